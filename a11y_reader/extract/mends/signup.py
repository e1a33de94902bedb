"""Boxes to subscribe to a newsletter or to rate the page go, within the text or below it.

The praise around the form looks like text. Structure gives the box away: a form that asks for
an email address and next to nothing else, or that has only buttons, in an element with a heading of
its own or named for it. Boxes that ask for consent (`placeholders.py`) go with them.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml import etree

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.elements import holds
from a11y_reader.extract.mends.own_part import says_something
from a11y_reader.extract.mends.placeholders import placeholders
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import dropping, is_text
from a11y_reader.extract.vectors import Kept

__all__ = ["drop_signup"]

MOST_LINES = 3
"""The most lines to type in such a form has: an address and a name."""

TOP_LINE = 3
"""The most words a line may have that stands in place of the box's heading."""

MOST_WORDS = 80
"""The most words the box has."""

OWN_TEXT = 10
"""The fewest words the rest of the page has."""

MOST_RATING = 30
"""The most words a question has to rate the page by buttons that no form is around."""

_RATING = re.compile(r"(?<![a-z])(?:feedback|helpful|rating|useful|vote)(?![a-z])", re.IGNORECASE)
"""How authors of web pages name what asks readers for that."""

_NO_LINES = frozenset({"button", "checkbox", "hidden", "image", "radio", "reset", "submit"})
"""Types of `input` that nothing is typed in."""

_NAMING = ("name", "autocomplete", "aria-label", "placeholder")
"""Attributes that say what is typed in a line."""


def drop_signup(page: Page, _: Situation, kept: Kept) -> Kept:
    """Drop the boxes around forms that ask just for an email address, an opinion or consent."""
    boxes = chain(_boxes(page), _named_ratings(page), placeholders(page))
    left = dropping(kept, boxes)
    rest = sum(block.words for block in filter(says_something, page.where(left)))
    return left if rest >= OWN_TEXT else kept


def _boxes(page: Page) -> Iterator[Scope]:
    """Yield the largest element around each such form that is a box to subscribe."""
    for form in page.elements("form"):
        if _asks_for_address(form.element) or _asks_for_opinion(form.element):
            boxes = [scope for scope in form.near() if _is_box(page, scope)]
            yield from boxes[-1:]
    near_fields = [list(field.near()) for field in _fields_alone(page)]
    around = {scope.index: scope for near in near_fields for scope in near}  # many share theirs
    asking = {scope.index for scope in around.values() if _asks_for_address(scope.element)}
    for near in near_fields:
        boxes = [scope for scope in near if scope.index in asking and _is_box(page, scope)]
        yield from boxes[-1:]


def _fields_alone(page: Page) -> Iterator[Scope]:
    """Yield the innermost elements with fields that no form is around: scripts send these."""
    having = [scope for scope in page.scopes if scope.controls]
    outer = {scope.parent for scope in having}
    for scope in having:
        is_asking = scope not in outer and _asks_for_address(scope.element)
        if is_asking and all(around.tag != "form" for around in scope.ancestors()):
            yield scope


def _asks_for_address(form: etree._Element) -> bool:
    typed = (line for line in form.iter("input") if line.get("type", "text") not in _NO_LINES)
    lines = list(islice(typed, MOST_LINES + 1))
    if not 0 < len(lines) <= MOST_LINES or holds(form, "select", "textarea"):
        return False
    are_plain = all(line.get("type", "text") in ("email", "text") for line in lines)
    return are_plain and any(map(_is_address, lines))


def _named_ratings(page: Page) -> Iterator[Scope]:
    """Yield the elements named for what readers think that have but a line and buttons."""
    for scope in page.named(_RATING.search):
        is_box = scope.controls > 1 and scope.words <= MOST_RATING
        if is_box and _asks_for_opinion(scope.element):
            yield scope


def _asks_for_opinion(form: etree._Element) -> bool:
    """Say whether a form has some buttons or choices, and nothing to type or to pick from."""
    fields = list(form.iter("button", "input", "select", "textarea"))
    choices = [field for field in fields if field.tag == "button" or _is_choice(field)]
    shown = [field for field in fields if field.get("type") != "hidden"]
    return len(choices) > 1 and len(choices) == len(shown)


def _is_choice(field: etree._Element) -> bool:
    return field.tag == "input" and field.get("type") in ("button", "radio", "submit")


def _is_address(line: etree._Element) -> bool:
    """Say whether an email address is typed there, by the type or by what names the line."""
    told = (line.get(name, "") for name in _NAMING)
    return line.get("type") == "email" or any("mail" in text.lower() for text in told)


def _is_box(page: Page, scope: Scope) -> bool:
    """Say whether an element is named for what is filled in, or begins with a heading or label."""
    if scope.words > MOST_WORDS or scope.start == scope.end:
        return False
    first = page.blocks[scope.start]
    is_label = scope.size > 1 and 0 < first.words <= TOP_LINE and is_text(first)
    return "form" in scope.cues or first.heading > 1 or (is_label and not first.heading)
