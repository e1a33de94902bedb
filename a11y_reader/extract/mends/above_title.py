"""Breadcrumbs, notices of the site and boxes of the frame above the title go."""

from collections import Counter
from collections.abc import Set
from itertools import pairwise, takewhile

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends.captions import figure_around
from a11y_reader.extract.mends.other_pictures import is_linked
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.parts import MOSTLY, SERIES
from a11y_reader.extract.vectors import Kept

__all__ = ["drop_above_title"]

LITTLE = 0.25
"""The share of the words below the title up to which a box above it says little."""

_LIVE = frozenset({"alert", "log", "marquee", "status", "timer"})
"""The roles of live regions (https://www.w3.org/TR/wai-aria-1.2/#live_region_roles)."""


def drop_above_title(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Drop what was kept above the title but doesn't belong to the page.

    That is what leads elsewhere, such as a breadcrumb; what a click unfolds; notices of the site,
    say that it will be down; headings with the name of the site or of a section, and those of
    which all went; and the only box kept of a kind that the page has many of.
    """
    title, site = situation.title, fold_text(situation.found.site)
    kept = _without_boxes(page, kept, title)
    heading = page.blocks[title]
    # what only looks like a title may be that of one of several parts that are not shown
    around = {scope.index for scope in heading.scope.ancestors()} if heading.heading else None
    above = page.where(kept[:title])
    sections = _sections(page, title) if any(block.heading for block in above) else frozenset()
    dropped = kept.copy()
    for block in above:
        is_of_the_site = _is_of_the_site(block, around) or _names(block, site, sections)
        dropped[block.index] = not (_leads_elsewhere(block) or is_of_the_site)
    for block, below in pairwise(above):
        if block.heading and not below.heading:
            dropped[block.index] &= dropped[block.index + 1 : _end(page, block, title)].any()
    return dropped if dropped.any() else kept


def _end(page: Page, heading: Block, title: int) -> int:
    """Return the number of the next heading below one, at the latest that of the title."""
    below = range(heading.index + 1, title)
    return next((index for index in below if page.blocks[index].heading), title)


def _without_boxes(page: Page, kept: Kept, title: int) -> Kept:
    """Drop what is kept above the title in boxes of a kind of which the page keeps no others.

    A portal's frame has many boxes with headings of one kind: the weather, a poll, a counter.
    """
    headings = [block for block in page.blocks if block.heading and block.index != title]
    kinds = Counter(map(_kind, headings))
    kinds_kept = Counter(_kind(block) for block in headings if kept[block.index])
    alone = (
        heading.scope.outermost_without(title)
        for heading in takewhile(lambda block: block.index < title, headings)
        if kinds[_kind(heading)] >= SERIES and kinds_kept[_kind(heading)] <= 1
    )
    words = np.where(kept, page.words, 0.0)
    little = LITTLE * words[title:].sum()
    kept = kept.copy()
    for start, end in {(box.start, box.end) for box in alone if box}:
        kept[start:end] &= words[start:end].sum() > little
    return kept


def _kind(heading: Block) -> tuple[int, tuple[str, ...]]:
    return heading.heading, heading.scope.names


def _leads_elsewhere(block: Block) -> bool:
    """Say whether a block is mostly links, as a logo is, or stands in a breadcrumb."""
    if block.is_picture:
        return figure_around(block) is None and is_linked(block)
    is_of_trail = "breadcrumb" in block.scope.inherited
    return (block.link_density > MOSTLY or is_of_trail) and not block.heading


def _sections(page: Page, title: int) -> Set[str]:
    """Return what links are called that are above the title or in a menu."""
    links = (block for block in page.blocks if block.links and block.link_density == 1)
    return {one.text for one in links if one.index < title or "menu" in one.scope.inherited}


def _names(block: Block, site: str, sections: Set[str]) -> bool:
    """Say whether a heading says the name of the site or of a section, and nothing else."""
    text = fold_text(block.text) if block.heading else ""
    return bool(text) and (text == site or block.text in sections)


def _is_of_the_site(block: Block, around: Set[int] | None) -> bool:
    """Say whether a block is hidden at first, in a banner or live region, and the title is not."""
    if around is None:
        return False
    others = (scope for scope in block.scope.ancestors() if scope.index not in around)
    return any(
        scope.hidden or "advertisement" in scope.cues or not _LIVE.isdisjoint(scope.names)
        for scope in others
    )
