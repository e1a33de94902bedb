"""Small pictures of emoji become the emoji, which grow with the text and need no network.

Programs of blogs and forums set a picture for each, with the character as its `alt`
(https://github.com/jdecked/twemoji#readme, https://developer.wordpress.org/reference/functions/wp_staticize_emoji/).
"""

import re
import unicodedata
from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import texts_beside

__all__ = ["turn_emoji"]

_MOST_CHARACTERS = 12
"""The most characters of an `alt`: some emoji are several, as a flag or a family is."""

_MOST_PIXELS = 72
"""The widest picture that stands for a character; what is wider is a picture."""

_MOST_LETTERS_WIDE = 4
"""The widest one in widths of letters, the unit `em`."""

_WIDTH = re.compile(r"\s*(\d{1,5}(?:\.\d+)?)\s*(r?em|px|\Z)?", re.ASCII)
"""A width, and its unit."""

_STYLED = re.compile(r"(?<![\w-])(?:width|height)\s*:([^;]*)", re.IGNORECASE)
"""A declaration of a width or a height."""

_NAME = re.compile(r"emoji|emoticon|smil(?:ey|ie)", re.IGNORECASE)
"""How programs name a picture of an emoji."""

_SHORT_CODE = re.compile(r":[\w+-]+:")
"""What a reader types for one (https://emojipedia.org/shortcodes)."""


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
        emoji = (image.get("alt") or "").strip()
        if _is_emoji(emoji) and _is_small(image) and not _says_more(image, emoji):
            place = image.get("id")  # links may lead to it
            image.attrib.clear()
            image.tag, image.text = "span", emoji
            if place:
                image.set("id", place)


def _says_more(image: etree._Element, emoji: str) -> bool:
    """Say whether a title says what a character is to mean, and isn't but its name."""
    title = (image.get("title") or "").strip()
    is_name = title in ("", emoji) or _SHORT_CODE.fullmatch(title) or _is_named(image)
    return not is_name


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
    """Say whether a picture is as small as letters are, or stands among them."""
    styled = _STYLED.search(image.get("style", ""))
    sizes = (image.get("width"), image.get("height"), styled and styled[1])
    told = next(filter(None, map(_WIDTH.match, filter(None, sizes))), None)
    if told:
        most = _MOST_LETTERS_WIDE if (told[2] or "").endswith("em") else _MOST_PIXELS
        return float(told[1]) <= most
    return _is_named(image) or not all(map(is_blank, texts_beside(image)))


def _is_named(image: etree._Element) -> bool:
    return _NAME.search(image.get("class", "")) is not None
