"""E-mail addresses that a page hides from programs, for its own script to show.

Who reads a page without that script, as from an archive, gets `[email protected]` instead, and a
link that leads nowhere.
"""

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.document import Finding
from a11y_reader.restore.texts import writable

__all__ = ["may_hide_addresses", "restore_addresses"]

_SIGNS = (
    *("data-cfemail", "/email-protection#", "<joomla-hidden-mail", "var addy"),
    *("javascript:linkTo_UnCryptMailto", "data-mailto-token"),
)
"""What the source of a page has that hides addresses."""

_PROTECTED = etree.XPath('descendant::a[contains(@href, "/cdn-cgi/l/email-protection#")]')
_PROTECTED_TEXT = "[email protected]"
"""What stands for an address, in all languages."""

_ENCODED = etree.XPath("descendant::*[@data-cfemail]")
_HIDDEN = etree.XPath("descendant::joomla-hidden-mail[@first and @last]")
_SHIFTED = etree.XPath(
    'descendant::a[@data-mailto-token or starts-with(@href, "javascript:linkTo_UnCryptMailto")]'
)
_SCRIPTS = etree.XPath('descendant::script[contains(., "var addy")]')
_CLOAKS = etree.XPath('descendant::*[starts-with(@id, "cloak")]')

_ASSIGNED = re.compile(
    r"\baddy(?P<kind>_text)?\w* = (?:addy\w+ \+ )?(?P<text>'[^']*'(?:\s*\+\s*'[^']*')*)"
)
"""What such a script puts together, a part a statement: `addy7 = addy7 + 'xa' + '&#46;' + 'vn'`."""

_QUOTED = re.compile(r"'([^']*)'")
_ROWS = tuple(
    "".join(map(chr, range(first, last + 1)))
    for first, last in ((0x2B, 0x3A), (0x40, 0x5A), (0x61, 0x7A))
)
"""The rows of characters that TYPO3 moves within: `+` to `:`, `@` to `Z`, `a` to `z`."""

_TABLES = tuple(
    {ord(char): row[(index + places) % len(row)] for row in _ROWS for index, char in enumerate(row)}
    for places in range(-10, 11)
)
"""For each number of places that it may move them back or on, what each becomes."""

_MAILTO = re.compile("mailto:[^@]+@")
_ESCAPED = re.compile(r"\\(.)")

_LONGEST_SIGN = 30
"""Characters of what stands for `@`, such as ` (at) `, or is hidden beside it."""

_PARTS = ("first", "last", "text")
_MARKUP = re.compile(r"<[^<>]*>")
_CLOAK = re.compile(r"getElementById\('(cloak\w+)'\)")
_OPENS_HIDDEN = re.compile(r"write\('<span [^>]{0,99}>'\);")
"""What hides the note that follows, in a script of its own."""


def may_hide_addresses(source: str) -> bool:
    """Say whether a page's source may hide addresses, at a look."""
    return any(sign in source for sign in _SIGNS)


def restore_addresses(root: etree._Element) -> tuple[Finding, ...]:
    """Put the addresses where the page's script would show them.

    The scripts of Cloudflare, TYPO3 and Joomla! 1.5 and later are known: each shows what is in the
    page, so that all of it can be read there.

    Args:
        root: A page's tree; its texts, links and elements may change.

    Returns:
        A finding, where there were such addresses.
    """
    restored = {
        address.partition("?")[0]: None for restore in _SCHEMES for address in restore(root)
    }
    if not restored:
        return ()
    message = "E-mail addresses were hidden from programs; now they can be read: {count}."
    first, count = next(iter(restored)), len(restored)
    return (Finding.filled("characters", "1.1.1", "fixed", message, first, count=count),)


def _protected(root: etree._Element) -> Iterator[str]:
    """Restore the links of Cloudflare, which have the address behind `#`."""
    for link in _found(_PROTECTED, root):
        address = _decoded(link.get("href", "").rpartition("#")[2])
        if address:
            link.set("href", f"mailto:{address}")
            if _text_of(link) == _PROTECTED_TEXT:  # some programs leave no code with the text
                _fill(link, address.partition("?")[0])
            yield address


