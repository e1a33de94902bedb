"""Grids of labels and values as description lists."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.label_grids import LabelGrid, label_grids

__all__ = ["Described", "described"]

_WITH_MEANING = frozenset({"dl", "ol", "figure"})
"""What says more of its rows than that they are labels and values, or the same already."""


class Described(NamedTuple):
    """What elements without a meaning become.

    Attributes:
        tags: For each element's number its tag, of those of a description list.
        alone: The numbers of labels without a value.
    """

    tags: Mapping[int, str]
    alone: frozenset[int]


def described(page: Page, kept: Sequence[bool]) -> Described:
    """Say what the elements of the grids become of which all is kept.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    grids = [grid for grid in page.once(label_grids) if _is_list(grid, kept)]
    rows = [row for grid in grids for row in grid.rows]
    tags = {grid.scope.index: "dl" for grid in grids}
    tags |= {row.label.index: "dt" for row in rows}
    tags |= {row.value.index: "dd" for row in rows if row.value}
    return Described(tags, frozenset(row.label.index for row in rows if not row.value))


def _is_list(grid: LabelGrid, kept: Sequence[bool]) -> bool:
    around = grid.scope
    is_free = around.tag not in _WITH_MEANING and not around.is_in_data_table()
    return is_free and all(kept[around.inside])
