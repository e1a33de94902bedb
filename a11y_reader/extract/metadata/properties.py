"""Dates among a page's properties: tables, lists and grids with a label and a value in each row.

Acts, decisions and notices tell their day like that, above or below their text. Only words say what
a label means, others in each language. But a document is published first; it takes effect, changes
and ends later.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Scope
from a11y_reader.extract.label_grids import LabelGrid
from a11y_reader.extract.metadata.dates import ReadDate, iso_date
from a11y_reader.extract.parts import MOSTLY

__all__ = ["Properties", "dated_properties"]

_MAX_LABEL = 8
"""The most words a label may have."""

_MAX_VALUE = 8
"""The most words a value that is a date may have."""

_PAIR = 2
"""How many blocks a label and its value are."""

_COLUMNS = frozenset({_PAIR, 2 * _PAIR})
"""How many cells the rows of a table of properties have."""

_REACH = 3
"""How many elements up from a value its row may be."""


class Properties(NamedTuple):
    """A table, list or grid of a page's properties.

    Attributes:
        scope: Its element.
        day: The first of its dates, as ISO 8601.
    """

    scope: Scope
    day: str


def dated_properties(
    blocks: Sequence[Block], grids: Sequence[LabelGrid] = (), *, read: ReadDate = iso_date
) -> Sequence[Properties]:
    """Return the tables and lists of properties with a date among them, in order.

    A schedule, half or more of whose values are dates, is none.

    Args:
        blocks: Blocks in the order of the page.
        grids: The page's grids of labels and values.
        read: What reads the page's dates.
    """
    rows = {row.value.start: grid.scope for grid in grids for row in grid.rows if row.value}
    days: defaultdict[Scope, list[str]] = defaultdict(list)
    for label, value in pairwise(blocks):
        day = _day(label, value, read)
        scope = (_properties(label, value) or rows.get(value.index)) if day else None
        if scope is not None:
            days[scope].append(day)
    return [Properties(scope, min(found)) for scope, found in days.items() if _is_of(scope, found)]


def _is_of(scope: Scope, days: Sequence[str]) -> bool:
    pairs = scope.size // _PAIR
    return pairs == 1 or len(days) < MOSTLY * pairs


def _day(label: Block, value: Block, read: ReadDate) -> str:
    """Return the date that is all of a value, beside a label without any."""
    is_pair = 0 < label.words <= _MAX_LABEL and 0 < value.words <= _MAX_VALUE
    if not is_pair or value.links or label.links:
        return ""
    day = read(value.text)
    return "" if not day or read(label.text) else day


def _properties(label: Block, value: Block) -> Scope | None:
    """Return the table or list in which a label and a value are a row."""
    around = value.scope.near(_REACH)
    row = next((scope for scope in around if scope.start <= label.index), None)
    if row is not None and row.tag == "dl":
        return row if (label.scope.tag, value.scope.tag) == ("dt", "dd") else None
    is_value = value.scope.tag != "th"  # which heads a column
    if row is None or row.tag != "tr" or not is_value or (value.index - row.start) % _PAIR != 1:
        return None
    table = next((scope for scope in row.ancestors() if scope.tag == "table"), None)
    return table if table is not None and table.columns in _COLUMNS else None
