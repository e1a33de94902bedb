"""Login pages keep what stands beside their form.

What the scorer likes best on such a page is a list of news beside the form. Structure alone tells
it: a password field right below the title, and no chosen text between the two.
"""

from collections.abc import Sequence
from itertools import islice

import numpy as np

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.mends.own_part import says_something
from a11y_reader.extract.vectors import Kept

__all__ = ["LOGIN_CONFIDENCE", "keep_login"]

PART = 3
"""How far up title and field may have a common ancestor."""

LOGIN_CONFIDENCE = 0.3
"""The confidence in what is left of such a page."""

_FRAME: frozenset[Cue] = frozenset({"footer", "header", "menu"})
"""Cues of parts that may have a field for a password on any page."""


def keep_login(page: Page, kept: Kept, title_blocks: Sequence[int]) -> Kept | None:
    """Keep what stands beside the form of a login page.

    Returns:
        For each block whether it is kept; None where it is no such page.
    """
    part = _part(page, title_blocks)
    if part is None or kept[part.inside].any():
        return None
    chosen = np.zeros(len(page.blocks), dtype=bool)
    chosen[part.inside] = list(map(says_something, page.blocks[part.inside]))
    return chosen


def _part(page: Page, title_blocks: Sequence[int]) -> Scope | None:
    """Return the innermost element around title and field for a password."""
    fields = [element for element in page.noted if element.tag == "input"]
    if not fields or not title_blocks:
        return None
    title = page.blocks[title_blocks[0]].scope
    if "comments" in title.inherited:  # which say it again above the form to take part
        return None
    near = islice(title.ancestors(), 1, 1 + PART)
    around = {scope.element: scope for scope in near if scope.depth and not scope.cues & _FRAME}
    for field in fields:
        part = next((around[one] for one in field.iterancestors() if one in around), None)
        if part is not None:
            return part
    return None
