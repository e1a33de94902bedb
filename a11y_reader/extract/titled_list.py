"""Pages that are a list of links, such as a map of the site.

The list looks like a menu, so no part of it is likely. But if the page's title stands right above
it, the list is what the title names.
"""

from collections.abc import Iterator
from itertools import pairwise

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.titles.declared import folded_parts
from a11y_reader.extract.parts import MOSTLY, are_links, worded
from a11y_reader.extract.vectors import Scores

__all__ = ["with_titled_list"]

SURE = 0.65
"""The score from which a block is sure to be content, so that the page is more than a list."""

LISTED = 0.9
"""The score of such a list."""

UNLIKELY = 0.1
"""What all other scores are multiplied by."""

FEWEST_ITEMS = 5
"""The number of items from which a list may be all of a page."""

_LISTS = frozenset({"dl", "ol", "table", "ul"})
"""What may list links; a table has one in each row."""

_FRAME: frozenset[Cue] = frozenset({"dialog", "footer", "header", "menu"})
"""What is around a page's own content; a list in a sidebar may be the page's own."""


def with_titled_list(page: Page, scores: Scores) -> Scores:
    """Make the longest list of links right below the head's title likely content.

    It is the page's own if no block is sure to be, and if it is most of the content to expect.
    """
    words = page.words
    if scores[words > 0].max(initial=0.0) >= SURE:
        return scores
    listed, title = max(_titled(page), key=lambda one: one[0].words, default=(None, None))
    if not listed or not title or listed.words < MOSTLY * float(scores @ words):
        return scores
    listing = UNLIKELY * scores
    listing[title.index] = listing[listed.inside] = LISTED
    return listing


def _titled(page: Page) -> Iterator[tuple[Scope, Block]]:
    """Yield the lists that may be the whole page, and their titles."""
    names = folded_parts(page.declared_title)
    for title, first in pairwise(worded(page.blocks)):
        listed = _list_below(page, title, first) if fold_text(title.text) in names else None
        if listed:
            yield listed, title


def _list_below(page: Page, title: Block, first: Block) -> Scope | None:
    """Return the outermost list that begins with a block, if it is one of links."""
    below = [scope for scope in first.scope.ancestors() if scope.start > title.index]
    listed = next((scope for scope in reversed(below) if scope.tag in _LISTS), None)
    if listed is None or not listed.inherited.isdisjoint(_FRAME):
        return None
    items = list(worded(page.blocks[listed.inside]))
    return listed if len(items) >= FEWEST_ITEMS and are_links(items) else None
