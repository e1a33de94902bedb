"""Quotations that are none: the text of the page itself, which they only indent.

Programs of forums have put each post into a `blockquote` for its margin, and so have authors of old
pages. A screen reader would say before each of them that somebody else is quoted.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from a11y_reader.extract.blocks import Page, Scope

__all__ = ["indented"]

FEW = 3
"""From how many quotations on they may be posts."""

FEWEST_WORDS = 12
"""How many words they have on average, at the least: captions are shorter."""

MOSTLY = 0.6
"""Share of the kept words from which on what holds them is no quotation."""


def indented(page: Page, kept: Sequence[bool]) -> frozenset[int]:
    """Return the numbers of the outermost quotations, where together they hold most of the text.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    quotations = list(_outermost(page.elements("blockquote")))
    if len(quotations) < FEW:
        return frozenset()
    words = np.cumsum([0, *(page.words * np.asarray(kept, dtype=bool))])
    held = sum(words[one.end] - words[one.start] for one in quotations)
    if held < max(MOSTLY * words[-1], FEWEST_WORDS * len(quotations)):
        return frozenset()
    return frozenset(one.index for one in quotations)


def _outermost(scopes: Sequence[Scope]) -> Iterator[Scope]:
    end = -1
    for scope in scopes:
        if scope.start >= end:
            yield scope
            end = scope.end
