"""Headings, lists and pictures that a page makes of other elements, and names by roles.

To assistive technology they are what their roles say (https://www.w3.org/TR/wai-aria-1.2/), so they
become the elements of HTML that say the same.
"""

import re
from collections.abc import Iterable
from itertools import islice

from lxml import etree

from a11y_reader.characters import folded, is_blank
from a11y_reader.extract.elements import INLINE_TAGS, MEDIA_TAGS, text_of, texts_beside
from a11y_reader.extract.plain.short_texts import few_parts

__all__ = ["turn_roles"]

_PLAIN = frozenset({"b", "div", "em", "font", "p", "span", "strong"})
"""Elements that may become a heading or a list."""

_WITHIN_HEADING = INLINE_TAGS | {"br", "img"}
"""What a heading may hold."""

_LEVEL = re.compile(r"\s*0*([1-9][0-9]?)\s*")
"""The level of a heading."""

_LOWEST = 6
"""The lowest level of headings that HTML has."""

_DEFAULT_LEVEL = 2
"""The level of a heading that says none (https://www.w3.org/TR/wai-aria-1.2/#aria-level)."""

_BACKGROUND = re.compile(
    r"background(?:-image)?\s*:[^;:]{0,200}?url\(\s*[\"']?([^\"')]+)", re.IGNORECASE
)
"""The address of a picture that a style shows."""

_LONGEST_NAME = 60
"""The most words that the name of a picture has which is shown in its place."""

_PARTS = ("a", "canvas", "input", "picture", *sorted(MEDIA_TAGS))
"""What is more than a part of a picture."""

_NAMED = frozenset({"a", "button"})
"""Elements whose own name what is within them says."""

_AROUND = 4
"""How many elements above a picture are looked at for these."""


def turn_roles(elements: Iterable[etree._Element]) -> None:
    """Turn elements whose roles say what they are into those of HTML.

    Args:
        elements: The elements of a page that have a role, some of which are changed.

    >>> root = etree.fromstring(
    ...     '<div><p role="heading" aria-level="3">Fees</p><div role="list"><p role="listitem">1'
    ...     '</p><p role="listitem">2</p></div><i role="img" aria-label="Free of charge"/></div>'
    ... )
    >>> turn_roles(list(root.iter()))
    >>> [(part.tag, part.text) for part in root]
    [('h3', 'Fees'), ('ul', None), ('span', 'Free of charge')]
    """
    for element in elements:
        role = element.get("role")
        if role == "heading":
            _turn_heading(element)
        elif role == "list":
            _turn_list(element)
        elif role == "img":
            _turn_picture(element)


def _turn_heading(element: etree._Element) -> None:
    parts = element.iterdescendants(etree.Element)
    is_in_sentence = element.tag in INLINE_TAGS and not all(map(is_blank, texts_beside(element)))
    if element.tag not in _PLAIN or is_in_sentence:
        return
    if all(part.tag in _WITHIN_HEADING for part in parts):
        level = _LEVEL.fullmatch(element.get("aria-level") or "")
        element.tag = f"h{min(int(level[1]) if level else _DEFAULT_LEVEL, _LOWEST)}"


def _turn_list(element: etree._Element) -> None:
    items = list(element.iterchildren(etree.Element))
    is_of_items = all(
        item.tag in _PLAIN and item.get("role") == "listitem" and is_blank(item.tail)
        for item in items
    )
    is_list = element.tag in _PLAIN and is_blank(element.text) and len(items) > 1
    if is_list and is_of_items:
        element.tag = "ul"
        for item in items:
            item.tag = "li"


def _turn_picture(element: etree._Element) -> None:
    """Turn a picture that a style shows into an image, and one that is drawn into its name."""
    name = folded(element.get("aria-label") or _drawn_title(element))
    if not name or element.tag == "img" or _has_text(element) or _names_another(element):
        return
    shown = _BACKGROUND.search(element.get("style") or "")
    words = len(name.split())
    if shown is not None and not shown[1].lower().startswith("data:"):
        _empty(element, "img")
        element.set("src", shown[1])
        element.set("alt", name)
    elif words <= _LONGEST_NAME and (words > 1 or _is_alone_in_cell(element)):
        is_inline = element.tag in INLINE_TAGS or element.tag == "svg"
        _empty(element, "span" if is_inline else element.tag)
        element.text = _apart(name, element) if is_inline else name


def _apart(name: str, element: etree._Element) -> str:
    """Return a name with a space where a word stands right beside the picture."""
    before, behind = texts_beside(element)
    left, right = (" " * each.isalnum() for each in (before[-1:], behind[:1]))
    return f"{left}{name}{right}"


def _drawn_title(element: etree._Element) -> str:
    """Return the title of a drawing (https://www.w3.org/TR/SVG2/struct.html#TitleElement)."""
    return element.findtext("title") or "" if element.tag == "svg" else ""


def _has_text(element: etree._Element) -> bool:
    """Say whether text, an image or a link stands within what is said to be a picture.

    What has many parts isn't looked into.
    """
    if element.tag == "svg":
        return False
    parts = few_parts(element)
    is_more = not parts or any(part.tag in _PARTS for part in parts[1:])
    return is_more or not is_blank(text_of(element))


def _names_another(element: etree._Element) -> bool:
    return any(above.tag in _NAMED for above in islice(element.iterancestors(), _AROUND))


def _is_alone_in_cell(element: etree._Element) -> bool:
    """Say whether a picture is all that a cell of a table says, such as a tick."""
    for around in islice(element.iterancestors(), _AROUND):
        if len(around) > 1 or not is_blank(around.text) or not is_blank(around[0].tail):
            return False
        if around.tag == "td":
            return True
    return False


def _empty(element: etree._Element, tag: str) -> None:
    """Make an empty element of another one, with the text behind it."""
    del element[:]
    element.text = None
    element.tag = tag
