"""Numbers that a script counts up once they are in sight: they say at once what they come to.

Until then the page has a 0 in their place, and the number in an attribute, as page builders and
libraries for that write it.
"""

import re
from typing import cast

from lxml import etree

__all__ = ["turn_counters"]

_ENDS = (
    "data-to-value", "data-to", "data-count", "data-count-to", "data-counter", "data-target",
    "data-end", "data-end-value", "data-number", "data-stop", "data-final", "data-value",
)  # fmt: skip
"""Attributes that say where such a number ends."""

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)*")
"""What such an attribute has in it."""

_ZEROS = etree.XPath("descendant::text()[. = '0']")
"""Zeros between tags: the search within libxml2 is quick."""


def turn_counters(root: etree._Element) -> None:
    """Let elements with nothing but a zero say the number that a script would count up to.

    Args:
        root: The page's root element, which is changed.

    >>> root = etree.fromstring('<p><b data-to-value="1967">0</b> <i data-id="7">0</i></p>')
    >>> turn_counters(root)
    >>> "".join(root.itertext())
    '1967 0'
    """
    for zero in cast("list[etree._ElementUnicodeResult]", _ZEROS(root)):
        element = zero.getparent() if zero.is_text else None
        if element is not None and not len(element):
            told = (element.get(name, "") for name in _ENDS)
            element.text = next(filter(_NUMBER.fullmatch, told), "0")
