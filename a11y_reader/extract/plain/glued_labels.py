"""Labels that only a style sets apart from the words before them, such as a name and its type.

    <span class="name">amount</span><span class="type">integer</span>

Without the style it would be one word. A part of a word may be marked so as well, such as an
ending; but then it is never several words, nor does it stand behind a whole name. Several words may
go on behind the initial of a chapter, which is but a capital.
"""

from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import INLINE_TAGS, MEDIA_TAGS
from a11y_reader.extract.plain.short_texts import short_text
from a11y_reader.grouping import grouped

__all__ = ["part_labels"]

_FEWEST = 3
"""How many different pairs of one kind tell that they are two things each."""

_MOST = 2_000
"""How many pairs of a page are looked at."""

_CODE = ("code", "kbd", "pre", "samp")
"""Elements within which no space may be added."""


def part_labels(classed: Iterable[etree._Element]) -> None:
    """Put a space between elements of two classes that always stand side by side as two things.

    Args:
        classed: The elements of a page with a class; what follows some of them is changed.

    >>> pairs = (("id", "string"), ("amount", "integer"), ("source", "nullable string"))
    >>> root = etree.Element("div")
    >>> for name, kind in pairs:
    ...     line = etree.SubElement(root, "p")
    ...     etree.SubElement(line, "span", {"class": "name"}).text = name
    ...     etree.SubElement(line, "span", {"class": "type"}).text = kind
    >>> part_labels(root.iter("span"))
    >>> "".join(root[0].itertext())
    'id string'
    """
    pairs = [pair for pair in map(_pair, classed) if pair is not None][:_MOST]
    kinds = grouped(((one.get("class"), other.get("class")), (one, other)) for one, other in pairs)
    for found in kinds.values():
        if len(found) >= _FEWEST and _are_labels(found):
            for one, _ in found:
                one.tail = " "


def _pair(element: etree._Element) -> tuple[etree._Element, etree._Element] | None:
    """Return an element with the next one where nothing stands between them; None otherwise."""
    after = element.getnext() if element.tag in INLINE_TAGS else None
    if after is None or after.tag not in INLINE_TAGS:
        return None
    is_apart = not is_blank(element.tail) or after.get("class") in (None, element.get("class"))
    return None if is_apart or {element.tag, after.tag} & MEDIA_TAGS else (element, after)


def _are_labels(pairs: list[tuple[etree._Element, etree._Element]]) -> bool:
    """Say whether pairs of one kind are two things each: words that meet, the latter several."""
    if any(one.tail for one, _ in pairs):
        return False
    texts = {(_text(one), _text(other)) for one, other in pairs}
    if len(texts) < _FEWEST or not all(_meet(*both) for both in texts):
        return False
    is_code = next(pairs[0][0].iterancestors(*_CODE), None) is not None
    return not is_code and any(" " in label for _, label in texts)


def _meet(text: str, label: str) -> bool:
    """Say whether a letter stands at both sides of where two texts meet, and no initial before."""
    is_initial = text[-1:].isupper() and sum(map(str.isalpha, text)) == 1
    return text[-1:].isalpha() and label[:1].isalpha() and not is_initial


def _text(element: etree._Element) -> str:
    """Return a small element's text with the spaces at its ends, which tell that it runs on."""
    return "".join(map(str, element.itertext())) if short_text(element) else ""
