"""Header cells: which cells of a table head others, and what each heads (technique H63)."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile

from a11y_reader.grid import placed, rows_of, span_of
from a11y_reader.nodes import Node
from a11y_reader.repair.inline import is_all, run_of, text_of
from a11y_reader.repair.table_rows import Row, cells_of, is_empty, is_of_group, with_rows
from a11y_reader.words import word_count

__all__ = ["with_group_headers", "with_header_cells", "with_scopes"]

_LONGEST_HEADER = 150
"""The most characters a header may have that bold text alone tells."""

_FEWEST_NUMBERS = 2
"""Rows whose first cells have to count for them to be numbers of rows."""

_FEWEST_AMOUNTS = 3
"""The fewest amounts below a header, and the fewest columns."""

_LONGEST_LABEL = 60
"""The most characters a header may have that only its place tells."""

_MOST_IN_LABEL = 3
"""The most words a header has that only texts below it tell."""

_AMOUNT = re.compile(r"(?=.{1,15}\Z)(?:[^\W\d_]{1,3}\s?)?[^\w]*\d[\d.,\s]*(?:[^\W\d_]{1,3}|\W)?")
"""A number with its currency or unit, such as $9.60, 12 %, 250 g."""


def with_header_cells(table: Node) -> Node:
    """Make header cells of those that look like some, where a table has none."""
    rows = cells_of(table)
    if any(cell.tag == "th" for row in rows for cell in row):
        return table
    heads = _count_of_heads(rows)
    has_column = _is_bold_column(rows[heads:]) or _has_empty_corner(rows)

    def marked(number: int, cells: Row) -> Row:
        if number < heads:
            return tuple(map(_as_header, cells))
        return (_as_header(cells[0]), *cells[1:]) if has_column else cells

    return with_rows(table, marked)


def _as_header(cell: Node) -> Node:
    return cell if is_empty(cell) else Node("th", cell.attributes, cell.children)


def _count_of_heads(rows: Sequence[Row]) -> int:
    """Return how many rows at the beginning hold headers."""
    count = 0
    while count < len(rows) and _is_head(rows, count):
        count += 1
    tell = (_is_counted, _has_empty_corner, _is_above_amounts, _is_of_levels, _is_above_texts)
    if not count and any(tells(rows) for tells in tell):
        count = 1
    return _below_spans(rows, count)


def _below_spans(rows: Sequence[Row], heads: int) -> int:
    """Return the number of head rows along with those that their cells reach into; or 0."""
    end = heads
    for number, row in enumerate(rows):
        if number < end:
            end = max(end, *(number + span_of(cell, "rowspan") for cell in row))
    return end if end < len(rows) else 0


def _is_head(rows: Sequence[Row], number: int) -> bool:
    """Say whether a row is one of headers, or a title above one."""
    row = rows[number]
    if any(cell.tag == "th" for cell in row):
        return all(cell.tag == "th" or is_empty(cell) for cell in row)
    if len(row) == 1 and number + 1 < len(rows):
        return _is_bold(row[0]) and len(rows[number + 1]) > 1 and _is_head(rows, number + 1)
    told = [cell for cell in row if not is_empty(cell)]
    return len(told) > 1 and all(map(_is_bold, told))


def _is_bold(cell: Node) -> bool:
    is_one_run = len(run_of(cell.children)) == len(cell.children)
    return (
        is_one_run
        and is_all("strong", cell.children)
        and len(text_of(cell.children)) <= _LONGEST_HEADER
    )


def _is_counted(rows: Sequence[Row]) -> bool:
    """Say whether the first cells below the first row count the rows: 1, 2, 3."""
    start = span_of(rows[0][0], "rowspan") or len(rows)
    if len(rows) < start + _FEWEST_NUMBERS or any(map(is_empty, rows[0])):
        return False
    counting = (rows[0], *rows[start:])
    first, *numbers = (text_of(row[0].children).rstrip(".") for row in counting)
    counted = [number for number in numbers if number.isdecimal()]
    ascending = all(int(b) == int(a) + 1 for a, b in pairwise(counted))
    return not first.isdecimal() and len(counted) == len(numbers) and ascending


def _has_empty_corner(rows: Sequence[Row]) -> bool:
    """Say whether the first row and the first column are full, but for the cell that both share."""
    if len(rows) <= _FEWEST_NUMBERS or not _is_even(rows) or not is_empty(rows[0][0]):
        return False
    beside = (*rows[0][1:], *(row[0] for row in rows[1:]))
    return len(rows[0]) > 1 and all(map(_is_label, beside))


def _is_above_amounts(rows: Sequence[Row]) -> bool:
    """Say whether the first row is all words, and one of its columns all amounts below it."""
    if len(rows) <= _FEWEST_AMOUNTS or not _is_even(rows) or len(rows[0]) < _FEWEST_AMOUNTS:
        return False
    if not all(map(_is_label, rows[0])) or any(map(str.isdigit, "".join(map(_text, rows[0])))):
        return False
    columns = zip(*rows[1:], strict=True)
    return any(all(map(_is_amount, column)) for column in columns)


def _is_of_levels(rows: Sequence[Row]) -> bool:
    """Say whether each cell of the first row is over several columns or beside several rows."""
    spans = [(span_of(cell, "colspan"), span_of(cell, "rowspan")) for cell in rows[0]]
    has_both = any(wide > 1 for wide, _ in spans) and any(high > 1 for _, high in spans)
    return has_both and all(span != (1, 1) for span in spans) and all(map(_is_label, rows[0]))


def _is_above_texts(rows: Sequence[Row]) -> bool:
    """Say whether the first row is of few words, none twice, and each cell below a longer text."""
    if len(rows) <= _FEWEST_NUMBERS or not _is_even(rows):
        return False
    if len(set(map(_text, rows[0]))) < max(len(rows[0]), _FEWEST_NUMBERS):
        return False
    counts = [[word_count(_text(cell)) for cell in row] for row in rows]
    return 0 < min(counts[0]) <= max(counts[0]) <= _MOST_IN_LABEL < min(map(min, counts[1:]))


def _is_even(rows: Sequence[Row]) -> bool:
    """Say whether each row has as many cells, and none is merged."""
    spans = (cell.has("colspan") or cell.has("rowspan") for row in rows for cell in row)
    return len({len(row) for row in rows}) == 1 and not any(spans)


def _is_label(cell: Node) -> bool:
    return 0 < len(_text(cell)) <= _LONGEST_LABEL


def _is_amount(cell: Node) -> bool:
    return _AMOUNT.fullmatch(_text(cell)) is not None


def _text(cell: Node) -> str:
    return text_of(cell.children)


def _is_bold_column(rows: Sequence[Row]) -> bool:
    if len(rows) <= 1 or any(len(row) <= 1 or not _is_bold(row[0]) for row in rows):
        return False
    return not any(_is_bold(cell) for row in rows for cell in row[1:])


def with_group_headers(table: Node) -> Node:
    """Make headers of texts over all columns, each above rows of several cells.

    Bold text is one; of others there have to be two, as one may be a note. The first stands right
    below the headers of the columns, or is the first row, so that each row of data is in a group:
    those that stand among rows only, such as the breaks of a timetable, head nothing.
    """
    rows = cells_of(table)
    alone = _alone_in_rows(table)
    heads = _heads(rows, alone)
    first = next((number for number in range(heads, len(rows)) if number not in alone), 1) - 1
    named = [number for number in sorted(alone) if _is_above_cells(rows, number)]
    bold = [number for number in named if _is_bold(rows[number][0])]
    usual = named if len(named) > 1 and all(_is_label(rows[number][0]) for number in named) else []
    groups = frozenset(next((group for group in (bold, usual) if group[:1] == [first]), ()))
    return with_rows(table, lambda number, row: (_as_header(row[0]),) if number in groups else row)


def _is_above_cells(rows: Sequence[Row], number: int) -> bool:
    """Say whether a row of one cell that isn't empty has one of several below."""
    below = rows[number + 1 : number + 2]
    return not is_empty(rows[number][0]) and any(len(row) > 1 for row in below)


