"""The names that links have for assistive technology, where their text doesn't say it.

A link that is but an icon is named by `aria-label`, `title` or the drawing's own title
(https://www.w3.org/TR/accname-1.2/). Such icons lead to the documents of a list, row by row.
"""

from collections.abc import Iterable
from itertools import islice

from lxml import etree

from a11y_reader.characters import folded, is_blank
from a11y_reader.extract.elements import text_of
from a11y_reader.file_addresses import file_at, leads_to_document

__all__ = ["name_links"]

_MEDIA = ("audio", "img", "math", "object", "picture", "video")
"""What a link may hold that is content without text."""

_CELLS = frozenset({"td", "th"})
"""Cells of tables."""

_AROUND = 3
"""How many elements may stand between a link and its cell."""


def name_links(links: Iterable[etree._Element]) -> None:
    """Say in the text of links that are but icons what they are named, and in titles what more is.

    An icon is named where it leads to a document, or stands in the cell of a table, unless another
    link says where it leads.

    Args:
        links: The elements `a` of a page, some of which are changed.

    >>> root = etree.fromstring(
    ...     '<p><a href="/5.pdf" aria-label="Decision 5"><i class="icon"/></a>'
    ...     '<a href="/6" aria-label="Decision 6">More</a></p>'
    ... )
    >>> name_links(root.iter("a"))
    >>> root[0].text, root[1].get("title")
    ('Decision 5', 'Decision 6')
    """
    icons: list[etree._Element] = []
    told: set[str | None] = set()
    for link in links:
        if _has_text(link):
            told.add(link.get("href"))
            _title(link)
        elif link.get("href") and next(link.iterdescendants(*_MEDIA), None) is None:
            icons.append(link)
    for icon in icons:
        is_told = icon.get("href") in told or icon.get("aria-hidden") == "true"
        name = None if is_told else _name(icon)
        if name:
            icon.text = name


def _has_text(link: etree._Element) -> bool:
    """Say whether a link has text besides the titles of drawings; mostly it begins with some."""
    if not is_blank(link.text):
        return True
    text = text_of(link)
    drawn = (text_of(drawing) for drawing in link.iterdescendants("svg"))
    return text != "" and text != folded(" ".join(drawn))


def _title(link: etree._Element) -> None:
    label = link.get("aria-label")
    if not label or link.get("title"):
        return
    label = folded(label)
    if label and label.casefold() not in text_of(link).casefold():
        link.set("title", label)


def _name(icon: etree._Element) -> str | None:
    """Return what an icon is to be called; None where it need not be."""
    address = icon.get("href") or ""
    is_document = leads_to_document(address)
    if not is_document and not _is_in_cell(icon):
        return None
    drawn = (drawing.findtext("title") for drawing in icon.iterdescendants("svg"))
    names = (folded(name) for name in (icon.get("aria-label"), icon.get("title"), *drawn) if name)
    name = next(filter(None, names), None)
    file = file_at(address) if is_document else None
    return name or (file.name if file else None)


def _is_in_cell(icon: etree._Element) -> bool:
    return any(above.tag in _CELLS for above in islice(icon.iterancestors(), _AROUND))
