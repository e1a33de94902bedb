"""Headlines of teasers stay with their excerpts, even if they aren't marked up as headings."""

from collections.abc import Iterator
from itertools import islice, pairwise

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.parts import MOSTLY, PASSAGE, keeping, worded
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_headlines"]

HEADLINE = range(4, 31)
"""How many words a headline has."""

TEASER = 3
"""The most blocks with words a teaser has."""

REACH = 3
"""How many elements up a teaser may be that holds an excerpt."""


def keep_headlines(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep the links right above kept excerpts, in an element that has little else.

    The scorer separates them, as excerpts look like running text, and their links like a menu. One
    alone has to have a picture, as a lead has: others are of authors, or buttons.
    """
    missing = [link for link in _headlines(page, kept) if not kept[link.index]]
    if len(missing) <= 1 and not any(link.media for link in missing):
        return kept
    return keeping(kept, missing)


def _headlines(page: Page, kept: Kept) -> Iterator[Block]:
    """Yield the links right above the kept excerpts of teasers."""
    for link, excerpt in pairwise(worded(page.blocks)):
        if excerpt.words < PASSAGE or not kept[excerpt.index]:
            continue
        is_headline = link.link_density >= MOSTLY and link.words in HEADLINE and not link.heading
        if is_headline and excerpt.link_density < MOSTLY:
            yield from (link,) if _are_a_teaser(page, link, excerpt) else ()


def _are_a_teaser(page: Page, link: Block, excerpt: Block) -> bool:
    """Say whether the innermost element around a link and an excerpt holds little else."""
    around = excerpt.scope.near(REACH)
    teaser = next((scope for scope in around if scope.start <= link.index), None)
    if teaser is None:
        return False
    few = islice(worded(page.blocks[teaser.inside]), TEASER + 1)
    return len(list(few)) <= TEASER
