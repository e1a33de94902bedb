"""The letterhead of an act stays with its text.

The scorer takes it for a line of dates above an article.
"""

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.letterheads import letterheads
from a11y_reader.extract.parts import keeping, share_part
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_letterhead"]

FLOOR = 0.1
"""The least score of each of its blocks."""


def keep_letterhead(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep the letterhead right above what is kept."""
    likely = (one for one in page.once(letterheads) if scores[one.inside].min() > FLOOR)
    return keeping(kept, (table for table in likely if _is_above(page, table, kept)))


def _is_above(page: Page, table: Scope, kept: Kept) -> bool:
    """Say whether a table stands right above a kept block of the same part."""
    if table.end >= len(page.blocks) or not kept[table.end]:
        return False
    return share_part(table, page.blocks[table.end].scope, unwrapped=True)
