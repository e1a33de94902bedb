"""Pages with next to nothing of their own, an error or a lone video, keep what the title heads.

The scorer has to choose something, and on such a page it likes the sidebar best, or a list of other
videos. If the choice isn't sure, only what stands in the title's part of the page counts.
"""

from collections.abc import Sequence
from itertools import islice

import numpy as np

from a11y_reader.extract.blocks import MOSTLY, RUNNING, Block, Page, Scope, holds
from a11y_reader.extract.cues import SIDEBAR_NAME
from a11y_reader.extract.vectors import Kept

__all__ = ["NOT_SURE", "OWN_PART_CONFIDENCE", "keep_own_part", "says_something"]

NOT_SURE = 0.8
"""The confidence below which a page may have next to nothing of its own."""

OWN_PART_CONFIDENCE = 0.5
"""The highest confidence in what is left of such a page."""

REACH = 6
"""How many elements up the title's part may be that has text."""

CLOSE = 3
"""How far up title and player may have a common ancestor."""

LEAST_TEXT = 5
"""The number of words from which a block says something, and is no label."""

OWN_TEXT = 60
"""The number of words of running text from which there is more than a video, wherever that text
stands."""

_PLAYERS = ("embed", "iframe", "object", "video")
"""Elements that may play a video."""


def keep_own_part(page: Page, kept: Kept, title_blocks: Sequence[int]) -> Kept | None:
    """Keep the title's part of a page that has next to nothing.

    Returns:
        For each block whether it is kept; None where it is no such page.
    """
    if not title_blocks:
        return None
    body = kept.copy()
    body[list(title_blocks)] = False
    title = page.blocks[title_blocks[0]].scope
    if not body.any():
        return None
    player = _player(page, body, title)
    return _without_sidebars(page, body, title) if player is None else player


def _without_sidebars(page: Page, body: Kept, title: Scope) -> Kept | None:
    """Drop sidebars where the title has text of its own beside it, and nothing else is kept."""
    part = _part_with_text(page, body, title)
    if part is None:
        return None
    outside = body & page.worded
    outside[part.inside] = False
    around = {scope.index for scope in part.ancestors()}
    others = page.where(outside)
    if not others or not all(_is_beside(block, around) for block in others):
        return None
    own = np.zeros(len(body), dtype=bool)
    own[part.inside] = body[part.inside]
    return own


def _part_with_text(page: Page, body: Kept, title: Scope) -> Scope | None:
    """Return the innermost element around the title in which text is kept."""
    near = title.near(REACH)
    return next((scope for scope in near if scope.depth and _has_text(page, body, scope)), None)


def _has_text(page: Page, body: Kept, scope: Scope) -> bool:
    blocks = page.blocks[scope.inside]
    texts = (block for block in blocks if says_something(block) and not block.heading)
    return any(body[block.index] for block in texts)


def says_something(block: Block) -> bool:
    """Say whether a block has words of its own: no label, no control, not mostly links."""
    is_own = block.link_density < MOSTLY and not block.control_words
    return is_own and block.words >= LEAST_TEXT


def _is_beside(block: Block, around: set[int]) -> bool:
    """Say whether a block stands in a sidebar that the title does not stand in, too."""
    others = (scope for scope in block.scope.ancestors() if scope.index not in around)
    return any(scope.tag == "aside" or scope.is_named(SIDEBAR_NAME) for scope in others)


def _player(page: Page, body: Kept, title: Scope) -> Kept | None:
    """Keep a player close to the title, where no text is kept beside it, and little elsewhere."""
    if page.words[body & (page.words >= RUNNING)].sum() >= OWN_TEXT:
        return None
    for scope in islice(title.ancestors(), 1, 1 + CLOSE):
        inside = scope.inside
        if not scope.depth or (body[inside] & (page.words[inside] > 0)).any():
            return None
        if holds(scope.element, *_PLAYERS):
            own = np.zeros(len(body), dtype=bool)
            own[inside] = [block.is_picture for block in page.blocks[inside]]
            return own if own.any() else None
    return None
