"""Labels stay with what they label: the rest of their box, a text, or a table."""

from collections import Counter

import numpy as np

from a11y_reader.extract.blocks import IN_CELL, Block, Page, Scope
from a11y_reader.extract.cues import FRAME, NO_CUES
from a11y_reader.extract.mends.lost_links import first_with_others
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.parts import MOSTLY, SHORT_LINE, is_text, keeping, leads_on, unfolds
from a11y_reader.extract.vectors import Kept, Scores, sums_above

__all__ = ["keep_box_labels"]

BOX_LABEL = 6
"""The most words the label of a box has."""

BOX = 3
"""How many elements up the box of a label may be."""

BUTTON = 3
"""How many elements up the button may be that a line is all of."""

SURE_LABEL = 0.2
"""The least score of such a label."""

UNSURE_LABEL = 0.12
"""The same of one that several boxes have."""


def keep_box_labels(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep the first line of a box of which all else is kept, such as `Pros` or `Answer`.

    One with a colon stays with the text right below it, whatever else is in the box, and one right
    above a table with the table.
    """
    is_likely = page.worded & ~kept & (page.words <= SHORT_LINE) & (scores >= UNSURE_LABEL)
    likely = page.where(is_likely)
    labels = [line for line in likely if _may_label(page, line)]
    if not labels:
        return kept
    is_other = np.array([not (is_text(block) or block.attachments) for block in page.blocks])
    lost = sums_above(page.worded & (is_other | ~kept))
    found = [
        line
        for line in labels
        if lost[_box(line).end] == lost[line.index + 1]
        or _leads_to_text(page, line, kept)
        or _heads_table(page, line, kept)
    ]
    times = Counter(line.text for line in found)
    sure = (
        line
        for line in found
        if scores[line.index] >= SURE_LABEL
        or _leads_to_text(page, line, kept)
        or times[line.text] > 1
    )
    return keeping(kept, sure)


def _leads_to_text(page: Page, line: Block, kept: Kept) -> bool:
    below = page.blocks[line.index + 1]
    return leads_on(line) and is_text(below) and bool(kept[below.index])


def _heads_table(page: Page, line: Block, kept: Kept) -> bool:
    table = _table_below(page, line)
    return table is not None and bool(kept[table.start])


def _table_below(page: Page, line: Block) -> Scope | None:
    """Return the table of data that begins right below a line of words without controls."""
    around = line.scope.near(BUTTON)
    is_button = any("button" in scope.names for scope in around)  # which has a panel below it
    if is_button or line.scope.controls or not any(map(str.isalpha, line.text)):
        return None
    below = page.blocks[min(line.index + 1, len(page.blocks) - 1)].scope
    table = below.nearest("table", reach=IN_CELL)
    is_below = table is not None and table.is_data_table and table.start == line.index + 1
    return table if is_below else None


def _box(line: Block) -> Scope:
    """Return the element in which a line stands with others."""
    return first_with_others(line.scope.near(BOX)) or line.scope


def _may_label(page: Page, line: Block) -> bool:
    """Say whether a box of texts begins with a line that is no link, date or part of the frame.

    It may be HTML's `label`, which names no control there.
    """
    if line.words > BOX_LABEL and not leads_on(line):
        return False
    box = _box(line)
    begins = box.start == line.index and box.size > 1 and not box.controls
    table = _table_below(page, line)
    if line.link_density >= MOSTLY or not (begins or table):
        return False
    below = page.blocks[line.index + 1]
    cues = line.scope.inherited - (below.scope.inherited if table or leads_on(line) else NO_CUES)
    is_own = cues.isdisjoint(FRAME) and not is_date_line(line)
    is_own = is_own and any(map(str.isalnum, line.text))
    return is_own and below.words > 0 and not below.heading and not unfolds(line)
