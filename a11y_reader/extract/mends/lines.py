"""Lines between, above and below kept text stay where they go on with it."""

from itertools import islice, pairwise

import numpy as np

from a11y_reader.extract.blocks import NEAR, Block, Page, Scope
from a11y_reader.extract.mends.ad_labels import is_advertised
from a11y_reader.extract.parts import SHORT_LINE, is_text, share_part, worded
from a11y_reader.extract.urls import are_contacts
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["fill_gaps", "keep_continued", "keep_lines_below", "keep_short_lines"]

LONGEST_GAP = 3
"""The most blocks of a gap between kept ones that is filled."""

GAP_FLOOR = 0.1
"""The least score of such a block."""

NEARLY = 0.25
"""The least score of a block that is kept because it goes on with kept text."""

LIKELY = 0.4
"""The least score of a line that is kept because of the text above it alone."""

LINE_PART = 3
"""How far up a line and the texts around it must have a common ancestor."""

_PAIR = frozenset({"dd", "dt"})
"""The elements of which a description list is made."""


def fill_gaps(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep what stands between kept blocks of one parent, and is neither links nor controls."""
    filled = kept.copy()
    before: dict[int, int] = {}  # the last kept block of each parent
    for index in map(int, np.flatnonzero(kept)):
        parent = _parent(page.blocks[index])
        last = before.get(parent, index)
        # the length first: cutting long stretches out again and again would take quadratic time
        if 0 < index - last - 1 <= LONGEST_GAP and all(
            _is_within(block, parent) and _may_fill(block) and scores[block.index] > GAP_FLOOR
            for block in page.blocks[last + 1 : index]
        ):
            filled[last + 1 : index] = True
        before[parent] = index
    return filled


def _may_fill(block: Block) -> bool:
    """Say whether a block may be text that goes on, and is no label of an advertisement."""
    return _is_own(block) and not is_advertised(block)


def _is_own(block: Block) -> bool:
    return is_text(block) or _is_contact(block)


def _is_contact(block: Block) -> bool:
    """Say whether all links of a line are telephone numbers and e-mail addresses."""
    if not block.links or block.scope.size > 1 or block.control_words:
        return False
    return are_contacts(block.scope.element.iter("a"))


def _parent(block: Block) -> int:
    """Return the number of the element in which a block's own element stands."""
    around = block.scope.parent or block.scope
    return around.index


def _is_within(block: Block, parent: int) -> bool:
    """Say whether a block belongs to a parent."""
    return parent in [scope.index for scope in islice(block.scope.near(NEAR + 1), 1, None)]


def keep_lines_below(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep likely short lines right below kept text of the same part, such as a signature.

    Telephone numbers and e-mail addresses beside it are as likely as what fills a gap.
    """
    kept = kept.copy()
    is_line = page.worded & (page.words <= SHORT_LINE)
    for line in page.where(is_line & (scores > GAP_FLOOR)):
        above, index = page.blocks[max(line.index - 1, 0)], line.index
        if kept[above.index] and not kept[index] and not line.heading:
            goes_on = is_text(line) and scores[index] > LIKELY
            is_near = bool(goes_on) and share_part(above.scope, line.scope)
            kept[index] = is_near or _is_contact_beside(above, line)
    return kept


def _is_contact_beside(above: Block, line: Block) -> bool:
    """Say whether a line below a text is a contact, in an element like that of the text."""
    one, other = above.scope, line.scope
    return one.tag == other.tag and one.parent is other.parent and _is_contact(line)


def keep_continued(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep text right above and right below what is kept, in the same element or one like it."""
    kept = kept.copy()
    blocks = page.blocks
    likely = np.flatnonzero((scores > NEARLY) & page.worded).tolist()
    below = ((index - 1, index) for index in likely if index > 0)
    above = ((index + 1, index) for index in reversed(likely) if index + 1 < len(blocks))
    for known, index in (*below, *above):
        if kept[known] and not kept[index] and _is_own(blocks[index]):
            kept[index] = _goes_on(blocks[known].scope, blocks[index].scope)
    return kept


def _goes_on(one: Scope, other: Scope) -> bool:
    tags = {one.tag, other.tag}
    return one is other or (one.parent is other.parent and (len(tags) == 1 or tags <= _PAIR))


def keep_short_lines(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep short lines between kept texts of one part, such as the date of each entry of a list."""
    kept = kept.copy()
    above: Block | None = None
    for line, below in pairwise(worded(page.blocks)):
        if kept[line.index]:
            above = line
        elif above and line.index - above.index <= LONGEST_GAP and kept[below.index]:
            is_line = _may_fill(line) and line.words <= SHORT_LINE and not line.scope.controls
            is_line = is_line and bool(scores[line.index] > NEARLY)
            kept[line.index] = is_line and all(
                share_part(one.scope, below.scope, LINE_PART) for one in (above, line)
            )
    return kept
