"""Lines between, above and below kept text: those that go on with it stay, mere labels go."""

from collections.abc import Iterator
from itertools import islice, pairwise

import numpy as np

from a11y_reader.extract.blocks import (
    MOSTLY,
    RUNNING,
    SHORT_LINE,
    Block,
    Page,
    Scope,
    is_text,
    leads_on,
    share_part,
)
from a11y_reader.extract.mends.lost_links import first_with_others, heads_lost_links
from a11y_reader.extract.urls import are_contacts
from a11y_reader.extract.vectors import Kept, Scores

__all__ = [
    "drop_ad_labels",
    "drop_link_labels",
    "fill_gaps",
    "keep_continued",
    "keep_lines_below",
    "keep_short_lines",
]

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

PART = 4
"""How far up lines and text may have a common ancestor."""

AD_LABEL = 3
"""The most words the label of an advertisement has."""

LONG_AD_LABEL = 8
"""The same where its box holds nothing else but an empty place: `The text goes on below`."""

IN_BOX = 6
"""How many elements of such a box are looked at."""

LINKS = 2
"""The number of links right below a bold line from which it heads them."""

LEAD = 5
"""The most words a line has that only leads to links."""

_BOXES = frozenset({"aside", "div"})
"""The elements that hold an advertisement with its label."""

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


def drop_ad_labels(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop the labels of advertisements, which stay among the text when their pictures are gone."""
    dropped = kept.copy()
    for line in page.where(kept & page.worded & (page.words <= LONG_AD_LABEL)):
        dropped[line.index] = bool(line.heading) or not _is_label_of_advertisement(page, line)
    return dropped


def _is_label_of_advertisement(page: Page, line: Block) -> bool:
    """Say whether a short line, or the empty place beside it, is named an advertisement."""
    if line.words <= AD_LABEL and _is_advertised(line):
        return True
    places = () if line.links else _places(page, line)
    return any("advertisement" in one.cues for one in places)


def _places(page: Page, line: Block) -> Iterator[Scope]:
    """Yield the empty elements with which a line shares a box that has only short lines besides."""
    for box in line.scope.near(2):
        if box.tag in _BOXES and box.words <= LONG_AD_LABEL and not box.controls:
            inside = page.scopes[box.index + 1 : box.index + 1 + IN_BOX]
            yield from (one for one in inside if one.parent is box and one.start == one.end)


def drop_link_labels(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop short lines that lead to links of which none is kept, such as `Read also:`.

    They look different from the text above: no link below makes a lead of a plain paragraph.
    """
    dropped = kept.copy()
    worded = np.flatnonzero(page.worded)
    is_short = kept[worded[:-1]] & (page.words[worded[:-1]] <= LEAD)
    for place in np.flatnonzero(is_short & ~kept[worded[1:]]).tolist():
        line, below = (page.blocks[index] for index in worded[place : place + 2])
        above = page.blocks[worded[place - 1]] if place else None
        if below.link_density < MOSTLY:
            continue
        if _labels_links(page, line, above, kept):
            dropped[line.index] = False
        elif (_leads(line) and _looks_other(line, above)) or _heads_links(page, line, kept):
            dropped[line.index] = not share_part(line.scope, below.scope, PART)
    return dropped


def _labels_links(page: Page, line: Block, above: Block | None, kept: Kept) -> bool:
    """Say whether a line is the label of a box within the text, all of whose links are dropped."""
    box = first_with_others(line.scope.ancestors())
    if line.links or above is None or not kept[above.index] or box is None:
        return False
    is_within = box.parent is above.scope.parent and above.words >= RUNNING
    return is_within and heads_lost_links(page, line, kept, fewest=1)


def _leads(line: Block) -> bool:
    """Say whether a line may do no more than lead to what stands below it."""
    return line.words <= LEAD and not line.links and not line.heading and leads_on(line)


def _heads_links(page: Page, line: Block, kept: Kept) -> bool:
    """Say whether a bold line stands above several links, none of which is kept."""
    is_bold = not line.links and not line.heading and line.strong_words == line.words
    below = page.blocks[line.index + 1 : line.index + 1 + LINKS]
    went = (
        block.link_words >= MOSTLY * block.words > 0 and not kept[block.index] for block in below
    )
    return is_bold and len(below) == LINKS and all(went)


def _looks_other(line: Block, above: Block | None) -> bool:
    """Say whether a line is bold, or in an element of another kind than the text above it."""
    is_bold = line.strong_words >= MOSTLY * line.words
    return is_bold or above is None or line.scope.signature != above.scope.signature


def _may_fill(block: Block) -> bool:
    """Say whether a block may be text that goes on, and is no label of an advertisement."""
    return (is_text(block) or _is_contact(block)) and not _is_advertised(block)


def _is_contact(block: Block) -> bool:
    """Say whether all links of a line are telephone numbers and e-mail addresses."""
    if not block.links or block.scope.size > 1 or block.control_words:
        return False
    return are_contacts(block.scope.element.iter("a"))


def _is_advertised(block: Block) -> bool:
    return any("advertisement" in scope.cues for scope in block.scope.near(2))


def _parent(block: Block) -> int:
    """Return the number of the element in which a block's own element stands."""
    around = block.scope.parent or block.scope
    return around.index


def _is_within(block: Block, parent: int) -> bool:
    """Say whether a block belongs to a parent."""
    return parent in [scope.index for scope in islice(block.scope.ancestors(), 1, PART + 1)]


def keep_lines_below(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep likely short lines right below kept text of the same part, such as a signature."""
    kept = kept.copy()
    is_line = page.worded & (page.words <= SHORT_LINE)
    for line in page.where(is_line & (scores > LIKELY)):
        above = page.blocks[max(line.index - 1, 0)]
        if kept[above.index] and not kept[line.index] and not line.heading and is_text(line):
            kept[line.index] = share_part(above.scope, line.scope, PART)
    return kept


def keep_continued(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep text right above and right below what is kept, in the same element or one like it."""
    kept = kept.copy()
    blocks = page.blocks
    likely = np.flatnonzero((scores > NEARLY) & page.worded).tolist()
    below = ((index - 1, index) for index in likely if index > 0)
    above = ((index + 1, index) for index in reversed(likely) if index + 1 < len(blocks))
    for known, index in (*below, *above):
        if kept[known] and not kept[index] and is_text(blocks[index]):
            kept[index] = _goes_on(blocks[known].scope, blocks[index].scope)
    return kept


def _goes_on(one: Scope, other: Scope) -> bool:
    tags = {one.tag, other.tag}
    return one is other or (one.parent is other.parent and (len(tags) == 1 or tags <= _PAIR))


def keep_short_lines(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep short lines between kept texts of one part, such as the date of each entry of a list."""
    kept = kept.copy()
    above: Block | None = None
    for line, below in pairwise(block for block in page.blocks if block.words):
        if kept[line.index]:
            above = line
        elif above and line.index - above.index <= LONGEST_GAP and kept[below.index]:
            is_line = _may_fill(line) and line.words <= SHORT_LINE and not line.scope.controls
            is_line = is_line and bool(scores[line.index] > NEARLY)
            kept[line.index] = is_line and all(
                share_part(one.scope, below.scope, LINE_PART) for one in (above, line)
            )
    return kept
