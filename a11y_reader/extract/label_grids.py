"""Grids of labels and values: what builders of pages make of elements without a meaning.

    <div class="row"><div>Ngày ban hành</div><div>12/3/2024</div></div>

Only their looks say that the one is said of the other; a description list says it to all.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Page, Scope, is_text

__all__ = ["FEW_ROWS", "LabelGrid", "label_grids"]

FEW_ROWS = 3
"""From how many rows with label and value on they are a grid."""

PAIR = 2
"""How many blocks a row has: the label and the value."""

LONGEST_LABEL = 6
"""Up to how many words a label has."""

LONGEST_VALUE = 40
"""Up to how many words a value has: a longer one is a text with its heading."""


_AFTER_NUMBER = ".)"
"""What may stand behind the number of a step, which is no label."""


class LabelGrid(NamedTuple):
    """Labels and values.

    Attributes:
        scope: The element around all rows, and around nothing else.
        labels: The element of each row's label.
        values: The element of each row's value; None where it has none.
    """

    scope: Scope
    labels: Sequence[Scope]
    values: Sequence[Scope | None]


def label_grids(page: Page) -> Sequence[LabelGrid]:
    """Return the grids of a page: three rows or more, each with a label that no other row has.

    Args:
        page: What the walk has found.
    """
    pairs: dict[int, int] = {}  # how many elements of two blocks each has right within
    for scope in page.scopes:
        if scope.size == PAIR and scope.parent is not None:
            pairs[scope.parent.index] = pairs.get(scope.parent.index, 0) + 1
    grids = (
        _grid(page, page.scopes[index])
        for index, count in pairs.items()
        if count >= FEW_ROWS and _has_few_others(page.scopes[index], count)
    )
    return [grid for grid in grids if grid is not None]


def _has_few_others(scope: Scope, pairs: int) -> bool:
    """Say whether most of its blocks are in pairs: of many within each other, few are searched."""
    return scope.size <= (PAIR + 1) * pairs


def _grid(page: Page, around: Scope) -> LabelGrid | None:
    """Return the grid that an element is, if it is one.

    Its rows are of one tag, and so are its labels; their classes differ, as those of wide rows do.
    """
    rows = list(_rows(page, around))
    is_of_rows = around.start == rows[0].start and around.end == rows[-1].end
    if not is_of_rows or len({row.tag for row in rows}) > 1:
        return None
    pairs = [_parts(page, row) for row in rows]
    labels = [page.blocks[row.start] for row in rows]
    values = [page.blocks[row.start + 1] for row in rows if row.size == PAIR]
    is_grid = (
        all(pairs)
        and all(map(_is_label, labels))
        and all(map(_is_value, values))
        and len({label.text for label in labels}) == len(labels)
        and len({label.scope.tag for label in labels}) == 1
        and any(
            label.text.rstrip(_AFTER_NUMBER) != str(number)
            for number, label in enumerate(labels, 1)
        )
    )
    if not is_grid:
        return None
    described = [pair[1] if len(pair) == PAIR else None for pair in pairs]
    return LabelGrid(around, [pair[0] for pair in pairs], described)


def _rows(page: Page, around: Scope) -> Iterator[Scope]:
    """Yield the elements right within one that have blocks."""
    below = (page.scopes[index] for index in range(around.index + 1, len(page.scopes)))
    inside = takewhile(lambda scope: scope.start < around.end, below)
    return (scope for scope in inside if scope.parent is around and scope.start < scope.end)


def _parts(page: Page, row: Scope) -> Sequence[Scope]:
    """Return the elements of a row's label and value; none where these have none of their own."""
    blocks = page.blocks[row.inside]
    parts = [_part(block, row) for block in blocks[: PAIR + 1]]
    found = [part for part in parts if part is not None]
    return found if len(found) == len(blocks) <= PAIR else ()


def _part(block: Block, row: Scope) -> Scope | None:
    """Return the element right within a row that holds a block and no other."""
    around = (scope for scope in block.scope.ancestors() if scope.parent is row)
    part = next(around, None)
    return part if part is not None and part.size == 1 else None


def _is_label(block: Block) -> bool:
    return 0 < block.words <= LONGEST_LABEL and not block.heading and is_text(block)


def _is_value(block: Block) -> bool:
    return block.words <= LONGEST_VALUE and not block.heading and not block.control_words
