"""Tables of data: kept whole, or not at all."""

from a11y_reader.extract.blocks import LONG_CELL, MOSTLY, Page, Scope
from a11y_reader.extract.vectors import Kept, Scores, share_of

__all__ = ["whole_tables"]

WHOLE_TABLE = 0.35
"""Share of a table's words from which on all of it is kept, and under which all of it goes."""

SMALL = 60
"""Up to how many words a table that sets texts beside one another is small."""


def whole_tables(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep a data table whole or not at all; one that stands within kept text is kept."""
    whole = kept.copy()
    words = page.words
    for scope in page.elements("table"):
        if (scope.is_data_table or _is_column(scope)) and scope.start < scope.end:
            inside = slice(scope.start, scope.end)
            is_kept = share_of(words[inside], kept[inside]) >= WHOLE_TABLE
            whole[inside] = is_kept or _stands_in_text(page, scope, kept)
        elif _is_small(page, scope):
            inside = slice(scope.start, scope.end)
            whole[inside] |= share_of(words[inside], kept[inside]) >= MOSTLY
    return whole


def _is_small(page: Page, table: Scope) -> bool:
    """Say whether a table sets a few texts beside one another, as the head of an act does."""
    if table.is_data_table or table.tables or table.columns <= 1 or table.words > SMALL:
        return False
    return sum(block.link_words for block in page.blocks[table.start : table.end]) == 0


def _is_column(table: Scope) -> bool:
    """Say whether a table is a headed list of short entries, which take one column."""
    is_plain = table.has_headers and not table.tables
    return is_plain and table.columns == 1 and table.largest_cell <= LONG_CELL


def _stands_in_text(page: Page, table: Scope, kept: Kept) -> bool:
    """Say whether the blocks right above and right below a table of data, not links, are kept."""
    linked = sum(block.link_words for block in page.blocks[table.start : table.end])
    is_between = table.start > 0 and table.end < len(page.blocks)
    if not is_between or linked > MOSTLY * table.words:
        return False
    return bool(kept[table.start - 1] and kept[table.end])
