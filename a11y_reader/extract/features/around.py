"""What the elements around a block have."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np

from a11y_reader.extract.features.numbers import Group, Numbers, ratio
from a11y_reader.extract.vectors import Vector

__all__ = ["AROUND"]

LEVELS = (1, 2, 3, 5)
"""How many elements up the surroundings of a block are looked at."""

_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        f"up{level}_{feature}": f"{meaning} the element {level} up"
        for level in LEVELS
        for feature, meaning in (
            ("words", "log(1 + words) of"),
            ("text", "share of the page's running text in"),
            ("likely", "share of the page's likely text in"),
            ("link_density", "link density of"),
            ("blocks", "log(1 + blocks) of"),
            ("controls", "log(1 + form controls) of"),
            ("names", "mean of the names' score, less the page's, in"),
        )
    }
)
"""Each feature's name, with its meaning and unit."""


def _columns(numbers: Numbers) -> Iterator[tuple[str, Vector]]:
    controls = np.log1p([scope.controls for scope in numbers.page.scopes])
    text, likely = max(numbers.running_text.sum(), 1.0), max(numbers.likely_text.sum(), 1e-9)
    scope = numbers.scope
    for level in range(1, max(LEVELS) + 1):
        scope = numbers.parent[scope]
        if level not in LEVELS:
            continue
        start, end = numbers.start[scope], numbers.end[scope]
        inside = numbers.sums(start, end)
        yield f"up{level}_words", np.log1p(inside.words)
        yield f"up{level}_text", inside.running_text / text
        yield f"up{level}_likely", inside.likely_text / likely
        yield f"up{level}_link_density", ratio(inside.linked, inside.words)
        yield f"up{level}_blocks", np.log1p(end - start)
        yield f"up{level}_controls", controls[scope]
        yield f"up{level}_names", inside.names / inside.weight - numbers.mean_names


AROUND = Group(_MEANINGS, _columns)
"""What the elements around it have, one set for each of `LEVELS`."""
