"""How a block stands to the page as a whole, and to its title."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.features.numbers import Group, Numbers
from a11y_reader.extract.vectors import Index, Vector

__all__ = ["WHOLE_PAGE"]

TITLE_WORDS = 30
"""The number of words up to which a block may be the title."""

_WORD = re.compile(r"\w+")
"""A word of a title."""

_UNKNOWN = -20.0
"""The way from a title that isn't there: far from any other value."""

_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "title_share": "share of its words that the title in the head has, 0 to 1",
        "after_title": "blocks since that title, log(1 + n), less than 0 above it",
        "after_h1": "blocks since the last h1, likewise",
        "page_blocks": "blocks of the page, log(1 + n)",
        "page_text": "running text of the page, log(1 + words)",
        "page_likely": "likely text, share of the page's words, 0 to 1",
        "page_link_density": "link density of the page, 0 to 1",
        "page_names": "the page's mean score of names by words, log-odds",
    }
)
"""Each feature's name, with its meaning and unit."""


def _columns(numbers: Numbers) -> Iterator[tuple[str, Vector]]:
    ones = np.ones_like(numbers.words)
    blocks, words = numbers.page.blocks, max(numbers.words.sum(), 1.0)
    shares = _title_shares(blocks, numbers.title)
    is_h1 = np.array([block.heading == 1 for block in blocks])
    likely = shares * np.minimum(numbers.words, 8) / 8 + 0.3 * is_h1
    found = np.flatnonzero(likely >= max(likely.max(), 0.5))
    yield "title_share", shares
    yield "after_title", _since(numbers.index, found)
    yield "after_h1", _since(numbers.index, np.flatnonzero(is_h1))
    yield "page_blocks", ones * np.log1p(len(blocks))
    yield "page_text", ones * np.log1p(numbers.running_text.sum())
    yield "page_likely", ones * numbers.likely_text.sum() / words
    yield "page_link_density", ones * numbers.link_words.sum() / words
    yield "page_names", ones * numbers.mean_names


def _title_shares(blocks: Sequence[Block], title: str) -> Vector:
    """Return the share of each short block's words in the title; less for one or two words."""
    wanted = set(_WORD.findall(title.lower()))
    shares = np.zeros(len(blocks))
    for block in blocks if wanted else ():
        if 0 < block.words <= TITLE_WORDS:
            found = _WORD.findall(block.text.lower())
            if not wanted.isdisjoint(found):  # as in few blocks
                common = len(wanted.intersection(found))
                shares[block.index] = common / len(set(found)) * min(1.0, common / 3)
    return shares


def _since(index: Index, found: Index) -> Vector:
    """Return the way from the last of the found blocks."""
    if len(found) == 0:
        return np.full(len(index), _UNKNOWN)
    way = index - found[-1]
    return np.asarray(np.sign(way) * np.log1p(np.abs(way)))


WHOLE_PAGE = Group(_MEANINGS, _columns)
"""How it stands to the page as a whole."""
