"""Links by which readers of a wiki edit a section, beside its heading: none of the content.

Where they stand within the heading, a repair takes them out (`repair/links.py`).
"""

from itertools import pairwise

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["edits", "without_edit_links"]

BESIDE_HEADING = 2
"""How many blocks the heading's element has: the heading, and the links."""

SIGNS = 3
"""Up to how many brackets and bars there are around and between the links."""


def without_edit_links(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop links in brackets that stand in an element with a heading alone.

    Args:
        page: What the walk has found.
        _: Each block's probability of being content.
        kept: For each block whether it is kept.
    """
    lines = [line.index for heading, line in pairwise(page.blocks) if edits(heading, line)]
    if not kept[lines].any():
        return kept
    dropped = kept.copy()
    dropped[lines] = False
    return dropped


def edits(heading: Block, line: Block) -> bool:
    """Say whether a block is but links in brackets, in an element that else holds a heading alone.

    Args:
        heading: The block above it.
        line: The block itself.
    """
    box = line.scope
    if not heading.heading or not line.links or heading.scope.parent is not box:
        return False
    is_in_brackets = line.text.startswith("[") and line.text.endswith("]")
    is_alone = box.size == BESIDE_HEADING
    return is_alone and is_in_brackets and line.words - line.link_words <= SIGNS
