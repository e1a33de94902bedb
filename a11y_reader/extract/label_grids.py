"""Finds grids of labels and values that page builders make of elements without a meaning.

    <div class="row"><div>Ngày ban hành</div><div>12/3/2024</div></div>

Only looks say which value belongs to which label; a description list says it to all.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import SERIES, is_text

__all__ = ["LabelGrid", "LabelRow", "label_grids"]

PAIR = 2
"""How many blocks a row has: the label and the value."""

LONGEST_LABEL = 6
"""The most words a label has."""

LONGEST_VALUE = 20
"""The most words a value has: a longer one is a text with its heading."""

_NUMBER = re.compile(r"[0-9]{1,9}")
"""The number of a step or an article."""


class LabelRow(NamedTuple):
    """A label and its value.

    Attributes:
        label: The element of the label; that of the value too, where the label has none of its own.
        value: The element of the value; None where there is no value.
    """

    label: Scope
    value: Scope | None


class LabelGrid(NamedTuple):
    """Labels and values.

    Attributes:
        scope: The element around all rows, and around nothing else.
        rows: The rows.
    """

    scope: Scope
    rows: Sequence[LabelRow]


def label_grids(page: Page) -> Sequence[LabelGrid]:
    """Return the grids of a page: three rows or more, each with a label that no other row has."""
    pairs = Counter(  # elements of two blocks right within another one
        scope.parent.index for scope in page.scopes if scope.size == PAIR and scope.parent
    )
    grids = (
        _grid(page, page.scopes[index])
        for index, count in pairs.items()
        if count >= SERIES and _has_few_others(page.scopes[index], count)
    )
    return [grid for grid in grids if grid is not None]


def _has_few_others(scope: Scope, pairs: int) -> bool:
    """Say whether most of its blocks are in pairs: of many within each other, few are searched."""
    return scope.size <= (PAIR + 1) * pairs


def _grid(page: Page, around: Scope) -> LabelGrid | None:
    """Return the grid that an element is, if it is one.

    Its rows are of one tag, and so are its labels; their classes differ, as those of wide rows do.
    """
    elements = list(_elements(page, around))
    rows = [row for row in (_row(page, element) for element in elements) if row is not None]
    labels = [page.blocks[row.label.start] for row in rows]
    is_grid = (
        len(rows) == len(elements)
        and around.start == elements[0].start
        and around.end == elements[-1].end
        and len({element.tag for element in elements}) == 1
        and len({label.scope.tag for label in labels}) == 1
        and len({label.text for label in labels}) == len(labels)
        and not _are_numbered(labels)
    )
    return LabelGrid(around, rows) if is_grid else None


def _elements(page: Page, around: Scope) -> Iterator[Scope]:
    """Yield the elements right within one that have blocks."""
    below = (page.scopes[index] for index in range(around.index + 1, len(page.scopes)))
    inside = takewhile(lambda scope: scope.start < around.end, below)
    return (scope for scope in inside if scope.parent is around and scope.start < scope.end)


def _row(page: Page, element: Scope) -> LabelRow | None:
    """Return the label and the value that an element consists of, if it does."""
    label, *values = page.blocks[element.start : min(element.end, element.start + PAIR + 1)]
    if len(values) >= PAIR or not _is_label(label) or not all(map(_is_value, values)):
        return None
    around = next(scope for scope in label.scope.ancestors() if scope.size == element.size)
    own = around if label.scope is around else _part(label, around)
    value = _part(values[0], around) if values else None
    return LabelRow(own, value) if own and bool(value) == bool(values) else None


def _part(block: Block, around: Scope) -> Scope | None:
    """Return the element right within another that holds a block and no other."""
    parts = (scope for scope in block.scope.ancestors() if scope.parent is around)
    part = next(parts, None)
    return part if part is not None and part.size == 1 else None


def _are_numbered(labels: Sequence[Block]) -> bool:
    """Say whether they number what stands beside them, as those of steps and of articles do.

    They are alike but for a number, which is one more each time.
    """
    found = [_NUMBER.search(label.text) for label in labels]
    alike = {_NUMBER.sub("", label.text, count=1) for label in labels}
    numbers = [int(one.group()) for one in found if one]
    steps = {below - above for above, below in pairwise(numbers)}
    return len(numbers) == len(labels) and len(alike) == 1 and steps == {1}


def _is_label(block: Block) -> bool:
    return 0 < block.words <= LONGEST_LABEL and not block.heading and is_text(block)


def _is_value(block: Block) -> bool:
    return 0 < block.words <= LONGEST_VALUE and not block.heading and not block.control_words
