"""Parts of a page that its server sent later: each goes where it belongs.

Where a part is not ready yet, React sends what stands for it, such as `Loading…`, and the part
itself at the end of the page, hidden; a script puts it in place
(https://react.dev/reference/react-dom/server/renderToPipeableStream). The part `S:1` belongs
behind the `template` of the id `B:1` or `P:1`. Comments say where what stands for it ends; but the
tree has none, so that it is known by its few words.
"""

import re
from itertools import islice
from typing import TYPE_CHECKING, cast

from lxml import etree

from a11y_reader.characters import is_blank

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["may_have_streamed_parts", "with_streamed_parts"]

_HIDDEN = etree.XPath("descendant::*[@hidden]")
"""The parts that came later, and whatever else is hidden."""

_ID = re.compile(r"([^:]*)[BPS]:([0-9a-f]{1,8})")
"""What the ids of a part and of its place have alike."""

_MOST_PARTS = 1_000
"""How many parts are put in place."""

_FEW_WORDS = 3
"""The most words an element has that stands for a part."""

_LOOKED_AT = 200
"""How many of its texts are looked at."""


def may_have_streamed_parts(source: bytes) -> bool:
    """Say whether a page's source (in UTF-8) may have parts that came later, at a look."""
    return b"<template" in source


def with_streamed_parts(root: "_Element") -> "_Element":
    """Put the parts of a page that came later where they belong, in place of what stands there.

    Args:
        root: The page's root element, which is changed.

    >>> root = etree.fromstring(
    ...     '<div><p><template id="B:0"/><b>Loading…</b></p>'
    ...     '<div hidden="" id="S:0">Thông báo</div></div>'
    ... )
    >>> etree.tostring(with_streamed_parts(root), encoding="unicode", method="text")
    'Thông báo'
    """
    places = {_key(place): place for place in root.iter("template") if _key(place)}
    if not places:  # quickly, as most templates are none
        return root
    hidden = cast("list[_Element]", _HIDDEN(root))
    parts = {_key(part): part for part in hidden if _key(part)}
    for key, place in islice(places.items(), _MOST_PARTS):
        part = parts.get(key)
        if part is not None and part not in place.iterancestors():
            _take_out_fallback(place)
            _move(part, place)
    return root


def _key(element: "_Element") -> tuple[str, ...]:
    """Return what the ids of a part and of its place have alike."""
    found = _ID.fullmatch(element.get("id") or "")
    return found.groups() if found else ()


def _take_out_fallback(place: "_Element") -> None:
    """Take out the next element if it has so few words that it only stands for a part."""
    following, around = place.getnext(), place.getparent()
    if following is None or around is None or not is_blank(place.tail):
        return
    if _is_short(following):
        around.remove(following)


def _is_short(element: "_Element") -> bool:
    words = " ".join(map(str, islice(element.itertext(), _LOOKED_AT))).split()
    is_few = 0 < len(words) <= _FEW_WORDS
    return is_few and element.tag != "template" and is_blank(element.tail)


def _move(part: "_Element", place: "_Element") -> None:
    """Move what a part holds behind its place, and take out the part."""
    children = list(part)
    after, place.tail = place.tail or "", None
    for child in reversed(children):
        place.addnext(child)
    if children:
        children[-1].tail = (children[-1].tail or "") + after
    place.tail = (part.text or "") + ("" if children else after)
    around = part.getparent()
    if around is not None:
        around.remove(part)
