"""A box that says whom to ask stays below the text, as press offices and authorities have it.

It has a heading, and short lines with telephone numbers or addresses of mail; the site's own stand
in its foot.
"""

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import SHORT_LINE, is_text
from a11y_reader.extract.urls import are_contacts
from a11y_reader.extract.vectors import Kept, Scores, sum_within, sums_above

__all__ = ["keep_contact_boxes"]

UNSURE = 0.15
"""The least score of such a box, by words."""

UNSURE_WITHIN = 0.08
"""The same, where the box ends an element that holds the text."""

BLOCKS = range(3, 11)
"""How many blocks it has."""

REACH = 3
"""How many blocks without words or with a form may stand between it and the text."""


def keep_contact_boxes(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep boxes of contacts below the text that have a heading, the outermost of each."""
    likely = sums_above(scores * page.words)
    extended = kept.copy()
    for box in page.scopes:
        if box.size not in BLOCKS or not _is_titled(page, box) or extended[box.inside].any():
            continue
        least = UNSURE_WITHIN if _is_last(extended, box) else UNSURE
        if sum_within(likely, box.inside) > least * box.words and _are_contacts(page, box):
            extended[box.inside] = True
    return extended


def _is_titled(page: Page, box: Scope) -> bool:
    """Say whether a box begins with a heading, or a line named a title, and is none of another."""
    first = page.blocks[box.start]
    is_title = first.heading > 1 or "title" in first.scope.cues
    return is_title and box.is_plain and not box.is_in_frame and 0 < first.words <= SHORT_LINE


def _is_last(kept: Kept, box: Scope) -> bool:
    """Say whether a box stands right below kept text, and nothing below it in their element."""
    around = box.parent
    return (
        around is not None
        and around.start < box.start
        and box.end == around.end
        and bool(kept[box.start - 1])
    )


def _are_contacts(page: Page, box: Scope) -> bool:
    """Say whether all links of a box are contacts, and it has some, and else short lines."""
    lines = page.blocks[box.start + 1 : box.end]
    links = list(box.element.iter("a"))
    return are_contacts(links) and all(map(_is_short, lines))


def _is_short(line: Block) -> bool:
    return line.words <= SHORT_LINE and not line.heading and (is_text(line) or bool(line.links))
