"""What stands right below a heading that is content is kept, too.

Addresses, names and links look like the frame of a page. But the heading says that they are not,
and without them it would head what comes next. The links beside a heading by which a wiki's readers
edit its section go; those within a heading a repair takes out (`repair/links.py`).
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.parts import RUNNING, are_links, dropping, is_text, keeping
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_edit_links", "keep_headed"]

SURE = 0.5
"""The least score of such a heading."""

LONGEST = 12
"""The most words it has: leads that are set as headings have more."""

MOST_BLOCKS = 6
"""How many blocks it may head that nothing else says to be content."""

FEWEST_WORDS = 4
"""The fewest words these have together: fewer are labels and buttons."""

UNSURE = 0.15
"""Their least score on average, by their words."""

UNSURE_LINKS = 0.35
"""That of links, which may lead to anything, unless they say their addresses, as sources do."""

BESIDE_HEADING = 2
"""How many blocks an element has with a heading and the links to edit its section."""

_ADDRESS = re.compile(r"\bhttps?://\S")
"""An address that a text says."""

SIGNS = 3
"""Up to how many brackets and bars there are around and between these links."""


def drop_edit_links(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop links in brackets that share an element with a heading alone."""
    return dropping(kept, (line for above, line in pairwise(page.blocks) if _edits(above, line)))


def _edits(heading: Block, line: Block) -> bool:
    """Say whether a block is only links in brackets, beside a heading and nothing else."""
    box = line.scope
    if not heading.heading or not line.links or heading.scope.parent is not box:
        return False
    is_in_brackets = line.text.startswith("[") and line.text.endswith("]")
    is_alone = box.size == BESIDE_HEADING
    return is_alone and is_in_brackets and line.words - line.link_words <= SIGNS


def keep_headed(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep what stands between a heading that is likely content and the next kept block.

    Not if it stands below several headings alike: then it is something like a picture's credit.
    Below the text it is what goes on with it, such as its sources.
    """
    headed = list(_headed(page, scores, kept))
    kinds = Counter(_kind(page, inside) for inside in headed)
    lone = (inside for inside in headed if kinds[_kind(page, inside)] == 1)
    likely = (page.blocks[inside] for inside in lone if _is_likely(page, inside, scores))
    return keeping(kept, chain.from_iterable(likely))


def _kind(page: Page, headed: slice) -> tuple[int, str]:
    """Return the heading's level, and the element right below it."""
    below = page.blocks[headed.start]
    return page.blocks[headed.start - 1].heading, below.scope.tag


def _headed(page: Page, scores: Scores, kept: Kept) -> Iterator[slice]:
    """Yield what is not kept right below headings, up to the next kept block or the text's end."""
    shown = [*np.flatnonzero(kept).tolist(), len(kept)]
    for index, below in pairwise(shown):
        heading = page.blocks[index]
        if scores[index] < SURE or not _heads(heading) or below == index + 1:
            continue
        start = index + 1 + _edits(heading, page.blocks[index + 1])
        is_short = start < below < min(len(kept), start + MOST_BLOCKS + 1)
        end = _end_of_text(page, heading, kept)
        if start < end <= below:
            yield slice(start, end)
        elif is_short and not page.blocks[below].heading:
            yield slice(start, below)


def _end_of_text(page: Page, heading: Block, kept: Kept) -> int:
    """Return where what a heading heads ends in the part where it stands beside the text.

    It is all text, or links that say their addresses. Without such a text it is 0.
    """
    part = heading.scope.parent
    if part is None or part.end == heading.index + 1:
        return 0
    above = (one for one in page.blocks[part.start : heading.index] if kept[one.index])
    if not any(one.scope.parent is part and one.words >= RUNNING for one in above):
        return 0
    below = page.blocks[heading.index + 1 : part.end]
    is_alike = is_text if is_text(below[0]) else _says_address
    return next((one.index for one in below if one.heading or not is_alike(one)), part.end)


def _says_address(block: Block) -> bool:
    return _ADDRESS.search(block.text) is not None


def _heads(block: Block) -> bool:
    """Say whether a block is the heading of a section, neither the page's title nor its lead."""
    return block.heading > 1 and 0 < block.words <= LONGEST


def _is_likely(page: Page, headed: slice, scores: Scores) -> bool:
    """Say whether blocks are no part of the frame, and likely enough to be content."""
    blocks, words = page.blocks[headed], page.words[headed]
    if words.sum() < FEWEST_WORDS or any(map(_is_of_frame, blocks)):
        return False
    mean = float(scores[headed] @ words / words.sum())
    if not are_links(blocks):
        return mean >= UNSURE
    least = UNSURE if all(map(_says_address, blocks)) else UNSURE_LINKS
    return mean >= least and len(blocks) > 1  # one says what to do about it


def _is_of_frame(block: Block) -> bool:
    is_none = block.heading or block.control_words or block.scope.hidden
    return bool(is_none) or block.scope.is_in_frame
