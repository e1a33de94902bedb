"""The dates of entries, of a list or of a thread's posts, are all kept or none.

To the scorer each such line is as likely as not, so it keeps the heads of some posts and drops
others. A reader would then take two posts for one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.metadata.dates import is_clock, iso_date, with_ascii_digits
from a11y_reader.extract.parts import PASSAGE, SERIES, SHORT_LINE, around_each, keeping
from a11y_reader.extract.vectors import Kept, Scores, Vector, sum_within, sums_above
from a11y_reader.grouping import grouped

__all__ = ["keep_dates_whole", "keep_times_of_entries"]

MOST_OF_KIND = 0.6
"""The share of the lines of a kind from which dates are what the kind is about."""

MOST_OF_CLOCK = 2
"""The most words a time of day has."""

ENTRY = 3
"""How many elements up from a time the list of its entries is, the time's own counted."""

_YEAR = re.compile(r"(?:19|20)\d\d")
"""What tells a date from a count, in a short line."""


def keep_dates_whole(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep the date lines of all entries if one is kept, or the heading and text around one."""
    is_known = kept.copy()
    is_headed = np.array([block.heading > 0 for block in page.blocks])
    is_known[1:-1] |= kept[:-2] & is_headed[:-2] & kept[2:]
    dates = (block for block in page.blocks if is_known[block.index] and _dates(block))
    known = {block.scope.signature for block in dates}
    if not known:
        return kept
    kinds = grouped(
        (block.scope.signature, block)
        for block in page.blocks
        if block.words and block.scope.signature in known
    )
    entries = filter(_are_entries, kinds.values())
    return keeping(kept, chain.from_iterable(entries))


def _are_entries(lines: Sequence[Block]) -> bool:
    if len(lines) < SERIES or not all(map(_is_line, lines)):
        return False
    return sum(map(_dates, lines)) >= MOST_OF_KIND * len(lines)


def _is_line(block: Block) -> bool:
    """Say whether a block is a short line outside of tables, whose cells are kept by their own."""
    return block.words <= SHORT_LINE and not block.heading and block.scope.tag not in ("td", "th")


def _dates(block: Block) -> bool:
    """Say whether a block is a short line with a date."""
    if not 0 < block.words <= SHORT_LINE or not _is_line(block):
        return False
    text = with_ascii_digits(block.text)
    return _YEAR.search(text) is not None and bool(iso_date(text))


def keep_times_of_entries(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep lines of one kind that are just a time of day, if most entries' text is kept.

    In a live blog they tell the entries apart.
    """
    kinds = grouped(
        (kind, block)
        for block in page.blocks
        if 0 < block.words <= MOST_OF_CLOCK and _is_line(block) and is_clock(block.text)
        for kind in _kinds_of_time(block.scope)
    )
    several = [lines for lines in kinds.values() if len(lines) >= SERIES]
    if not several:  # as on most pages
        return kept
    texts = sums_above(kept & page.worded)
    running = sums_above(kept & (page.words >= PASSAGE))
    told = (_of_kept_entries(lines, texts, running) for lines in several if _run_on(lines))
    return keeping(kept, chain.from_iterable(told))


def _kinds_of_time(scope: Scope) -> Iterator[object]:
    """Yield what the times of one list have in common, even if some entries have other names.

    An entry that matters has an additional class.
    """
    yield scope.signature
    *_, around = scope.near(ENTRY)
    if scope.names:
        yield scope.tag, scope.names, around.index


def _run_on(lines: Sequence[Block]) -> bool:
    """Say whether times follow one another, forwards or backwards, as lengths of videos don't."""
    times = [iso_date(f"2000-01-01 {line.text}") for line in lines]
    return sorted(times) in (times, times[::-1])


def _of_kept_entries(lines: Sequence[Block], texts: Vector, running: Vector) -> list[Block]:
    """Return the lines in entries with kept text; none unless most have some."""
    entries = around_each(lines)
    if sum(map(partial(_holds, running), entries)) < MOST_OF_KIND * len(lines):
        return []
    pairs = zip(lines, entries, strict=True)
    return [line for line, entry in pairs if _holds(texts, entry)]


def _holds(counted: Vector, entry: Scope | None) -> bool:
    """Say whether an entry has blocks of those that were counted from the page's first on."""
    return entry is not None and sum_within(counted, entry.inside) > 0
