"""The document as Markdown: CommonMark, with the tables of GitHub Flavored Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from types import MappingProxyType

from a11y_reader.characters import inert
from a11y_reader.document import Document
from a11y_reader.grid import Cell
from a11y_reader.nodes import Child, Node, is_a, items
from a11y_reader.rendering._byline import byline
from a11y_reader.rendering._flow import (
    collapsed,
    colon_after,
    content,
    flow,
    labels,
    table_of,
    verbatim,
)
from a11y_reader.rendering._phrases import code_span, phrases
from a11y_reader.rendering.figures import said_once
from a11y_reader.vocabulary import HEADINGS, LISTS

__all__ = ["to_markdown"]

# What would begin a block where a line of a paragraph begins
_BLOCK_START = re.compile(r"^(?=[-+](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>|[-=:|][-=:| ]*$)", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?:[ \t]|$))", re.MULTILINE)
"""A number that would begin an item."""

_CLOSING_SEQUENCE = re.compile(r"(?:(?<= )|^)(?=#+$)")
"""What would end a heading: https://spec.commonmark.org/0.31.2/#atx-headings."""

# Other lists cannot begin right after a paragraph
_INTERRUPTING_LIST = re.compile(r"[-+] |1[.)] ")
_NOT_TEXT = re.compile(r"[-+] |\d+[.)] |#+ |>|\||```|\*\*\*$", re.MULTILINE)
"""What an item or a description cannot begin with on the line of its mark."""

_LINE_WITH_TEXT = re.compile(r"\n(?=[^\n])")
"""A line to indent; blank ones stay without spaces."""

_FENCE = re.compile("`{3,}")
"""A fence is longer than all that the code holds."""

_MAX_NUMBER = 999_999_999  # https://spec.commonmark.org/0.31.2/#ordered-list-marker


def to_markdown(document: Document) -> str:
    r"""Write a document as Markdown.

    CommonMark 0.31 (https://spec.commonmark.org/0.31.2/) and the tables of GitHub Flavored Markdown
    (https://github.github.com/gfm/#tables-extension-). All text is escaped where it would be read
    as markup, and nowhere else. What Markdown has no markup for stays as text: sub- and
    superscript, abbreviations, languages, formulas, ruby.

    - The title is the first heading; who wrote it and when follows.
    - Numbers and letters that Markdown cannot count stand as text in their items.
    - A cell's paragraphs are parted by ` / `. A table of one column is written as what it holds.
    - Terms are bold before their descriptions.

    Args:
        document: What to write.

    Returns:
        Lines, the last with a newline; an empty string where the document has neither a title nor
        text.

    >>> print(to_markdown(Document(title="C#", body=(Node("p", (), ("1. Nghỉ *lễ*",)),))), end="")
    # C#
    <BLANKLINE>
    1\. Nghỉ \*lễ\*
    """
    head = (_heading(1, (document.title,)), _paragraph((byline(document),)))
    text = "\n\n".join((*filter(None, head), *_blocks(document.body)))
    return inert(text) + "\n" if text else ""


def _blocks(children: Iterable[Child]) -> list[str]:
    """Write each block that holds something; lists that follow each other differ in their marks."""
    blocks: list[str] = []
    is_second_list = False
    previous = ""
    for part in flow(children):
        tag = part.tag if isinstance(part, Node) else ""
        is_second_list = tag in LISTS and previous in LISTS and not is_second_list
        if isinstance(part, Node):
            block = _block(part, is_second_list=is_second_list)
        else:
            block = _paragraph(part)
        if block:
            blocks.append(block)
            previous = tag
    return blocks


def _block(node: Node, *, is_second_list: bool) -> str:
    if node.tag in HEADINGS:
        return _heading(int(node.tag[1]), node.children)
    if node.tag in LISTS:
        return (_ordered if node.tag == "ol" else _unordered)(node, is_second=is_second_list)
    return _BLOCKS.get(node.tag, _container)(node)


def _container(node: Node) -> str:
    return "\n\n".join(_blocks(node.children))


def _figure(node: Node) -> str:
    return _container(said_once(node))


def _heading(level: int, children: Iterable[Child]) -> str:
    text = _CLOSING_SEQUENCE.sub(r"\\", phrases(children, line_break=" "))
    return f"{'#' * level} {text}" if text else ""


def _paragraph(children: Iterable[Child]) -> str:
    return _as_paragraph(phrases(children))


def _as_paragraph(text: str) -> str:
    """Escape what would make another block of a line."""
    return _NUMBERED.sub(r"\1\\", _BLOCK_START.sub(r"\\", text))


def _quotation(node: Node) -> str:
    text = _container(node)
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n")) if text else ""


def _preformatted(node: Node) -> str:
    text = verbatim(node).strip("\n")
    fence = max(("```", *(run + "`" for run in _FENCE.findall(text))), key=len)
    return f"{fence}\n{text}\n{fence}" if text.strip() else ""


