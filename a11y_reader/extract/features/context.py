"""What the blocks around a block have."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np

from a11y_reader.extract.features.numbers import Group, Numbers, ratio, share_before, sums_by_group
from a11y_reader.extract.vectors import Vector

__all__ = ["CONTEXT"]

_NONE = np.zeros(1)
"""What stands beside the first and the last block: nothing."""

_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "position": "blocks before it, share of all, 0 to 1",
        "text_before": "running text before it, share of the page's, 0 to 1",
        "previous_words": "words of the block before, log(1 + n)",
        "next_words": "words of the block after, log(1 + n)",
        "previous_link_density": "link density of the block before, 0 to 1",
        "next_link_density": "link density of the block after, 0 to 1",
        "near_text": "running text in the two blocks on either side, log(1 + words)",
        "near_link_density": "link density of those blocks, 0 to 1",
        "window_text": "running text in the five blocks on either side, log(1 + words)",
        "window_link_density": "link density of those blocks, 0 to 1",
        "from_text": "blocks since the last running text, log(1 + n)",
        "to_text": "blocks until the next running text, log(1 + n)",
        "section_words": "words from the heading before it to the next, log(1 + n)",
        "section_link_density": "link density of that section, 0 to 1",
        "section_position": "blocks since that heading, log(1 + n)",
    }
)
"""Each feature's name, with its meaning and unit."""


def _columns(numbers: Numbers) -> Iterator[tuple[str, Vector]]:
    words, link_words, text = numbers.words, numbers.link_words, numbers.running_text
    log_words, density = np.log1p(words), ratio(link_words, words)
    index, sections = numbers.index, numbers.sections
    first = np.searchsorted(sections, sections)
    before = np.maximum.accumulate(np.where(text > 0, index, -len(index)))
    after = np.minimum.accumulate(np.where(text > 0, index, 2 * len(index))[::-1])[::-1]
    near, window = numbers.around(2), numbers.around(5)
    yield "position", index / len(index)
    yield "text_before", share_before(text)
    yield "previous_words", np.concatenate((_NONE, log_words[:-1]))
    yield "next_words", np.concatenate((log_words[1:], _NONE))
    yield "previous_link_density", np.concatenate((_NONE, density[:-1]))
    yield "next_link_density", np.concatenate((density[1:], _NONE))
    yield "near_text", np.log1p(near.running_text)
    yield "near_link_density", ratio(near.linked, near.words)
    yield "window_text", np.log1p(window.running_text)
    yield "window_link_density", ratio(window.linked, window.words)
    yield "from_text", np.log1p(index - before)
    yield "to_text", np.log1p(after - index)
    yield "section_words", np.log1p(sums_by_group(words, sections))
    yield (
        "section_link_density",
        ratio(sums_by_group(link_words, sections), sums_by_group(words, sections)),
    )
    yield "section_position", np.log1p(index - first)


CONTEXT = Group(_MEANINGS, _columns)
"""What the blocks around it have."""
