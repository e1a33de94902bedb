"""How a block stands to what the names of elements make likely content."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np

from a11y_reader.extract.features.numbers import Group, Numbers, mean, share_before, sums_by_group
from a11y_reader.extract.vectors import Vector

__all__ = ["LIKELY"]

FAR = 12.0
"""The number of elements up to which the way to the main text is counted."""

_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "names": "the score of the names of the elements around it, log-odds",
        "names_to_best": "that, less the page's best",
        "names_to_mean": "that, less the page's mean by words",
        "names_to_text": "that, less the mean of the page's running text",
        "names_near": "mean over the block on either side, less the page's",
        "names_window": "mean over the three blocks on either side, less the page's",
        "likely_before": "likely text before it, share of the page's, 0 to 1",
        "likely_window": "likely text in the five blocks on either side, share of the page's",
        "likely_section": "likely text from the heading before it to the next, share of the page's",
        "likely_same": "likely text of blocks of the same signature, share of the page's",
        "all_before": "words before it as their names make them likely, share of all",
        "all_same": "such words in blocks of the same signature, share of all",
        "all_window": "such words in the five blocks on either side, log(1 + n)",
        "to_main": "elements up to one that holds the block with most likely text, 0 to 12",
        "from_main": "elements down from that to the block with most likely text, 0 to 12",
    }
)
"""Each feature's name, with its meaning and unit."""


def _columns(numbers: Numbers) -> Iterator[tuple[str, Vector]]:
    names, likely, every = numbers.names, numbers.likely_text, numbers.likely_words
    beside, near, window = numbers.around(1), numbers.around(3), numbers.around(5)
    total, total_all = max(likely.sum(), 1e-9), max(every.sum(), 1e-9)
    text = numbers.running_text
    of_text = mean(names, text) if text.any() else numbers.mean_names
    to_main, from_main = _ways(numbers)
    yield "names", names
    yield "names_to_best", names - names.max()
    yield "names_to_mean", names - numbers.mean_names
    yield "names_to_text", names - of_text
    yield "names_near", beside.names / beside.weight - numbers.mean_names
    yield "names_window", near.names / near.weight - numbers.mean_names
    yield "likely_before", share_before(likely)
    yield "likely_window", window.likely_text / total
    yield "likely_section", sums_by_group(likely, numbers.sections) / total
    yield "likely_same", sums_by_group(likely, numbers.kinds) / total
    yield "all_before", share_before(every)
    yield "all_same", sums_by_group(every, numbers.kinds) / total_all
    yield "all_window", np.log1p(window.likely_words)
    yield "to_main", to_main
    yield "from_main", from_main


def _ways(numbers: Numbers) -> tuple[Vector, Vector]:
    """Count the elements from each block up to one around the main text, and down to that."""
    likely = numbers.likely_text
    heaviest = int(np.argmax(likely if likely.any() else numbers.likely_words))
    main = [scope.index for scope in numbers.page.blocks[heaviest].scope.ancestors()]
    downs_of = {index: down for down, index in enumerate(main)}
    ups: list[int] = []
    downs: list[int] = []
    for index, parent in enumerate(numbers.page.parents):
        is_around = index in downs_of
        ups.append(0 if is_around else ups[parent] + 1)
        downs.append(downs_of[index] if is_around else downs[parent])
    return (
        np.minimum(np.array(ups, dtype=float)[numbers.scope], FAR),
        np.minimum(np.array(downs, dtype=float)[numbers.scope], FAR),
    )


LIKELY = Group(_MEANINGS, _columns)
"""How it stands to what is likely content by the names of elements."""
