"""Blocks of one kind stay together.

Blocks are of one kind if their tags and the first of their classes are the same, which mostly says
what they are, as in `paragraph` and `paragraph last`; without a class, if all around them is alike.
"""

from collections.abc import Hashable

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.parts import SERIES, is_text, keeping
from a11y_reader.extract.vectors import Kept, Scores, numbered

__all__ = ["keep_kinds_whole"]

WHOLE_KIND = 0.6
"""The share of kept blocks, and words, from which all of a kind is kept."""

UNSURE = 0.15
"""The least score of a block that is kept because its kind is."""


def keep_kinds_whole(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep text of one kind, such as the headings of articles of law, if most of it is kept."""
    is_likely = page.worded & (scores > UNSURE) & ~kept
    if not is_likely.any():
        return kept
    kind, words = numbered(map(_kind, page.blocks)), page.words
    blocks = np.bincount(kind)
    most_blocks = np.bincount(kind, kept) >= WHOLE_KIND * blocks
    most_words = np.bincount(kind, words * kept) >= WHOLE_KIND * np.bincount(kind, words)
    is_of_kept_kind = (most_blocks & most_words & (blocks >= SERIES))[kind]
    alike = page.where(is_likely & is_of_kept_kind)
    return keeping(kept, (block for block in alike if is_text(block)))


def _kind(block: Block) -> Hashable:
    scope = block.scope
    return (scope.tag, scope.first_class) if scope.first_class else scope.signature
