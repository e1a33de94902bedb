"""Boosted trees, evaluated for all blocks of a page at once.

The trees are *oblivious*: all nodes of one level ask the same question, so a tree is a list of
questions and a table, and the answers, taken as bits, are the number of the table's entry
(Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features", 2018).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["Trees"]

Vector = NDArray[np.float64]

ROWS = 4096
"""How many blocks are worked on at once: what is held in memory for them stays small."""


class Trees(NamedTuple):
    """Trees of one depth, as arrays.

    Attributes:
        columns: For each level and tree the column of the matrix that is asked for.
        borders: For each level and tree the value over which the answer is yes.
        leaves: For each tree and answers, the first level's the lowest bit, the log-odds to add.
        bias: The log-odds to start with.
    """

    columns: NDArray[np.intp]
    borders: NDArray[np.float32]
    leaves: NDArray[np.float32]
    bias: float

    def predict(self, matrix: NDArray[np.float32]) -> Vector:
        """Return the log-odds of each row.

        Args:
            matrix: A row a block, a column a feature; single precision, as the trees were fitted.
        """
        parts = [self._predict(matrix[at : at + ROWS]) for at in range(0, len(matrix), ROWS)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _predict(self, matrix: NDArray[np.float32]) -> Vector:
        by_column = np.ascontiguousarray(matrix.T)
        depth, count = self.columns.shape
        place = np.zeros((count, len(matrix)), dtype=np.int32)
        for level in range(depth):
            answers = by_column[self.columns[level]] > self.borders[level][:, None]
            place |= answers.view(np.int8) << np.int32(level)
        place += (np.arange(count, dtype=np.int32) << depth)[:, None]
        sums = self.leaves.ravel().take(place).sum(axis=0, dtype=np.float64)
        return np.asarray(sums + self.bias)
