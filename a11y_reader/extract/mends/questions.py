"""Questions stay with the answers that they unfold.

On most pages of questions and answers each question is a button, which looks to the scorer like any
button of the frame. Without it nobody knows what the answer answers.
"""

from itertools import islice, takewhile

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.vectors import Kept

__all__ = ["keep_questions"]

MOST_WORDS = 25
"""The most words a question has."""

ANSWER = 5
"""The number of words from which a text is an answer."""

LEVELS = 5
"""How many elements up the button may be."""

_QUESTION = ("?", "？", "؟", ";")
"""The signs with which a question ends: in Greek it is a semicolon."""


def keep_questions(page: Page, kept: Kept) -> Kept:
    """Keep questions that are buttons, right above a kept answer."""
    extended = kept.copy()
    is_above = ~kept[:-1] & kept[1:] & (page.words[:-1] > 0) & (page.words[:-1] <= MOST_WORDS)
    for block in page.where(is_above & (page.words[1:] >= ANSWER)):
        is_question = block.text.endswith(_QUESTION) and not block.links
        extended[block.index] = is_question and _is_button(block)
    return extended


def _is_button(block: Block) -> bool:
    """Say whether a block is all the text of a button, or of what says that it unfolds."""
    if block.control_words == block.words:
        return True
    alone = takewhile(lambda scope: scope.words == block.words, block.scope.ancestors())
    return any(
        "button" in scope.names or scope.element.get("aria-expanded") is not None
        for scope in islice(alone, LEVELS)
    )
