"""Custom elements within a sentence end no paragraph.

Most custom elements are components with a box of their own, and count as such. But those that hold
just a piece of a sentence are shown within its line: without a style of their own they are inline
(https://html.spec.whatwg.org/multipage/custom-elements.html#custom-elements-core-concepts).
"""

from collections.abc import Iterable
from itertools import islice

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import INLINE_TAGS, texts_beside
from a11y_reader.vocabulary import HEADINGS

__all__ = ["turn_inline_elements"]

_HYPHEN = "-"
"""What the name of such an element has, and of no other."""

_MOST_PARTS = 20
"""The most elements a piece of a sentence holds."""

_INLINE = INLINE_TAGS | {"br", "img"}
"""What such a piece may hold."""


def turn_inline_elements(elements: Iterable[etree._Element]) -> None:
    """Turn elements of a page's own that stand in a sentence into ones that mean nothing.

    Args:
        elements: All elements of a page, some of which are changed.

    >>> root = etree.fromstring("<p>It is a <x-note>fact</x-note>.</p>")
    >>> turn_inline_elements(list(root.iter()))
    >>> etree.tostring(root, encoding="unicode")
    '<p>It is a <span>fact</span>.</p>'
    """
    for element in elements:
        if _HYPHEN in element.tag and _stands_in_text(element) and _is_inline(element):
            for part in (element, *element.iterdescendants(etree.Element)):
                part.tag = "span" if _HYPHEN in part.tag else part.tag


def _stands_in_text(element: etree._Element) -> bool:
    """Say whether text stands right before or after an element, in the one around both."""
    around = element.getparent()
    if around is None or around.tag in HEADINGS:  # what a script puts beside a heading is a tool
        return False
    return not all(map(is_blank, texts_beside(element)))


def _is_inline(element: etree._Element) -> bool:
    """Say whether an element holds only inline ones, and at most one of the page's own."""
    parts = list(islice(element.iterdescendants(etree.Element), _MOST_PARTS + 1))
    others = [part for part in parts if part.tag not in _INLINE]
    if len(parts) > _MOST_PARTS or len(others) > 1:
        return False
    return all(_HYPHEN in part.tag for part in others)
