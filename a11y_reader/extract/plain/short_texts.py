"""Texts of elements that consist of few others, however large a page's elements are.

What asks many elements of a page for their text must not read a large one again and again.
"""

from itertools import islice

from lxml import etree

from a11y_reader.extract.elements import text_of

__all__ = ["few_parts", "short_text"]

_MOST_PARTS = 30
"""How many elements such an element consists of at most, itself among them."""


def few_parts(element: etree._Element) -> list[etree._Element]:
    """Return an element and all within it; nothing where these are many.

    >>> [part.tag for part in few_parts(etree.fromstring("<p><b/></p>"))]
    ['p', 'b']
    """
    parts = list(islice(element.iter(etree.Element), _MOST_PARTS + 1))
    return parts if len(parts) <= _MOST_PARTS else []


def short_text(element: etree._Element) -> str:
    """Return the text within an element; nothing where it consists of many others.

    >>> short_text(etree.fromstring("<p>4 of <b>5</b></p>"))
    '4 of 5'
    """
    return text_of(element) if few_parts(element) else ""
