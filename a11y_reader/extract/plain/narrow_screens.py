"""Elements that a style sheet of the page hides on wide screens: they are there for narrow ones.

    @media (min-width: 810px) { .hidden-wide { display: none } }

Builders of pages write all that looks different on a telephone twice, and name neither copy so that
anybody would know it. Who reads a page as text needs it as it is on a desk.
"""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

__all__ = ["drop_for_narrow"]

_WIDTH = 1280
"""How wide, in CSS pixels, the screen is for which a page is read."""

_PIXELS_OF_EM = 16
"""CSS pixels of one em in a media query (https://www.w3.org/TR/mediaqueries-4/#units)."""

_MEDIA = re.compile(r"@media\b([^{}]{1,300})\{((?:[^{}]*\{[^{}]*\})*)", re.IGNORECASE)
"""A media query with the rules for it."""

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
"""A rule of a style sheet: its selectors and declarations."""

_LIMIT = re.compile(r"\(\s*(min|max)-width\s*:\s*(\d{1,5}(?:\.\d{1,4})?)(px|em|rem)\s*\)")
"""A width that a screen has at least or at most."""

_ELSE = re.compile(r"\b(?:only|screen|all|and)\b|\s")
"""What else a query says of any screen."""

_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
"""A selector of one class."""

_DISPLAY = re.compile(r"(?<![\w-])display\s*:\s*([a-z-]+)", re.IGNORECASE)
"""How an element is displayed, or that it isn't."""

_MOST = 0.85
"""The share of a page's text that may be for other screens, as there may be several kinds of them:
more would be the page itself."""

_NO_TEXT = frozenset({"script", "style", "template"})
"""Elements that have no text of the page."""


def drop_for_narrow(root: etree._Element, classed: Sequence[etree._Element]) -> None:
    """Make elements that are there for narrow screens alone elements that nobody reads.

    Args:
        root: The page's root element.
        classed: Those of its elements that have a class; some are changed.
    """
    sheets = [style.text or "" for style in root.iter("style")]
    rules = [rule for sheet in sheets if "@media" in sheet for rule in _rules(sheet)]
    hidden = {name for name, is_shown in rules if not is_shown}
    if not hidden:
        return
    hidden -= {name for name, is_shown in rules if is_shown}
    shown = {name for name, is_shown in rules if is_shown}
    found: set[etree._Element] = set()
    for one in classed:  # what is around an element comes before it
        if _is_hidden(one, hidden, shown) and found.isdisjoint(one.iterancestors()):
            found.add(one)
    if sum(map(_length, found)) <= _MOST * _length(root):
        for one in found:
            one.tag = "template"


def _rules(sheet: str) -> Iterator[tuple[str, bool]]:
    """Yield the classes that a style sheet shows or hides on a wide screen, and which of both."""
    for media in _MEDIA.finditer(sheet):
        if "display" in media[2] and any(map(_is_wide, media[1].lower().split(","))):
            yield from _displays(media[2])


def _displays(rules: str) -> Iterator[tuple[str, bool]]:
    for rule in _RULE.finditer(rules):
        display = _DISPLAY.search(rule[2])
        names = (_CLASS.fullmatch(one.strip()) for one in rule[1].split(","))
        for name in names:
            if display and name:
                yield name[1].replace("\\", ""), display[1].lower() != "none"


def _is_wide(query: str) -> bool:
    """Say whether a media query is one of widths alone, and a wide screen has these.

    >>> _is_wide(" screen and (min-width: 810px) and (max-width: 90em)"), _is_wide(" print")
    (True, False)
    """
    limits = _LIMIT.findall(query)
    if not limits or _ELSE.sub("", _LIMIT.sub("", query)):
        return False
    return all(
        (width <= _WIDTH) if limit == "min" else (width >= _WIDTH)
        for limit, width in ((one[0], _pixels(*one[1:])) for one in limits)
    )


def _pixels(number: str, unit: str) -> float:
    return float(number) * (1 if unit == "px" else _PIXELS_OF_EM)


def _is_hidden(element: etree._Element, hidden: set[str], shown: set[str]) -> bool:
    names = (element.get("class") or "").split()
    return not hidden.isdisjoint(names) and shown.isdisjoint(names)


def _length(element: etree._Element) -> int:
    """Return how many characters of text are in an element."""
    parts = (part for part in element.iter(etree.Element) if part.tag not in _NO_TEXT)
    return sum(len((part.text or "").strip()) for part in parts)
