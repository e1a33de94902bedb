"""The names of cards of one kind stay with what each tells.

A plan's name above its price, or a product's above what is measured of it, is often set as a plain
line, which looks like a label. Without it nobody knows what the card is about.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.mends.ad_labels import is_advertised
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.parts import MOSTLY, SHORT_LINE, is_text, keeping, worded
from a11y_reader.extract.vectors import Kept, Scores, share_of

__all__ = ["keep_card_names"]

FEWEST_ALIKE = 2
"""The number of elements of one kind from which they are cards."""

FEWEST_BLOCKS = 3
"""The fewest blocks a card has."""

MOST_BLOCKS = 30
"""The most blocks it has."""

MOST_LINES = 2
"""The most lines its name has, such as what it is the best of."""

_WHOLE = frozenset({"body", "html"})
"""The elements around a whole page."""

UNSURE = 0.1
"""The least score of each of them."""


def keep_card_names(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep the short lines above all else in a card that is mostly kept and has no heading.

    What several cards say alike is the name of none of them, such as a label or a button.
    """
    inside = (one for one in page.scopes if one.tag not in _WHOLE)
    several = [one for one in inside if FEWEST_BLOCKS <= one.size <= MOST_BLOCKS]
    kinds = Counter(scope.signature for scope in several)
    cards = (scope for scope in several if kinds[scope.signature] >= FEWEST_ALIKE)
    names = [line for card in cards for line in _name(page, card, scores, kept)]
    said = Counter(text for _, text in {(line.index, line.text) for line in names})
    return keeping(kept, (line for line in names if said[line.text] == 1))


def _name(page: Page, card: Scope, scores: Scores, kept: Kept) -> Iterator[Block]:
    """Yield the lines that name a card."""
    inside = card.inside
    if kept[card.start] or share_of(page.words[inside], kept[inside]) < MOSTLY:
        return
    blocks = list(worded(page.blocks[inside]))
    lines = list(takewhile(lambda block: not kept[block.index], blocks))
    if len(lines) > MOST_LINES or _has_heading(blocks, kept):
        return
    if all(_may_name(line) and scores[line.index] >= UNSURE for line in lines):
        yield from lines


def _has_heading(blocks: Sequence[Block], kept: Kept) -> bool:
    """Say whether a kept heading names a card; a number, such as a price, doesn't."""
    headings = (block for block in blocks if block.heading and kept[block.index])
    return any(any(map(str.isalpha, block.text)) for block in headings)


def _may_name(line: Block) -> bool:
    """Say whether a line may name a card: it is short, and no date."""
    is_short = line.words <= SHORT_LINE and not line.scope.hidden
    is_name = any(map(str.isalpha, line.text)) and not is_date_line(line)
    is_plain = is_text(line) and not line.heading and "other" not in line.scope.cues
    return is_short and is_name and is_plain and not is_advertised(line)