def _encoded(root: etree._Element) -> Iterator[str]:
    """Restore the texts of Cloudflare, which stand for the text alone, be it in a link or not."""
    for element in _found(_ENCODED, root):
        address = _decoded(element.get("data-cfemail", ""))
        if address and not len(element):
            if not element.get("href", "mailto:").startswith("mailto:"):
                del element.attrib["href"]  # the same for all addresses
            element.text = address
            yield address


def _decoded(code: str) -> str:
    """Decode what Cloudflare makes of an address; an empty string where it is none.

    Of each byte, two hexadecimal digits, the bits are turned that are set in the first one.

    >>> _decoded("4237202c26023a236c342c")
    'ubnd@xa.vn'
    """
    try:
        key, *rest = bytes.fromhex(code)
        address = bytes(byte ^ key for byte in rest).decode()
    except ValueError:
        return ""
    return writable(address) if "@" in address else ""


def _shifted(root: etree._Element) -> Iterator[str]:
    """Restore the links of TYPO3, whose characters are others, so many places away."""
    for link in _found(_SHIFTED, root):
        code = link.get("data-mailto-token") or _argument(unquote(link.get("href", "")))
        shifted = (code.translate(table) for table in _TABLES)
        mailto = next((one for one in shifted if _MAILTO.match(one)), "")
        if mailto:
            link.set("href", writable(mailto))
            address = mailto.removeprefix("mailto:")
            _spell(link, address)
            yield address


def _argument(call: str) -> str:
    """Return the text that a script is called with."""
    return _ESCAPED.sub(r"\1", call.partition("'")[2].rpartition("'")[0])


def _spell(link: etree._Element, address: str) -> None:
    """Put the sign into an address that a link shows with something else for it, as `an(at)xa.vn`.

    >>> link = etree.fromstring("<a>an<i>(at)</i>xa.vn</a>")
    >>> _spell(link, "an@xa.vn")
    >>> etree.tostring(link)
    b'<a>an@xa.vn</a>'
    """
    user, _, host = address.partition("?")[0].partition("@")
    text = _text_of(link)
    is_shown = text.startswith(user) and text.endswith(host)
    if is_shown and len(text) <= len(user) + len(host) + _LONGEST_SIGN:
        _fill(link, writable(f"{user}@{host}"))


def _text_of(element: etree._Element) -> str:
    return folded("".join(map(str, element.itertext())))


def _fill(element: etree._Element, text: str) -> None:
    """Put a text in the place of all that an element holds."""
    for child in list(element):
        element.remove(child)
    element.text = text


def _hidden(root: etree._Element) -> Iterator[str]:
    """Restore the elements of Joomla! 4, which have the address in two parts, in base64."""
    for element in _found(_HIDDEN, root):
        user, host, text = (_from_base64(element.get(part, "")) for part in _PARTS)
        if not (user and host):
            continue
        element.tag = "span"  # it is no box, as unknown elements are
        if not len(element):  # it isn't saved as a browser showed it
            is_link = element.get("is-link") == "1"
            address = f"{user}@{host}"
            _show(element, address, _MARKUP.sub("", text), is_link=is_link)
            yield address


def _from_base64(code: str) -> str:
    try:
        return writable(b64decode(code).decode())
    except (Error, UnicodeDecodeError):
        return ""


def _cloaked(root: etree._Element) -> Iterator[str]:
    """Restore what scripts of Joomla! 1.5 to 3 write."""
    cloaks = {element.get("id", ""): element for element in _found(_CLOAKS, root)}
    for script in _found(_SCRIPTS, root):
        code = script.text or ""
        address, text = _assigned(code)
        place = _place(script, code, cloaks) if "@" in address else None
        if place is not None:
            _show(place, address, text, is_link="'<a '" in code)
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


def _found(path: etree.XPath, root: etree._Element) -> list[etree._Element]:
    return path(root)  # type: ignore[return-value]  # elements are all that these match


def _show(element: etree._Element, address: str, text: str, *, is_link: bool) -> None:
    """Show an address, or the text that it has, in an element without any other."""
    element.text = text or address
    if is_link:
        element.tag = "a"
        element.set("href", f"mailto:{address}")


_SCHEMES: tuple[Callable[[etree._Element], Iterator[str]], ...] = (
    _encoded,
    _protected,
    _shifted,
    _hidden,
    _cloaked,
)
"""What hides addresses, each by a function that restores and yields them; texts before links."""