def _alone_in_rows(table: Node) -> frozenset[int]:
    """Return the numbers of the rows that are one cell over all columns of the table."""
    grid = placed(rows_of(table))
    width = max((row[-1].end for row in grid if row), default=0)
    free = (number for number in _free_rows(cells_of(table)) if len(grid[number]) == 1)
    return frozenset(number for number in free if grid[number][0].end == width > 1)


def _free_rows(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the numbers of the rows into which no cell reaches from above."""
    end = 0
    for number, row in enumerate(rows):
        if number >= end:
            yield number
        end = max(end, *(number + span_of(cell, "rowspan") for cell in row), 0)


def with_scopes(table: Node) -> Node:
    """Say of each header cell of the first rows and columns what it is for."""
    rows = cells_of(table)
    alone = _alone_in_rows(table)
    heads = _heads(rows, alone)

    def scoped(number: int, cells: Row) -> Row:
        if number < heads:
            return tuple(_scoped(cell, "col", number + 1 < heads) for cell in cells)
        if number in alone:
            return (_for_rows_below(cells[0]),)
        beside = _beside(cells)
        return (*(_scoped(cell, "row") for cell in cells[:beside]), *cells[beside:])

    return _with_groups(_with_head(with_rows(table, scoped), heads))


def _beside(cells: Row) -> int:
    """Return how many header cells a row of data begins with."""
    leading = len(list(takewhile(lambda cell: cell.tag == "th", cells)))
    return leading if leading < len(cells) else 1


def _heads(rows: Sequence[Row], alone: Collection[int]) -> int:
    """Return how many rows at the beginning hold header cells only, but for those of groups.

    Args:
        rows: The rows of the table.
        alone: The numbers of those that are one cell over all columns.
    """
    leading = list(takewhile(_is_of_headers, rows))
    if len(leading) == 1 and 0 in alone and any(_is_of_headers(rows[one]) for one in alone if one):
        return 0  # it heads the first of several groups
    columns = next((number for number in range(len(leading)) if number not in alone), 0)
    groups = (number for number in range(columns + 1, len(leading)) if number in alone)
    return _below_spans(rows, next(groups, len(leading)))


def _is_of_headers(cells: Row) -> bool:
    has_header = any(cell.tag == "th" for cell in cells)
    return has_header and all(cell.tag == "th" or is_empty(cell) for cell in cells)


def _for_rows_below(cell: Node) -> Node:
    is_unsaid = cell.tag == "th" and not cell.has("scope")
    return cell.with_attribute("scope", "rowgroup") if is_unsaid else cell


def _scoped(cell: Node, scope: str, is_above_others: bool = False) -> Node:
    if cell.tag != "th" or cell.has("scope"):
        return cell
    name = "colspan" if scope == "col" else "rowspan"
    is_group = span_of(cell, name) > 1 and (scope == "row" or is_above_others)
    return cell.with_attribute("scope", f"{scope}group" if is_group else scope)


def _with_head(table: Node, heads: int) -> Node:
    """Put the head rows into a `thead`, where a table has none."""
    sections = list(table.child_elements)
    place = next((i for i, section in enumerate(sections) if section.tag != "caption"), 0)
    first = sections[place]
    if first.tag == "thead" or not 0 < heads < len(first.children):
        return table
    head = Node("thead", (), first.children[:heads])
    body = first.with_children(first.children[heads:])
    return table.with_children((*sections[:place], head, body, *sections[place + 1 :]))


def _with_groups(table: Node) -> Node:
    """Put the rows below each header of some into a section of their own, as it heads all of one.

    See https://html.spec.whatwg.org/#internal-algorithm-for-scanning-and-assigning-header-cells.
    """
    parts = [part for section in table.child_elements for part in _groups_of(section)]
    return table.with_children(tuple(parts))


def _groups_of(section: Node) -> Iterator[Node]:
    """Yield the groups of rows in a section, the first with the id that the section may have."""
    rows = section.child_elements
    if section.tag != "tbody" or not rows:
        yield section
        return
    free = frozenset(_free_rows([row.child_elements for row in rows]))
    heads = [number in free and is_of_group(row.child_elements) for number, row in enumerate(rows)]
    starts = [number for number in range(1, len(rows)) if heads[number] and not heads[number - 1]]
    for start, end in pairwise((0, *starts, len(rows))):
        part = section.with_children(rows[start:end])
        yield part.with_attribute("id", None) if start else part
