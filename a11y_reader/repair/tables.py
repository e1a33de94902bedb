"""1.3.1 Info and Relationships: tables of data say what heads what.

Changed:

- The cells of a first row that is all bold become header cells, as do those above a column of
  numbers that count its rows, and those of a first column that is all bold.
- Each header cell of the first rows or columns gets its `scope`, header rows a `thead`. Where one
  stands over several columns or beside several rows, each cell of data names its `headers`.
- A numbered title right above a table ("Bảng 1. …", "Table 2: …") becomes its caption.
- Empty rows and columns go; spans that reach beyond the table are cut to it.
- A table of but one column or row, once those are gone, becomes the text that is in it.

Not changed:

- Which cells stand where, and what is in them.
- A table in which nothing tells headers from data: a person has to mark them up.
- Paragraphs with a number and a title that also stand elsewhere, such as the articles of a law.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, count, pairwise, takewhile
from typing import Literal

from a11y_reader.document import Child, Document, Finding, Node, excerpt
from a11y_reader.repair.header_cells import with_named_headers
from a11y_reader.repair.inline import is_all, run_of, text_of
from a11y_reader.repair.labels import labels_of
from a11y_reader.rewriting import rewrite_holding, without_empty
from a11y_reader.vocabulary import ID_PREFIX

__all__ = ["repair_tables"]

_CONTENT = frozenset({"audio", "img", "math", "video"})
"""What fills a cell without a text."""

_LONGEST_CAPTION = 250
"""Characters; a longer text is a note."""

_LONGEST_HEADER = 150
"""How many characters a header may have that bold text alone tells."""

_FEWEST_NUMBERS = 2
"""Rows whose first cells have to count for them to be numbers of rows."""

_NAME = re.compile(rf"{ID_PREFIX}table-(\d{{1,9}})", re.ASCII)
"""An id that this rule gave before."""

Row = tuple[Node, ...]
"""The cells of a row."""


def repair_tables(document: Document) -> Document:
    """Mark up what heads the rows and columns of tables, and tidy the tables.

    See https://www.w3.org/TR/WCAG22/#info-and-relationships, technique H63 and
    https://www.w3.org/WAI/tutorials/tables/: a screen reader says with each cell what heads it.
    """
    if not document.elements("table"):
        return document
    findings: list[Finding] = []
    names = _free_names(document)

    def repaired(node: Node) -> Node | tuple[Child, ...] | None:
        return _repaired(node, names, findings) if node.tag == "table" else without_empty(node)

    body = rewrite_holding(document, repaired, "table")
    body = _with_captions(body, findings)  # now, as a title may have stood in a table of its own
    return document.replace(body=body, findings=(*document.findings, *findings))


def _free_names(document: Document) -> Iterator[str]:
    """Yield names for tables, with which no id of the document begins."""
    named = filter(None, (_NAME.match(node.get("id")) for node in document.nodes))
    first = max((int(name[1]) for name in named), default=0) + 1
    return (f"{ID_PREFIX}table-{number}" for number in count(first))


def _repaired(
    table: Node, names: Iterator[str], findings: list[Finding]
) -> Node | tuple[Child, ...]:
    # of a table whose cells are none of the content, its caption may be
    table, messages = _tidied(table) if any(_rows(table)) else (table, [])
    findings += [_finding("fixed", message, table) for message in messages]
    if _is_frame(table):
        message = "A table of one row or column became the text that it held."
        findings.append(_finding("fixed", message, table))
        return tuple(_unrolled(table))
    if not any(cell.tag == "th" for row in _rows(table) for cell in row):
        message = "A table has no header cells; mark up those that head a column or a row."
        findings.append(_finding("needs-human", message, table))
    return _with_named_headers(table, names, findings)


def _with_named_headers(table: Node, names: Iterator[str], findings: list[Finding]) -> Node:
    named = with_named_headers(table, names)
    if named is not table:
        message = "A table has headers of several levels; now each cell names its own."
        findings.append(_finding("fixed", message, named))
    return named


def _tidied(table: Node) -> tuple[Node, list[str]]:
    """Change a table until nothing is left to change; what was done is said once each.

    It ends, as spans and cells only become fewer, header cells and what they say only more.
    """
    done: set[str] = set()
    before = None
    while table != before:
        before = table
        for change, message in _CHANGES:
            changed = change(table)
            done |= {message} if changed != table else set()
            table = changed
    return table, [message for _, message in _CHANGES if message in done]


def _finding(status: Literal["fixed", "needs-human"], message: str, table: Node) -> Finding:
    cells = (text_of(cell.children) for row in _rows(table) for cell in row)
    first = next(filter(None, cells), "")
    return Finding("tables", "1.3.1", status, message, excerpt(first))


# Rows and cells


def _rows(table: Node) -> list[Row]:
    return [_cells(row) for section in _nodes(table) for row in _nodes(section) if row.tag == "tr"]


def _nodes(node: Node) -> Iterator[Node]:
    return (child for child in node.children if isinstance(child, Node))


def _cells(row: Node) -> Row:
    return tuple(_nodes(row))


def _with_rows(table: Node, change: Callable[[int, Row], Row]) -> Node:
    """Return the table with each row's cells changed; without those rows that have none then."""
    number = -1
    sections: list[Child] = []
    for section in _nodes(table):
        rows: list[Child] = []
        for row in _nodes(section):
            if row.tag != "tr":
                break
            number += 1
            cells = change(number, _cells(row))
            rows += [row.with_children(cells)] if cells else []
        if section.tag == "caption":
            sections.append(section)
        elif rows:
            sections.append(section.with_children(tuple(rows)))
    return table.with_children(tuple(sections))


