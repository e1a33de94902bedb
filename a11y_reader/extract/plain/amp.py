"""Components for pictures, sound, video and frames, AMP's and others, become HTML's.

A page of AMP has `amp-img` where others have `img`, with the same attributes
(https://amp.dev/documentation/components/amp-img). A browser shows them by a script. So it does
`lite-youtube`, which many pages put in the place of YouTube's player
(https://github.com/paulirish/lite-youtube-embed), and an image that a page gives to browsers
without scripts alone.
"""

import re
from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType

from lxml import etree

from a11y_reader.extract.plain.short_texts import few_parts, short_text
from a11y_reader.file_addresses import leads_to_image

__all__ = ["with_plain_media"]

_MARKS = frozenset({"amp", "⚡"})
"""What the root of such a page is marked with."""

_PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "amp-anim": "img",
        "amp-audio": "audio",
        "amp-iframe": "iframe",
        "amp-img": "img",
        "amp-video": "video",
        "amp-video-iframe": "iframe",
    }
)
"""The component of AMP, and the element that it stands for."""

_SHOWN = frozenset({"img", "picture", "video"})
"""Elements that show pictures."""

_MOST_PARTS = 20
"""How many elements are looked at for one of them."""

_PLAYERS = ("amp-youtube", "lite-youtube")
"""The components that stand for a player of YouTube."""

_VIDEO = re.compile(r"[\w-]{6,20}", re.ASCII)
"""What YouTube calls a video."""


def with_plain_media(root: etree._Element) -> etree._Element:
    """Turn the components of a page of AMP into elements of HTML; others are left as they are.

    Args:
        root: The page's root element, which is changed.
    """
    if not _MARKS.isdisjoint(root.attrib):
        for element in root.iter(*_PLAIN):
            element.tag = _PLAIN[str(element.tag)]
    for element in list(root.iter("noscript", *_PLAYERS)):
        if element.tag in _PLAYERS:
            _turn_player(element)
        elif _is_only_image(element):
            element.tag = "span"
    return root


def _turn_player(element: etree._Element) -> None:
    """Turn what stands for a player into its frame, named as its button is."""
    video = element.get("videoid") or element.get("data-videoid") or ""
    if _VIDEO.fullmatch(video):
        names = (element.get(name) for name in ("title", "videotitle", "playlabel"))
        name = next(filter(None, names), None)
        del element[:]
        element.tag, element.text = "iframe", None
        element.set("src", f"https://www.youtube.com/embed/{video}")
        if name:
            element.set("title", name)


def _is_only_image(element: etree._Element) -> bool:
    """Say whether an element holds one image with a text alternative, and none is beside it."""
    images = [part for part in few_parts(element) if part.tag == "img"]
    around = element.getparent()
    if len(images) != 1 or not images[0].get("alt") or around is None or around.tag == "head":
        return False
    is_image = leads_to_image(images[0].get("src") or "") and not short_text(element)
    return is_image and not any(map(_shows, (element.getprevious(), element.getnext())))


def _shows(element: etree._Element | None) -> bool:
    """Say whether an element is, or begins with, a picture or a video."""
    parts = () if element is None else islice(element.iter(etree.Element), _MOST_PARTS)
    return any(part.tag in _SHOWN for part in parts)
