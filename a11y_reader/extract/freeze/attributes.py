"""What goes on of an element's attributes: language and direction, and what the vocabulary has."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from a11y_reader.extract.elements import attributes_of
from a11y_reader.languages.tags import canonical
from a11y_reader.vocabulary import is_safe_attribute

__all__ = ["Attributes", "Setting", "kept_attributes", "language_of", "list_shown", "setting_of"]

_KEPT = frozenset(
    {"abbr", "colspan", "datetime", "rowspan", "scope", "start", "title", "type", "value"}
)
"""Attributes that are kept as they stand where the vocabulary has them for the element."""

_TYPES: Mapping[str, str] = MappingProxyType(
    {"lower-alpha": "a", "lower-latin": "a", "lower-roman": "i"}
    | {"upper-alpha": "A", "upper-latin": "A", "upper-roman": "I"}
)
"""Styles of numbering (https://www.w3.org/TR/css-counter-styles-3/#simple-alphabetic), and what the
attribute `type` says for them."""

_NUMBERING = re.compile(
    rf"list-style(?:-type)?\s*:[^;:]{{0,99}}?\b({'|'.join(_TYPES)})\b", re.IGNORECASE
)
"""A declaration of CSS with one of them."""

_LISTS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        shown: re.compile(rf"list-style(?:-type)?\s*:[^;:]{{0,99}}?\b(?:{styles})\b", re.IGNORECASE)
        for shown, styles in (("ol", "|".join(("decimal", *_TYPES))), ("ul", "none"))
    }
)
"""Declarations by which a list shows numbers, or none, by what it then is."""

Attributes = tuple[tuple[str, str], ...]
"""Attributes of a node: names and values."""


class Setting(NamedTuple):
    """What everything within an element inherits; the names are those of the attributes."""

    lang: str = ""
    dir: str = ""


def setting_of(element: etree._Element, around: Setting) -> Setting:
    """Return what holds within an element.

    Args:
        element: The element, whose own attributes say it.
        around: What holds around it.
    """
    own_direction = element.get("dir")
    if not (own_direction or element.get("lang") or element.get("xml:lang")):
        return around
    direction = (own_direction or "").strip().lower()
    if not is_safe_attribute("p", "dir", direction):
        direction = ""
    return Setting(language_of(element) or around.lang, direction or around.dir)


def language_of(element: etree._Element) -> str:
    """Return an element's own language tag in its usual form; empty where it has none."""
    own = element.get("lang") or element.get("xml:lang")
    if not own:
        return ""
    tag = canonical(own)
    return tag if is_safe_attribute("p", "lang", tag) else ""


def kept_attributes(element: etree._Element, tag: str) -> Attributes:
    """Return those attributes of an element that the vocabulary has for what it becomes.

    Args:
        element: The element.
        tag: What it becomes.
    """
    kept = tuple(
        (name, value.strip())
        for name, value in attributes_of(element)
        if name in _KEPT and value.strip() and is_safe_attribute(tag, name, value.strip())
    )
    if tag == "ol" and element.get("reversed") is not None:  # whatever its value
        kept = (*kept, ("reversed", ""))
    return (*kept, *_numbering(element)) if tag == "ol" else kept


def list_shown(element: etree._Element, tag: str) -> str:
    """Return the kind of list that the style of all items makes one, or its own.

    Args:
        element: The list.
        tag: The kind that it is where no style says anything of that.

    >>> list_shown(etree.fromstring("<ol style='list-style: none'><li/></ol>"), "ol")
    'ul'
    """
    items = [item.get("style") or "" for item in element.iterchildren("li")]
    for styles in (items, [element.get("style") or ""]):
        for shown, pattern in _LISTS.items():
            if styles and all(map(pattern.search, styles)):
                return shown
    return tag


def _numbering(element: etree._Element) -> Attributes:
    """Return how a list's own style numbers its items, which other items refer to."""
    style = _NUMBERING.search(element.get("style") or "")
    if style is None or element.get("type"):
        return ()
    return (("type", _TYPES[style[1].lower()]),)
