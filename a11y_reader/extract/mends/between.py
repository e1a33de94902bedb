"""Parts between two texts of one element, such as notes, examples and tables, are kept.

Authors who set a note among paragraphs mean it to be read there. What a template sets among them
has links of its own, say to a shop, or controls, say to subscribe to a newsletter.
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import numpy as np

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.parts import MOSTLY, PASSAGE, is_text, keeping
from a11y_reader.extract.vectors import Kept, Scores, Vector, sum_within, sums_above

__all__ = ["keep_parts_between"]

SURE = 0.4
"""Its least score."""

UNSURE = 0.2
"""The least score, by words, of what stands between them."""

MOST_LINKS = 0.3
"""The most of its words that may be links."""


def keep_parts_between(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep parts of which nothing is kept yet, between kept texts of the element around them.

    The heading of the next section may stand in for the text below.
    """
    parts = list(_between(page, scores, kept))
    if not parts:  # as on many pages
        return kept
    sums = _Sums.of(page, scores, kept)
    content = filter(sums.may_be_content, parts)
    texts = filter(is_text, chain.from_iterable(page.blocks[part.inside] for part in content))
    return keeping(kept, (text for text in texts if not text.scope.is_of_frame))


class _Sums(NamedTuple):
    """Prefix sums over the blocks, so that each part's sum is quick to get.

    Attributes:
        words: Of words.
        linked: Of words of links.
        likely: Of words, each times its block's score.
        buttons: Of blocks that are links and nothing else.
        kept: Of kept blocks with words.
    """

    words: Vector
    linked: Vector
    likely: Vector
    buttons: Vector
    kept: Vector

    @classmethod
    def of(cls, page: Page, scores: Scores, kept: Kept) -> "_Sums":
        linked = np.array([block.link_words for block in page.blocks], dtype=float)
        is_button = (linked > 0) & (linked >= MOSTLY * page.words)
        of_each = (page.words, linked, scores * page.words, is_button, kept & page.worded)
        return cls(*map(sums_above, of_each))

    def may_be_content(self, part: Scope) -> bool:
        """Say whether a part is likely enough, without own links, and nothing of it is kept."""
        words, linked, likely, buttons, kept = (sum_within(sums, part.inside) for sums in self)
        is_text = words > 0 and not buttons and linked <= MOST_LINKS * words
        return is_text and not kept and likely >= UNSURE * words


def _between(page: Page, scores: Scores, kept: Kept) -> Iterator[Scope]:
    """Yield elements with kept text of their parent above and below, outside of the frame."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for block in filter(is_text, page.where(kept & (scores >= SURE))):
        is_running = block.words >= PASSAGE and not block.heading
        for scope in (block.scope, block.scope.parent or block.scope):
            if is_running:
                first.setdefault(scope.index, block.index)
            if is_running or block.heading > 1:
                last[scope.index] = block.index
    for scope, around in zip(page.scopes, page.parents, strict=True):
        if around not in first:
            continue  # quickly, as most are
        is_between = first[around] < scope.start and scope.end <= last[around]
        if is_between and not scope.controls and not scope.is_of_frame:
            yield scope
