"""Quotations that are none: the text of the page itself, which they only indent.

Programs of forums have put each post into a `blockquote` for its margin, and so have authors of old
pages. A screen reader would say before each of them that somebody else is quoted.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.parts import SERIES
from a11y_reader.extract.vectors import sums_above

__all__ = ["indented"]

FEWEST_WORDS = 12
"""The fewest words they have on average: captions are shorter."""

MOSTLY = 0.6
"""Share of the kept words from which on what holds them is no quotation."""

LED_TO = 0.5
"""Share of them from which on, where a text above leads to each, they are quoted all the same."""

NEAR = 2
"""How many blocks above one such a text may stand."""

_LEADS = frozenset(",:，：")
"""What a text ends with that leads to a quotation."""


def indented(page: Page, kept: Sequence[bool]) -> frozenset[int]:
    """Return the numbers of the outermost quotations, where together they hold most of the text.

    Those of a text that leads to each of them by a colon or a comma are quoted, however long.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    quotations = list(_outermost(page.elements("blockquote")))
    if len(quotations) < SERIES:
        return frozenset()
    words = sums_above(page.words * np.asarray(kept, dtype=bool))
    held = sum(words[one.end] - words[one.start] for one in quotations)
    if held < max(MOSTLY * words[-1], FEWEST_WORDS * len(quotations)):
        return frozenset()
    if sum(_is_led_to(page, kept, one) for one in quotations) >= LED_TO * len(quotations):
        return frozenset()
    return frozenset(one.index for one in quotations)


def _is_led_to(page: Page, kept: Sequence[bool], quotation: Scope) -> bool:
    """Say whether the last kept text above a quotation ends as what leads to one does."""
    above = reversed(page.blocks[max(quotation.start - NEAR, 0) : quotation.start])
    text = next((block.text for block in above if kept[block.index] and block.words), "")
    return text[-1:] in _LEADS


def _outermost(scopes: Sequence[Scope]) -> Iterator[Scope]:
    end = -1
    for scope in scopes:
        if scope.start >= end:
            yield scope
            end = scope.end
