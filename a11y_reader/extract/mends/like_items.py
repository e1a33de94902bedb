"""What most of several like items show all of them show, such as the price of each product.

Items are siblings of one kind: cards, rows of a specification, posts. A field is what stands at the
same place in each. The scores speak of one block at a time, and a price is short, so that some
products would have theirs and others wouldn't.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.metadata.dates import is_clock, iso_date, with_ascii_digits
from a11y_reader.extract.parts import (
    MOSTLY,
    SAYING,
    SHORT_LINE,
    dropping,
    is_text,
    keeping,
    leads_on,
    numbers_of,
    unfolds,
)
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

INITIALS = 2
"""The most letters that stand for a person without a picture."""

_YEAR = re.compile(r"(?:19|20)\d\d")
"""What tells a date from a count, in a short line."""

_OF_TABLES = frozenset({"tbody", "td", "th", "tr"})
"""Tables of data are kept whole or not, and in others a row may be anything."""


def keep_like_items(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a field of all items if half of them show it.

    Where most of the items' own text is kept, also keep all of it that is in short ones, and in
    long ones each short line that is another in nearly every one: the name, the day, the price.
    If the day of one is kept, so are those of all others of which anything else is.
    """
    fields = page.once(_fields)
    numbers = numbers_of(fields.blocks)
    is_likely, chosen = scores[numbers] > UNSURE, kept[numbers]
    is_date = np.array([_is_date(block) for block in fields.blocks], dtype=bool)
    if not ((is_likely | is_date) & ~chosen).any():
        return kept
    is_told = _are_told(fields, chosen & ~is_date)
    is_likely &= _tell_something(fields) & (is_told | ~is_date)
    chosen |= is_likely & _mostly(chosen, fields.place, np.ones(len(numbers)))
    chosen |= is_date & is_told & (np.bincount(fields.place, chosen & is_date)[fields.place] > 0)
    is_own = is_likely & np.array([_is_own(block) for block in fields.blocks])
    is_own &= _mostly(chosen, fields.kind, page.words[numbers] * is_own)
    is_in_short = np.array([page.scopes[item].words for item in fields.item]) <= SHORT_ITEM
    chosen |= is_own & (is_in_short | _differ(fields) & is_told)
    added = compress(fields.blocks, chosen & ~kept[numbers])
    return _with_values([block for block in added if not unfolds(block)], kept)


class _Fields(NamedTuple):
    """The blocks of items.

    Attributes:
        blocks: The blocks.
        item: The number of the innermost item around each.
        kind: The same number for all items beside one another.
        place: The same number for what stands at the same place in these; a long one has its own.
        saying: The same number for the same text at the same place.
    """

    blocks: Sequence[Block]
    item: Sequence[int]
    kind: Index
    place: Index
    saying: Index


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
    places = [
        (group, one.scope.kind, one.heading, one.words > SHORT_FIELD and one.index)
        for one, group in zip(blocks, kind, strict=True)
    ]
    sayings = zip(places, (one.text for one in blocks), strict=True)
    return _Fields(blocks, item, numbered(kind), numbered(places), numbered(sayings))


def _counts(number: Index) -> Index:
    """Return for each field how many have its number."""
    return np.bincount(number)[number]


def _are_told(fields: _Fields, chosen: Kept) -> Kept:
    """Say which fields are one of their kind, or in a list, in items of which some is chosen."""
    places = zip(fields.item, fields.place.tolist(), strict=True)
    is_listed = np.array([block.scope.tag == "li" for block in fields.blocks])
    is_one: Kept = (_counts(numbered(places)) == 1) | is_listed
    return is_one & (np.bincount(fields.item, chosen)[fields.item] > 0)


def _differ(fields: _Fields) -> Kept:
    """Say which fields are short lines at a place where nearly every item says something else."""
    shown = _counts(fields.place)
    sayings = np.bincount(fields.place, 1 / _counts(fields.saying))[fields.place]
    is_short = np.array([block.words for block in fields.blocks]) <= SHORT_LINE
    differ: Kept = (sayings >= OTHERWISE * shown) & (shown >= FEW_ITEMS) & is_short
    return differ


def _tell_something(fields: _Fields) -> Kept:
    """Say which fields are neither buttons nor signs, nor the same in all items but for labels."""
    counts = (_counts(number).tolist() for number in (fields.saying, fields.place))
    return np.array(list(map(_tells_something, fields.blocks, *counts)))


def _tells_something(block: Block, times: int, shown: int) -> bool:
    """Say whether a block tells something of its item, if so many of those shown say the same.

    A link that most items have, such as one to read on, doesn't.
    """
    text = block.text
    is_initials = len(text) <= INITIALS and text.isalpha() and text.isupper()
    if block.control_words or is_initials or not any(map(str.isalnum, text)):
        return False
    most = MOSTLY * shown if block.link_density >= MOSTLY else shown
    return times < most or leads_on(block) or block.words > SHORT_FIELD


def _with_values(added: Sequence[Block], kept: Kept) -> Kept:
    """Keep some blocks, but no label among them of what isn't kept."""
    extended = keeping(kept, added)
    labels = [block for block in added if block.words < SAYING and leads_on(block)]
    lack = (one for one in labels if not extended[one.index + 1 : one.index + 2].any())
    return dropping(extended, list(lack))


def _is_own(block: Block) -> bool:
    """Say whether a block is text or a time of day, which may be a link to the item alone."""
    return (is_text(block) or is_clock(block.text)) and not block.heading


def _is_date(block: Block) -> bool:
    """Say whether a block is a short line with a date."""
    is_line = block.words <= SHORT_LINE and not block.heading
    text = with_ascii_digits(block.text) if is_line else ""
    return _YEAR.search(text) is not None and bool(iso_date(text))


def _mostly(chosen: Kept, kind: Index, weights: Vector) -> Kept:
    """Say of each field whether its kind has some members, and half of their weight is kept."""
    half = np.bincount(kind, weights * chosen) >= MOSTLY * np.bincount(kind, weights)
    is_kept: Kept = (half & (np.bincount(kind) >= FEW_ITEMS))[kind]
    return is_kept
