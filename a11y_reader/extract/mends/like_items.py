"""What most of several like items show all of them show, such as the price of each product.

Items are siblings of one kind: cards, rows of a specification, posts. A field is what stands at the
same place in each. The scores speak of one block at a time, and a price is short, so that some
products would have theirs and others wouldn't.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import MOSTLY, is_text
from a11y_reader.extract.vectors import Kept, Scores, Vector, numbered

__all__ = ["keep_like_items"]

FEW_ITEMS = 3
"""The number of like siblings from which they are items."""

FEW_FIELDS = 2
"""The fewest blocks that each of them has."""

SHORT_FIELD = 30
"""The number of words up to which a block is a field, and not text of its own."""

SHORT_ITEM = 60
"""The number of words up to which items are kept whole if most of their words are kept."""

UNSURE = 0.1
"""The least score of a block that is kept because its like are."""

_OF_TABLES = frozenset({"tbody", "td", "th", "tr"})
"""Tables of data are kept whole or not, and in others a row may be anything."""

Item = Scope | None
"""The innermost item around a block; None where there is none."""


def keep_like_items(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a field of all items if half of them show it, and short items that are half kept."""
    items = page.once(_items)
    if not any(items):
        return kept
    around = [None if block.scope.hidden else items[block.scope.index] for block in page.blocks]
    fields = map(_field, page.blocks, around)
    is_likely = page.worded & (scores > UNSURE)
    whole = kept | (_mostly_kept(fields, np.ones(len(kept)), kept) & is_likely)
    is_own = is_likely & np.array([is_text(block) for block in page.blocks])
    lists = map(_list_of_short, page.blocks, around)
    extended: Kept = whole | (_mostly_kept(lists, page.words * is_own, whole) & is_own)
    return extended


def _items(page: Page) -> Sequence[Item]:
    """Return the item around each scope."""
    alike = Counter(map(_kind, filter(_may_be_item, page.scopes)))
    found: list[Item] = []
    for scope in page.scopes:
        is_item = _may_be_item(scope) and alike[_kind(scope)] >= FEW_ITEMS
        outer = found[scope.parent.index] if scope.parent else None
        found.append(scope if is_item else outer)
    return found


def _may_be_item(scope: Scope) -> bool:
    return scope.size >= FEW_FIELDS and scope.tag not in _OF_TABLES


def _kind(scope: Scope) -> Hashable:
    return (scope.parent and scope.parent.index, scope.signature)


def _field(block: Block, item: Item) -> Hashable:
    """Name the place of a block in its item; long ones and those outside of items are alone."""
    if not item or block.words > SHORT_FIELD:
        return block.index
    return _kind(item), block.scope.signature, block.heading


def _list_of_short(block: Block, item: Item) -> Hashable:
    """Name the items that a block belongs to; a block of none, or of long ones, is alone."""
    return _kind(item) if item and item.words <= SHORT_ITEM else block.index


def _mostly_kept(kinds: Iterable[Hashable], weights: Vector, kept: Kept) -> Kept:
    """Say of each block whether its kind has some members, and half of their weight is kept."""
    kind = numbered(kinds)
    half = np.bincount(kind, weights * kept) >= MOSTLY * np.maximum(np.bincount(kind, weights), 1)
    is_kept: Kept = (half & (np.bincount(kind) >= FEW_ITEMS))[kind]
    return is_kept
