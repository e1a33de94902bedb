"""Tells whether a label or heading has lost all the links that it heads."""

from collections.abc import Iterable

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import are_links
from a11y_reader.extract.vectors import Kept

__all__ = ["first_with_others", "heads_lost_links"]

MANY = 40
"""The most blocks a box of links has, as boxes may lie in one another."""


def heads_lost_links(page: Page, line: Block, kept: Kept, fewest: int) -> bool:
    """Say whether all else in the element that a line begins are links, of which none is kept.

    Args:
        page: What the walk has found.
        line: The label or heading.
        kept: For each block whether it is kept.
        fewest: How many blocks with links there are at least.
    """
    box = first_with_others(line.scope.ancestors())
    if box is None or box.start != line.index or box.size > MANY:
        return False
    inside = slice(line.index + 1, box.end)
    if kept[inside].any():
        return False
    rest = page.blocks[inside]
    return sum(one.links > 0 for one in rest) >= fewest and are_links(rest)


def first_with_others(around: Iterable[Scope]) -> Scope | None:
    """Return the first of the elements around a block that holds more than that."""
    return next((scope for scope in around if scope.size > 1), None)
