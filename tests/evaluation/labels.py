"""Which blocks of a page its gold text came from.

The gold text is plain and the page says many of its words more than once: a menu repeats headings,
a list of related posts repeats the title. So the two are aligned: *runs* of words that both have
are found, and of those the *chain* is taken that covers most of the gold text while page and gold
text go forward together. What the chain leaves uncovered is then looked for anywhere, as authors of
gold texts move blocks now and then.
"""

import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from pathlib import Path
from typing import NamedTuple

import numpy as np
from metrics import words
from numpy.typing import NDArray

sys.path.append(str(Path(__file__).parents[2]))

from a11y_reader.extract.blocks import Block

__all__ = ["cut_off", "gold_labels", "passage_labels"]

GRAM = 4
"""The words of the shortest run within a block; a shorter block has to be matched as a whole."""

RUNNING = 10
"""From how many words on outside of links a block is running text."""

MOST_PLACES = 40
"""In how many places of the gold text a sequence is looked at."""

LEAST_CUT = 200
"""From how many words on text is taken for cut off by who made the gold text."""

CUT_SHARE = 0.2
"""The share of the gold text's words that it must have besides."""

LEAST_MOVED = 8
"""The words of the shortest run that is taken out of order."""

Vector = NDArray[np.float64]


class _Run(NamedTuple):
    """Words that page and gold text have in common, in their order."""

    start: int
    gold: int
    length: int
    block: int

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def gold_end(self) -> int:
        return self.gold + self.length


def gold_labels(texts: Sequence[Sequence[str]], gold: str) -> Vector:
    """Return the share of each block's words that belong to the gold text.

    Args:
        texts: The words of each block, in document order.
        gold: The gold text, line by line.
    """
    lines = [words(line) for line in gold.splitlines()]
    wanted = [word for line in lines for word in line]
    starts = set(np.cumsum([0, *map(len, lines)]).tolist())
    runs = list(_runs(texts, wanted, starts))
    chosen = _nearest(_chain(runs), runs)
    chosen += _moved(runs, chosen, len(wanted))
    covered = [np.zeros(max(len(text), 1)) for text in texts]
    offsets = np.cumsum([0, *map(len, texts)])
    for run in chosen:
        first = run.start - offsets[run.block]
        covered[run.block][first : first + run.length] = 1.0
    return np.array([float(share.mean()) for share in covered])


def cut_off(blocks: Sequence[Block], labels: Vector) -> NDArray[np.bool_]:
    """Say which blocks the gold text seems to lack because it ends too early.

    They are running text below all that the gold text has, of the same signatures as most of it.
    What is learnt from them would be that the end of a long text isn't content.
    """
    words_of = np.array([block.words for block in blocks], dtype=float)
    running = np.array([b.words - b.link_words >= RUNNING and b.link_density < 0.5 for b in blocks])
    _, kind = np.unique([block.scope.signature for block in blocks], return_inverse=True)
    found = np.flatnonzero(labels > 0.5)
    last = found[-1] if len(found) else len(blocks)
    above = words_of * running * (np.arange(len(blocks)) <= last)
    share = np.bincount(kind, above * labels) / np.maximum(np.bincount(kind, above), 1.0)
    below = running & (np.arange(len(blocks)) > last) & (share[kind] > 0.5)
    enough = max(LEAST_CUT, CUT_SHARE * float(words_of @ labels))
    return below & (words_of[below].sum() >= enough)


def passage_labels(
    texts: Sequence[str], wanted: Iterable[str], unwanted: Iterable[str]
) -> tuple[Vector, Vector]:
    """Label the blocks that hold a passage, and say of which blocks anything is known.

    A passage that spans blocks labels each block that lies within it.

    Args:
        texts: The text of each block.
        wanted: Passages of the content.
        unwanted: Passages of the rest.
    """
    good, bad = (_touched(texts, passages) for passages in (wanted, unwanted))
    return good.astype(float), (good ^ bad).astype(float)


def _touched(texts: Sequence[str], passages: Iterable[str]) -> NDArray[np.bool_]:
    """Say which blocks a passage stands in, whatever white space is between words."""
    flat = ["".join(text.split()) for text in texts]
    ends = np.cumsum([len(text) for text in flat]).tolist()
    page = "".join(flat)
    touched = np.zeros(len(texts), dtype=bool)
    for passage in passages:
        needle = "".join(passage.split())
        at = page.find(needle) if needle else -1
        while at >= 0:
            first = bisect_left(ends, at + 1)
            last = bisect_left(ends, at + len(needle))
            touched[first : last + 1] = True
            at = page.find(needle, at + 1)
    return touched


