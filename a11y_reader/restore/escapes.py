"""Text that was escaped twice: "2011 &ndash; 2015" for "2011 – 2015", "<p>Ảnh</p>" for "Ảnh".

Systems do so to descriptions of images, summaries and titles that an editor has written as HTML.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import cast

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.document import Finding, FindingKind
from a11y_reader.restore.fonts import Font
from a11y_reader.restore.texts import NO_TEXT, TEXTUAL, Text

__all__ = ["may_be_escaped_twice", "restore_escaped"]

_UNESCAPED = FindingKind(
    "characters",
    "1.1.1",
    "fixed",
    "Text was escaped twice, so that it showed its markup; places: {count}.",
)

_TAGS = "a|b|br|div|em|h[1-6]|i|img|li|p|span|strong|u|ul"
"""Elements that editors write, to tell their tags from what stands between angle brackets."""

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
"""A reference to a character, by its number or name."""

_ESCAPED = re.compile(rf"&(?:amp;(?:#\w{{1,8}}|[A-Za-z]{{2,31}}\d{{0,2}});|lt;/?(?:{_TAGS})\b)")
"""A reference or a tag that is escaped."""

_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
"""One of these tags, which leaves nothing of itself in a text."""

_ELEMENT = re.compile(rf"<({_TAGS})(?:\s[^<>]*)?>([^<>]*)</\1>", re.IGNORECASE)
"""An element of the innermost, whole: a lone tag in a text may be what the text speaks of."""

_CODE = ("code", "kbd", "pre", "samp")
"""Elements whose text may be about markup."""

_SIGNED = "[contains(., '&') or contains(., '<')]"
"""The condition of XPath that a text has a sign of markup."""

_SIGNS = etree.XPath(
    f"descendant::text(){_SIGNED} | "
    + " | ".join(f"descendant::*/@{name}{_SIGNED}" for name in TEXTUAL)
)
"""The texts, and the attributes with text, that have signs of markup."""

_TIMES = 3
"""How many times a text may be escaped too often."""


def may_be_escaped_twice(source: str) -> bool:
    """Say whether a page's source may have texts that were escaped twice, at a look."""
    return _ESCAPED.search(source) is not None


def restore_escaped(root: etree._Element) -> tuple[Finding, ...]:
    """Put what is meant in the place of references and tags that a text shows.

    A page that shows code may speak of them, so that it is left as it is.

    Args:
        root: A page's tree; its texts and attributes may change.

    Returns:
        A finding, where there were any.
    """
    if next(root.iter(*_CODE), None) is not None:
        return ()
    restored = []
    for text in _texts(root):
        value = _meant(text)
        if value != text.value:
            text.write(value)
            restored.append(value)
    longest = max(restored, key=len, default="")
    return (_UNESCAPED.on(longest, count=len(restored)),) if restored else ()


def _texts(root: etree._Element) -> Iterator[Text]:
    """Yield the texts with signs that markup has."""
    for found in cast("list[etree._ElementUnicodeResult]", _SIGNS(root)):
        element = found.getparent()
        place = str(found.attrname or ("tail" if found.is_tail else "text"))
        if element is not None and (place != "text" or element.tag not in NO_TEXT):
            yield Text(element, place, str(found), Font())


def _meant(text: Text) -> str:
    """Return a text without what shows that it was escaped.

    In an attribute each tag goes, as it can only be a mistake; elsewhere an element that is whole.
    """
    value = text.value
    for _ in range(_TIMES):
        value = _REFERENCE.sub(_character, value)
    if text.place in ("text", "tail"):
        for _ in range(_TIMES):
            value = _ELEMENT.sub(r"\2", value)
        return value
    return folded(_TAG.sub(" ", value)) if _TAG.search(value) else value


def _character(reference: re.Match[str]) -> str:
    return unescape(reference[0])
