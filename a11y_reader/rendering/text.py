"""The document as plain text: for reading in a terminal, for searching, for Braille displays."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from a11y_reader.characters import inert
from a11y_reader.document import Document
from a11y_reader.grid import Cell, span_of
from a11y_reader.nodes import Child, Node, is_a, items
from a11y_reader.rendering._byline import byline
from a11y_reader.rendering._flow import (
    collapsed,
    colon_after,
    content,
    flow,
    formula,
    labels,
    script,
    table_of,
    verbatim,
)
from a11y_reader.rendering.figures import said_once
from a11y_reader.vocabulary import INLINE, LISTS

__all__ = ["to_text"]

_MOST_BESIDE = 5
"""How many header cells beside several rows are repeated in each."""

_MAX_HEADER = 100
"""The longest header, in characters, that is repeated before the cells it is for."""

_BREAK = re.compile(r" *\n *")
"""A line break with the spaces around it."""

_SPACES = re.compile(r"  +")
"""More than one space in a row."""


def to_text(document: Document) -> str:
    """Write a document as plain text.

    The title comes first, then who wrote it and when; a blank line parts blocks.

    - An item has `-`, or its number or letter, before it, and is indented under the item it
      belongs to. A quotation has `>` before each line. Preformatted text stays as it is.
    - A table whose columns have headers is written row by row, each cell on a line of its own
      behind its headers, as it is read out; that of others by rows, `|` between the cells. A header
      of several rows is written in each of them.
    - A term stands before its description as `term: description`.
    - An image is its alternative text in brackets; one without isn't mentioned, nor one whose
      caption says the same. Of a link there is the text. A ruby annotation follows what it is for
      in parentheses; figures in `sup` and `sub` are those of Unicode; a formula is written in a
      line. Text that is struck through stands between `~~`.

    Args:
        document: What to write.

    Returns:
        Lines without trailing spaces, the last with a newline; an empty string where the document
        has neither a title nor text.

    >>> print(to_text(Document(title="Thông báo", body=(Node("p", (), ("Nghỉ lễ.",)),))), end="")
    Thông báo
    <BLANKLINE>
    Nghỉ lễ.
    """
    title = collapsed(document.title).strip()
    blocks = filter(None, (title, byline(document), *_blocks(document.body)))
    text = "\n".join(line.rstrip() for line in "\n\n".join(blocks).split("\n")).strip("\n")
    return inert(text) + "\n" if text else ""


def _blocks(children: Iterable[Child]) -> list[str]:
    """Write each block that has text."""
    parts = (_block(part) if isinstance(part, Node) else _inline(part) for part in flow(children))
    return [part for part in parts if part.strip()]


def _block(node: Node) -> str:
    return _BLOCKS.get(node.tag, _container)(node)


def _container(node: Node) -> str:
    return "\n\n".join(_blocks(node.children))


def _figure(node: Node) -> str:
    return "\n".join(_blocks(said_once(node).children))


def _quotation(node: Node) -> str:
    text = _container(node)
    return "\n".join(f"> {line}" for line in text.split("\n")) if text else ""


def _form(node: Node) -> str:
    """Write what a form is called, or where it is, as images are, and what it asks for."""
    name = collapsed(node.get("title")).strip() or node.get("href")
    return "\n\n".join(filter(None, (f"[{name}]" if name else "", _container(node))))


def _preformatted(node: Node) -> str:
    return verbatim(node).strip("\n")


def _unordered(node: Node) -> str:
    if node.get("type") == "none":  # its items have labels of their own
        return "\n".join(filter(None, ("\n".join(_blocks(content(item))) for item in items(node))))
    return "\n".join(filter(None, (_item("-", item) for item in items(node))))


def _ordered(node: Node) -> str:
    numbered = zip(labels(node), items(node), strict=True)
    return "\n".join(filter(None, (_item(f"{label}.", item) for label, item in numbered)))


def _item(marker: str, item: Child) -> str:
    parts = list(flow(content(item)))
    only_lists_follow = all(isinstance(part, Node) and part.tag in LISTS for part in parts[1:])
    text = ("\n" if only_lists_follow else "\n\n").join(_blocks(content(item)))
    return _indented(f"{marker} {text}", len(marker) + 1) if text else ""


def _indented(text: str, width: int) -> str:
    """Indent all lines but the first."""
    return text.replace("\n", "\n" + " " * width)


def _descriptions(node: Node) -> str:
    lines: list[str] = []
    terms: list[str] = []
    for item in items(node):
        text = "\n".join(_blocks(content(item)))
        if is_a(item, "dt"):
            terms.append(text.replace("\n", " "))
        elif text or terms:
            lead = ", ".join(terms) + colon_after(terms[-1]) if terms else " "
            lines.append(_indented(lead + ("\n" if _begins_with_block(item) else " ") + text, 2))
            terms = []
    return "\n".join((*lines, *terms))


def _begins_with_block(item: Child) -> bool:
    first = next(flow(content(item)), None)
    return isinstance(first, Node) and first.tag != "p"


class _Cell(NamedTuple):
    columns: range
    text: str
    is_header: bool


_Row = Sequence[_Cell]


def _table(node: Node) -> str:
    table = table_of(node)
    if table.columns <= 1:  # a frame and no table
        cells = (cell.node for row in (*table.heads, *table.rows) for cell in row)
        return "\n\n".join((*_blocks(table.caption), *filter(None, map(_container, cells))))
    parts = (table.heads, _with_headers_beside(table.rows))
    heads, rows = ([_row(cells) for cells in part] for part in parts)
    headers = _headers(heads) if rows else {}
    if headers:
        written = ["\n".join(map(_by_cells, heads)), *(_by_headers(row, headers) for row in rows)]
    else:
        written = ["\n".join(filter(None, map(_by_cells, (*heads, *rows))))]
    return "\n\n".join(filter(None, (*_blocks(table.caption), *written)))


def _with_headers_beside(rows: Sequence[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    """Yield rows, each with the header cells that reach into it from the rows above."""
    beside: list[tuple[int, Cell]] = []
    for number, row in enumerate(rows):
        beside = [(end, cell) for end, cell in beside if end > number][-_MOST_BESIDE:]
        yield [*(cell for _, cell in beside), *row]
        headers = [cell for cell in row if cell.node.tag == "th"]
        beside += [(number + span_of(each.node, "rowspan"), each) for each in headers]


def _row(cells: Iterable[Cell]) -> _Row:
    return [
        _Cell(range(cell.column, cell.end), _in_a_line(cell.node), cell.node.tag == "th")
        for cell in cells
    ]


def _in_a_line(cell: Node) -> str:
    lines = (line.strip() for block in _blocks(cell.children) for line in block.split("\n"))
    return " / ".join(filter(None, lines))


def _headers(heads: Iterable[_Row]) -> dict[int, str]:
    """Return the header of each column, from the top down; none where one is too long to repeat."""
    headers: dict[int, list[str]] = defaultdict(list)
    for cell in chain.from_iterable(row for row in heads if len(row) > 1):
        for column in cell.columns:
            headers[column] += [cell.text] if cell.text else []
    joined = {column: ", ".join(texts) for column, texts in headers.items()}
    return joined if all(len(header) <= _MAX_HEADER for header in joined.values()) else {}


def _by_cells(row: _Row) -> str:
    """Write a row in a line, a header at its beginning apart from the rest."""
    first, *rest = (cell.text for cell in row) if row else ("",)
    if rest and row[0].is_header and not row[1].is_header:
        return f"{first}: {' | '.join(rest)}"
    return " | ".join((first, *rest))


def _by_headers(row: _Row, headers: Mapping[int, str]) -> str:
    """Write each cell on a line behind its header; one that is alone in its row by itself."""
    if len(row) == 1:
        return row[0].text
    return "\n".join(_headed(cell, headers) for cell in row if cell.text)


def _headed(cell: _Cell, headers: Mapping[int, str]) -> str:
    header = headers.get(cell.columns.start)
    return f"{header}: {cell.text}" if header else cell.text


def _inline(run: Iterable[Child]) -> str:
    text = "".join(map(_phrase, run))
    return _SPACES.sub(" ", _BREAK.sub("\n", text)).strip(" \n")


def _phrase(child: Child) -> str:
    if isinstance(child, str):
        return collapsed(child)
    write = _PHRASES.get(child.tag)
    if write:
        return write(child)
    return _phrases(child) if child.tag in INLINE else f"\n{_block(child)}\n"


def _phrases(node: Node) -> str:
    return "".join(map(_phrase, node.children))


def _struck(node: Node) -> str:
    text = _phrases(node)
    words = text.strip()
    is_marked = not words or words.startswith("~~")  # as in a `del` that holds an `s`
    return text if is_marked else text.replace(words, f"~~{words}~~")


def _image(node: Node) -> str:
    alternative = collapsed(node.get("alt")).strip()
    return f"[{alternative}]" if alternative else ""


def _medium(node: Node) -> str:
    if node.text.strip():
        return _phrases(node)
    told = list(filter(None, (collapsed(node.get("title")).strip(), node.get("src"))))
    return f"[{': '.join(told)}]" if told else ""


_PHRASES: Mapping[str, Callable[[Node], str]] = MappingProxyType(
    {
        "audio": _medium,
        "br": lambda _: "\n",
        "del": _struck,
        "img": _image,
        "math": lambda node: collapsed(formula(node)),
        "rt": lambda node: f"({_phrases(node).strip()})",
        "s": _struck,
        "sub": lambda node: _phrases(node).translate(script(node)),
        "sup": lambda node: _phrases(node).translate(script(node)),
        "video": _medium,
    }
)
"""How inline elements are written; of others what they hold."""

_BLOCKS: Mapping[str, Callable[[Node], str]] = MappingProxyType(
    {
        "aside": _form,
        "blockquote": _quotation,
        "dl": _descriptions,
        "figure": _figure,
        "hr": lambda _: "",
        "ol": _ordered,
        "pre": _preformatted,
        "table": _table,
        "ul": _unordered,
    }
)
"""How blocks are written; of others what they hold."""
