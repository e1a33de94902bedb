"""Columns that a layout table sets beside the text go, if nothing in them is sure to be content.

Such pages name little, so that links, a calendar and words about the author look as likely as not.
They stand in cells beside the one with the text, and are right or wrong as a whole.
"""

from collections.abc import Iterator, Sequence

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.parts import LONG_TEXT, dropping
from a11y_reader.extract.vectors import Kept, Scores, Vector, sum_within, sums_above
from a11y_reader.grouping import grouped

__all__ = ["drop_columns"]

SURE = 0.8
"""The score from which a block is sure to be content."""

FEW_BLOCKS = 5
"""The number of blocks from which a cell is a column, and no label or picture of the text beside
it."""


def drop_columns(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Drop the cells beside the one with the text in which nothing is sure to be content."""
    is_sure = (scores >= SURE) & page.worded
    sure = sums_above(page.words * is_sure)
    return dropping(kept, (cell for cells in _rows(page) for cell in _beside_text(cells, sure)))


def _beside_text(cells: Sequence[Scope], sure: Vector) -> Iterator[Scope]:
    """Yield the columns of a row without any text that is sure, where a cell has much of it."""
    told = [sum_within(sure, cell.inside) for cell in cells]
    for cell, words in zip(cells, told, strict=True):
        if max(told) >= LONG_TEXT and words == 0 and cell.size >= FEW_BLOCKS:
            yield cell


def _rows(page: Page) -> Iterator[Sequence[Scope]]:
    """Yield the cells of each row with several, outside of data tables."""
    for row, cells in grouped((cell.parent, cell) for cell in page.elements("td")).items():
        if row and row.tag == "tr" and len(cells) > 1 and not row.is_in_data_table():
            yield cells
