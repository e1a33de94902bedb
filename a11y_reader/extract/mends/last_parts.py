"""A part that ends the text's element stays: its data, whom to ask, more to know.

To the scorer its short lines are like the frame's. But it is within the text's own element, leads
to no other page, and says of what kind it is: it is a table of data or a description list, or has a
heading above labels, lists or further headings. A part with just a text may as well be about the
author, or whoever publishes the page.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import MOSTLY, RUNNING, is_text, keeping
from a11y_reader.extract.urls import are_contacts
from a11y_reader.extract.vectors import Kept, Scores, Vector, sum_within, sums_above

__all__ = ["keep_last_parts"]

UNSURE = 0.17
"""The least score of such a part, by words."""

MOST_BLOCKS = 30
"""The most blocks it has."""

TOP = 2
"""The highest level of its heading: the page's title begins no part."""

UNSURE_DATA = 0.05
"""The least score of a table of data or a description list, by words."""

FEW_CELLS = 4
"""The fewest cells or items it has."""

MANY_CELLS = 400
"""The most it has."""

NEARLY_ALL = 0.9
"""The share of the words above it that are kept, where an element holds but the text."""

_LABELLED = re.compile(r"[^:：]{2,40}[:：]")
"""A label, and what it is of."""


class _Sums(NamedTuple):
    """Prefix sums over the blocks, so that those of each element are quick to get.

    Attributes:
        words: Of words.
        kept: Of words that are kept.
        likely: Of words, each times its block's score.
        running: Of words in running text.
        texts: Of words that are kept, but for headings, which may go without their text.
    """

    words: Vector
    kept: Vector
    likely: Vector
    running: Vector
    texts: Vector


def keep_last_parts(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a part that ends the text's element: data, or a heading with details."""
    words = page.words
    is_own = np.array([not block.heading for block in page.blocks], dtype=bool)
    running = words * (words >= RUNNING)
    of_each = (words, words * kept, words * scores, running, words * (kept & is_own))
    sums = _Sums(*map(sums_above, of_each))
    extended = kept.copy()
    for part in page.scopes:
        if _has_details(page, part) and extended[part.start - 1] and _ends_text(part, sums, UNSURE):
            extended[part.inside] |= page.worded[part.inside]
    data = (part for part in page.elements("dl", "table") if _is_data(page, part))
    below = (part for part in data if _is_below(page, part, extended))
    return keeping(extended, (part for part in below if _is_last_data(part, sums)))


def _is_data(page: Page, part: Scope) -> bool:
    """Say whether an element is a table of data or a description list, of short texts alone.

    It leads to no other page.
    """
    if not (part.tag == "dl" or part.is_data_table) or not FEW_CELLS <= part.size <= MANY_CELLS:
        return False
    lines = page.blocks[part.inside]
    return part.is_plain and all(line.words < RUNNING and _leads_nowhere(line) for line in lines)


def _is_below(page: Page, part: Scope, kept: Kept) -> bool:
    """Say whether a part is right below kept text, but for a heading of its own."""
    above = part.start - 1
    if above > 0 and page.blocks[above].heading >= TOP:
        above -= 1
    return above >= 0 and bool(kept[above]) and is_text(page.blocks[above])


def _is_last_data(part: Scope, sums: _Sums) -> bool:
    return _ends_text(next(part.unwrapped_ancestors()), sums, UNSURE_DATA)


def _has_details(page: Page, part: Scope) -> bool:
    """Say whether a part has a heading and details, and leads but to documents and people."""
    is_headed = 1 < part.size <= MOST_BLOCKS and page.blocks[part.start].heading >= TOP
    if not is_headed or not part.is_plain:
        return False
    lines = page.blocks[part.start + 1 : part.end]
    return not lines[-1].heading and _are_details(lines) and all(map(_leads_nowhere, lines))


def _are_details(lines: Sequence[Block]) -> bool:
    """Say whether most lines are labels with what they are of, or items that are running text.

    Or some are headings, or lead to people.
    """
    if any(line.heading or line.links > line.attachments for line in lines):
        return True
    facts = sum(_LABELLED.match(line.text) is not None for line in lines)
    items = sum(line.scope.tag == "li" and line.words >= RUNNING for line in lines)
    return max(facts, items) >= MOSTLY * len(lines)


def _leads_nowhere(line: Block) -> bool:
    if not line.links or line.attachments:
        return True
    return line.scope.size == 1 and are_contacts(line.scope.element.iter("a"))


def _ends_text(part: Scope, sums: _Sums, least: float) -> bool:
    """Say whether nearly all above a part in the element around it is kept, and nothing below."""
    around = part.parent
    if around is None or around.start == part.start:
        return False
    above, below = slice(around.start, part.start), slice(part.end, around.end)
    if sum_within(sums.texts, below) or not sum_within(sums.running, above):
        return False
    is_all = sum_within(sums.kept, above) >= NEARLY_ALL * sum_within(sums.words, above)
    return is_all and sum_within(sums.likely, part.inside) > least * part.words
