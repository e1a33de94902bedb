"""How a block stands to the main text, which is long and not in links."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np

from a11y_reader.extract.features.numbers import Group, Numbers
from a11y_reader.extract.vectors import Vector

__all__ = ["MAIN_TEXT"]

SHARES = (50, 80)
"""Per cent of the page's text that the element with the main text holds at least."""

_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        f"{mass}_{feature}_{share}": meaning.format(share=share, what=what)
        for mass, what in (
            ("text", "running text"),
            ("likely", "likely text"),
            ("all", "words as their names make them likely"),
        )
        for share in SHARES
        for feature, meaning in (
            ("inside", "whether inside of the deepest element with {share} % of {what}, 0 or 1"),
            ("distance", "blocks to that element, log(1 + n), less than 0 above it"),
            ("size", "that element's share of the page's blocks, 0 to 1"),
        )
    }
)
"""Each feature's name, with its meaning and unit."""


def _columns(numbers: Numbers) -> Iterator[tuple[str, Vector]]:
    inside = numbers.sums(numbers.start, numbers.end)
    masses = {
        "text": inside.running_text,
        "likely": inside.likely_text,
        "all": inside.likely_words,
    }
    for name, mass in masses.items():
        for share in SHARES:
            # scopes with half of the mass or more lie within one another: the last is the deepest
            holding = (mass >= share / 100 * mass[0]).nonzero()[0]
            deepest = holding[-1] if mass[0] else 0
            start, end = numbers.start[deepest], numbers.end[deepest]
            above = np.maximum(start - numbers.index, 0)
            below = np.maximum(numbers.index - end + 1, 0)
            yield f"{name}_inside_{share}", ((above + below) == 0).astype(float)
            yield f"{name}_distance_{share}", np.log1p(below) - np.log1p(above)
            yield f"{name}_size_{share}", np.full(len(above), (end - start) / len(above))


MAIN_TEXT = Group(_MEANINGS, _columns)
"""How it stands to the main text."""
