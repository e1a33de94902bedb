"""Boosted trees, evaluated for all blocks of a page at once.

The trees are *oblivious*: all nodes of one level ask the same question, so a tree is a list of
questions and a table, and the answers, taken as bits, are the number of the table's entry
(Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features", 2018).
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

__all__ = ["Trees"]

Vector = NDArray[np.float64]
Bins = NDArray[np.uint8]

ROWS = 4096
"""How many blocks are worked on at once: what is held in memory for them stays small."""


@dataclass(frozen=True, eq=False)
class Trees:
    """Trees of one depth, as arrays.

    A question is whether a feature's value is over a border. Since a feature has a few borders in
    all trees together, a value is kept as its *bin*: how many of these it is over.

    Attributes:
        columns: For each level and tree the number of the feature that is asked for.
        borders: For each level and tree the value over which the answer is yes.
        leaves: For each tree and answers, the first level's the lowest bit, the log-odds to add.
        bias: The log-odds to start with.
    """

    columns: NDArray[np.intp]
    borders: NDArray[np.float32]
    leaves: NDArray[np.float32]
    bias: float

    @cached_property
    def _borders_of(self) -> tuple[NDArray[np.float32], ...]:
        """Each feature's borders, ascending."""
        features = range(int(self.columns.max()) + 1)
        borders = tuple(np.unique(self.borders[self.columns == feature]) for feature in features)
        if max(map(len, borders)) > np.iinfo(np.uint8).max:
            raise ValueError("a feature has more borders than its bins, of 8 bits, can count")
        return borders

    @cached_property
    def _bins(self) -> Bins:
        """For each level and tree the bin over which the answer is yes."""
        numbers = np.zeros(self.columns.shape, dtype=np.uint8)
        for feature, borders in enumerate(self._borders_of):
            asked = self.columns == feature
            numbers[asked] = np.searchsorted(borders, self.borders[asked])
        return numbers

    def binned(self, feature: int, values: NDArray[np.floating]) -> Bins:
        """Return the bins of a feature's values.

        Args:
            feature: The feature's number.
            values: Its values; single precision counts, as the trees were fitted.
        """
        if feature >= len(self._borders_of):  # it is never asked for
            return np.zeros(len(values), dtype=np.uint8)
        borders = self._borders_of[feature]
        return np.searchsorted(borders, values.astype(np.float32)).astype(np.uint8)

    def predict(self, bins: Bins) -> Vector:
        """Return the log-odds of each block.

        Args:
            bins: A row a feature, a column a block.
        """
        blocks = bins.shape[1]
        parts = [self._predict(bins[:, at : at + ROWS]) for at in range(0, blocks, ROWS)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _predict(self, bins: Bins) -> Vector:
        depth, count = self.columns.shape
        place = np.zeros((count, bins.shape[1]), dtype=np.int32)
        for level in range(depth):
            answers = np.greater(bins[self.columns[level]], self._bins[level][:, None])
            place |= answers.view(np.int8) << np.int32(level)
        place += (np.arange(count, dtype=np.int32) << depth)[:, None]
        sums = self.leaves.ravel().take(place).sum(axis=0, dtype=np.float64)
        return np.asarray(sums + self.bias)
