"""Blocks and sections of one kind stay together."""

from collections.abc import Hashable, Iterator, Sequence, Set
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import MOSTLY, RUNNING, SERIES, is_text, keeping, numbers_of, worded
from a11y_reader.extract.vectors import (
    Index,
    Kept,
    Scores,
    Vector,
    numbered,
    share_of,
    sum_within,
    sums_above,
)
from a11y_reader.grouping import grouped

__all__ = [
    "keep_kinds_whole",
    "keep_listed_sections",
    "keep_next_sections",
    "keep_sections_alike",
]

WHOLE_KIND = 0.6
"""The share of kept blocks, and words, from which all of a kind is kept."""

FEW_SECTIONS = 2
"""The fewest sections of one element that have to be kept, for the others to be."""

UNSURE = 0.15
"""The least score of a block that is kept because its kind is."""

UNSURE_SECTION = 0.25
"""The least score, by words, of a section that is kept because those beside it are."""

UNSURE_NEXT = 0.1
"""The same for one with running text, right below one that is kept."""

LEAST_NEXT = 20
"""The fewest words each of these two has."""

_PARTS = frozenset({"article", "section"})
"""The elements of which contents may list all; a product's tabs are others."""

UNSURE_HEADED = 0.08
"""The same if the section's heading is kept, and so are the first and the last section."""


def keep_kinds_whole(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep text of one kind, such as the headings of articles of law, if most of it is kept.

    Blocks are of one kind if all their names are the same, or the first of their classes, which
    mostly says what they are, as in `paragraph` and `paragraph last`.
    """
    is_likely = page.worded & (scores > UNSURE) & ~kept
    if not is_likely.any():
        return kept
    kinds = (numbered(map(key_of, page.blocks)) for key_of in (_names, _first_class))
    wanted = (page.where(is_likely & _is_of_kept_kind(page, kept, kind)) for kind in kinds)
    return keeping(kept, (one for one in chain.from_iterable(wanted) if is_text(one)))


def _names(block: Block) -> Hashable:
    scope = block.scope
    return (scope.tag, scope.names) if scope.names else scope.signature


def _first_class(block: Block) -> Hashable:
    """Return the tag and first class; without one the block is of no other's kind."""
    classes = block.scope.element.get("class", "").split(maxsplit=1)
    return (block.scope.tag, classes[0]) if classes else block.index


def _is_of_kept_kind(page: Page, kept: Kept, kind: Index) -> Kept:
    """Say of each block whether most blocks of its kind are kept, and most of their words."""
    words, blocks = page.words, np.bincount(kind)
    most_blocks = np.bincount(kind, kept) >= WHOLE_KIND * blocks
    most_words = np.bincount(kind, words * kept) >= WHOLE_KIND * np.bincount(kind, words)
    is_kept: Kept = (most_blocks & most_words & (blocks >= SERIES))[kind]
    return is_kept


def keep_sections_alike(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a section with a heading if most of those beside it are kept, as on a home page."""
    groups = (one for one in page.once(_beside_one_another) if len(one) > FEW_SECTIONS)
    alike = chain.from_iterable(_missing(page, sections, scores, kept) for sections in groups)
    blocks = chain.from_iterable(page.blocks[section.inside] for section in alike)
    return keeping(kept, worded(blocks))


def _missing(page: Page, sections: Sequence[Scope], scores: Scores, kept: Kept) -> Iterator[Scope]:
    """Yield the likely sections beside others, of which most are kept."""
    is_kept = [_is_mostly_kept(page, one, kept) for one in sections]
    if sum(is_kept) < max(FEW_SECTIONS, MOSTLY * len(sections)):
        return
    for section, is_known in zip(sections, is_kept, strict=True):
        likely = float(scores[section.inside] @ page.words[section.inside])
        is_among = kept[section.start] and is_kept[0] and is_kept[-1]
        is_headed = is_among and not section.is_of_frame
        least = UNSURE_HEADED if is_headed else UNSURE_SECTION
        if not is_known and not section.controls and likely > least * section.words:
            yield section


def _beside_one_another(page: Page) -> Sequence[Sequence[Scope]]:
    """Return sibling elements of one tag that begin with headings of one level."""
    several = (scope for scope in page.scopes if scope.size > 1 and scope.parent)
    found = grouped(
        ((scope.parent, scope.tag, level), scope)
        for scope in several
        if (level := page.blocks[scope.start].heading)
    )
    return [sections for sections in found.values() if len(sections) > 1]


def keep_next_sections(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a `section` with a heading and running text if the one above it is kept.

    HTML has them for the parts of one text (https://html.spec.whatwg.org/#the-section-element).
    """
    groups = [one for one in page.once(_beside_one_another) if one[0].tag == "section"]
    if not groups:
        return kept
    sums = _Sums.of(page, scores)
    extended = kept.copy()
    for above, section in chain.from_iterable(map(pairwise, groups)):
        is_short = min(above.words, section.words) < LEAST_NEXT
        if is_short or not _is_mostly_kept(page, above, extended):
            continue
        if sums.go_on(section) and not _is_mostly_kept(page, section, extended):
            extended[section.inside] |= page.worded[section.inside]
    return extended


def keep_listed_sections(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep all sections beside one another if contents lead to each and most words are kept."""
    listed = {address[1:] for address in page.hrefs if address.startswith("#")} - {""}
    if not listed:
        return kept
    groups = (one for one in page.once(_beside_one_another) if one[0].tag in _PARTS)
    whole = (one for one in groups if all(_is_listed(part, listed) for part in one))
    kept_mostly = (one for one in whole if _is_mostly_of_kept(page, one, kept))
    blocks = (page.blocks[one.inside] for one in chain.from_iterable(kept_mostly))
    return keeping(kept, (block for block in chain.from_iterable(blocks) if block.words))


def _is_listed(section: Scope, listed: Set[str]) -> bool:
    """Say whether a section shown, without a form and no part of the frame, is linked to."""
    return section.is_plain and section.element.get("id") in listed


def _is_mostly_of_kept(page: Page, sections: Sequence[Scope], kept: Kept) -> bool:
    is_kept = [one.words for one in sections if _is_mostly_kept(page, one, kept)]
    return sum(is_kept) >= max(LEAST_NEXT, MOSTLY * sum(one.words for one in sections))


def _is_mostly_kept(page: Page, section: Scope, kept: Kept) -> bool:
    inside = section.inside
    return share_of(page.words[inside], kept[inside]) >= MOSTLY


class _Sums(NamedTuple):
    """Prefix sums over the blocks, so that each section's sum is quick to get.

    Attributes:
        likely: Of words, each times its block's score.
        running: Of words of running text.
    """

    likely: Vector
    running: Vector

    @classmethod
    def of(cls, page: Page, scores: Scores) -> "_Sums":
        texts = (block for block in page.blocks if block.words >= RUNNING and not block.heading)
        running = np.zeros(len(page.blocks))
        running[numbers_of(filter(is_text, texts))] = 1
        return cls(sums_above(scores * page.words), sums_above(running * page.words))

    def go_on(self, section: Scope) -> bool:
        """Say whether a section is likely enough, mostly running text and no part of the frame."""
        likely, running = (sum_within(sums, section.inside) for sums in self)
        if section.hidden or section.is_of_frame:
            return False
        return likely > UNSURE_NEXT * section.words and running >= MOSTLY * section.words
