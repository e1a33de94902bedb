"""A page whose title is looked for, and what of it tells where that may be."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.titles.declared import Told, declared_texts
from a11y_reader.extract.metadata.titles.features import Candidate
from a11y_reader.extract.parts import leads_away, worded

__all__ = [
    "REACH_BEFORE",
    "SearchedPage",
    "first_content",
    "first_running",
    "is_in_capitals",
    "is_prominent",
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

_PUNCTUATION = "\"'“”‘’«»()[].,:;!?…–—-"
"""What may stick to a word."""

REACH_BEFORE = 40
"""How many blocks above the beginning of the content are looked at."""


@dataclass(frozen=True, eq=False)
class SearchedPage:
    """What the candidates of one page have in common.

    Attributes:
        blocks: The page's blocks.
        scores: Each block's probability of being content.
        told: What head and address say.
    """

    blocks: Sequence[Block]
    scores: Sequence[float]
    told: Told

    @cached_property
    def heads(self) -> Mapping[str, Candidate]:
        """The titles that the head gives and their parts, by their folded text."""
        return declared_texts(self.told.titles)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The letters that these begin with."""
        return frozenset(text[0] for text in self.heads)

    @cached_property
    def main(self) -> int:
        """The number of the block with which the content begins."""
        return first_content(self.blocks, self.scores, self.told.url)

    @cached_property
    def text(self) -> int:
        """The number of the block with which the running text begins."""
        return first_running(self.blocks, self.scores, self.main)

    @cached_property
    def menu(self) -> int:
        """The number of the last block of a menu above the content; -1 where there is none."""
        above = reversed(self.blocks[max(self.main - REACH_BEFORE, 0) : self.main])
        return next((block.index for block in above if "menu" in block.scope.inherited), -1)

    @cached_property
    def h1s(self) -> Sequence[Block]:
        """The headings of the first level."""
        return [block for block in self.blocks if block.heading == 1 and block.words]

    @cached_property
    def kinds(self) -> Mapping[int, int]:
        """How many blocks with text there are of each kind, by the signature of their scope."""
        return Counter(block.scope.signature for block in self.blocks if block.words)

    @cached_property
    def _above_text(self) -> Sequence[Block]:
        near = self.blocks[max(self.text - _REACH, 0) : self.text]
        return list(worded(near))

    @cached_property
    def headings(self) -> Sequence[int]:
        """The numbers of the blocks above the running text that look like headings."""
        short = (block for block in self._above_text if block.words < _MAX_HEADING_WORDS)
        return [block.index for block in short if is_prominent(block)]

    @cached_property
    def date(self) -> int:
        """The number of the last line with a date shortly above it; -1 where there is none."""
        lines = filter(is_date_line, reversed(self._above_text[-_REACH_DATE:]))
        return next((line.index for line in lines), -1)

    @cached_property
    def links(self) -> frozenset[str]:
        """What blocks say that are links as a whole; case folded."""
        texts = [block.text for block in self.blocks if block.link_words == block.words > 0]
        return frozenset("\n".join(texts).casefold().split("\n"))

    @cached_property
    def foot(self) -> Mapping[int, str]:
        """What the last blocks below say that aren't content, by number; folded, between spaces."""
        return {
            block.index: f" {fold_text(block.text[:_MAX_CHARACTERS])} "
            for block in self.blocks[self.text + 1 :][-_FOOT_BLOCKS:]
            if block.link_words < block.words and self.scores[block.index] < _UNSURE
        }

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the beginning of the text; folded."""
        found: list[Block] = []
        count = 0
        for block in self.blocks[self.text : self.text + _REACH]:
            if self.scores[block.index] > _SURE and block.words >= _LEAST_BODY_WORDS:
                found.append(block)
                count += block.words
            if count > _MAX_BODY_WORDS:
                break
        text = " ".join(block.text[:_MAX_CHARACTERS] for block in found).casefold()
        return frozenset([word.strip(_PUNCTUATION) for word in text.split()])


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


def first_running(blocks: Sequence[Block], scores: Sequence[float], main: int) -> int:
    """Return the number of the first block of running text from the content's first block on."""
    running = (block.index for block in blocks[main:] if _is_running(block, scores))
    return next(running, main)


def _is_running(block: Block, scores: Sequence[float]) -> bool:
    if block.words < _RUNNING_WORDS or scores[block.index] <= _SURE:
        return False
    return block.link_words < _MOST_IN_LINKS * block.words and not is_prominent(block)
