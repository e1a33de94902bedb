"""What is of one kind stays together: lines with one name, and sections of one element."""

from collections.abc import Iterator, Sequence

import numpy as np

from a11y_reader.extract.blocks import MOSTLY, Page, Scope, is_text
from a11y_reader.extract.vectors import Kept, Scores, share_of

__all__ = ["sections_alike", "whole_kinds"]

WHOLE_KIND = 0.6
"""Share of the blocks and words of a kind from which on the rest of it is kept."""

FEW_OF_A_KIND = 3
"""From how many blocks on they are a kind."""

FEW_SECTIONS = 2
"""How many sections of one element have to be kept, at the least, for others' sake."""

NEARLY = 0.25
"""The least score of a block that is kept for the sake of what it is like or goes on with."""


def whole_kinds(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep text of one kind, such as the headings of articles of law, where most of it is kept."""
    scopes = [block.scope for block in page.blocks]
    kinds = [hash((one.tag, one.names)) if one.names else one.signature for one in scopes]
    _, kind = np.unique(np.array(kinds), return_inverse=True)
    words = page.words
    most_blocks = np.bincount(kind, kept) >= WHOLE_KIND * np.bincount(kind)
    most_words = np.bincount(kind, words * kept) >= WHOLE_KIND * np.bincount(kind, words)
    is_kept = most_blocks & most_words & (np.bincount(kind) >= FEW_OF_A_KIND)
    likely = np.flatnonzero(is_kept[kind] & (words > 0) & (scores > NEARLY)).tolist()
    kept = kept.copy()
    kept[[index for index in likely if is_text(page.blocks[index])]] = True
    return kept


def sections_alike(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a section with a heading where most of those beside it are kept, as of a home page."""
    extended = kept.copy()
    words = page.words
    for sections in _beside_one_another(page):
        ranges = [slice(section.start, section.end) for section in sections]
        is_kept = [share_of(words[inside], kept[inside]) >= MOSTLY for inside in ranges]
        if sum(is_kept) < max(FEW_SECTIONS, MOSTLY * len(sections)):
            continue
        others = [one for one, known in zip(sections, is_kept, strict=True) if not known]
        for section in others:
            inside = slice(section.start, section.end)
            likely = float(scores[inside] @ words[inside])
            if not section.controls and likely > NEARLY * section.words:
                extended[inside] |= words[inside] > 0
    return extended


def _beside_one_another(page: Page) -> Iterator[Sequence[Scope]]:
    """Yield the elements of one parent and name that begin with headings of one level."""
    found: dict[tuple[int, str, int], list[Scope]] = {}
    for scope in page.scopes:
        level = page.blocks[scope.start].heading if scope.end - scope.start > 1 else 0
        if level and scope.parent:
            found.setdefault((scope.parent.index, scope.tag, level), []).append(scope)
    return (sections for sections in found.values() if len(sections) > FEW_SECTIONS)
