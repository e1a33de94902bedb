"""Captions of tables: numbered titles right above them, and titles that are their first row."""

from collections.abc import Sequence

from a11y_reader.document import Finding, FindingKind
from a11y_reader.grid import span_of
from a11y_reader.nodes import Child, Node, holds, is_a
from a11y_reader.repair.inline import run_of, text_of
from a11y_reader.repair.labels import labels_of
from a11y_reader.repair.table_rows import Row, cells_of, with_rows
from a11y_reader.vocabulary import GLOBAL_ATTRIBUTES
from a11y_reader.words import word_count

__all__ = ["with_captions", "with_own_caption"]

_CAPTIONED = FindingKind("tables", "1.3.1", "fixed", "A title above a table became its caption.")

_LONGEST_CAPTION = 250
"""Characters; a longer text is a note."""


_FEWEST_BELOW = 2
"""How many rows stand below a title at the least, and how many cells in the first of them."""


def with_own_caption(table: Node) -> Node:
    """Make a table's first row its caption where it is one text over the whole table.

    So it is where no other row is one text: there each heads the rows below it. A word alone, such
    as a year, may head the columns.
    """
    rows = cells_of(table)
    if len(rows) <= _FEWEST_BELOW or len(rows[0]) != 1 or _has_caption(table):
        return table
    title, width = rows[0][0], max(_width(row) for row in rows)
    run = run_of(title.children)
    text = text_of(run)
    is_title = word_count(text) > 1 and len(text) <= _LONGEST_CAPTION
    is_title = is_title and len(run) == len(title.children)
    if not is_title or holds(title, "img") or span_of(title, "rowspan") > 1:
        return table
    others_are_parted = all(len(row) > 1 for row in rows[1:])
    if _width(rows[0]) != width or width < _FEWEST_BELOW or not others_are_parted:
        return table
    below = with_rows(table, lambda number, cells: cells if number else ())
    marks = tuple(pair for pair in title.attributes if pair[0] in GLOBAL_ATTRIBUTES)
    return below.with_children((Node("caption", marks, run), *below.children))


def _width(row: Row) -> int:
    return sum(span_of(cell, "colspan") for cell in row)


def with_captions(body: tuple[Child, ...], findings: list[Finding]) -> tuple[Child, ...]:
    """Make captions of the numbered titles above tables."""
    if not any(is_a(child, "table") for child in body):
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
            findings.append(_CAPTIONED.on(text_of(title.children)))
        elif index not in captions:
            result.append(child)
    return tuple(result)


def _style(child: Child) -> str:
    """Return the word that a numbered title begins with."""
    if not is_a(child, "p"):
        return ""
    text = text_of(child.children)
    if len(text) > _LONGEST_CAPTION:
        return ""
    return next((label.style for label in labels_of(text) if label.kind == "word"), "")


def _is_without_caption(body: Sequence[Child], index: int) -> bool:
    table = body[index] if index < len(body) else ""
    return is_a(table, "table") and not _has_caption(table)


def _has_caption(table: Node) -> bool:
    return any(part.tag == "caption" for part in table.child_elements)


def _captioned(table: Node, title: Node) -> Node:
    return table.with_children((Node("caption", title.attributes, title.children), *table.children))
