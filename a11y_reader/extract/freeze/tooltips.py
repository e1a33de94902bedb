"""Explanations that appear over a word of a sentence, such as terms of a glossary and footnotes.

A browser shows them while the pointer is on the word. In the text they stand right behind it, where
they would be read as a part of the sentence.
"""

import re
from itertools import islice

from lxml import etree

from a11y_reader.extract.elements import INLINE_TAGS

__all__ = ["is_tooltip"]

_NAME = re.compile(r"(?<![a-z])tool-?tip", re.IGNORECASE)
"""How authors of web pages name them; they begin a name, or a part of one."""

_INLINE = INLINE_TAGS | {"br"}
"""What such an explanation may hold."""

_NEAR = 2
"""How many elements before it may hold the word: there may be an icon between both."""

_LOOK = 500
"""How many characters before all elements are looked at, as a long text may have many of them."""

_MOST_PARTS = 30
"""The most elements such an explanation holds."""

_FEWEST = 2
"""The number of words from which they explain something."""


def is_tooltip(element: etree._Element) -> bool:
    """Say whether an inline element explains the word before it.

    It has the role of one (https://www.w3.org/TR/wai-aria-1.2/#tooltip), or is named one and
    stands, below the word, in an inline element of their own.

    Args:
        element: An inline element.
    """
    if element.get("role") != "tooltip" and not _is_named_so(element):
        return False
    return _has_word_before(element) and _explains(element)


def _has_word_before(element: etree._Element) -> bool:
    """Say whether text stands right before an element, in the one around both."""
    around = element.getparent()
    texts = [(around.text or "")[:_LOOK]] if around is not None else []
    for before in islice(element.itersiblings(preceding=True), _NEAR):
        texts += [before.tail or "", *map(str, before.itertext())]
    return any(map(str.strip, texts))


def _explains(element: etree._Element) -> bool:
    """Say whether an element holds a text of several words, in one line or some."""
    parts = list(islice(element.iterdescendants(etree.Element), _MOST_PARTS + 1))
    if len(parts) > _MOST_PARTS or not all(part.tag in _INLINE for part in parts):
        return False
    return len(" ".join(map(str, element.itertext())).split()) >= _FEWEST


def _is_named_so(element: etree._Element) -> bool:
    name = element.get("class")
    if not name or not _NAME.search(name) or element.tag != "span":
        return False
    around = element.getparent()
    return around is not None and around.tag in INLINE_TAGS and around.tag != "a"
