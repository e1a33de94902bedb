"""Pictures that stand in another element, or whose captions only a script would show.

An `object` or `embed` may be a picture as well as a player; an empty element may hold the place of
one that a script loads late. A gallery's script takes the captions of its pictures from attributes
that it shares with others.
"""

import re
from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.plain.short_texts import few_parts
from a11y_reader.file_addresses import leads_to_image

__all__ = ["name_pictures", "turn_late_media", "turn_objects"]

_PLACES = frozenset({"div", "span"})
"""Elements in whose place a script puts a picture or a player."""

_PLAYER = re.compile(r"(?:https?:)?//(?:www\.youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com)/")
"""The address of a player of videos."""

_CAPTIONS = ("data-caption", "data-title", "data-elementor-lightbox-title", "data-image-title")
"""Attributes in which galleries keep a caption, on a picture or on the link that shows it large."""

_NO_CAPTION = re.compile(r"<|^[!-~]*$")
"""Markup, and words of ASCII without spaces, as those are names for scripts."""


def turn_objects(elements: Iterable[etree._Element]) -> None:
    """Turn objects that are pictures into these, with their names as alternatives.

    Where one has no name, what stands in its place is told, be it but a note on old browsers. If
    that is a picture itself, it stays alone.

    Args:
        elements: The elements `embed` and `object` of a page.

    >>> root = etree.fromstring('<p><object type="image/svg+xml" data="a.svg">Map</object></p>')
    >>> turn_objects(list(root))
    >>> etree.tostring(root).decode()
    '<p><img type="image/svg+xml" data="a.svg" src="a.svg" alt="Map"/></p>'
    """
    for element in elements:
        src = element.get("data") or element.get("src") or ""
        is_picture = element.get("type", "").startswith("image/") or leads_to_image(src)
        parts = few_parts(element) if is_picture and src else []
        if any(part.tag == "img" for part in parts):
            element.tag = "span"
        elif parts:
            _turn(element, src)


def _turn(element: etree._Element, src: str) -> None:
    alt = element.get("aria-label") or element.get("title") or text_of(element)
    del element[:]
    element.tag, element.text = "img", None
    element.set("src", src)
    element.set("alt", folded(alt))


def turn_late_media(elements: Iterable[etree._Element]) -> None:
    """Turn empty elements in whose place a script puts a picture with a name, or a player.

    Args:
        elements: Those of a page that have the attribute `data-src`.

    >>> root = etree.fromstring('<p><span data-src="a.png" data-alt="The mill"/></p>')
    >>> turn_late_media(list(root))
    >>> etree.tostring(root).decode()
    '<p><img data-src="a.png" data-alt="The mill" alt="The mill"/></p>'
    """
    places = (one for one in elements if one.tag in _PLACES and not len(one) and not text_of(one))
    for element in places:
        src, name = element.get("data-src") or "", folded(element.get("data-alt") or "")
        if _PLAYER.match(src):
            element.tag = "iframe"
            element.set("title", name)
        elif name and leads_to_image(src):
            element.tag = "img"
            element.set("alt", name)


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
