"""A page that is a list of links, such as a map of the site: it looks like a menu.

So the scorer likes no part of it. But where a page's title stands right above a list, the list is
what the title is of.
"""

from collections.abc import Sequence, Set
from itertools import pairwise

import numpy as np

from a11y_reader.extract.blocks import MOSTLY, Block, Page, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.titles.declared import SEPARATOR
from a11y_reader.extract.vectors import Kept

__all__ = ["titled_list"]

FEWEST_ITEMS = 5
"""From how many items on a list may be all of a page."""

_LISTS = frozenset({"dl", "ol", "table", "ul"})

_FRAME: frozenset[Cue] = frozenset({"dialog", "footer", "header", "menu"})
"""What is around a page's own content; a list in the column of a sidebar may be the page's own."""


def titled_list(page: Page, kept: Kept) -> Kept:
    """Keep the longest list of links right below the title that the head gives, and that title.

    A list much shorter than what was chosen is not all of the page.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept; what is returned where there is no such list.
    """
    names = _names(page.scopes[0].element.findtext("head/title") or "")
    blocks = [block for block in page.blocks if block.words]
    found = [
        (listed, title)
        for title, first in pairwise(blocks)
        if fold_text(title.text) in names and (listed := _list_below(page, title, first))
    ]
    listed, title = max(found, key=lambda one: one[0].words, default=(None, None))
    if not listed or not title or listed.words < MOSTLY * page.words[kept].sum():
        return kept
    alone = np.zeros(len(kept), dtype=bool)
    alone[title.index] = alone[listed.start : listed.end] = True
    return alone


def _names(title: str) -> Set[str]:
    """Return a title's parts, of which one may be the site's name, and the whole, folded."""
    return {fold_text(part) for part in (title, *SEPARATOR.split(title))} - {""}


def _list_below(page: Page, title: Block, first: Block) -> Scope | None:
    """Return the outermost list that begins with a block, if it is one of links that may be it."""
    below = [scope for scope in first.scope.ancestors() if scope.start > title.index]
    listed = next((scope for scope in reversed(below) if scope.tag in _LISTS), None)
    if listed is None or not listed.inherited.isdisjoint(_FRAME):
        return None
    items = [block for block in page.blocks[listed.start : listed.end] if block.words]
    return listed if len(items) >= FEWEST_ITEMS and _are_links(items) else None


def _are_links(blocks: Sequence[Block]) -> bool:
    words = sum(block.words for block in blocks)
    return sum(block.link_words for block in blocks) >= MOSTLY * words
