"""AMP's components for pictures, sound, video and frames become HTML's.

A page of AMP has `amp-img` where others have `img`, with the same attributes
(https://amp.dev/documentation/components/amp-img). A browser shows them by a script.
"""

from collections.abc import Mapping
from types import MappingProxyType

from lxml import etree

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


def with_plain_media(root: etree._Element) -> etree._Element:
    """Turn the components of a page of AMP into elements of HTML; others are left as they are.

    Args:
        root: The page's root element, which is changed.
    """
    if not _MARKS.isdisjoint(root.attrib):
        for element in root.iter(*_PLAIN):
            element.tag = _PLAIN[str(element.tag)]
    return root
