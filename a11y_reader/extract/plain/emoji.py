"""Small pictures of emoji become the emoji, which grow with the text and need no network.

Programs of blogs and forums set a picture for each, with the character as its `alt`
(https://github.com/jdecked/twemoji#readme, https://developer.wordpress.org/reference/functions/wp_staticize_emoji/).
"""

import re
import unicodedata
from collections.abc import Iterable

from lxml import etree

__all__ = ["turn_emoji"]

_MOST_CHARACTERS = 12
"""The most characters of an `alt`: some emoji are several, as a flag or a family is."""

_MOST_PIXELS = 72
"""The widest picture that stands for a character; what is wider is a picture."""

_WIDTH = re.compile(r"\s*(\d{1,5})", re.ASCII)
"""A width in pixels."""


def turn_emoji(images: Iterable[etree._Element]) -> None:
    """Turn pictures of characters that are no letters into these.

    Args:
        images: The elements `img` of a page, some of which are changed.

    >>> root = etree.fromstring('<p>Thanks <img alt="🎉" src="1f389.svg"/>!</p>')
    >>> turn_emoji(list(root))
    >>> etree.tostring(root, encoding="unicode")
    '<p>Thanks <span>🎉</span>!</p>'
    """
    for image in images:
        alternative = (image.get("alt") or "").strip()
        if _is_emoji(alternative) and _is_small(image):
            image.tag = "span"
            image.attrib.clear()
            image.text = alternative


def _is_emoji(text: str) -> bool:
    """Say whether a text is one or more emoji, with what joins and colours them.

    >>> _is_emoji("👨‍👩‍👧"), _is_emoji("❤️"), _is_emoji("★ A"), _is_emoji("***"), _is_emoji("")
    (True, True, False, False, False)
    """
    if not text or text.isascii() or len(text) > _MOST_CHARACTERS:
        return False
    kinds = set(map(unicodedata.category, text))
    return "So" in kinds and kinds <= {"So", "Sk", "Mn", "Me", "Cf", "Zs"}


def _is_small(image: etree._Element) -> bool:
    width = _WIDTH.match(image.get("width") or "")
    return width is None or int(width[1]) <= _MOST_PIXELS