def _unordered(node: Node, *, is_second: bool) -> str:
    bodies = map(_item_body, items(node))
    return _as_list((("+" if is_second else "-"), body) for body in bodies if body)


def _ordered(node: Node, *, is_second: bool) -> str:
    bodies = zip(labels(node), map(_item_body, items(node)), strict=True)
    numbered = [(label, body) for label, body in bodies if body]
    if _is_countable([label for label, _ in numbered]):
        mark = ")" if is_second else "."
        return _as_list((label + mark, body) for label, body in numbered)
    mark = "+" if is_second else "-"
    return _as_list((mark, _led_by(f"{label}.", body)) for label, body in numbered)


def _is_countable(numbers: Sequence[str]) -> bool:
    """Say whether Markdown would count so: whole numbers, each one more than that before."""
    if not all(number.isdecimal() for number in numbers):
        return False
    first = int(numbers[0]) if numbers else 0
    last = first + len(numbers) - 1
    return last <= _MAX_NUMBER and list(map(int, numbers)) == list(range(first, last + 1))


def _item_body(item: Child) -> str:
    first, *others = _blocks(content(item)) or [""]
    separated = (("\n" if _INTERRUPTING_LIST.match(block) else "\n\n") + block for block in others)
    return "".join((first, *separated))


def _as_list(marked: Iterable[tuple[str, str]]) -> str:
    written = [
        f"{mark} " + _LINE_WITH_TEXT.sub("\n" + " " * (len(mark) + 1), body)
        for mark, body in marked
    ]
    return ("\n\n" if any("\n\n" in item for item in written) else "\n").join(written)


def _led_by(lead: str, body: str) -> str:
    """Put text before the first paragraph, or before the first block as a paragraph."""
    separator = "\n\n" if _NOT_TEXT.match(body) else " "
    return _as_paragraph(lead) + (separator + body if body else "")


def _descriptions(node: Node) -> str:
    blocks: list[str] = []
    terms: list[str] = []
    colon = ""
    for item in items(node):
        if is_a(item, "dt"):
            terms.append(phrases((Node("strong", (), item.children),)))
            colon = colon_after(item.text)
        else:
            body = "\n\n".join(_blocks(content(item)))
            blocks.append(_led_by(", ".join(terms) + colon, body) if terms else body)
            terms = []
    return "\n\n".join(filter(None, (*blocks, _as_paragraph(", ".join(terms)))))


def _form(node: Node) -> str:
    """Write a form as a link to where it is on the original page, and what it asks for."""
    name = node.get("title") or node.get("href")
    address = (("href", node.get("href")),) if node.get("href") else ()
    link = phrases((Node("a", address, (name,)) if address else name,))
    return "\n\n".join(filter(None, (_as_paragraph(link), _container(node))))


def _table(node: Node) -> str:
    table = table_of(node)
    caption = _blocks(table.caption)
    rows = [row for row in (*table.heads, *table.rows) if row]
    if table.columns <= 1:  # a frame and no table
        cells = (_container(cell.node) for row in rows for cell in row)
        return "\n\n".join((*caption, *filter(None, cells)))
    head, body = (rows[0], rows[1:]) if table.heads else ((), rows)
    lines = (_row(head, table.columns), "| --- " * table.columns + "|", *map(_row, body))
    return "\n\n".join((*caption, "\n".join(lines)))


def _row(cells: Sequence[Cell], columns: int = 0) -> str:
    texts: list[str] = []
    for cell in cells:
        texts += [""] * (cell.column - len(texts))
        texts.append(" / ".join(_leaves(cell.node.children)).replace("|", "\\|"))
    texts += [""] * (columns - len(texts))
    return f"| {' | '.join(texts)} |"


def _leaves(children: Iterable[Child]) -> Iterator[str]:
    """Yield what a cell holds, paragraph by paragraph, as a cell is one line."""
    for part in flow(children):
        if not isinstance(part, Node):
            text = phrases(part, line_break=" / ")
            yield from (text,) if text else ()
        elif part.tag == "pre":
            text = collapsed(verbatim(part)).strip()
            yield from (code_span(text),) if text else ()
        elif part.tag in LISTS:
            yield from _leaves_of_list(part)
        else:
            yield from _leaves(part.children)


def _leaves_of_list(node: Node) -> Iterator[str]:
    marks = [f"{label}." for label in labels(node)] if node.tag == "ol" else repeat("-")
    for mark, item in zip(marks, items(node), strict=False):
        first, *others = list(_leaves(content(item))) or [""]
        yield from (f"{mark} {first}", *others) if first else ()


_BLOCKS: Mapping[str, Callable[[Node], str]] = MappingProxyType(
    {
        "aside": _form,
        "blockquote": _quotation,
        "dl": _descriptions,
        "figure": _figure,
        "hr": lambda _: "***",
        "pre": _preformatted,
        "table": _table,
    }
)
"""How blocks are written; of others what they hold."""
