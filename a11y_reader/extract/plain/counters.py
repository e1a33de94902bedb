"""Numbers that a script counts up once they are in sight: they say at once what they come to.

Until then the page has a 0 in their place, and the number in an attribute, as page builders and
libraries for that write it.
"""

import re
from collections.abc import Iterable

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

_IN_CELL = etree.XPath("boolean(ancestor-or-self::td or ancestor-or-self::th)")
"""Whether an element is in a cell of a table, where a zero is one."""

COUNTED = frozenset((*_ENDS, *_MAY_BE_ENDS))
"""All of them."""


def turn_counters(elements: Iterable[etree._Element]) -> None:
    """Let elements with nothing but a zero say the number that a script would count up to.

    Args:
        elements: The elements of a page with one of these attributes, some of which are changed.

    >>> root = etree.fromstring('<p><b data-to-value="1967">0</b> <i data-count="7">0</i></p>')
    >>> turn_counters(root.iter())
    >>> "".join(root.itertext())
    '1967 0'
    """
    for element in elements:
        if element.text == "0" and not len(element) and not _IN_CELL(element):
            ends = (*_ENDS, *_MAY_BE_ENDS) if _is_counted(element) else _ENDS
            told = (element.get(name, "") for name in ends)
            element.text = next(filter(_NUMBER.fullmatch, told), "0")


def _is_counted(element: etree._Element) -> bool:
    """Say whether an element is named for a script that counts, or says how that counts."""
    named = _COUNTS.search(element.get("class", ""))
    return bool(named) or any(_HOW.match(str(name)) for name in element.keys())  # noqa: SIM118
