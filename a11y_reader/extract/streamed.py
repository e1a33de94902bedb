"""Parts of a page that its server sent later: each goes where it belongs.

Where a part is not ready yet, React sends what stands for it, such as `Loading…`, and the part
itself at the end of the page, hidden; a script puts it in place
(https://react.dev/reference/react-dom/server/renderToPipeableStream). The part `S:1` belongs
behind the `template` of the id `B:1` or `P:1`, and what stands for it ends with a comment.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import cast

from lxml import etree

__all__ = ["with_streamed_parts"]

_HIDDEN = etree.XPath("descendant::*[@hidden]")
"""The parts that came later, and whatever else is hidden."""

_ID = re.compile(r"([^:]*)[BPS]:([0-9a-f]{1,8})")
"""What the ids of a part and of its place have alike."""

_OPENS = re.compile(r"\$[?!~]?")
"""A comment before what stands for a part, or before one that came at once."""

_CLOSES = "/$"
"""A comment behind either."""

_MOST_PARTS = 1_000
"""How many parts are put in place."""

_MOST_NODES = 200
"""How many elements stand for a part at most."""

_FEW_WORDS = 3
"""Up to how many words an element has that stands for a part, where no comment says so."""


def with_streamed_parts(root: etree._Element) -> etree._Element:
    """Put the parts of a page that came later where they belong, in place of what stands there.

    Args:
        root: The page's root element, which is changed.

    >>> root = etree.fromstring(
    ...     '<div><p><!--$?--><template id="B:0"/>Loading…<!--/$--></p>'
    ...     '<div hidden="" id="S:0">Thông báo</div></div>'
    ... )
    >>> etree.tostring(with_streamed_parts(root), encoding="unicode", method="text")
    'Thông báo'
    """
    places = {_key(place): place for place in root.iter("template") if _key(place)}
    if not places:  # quickly, as most pages have none
        return root
    hidden = cast("list[etree._Element]", _HIDDEN(root))
    parts = {_key(part): part for part in hidden if _key(part)}
    for key, place in islice(places.items(), _MOST_PARTS):
        part = parts.get(key)
        if part is not None and part not in place.iterancestors():
            _take_out_fallback(place)
            _move(part, place)
    return root


def _key(element: etree._Element) -> tuple[str, ...]:
    """Return what the ids of a part and of its place have alike."""
    found = _ID.fullmatch(element.get("id") or "")
    return found.groups() if found else ()


def _take_out_fallback(place: etree._Element) -> None:
    """Take out what stands for a part: all up to the comment that closes it.

    Without comments, as some programs save pages, that is the next element if it has few words.
    """
    around = place.getparent()
    fallback = _up_to_comment(place)
    if fallback is not None:
        place.tail = None
    elif _is_blank(place.tail):
        following = islice(place.itersiblings(), 1)
        fallback = [element for element in following if _is_short(element)]
    for element in fallback or ():
        if around is not None:
            around.remove(element)


def _up_to_comment(place: etree._Element) -> Sequence[etree._Element] | None:
    """Return the elements between a place and the comment that closes it; None without one."""
    found: list[etree._Element] = []
    depth = 0
    for element in islice(place.itersiblings(), _MOST_NODES):
        sign = (element.text or "") if isinstance(element, etree._Comment) else ""
        if sign == _CLOSES and not depth:
            return found
        depth += bool(_OPENS.fullmatch(sign)) - (sign == _CLOSES)
        found.append(element)
    return None


def _is_short(element: etree._Element) -> bool:
    words = " ".join(map(str, islice(element.itertext(), _MOST_NODES))).split()
    is_element = element.tag not in (etree.Comment, "template")
    return is_element and 0 < len(words) <= _FEW_WORDS and _is_blank(element.tail)


def _is_blank(text: str | None) -> bool:
    return not text or text.isspace()


def _move(part: etree._Element, place: etree._Element) -> None:
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
