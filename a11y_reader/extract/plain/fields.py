"""Fields of forms that nobody can change: what stands in them is text of the page.

So administrations show where an application stands, or the text of a decision; and lists of tasks
show by boxes what is done.
"""

import re
from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import is_blank

__all__ = ["turn_fields"]

_SHOWN = frozenset({"", "date", "email", "month", "number", "tel", "text", "url"})
"""Types of `input` that show their value as it stands (https://html.spec.whatwg.org/#the-input-element)."""

_SAYS = re.compile(r"[^\W\d_]|\d{4}")
"""What a value has that tells something, other than the quantity of an order."""

_NO_TEXT = re.compile(r"</?[a-z]|^\s*https?:", re.IGNORECASE)
"""What is there to be copied: markup, or an address."""

_IN_ITEM = frozenset({"label", "p", "span"})
"""Elements that may stand in an item, around a box and its text."""

_BOXES = ("☐ ", "☑ ")
"""What stands for a box that is not checked, and for one that is."""


def turn_fields(elements: Iterable[etree._Element]) -> None:
    """Turn fields that nobody can change into what they show, and their labels into text.

    Args:
        elements: All elements of a page, some of which are changed.

    >>> root = etree.fromstring(
    ...     '<div><label>State</label><input readonly="" value="Decided"/></div>'
    ... )
    >>> turn_fields(list(root.iter()))
    >>> [(part.tag, part.text) for part in root]
    [('span', 'State'), ('span', 'Decided')]
    """
    for element in elements:
        if element.tag == "input":
            _turn_input(element)
        elif element.tag == "textarea" and _is_fixed(element) and _is_text(element.text or ""):
            element.tag = "div"
            element.set("style", "white-space: pre-line")
            _free_label(element)


def _is_fixed(field: etree._Element) -> bool:
    return field.get("readonly") is not None or field.get("disabled") is not None


def _is_text(value: str) -> bool:
    return _SAYS.search(value) is not None and _NO_TEXT.search(value) is None


def _turn_input(field: etree._Element) -> None:
    kind = (field.get("type") or "").lower()
    if kind == "checkbox":
        if field.get("disabled") is not None and _begins_item(field):
            _show(field, _BOXES[field.get("checked") is not None])
    elif kind in _SHOWN and _is_fixed(field) and _is_text(field.get("value") or ""):
        _show(field, field.get("value") or "")
        _free_label(field)


def _begins_item(field: etree._Element) -> bool:
    """Say whether a box is the first thing in the item of a list."""
    first, around = field, field.getparent()
    while around is not None and first.getprevious() is None and is_blank(around.text):
        if around.tag not in _IN_ITEM:
            return bool(around.tag == "li")
        first, around = around, around.getparent()
    return False


def _show(field: etree._Element, text: str) -> None:
    field.tag = "span"
    field.text = text


def _free_label(field: etree._Element) -> None:
    """Make the label around a field, or right before it, words of the page."""
    for label in (field.getparent(), field.getprevious()):
        if label is not None and label.tag == "label":
            label.tag = "span"
