"""Accordions below the text stay with it: headings, and what a click on them unfolds.

To the scorer such headings are links, and what they unfold is as short as the frame's texts. But
their markup says what they do (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import SAYING, is_text
from a11y_reader.extract.vectors import Kept

__all__ = ["keep_accordions"]

MOST_WORDS = 25
"""The most words one has."""

MOST_BLOCKS = 12
"""The most blocks that has."""

INSIDE = 6
"""How many elements within a heading may be what is clicked on."""

REACH = 3
"""How many blocks may stand between the text and the first of them."""


def keep_accordions(page: Page, _: Situation, kept: Kept) -> Kept:
    """Keep headings and buttons that unfold texts, with these texts, right below what is kept."""
    panels = {block.index: end for block, end in _unfolding(page)}
    kinds = Counter(page.blocks[index].scope.signature for index in panels)
    extended = kept.copy()
    last = -1  # the last block that is kept
    above = np.maximum.accumulate(np.where(kept, np.arange(len(kept)), -1))
    for index, end in panels.items():
        last = max(last, int(above[index]))
        is_near = last >= 0 and index - last <= REACH + 1
        if is_near and kinds[page.blocks[index].scope.signature] > 1:
            extended[index:end] = True
            last = end - 1
    return extended


def _unfolding(page: Page) -> Iterator[tuple[Block, int]]:
    """Yield headings and buttons that unfold a text, and one more than its last block."""
    for block in page.blocks:
        is_head = bool(block.heading or block.control_words)
        if not is_head or not 0 < block.words <= MOST_WORDS:
            continue
        if not block.scope.is_in_frame:
            end = _end_of_entry(block)
            panel = page.blocks[block.index + 1 : end]
            if _is_panel(panel) and _unfolds(block, panel[0]):
                yield block, end


def _unfolds(head: Block, first: Block) -> bool:
    """Say whether a heading says within that it unfolds something, or a button is above that.

    The button is all that is seen where the text below it is hidden.
    """
    if not head.heading:
        is_button = head.control_words == head.words and not head.scope.hidden
        return is_button and first.scope.hidden
    inside = islice(head.scope.element.iter(), INSIDE)
    return any(one.get("aria-expanded") is not None for one in inside)


def _end_of_entry(block: Block) -> int:
    """Return one more than the last block of the element that a heading begins with others."""
    around = (scope for scope in block.scope.ancestors() if scope.end > block.index + 1)
    entry = next(around, block.scope)
    return entry.end if entry.start == block.index else block.index + 1


def _is_panel(blocks: Sequence[Block]) -> bool:
    """Say whether some blocks are a text."""
    if not 0 < len(blocks) <= MOST_BLOCKS or any(block.heading for block in blocks):
        return False
    is_long = sum(block.words for block in blocks) >= SAYING
    return is_long and all(map(is_text, blocks))
