"""Boosted trees, evaluated for all blocks of a page at once.

The trees are *oblivious*: all nodes of a level ask the same question. So a tree is a list of
questions and a table, and the answers, read as bits, number the table's entry
(Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features", 2018).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from a11y_reader.extract.vectors import Vector

__all__ = ["Trees"]

Matrix = NDArray[np.float32]
"""A row for each block, a column for each feature."""

ROWS = 4096
"""How many blocks are scored at once, so that they take little memory."""

MOST_LEVELS = 8
"""How many answers a byte holds, a bit each."""


@dataclass(frozen=True, eq=False)
class Trees:
    """Trees of one depth, as arrays.

    A question asks whether a feature's value is above a border.

    Attributes:
        columns: For each level and tree the number of the feature that is asked about.
        borders: For each level and tree the value above which the answer is yes.
        leaves: For each tree and its answers, the first level's as lowest bit, the log-odds to add.
        bias: The log-odds to start with.

    Raises:
        ValueError: The trees have more than `MOST_LEVELS` levels.
    """

    columns: NDArray[np.intp]
    borders: NDArray[np.float32]
    leaves: NDArray[np.float32]
    bias: float

    def __post_init__(self) -> None:
        if len(self.columns) > MOST_LEVELS:
            raise ValueError(f"trees may have {MOST_LEVELS} levels, and these {len(self.columns)}")

    def predict(self, matrix: Matrix) -> Vector:
        """Return the log-odds of each block.

        Args:
            matrix: A row a block, a column a feature.
        """
        blocks = len(matrix)
        parts = [self._predict(matrix[at : at + ROWS].T) for at in range(0, blocks, ROWS)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _predict(self, values: Matrix) -> Vector:
        """Return the same, for values with a row a feature."""
        depth, count = self.columns.shape
        answers = np.zeros((count, values.shape[1]), dtype=np.uint8)
        for columns, borders in zip(self.columns[::-1], self.borders[::-1], strict=True):
            answers += answers  # one bit up
            answers += values.take(columns, axis=0) > borders[:, None]
        tables = np.arange(count)[:, None] << depth
        sums = self.leaves.ravel().take(tables + answers).sum(axis=0, dtype=np.float64)
        return np.asarray(sums + self.bias)
