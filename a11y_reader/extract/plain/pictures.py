"""Pictures that stand in another element, or whose captions only a script would show.

An `object` or `embed` may be a picture as well as a player, an empty element the place of one that
a script loads late. A gallery's script takes the captions of its pictures from attributes that it
shares with others.
"""

import re
from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.plain.short_texts import few_parts
from a11y_reader.file_addresses import leads_to_image

__all__ = ["name_pictures", "turn_objects"]

_OBJECTS = frozenset({"embed", "object"})
"""Elements that show a file of any type."""

_CAPTIONS = ("data-caption", "data-title", "data-elementor-lightbox-title", "data-image-title")
"""Attributes in which galleries keep a caption, on a picture or on the link that shows it large."""

_NO_CAPTION = re.compile(r"<|^[!-~]*$")
"""Markup, and words of ASCII without spaces, as those are names for scripts."""


def turn_objects(elements: Iterable[etree._Element]) -> None:
    """Turn objects that are pictures into these, with their names as alternatives.

    Where one has no name, what stands in its place is told, be it but a note on old browsers. If
    that is a picture itself, it stays alone.

    Args:
        elements: The elements `embed` and `object` of a page, and those with `data-src`.

    >>> root = etree.fromstring('<p><object type="image/svg+xml" data="a.svg">Map</object></p>')
    >>> turn_objects(list(root))
    >>> etree.tostring(root).decode()
    '<p><img type="image/svg+xml" data="a.svg" src="a.svg" alt="Map"/></p>'
    """
    for element in elements:
        if element.tag not in _OBJECTS and not _is_place(element):
            continue
        src = next(filter(None, map(element.get, ("data", "src", "data-src"))), "")
        is_picture = element.get("type", "").startswith("image/") or leads_to_image(src)
        parts = few_parts(element) if is_picture and src else []
        if any(part.tag == "img" for part in parts):
            element.tag = "span"
        elif parts:
            _turn(element, src)


def _is_place(element: etree._Element) -> bool:
    """Say whether an element is empty, and a script puts a picture with a name in its place."""
    is_named = element.tag in ("div", "span") and element.get("data-alt")
    return bool(is_named) and not (len(element) or text_of(element))


def _turn(element: etree._Element, src: str) -> None:
    names = (element.get(name) for name in ("aria-label", "title", "data-alt"))
    alt = next(filter(None, names), "") or text_of(element)
    del element[:]
    element.tag, element.text = "img", None
    element.set("src", src)
    element.set("alt", folded(alt))


def name_pictures(images: Iterable[etree._Element]) -> None:
    """Give pictures of galleries without an alternative the caption that a script would show.

    >>> root = etree.fromstring('<a href="/a.jpg" data-caption="The mill"><img src="b.jpg"/></a>')
    >>> name_pictures(list(root))
    >>> root[0].get("alt")
    'The mill'
    """
    for image in images:
        around = image.getparent()
        if not image.get("alt") and around is not None:
            is_large = around.tag == "a" and leads_to_image(around.get("href") or "")
            holders = (image, around) if is_large else (image,)
            texts = (folded(one.get(name) or "") for one in holders for name in _CAPTIONS)
            caption = next(filter(None, texts), "")
            if not _NO_CAPTION.search(caption):
                image.set("alt", caption)
