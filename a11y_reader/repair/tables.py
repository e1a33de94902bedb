"""1.3.1 Info and Relationships: tables of data say what heads what.

Changed:

- The cells of a first row that is all bold become header cells, as do those above a column of
  numbers that count its rows, and those of a first column that is all bold.
- So do the cells of a first row and a first column that share an empty cell, and those of a first
  row of words, in three columns or more, one of which has but amounts below it, those of a first
  row of three words at most each, none twice, above longer texts in all cells, and those of a first
  row of which all stand over several columns or beside several rows.
- Texts over all columns, each above rows of several cells, become the headers of those, if the
  first stands right below the headers of the columns; where there is but one, only if it is bold.
- Each group of rows that such a header heads becomes a section of the table, `tbody`.
- Each header cell of the first rows or columns gets its `scope`, header rows a `thead`. Where one
  stands over several columns, beside several rows or above some, each cell of data names its
  `headers`.
- A numbered title right above a table ("Bảng 1. …", "Table 2: …") becomes its caption, and so does
  a first row that is one text over the whole table, where no other row is.
- What heads a column goes from the cells below it where all begin with it, in two columns or more;
  not where a word of theirs goes on behind it.
- Empty rows and columns go; spans that reach beyond the table are cut to it.
- A table of but one column or row, once those are gone, becomes the text that is in it.

Not changed:

- Which cells stand where, and what is in them.
- Rows of one text among the others, such as the breaks of a timetable, and texts over some columns.
- A table in which nothing tells headers from data: a person has to mark them up.
- Paragraphs with a number and a title that also stand elsewhere, such as the articles of a law.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, count

from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.grid import span_of
from a11y_reader.nodes import Child, Node
from a11y_reader.repair.header_cells import with_group_headers, with_header_cells, with_scopes
from a11y_reader.repair.inline import run_of, text_of
from a11y_reader.repair.named_headers import with_named_headers
from a11y_reader.repair.repeated_heads import without_repeated_heads
from a11y_reader.repair.table_captions import with_captions, with_own_caption
from a11y_reader.repair.table_rows import Row, cells_of, is_empty, rows_left, with_rows
from a11y_reader.rewriting import rewrite_holding, without_empty
from a11y_reader.vocabulary import ID_PREFIX

__all__ = ["repair_tables"]

_kind = partial(FindingKind, "tables", "1.3.1")
_UNROLLED = _kind("fixed", "A table of one row or column became the text that it held.")
_NAMED_HEADERS = _kind(
    "fixed", "A table has headers of several levels; now each cell names its own."
)
_NO_HEADERS = _kind(
    "needs-human", "A table has no header cells; mark up those that head a column or a row."
)

_NAME = re.compile(rf"{ID_PREFIX}table-(\d{{1,9}})", re.ASCII)
"""An id that this rule gave before."""


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
    body = with_captions(body, findings)  # now, as a title may have stood in a table of its own
    return document.with_findings(findings, body=body)


def _free_names(document: Document) -> Iterator[str]:
    """Yield names for tables, with which no id of the document begins."""
    named = filter(None, (_NAME.match(node.get("id")) for node in document.nodes))
    first = max((int(name[1]) for name in named), default=0) + 1
    return (f"{ID_PREFIX}table-{number}" for number in count(first))


def _repaired(
    table: Node, names: Iterator[str], findings: list[Finding]
) -> Node | tuple[Child, ...]:
    # of a table whose cells are none of the content, its caption may be
    table, kinds = _tidied(table) if any(cells_of(table)) else (table, [])
    text = _first_text(table)
    findings += [kind.on(text) for kind in kinds]
    if _is_frame(table):
        findings.append(_UNROLLED.on(text))
        return tuple(_unrolled(table))
    if not any(cell.tag == "th" for row in cells_of(table) for cell in row):
        findings.append(_NO_HEADERS.on(text))
    named = with_named_headers(table, names)
    if named is not table:
        findings.append(_NAMED_HEADERS.on(text))
    return named


def _tidied(table: Node) -> tuple[Node, list[FindingKind]]:
    """Change a table until nothing is left to change; what was done is said once each.

    It ends, as spans and cells only become fewer, header cells and what they say only more.
    """
    done: set[FindingKind] = set()
    before = None
    while table != before:
        before = table
        for change, kind in _CHANGES:
            changed = change(table)
            done |= {kind} if changed != table else set()
            table = changed
    return table, [kind for _, kind in _CHANGES if kind in done]


def _first_text(table: Node) -> str:
    cells = (text_of(cell.children) for row in cells_of(table) for cell in row)
    return next(filter(None, cells), "")


def _without_empty(table: Node) -> Node:
    """Take rows and columns out in which nothing is; of a table with spans only rows."""
    rows = cells_of(table)
    if any(span_of(cell, "rowspan") != 1 for row in rows for cell in row):
        return table
    is_plain = all(span_of(cell, "colspan") == 1 for row in rows for cell in row)
    width = max(map(len, rows), default=0) if is_plain else 0
    full = [any(not is_empty(row[c]) for row in rows if c < len(row)) for c in range(width)]

    def kept(_: int, cells: Row) -> Row:
        if all(map(is_empty, cells)):
            return ()
        return tuple(c for index, c in enumerate(cells) if not full or full[index])

    return table if all(map(is_empty, chain.from_iterable(rows))) else with_rows(table, kept)


def _with_spans_cut(table: Node) -> Node:
    """Cut spans that reach beyond the last row of a section or the last column."""
    rows = cells_of(table)
    plain = [row for row in rows if all(span_of(cell, "colspan") == 1 for cell in row)]
    width = max(sum(span_of(cell, "colspan") for cell in row) for row in plain or rows)
    left = rows_left(table)

    def cut(number: int, cells: Row) -> Row:
        return tuple(_cut(_cut(cell, "colspan", width), "rowspan", left[number]) for cell in cells)

    return with_rows(table, cut)


def _cut(cell: Node, name: str, most: int) -> Node:
    if not cell.has(name):
        return cell
    span = span_of(cell, name)
    if 1 <= span <= most:
        return cell
    return cell.with_attribute(name, str(most) if most > 1 else None)


def _is_frame(table: Node) -> bool:
    rows = cells_of(table)
    return len(rows) <= 1 or max(map(len, rows)) <= 1


def _unrolled(table: Node) -> Iterator[Child]:
    """Yield what a table holds, block by block."""
    caption = (part for part in table.child_elements if part.tag == "caption")
    for cell in (*caption, *(cell for row in cells_of(table) for cell in row)):
        run = run_of(cell.children)
        if text_of(run) or any(isinstance(child, Node) and child.tag != "br" for child in run):
            yield Node("p", (), run)
        yield from cell.children[len(run) :]


_CHANGES: Sequence[tuple[Callable[[Node], Node], FindingKind]] = tuple(
    (change, FindingKind("tables", "1.3.1", "fixed", message))
    for change, message in (
        (_with_spans_cut, "Cells of a table reached beyond its edge; they were cut to it."),
        (_without_empty, "Empty rows or columns of a table were taken out."),
        (with_own_caption, "The first row of a table was its title; now that is its caption."),
        (with_header_cells, "Header cells of a table only looked like some; now they are."),
        (without_repeated_heads, "Cells of a table repeated what heads them; now it is said once."),
        (with_group_headers, "Headers of rows below only looked like some; now they are."),
        (with_scopes, "The header cells of a table didn't say what they head; now they do."),
    )
)
"""What is done to a table, in this order, and what is said of it."""