def _span(cell: Node, name: str) -> int:
    return int(cell.get(name) or 1)


def _is_empty(cell: Node) -> bool:
    return not any(
        child.tag in _CONTENT if isinstance(child, Node) else child.strip() for child in cell.walk()
    )


# What is tidied


def _without_empty(table: Node) -> Node:
    """Take rows and columns out in which nothing is; of a table with spans only rows."""
    rows = _rows(table)
    if any(_span(cell, "rowspan") != 1 for row in rows for cell in row):
        return table
    is_plain = all(_span(cell, "colspan") == 1 for row in rows for cell in row)
    width = max(map(len, rows), default=0) if is_plain else 0
    full = [any(not _is_empty(row[c]) for row in rows if c < len(row)) for c in range(width)]

    def kept(_: int, cells: Row) -> Row:
        if all(map(_is_empty, cells)):
            return ()
        return tuple(c for index, c in enumerate(cells) if not full or full[index])

    return table if all(map(_is_empty, chain.from_iterable(rows))) else _with_rows(table, kept)


def _with_spans_cut(table: Node) -> Node:
    """Cut spans that reach beyond the last row of a section or the last column."""
    rows = _rows(table)
    plain = [row for row in rows if all(_span(cell, "colspan") == 1 for cell in row)]
    width = max(sum(_span(cell, "colspan") for cell in row) for row in plain or rows)
    left = [
        count - number
        for section in _nodes(table)
        if section.tag != "caption"
        for count in [len(section.children)]
        for number in range(count)
    ]

    def cut(number: int, cells: Row) -> Row:
        return tuple(_cut(_cut(cell, "colspan", width), "rowspan", left[number]) for cell in cells)

    return _with_rows(table, cut)


def _cut(cell: Node, name: str, most: int) -> Node:
    if not cell.has(name):
        return cell
    span = _span(cell, name)
    if 1 <= span <= most:
        return cell
    return cell.with_attribute(name, str(most) if most > 1 else None)


def _is_frame(table: Node) -> bool:
    rows = _rows(table)
    return len(rows) <= 1 or max(map(len, rows)) <= 1


def _unrolled(table: Node) -> Iterator[Child]:
    """Yield what a table holds, block by block."""
    caption = (part for part in _nodes(table) if part.tag == "caption")
    for cell in (*caption, *(cell for row in _rows(table) for cell in row)):
        run = run_of(cell.children)
        if text_of(run) or any(isinstance(child, Node) and child.tag != "br" for child in run):
            yield Node("p", (), run)
        yield from cell.children[len(run) :]


# What heads what


def _with_header_cells(table: Node) -> Node:
    """Make header cells of those that look like some, where a table has none."""
    rows = _rows(table)
    if any(cell.tag == "th" for row in rows for cell in row):
        return table
    heads = _count_of_heads(rows)
    has_column = _is_bold_column(rows[heads:])

    def marked(number: int, cells: Row) -> Row:
        if number < heads:
            return tuple(map(_as_header, cells))
        return (_as_header(cells[0]), *cells[1:]) if has_column else cells

    return _with_rows(table, marked)


def _as_header(cell: Node) -> Node:
    return cell if _is_empty(cell) else Node("th", cell.attributes, cell.children)


def _count_of_heads(rows: Sequence[Row]) -> int:
    """Return how many rows at the beginning hold headers."""
    count = 0
    while count < len(rows) and _is_head(rows, count):
        count += 1
    if not count and _is_counted(rows):
        count = 1
    return _below_spans(rows, count)


def _below_spans(rows: Sequence[Row], heads: int) -> int:
    """Return the number of head rows along with those that their cells reach into; or 0."""
    end = heads
    for number, row in enumerate(rows):
        if number < end:
            end = max(end, *(number + _span(cell, "rowspan") for cell in row))
    return end if end < len(rows) else 0


