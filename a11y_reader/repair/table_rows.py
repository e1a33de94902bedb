"""The rows of a table as tuples of cells, and tables with other rows."""

from collections.abc import Callable

from a11y_reader.grid import rows_of
from a11y_reader.nodes import Child, Node
from a11y_reader.vocabulary import MEDIA

__all__ = ["Row", "cells_of", "is_empty", "is_of_group", "rows_left", "with_rows"]

Row = tuple[Node, ...]
"""The cells of a row."""


def cells_of(table: Node) -> list[Row]:
    """Return the cells of each row."""
    return [row.child_elements for row in rows_of(table)]


def is_of_group(cells: Row) -> bool:
    """Say whether a row is but the header of rows below it."""
    return len(cells) == 1 and cells[0].get("scope") == "rowgroup"


def rows_left(table: Node) -> list[int]:
    """Return of each row how many its section has from there on."""
    sections = (section for section in table.child_elements if section.tag != "caption")
    counts = (len(section.children) for section in sections)
    return [count - number for count in counts for number in range(count)]


def with_rows(table: Node, change: Callable[[int, Row], Row]) -> Node:
    """Return the table with each row's cells changed; without those rows that have none then."""
    number = -1
    sections: list[Child] = []
    for section in table.child_elements:
        rows: list[Child] = []
        for row in section.child_elements:
            if row.tag != "tr":
                break
            number += 1
            cells = change(number, row.child_elements)
            rows += [row.with_children(cells)] if cells else []
        if section.tag == "caption":
            sections.append(section)
        elif rows:
            sections.append(section.with_children(tuple(rows)))
    return table.with_children(tuple(sections))


def is_empty(cell: Node) -> bool:
    """Say whether there is neither text nor anything else to see or hear in a cell."""
    return not any(
        child.tag in MEDIA if isinstance(child, Node) else child.strip() for child in cell.walk()
    )
