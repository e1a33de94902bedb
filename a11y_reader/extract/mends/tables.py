"""Data tables are kept whole, or not at all."""

from a11y_reader.extract.blocks import LONG_CELL, Page, Scope
from a11y_reader.extract.parts import MOSTLY, are_links, is_text, share_part
from a11y_reader.extract.vectors import Kept, Scores, share_of

__all__ = ["complete_tables", "keep_tables_whole"]

WHOLE_TABLE = 0.35
"""Share of a table's words from which on all of it is kept, and under which all of it goes."""

NEAR = 3
"""How far up a table and the text above it have a common ancestor, not counting mere wrappers."""

SMALL = 60
"""The number of words up to which a table that sets texts beside one another is small."""


def keep_tables_whole(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a data table whole or not at all; keep one that stands in kept text or right below."""
    whole = kept.copy()
    words = page.words
    for scope in page.elements("table"):
        if (scope.is_data_table or _is_column(scope)) and scope.start < scope.end:
            inside = scope.inside
            is_kept = share_of(words[inside], kept[inside]) >= WHOLE_TABLE
            whole[inside] = is_kept or _belongs_to_text(page, scope, scores, kept)
        elif _is_small(page, scope):
            inside = scope.inside
            whole[inside] |= share_of(words[inside], kept[inside]) >= MOSTLY
    return whole


def complete_tables(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep what is left of tables of which more is kept since; drop nothing, such as a reply."""
    return kept | keep_tables_whole(page, scores, kept)


def _is_small(page: Page, table: Scope) -> bool:
    """Say whether a table sets a few texts side by side, as the head of an act does."""
    if table.is_data_table or table.tables or table.columns <= 1 or table.words > SMALL:
        return False
    return sum(block.link_words for block in page.blocks[table.inside]) == 0


def _is_column(table: Scope) -> bool:
    """Say whether a table is a headed list of short entries in one column."""
    is_plain = table.has_headers and not table.tables
    return is_plain and table.columns == 1 and table.largest_cell <= LONG_CELL


def _belongs_to_text(page: Page, table: Scope, scores: Scores, kept: Kept) -> bool:
    """Say whether a table of data, not of links, stands between kept blocks or below a sure one.

    Below a sure block, which says what the table is of, it has to have headers.
    """
    above, below = table.start - 1, table.end
    if above < 0 or not kept[above] or are_links(page.blocks[table.inside]):
        return False
    if table.has_headers and scores[above] >= MOSTLY and is_text(page.blocks[above]):
        return share_part(page.blocks[above].scope, table, NEAR, unwrapped=True)
    return below < len(page.blocks) and bool(kept[below])
