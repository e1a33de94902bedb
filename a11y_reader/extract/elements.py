"""What is asked of elements of the tree everywhere: their text, what is in them and beside them."""

from itertools import islice

from lxml import etree

from a11y_reader.characters import folded

__all__ = ["attributes_of", "holds", "text_of", "texts_beside"]


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
