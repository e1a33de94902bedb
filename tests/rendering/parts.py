"""Pages as html5lib reads them, and their parts."""

from xml.etree.ElementTree import Element

import html5lib

from a11y_reader.document import Child, Document, Node
from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html

__all__ = ["NASTY", "every", "heading", "one", "page_of", "paragraph", "parsed", "words"]

NASTY = (
    "</title></style></script><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "<!-- {{ 7 * 7 }} {% raw %} ]]> -->",
    "&lt;b&gt; &amp; &nbsp;",
    "Ủy ban nhân dân\u0300 🙂 国务院 مرحبا",
)
"""Texts that would break out of where they stand if they could, or that hold any letters."""


def parsed(html: str) -> Element:
    return html5lib.parse(html, namespaceHTMLElements=False)


def page_of(document: Document, preferences: Preferences | None = None) -> Element:
    return parsed(to_html(document, preferences or Preferences()))


def one(root: Element, tag: str, **attributes: str) -> Element:
    (found,) = every(root, tag, **attributes)
    return found


def every(root: Element, tag: str, **attributes: str) -> list[Element]:
    wanted = {name.rstrip("_"): value for name, value in attributes.items()}
    return [each for each in root.iter(tag) if wanted.items() <= each.attrib.items()]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def heading(level: int, text: str, **attributes: str) -> Node:
    return Node(f"h{level}", tuple(attributes.items()), (text,))


def paragraph(*children: Child) -> Node:
    return Node("p", (), children)
