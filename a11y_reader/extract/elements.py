"""What is asked of elements of the tree everywhere: their text, what is in them and beside them."""

import re
from itertools import islice

from lxml import etree

from a11y_reader.characters import folded

__all__ = [
    "INLINE_TAGS",
    "MEDIA_TAGS",
    "NOT_DISPLAYED",
    "attributes_of",
    "holds",
    "text_of",
    "texts_beside",
]

INLINE_TAGS = frozenset(
    "a abbr acronym b basefont bdi bdo big blink button cite code data del dfn em font i ins kbd"
    " label mark nobr output picture q rb rbc rt rtc ruby s samp slot small source span strike"
    " strong sub sup time tt u var wbr".split()
)
"""Elements that do not end a block. Unknown elements end one: they are components with a box.

`source` has no content, but libxml2 puts into it what follows it, such as the `img` of a `picture`.
"""

MEDIA_TAGS = frozenset({"audio", "embed", "iframe", "img", "math", "object", "video"})
"""Elements that are content without having text of their own."""

NOT_DISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
"""Declarations of CSS by which an element isn't displayed."""


def holds(element: etree._Element, *tags: str) -> bool:
    """Say whether an element is one of some kinds, or has one within it."""
    return next(element.iter(*tags), None) is not None


def text_of(element: etree._Element, *, between: str = "", most: int | None = None) -> str:
    """Return the text within an element, white space folded.

    Args:
        element: Any element.
        between: What to put between the texts of the elements within.
        most: How many of these texts are read, as a whole page's take time; None for all.
    """
    if not between and most is None:  # quicker than text by text
        return folded(etree.tostring(element, method="text", encoding="unicode", with_tail=False))
    return folded(between.join(map(str, islice(element.itertext(), most))))


def texts_beside(element: etree._Element) -> tuple[str, str]:
    """Return the texts right before and right behind an element, in the one around both.

    >>> texts_beside(etree.fromstring("<p>a <b>b</b></p>")[0])
    ('a ', '')
    """
    before, around = element.getprevious(), element.getparent()
    if around is None:
        return "", ""
    return (around.text if before is None else before.tail) or "", element.tail or ""


def attributes_of(element: etree._Element) -> list[tuple[str, str]]:
    """Return an element's attributes, name and value."""
    return element.items()  # type: ignore[return-value]  # never bytes on Python 3
