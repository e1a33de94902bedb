"""Questions stay with the answers that they unfold.

On most pages of questions and answers each question is a button, which looks to the scorer like any
button of the frame. Without it nobody knows what the answer answers.
"""

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import SAYING, keeping
from a11y_reader.extract.vectors import Kept

__all__ = ["keep_questions"]

MOST_WORDS = 25
"""The most words a question has."""

LEVELS = 5
"""How many elements up the button may be."""

_QUESTION = ("?", "？", "؟", ";")
"""The signs with which a question ends: in Greek it is a semicolon."""


def keep_questions(page: Page, _: Situation, kept: Kept) -> Kept:
    """Keep questions that are buttons, right above a kept answer."""
    is_above = ~kept[:-1] & kept[1:] & (page.words[:-1] > 0) & (page.words[:-1] <= MOST_WORDS)
    above = page.where(is_above & (page.words[1:] >= SAYING))
    questions = (one for one in above if one.text.endswith(_QUESTION) and not one.links)
    return keeping(kept, (one for one in questions if _is_button(one)))


def _is_button(block: Block) -> bool:
    """Say whether a block is all the text of a button, or of what says that it unfolds."""
    if block.control_words == block.words:
        return True
    return any(
        "button" in scope.names or scope.element.get("aria-expanded") is not None
        for scope in block.alone_in(LEVELS)
    )
