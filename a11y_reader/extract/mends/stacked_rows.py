"""The rows of a table that stand there once more, for narrow screens, go."""

from collections.abc import Iterator, Sequence, Set
from itertools import chain, takewhile

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import dropping
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_stacked_rows"]

STACKED = 0.5
"""Share of a table's words from which on what repeats its cells are its rows once more."""

LONGEST_ROW = 200
"""How many characters of a block are searched for the end of a column's head."""


def drop_stacked_rows(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop what repeats the rows of a kept table for narrow screens, above or below it."""
    tables = (table for table in page.elements("table") if table.is_data_table)
    shown = (table for table in tables if kept[table.inside].any())
    stacked = (
        rows
        for table in shown
        for rows in _rows_beside(page.blocks, table)
        if sum(block.words for block in rows) >= STACKED * table.words
    )
    return dropping(kept, chain.from_iterable(stacked))


def _rows_beside(blocks: Sequence[Block], table: Scope) -> Iterator[Sequence[Block]]:
    """Yield the blocks right above a table, and those right below, that say what its cells do."""
    cells = {_squeezed(block.text) for block in blocks[table.inside]}
    for places in (range(table.start - 1, -1, -1), range(table.end, len(blocks))):
        beside = (blocks[place] for place in places)
        yield list(takewhile(lambda block: _repeats(block, cells), beside))


def _repeats(block: Block, cells: Set[str]) -> bool:
    """Say whether a block says what a cell does, or what the head of a column and a cell do.

    A table may say what another does, and mean something else.
    """
    if block.scope.is_in_data_table():
        return False
    text = _squeezed(block.text)
    cuts = range(1, min(len(text), LONGEST_ROW))
    return text in cells or any(text[:cut] in cells and text[cut:] in cells for cut in cuts)


def _squeezed(text: str) -> str:
    return text.replace(" ", "")
