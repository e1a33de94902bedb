"""Context of a candidate: where it stands on the page, and what else there says the same.

A section's name stands above the title and looks like one. Its surroundings give it away: a menu
has it, too, other headings stand between it and the text, and the text doesn't use its words. The
name of the site is also in the page's foot.
"""

from collections.abc import Mapping, Sequence
from math import log1p
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, leads_away
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.folding import fold_text

__all__ = [
    "Context",
    "context_features",
    "first_content",
    "is_in_capitals",
    "is_prominent",
    "look_around",
    "place_features",
]

_LIKELY = 0.4
"""Over which probability a block may be the beginning of the content."""

_LIKELY_SHARE = 0.55
"""… and over which share of the likeliest block's."""

_FEWEST_WORDS = 4
"""The number of words from which it may."""

_SURE = 0.5
"""Over which probability a block is content when the text is looked for."""

_UNSURE = 0.3
"""Under which probability a block at the page's end is its foot's."""

_HEADING_SURE = 0.4
"""Over which probability a line may be a title under its section's name."""

_RUNNING_WORDS = 15
"""The number of words from which a block is running text."""

_MOST_IN_LINKS = 1 / 3
"""The share of words in links from which it is not."""

_REACH = 60
"""How many blocks above the text are looked at, and how many of the text itself."""

_REACH_DATE = 15
"""How many of those above may hold its date."""

_MAX_HEADING_WORDS = 40
"""The number of words from which what stands out is no heading."""

_MAX_BODY_WORDS = 300
"""After how many words the beginning of the text ends, in which a title's words recur."""

_LEAST_BODY_WORDS = 9
"""The number of words from which a block counts for that."""

_MAX_CHARACTERS = 600
"""How much of a block is looked at."""

_FOOT_BLOCKS = 12
"""The most blocks the page's foot has."""

_ABOVE = 3
"""How many blocks above a title its section's name may stand."""

_SHORTEST_WORD = 2
"""The number of letters from which a word counts that recurs."""

_PUNCTUATION = "\"'“”‘’«»()[].,:;!?…–—-"
"""What may stick to a word."""

_FEWEST_IN_CAPITALS = 3
"""The number of words from which a line in capitals is a title, not a label."""


class Context(NamedTuple):
    """What surrounds a page's candidates.

    Attributes:
        blocks: The page's blocks.
        scores: Each block's probability of being content.
        text: The number of the block with which the running text begins.
        headings: The numbers of the blocks above it that look like headings.
        date: The number of the last line with a date shortly above it; -1 where there is none.
        links: What blocks say that are links as a whole; case folded.
        foot: What the last blocks below say that aren't content, by their numbers; folded, between
            spaces.
        words: The words of the beginning of the text; folded.
    """

    blocks: Sequence[Block]
    scores: Sequence[float]
    text: int
    headings: Sequence[int]
    date: int
    links: frozenset[str]
    foot: Mapping[int, str]
    words: frozenset[str]


def is_prominent(block: Block) -> bool:
    """Say whether a block is a heading, all bold, or named a title."""
    bold = block.strong_words == block.words
    return bool(block.heading) or bold or "title" in block.scope.cues


def is_in_capitals(block: Block) -> bool:
    """Say whether all of a block is bold and in capitals."""
    return block.words == block.strong_words > 0 and block.text.isupper()


def first_content(blocks: Sequence[Block], scores: Sequence[float], url: str = "") -> int:
    """Return the number of the first block that is sure to be content and is running text.

    What is far less likely than the likeliest, as a box beside the text, isn't sure. A page of
    which nothing is sure, such as a scanned notice, begins with a picture that leads nowhere else.

    Args:
        blocks: The page's blocks.
        scores: Each block's probability of being content.
        url: The page's address; empty where it is unknown.
    """
    if max(scores, default=0.0) < _SURE:
        pictures = (block for block in blocks if block.is_picture and not leads_away(block, url))
        picture = next((block.index for block in pictures), None)
        if picture is not None:
            return picture
    sure = max(_LIKELY, _LIKELY_SHARE * max(scores, default=0.0))
    for block in blocks:
        if scores[block.index] > sure and block.words >= _FEWEST_WORDS:
            return block.index
    return max(range(len(blocks)), key=lambda index: scores[index], default=0)


