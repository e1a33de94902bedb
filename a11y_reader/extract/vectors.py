"""What is said of all blocks of a page at once, in document order."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["Kept", "Scores", "Vector", "share_of", "sums_above"]

Vector = NDArray[np.float64]
"""A number for each block, or each of something else."""

Kept = NDArray[np.bool_]
"""For each block whether it is kept."""

Scores = Vector
"""Each block's probability of being content."""


def share_of(words: Vector, kept: Kept) -> float:
    """Return the share of some blocks' words that is kept; 0 where they have none."""
    total = float(words.sum())
    return float(words[kept].sum()) / total if total else 0.0


def sums_above(values: ArrayLike) -> Vector:
    """Sum up the values of all blocks above each, and of all.

    >>> sums_above([1, 2, 3]).tolist()
    [0.0, 1.0, 3.0, 6.0]
    """
    return np.concatenate(([0.0], np.cumsum(values)))
