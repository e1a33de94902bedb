"""Examples of code stay with the text that explains them.

Code has no sentences, and the boxes around it have buttons to copy or run it, so that an example
may seem unlikely although the text around it doesn't.
"""

from collections.abc import Iterable
from itertools import islice

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import dropping, keeping
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_code"]

REACH = 4
"""Within how many blocks, besides other code, there has to be text above and below."""

MOST_BESIDE = 12
"""How many blocks are looked at for it; examples may stand in a row."""

REACH_OF_CODE = 6
"""How many elements up from a block the preformatted text may be that it is part of."""

CODE_LABEL = 3
"""The most words a line in between may have, such as the language or a button to copy; one without
any space, such as a file's name, may have more."""


def keep_code(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep preformatted text between kept texts, and drop the buttons above it."""
    shown = (code for code in page.elements("pre") if code.words and not code.hidden)
    examples = [code for code in shown if _stands_in_text(page, code, kept)]
    buttons = (line for code in examples for line in _buttons_above(page, code))
    return dropping(keeping(kept, examples), buttons)


def _buttons_above(page: Page, code: Scope) -> list[Block]:
    """Return the line right above code that has buttons to copy or run it."""
    above = page.blocks[max(code.start - 1, 0) : code.start]
    return [line for line in above if line.control_words and _is_label(line)]


def _stands_in_text(page: Page, code: Scope, kept: Kept) -> bool:
    above = page.blocks[max(code.start - MOST_BESIDE, 0) : code.start]
    below = page.blocks[code.end : code.end + MOST_BESIDE]
    return _is_kept(reversed(above), kept) and _is_kept(below, kept)


def _is_kept(blocks: Iterable[Block], kept: Kept) -> bool:
    """Say whether the first of some blocks that is kept, or neither label nor code, is kept."""
    others = (block for block in blocks if kept[block.index] or not _is_code(block.scope))
    near = (block for block in islice(others, REACH) if kept[block.index] or not _is_label(block))
    first = next(near, None)
    return first is not None and bool(kept[first.index])


def _is_code(scope: Scope) -> bool:
    return scope.nearest("pre", reach=REACH_OF_CODE) is not None


def _is_label(block: Block) -> bool:
    return block.words <= CODE_LABEL or " " not in block.text