def _is_head(rows: Sequence[Row], number: int) -> bool:
    """Say whether a row is one of headers, or a title above one."""
    row = rows[number]
    if any(cell.tag == "th" for cell in row):
        return all(cell.tag == "th" or _is_empty(cell) for cell in row)
    if len(row) == 1 and number + 1 < len(rows):
        return _is_bold(row[0]) and len(rows[number + 1]) > 1 and _is_head(rows, number + 1)
    told = [cell for cell in row if not _is_empty(cell)]
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
    start = _span(rows[0][0], "rowspan") or len(rows)
    if len(rows) < start + _FEWEST_NUMBERS or any(map(_is_empty, rows[0])):
        return False
    counting = (rows[0], *rows[start:])
    first, *numbers = (text_of(row[0].children).rstrip(".") for row in counting)
    counted = [number for number in numbers if number.isdecimal()]
    ascending = all(int(b) == int(a) + 1 for a, b in pairwise(counted))
    return not first.isdecimal() and len(counted) == len(numbers) and ascending


def _is_bold_column(rows: Sequence[Row]) -> bool:
    if len(rows) <= 1 or any(len(row) <= 1 or not _is_bold(row[0]) for row in rows):
        return False
    return not any(_is_bold(cell) for row in rows for cell in row[1:])


def _with_scopes(table: Node) -> Node:
    """Say of each header cell of the first rows and columns what it is for."""
    rows = _rows(table)
    heads = _heads(rows)

    def scoped(number: int, cells: Row) -> Row:
        if number < heads:
            return tuple(_scoped(cell, "col", number + 1 < heads) for cell in cells)
        beside = _beside(cells)
        return (*(_scoped(cell, "row") for cell in cells[:beside]), *cells[beside:])

    return _with_head(_with_rows(table, scoped), heads)


def _beside(cells: Row) -> int:
    """Return how many header cells a row of data begins with."""
    leading = len(list(takewhile(lambda cell: cell.tag == "th", cells)))
    return leading if leading < len(cells) else 1


def _heads(rows: Sequence[Row]) -> int:
    """Return how many rows at the beginning hold header cells only."""
    count = 0
    while count < len(rows) and any(cell.tag == "th" for cell in rows[count]):
        if not all(cell.tag == "th" or _is_empty(cell) for cell in rows[count]):
            break
        count += 1
    return _below_spans(rows, count)


def _scoped(cell: Node, scope: str, is_above_others: bool = False) -> Node:
    if cell.tag != "th" or cell.has("scope"):
        return cell
    name = "colspan" if scope == "col" else "rowspan"
    is_group = _span(cell, name) > 1 and (scope == "row" or is_above_others)
    return cell.with_attribute("scope", f"{scope}group" if is_group else scope)


def _with_head(table: Node, heads: int) -> Node:
    """Put the head rows into a `thead`, where a table has none."""
    sections = list(_nodes(table))
    place = next((i for i, section in enumerate(sections) if section.tag != "caption"), 0)
    first = sections[place]
    if first.tag == "thead" or not 0 < heads < len(first.children):
        return table
    head = Node("thead", (), first.children[:heads])
    body = first.with_children(first.children[heads:])
    return table.with_children((*sections[:place], head, body, *sections[place + 1 :]))


_CHANGES: Sequence[tuple[Callable[[Node], Node], str]] = (
    (_with_spans_cut, "Cells of a table reached beyond its edge; they were cut to it."),
    (_without_empty, "Empty rows or columns of a table were taken out."),
    (_with_header_cells, "Header cells of a table only looked like some; now they are."),
    (_with_scopes, "The header cells of a table didn't say what they head; now they do."),
)
"""What is done to a table, in this order, and what is said of it."""


# Captions


def _with_captions(body: tuple[Child, ...], findings: list[Finding]) -> tuple[Child, ...]:
    """Make captions of the numbered titles above tables."""
    if not any(isinstance(child, Node) and child.tag == "table" for child in body):
        return body
    titles = {index: style for index, child in enumerate(body) if (style := _style(child))}
    above = {index for index in titles if _is_without_caption(body, index + 1)}
    elsewhere = {titles[index] for index in titles.keys() - above}
    captions = {index for index in above if titles[index] not in elsewhere}
    if not captions:
        return body
    result: list[Child] = []
    for index, child in enumerate(body):
        title = body[index - 1]
        if index - 1 in captions and isinstance(child, Node) and isinstance(title, Node):
            result.append(_captioned(child, title))
            message = "A title above a table became its caption."
            text = excerpt(text_of(title.children))
            findings.append(Finding("tables", "1.3.1", "fixed", message, text))
        elif index not in captions:
            result.append(child)
    return tuple(result)


def _style(child: Child) -> str:
    """Return the word that a numbered title begins with."""
    if not isinstance(child, Node) or child.tag != "p":
        return ""
    text = text_of(child.children)
    if len(text) > _LONGEST_CAPTION:
        return ""
    return next((label.style for label in labels_of(text) if label.kind == "word"), "")


def _is_without_caption(body: Sequence[Child], index: int) -> bool:
    table = body[index] if index < len(body) else ""
    if not isinstance(table, Node) or table.tag != "table":
        return False
    return not any(part.tag == "caption" for part in _nodes(table))


def _captioned(table: Node, title: Node) -> Node:
    return table.with_children((Node("caption", title.attributes, title.children), *table.children))
