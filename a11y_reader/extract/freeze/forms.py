"""Forms that belong to the content: a page that only shows text tells of them, and where they are.

What is filled in has to go to the site, with all that the site's scripts and cookies add; so a form
is a note that leads to the original page, and lists what the form asks for. Those of a page's frame
are none of the content: to search, to log in, to get a newsletter, to comment, to say how one likes
the page. Structure tells them: they ask for less, get instead of post, or nothing is typed in them.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, islice
from typing import NamedTuple
from urllib.parse import quote

from lxml import etree

from a11y_reader.characters import clean_text
from a11y_reader.document import excerpt
from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.cues import Cue, cues_of
from a11y_reader.nodes import Node

__all__ = ["Form", "content_forms", "form_note"]

FEWEST_FIELDS = 3
"""The fewest fields of a form of the content, a group of choices counted as one."""

FEWEST_LINES = 4
"""How many if all are lines to type in, as what is there to subscribe asks for name and address."""

MOST_WORDS = 20
"""How many words there may be for each field; around more a form only wraps the page."""

PART = 3
"""How far up a form and what is kept of the text must have a common ancestor."""

_FRAME = frozenset[Cue](
    (
        *("advertisement", "comments", "dialog", "footer", "header", "menu", "related", "share"),
        "sidebar",
    )
)
"""Cues of parts whose forms aren't of the content."""

_OTHER_PURPOSES = frozenset[Cue](("comments", "form", "share"))
"""What names and address of a form say of one that is not of the content."""

_FIELDS = ("input", "select", "textarea")
"""Elements that are filled in or chosen with."""

_NO_FIELDS = frozenset({"button", "hidden", "image", "reset", "submit"})
"""Types of `input` that nothing is filled in or chosen with."""

_PAGE = re.compile(r"\s*(?:https?://|[^:?#\s][^:?#]*(?:[?#]|$))", re.IGNORECASE)
"""The address of another page."""

_SENDS = ("enctype", "hx-post", "onsubmit")
"""Attributes of a form that is sent, though it names no method."""

_SENT = frozenset({"email", "file", "password", "tel", "textarea"})
"""Elements and types of `input` that nobody searches with."""

_CHOICES = frozenset({"checkbox", "radio"})
"""Types of `input` of which a group is one field."""

_LINES = frozenset({"", "email", "tel", "text"})
"""Types of `input` that are a line to type in; without a type it is one, too."""

_NO_TEXT = frozenset({"button", "option", "script", "select", "style", "template", "textarea"})
"""Elements whose text is no part of a label."""

_MOST_PIECES = 200
"""The most texts a label is read from."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend"})
"""Elements that may say what a form is called."""


class Form(NamedTuple):
    """A form of the content.

    Attributes:
        scope: Where it is.
        name: What it is called; empty where nothing names it.
        labels: What its fields are called, each once, but for those that are kept as text.
    """

    scope: Scope
    name: str
    labels: tuple[str, ...]


def content_forms(page: Page, kept: Sequence[bool]) -> tuple[Form, ...]:
    """Return the forms that stand among what is kept, in document order; of like ones the first.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    forms = list(filter(_may_be_content, page.elements("form")))
    if not forms:
        return ()
    before = list(accumulate(map(bool, kept), initial=0))
    found: dict[tuple[str, tuple[str, ...]], Form] = {}
    for scope in forms:
        fields = _fields(scope) if _is_among_kept(scope, before) else []
        if fields:
            form = _form(page, kept, scope, fields)
            found.setdefault((form.name, form.labels), form)
    return tuple(found.values())


def form_note(form: Form, page_url: str) -> Node:
    """Return the note that stands for a form: what it is called, where it is, what it asks for.

    Args:
        form: The form.
        page_url: The address of the page; empty where it is unknown.
    """
    identifier = form.scope.element.get("id")
    fragment = f"#{quote(identifier)}" if identifier else ""
    pairs = (("href", page_url and page_url + fragment), ("title", form.name))
    items = tuple(Node("li", (), (label,)) for label in form.labels)
    labels = (Node("ul", (), items),) if items else ()
    return Node("aside", tuple(pair for pair in pairs if pair[1]), labels)


# Which are of the content


def _may_be_content(scope: Scope) -> bool:
    if scope.hidden or scope.inherited & _FRAME or scope.controls < FEWEST_FIELDS:
        return False
    if _gets(scope.element):
        return False  # it asks for another page, as those to search and to filter do
    names = (*scope.names, scope.element.get("action") or "")
    return not cues_of("", names) & _OTHER_PURPOSES


