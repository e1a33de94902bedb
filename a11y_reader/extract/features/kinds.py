"""What the blocks of a block's kind have, all over the page: its signature tells the kind."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np

from a11y_reader.extract.features.numbers import Group, Numbers, ratio, sums_by_group
from a11y_reader.extract.vectors import Vector, numbered

__all__ = ["KINDS"]

_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        f"{kind}_{feature}": f"{meaning} of {what} of the same signature"
        for kind, what in (("same", "blocks"), ("parents", "blocks in parents"))
        for feature, meaning in (
            ("count", "log(1 + number)"),
            ("words", "share of the page's words, 0 to 1,"),
            ("text", "share of the page's running text, 0 to 1,"),
            ("link_density", "link density, 0 to 1,"),
        )
    }
)
"""Each feature's name, with its meaning and unit."""


def _columns(numbers: Numbers) -> Iterator[tuple[str, Vector]]:
    blocks = numbers.page.blocks
    parents = numbered([(block.scope.parent or block.scope).signature for block in blocks])
    text = max(numbers.running_text.sum(), 1.0)
    for name, kinds in (("same", numbers.kinds), ("parents", parents)):
        words = sums_by_group(numbers.words, kinds)
        yield f"{name}_count", np.log1p(np.bincount(kinds))[kinds]
        yield f"{name}_words", words / max(numbers.words.sum(), 1.0)
        yield f"{name}_text", sums_by_group(numbers.running_text, kinds) / text
        yield f"{name}_link_density", ratio(sums_by_group(numbers.link_words, kinds), words)


KINDS = Group(_MEANINGS, _columns)
"""What the blocks of its kind have, all over the page."""
