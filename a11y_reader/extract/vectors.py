"""What is said of all blocks of a page at once, in document order."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["Kept", "Scores"]

Kept = NDArray[np.bool_]
"""For each block whether it is kept."""

Scores = NDArray[np.float64]
"""Each block's probability of being content."""
