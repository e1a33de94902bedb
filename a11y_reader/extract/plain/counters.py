"""Numbers that a script counts up once they are in sight: they say at once what they come to.

Until then the page has a 0 in their place, and the number in an attribute, as page builders and
libraries for that write it.
"""

import re
from typing import cast

from lxml import etree

__all__ = ["turn_counters"]

_ENDS = ("data-to-value", "data-count-to", "data-purecounter-end", "data-countup-number")
"""Attributes that say where such a number ends, and nothing else."""

_MAY_BE_ENDS = (
    "data-to", "data-count", "data-counter", "data-target", "data-end", "data-end-value",
    "data-number", "data-stop", "data-final", "data-value",
)  # fmt: skip
"""Others that may: they also sort tables, count what is in a basket and tell when time is up."""

_NUMBER = re.compile(r"(?=.*[1-9])\d{1,9}(?:[.,]\d{1,3})*")
"""What such an attribute has in it; a number of ten digits is a point in time."""

_COUNTS = re.compile(r"count-?(?:up|to(?![a-z])|er)|odometer|(?<![a-z])timer", re.IGNORECASE)
"""How authors of web pages name an element in which a script counts."""

_HOW = re.compile(r"data-.*(?:duration|from|speed)")
"""Attributes that say how it does."""

_ZEROS = etree.XPath("descendant::text()[. = '0'][not(ancestor::td or ancestor::th)]")
"""Zeros between tags, and in no table: the search within libxml2 is quick."""


def turn_counters(root: etree._Element) -> None:
    """Let elements with nothing but a zero say the number that a script would count up to.

    Args:
        root: The page's root element, which is changed.

    >>> root = etree.fromstring('<p><b data-to-value="1967">0</b> <i data-count="7">0</i></p>')
    >>> turn_counters(root)
    >>> "".join(root.itertext())
    '1967 0'
    """
    for zero in cast("list[etree._ElementUnicodeResult]", _ZEROS(root)):
        element = zero.getparent() if zero.is_text else None
        if element is not None and not len(element):
            ends = (*_ENDS, *_MAY_BE_ENDS) if _is_counted(element) else _ENDS
            told = (element.get(name, "") for name in ends)
            element.text = next(filter(_NUMBER.fullmatch, told), "0")


def _is_counted(element: etree._Element) -> bool:
    """Say whether an element is named for a script that counts, or says how that counts."""
    named = _COUNTS.search(element.get("class", ""))
    return bool(named) or any(_HOW.match(str(name)) for name in element.keys())  # noqa: SIM118
