"""Tables whose header row is a table of its own, to stay in sight while rows scroll, become one.

Element, Ant Design and DataTables make them, each table in an element of its own.
"""

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from lxml import etree

from a11y_reader.characters import is_blank

__all__ = ["join_tables"]

MOST_AROUND = 3
"""How many elements up each of both may be the one beside the other's."""


def join_tables(tables: Iterable[etree._Element]) -> None:
    """Put header rows that are tables of their own into the tables right below them.

    Args:
        tables: The tables of a page, in document order, some of which are changed.

    >>> root = etree.fromstring(
    ...     "<div><p><table><tr><th>a</th><th>b</th></tr></table></p>"
    ...     "<p><table><tr><td>1</td><td>2</td></tr></table></p></div>"
    ... )
    >>> join_tables(root.iter("table"))
    >>> [cell.tag for cell in root.findall(".//tr/*")]
    ['th', 'th', 'td', 'td']
    """
    for above, below in pairwise(tables):
        heads = _heads(above)
        if heads is not None and _has_columns(below, len(heads)) and _is_right_below(above, below):
            head = etree.Element("thead")
            head.append(heads)
            below.insert(0, head)


def _heads(table: etree._Element) -> etree._Element | None:
    """Return the one row of a table of header cells alone."""
    rows = _rows(table)
    is_header = len(rows) == 1 and all(cell.tag == "th" for cell in rows[0])
    return rows[0] if is_header and len(rows[0]) > 1 else None


def _has_columns(table: etree._Element, columns: int) -> bool:
    """Say whether a table has so many columns, and no header cells or caption of its own."""
    rows = _rows(table)
    is_bare = table.find("caption") is None and all(row.find("th") is None for row in rows)
    return bool(rows) and len(rows[0]) == columns and is_bare


def _rows(table: etree._Element) -> Sequence[etree._Element]:
    return [row for part in (table, *table) for row in part if row.tag == "tr"]


def _is_right_below(above: etree._Element, below: etree._Element) -> bool:
    """Say whether nothing but wrappers stands between two tables."""
    for wrapper in islice((above, *above.iterancestors()), MOST_AROUND):
        beside = wrapper.getnext()
        if not is_blank(wrapper.tail) or beside is not None:
            return is_blank(wrapper.tail) and beside is not None and _begins_with(beside, below)
    return False


def _begins_with(wrapper: etree._Element, table: etree._Element) -> bool:
    """Say whether an element is a table, or begins with it."""
    for _ in range(MOST_AROUND):
        if wrapper is table or not len(wrapper) or not is_blank(wrapper.text):
            break
        wrapper = wrapper[0]
    return wrapper is table
