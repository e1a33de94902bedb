"""What was removed from a page, by kind, so that the page can say so."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from a11y_reader.document import Removed, RemovedKind
from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.parts import MOSTLY

__all__ = ["removed_parts"]

_KINDS: Sequence[tuple[Cue, RemovedKind]] = (
    ("breadcrumb", "breadcrumb"),
    ("menu", "menu"),
    ("footer", "footer"),
    ("comments", "comments"),
    ("share", "share"),
    ("related", "related"),
    ("advertisement", "advertisement"),
    ("form", "form"),
    ("header", "header"),
    ("sidebar", "sidebar"),
)
"""What a cue calls what was removed; the first that fits counts."""


def removed_parts(page: Page, kept: NDArray[np.bool_]) -> tuple[Removed, ...]:
    """Return what was removed: the largest parts of the page of which nothing is kept."""
    is_kept = kept.tolist()
    count = list(accumulate(is_kept, initial=0))  # quicker to look up one by one than an array
    parts: list[tuple[Scope, list[Block]]] = []
    regions: list[Scope | None] = []
    for scope, parent in zip(page.scopes, page.parents, strict=True):
        around = regions[parent] if regions else None
        empty = count[scope.end] == count[scope.start]
        regions.append(around or (scope if empty else None))
    for block in page.blocks:
        if is_kept[block.index] or not block.words:
            continue
        region = regions[block.scope.index] or block.scope
        if not parts or region is not parts[-1][0]:
            parts.append((region, []))
        parts[-1][1].append(block)
    return tuple(_removed(part, region) for region, part in parts)


def _removed(part: Sequence[Block], region: Scope) -> Removed:
    words = sum(block.words for block in part)
    return Removed(_kind(part, region), words, sum(block.links for block in part))


def _kind(part: Sequence[Block], region: Scope) -> RemovedKind:
    """Name a removed part by the cues that most of its words stand under, up to its region.

    Cues of what is around the region speak of kept content too, such as those of a form that spans
    the page.
    """
    words = sum(block.words for block in part)
    outside = region.parent.inherited if region.parent else frozenset()
    named: dict[Cue, int] = defaultdict(int)
    for block in part:
        for cue in block.scope.inherited - outside:
            named[cue] += block.words
    for cue, kind in _KINDS:
        if named[cue] > MOSTLY * words:
            return kind
    linked = sum(block.link_words for block in part)
    return "menu" if linked > MOSTLY * words and len(part) > 1 else "other"