def _gets(form: etree._Element) -> bool:
    """Say whether a form gets its address; without a method a script may send it."""
    method = form.get("method")
    if method:
        return method.lower() == "get"
    if not _PAGE.match(form.get("action") or "") or any(map(form.get, _SENDS)):
        return False
    return not any({one.tag, _kind(one)} & _SENT for one in form.iter("input", "textarea"))


def _is_among_kept(scope: Scope, before: Sequence[int]) -> bool:
    """Say whether text is kept close to a form.

    Args:
        scope: The form.
        before: For each number n how many of the first n blocks are kept.
    """
    own = before[scope.end] - before[scope.start]
    around = islice(scope.ancestors(), 1, 1 + PART)
    return any(before[one.end] - before[one.start] > own for one in around)


def _fields(scope: Scope) -> Sequence[etree._Element]:
    """Return what is filled in or chosen; nothing where that is not what the form is there for."""
    elements = scope.element.iter(*_FIELDS)
    kinds = [(one, _kind(one)) for one in elements]
    fields = [one for one, kind in kinds if kind not in _NO_FIELDS]
    is_other = any(kind in ("password", "search") or _searches(one) for one, kind in kinds)
    wraps = scope.words > MOST_WORDS * len(fields)
    return [] if is_other or wraps or not _asks_for_more(fields) else fields


def _kind(field: etree._Element) -> str:
    return (field.get("type") or "").lower()


def _searches(field: etree._Element) -> bool:
    names = tuple(field.get(name) or "" for name in ("id", "name"))
    return "form" in cues_of("", names)


def _asks_for_more(fields: Sequence[etree._Element]) -> bool:
    """Say whether fields are more than a few, and something is to be typed in one of them."""
    choices = [one for one in fields if _kind(one) in _CHOICES]
    lines = sum(one.tag == "input" and _kind(one) in _LINES for one in fields)
    groups = {one.get("name") for one in choices}
    number = len(fields) - len(choices) + len(groups)
    typed = number - len(groups) - sum(one.tag == "select" for one in fields)
    return typed > 0 and number >= (FEWEST_LINES if lines == number else FEWEST_FIELDS)


# What they are called


def _form(page: Page, kept: Sequence[bool], scope: Scope, fields: Sequence[etree._Element]) -> Form:
    shown = {block.text for block in page.blocks[scope.inside] if kept[block.index]}
    by_id = {label.get("for"): label for label in scope.element.iter("label")}
    text_of = cache(_text)  # as a label may be around many fields
    labels = dict.fromkeys(_label(field, by_id, text_of) for field in fields)
    return Form(
        scope, _name(scope.element), tuple(one for one in labels if one and one not in shown)
    )


def _name(form: etree._Element) -> str:
    """Return what names a form: its own attributes, a heading in it, what sends it."""
    own = (form.get(name) or "" for name in ("aria-label", "title"))
    return next((name for name in (*map(_folded, own), *_names_within(form)) if name), "")


def _names_within(form: etree._Element) -> Iterator[str]:
    yield from (_text(heading) for heading in form.iter(*_HEADINGS))
    for control in form.iter("button", "input"):
        if (control.get("type") or "submit").lower() == "submit" and control.tag == "button":
            yield _text(control)
        elif control.get("type") == "submit":
            yield _folded(control.get("value") or "")


def _label(
    field: etree._Element,
    by_id: Mapping[str | None, etree._Element],
    text_of: Callable[[etree._Element | None], str],
) -> str:
    """Return what a field is called: its label, else what its own attributes say."""
    around = next(field.iterancestors("label"), None)
    label = by_id.get(field.get("id")) if field.get("id") else None
    found = text_of(label if label is not None else around)
    own = (field.get(name) or "" for name in ("aria-label", "placeholder", "title"))
    return found or next(filter(None, map(_folded, own)), "")


def _text(element: etree._Element | None) -> str:
    """Return the beginning of an element's text, but for what can be chosen or typed in it."""
    if element is None:
        return ""
    pieces: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, part in walk:
        if event == "start":
            if part is not element and part.tag in _NO_TEXT:
                walk.skip_subtree()
            else:
                pieces.append(part.text or "")
        elif part is not element:
            pieces.append(part.tail or "")
        if len(pieces) > _MOST_PIECES:
            break
    return _folded("".join(pieces))


def _folded(text: str) -> str:
    return excerpt(clean_text(text))
