"""Corrects the scores of a page's blocks by its site's profile."""

from collections.abc import Sequence
from itertools import islice, pairwise

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.profiles.learning import LEAST_OTHERS
from a11y_reader.extract.profiles.places import checksum, fingerprint, log_odds, places_of
from a11y_reader.extract.vectors import Kept, Scores
from a11y_reader.profile import Place, SiteProfile

__all__ = ["weigh"]

LEAST_SHARE = 0.3
"""On which share of the other pages that have text in that place a text must be, besides."""

LEAST_FRAME = 3
"""How many repeated texts a page must have to be of the site."""

REPEATED = -6.0
"""What is added to the log-odds of a text that repeats."""

LEANING = 1.0
"""Which share of a place's leaning is added to the log-odds of text that doesn't repeat."""

MOST_LEANING = 2.0
"""The most that this adds or takes away."""

LIKELY = 0.5
"""The probability from which a block is likely content."""

PART = 4
"""How far up the texts around a repeated one may have a common ancestor."""


def weigh(profile: SiteProfile, page: Page, scores: Scores) -> Scores:
    """Return the scores in the light of the site's other pages.

    Args:
        profile: What is known of the site; a page of another site is left as it is.
        page: What the walk has found.
        scores: Each block's probability of being content.
    """
    if not profile.places:
        return scores
    places = [profile.places.get(place) for place in places_of(page)]
    repeated = _repeated(page, places, own=int(fingerprint(page) in profile.pages))
    frame = {page.blocks[index].text for index in np.flatnonzero(repeated).tolist()}
    if len(frame) < LEAST_FRAME:
        return scores
    leanings = np.array([place.leaning if place else 0.0 for place in places])
    shift = np.clip(LEANING * leanings, -MOST_LEANING, MOST_LEANING)
    shift[repeated] = np.where(leanings[repeated] > 0, 0.0, REPEATED)
    shift[_staying(page, (scores >= LIKELY).tolist(), repeated.tolist())] = 0.0
    return np.asarray(1.0 / (1.0 + np.exp(-log_odds(scores) - shift)))


def _repeated(page: Page, places: Sequence[Place | None], *, own: int) -> Kept:
    """Say for each block whether its text repeats in its place.

    Args:
        page: What the walk has found.
        places: What is known of each block's place.
        own: How many of the pages that are known are the page itself.
    """
    found: list[int] = []
    for block, place in zip(page.blocks, places, strict=True):
        if place and place.texts and block.words:
            others = place.texts.get(checksum(block.text), 0) - own
            if others >= LEAST_OTHERS and others >= LEAST_SHARE * (place.pages - own):
                found.append(block.index)
    flags = np.zeros(len(places), dtype=bool)
    flags[found] = True
    return flags


def _staying(page: Page, likely: Sequence[bool], repeated: Sequence[bool]) -> list[int]:
    """Return the repeated blocks that belong to a text of the page's own.

    Those are what stands between two texts of one part that don't repeat and are likely content,
    and what is next to one such text and of its kind: the same place in the same element.

    Args:
        page: What the walk has found.
        likely: For each block whether it is likely content.
        repeated: For each block whether its text repeats.
    """
    staying: list[int] = []
    own = [block for block in page.blocks if block.words and not repeated[block.index]]
    for before, after in pairwise((None, *own, None)):
        first = before.index + 1 if before else 0
        last = after.index if after else len(page.blocks)
        if first == last:
            continue
        around = [block for block in (before, after) if block and likely[block.index]]
        if around[1:] and _share_part(around[0], around[1]):
            staying += range(first, last)
        elif around:
            kinds = list(map(_kind, around))
            staying += [block.index for block in page.blocks[first:last] if _kind(block) in kinds]
    return staying


def _kind(block: Block) -> tuple[int, int]:
    parent = block.scope.parent or block.scope
    return parent.index, block.scope.signature


def _share_part(one: Block, other: Block) -> bool:
    """Say whether two blocks, in their order, stand close within one element below the body."""
    for scope in islice(one.scope.ancestors(), PART):
        if scope.end > other.index:
            is_below = scope.tag != "body" and scope.parent is not None
            return is_below and scope in islice(other.scope.ancestors(), PART)
    return False
