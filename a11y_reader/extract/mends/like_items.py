"""What most of several like items show all of them show, such as the price of each product.

Items are siblings of one kind: cards, rows of a specification, posts. A field is what stands at the
same place in each. The scores speak of one block at a time, and a price is short, so that some
products would have theirs and others wouldn't.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from a11y_reader.characters import COLONS
from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.metadata.dates import is_clock
from a11y_reader.extract.parts import MOSTLY, SHORT_LINE, is_text, keeping, numbers_of, unfolds
from a11y_reader.extract.vectors import Index, Kept, Scores, Vector, numbered

__all__ = ["keep_like_items"]

FEW_ITEMS = 3
"""The number of like siblings from which they are items."""

FEW_FIELDS = 2
"""The fewest blocks that each of them has."""

SHORT_FIELD = 30
"""The number of words up to which a block is a field, and not text of its own."""

SHORT_ITEM = 60
"""The number of words up to which items are kept whole if most of their words are kept."""

OTHERWISE = 0.9
"""Share of items from which on nearly every one says something else: some are of one day."""

UNSURE = 0.15
"""The least score of a block that is kept because its like are."""

_OF_TABLES = frozenset({"tbody", "td", "th", "tr"})
"""Tables of data are kept whole or not, and in others a row may be anything."""


def keep_like_items(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a field of all items if half of them show it.

    Where most of the items' own text is kept, also keep all of it that is in short ones, and in
    long ones each short line that is another in nearly every one: the name, the day, the price.
    """
    fields = _fields(page)
    numbers = numbers_of(fields.blocks)
    is_likely, chosen = scores[numbers] > UNSURE, kept[numbers]
    if not (is_likely & ~chosen).any():
        return kept
    sayings = _sayings(fields)
    is_likely &= _tell_something(fields.blocks, sayings)
    chosen |= is_likely & _mostly(chosen, fields.place)
    is_own = is_likely & np.array([_is_own(block) for block in fields.blocks])
    words = page.words[numbers]
    is_own &= _mostly(chosen, fields.kind, words * is_own)
    is_short = np.array([page.scopes[item].words for item in fields.item]) <= SHORT_ITEM
    shown = np.bincount(fields.place)[fields.place]
    differs = (sayings >= OTHERWISE * shown) & (shown >= FEW_ITEMS) & (words <= SHORT_LINE)
    chosen |= is_own & (is_short | differs)
    added = (fields.blocks[place] for place in np.flatnonzero(chosen & ~kept[numbers]).tolist())
    return keeping(kept, (block for block in added if not unfolds(block)))


class _Fields(NamedTuple):
    """The blocks of items.

    Attributes:
        blocks: The blocks.
        item: The number of the innermost item around each.
        kind: The same number for all items beside one another.
        place: The same number for what stands at the same place in these; a long one has its own.
    """

    blocks: Sequence[Block]
    item: Sequence[int]
    kind: Index
    place: Index


def _fields(page: Page) -> _Fields:
    """Return the blocks of siblings that begin alike."""
    several = (one for one in page.scopes if one.size >= FEW_FIELDS and one.tag not in _OF_TABLES)
    begin = {
        one.index: (page.parents[one.index], page.blocks[one.start].scope.kind) for one in several
    }
    alike = Counter(begin.values())
    items: list[int] = []  # around each element; the root is none
    for index, outer in enumerate(page.parents):
        is_item = index in begin and alike[begin[index]] >= FEW_ITEMS
        items.append(index if is_item else items[outer] if items else 0)
    within = (block for block in page.blocks if items[block.scope.index])
    blocks = [block for block in within if block.words and not block.scope.hidden]
    item = [items[block.scope.index] for block in blocks]
    kind = [begin[index] for index in item]
    places = (
        (group, one.scope.kind, one.heading, one.words > SHORT_FIELD and one.index)
        for one, group in zip(blocks, kind, strict=True)
    )
    return _Fields(blocks, item, numbered(kind), numbered(places))


def _sayings(fields: _Fields) -> Index:
    """Return for each field how many different things are said at its place."""
    texts = [block.text for block in fields.blocks]
    said = {*zip(fields.place.tolist(), texts, strict=True)}
    return np.bincount([place for place, _ in said])[fields.place]


def _tell_something(blocks: Sequence[Block], sayings: Index) -> Kept:
    """Say which fields are neither buttons nor signs, nor the same in all items but for labels."""
    pairs = zip(blocks, sayings.tolist(), strict=True)
    return np.array([_tells_something(block, number) for block, number in pairs])


def _tells_something(block: Block, sayings: int) -> bool:
    """Say whether a block tells something of its item, if so many things are said at its place."""
    if block.control_words or not any(map(str.isalnum, block.text)):
        return False
    return sayings > 1 or block.text.endswith(COLONS) or block.words > SHORT_FIELD


def _is_own(block: Block) -> bool:
    """Say whether a block is text or a time of day, which may be a link to the item alone."""
    return (is_text(block) or is_clock(block.text)) and not block.heading


def _mostly(chosen: Kept, kind: Index, weights: Vector | None = None) -> Kept:
    """Say of each field whether its kind has some members, and half of their weight is kept."""
    weights = np.ones(len(chosen)) if weights is None else weights
    half = np.bincount(kind, weights * chosen) >= MOSTLY * np.bincount(kind, weights)
    is_kept: Kept = (half & (np.bincount(kind) >= FEW_ITEMS))[kind]
    return is_kept
