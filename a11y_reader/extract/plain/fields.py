"""Fields of forms that nobody can change: what stands in them is text of the page.

So administrations show where an application stands, or the text of a decision; and lists of tasks
show by boxes what is done. Boxes to tick items of a text off, such as ingredients, are nothing.
"""

import re
from collections.abc import Iterable
from itertools import islice

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import MEDIA_TAGS, holds, text_of

__all__ = ["turn_fields"]

_SHOWN = frozenset({"", "date", "email", "month", "number", "tel", "text", "url"})
"""Types of `input` that show their value as it stands (https://html.spec.whatwg.org/#the-input-element)."""

_SAYS = re.compile(r"[^\W\d_]|\d{4}")
"""What a value has that tells something, other than the quantity of an order."""

_NO_TEXT = re.compile(r"</?[a-z]|^\s*https?:", re.IGNORECASE)
"""What is there to be copied: markup, or an address."""

_GROUPS = ("fieldset", "form", "table")
"""Elements whose fields belong together."""

_FIELDS = ("button", "input", "select", "textarea")
"""What a form is filled in and sent by."""

_IN_ITEM = frozenset({"label", "p", "span"})
"""Elements that may stand in an item, around a box and its text."""

_ENDS_ITEM = frozenset({"li", "td"})
"""Elements in which a box stands for itself."""

_BOXES = ("☐ ", "☑ ")
"""What stands for a box that is not checked, and for one that is."""


def turn_fields(elements: Iterable[etree._Element]) -> None:
    """Turn fields that nobody can change into what they show, and their labels into text.

    Args:
        elements: The elements `input` and `textarea` of a page.

    >>> root = etree.fromstring(
    ...     '<div><label>State</label><input readonly="" value="Decided"/></div>'
    ... )
    >>> turn_fields(list(root.iter()))
    >>> [(part.tag, part.text) for part in root]
    [('span', 'State'), ('span', 'Decided')]
    """
    usable: dict[etree._Element, bool] = {}
    for element in elements:
        if element.tag == "input" and element.get("type", "").lower() == "checkbox":
            _turn_box(element)
        elif _is_fixed(element) and not _is_among_usable(element, usable):
            _turn_field(element)


def _is_fixed(field: etree._Element) -> bool:
    return field.get("readonly") is not None or field.get("disabled") is not None


def _is_text(value: str) -> bool:
    return _SAYS.search(value) is not None and _NO_TEXT.search(value) is None


def _is_among_usable(field: etree._Element, usable: dict[etree._Element, bool]) -> bool:
    """Say whether a field stands in a form, or part of one, with others that can be changed.

    So does the day in a form to search, which a script fills in.
    """
    group = next(field.iterancestors(*_GROUPS), None)
    if group is None:
        group = next(islice(field.iterancestors(), 1, None), None)
    if group is None:
        return False
    if group not in usable:
        usable[group] = any(map(_is_usable, group.iterdescendants(*_FIELDS)))
    return usable[group]


def _is_usable(field: etree._Element) -> bool:
    return not _is_fixed(field) and field.get("type", "").lower() != "hidden"


def _turn_box(box: etree._Element) -> None:
    if not _begins_item(box):
        return
    if box.get("disabled") is not None:
        _show(box, _BOXES[box.get("checked") is not None])
    elif _ticks_off(box):
        _show(box, "")


def _ticks_off(box: etree._Element) -> bool:
    """Say whether a box, and a label of no words, only ticks an item off: nothing is sent."""
    item = next(box.iterancestors("li"), None)
    if item is None or box.get("name") or next(item.iterancestors("form"), None) is not None:
        return False
    for label in list(item.iter("label")):
        if holds(label, *MEDIA_TAGS) or any(map(str.isalnum, text_of(label))):
            return False  # as those of filters have
        del label[:]
        label.tag, label.text = "span", None
    return True


def _turn_field(field: etree._Element) -> None:
    if field.tag == "textarea" and _is_text(field.text or ""):
        field.tag = "div"
        field.set("style", "white-space: pre-line")
        _free_label(field)
    elif field.get("type", "").lower() in _SHOWN and _is_text(field.get("value") or ""):
        _show(field, field.get("value") or "")
        _free_label(field)


def _begins_item(field: etree._Element) -> bool:
    """Say whether a box is the first thing in the item of a list, or in a cell."""
    first, around = field, field.getparent()
    while around is not None and first.getprevious() is None and is_blank(around.text):
        if around.tag not in _IN_ITEM:
            return around.tag in _ENDS_ITEM
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
