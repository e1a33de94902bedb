"""Makes a scope when its element opens, and passes on what it has when the element closes."""

import re

from lxml import etree

from a11y_reader.extract.blocks import Scope
from a11y_reader.extract.cues import MAX_NAMES, NO_CUES, cues_of
from a11y_reader.extract.elements import NOT_DISPLAYED, attributes_of

__all__ = ["pass_on", "scope_of"]

_NAMING = frozenset({"class", "id", "itemprop", "role"})
"""Attributes by which authors say what an element is."""

_HIDING = frozenset({"aria-hidden", "hidden"})
"""Attributes by which an element may not be displayed at first, as by its style."""

_BORDER = re.compile(
    r"border(?:-[a-z]+)?\s*:\s*(?!none|0)[^;]*(?:solid|dashed|dotted|double)", re.I
)
"""A declaration of CSS that draws lines."""

_TABLE_CLASS = re.compile(r"\btable\b|border|\bgrid", re.IGNORECASE)
"""Classes by which authors and frameworks have lines drawn."""

_BORDERED = frozenset({"table", "td", "th"})
"""Elements whose attributes may draw lines between the cells."""

_TABLE_PARTS = frozenset({"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
"""Elements that say something about the table around them."""


def scope_of(element: etree._Element, index: int, parent: Scope | None, start: int) -> Scope:
    """Return the scope of an element that has just been opened.

    Args:
        element: The element.
        index: The scope's number in document order.
        parent: The scope around it; None for the root.
        start: The number of the block that comes next.
    """
    tag = element.tag
    if parent is None or tag == "body":
        return _scope_of_all(element, index, parent, start)
    names: tuple[str, ...] = ()
    classes = style = ""
    hidden = parent.hidden
    for name, value in attributes_of(element):
        if name in _NAMING:
            names += (value[:MAX_NAMES],)
            if name == "class":
                classes = names[-1]
        elif name == "style":
            style = value
        elif name in _HIDING:
            hidden = hidden or name == "hidden" or value == "true"
    if style:
        hidden = hidden or NOT_DISPLAYED.search(style) is not None
    own = cues_of(tag, names)
    inherited = parent.inherited if own <= parent.inherited else parent.inherited | own
    # the cells of a row differ by their place, as in layouts the columns do by their purpose
    signature = hash((parent.signature, tag, classes, parent.columns))
    first = classes.split(maxsplit=1)[0] if classes and not classes.isspace() else ""
    depth = parent.depth + 1
    scope = Scope(
        element, index, parent, tag, own, inherited, hidden, depth, signature, start, names, style
    )
    scope.first_class = first
    scope.kind = hash((parent.kind, tag, first))
    if tag in _BORDERED:
        scope.has_border = any(_is_bordered_by(*pair) for pair in attributes_of(element))
    return scope


def _scope_of_all(element: etree._Element, index: int, parent: Scope | None, start: int) -> Scope:
    """Return the scope of the root or the body, whose cues and signature count for nothing."""
    attributes = attributes_of(element)
    names = tuple(value[:MAX_NAMES] for name, value in attributes if name in _NAMING)
    style = element.get("style") or ""
    tag = element.tag
    return Scope(element, index, parent, tag, NO_CUES, NO_CUES, False, 0, 0, start, names, style)


def _is_bordered_by(name: str, value: str) -> bool:
    """Say whether an attribute of a table or a cell draws lines between the cells."""
    if name == "border":
        return value.strip() not in ("", "0")
    pattern = {"style": _BORDER, "class": _TABLE_CLASS}.get(name)
    return pattern is not None and pattern.search(value) is not None


def pass_on(scope: Scope, parent: Scope) -> None:
    """Pass what a closed scope says to the one around it: its controls, and what is of a table.

    Args:
        scope: The scope that has just been closed.
        parent: The scope around it.
    """
    parent.controls += scope.controls
    parent.tables += scope.tables
    if scope.tag in _TABLE_PARTS:
        _add_to_table(scope, parent)


def _add_to_table(scope: Scope, parent: Scope) -> None:
    """Pass what a closed scope says about the table around it to its parent."""
    tag = scope.tag
    if tag == "table":
        parent.tables += 1
    elif tag in ("td", "th"):
        parent.columns += 1
        parent.cells += 1
        parent.largest_cell = max(parent.largest_cell, scope.words)
        parent.has_headers = parent.has_headers or tag == "th"
        parent.has_border = parent.has_border or scope.has_border
    elif tag in ("tr", "thead", "tbody", "tfoot"):
        parent.rows += 1 if tag == "tr" else scope.rows
        parent.columns = max(parent.columns, scope.columns)
        parent.cells += scope.cells
        parent.largest_cell = max(parent.largest_cell, scope.largest_cell)
        parent.has_headers = parent.has_headers or scope.has_headers or tag == "thead"
        parent.has_border = parent.has_border or scope.has_border
    elif tag == "caption":
        parent.has_headers = True
