"""A short notice beside long lists of links that the scorer likes no better."""

import numpy as np

from a11y_reader.extract.blocks import Block, Page, is_text
from a11y_reader.extract.cues import FRAME, Cue
from a11y_reader.extract.vectors import Kept

__all__ = ["lone_text"]

RUNNING = 12
"""From how many words on a block is running text."""

LONE_TEXT = 30
"""From how many words on such a block is the page's text where all that is chosen are links."""

_FRAME: frozenset[Cue] = FRAME | {"header"}
"""What is named so frames the page's text."""


def lone_text(page: Page, kept: Kept) -> Kept:
    """Keep running text outside of the page's frame where none was chosen.

    A short notice may stand beside long lists of links that the scorer likes no better or worse.
    """
    texts = [block for block in page.blocks if is_text(block) and block.words >= RUNNING]
    if any(kept[block.index] for block in texts):
        return kept
    lone = np.zeros(len(kept), dtype=bool)
    lone[[block.index for block in texts if _is_lone(block)]] = True
    return lone if lone.any() else kept


def _is_lone(text: Block) -> bool:
    return text.words >= LONE_TEXT and not text.scope.hidden and not text.scope.inherited & _FRAME
