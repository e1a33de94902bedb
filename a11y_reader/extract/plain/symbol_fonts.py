"""Signs that are letters in a font of pictures: the bullets, ticks and arrows of word processors.

A font such as Wingdings draws a tick for "ü" and an arrowhead for "Ø"; without it, and to a voice,
they are these letters. What each means is the fonts' own table, as Unicode maps it
(https://www.unicode.org/L2/L2011/11344-wingdings.pdf,
https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt).
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lxml import etree

__all__ = ["turn_symbols"]

_NAMED = re.compile(
    r"(?<![\w-])font-family\s*:\s*[\"']?(symbol|wingdings)[\"']?\s*(?:[,;]|\Z)", re.IGNORECASE
)
"""The declaration of CSS that names such a font."""

_NAMES_FONT = re.compile(r"(?<![\w-])font(?:-family)?\s*:", re.IGNORECASE)
"""One that names any."""

_WINGDINGS = MappingProxyType(
    dict(
        zip(
            "()*EFJKLlmnopqrstuvwx\xa1\xa7\xa8\xab\xd8\xdf\xe0\xe1\xe2\xe8\xef\xf0\xf1\xf2\xfb\xfc\xfd\xfe",
            "☎✆✉☜☞☺😐☹●❍■□□❑❒◆◆◆❖◆☒○▪☐★➢←→↑↓➔⇦⇨⇧⇩✗✓☒☑",
            strict=True,
        )
    )
)
"""What Wingdings draws for characters of Latin 1, of what texts use."""

_SYMBOL = MappingProxyType(
    dict(
        zip(
            "ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyz",
            "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζ",
            strict=True,
        )
    )
    | dict(
        zip(
            "\xa3\xa5\xac\xae\xb3\xb4\xb7\xb8\xb9\xba\xbb\xc6\xc7\xc8\xcc\xcd\xce\xcf\xd6\xd8\xde\xdb\xe5\xf2",
            "≤∞←→≥×•÷≠≡≈∅∩∪⊂⊆∈∉√¬⇒⇔∑∫",
            strict=True,
        )
    )
)
"""What Symbol draws: Greek letters, and signs of mathematics."""

_DRAWN: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
)
"""What each of the fonts draws."""

_PRIVATE = range(0xF000, 0xF100)
"""The codes of such fonts' own, of which each adds the first to that of a character
(https://learn.microsoft.com/typography/opentype/spec/cmap)."""

_LONGEST = 2
"""How many signs stand side by side at most: more are words that only carry a wrong font."""

_DEEPEST = 4
"""How many elements around a sign may lie between it and the one that names its font."""


def turn_symbols(elements: Iterable[etree._Element]) -> None:
    r"""Turn signs that a font of pictures draws for letters into the characters that they are.

    Args:
        elements: The elements of a page that have a style, or are `font`.

    >>> root = etree.fromstring(
    ...     "<p><span style='font-family: Wingdings'>\xfc</span> Paid, "
    ...     "<font face='Symbol'>\xa3</font> 5</p>"
    ... )
    >>> turn_symbols(root)
    >>> "".join(root.itertext())
    '✓ Paid, ≤ 5'
    """
    for element in elements:
        font = _font(element)
        if font:
            _turn(element, _DRAWN[font])


def _font(element: etree._Element) -> str:
    """Return the font of pictures that an element's own style or `face` names; empty for none."""
    style = element.get("style")
    if style:
        named = _NAMED.search(style)
        return named[1].lower() if named else ""
    face = element.get("face")
    name = face.strip(" '\"").lower() if face else ""
    return name if name in _DRAWN else ""


def _turn(element: etree._Element, drawn: Mapping[str, str]) -> None:
    """Turn the signs that an element begins with, be they in elements of their own."""
    for _ in range(_DEEPEST):
        text = (element.text or "").strip()
        if text:
            signs = [drawn.get(_plain(sign), "") for sign in text]
            if len(text) <= _LONGEST and all(signs):
                element.text = (element.text or "").replace(text, "".join(signs))
            return
        first = next(element.iterchildren(etree.Element), None)
        if first is None or _NAMES_FONT.search(first.get("style") or ""):
            return
        element = first


def _plain(sign: str) -> str:
    """Return a sign without what the codes of such fonts add to it."""
    code = ord(sign)
    return chr(code - _PRIVATE.start) if code in _PRIVATE else sign
