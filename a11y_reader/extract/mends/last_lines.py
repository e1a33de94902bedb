"""The last line goes if it leads to links that went."""

from collections.abc import Sequence
from itertools import islice

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import LEAST_HEADLINE, MOSTLY, leads_on, without, worded
from a11y_reader.extract.vectors import Kept

__all__ = ["drop_last_lines"]

LEAD = 5
"""The most words a line has that heads teasers."""

LAST_LEAD = 8
"""The most words the last line has that only leads to links."""

NEXT = 2
"""How many blocks with words are looked at for these links, below the last line."""

_SENTENCE_ENDS = frozenset(".!…。！")
"""What a sentence ends with, and no heading does."""


def drop_last_lines(page: Page, _: Situation, kept: Kept) -> Kept:
    """Drop the last line where it leads to links that went, however it looks."""
    line = next(reversed(page.where(kept & page.worded)), page.blocks[0])
    below = list(islice(worded(page.blocks[line.index + 1 :]), NEXT))
    may_lead = line.words <= LAST_LEAD and not line.heading
    leads = may_lead and (_leads_to_links(line, below) or _heads_teasers(line, below))
    return without(page, kept, [line]) if leads else kept


def _leads_to_links(line: Block, below: Sequence[Block]) -> bool:
    """Say whether a line ends with a colon, and links stand below it."""
    return leads_on(line) and any(block.link_density >= MOSTLY for block in below)


def _heads_teasers(line: Block, below: Sequence[Block]) -> bool:
    """Say whether a line looks like a heading, and what leads to a page stands beside it below."""
    is_bold = line.strong_words >= MOSTLY * line.words or "title" in line.scope.cues
    around = line.scope.parent
    if not is_bold or line.words > LEAD or line.text[-1:] in _SENTENCE_ENDS or around is None:
        return False
    return any(
        one.link_words >= LEAST_HEADLINE and one.index < around.end for one in islice(below, 1)
    )
