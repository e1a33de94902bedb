"""Tables that a page makes of other elements, and names by roles, become HTML's.

Pages make them so that each cell can be a box of its own on small screens. To assistive technology
they are tables (https://www.w3.org/TR/wai-aria-1.2/#table).
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lxml import etree

__all__ = ["turn_tables"]

FEWEST_ROWS = 2
"""The number of rows from which such an element is a table."""

_CELLS: Mapping[str, str] = MappingProxyType(
    {"cell": "td", "columnheader": "th", "gridcell": "td", "rowheader": "th"}
)
"""What the elements within a row become, by their roles."""

_SCOPES: Mapping[str, str] = MappingProxyType({"columnheader": "col", "rowheader": "row"})
"""What a header's role says that it heads."""


def turn_tables(elements: Iterable[etree._Element]) -> None:
    """Turn elements whose roles make a table of them into one of HTML.

    Args:
        elements: All elements of a page, some of which are changed.

    >>> root = etree.fromstring(
    ...     '<div><div role="table"><p role="row"><b role="cell">1</b></p>'
    ...     '<p role="row"><b role="cell">2</b></p></div></div>'
    ... )
    >>> turn_tables(list(root.iter()))
    >>> [element.tag for element in root.iter()]
    ['div', 'table', 'tr', 'td', 'tr', 'td']
    """
    for table in [one for one in elements if one.get("role") == "table" and one.tag != "table"]:
        groups = [one for one in table if one.get("role") == "rowgroup"]
        rows = [row for part in (table, *groups) for row in part if row.get("role") == "row"]
        if len(rows) >= FEWEST_ROWS and _has_only(table, groups, rows):
            _turn(table, groups, rows)


def _has_only(
    table: etree._Element, groups: list[etree._Element], rows: list[etree._Element]
) -> bool:
    """Say whether a table consists of rows, and these of cells, as one of HTML does."""
    parts = sum(len(part) for part in (table, *groups)) - len(groups)
    is_of_cells = all(cell.get("role") in _CELLS for row in rows for cell in row)
    return parts == len(rows) and is_of_cells and all(len(row) for row in rows)


def _turn(table: etree._Element, groups: list[etree._Element], rows: list[etree._Element]) -> None:
    table.tag = "table"
    for group in groups:
        group.tag = "tbody"
    for row in rows:
        row.tag = "tr"
        for cell in row:
            role = cell.get("role") or ""
            cell.tag = _CELLS[role]
            if role in _SCOPES:
                cell.set("scope", _SCOPES[role])
