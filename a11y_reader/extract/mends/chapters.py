"""The list of a part's chapters is kept on a page that says little else.

Manuals have such pages: a sentence or two, and the contents of the part. These look like a menu to
the scorer, since they are links alone, and most elements named like them are menus.
"""

from itertools import chain

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import CONTENTS_NAME
from a11y_reader.extract.parts import RUNNING, SERIES, is_text, keeping, outermost, worded
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_chapters"]

MOST_TEXT = 100
"""The most words such a page has besides."""


def keep_chapters(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep contents that lead to other pages, in the element around a short text."""
    if page.words[kept].sum() > MOST_TEXT:  # as on most pages
        return kept
    running = list(filter(is_text, page.where(kept & (page.words >= RUNNING))))
    if not running:
        return kept
    around = _around(page, running[0], running[-1])
    contents = outermost(
        scope
        for scope in page.named(CONTENTS_NAME.search)
        if around.start <= scope.start and scope.end <= around.end
    )
    chapters = (page.blocks[scope.inside] for scope in contents if _has_chapters(scope))
    return keeping(kept, worded(chain.from_iterable(chapters)))


def _around(page: Page, first: Block, last: Block) -> Scope:
    """Return the innermost element that holds some blocks and more than these."""
    size = last.index + 1 - first.index
    around = (scope for scope in first.scope.ancestors() if scope.end > last.index)
    return next((scope for scope in around if scope.size > size), page.scopes[0])


def _has_chapters(scope: Scope) -> bool:
    """Say whether an element has several links, and most of them leave the page."""
    addresses = [link.get("href") or "#" for link in scope.element.iter("a")]
    leaving = sum(not one.startswith("#") for one in addresses)
    return leaving >= SERIES and 2 * leaving > len(addresses)
