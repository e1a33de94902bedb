"""Where the cells of a table stand."""

from a11y_reader.document import Node
from a11y_reader.grid import MAX_COLUMNS, placed


def row(*spans: tuple[int, int]) -> Node:
    cells = (Node("td", (("colspan", str(c)), ("rowspan", str(r))), ("a",)) for c, r in spans)
    return Node("tr", (), tuple(cells))


def columns(*rows: Node) -> list[list[tuple[int, int]]]:
    return [[(cell.column, cell.end) for cell in cells] for cells in placed(rows)]


def test_placed_below_cells_of_several_rows() -> None:
    grid = columns(row((1, 3), (2, 1)), row((1, 2), (1, 1)), row((1, 1)))
    assert grid == [[(0, 1), (1, 3)], [(1, 2), (2, 3)], [(2, 3)]]


def test_placed_beyond_the_columns_that_are_heeded() -> None:
    assert columns(row((1000, 1), (1, 1))) == [[(0, MAX_COLUMNS), (MAX_COLUMNS, MAX_COLUMNS + 1)]]


def test_placed_of_nothing() -> None:
    assert placed([Node("tr")]) == [[]]