def _runs(
    texts: Sequence[Sequence[str]], gold: Sequence[str], line_starts: set[int]
) -> Iterable[_Run]:
    """Find the longest runs that each block shares with the gold text."""
    places = {size: _places(gold, size) for size in range(1, GRAM + 1)}
    offset = 0
    for block, text in enumerate(texts):
        size = min(len(text), GRAM)
        if size == GRAM:
            yield from _diagonals(text, places[GRAM], block, offset)
        elif size:
            for place in places[size].get(tuple(text), ()):
                if place in line_starts or size > 1:
                    yield _Run(offset, place, size, block)
        offset += len(text)


def _places(gold: Sequence[str], size: int) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, gram in enumerate(zip(*(gold[start:] for start in range(size)), strict=False)):
        if len(places[gram]) < MOST_PLACES:
            places[gram].append(place)
    return places


def _diagonals(
    text: Sequence[str], places: dict[tuple[str, ...], list[int]], block: int, offset: int
) -> Iterable[_Run]:
    """Join sequences that follow one another in both texts."""
    open_runs: dict[int, tuple[int, int]] = {}
    for at, gram in enumerate(zip(*(text[start:] for start in range(GRAM)), strict=False)):
        for place in places.get(gram, ()):
            start, end = open_runs.get(place - at, (at, -1))
            if end >= 0 and end < at:  # a gap: the run before it is over
                yield _Run(offset + start, place - at + start, end - start + GRAM - 1, block)
                start = at
            open_runs[place - at] = (start, at + 1)
    for shift, (start, end) in open_runs.items():
        yield _Run(offset + start, shift + start, end - start + GRAM - 1, block)


def _chain(runs: Sequence[_Run]) -> list[_Run]:
    """Return the runs that cover most words while both texts go forward.

    A weighted longest increasing subsequence, with a Fenwick tree of prefix maxima.
    """
    order = sorted(range(len(runs)), key=lambda index: runs[index].start)
    best, before = [0.0] * len(runs), [-1] * len(runs)
    tree = _Maxima(max((run.gold_end for run in runs), default=0) + 1)
    waiting: list[tuple[int, int]] = []
    for index in order:
        run = runs[index]
        while waiting and waiting[0][0] <= run.start:
            _, done = heappop(waiting)
            tree.put(runs[done].gold_end, best[done], done)
        most, before[index] = tree.up_to(run.gold)
        best[index] = most + run.length - (0.5 if run.length < GRAM else 0.0)
        heappush(waiting, (run.end, index))
    chain, index = [], max(range(len(runs)), key=best.__getitem__, default=-1)
    while index >= 0:
        chain.append(runs[index])
        index = before[index]
    return chain[::-1]


class _Maxima:
    """A Fenwick tree: the largest value at or below a place, and whose it is."""

    def __init__(self, size: int) -> None:
        self.values = [(0.0, -1)] * (size + 1)

    def put(self, place: int, value: float, owner: int) -> None:
        place += 1
        while place < len(self.values):
            if value > self.values[place][0]:
                self.values[place] = (value, owner)
            place += place & -place

    def up_to(self, place: int) -> tuple[float, int]:
        place, found = place + 1, (0.0, -1)
        while place:
            found = max(found, self.values[place], key=lambda entry: entry[0])
            place -= place & -place
        return found


def _nearest(chain: Sequence[_Run], runs: Sequence[_Run]) -> list[_Run]:
    """Where the same words stand on the page twice, take those nearest to the rest of the chain."""
    same: dict[tuple[int, int], list[_Run]] = defaultdict(list)
    for run in runs:
        same[run.gold, run.length].append(run)
    chosen = list(chain)
    for index in [*range(len(chosen) - 1, -1, -1), *range(len(chosen))]:
        run = chosen[index]
        low = chosen[index - 1].end if index else -1
        high = chosen[index + 1].start if index + 1 < len(chosen) else -1
        others = [
            other
            for other in same[run.gold, run.length]
            if other.start >= low and (high < 0 or other.end <= high)
        ]
        chosen[index] = min(others, key=lambda other: _distance(other, low, high), default=run)
    return chosen


def _distance(run: _Run, low: int, high: int) -> int:
    gaps = ([run.start - low] if low >= 0 else []) + ([high - run.end] if high >= 0 else [])
    return min(gaps, default=0)


def _moved(runs: Sequence[_Run], chosen: Sequence[_Run], size: int) -> list[_Run]:
    """Find long runs for what the chain has left uncovered, the longest first."""
    covered = np.zeros(size, dtype=bool)
    for run in chosen:
        covered[run.gold : run.gold_end] = True
    moved = []
    for run in sorted(runs, key=lambda run: -run.length):
        if run.length < LEAST_MOVED:
            break
        if not covered[run.gold : run.gold_end].any():
            covered[run.gold : run.gold_end] = True
            moved.append(run)
    return moved
