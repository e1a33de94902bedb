"""Tables that a page makes of other elements, and names by roles, become HTML's; names of tables.

Pages make them so that each cell can be a box of its own on small screens. To assistive technology
they are tables (https://www.w3.org/TR/wai-aria-1.2/#table). What `aria-label` calls a table for
voices is its caption for everybody.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import PRESENTATIONAL
from a11y_reader.extract.plain.short_texts import short_text

__all__ = ["name_tables", "turn_tables"]

_TABLES = frozenset({"grid", "table"})
"""The roles of tables; a grid's cells may do something besides."""

_CELLS: Mapping[str, str] = MappingProxyType(
    {"cell": "td", "columnheader": "th", "gridcell": "td", "rowheader": "th"}
)
"""What the elements within a row become, by their roles."""

_SCOPES: Mapping[str, str] = MappingProxyType({"columnheader": "col", "rowheader": "row"})
"""What a header's role says that it heads."""


_NUMBER = re.compile(r"\S{1,20}\s?\d{1,3}")
"""A label that only counts the tables of a page."""


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
    for table in [one for one in elements if one.get("role") in _TABLES and one.tag != "table"]:
        groups = [one for one in table if one.get("role") == "rowgroup"]
        rows = [row for part in (table, *groups) for row in part if row.get("role") == "row"]
        if len(rows) > 1 and _has_only(table, groups, rows):
            _turn(table, groups, rows)


def name_tables(tables: Iterable[etree._Element]) -> None:
    """Give tables without a caption the one that their label says.

    That is where the element above doesn't say it.

    Args:
        tables: The tables of a page, some of which are changed.

    >>> root = etree.fromstring('<div><table aria-label="Fees"><tr/></table></div>')
    >>> name_tables(root.findall("table"))
    >>> root.findtext("table/caption")
    'Fees'
    """
    for table in tables:
        if table.get("role") not in PRESENTATIONAL:
            label = folded(table.get("aria-label") or "")
            is_new = not _NUMBER.fullmatch(label) and not _says(table.getprevious(), label)
            if label and is_new and table.find("caption") is None:
                caption = etree.Element("caption")
                caption.text = label
                table.insert(0, caption)


def _says(above: etree._Element | None, label: str) -> bool:
    is_above = above is not None and isinstance(above.tag, str)
    return is_above and above is not None and label in short_text(above)


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
