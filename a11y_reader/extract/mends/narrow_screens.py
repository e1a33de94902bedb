"""Elements that are hidden on wide screens: they are there for narrow ones.

    @media (min-width: 810px) { .hidden-wide { display: none } }

Builders of pages write all that looks different on a telephone twice, and name neither copy so that
anybody would know it, or by classes of frameworks. Who reads a page as text needs that for a desk.
Expressions find those rules: tinycss2 would take 100 ms a page, and they take less than one.
"""

import re
from collections.abc import Iterator, Sequence, Set

from lxml import etree

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.parts import MOSTLY, dropping
from a11y_reader.extract.vectors import Kept, Scores

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

_FROM_WIDTH = re.compile(
    r"(?<!\S)(?:d-)?(sm|md|lg|xl)[:-](none|hidden|(?:block|flex|grid|inline|table)"
    r"(?:-(?:block|cell|flex|grid|row))?)(?!\S)"
)
"""Classes by which Bootstrap (https://getbootstrap.com/docs/5.3/utilities/display/) and Tailwind
(https://tailwindcss.com/docs/display) display an element from some width on, or don't."""

_FOR_NARROW = re.compile(r"(?<!\S)(?:hidden-lg|visible-xs[\w-]*|show-for-small(?:-only)?)(?!\S)")
"""Those by which Bootstrap before its version 4, and Foundation, hide one on wide screens."""


def drop_for_narrow(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop what is there for narrow screens where its copy for wide ones is kept."""
    hidden = page.once(_hidden)
    shown = dropping(kept, hidden)
    if (shown == kept).all():  # as on most pages
        return kept
    texts = {block.text for block in page.where(shown)}
    return dropping(kept, (scope for scope in hidden if _is_copy(page, scope, kept, texts)))


def _is_copy(page: Page, scope: Scope, kept: Kept, texts: Set[str]) -> bool:
    """Say whether most kept words of an element stand elsewhere, too."""
    blocks = [block for block in page.blocks[scope.inside] if kept[block.index] and block.words]
    copied = sum(block.words for block in blocks if block.text in texts)
    return copied > MOSTLY * sum(block.words for block in blocks)


def _hidden(page: Page) -> Sequence[Scope]:
    """Return the elements that frameworks or the page's own style sheets hide on a wide screen."""
    root = page.scopes[0].element
    sheets = [style.text or "" for style in root.iter("style")]
    rules = [rule for sheet in sheets if "@media" in sheet for rule in _rules(sheet)]
    shown = frozenset(name for name, is_shown in rules if is_shown)
    hidden = frozenset(name for name, is_shown in rules if not is_shown) - shown
    some = page.scopes if hidden else ()
    by_sheet = (scope for scope in some if _is_hidden(scope.element, hidden, shown))
    return (*page.named(_is_for_narrow), *by_sheet)


def _is_for_narrow(names: str) -> bool:
    """Say whether classes of a framework hide an element on a wide screen."""
    if _FOR_NARROW.search(names):
        return "visible-lg" not in names
    shown = dict(_FROM_WIDTH.findall(names))
    widest = next((shown[width] for width in ("xl", "lg", "md", "sm") if width in shown), "")
    return widest in ("hidden", "none")


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


def _is_hidden(element: etree._Element, hidden: frozenset[str], shown: frozenset[str]) -> bool:
    names = (element.get("class") or "").split()
    return not hidden.isdisjoint(names) and shown.isdisjoint(names)
