"""Cells that begin with what heads their column, as narrow screens show no heads."""

from collections.abc import Sequence
from unicodedata import category

from a11y_reader.characters import COLONS
from a11y_reader.grid import span_of
from a11y_reader.nodes import Child, Node
from a11y_reader.repair.inline import text_of
from a11y_reader.repair.table_rows import Row, cells_of, is_empty, with_rows

__all__ = ["without_repeated_heads"]

_FEWEST = 2
"""How many columns repeat their heads, and in how many rows: one may only count them."""


def without_repeated_heads(table: Node) -> Node:
    """Take the heads of columns out of the cells below that begin with them, each of a column.

    Args:
        table: A `table`; where cells span several columns or rows it stays as it is.
    """
    rows = cells_of(table)
    spans = (span_of(cell, name) for row in rows for cell in row for name in ("colspan", "rowspan"))
    if len(rows) <= _FEWEST or any(span != 1 for span in spans):
        return table
    heads = [text_of(cell.children) if cell.tag == "th" else "" for cell in rows[0]]
    repeating = {column for column, head in enumerate(heads) if _repeats(rows[1:], column, head)}
    if len(repeating) < _FEWEST:
        return table

    def kept(number: int, cells: Row) -> Row:
        return tuple(
            _without(cell, heads[column]) or cell if number and column in repeating else cell
            for column, cell in enumerate(cells)
        )

    return with_rows(table, kept)


def _repeats(rows: Sequence[Row], column: int, head: str) -> bool:
    """Say whether all cells of a column that say something begin with its head, and some go on.

    Numbers begin with a number by chance.
    """
    cells = [row[column] for row in rows if column < len(row) and not is_empty(row[column])]
    if len(cells) < _FEWEST or not any(map(str.isalpha, head)):
        return False
    left = [_without(cell, head) for cell in cells]
    return all(left) and not all(one and is_empty(one) for one in left)


def _without(cell: Node, head: str) -> Node | None:
    """Return a cell without the head that it begins with; None where it doesn't."""
    first, *others = cell.children or ("",)
    text = first if isinstance(first, str) else first.text
    if not text.strip().startswith(head):
        return None
    rest = text.strip()[len(head) :]
    if _goes_on(head, rest):
        return None
    rest = rest.lstrip("".join(COLONS)).lstrip()
    if isinstance(first, Node) and rest:
        return None
    content: list[Child] = [rest, *others] if rest else others
    if content and isinstance(content[0], str):
        content[0] = content[0].lstrip()
    return cell.with_children(tuple(filter(None, content)))


def _goes_on(head: str, rest: str) -> bool:
    """Say whether a word of a cell only begins with what heads the column, as "Apple" with "A".

    Where nothing parts the two, what follows is a word of its own if it begins with a capital
    behind a small letter, or with a sign, or in a script without capitals.
    """
    first = rest[:1]
    if not first.isalnum():
        return bool(first) and category(first).startswith("M")
    if len(head) <= 1:
        return True
    return head[-1].isalpha() and (first.islower() or (first.isupper() and head[-1].isupper()))
