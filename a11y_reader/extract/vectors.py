"""What is said of all blocks of a page at once, in document order."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["Kept", "Scores", "share_of"]

Kept = NDArray[np.bool_]
"""For each block whether it is kept."""

Scores = NDArray[np.float64]
"""Each block's probability of being content."""


def share_of(words: NDArray[np.float64], kept: Kept) -> float:
    """Return the share of some blocks' words that is kept; 0 where they have none."""
    total = float(words.sum())
    return float(words[kept].sum()) / total if total else 0.0
