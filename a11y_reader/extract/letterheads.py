"""Finds letterheads of acts: tables without lines that lay out two columns above the text.

One column has the office and a number, the other the country and a date.
"""

from collections.abc import Sequence
from itertools import takewhile

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.parts import is_text

__all__ = ["letterheads"]

CELLS = 2
"""How many columns it has."""

MOST_ROWS = 3
"""The most rows it has."""

LEAST_LINES = 2
"""The fewest lines each of the columns has."""

MOST_BLOCKS = 12
"""The most blocks it has."""


def letterheads(page: Page) -> Sequence[Scope]:
    """Return the tables that lay out two columns of some lines of text, bold ones among them."""
    return [table for table in page.elements("table") if _is_letterhead(page, table)]


def _is_letterhead(page: Page, table: Scope) -> bool:
    blocks = page.blocks[table.start : min(table.end, table.start + MOST_BLOCKS)]
    if table.columns != CELLS or table.rows > MOST_ROWS or table.tables or table.is_data_table:
        return False
    if len(blocks) != table.size or not any(block.strong_words for block in blocks):
        return False
    if any(block.links or not is_text(block) for block in blocks):
        return False
    columns = _columns(page, table)
    return len(columns) == CELLS and min(columns) >= LEAST_LINES


def _columns(page: Page, table: Scope) -> list[int]:
    """Return how many lines each of a table's columns has."""
    below = map(page.scopes.__getitem__, range(table.index + 1, len(page.scopes)))
    within = takewhile(lambda scope: scope.start < table.end, below)
    cells = [scope for scope in within if scope.tag == "td" and scope.end > scope.start]
    lines = [scope.size + len(scope.element.findall(".//br")) for scope in cells]
    return [sum(lines[column::CELLS]) for column in range(min(CELLS, len(lines)))]
