"""What several features are computed from: the blocks' counts, and sums over ranges of blocks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.vectors import Index, Vector, numbered

__all__ = [
    "Group",
    "Numbers",
    "Sums",
    "column",
    "mean",
    "ratio",
    "share_before",
    "sums_by_group",
]

LONG_TEXT = 10
"""The number of words from which a block outside of links counts as running text."""


class Sums(NamedTuple):
    """Sums over ranges of blocks, a value a range.

    Attributes:
        words: Words.
        linked: Words inside of links.
        running_text: Words of running text.
        likely_text: The same, each times the probability that its names give it.
        likely_words: All words, each times that.
        names: The scores of names, each times its weight.
        weight: The weights of the scores.
    """

    words: Vector
    linked: Vector
    running_text: Vector
    likely_text: Vector
    likely_words: Vector
    names: Vector
    weight: Vector


class Numbers:
    """A page's blocks and scopes as arrays, and sums over ranges of blocks."""

    def __init__(self, page: Page, names: Vector, title: str) -> None:
        blocks = page.blocks
        self.page = page
        self.names = names
        self.title = title
        self.index = np.arange(len(blocks))
        self.words = page.words
        self.link_words = np.array([block.link_words for block in blocks], dtype=float)
        outside = self.words - self.link_words
        running = (outside >= LONG_TEXT) & (self.link_words <= 0.5 * self.words)
        self.running_text = np.where(running, outside, 0.0)
        chance = 1.0 / (1.0 + np.exp(-np.minimum(np.maximum(names, -30.0), 30.0)))
        self.likely_text = chance * self.running_text
        self.likely_words = chance * self.words
        self.weight = self.words + 0.5
        self.scope = np.array([block.scope.index for block in blocks])
        self.start = np.array([scope.start for scope in page.scopes])
        self.end = np.array([scope.end for scope in page.scopes])
        self.parent = np.array(page.parents)

    @cached_property
    def sections(self) -> Index:
        """The stretches between headings, numbered."""
        return np.cumsum([block.heading > 0 for block in self.page.blocks], dtype=np.intp)

    @cached_property
    def kinds(self) -> Index:
        """The signatures of the blocks' scopes, numbered."""
        return numbered([block.scope.signature for block in self.page.blocks])

    @cached_property
    def mean_names(self) -> float:
        """The page's mean score of names, by words."""
        return mean(self.names, self.weight)

    @cached_property
    def _running(self) -> Vector:
        """Prefix sums: over the first 0, 1, 2 … blocks, a row for each of `Sums`."""
        counts = (
            self.words,
            self.link_words,
            self.running_text,
            self.likely_text,
            self.likely_words,
        )
        running = np.zeros((len(Sums._fields), len(self.index) + 1))
        np.cumsum((*counts, self.names * self.weight, self.weight), axis=1, out=running[:, 1:])
        return running

    def sums(self, start: Index, end: Index) -> Sums:
        """Sum up ranges of blocks, from their starts to before their ends."""
        return Sums(*(self._running.take(end, axis=1) - self._running.take(start, axis=1)))

    def around(self, reach: int) -> Sums:
        """Sum up for each block those up to `reach` away on either side."""
        end = np.minimum(self.index + reach + 1, len(self.index))
        return self.sums(np.maximum(self.index - reach, 0), end)


class Group(NamedTuple):
    """A group of features.

    Attributes:
        meanings: Their names, each with its meaning and unit, in the order of the columns.
        columns: Yields their names and values, in any order. They come one at a time, as all of a
            large page at once would take much memory.
    """

    meanings: Mapping[str, str]
    columns: Callable[[Numbers], Iterator[tuple[str, Vector]]]


def column(values: Sequence[float]) -> Vector:
    """Make a column of numbers or truth values."""
    return np.array(values, dtype=float)


def share_before(values: Vector) -> Vector:
    """Return for each block the share of the sum that stands before it."""
    share: Vector = (values.cumsum() - values) / max(values.sum(), 1e-9)
    return share


def mean(values: Vector, weights: Vector) -> float:
    """Return the mean of values by their weights."""
    return float((values * weights).sum() / weights.sum())


def ratio(part: Vector, whole: Vector) -> Vector:
    """Divide by the whole, or by 1 where it is less."""
    return part / np.maximum(whole, 1.0)


def sums_by_group(values: Vector, groups: Index) -> Vector:
    """Return for each block the sum over its group."""
    sums = np.asarray(np.bincount(groups, values), dtype=np.float64)
    return sums[groups]
