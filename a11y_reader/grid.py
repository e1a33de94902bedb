"""The grid of a table: its rows, and which column each cell stands in, spans counted.

https://html.spec.whatwg.org/#forming-a-table
"""

from collections.abc import Sequence
from typing import NamedTuple

from a11y_reader.nodes import Child, Node, items

__all__ = ["MAX_COLUMNS", "Cell", "placed", "rows_of", "span_of"]

MAX_COLUMNS = 100
"""How far spans are heeded; the cells of columns beyond follow each other as they come."""


class Cell(NamedTuple):
    """A cell, the column it begins in, counted from 0, and the column after it."""

    column: int
    end: int
    node: Node


def rows_of(table: Node) -> list[Node]:
    """Return the rows of a table, those right in it and those in its sections."""
    parts = table.child_elements
    rows = (row for part in parts for row in (part, *part.child_elements))
    return [row for row in rows if row.tag == "tr"]


def span_of(cell: Node, name: str) -> int:
    """Return how many columns (`colspan`) or rows (`rowspan`) a cell takes."""
    return int(cell.get(name) or 1)


def placed(rows: Sequence[Node]) -> list[list[Cell]]:
    """Place the cells of some rows, row by row."""
    free_from: dict[int, int] = {}  # by column, the row where no cell from above is in the way
    grid = []
    for number, row in enumerate(rows):
        cells: list[Cell] = []
        column = 0
        for node in items(row):
            while free_from.get(column, 0) > number:
                column += 1
            cell = _cell(node, column)
            cells.append(cell)
            below = number + span_of(cell.node, "rowspan")
            tracked = range(column, min(cell.end, MAX_COLUMNS))
            free_from.update(dict.fromkeys(tracked, below))
            column = cell.end
        grid.append(cells)
    return grid


def _cell(child: Child, column: int) -> Cell:
    node = child if isinstance(child, Node) else Node("td", (), (child,))
    end = min(column + span_of(node, "colspan"), MAX_COLUMNS)
    return Cell(column, max(end, column + 1), node)
