"""A box that says whom to ask stays below the text, as press offices and authorities have it.

It has a heading, and short lines with telephone numbers or addresses of mail; the site's own stand
in its foot.
"""

from a11y_reader.extract.blocks import SHORT_LINE, Block, Page, Scope, is_text
from a11y_reader.extract.cues import FRAME_AND_FORMS, Cue
from a11y_reader.extract.urls import are_contacts
from a11y_reader.extract.vectors import Kept, Scores, sum_within, sums_above

__all__ = ["keep_contact_boxes"]

UNSURE = 0.15
"""The least score of such a box, by words."""

BLOCKS = range(3, 11)
"""How many blocks it has."""

REACH = 3
"""How many blocks without words or with a form may stand between it and the text."""

_OTHERS: frozenset[Cue] = FRAME_AND_FORMS | {"comments", "related"}
"""Cues of parts that are none of the text's."""


def keep_contact_boxes(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep boxes of contacts below the text that have a heading, the outermost of each."""
    likely = sums_above(scores * page.words)
    extended = kept.copy()
    for box in page.scopes:
        if box.size not in BLOCKS or extended[box.inside].any() or not _is_headed(page, box):
            continue
        if sum_within(likely, box.inside) > UNSURE * box.words and _are_contacts(page, box):
            extended[box.inside] = True
    return extended


def _is_headed(page: Page, box: Scope) -> bool:
    """Say whether a box begins with a heading, or a line named a title, and is none of another."""
    first = page.blocks[box.start]
    is_title = first.heading > 1 or "title" in first.scope.cues
    is_own = not box.hidden and not box.controls and not box.inherited & _OTHERS
    return is_title and is_own and 0 < first.words <= SHORT_LINE


def _are_contacts(page: Page, box: Scope) -> bool:
    """Say whether all links of a box are contacts, and it has some, and else short lines."""
    lines = page.blocks[box.start + 1 : box.end]
    links = list(box.element.iter("a"))
    return are_contacts(links) and all(map(_is_short, lines))


def _is_short(line: Block) -> bool:
    return line.words <= SHORT_LINE and not line.heading and (is_text(line) or bool(line.links))
