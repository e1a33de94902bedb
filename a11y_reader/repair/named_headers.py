"""Which header cells head each cell of data, where `scope` cannot say it.

`scope` speaks of one row or column, or of a group that the table marks up as one. Of headers over
several columns, and beside several rows, cells name what heads them: technique H43
(https://www.w3.org/WAI/WCAG22/Techniques/html/H43).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, groupby, takewhile

from a11y_reader.grid import MAX_COLUMNS, Cell, placed, rows_of, span_of
from a11y_reader.nodes import Node
from a11y_reader.repair.table_rows import Row, cells_of, is_of_group, rows_left

__all__ = ["with_named_headers"]

Grid = Sequence[Sequence[Cell]]
"""The cells of some rows, each in its place."""

_GROUPS = frozenset({"colgroup", "rowgroup"})
"""The values of `scope` that say less than which cells are meant."""

_MOST_LEVELS = 5
"""The most rows of headers, and the most headers beside a row or in rows of their own above it."""


def with_named_headers(table: Node, names: Iterator[str]) -> Node:
    """Return a table whose cells of data name their headers, from the top down, then the row's.

    A table stays as it is where `scope` says all, where cells name headers already, and where there
    are headers of more than five levels.

    Args:
        table: A table whose header cells have their `scope`.
        names: What the ids of header cells may begin with; one is taken where cells need ids.
    """
    rows = rows_of(table)
    cells = [cell for row in rows for cell in row.child_elements]
    is_simple = not any(cell.get("scope") in _GROUPS for cell in cells)
    if is_simple or any(map(_names_headers, cells)):
        return table
    grid = placed(rows)
    if not _is_plain(grid):
        return table
    reaches = _reaches(cells_of(table), rows_left(table))
    named = list(_named(grid, reaches, next(names)))
    return _with_cells(table, iter(named)) if any(map(_names_headers, named)) else table


def _names_headers(cell: Node) -> bool:
    return cell.has("headers")


def _is_plain(grid: Grid) -> bool:
    """Say whether a table is narrow enough to be placed, and has headers of a few levels."""
    heads = sum(any(cell.node.get("scope").startswith("col") for cell in row) for row in grid)
    alone = groupby(grid, lambda row: is_of_group(tuple(cell.node for cell in row)))
    groups = max((len(list(run)) for is_head, run in alone if is_head), default=0)
    return max(heads, groups) <= _MOST_LEVELS and all(
        len(_leading(row)) <= _MOST_LEVELS and (not row or row[-1].end < MAX_COLUMNS)
        for row in grid
    )


def _leading(row: Sequence[Cell]) -> list[Cell]:
    """Return the header cells that a row begins with, for the row."""
    return list(takewhile(lambda cell: cell.node.get("scope").startswith("row"), row))


def _named(grid: Grid, reaches: Sequence[int], name: str) -> Iterator[Node]:
    """Yield each cell: header cells with their ids, those of data with what heads them."""
    numbers = count(1)
    above: dict[int, list[str]] = {}
    beside: list[tuple[int, str]] = []  # of headers for rows, where they end
    for number, row in enumerate(grid):
        beside = [(end, header) for end, header in beside if end > number]
        for column, end, node in row:
            if node.tag == "td":
                over = _over(above, range(column, end))
                yield _naming(node, over, [header for _, header in beside])
                continue
            header = node.get("id") or f"{name}-{next(numbers)}"
            if node.get("scope").startswith("col"):
                _add_over(above, range(column, end), header)
            elif node.has("scope"):
                reach = reaches[number] or span_of(node, "rowspan")
                beside.append((number + reach, header))
            yield node.with_attribute("id", header)


def _reaches(rows: Sequence[Row], left: Sequence[int]) -> list[int]:
    """Return for how many rows the header is that stands alone in a row; 0 for all other rows.

    It is for the rows below, until the next such header that others part from it.
    """
    is_head = [*map(is_of_group, rows), False]
    end = len(rows)
    reaches: list[int] = []
    for number in reversed(range(len(rows))):
        if left[number] == 1 or (is_head[number + 1] and not is_head[number]):
            end = number + 1
        reaches.append(end - number if is_head[number] else 0)
    return reaches[::-1]


def _add_over(above: dict[int, list[str]], columns: range, header: str) -> None:
    for column in columns:
        above.setdefault(column, []).append(header)


def _over(above: Mapping[int, Sequence[str]], columns: range) -> list[str]:
    return list(dict.fromkeys(name for column in columns for name in above.get(column, ())))


def _naming(cell: Node, above: Sequence[str], beside: Sequence[str]) -> Node:
    """Return a cell with what heads it; an empty one, too, as `scope` says too much of others."""
    names = " ".join((*above, *beside))
    return cell.with_attribute("headers", names) if names else cell


def _with_cells(table: Node, cells: Iterator[Node]) -> Node:
    """Return a table with other cells in the place of its own, in document order."""

    def changed(row: Node) -> Node:
        return row.with_children(tuple(next(cells) for _ in row.child_elements))

    def section_of(section: Node) -> Node:
        if section.tag == "caption":
            return section
        return section.with_children(tuple(changed(row) for row in section.child_elements))

    return table.with_children(tuple(map(section_of, table.child_elements)))
