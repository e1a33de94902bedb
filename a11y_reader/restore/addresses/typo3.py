"""Addresses that TYPO3 hides: links whose characters are others, so many places away."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from a11y_reader.restore.addresses.elements import fill, found, text_of
from a11y_reader.restore.texts import writable

__all__ = ["SIGNS", "restore_shifted"]

SIGNS = ("javascript:linkTo_UnCryptMailto", "data-mailto-token")
"""What the source of a page has with such addresses."""

_SHIFTED = etree.XPath(
    'descendant::a[@data-mailto-token or starts-with(@href, "javascript:linkTo_UnCryptMailto")]'
)
"""The links, with the code in an attribute or in the call of a script."""

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
"""How an address begins that was moved back."""

_ESCAPED = re.compile(r"\\(.)")
"""A character of the call that has a backslash before it."""

_LONGEST_SIGN = 30
"""Characters of what stands for `@`, such as ` (at) `, or is hidden beside it."""


def restore_shifted(root: etree._Element) -> Iterator[str]:
    """Restore the links whose code becomes an address by one of the ways to move characters."""
    for link in found(_SHIFTED, root):
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
    text = text_of(link)
    is_shown = text.startswith(user) and text.endswith(host)
    if is_shown and len(text) <= len(user) + len(host) + _LONGEST_SIGN:
        fill(link, writable(f"{user}@{host}"))
