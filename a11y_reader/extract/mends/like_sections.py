"""Sections beside one another stay together.

They are siblings of one element that begin with headings of one level. How likely one has to be
depends on what says that it belongs to those that are kept.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import compress
from typing import NamedTuple

import numpy as np

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.parts import MOSTLY, RUNNING, is_text
from a11y_reader.extract.vectors import Kept, Scores, Vector, sum_within, sums_above
from a11y_reader.grouping import grouped

__all__ = ["keep_sections_alike"]

FEW_SECTIONS = 2
"""The fewest sections that have to be kept for all others to be."""

UNSURE = 0.25
"""The least score, by words, of a section of which most beside it are kept."""

UNSURE_HEADED = 0.08
"""The same if its heading is kept, and so are the first and the last of them."""

UNSURE_NEXT = 0.1
"""The same of a `section` with running text, right below one that is kept."""

LEAST_NEXT = 20
"""The fewest words such a section has, and the one above it."""

_PARTS = frozenset({"article", "section"})
"""The elements of which contents may list all; a product's tabs are others."""


def keep_sections_alike(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a section with a heading if those beside it are kept and it is likely enough.

    All are kept if contents lead to each and most of their words are kept. HTML's `section` is for
    the parts of one text (https://html.spec.whatwg.org/#the-section-element). Of others, as on a
    home page, most have to be kept.
    """
    groups = _beside_one_another(page)
    if not groups:
        return kept
    sums = _Sums.of(page, scores, kept)
    listed = {address[1:] for address in page.hrefs if address.startswith("#")} - {""}
    extended = kept.copy()
    for sections in groups:
        for section in _missing(sections, sums, kept, listed):
            extended[section.inside] |= page.worded[section.inside]
    return extended


class _Sums(NamedTuple):
    """Prefix sums over the blocks, so that each section's sum is quick to get.

    Attributes:
        likely: Of words, each times its block's score.
        running: Of words of running text.
        kept: Of words that are kept.
    """

    likely: Vector
    running: Vector
    kept: Vector

    @classmethod
    def of(cls, page: Page, scores: Scores, kept: Kept) -> "_Sums":
        texts = (one for one in page.where(page.words >= RUNNING) if is_text(one))
        running = np.zeros(len(page.blocks))
        running[[one.index for one in texts if not one.heading]] = 1
        return cls(*(sums_above(one * page.words) for one in (scores, running, kept)))

    def is_likely(self, section: Scope, least: float) -> bool:
        """Say whether a section has a higher score than some, by words."""
        return sum_within(self.likely, section.inside) > least * section.words

    def go_on(self, above: Scope, section: Scope) -> bool:
        """Say whether a section is text that goes on below another one."""
        is_short = min(above.words, section.words) < LEAST_NEXT
        if section.tag != "section" or is_short or section.hidden or section.is_of_frame:
            return False
        return self.is_likely(section, UNSURE_NEXT) and self.are_most(self.running, section)

    def are_most(self, words: Vector, section: Scope) -> bool:
        """Say whether words of some sort are most of a section."""
        return sum_within(words, section.inside) >= MOSTLY * max(section.words, 1)


def _beside_one_another(page: Page) -> Sequence[Sequence[Scope]]:
    several = (scope for scope in page.scopes if scope.size > 1 and scope.parent)
    found = grouped(
        ((scope.parent, scope.tag, level), scope)
        for scope in several
        if (level := page.blocks[scope.start].heading)
    )
    return [sections for sections in found.values() if len(sections) > 1]


def _missing(
    sections: Sequence[Scope], sums: _Sums, kept: Kept, listed: Set[str]
) -> Iterator[Scope]:
    """Yield the sections that aren't kept and belong to those that are."""
    are_kept = [sums.are_most(sums.kept, one) for one in sections]
    if not any(are_kept):
        return
    are_listed = all(_is_listed(one, listed) for one in sections) and _are_long(sections, are_kept)
    are_most = sum(are_kept) >= max(FEW_SECTIONS, MOSTLY * len(sections))
    are_around = are_kept[0] and are_kept[-1]
    for place, section in enumerate(sections):
        if are_kept[place] and not are_listed:
            continue
        is_headed = are_around and bool(kept[section.start]) and not section.is_of_frame
        is_alike = are_most and not section.controls
        least = UNSURE_HEADED if is_headed else UNSURE
        is_next = place > 0 and are_kept[place - 1] and sums.go_on(sections[place - 1], section)
        if are_listed or is_next or (is_alike and sums.is_likely(section, least)):
            are_kept[place] = True
            yield section


def _are_long(sections: Sequence[Scope], are_kept: Sequence[bool]) -> bool:
    """Say whether those sections that are kept have most words of all, and some."""
    words = sum(one.words for one in compress(sections, are_kept))
    return words >= max(LEAST_NEXT, MOSTLY * sum(one.words for one in sections))


def _is_listed(section: Scope, listed: Set[str]) -> bool:
    """Say whether a section shown, without a form and no part of the frame, is linked to."""
    is_part = section.tag in _PARTS and section.is_plain
    return is_part and section.element.get("id") in listed
