"""The texts of a tree, where they stand, and the font that shows each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from a11y_reader.restore.fonts import Font, font_of, fonts_of_rules, may_name_fonts

__all__ = ["NO_TEXT", "TEXTUAL", "Text", "texts_of", "writable"]

NO_TEXT = frozenset({"script", "style", "svg", "template"})
"""Elements that nobody reads."""

# What lxml refuses, though its parser takes it from character references
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

TEXTUAL = ("alt", "aria-label", "content", "title")
"""Attributes that somebody reads, or that metadata is in."""


@dataclass(slots=True, frozen=True, eq=False)
class Text:
    """A text node or an attribute's value.

    Attributes:
        element: The element that has it.
        place: `text`, `tail`, or the attribute's name.
        value: The text.
        font: The font that shows it.
    """

    element: etree._Element
    place: str
    value: str
    font: Font

    def write(self, value: str) -> None:
        """Put another text in its place, but for control characters."""
        value = writable(value)
        if self.place == "text":
            self.element.text = value
        elif self.place == "tail":
            self.element.tail = value
        else:
            self.element.set(self.place, value)


def writable(text: str) -> str:
    """Return a text without the characters that a tree cannot have."""
    return _NOT_XML.sub("", text)


def texts_of(root: etree._Element) -> Iterator[Text]:
    """Yield the texts of a tree in document order, but for those of scripts and blank ones."""
    has_fonts = may_name_fonts(root)
    sheets = (style.text or "" for style in root.iter("style"))
    of_rules = fonts_of_rules(sheets) if has_fonts else {}
    fonts = [Font()]
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            fonts.append((has_fonts and font_of(element, of_rules)) or fonts[-1])
            if element.tag in NO_TEXT:
                walk.skip_subtree()
            else:
                yield from _texts_in(element, fonts[-1])
        else:
            fonts.pop()
            tail = element.tail
            if tail and not tail.isspace() and element is not root:
                yield Text(element, "tail", tail, fonts[-1])


def _texts_in(element: etree._Element, font: Font) -> Iterator[Text]:
    names = element.keys()
    for name in TEXTUAL if names else ():
        if name in names:
            yield Text(element, name, element.get(name, ""), Font())
    text = element.text
    if text and not text.isspace():
        yield Text(element, "text", text, font)