def look_around(blocks: Sequence[Block], scores: Sequence[float], main: int) -> Context:
    """Note what surrounds the candidates of a page."""
    running = (block.index for block in blocks[main:] if _is_running(block, scores))
    text = next(running, main)
    above = [block for block in blocks[max(text - _REACH, 0) : text] if block.words]
    return Context(
        blocks=blocks,
        scores=scores,
        text=text,
        headings=[
            block.index
            for block in above
            if block.words < _MAX_HEADING_WORDS and is_prominent(block)
        ],
        date=next((one.index for one in reversed(above[-_REACH_DATE:]) if is_date_line(one)), -1),
        links=_links(blocks),
        foot=_foot(blocks[text + 1 :], scores),
        words=_first_words(blocks[text : text + _REACH], scores),
    )


def _is_running(block: Block, scores: Sequence[float]) -> bool:
    if block.words < _RUNNING_WORDS or scores[block.index] <= _SURE:
        return False
    return block.link_words < _MOST_IN_LINKS * block.words and not is_prominent(block)


def _links(blocks: Sequence[Block]) -> frozenset[str]:
    texts = [block.text for block in blocks if block.link_words == block.words > 0]
    return frozenset("\n".join(texts).casefold().split("\n"))


def _foot(blocks: Sequence[Block], scores: Sequence[float]) -> Mapping[int, str]:
    return {
        block.index: f" {fold_text(block.text[:_MAX_CHARACTERS])} "
        for block in blocks[-_FOOT_BLOCKS:]
        if block.link_words < block.words and scores[block.index] < _UNSURE
    }


def _first_words(blocks: Sequence[Block], scores: Sequence[float]) -> frozenset[str]:
    found: list[Block] = []
    count = 0
    for block in blocks:
        if scores[block.index] > _SURE and block.words >= _LEAST_BODY_WORDS:
            found.append(block)
            count += block.words
        if count > _MAX_BODY_WORDS:
            break
    text = " ".join(block.text[:_MAX_CHARACTERS] for block in found).casefold()
    return frozenset([word.strip(_PUNCTUATION) for word in text.split()])


def place_features(
    around: Context, run: Sequence[Block], heads: Mapping[str, object]
) -> dict[str, float]:
    """Return what speaks for and against blocks in a row by where they stand."""
    if run[0].index >= around.text:
        features = {"below the text's beginning": 1.0}
    else:
        end = run[-1].index
        features = {
            "headings to the text": log1p(sum(index > end for index in around.headings)),
            "above a dated text": float(around.date > end),
        }
    if _is_under_section(around, run, heads):
        features["under a section"] = 1.0
        words = sum(block.words for block in run)
        if is_in_capitals(run[0]) and words >= _FEWEST_IN_CAPITALS:
            features["capitals under a section"] = 1.0
    return features


def _is_under_section(around: Context, run: Sequence[Block], heads: Mapping[str, object]) -> bool:
    """Say whether a whole line of the content stands right below what may name its section."""
    first, below = run[0], run[-1].index + 1
    if around.scores[first.index] <= _HEADING_SURE or first.scope.tag in ("li", "td", "th"):
        return False
    if first.link_words or (
        is_in_capitals(run[-1])
        and below < len(around.blocks)
        and is_in_capitals(around.blocks[below])
    ):
        return False
    above = [one for one in around.blocks[max(first.index - _ABOVE, 0) : first.index] if one.words]
    if any(map(is_date_line, above)):
        return False
    return any(
        block.text.casefold() in around.links or fold_text(block.text) in heads
        for block in above
        if block.link_words < block.words
    )


def context_features(
    around: Context, text: str, folded: str, run: Sequence[Block]
) -> dict[str, float]:
    """Return what else on the page speaks for and against a text, wherever it stands."""
    features: dict[str, float] = {}
    if " " in folded and _is_in_foot(around, folded, run):
        features["in the foot"] = 1.0
    if text.casefold() in around.links:
        features["in links"] = 1.0
    words = [word for word in folded.split() if len(word) >= _SHORTEST_WORD]
    if words:
        features["recurs"] = sum(word in around.words for word in words) / len(words)
    return features


def _is_in_foot(around: Context, folded: str, run: Sequence[Block]) -> bool:
    """Say whether the foot says a text, elsewhere than where it is shown as the title."""
    own = {block.index for block in run}
    return any(f" {folded} " in said for at, said in around.foot.items() if at not in own)
