"""Addresses that Joomla! hides: in two parts, or put together by a script of the page's own."""

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator, Mapping
from html import unescape

from lxml import etree

from a11y_reader.restore.addresses.elements import found, show
from a11y_reader.restore.texts import writable

__all__ = ["SIGNS", "restore_cloaked", "restore_hidden"]

SIGNS = ("<joomla-hidden-mail", "var addy")
"""What the source of a page has with such addresses."""

_HIDDEN = etree.XPath("descendant::joomla-hidden-mail[@first and @last]")
"""The elements of Joomla! 4, which have an address in two parts."""

_SCRIPTS = etree.XPath('descendant::script[contains(., "var addy")]')
"""The scripts of Joomla! 1.5 to 3."""

_CLOAKS = etree.XPath('descendant::*[starts-with(@id, "cloak")]')
"""What they fill, if anything."""

_ASSIGNED = re.compile(
    r"\baddy(?P<kind>_text)?\w* = (?:addy\w+ \+ )?(?P<text>'[^']*'(?:\s*\+\s*'[^']*')*)"
)
"""What such a script puts together, a part a statement: `addy7 = addy7 + 'xa' + '&#46;' + 'vn'`."""

_QUOTED = re.compile(r"'([^']*)'")
"""One of these parts."""

_PARTS = ("first", "last", "text")
"""The attributes with the parts of an address, and the text that shows it."""

_MARKUP = re.compile(r"<[^<>]*>")
"""What a text has in it of HTML."""

_CLOAK = re.compile(r"getElementById\('(cloak\w+)'\)")
"""How a script finds what it fills."""

_OPENS_HIDDEN = re.compile(r"write\('<span [^>]{0,99}>'\);")
"""What hides the note that follows, in a script of its own."""


def restore_hidden(root: etree._Element) -> Iterator[str]:
    """Restore the elements of Joomla! 4, which have the address in two parts, in base64."""
    for element in found(_HIDDEN, root):
        user, host, text = (_from_base64(element.get(part, "")) for part in _PARTS)
        if not (user and host):
            continue
        element.tag = "span"  # it is no box, as unknown elements are
        if not len(element):  # it isn't saved as a browser showed it
            is_link = element.get("is-link") == "1"
            address = f"{user}@{host}"
            show(element, address, _MARKUP.sub("", text), is_link=is_link)
            yield address


def _from_base64(code: str) -> str:
    try:
        return writable(b64decode(code).decode())
    except (Error, UnicodeDecodeError):
        return ""


def restore_cloaked(root: etree._Element) -> Iterator[str]:
    """Restore what scripts of Joomla! 1.5 to 3 write."""
    cloaks = {element.get("id", ""): element for element in found(_CLOAKS, root)}
    for script in found(_SCRIPTS, root):
        code = script.text or ""
        address, text = _assigned(code)
        place = _place(script, code, cloaks) if "@" in address else None
        if place is not None:
            show(place, address, text, is_link="'<a '" in code)
            yield address


def _assigned(code: str) -> tuple[str, str]:
    """Return the address that a script puts together, and the text that shows it, if another."""
    parts: dict[str | None, str] = {None: "", "_text": ""}
    for statement in _ASSIGNED.finditer(code):
        text = unescape("".join(_QUOTED.findall(statement["text"])))
        parts[statement["kind"]] += writable(text)
    return parts[None], _MARKUP.sub("", parts["_text"]).strip()


def _place(
    script: etree._Element, code: str, cloaks: Mapping[str, etree._Element]
) -> etree._Element | None:
    """Return the element that a script fills, or one where it writes; None where it has done so."""
    named = _CLOAK.search(code)
    if named:
        place = cloaks.get(named[1])
        return None if place is None or len(place) else place
    following = script.getnext()
    if following is not None and following.tag == "a":
        return None
    if following is not None and _OPENS_HIDDEN.search(following.text or ""):
        following.tail = None  # that a script is needed to see the address
    place = etree.Element("span")
    place.tail, script.tail = script.tail, None
    script.addnext(place)
    return place
