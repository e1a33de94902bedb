"""Line breaks that a style shows become HTML's.

    <p style="white-space: pre-line">1. Nộp hồ sơ
    2. Nhận kết quả</p>

Portals show so what people have typed into a form. Without the style it would be one long line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

__all__ = ["turn_shown_lines"]

_SHOWN = frozenset({"break-spaces", "pre", "pre-line", "pre-wrap"})
"""The values that show line breaks: https://www.w3.org/TR/css-text-3/#white-space-property."""

_OWN_STYLE = re.compile(r"(?<![\w-])white-space\s*:\s*([a-z-]+)", re.IGNORECASE)
"""What an element's own style says of it."""

_CLASS = re.compile(r"(?<!\S)whitespace-([a-z-]+)(?!\S)")
"""What its class does, in the words of Tailwind, a widespread collection of classes."""

_LEFT_OUT = frozenset({"pre", "script", "style", "textarea", "title"})
"""Elements whose line breaks show anyway, or whose text does not."""

_BREAK = re.compile(r"\n\s*")
"""A line break, with all that is empty behind it."""

_MOST = 10_000
"""How many of them a page may have that are shown."""


def turn_shown_lines(
    elements: Sequence[etree._Element],
    styled: Iterable[etree._Element],
    classed: Iterable[etree._Element],
) -> None:
    """Put a `br` in place of each line break that a style shows, and two for an empty line.

    Args:
        elements: All elements of a page, in document order, which are changed.
        styled: Those of them that have a style.
        classed: Those that have a class.
    """
    if not _may_show_lines(styled, classed):
        return  # as on most pages
    left = _MOST
    for element in list(_showing(elements)):
        for child in list(element):
            left -= _break_after(element, child, left)
        left -= _break_after(element, None, left)


def _may_show_lines(styled: Iterable[etree._Element], classed: Iterable[etree._Element]) -> bool:
    """Say whether any element may show its line breaks: few styles and classes have many each."""
    styles = {element.get("style", "") for element in styled}
    classes = {element.get("class", "") for element in classed}
    is_styled = any("white-space" in style.lower() for style in styles)
    return is_styled or any("whitespace-" in names for names in classes)


def _showing(elements: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """Yield the elements whose text shows its line breaks, as they say or inherit."""
    showing: set[etree._Element] = set()
    left_out: set[etree._Element] = set()
    for element in elements:
        around = element.getparent()
        if element.tag in _LEFT_OUT or around in left_out:
            left_out.add(element)
            continue
        own = _shows_lines(element)
        if own or (own is None and around in showing):
            showing.add(element)
            yield element


def _shows_lines(element: etree._Element) -> bool | None:
    """Say whether an element says that line breaks are shown; None where it says nothing of it."""
    found = None
    if "white-space" in (style := (element.get("style") or "").lower()):
        found = _OWN_STYLE.search(style)
    elif "whitespace-" in (kind := element.get("class") or ""):
        found = _CLASS.search(kind)
    return None if found is None else found[1] in _SHOWN


def _break_after(around: etree._Element, child: etree._Element | None, most: int) -> int:
    """Turn the line breaks of the text behind a child, or of the text that comes before all.

    Return how many there were.
    """
    text = (around.text if child is None else child.tail) or ""
    found = list(_BREAK.finditer(text))
    if not found or len(found) > most:
        return 0
    ends = [match.start() for match in found[1:]] + [len(text)]
    breaks: list[etree._Element] = []
    for match, end in zip(found, ends, strict=True):
        breaks += [etree.Element("br") for _ in range(1 + (match[0].count("\n") > 1))]
        breaks[-1].tail = text[match.end() : end]
    _put(around, child, text[: found[0].start()], breaks)
    return len(found)


def _put(
    around: etree._Element,
    child: etree._Element | None,
    text: str,
    breaks: Sequence[etree._Element],
) -> None:
    """Put a text and line breaks behind a child, or before all; without counting children."""
    if child is None:
        around.text = text
        for one in reversed(breaks):
            around.insert(0, one)
        return
    child.tail = None
    for one in reversed(breaks):
        child.addnext(one)
    child.tail = text
