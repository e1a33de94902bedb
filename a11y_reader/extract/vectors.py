"""Vectors: what is known of all blocks of a page at once, in document order."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import count

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = [
    "Index",
    "Kept",
    "Scores",
    "Vector",
    "as_chosen",
    "numbered",
    "share_of",
    "sum_within",
    "sums_above",
]

Vector = NDArray[np.float64]
"""A number for each block, or each of something else."""

Index = NDArray[np.intp]
"""A whole number for each block, or each of something else."""

Kept = NDArray[np.bool_]
"""For each block whether it is kept."""

Scores = Vector
"""Each block's probability of being content."""


_UNCHOSEN = 0.39
"""The most that the probability of a block counts for that was not chosen: the title is looked for
by blocks that have .4 and more."""


def as_chosen(scores: Scores, kept: Kept) -> Scores:
    """Return the probabilities, low for what was not chosen.

    >>> as_chosen(np.array([0.9, 0.7, 0.1]), np.array([True, False, False])).tolist()
    [0.9, 0.39, 0.1]
    """
    return np.where(kept, scores, np.minimum(scores, _UNCHOSEN)) if kept.any() else scores


def share_of(words: Vector, kept: Kept) -> float:
    """Return the share of some blocks' words that is kept; 0 where they have none."""
    total = float(np.add.reduce(words))  # quicker than its method
    return float(words @ kept) / total if total else 0.0


def sums_above(values: ArrayLike) -> Vector:
    """Return for each block the sum of the values above it, and last the sum of all.

    >>> sums_above([1, 2, 3]).tolist()
    [0.0, 1.0, 3.0, 6.0]
    """
    return np.concatenate(([0.0], np.cumsum(values)))


def sum_within(sums: Vector, inside: slice | range) -> float:
    """Return the sum of the values within a range of blocks.

    Args:
        sums: What `sums_above` has returned for the values.
        inside: The range.

    >>> sum_within(sums_above([1, 2, 3]), slice(1, 3))
    5.0
    """
    return float(sums[inside.stop] - sums[inside.start])


def numbered(values: Iterable[Hashable]) -> Index:
    """Number values from 0 on, the same ones the same.

    >>> numbered("abca").tolist()
    [0, 1, 2, 0]
    """
    numbers: defaultdict[Hashable, int] = defaultdict(count().__next__)
    return np.array([numbers[value] for value in values])
