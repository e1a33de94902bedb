"""Titles of parts that are no headings, but named so, stay with the text below.

Page builders make them of meaningless elements, far from the cards that they head. To the scorer
they are short lines of the frame.
"""

from itertools import pairwise

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.parts import SHORT_LINE, is_text, share_part, unfolds, worded
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_named_titles"]

UNSURE = 0.25
"""The least score of such a title."""

PART = 6
"""How far up it and the text may have a common ancestor."""


def keep_named_titles(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep short lines that are named titles, right above what is kept."""
    extended = kept.copy()
    for line, below in pairwise(worded(page.blocks)):
        if kept[below.index] and not kept[line.index] and scores[line.index] > UNSURE:
            extended[line.index] = _heads(line, below)
    return extended


def _heads(line: Block, below: Block) -> bool:
    """Say whether a line is a title by its name and looks, and of the part that text is in."""
    is_line = line.words <= SHORT_LINE and is_text(line) and not line.heading and not line.links
    if not is_line or "title" not in line.scope.cues or line.scope.hidden:
        return False
    if line.scope.is_in_frame or unfolds(line):
        return False
    return share_part(line.scope, below.scope, PART)
