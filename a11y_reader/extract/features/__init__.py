"""Features: all that the scorer is told of each block, as a matrix of numbers.

`FEATURES` gives each column's meaning and unit. Counts enter as logarithms, so that a block of 400
words doesn't outweigh everything else. *Running text* is the words outside of links, of blocks that
have several. *Likely text* is running text weighted by the names of the elements around it
(`names.py`).
"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.features.around import AROUND
from a11y_reader.extract.features.block import BLOCK
from a11y_reader.extract.features.context import CONTEXT
from a11y_reader.extract.features.kinds import KINDS
from a11y_reader.extract.features.likely import LIKELY
from a11y_reader.extract.features.main_text import MAIN_TEXT
from a11y_reader.extract.features.numbers import Numbers
from a11y_reader.extract.features.whole_page import WHOLE_PAGE
from a11y_reader.extract.vectors import Vector

__all__ = ["FEATURES", "features"]

_GROUPS = (BLOCK, CONTEXT, KINDS, AROUND, MAIN_TEXT, LIKELY, WHOLE_PAGE)
"""The groups, in the order of the matrix's columns."""

FEATURES: Mapping[str, str] = MappingProxyType(
    {name: meaning for group in _GROUPS for name, meaning in group.meanings.items()}
)
"""Every feature's name, with its meaning and unit, in the order of the matrix's columns."""

_PLACES = {name: place for place, name in enumerate(FEATURES)}
"""The number of each feature's column."""


def features(page: Page, names: Vector, title: str) -> NDArray[np.float32]:
    """Return the matrix of features: a row a block, a column for each of `FEATURES`.

    It is in single precision, as the trees were fitted to that.

    Args:
        page: What the walk has found.
        names: For each block the score of the names around it, as log-odds.
        title: The title that the page's head gives; empty where it has none.
    """
    numbers = Numbers(page, names, title)
    matrix = np.empty((len(page.blocks), len(FEATURES)), dtype=np.float32, order="F")
    for group in _GROUPS:
        for name, column in group.columns(numbers):
            matrix[:, _PLACES[name]] = column
    return matrix
