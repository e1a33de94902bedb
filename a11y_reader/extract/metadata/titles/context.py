"""Context of a candidate: where it stands on the page, and what else there says the same.

A section's name stands above the title and looks like one. Its surroundings give it away: a menu
has it, too, other headings stand between it and the text, and the text doesn't use its words. The
name of the site is also in the page's foot.
"""

from collections.abc import Sequence
from math import log1p

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.titles.features import Features
from a11y_reader.extract.metadata.titles.searched import SearchedPage, is_in_capitals
from a11y_reader.extract.parts import worded

__all__ = ["context_features", "place_features"]

_HEADING_SURE = 0.4
"""Over which probability a line may be a title under its section's name."""

_ABOVE = 3
"""How many blocks above a title its section's name may stand."""

_SHORTEST_WORD = 2
"""The number of letters from which a word counts that recurs."""

_FEWEST_IN_CAPITALS = 3
"""The number of words from which a line in capitals is a title, not a label."""


def place_features(page: SearchedPage, run: Sequence[Block]) -> Features:
    """Return what speaks for and against blocks in a row by where they stand."""
    if run[0].index >= page.text:
        features = {"below the text's beginning": 1.0}
    else:
        end = run[-1].index
        features = {
            "headings to the text": log1p(sum(index > end for index in page.headings)),
            "above a dated text": float(page.date > end),
        }
    if _is_under_section(page, run):
        features["under a section"] = 1.0
        words = sum(block.words for block in run)
        if is_in_capitals(run[0]) and words >= _FEWEST_IN_CAPITALS:
            features["capitals under a section"] = 1.0
    return features


def _is_under_section(page: SearchedPage, run: Sequence[Block]) -> bool:
    """Say whether a whole line of the content stands right below what may name its section."""
    first, below = run[0], run[-1].index + 1
    if page.scores[first.index] <= _HEADING_SURE or first.scope.tag in ("li", "td", "th"):
        return False
    if first.link_words or (
        is_in_capitals(run[-1]) and below < len(page.blocks) and is_in_capitals(page.blocks[below])
    ):
        return False
    above = list(worded(page.blocks[max(first.index - _ABOVE, 0) : first.index]))
    if any(map(is_date_line, above)):
        return False
    return any(
        block.text.casefold() in page.links or fold_text(block.text) in page.heads
        for block in above
        if block.link_words < block.words
    )


def context_features(page: SearchedPage, text: str, folded: str, run: Sequence[Block]) -> Features:
    """Return what else on the page speaks for and against a text, wherever it stands."""
    features: Features = {}
    if " " in folded and _is_in_foot(page, folded, run):
        features["in the foot"] = 1.0
    if text.casefold() in page.links:
        features["in links"] = 1.0
    words = [word for word in folded.split() if len(word) >= _SHORTEST_WORD]
    if words:
        features["recurs"] = sum(word in page.words for word in words) / len(words)
    return features


def _is_in_foot(page: SearchedPage, folded: str, run: Sequence[Block]) -> bool:
    """Say whether the foot says a text, elsewhere than where it is shown as the title."""
    own = {block.index for block in run}
    return any(f" {folded} " in said for at, said in page.foot.items() if at not in own)
