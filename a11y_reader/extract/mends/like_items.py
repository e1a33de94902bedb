"""What most of several like items show all of them show, such as the price of each product.

Items are siblings of one kind: cards, rows of a specification, posts. A field is what stands at the
same place in each. The scores speak of one block at a time, and a price is short, so that some
products would have theirs and others wouldn't.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

import numpy as np

from a11y_reader.characters import COLONS
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

UNSURE = 0.15
"""The least score of a block that is kept because its like are."""

_OF_TABLES = frozenset({"tbody", "td", "th", "tr"})
"""Tables of data are kept whole or not, and in others a row may be anything."""


def keep_like_items(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a field of all items if half of them show it, and short items that are half kept."""
    items = page.once(_items)
    around = ((block, items[block.scope.index]) for block in page.blocks if block.words)
    fields = [_Field(block, item) for block, item in around if item and not block.scope.hidden]
    if not fields:
        return kept
    numbers = [field.block.index for field in fields]
    is_likely = (scores[numbers] > UNSURE) & _tell_something(fields)
    chosen = kept[numbers]
    if not (is_likely & ~chosen).any():
        return kept
    chosen = chosen | is_likely & _mostly(chosen, (field.place for field in fields))
    is_own = is_likely & np.array([is_text(field.block) for field in fields])
    chosen = chosen | is_own & _mostly(
        chosen, (field.short_item for field in fields), page.words[numbers] * is_own
    )
    extended = kept.copy()
    extended[numbers] = chosen
    return extended


class _Field(NamedTuple):
    """A block of an item.

    Attributes:
        block: The block.
        item: The innermost item around it.
    """

    block: Block
    item: Scope

    @property
    def place(self) -> Hashable:
        """Where it stands in its item; that of a long one is its own."""
        block = self.block
        if block.words > SHORT_FIELD:
            return block.index
        return _kind(self.item), block.scope.signature, block.heading

    def tells_something(self, sayings: int) -> bool:
        """Say whether it tells something of its item, if so many things are said at its place."""
        text = self.block.text
        if self.block.control_words or not any(map(str.isalnum, text)):
            return False
        return sayings > 1 or text.endswith(COLONS) or self.block.words > SHORT_FIELD

    @property
    def short_item(self) -> Hashable:
        """The kind of its item; for a long item, the field itself."""
        return _kind(self.item) if self.item.words <= SHORT_ITEM else self.block.index


def _tell_something(fields: Sequence[_Field]) -> Kept:
    """Say which fields are neither buttons nor signs, nor the same in all items but for labels."""
    said = {(field.place, field.block.text) for field in fields}
    sayings = Counter(place for place, _ in said)
    return np.array([field.tells_something(sayings[field.place]) for field in fields])


def _items(page: Page) -> Sequence[Scope | None]:
    """Return the item around each scope; None where there is none."""
    several = [one for one in page.scopes if one.size >= FEW_FIELDS and one.tag not in _OF_TABLES]
    alike = Counter(map(_kind, several))
    own = {one.index for one in several if alike[_kind(one)] >= FEW_ITEMS}
    found: list[Scope | None] = []
    for scope, outer in zip(page.scopes, page.parents, strict=True):
        found.append(scope if scope.index in own else found[outer] if found else None)
    return found


def _kind(scope: Scope) -> Hashable:
    return (scope.parent and scope.parent.index, scope.signature)


def _mostly(chosen: Kept, kinds: Iterable[Hashable], weights: Vector | None = None) -> Kept:
    """Say of each field whether its kind has some members, and half of their weight is kept."""
    kind = numbered(kinds)
    weights = np.ones(len(chosen)) if weights is None else weights
    half = np.bincount(kind, weights * chosen) >= MOSTLY * np.bincount(kind, weights)
    is_kept: Kept = (half & (np.bincount(kind) >= FEW_ITEMS))[kind]
    return is_kept
