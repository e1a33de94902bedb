"""Nodes as HTML, with the headings noted for a list of contents."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from markupsafe import escape

from a11y_reader.characters import OF_DIRECTION, folded, isolated, without_direction
from a11y_reader.document import Attachment
from a11y_reader.locales import Words
from a11y_reader.nodes import Child, Node, is_a, is_inline
from a11y_reader.rendering.figures import linked_twice, said_once
from a11y_reader.vocabulary import (
    GLOBAL_ATTRIBUTES,
    HEADINGS,
    ID_PREFIX,
    VOID,
    is_safe_attribute,
)

__all__ = ["BodyWriter", "Heading", "clean"]

_FORBIDDEN = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
"""What text in HTML must not hold: https://html.spec.whatwg.org/#text-content."""

_FORBIDDEN_CHARACTER = re.compile(f"[{_FORBIDDEN}]")
"""One of them."""

_SPECIAL_CHARACTER = re.compile(f"[&<>\"'{_FORBIDDEN}{OF_DIRECTION}]")
"""What must be escaped, dropped or enclosed; most texts have nothing of it."""

_MEDIA_ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        "img": ' loading="lazy" decoding="async"',
        "audio": ' preload="none"',
        "video": ' preload="none"',
    }
)
"""Media load when they are needed: pages may be long, and lines slow."""

_SCHEME = re.compile(r"(?:https?://)?(?:www\.)?")
"""What an address begins with, or does without."""

_SHORT_LINK = 3  # characters, beside which an image may be broken

_LONG, _PART = 200, 50
"""The number of blocks from which a body is written in parts, and how many blocks make one."""

_MANY_COLUMNS = 4  # on a narrow screen such a table rather scrolls than breaks every word


def clean(text: str) -> str:
    r"""Return a text without the characters that HTML forbids, and its direction kept to itself.

    >>> clean("Thông\x00 báo")
    'Thông báo'
    """
    return isolated(_FORBIDDEN_CHARACTER.sub("", text))


def _escape(text: str) -> str:
    # Most texts have nothing to escape, and looking is cheaper than escaping.
    if _SPECIAL_CHARACTER.search(text) is None:
        return text
    return str(escape(clean(text)))


class Heading(NamedTuple):
    """A heading of the body.

    Attributes:
        level: From 2 to 6.
        id: What a link to it names.
        html: Its content as it may stand in a link.
        is_link: Whether it leads to another page, as a teaser's does.
    """

    level: int
    id: str
    html: str
    is_link: bool = False


class BodyWriter:
    """Writes nodes as HTML, and notes the headings on its way.

    Attributes:
        pieces: The HTML so far.
        headings: The headings from h2 on that have a text.
        first_h1: The text of the h1 that stands in the body; empty where there is none.
    """

    def __init__(
        self,
        words: Words,
        *,
        lang: str = "",
        keeps_h1: bool,
        taken_ids: Iterable[str] = (),
        attachments: Iterable[Attachment] = (),
        links: Sequence[Node] = (),
    ) -> None:
        """Start with nothing written.

        Args:
            words: The page's own words, for what has no name of its own.
            lang: The language of the nodes; empty where it is unknown.
            keeps_h1: Whether the first h1 stays one; every other becomes an h2.
            taken_ids: The ids that elements around the body have.
            attachments: The files that links lead to.
            links: All links of the body, in document order.
        """
        self.pieces: list[str] = []
        self.headings: list[Heading] = []
        self.first_h1 = ""
        self._words = words
        self._own_lang = "" if lang.split("-", maxsplit=1)[0] == words.lang else words.lang
        self._keeps_h1 = keeps_h1
        self._ids = set(taken_ids)
        self._abbreviations: set[str] = set()
        self._attachments = {each.url: each for each in attachments if each.type}
        self._pictures = linked_twice(links)
        self._tables = self._formulas = 0

    def write_in_parts(self, blocks: Sequence[Child]) -> None:
        """Write the blocks of a body; many of them in parts, which the style lets lie until needed.

        Browsers then need not lay out a long page anew with every step of its text size.
        """
        if len(blocks) < _LONG or any(map(is_inline, blocks)):
            self.write(blocks)
            return
        for start in range(0, len(blocks), _PART):
            self.pieces.append('<div class="part">')
            self.write(blocks[start : start + _PART])
            self.pieces.append("</div>")

    def write(self, children: Iterable[Child]) -> None:
        """Write nodes and texts one after the other."""
        for child in children:
            if isinstance(child, str):
                self.pieces.append(_escape(child))
            else:
                self._WRITERS.get(child.tag, BodyWriter._write_as_it_is)(self, child)

    def _write_as_it_is(self, node: Node) -> None:
        self._write_element(node, node.tag)

    def _write_element(self, node: Node, tag: str, more: str = "") -> None:
        more += _MEDIA_ATTRIBUTES.get(tag, "")
        self.pieces.append(f"<{tag}{self._attributes(node)}{more}>")
        if tag in VOID:
            return
        # The first line feed of a pre is dropped: https://html.spec.whatwg.org/#the-pre-element
        if tag == "pre" and node.text.startswith("\n"):
            self.pieces.append("\n")
        self.write(node.children)
        self.pieces.append(f"</{tag}>")

    def _write_link(self, link: Node) -> None:
        """Write a link; one of a picture beside one of text to the same place is no other stop.

        A space at its end follows it: no line is drawn below it, and print puts the address before.
        """
        picture = self._pictures.get(link)
        if picture is None:
            last = link.children[-1] if link.children else ""
            ends_with_space = isinstance(last, str) and last.endswith(" ")
            if isinstance(last, str) and ends_with_space:
                link = link.with_children((*link.children[:-1], last.rstrip(" ")))
            self._write_element(self._with_type(link), "a")
            self.pieces.append(" " * ends_with_space)
            return
        is_silent = not any(node.get("alt") for node in picture.walk() if is_a(node, "img"))
        hidden = ' aria-hidden="true"' if is_silent else ""
        self._write_element(picture, "a", f' tabindex="-1"{hidden}')

    def _with_type(self, link: Node) -> Node:
        """Let a link that leads to a file say so, unless it does, or is a picture."""
        attachment = self._attachments.get(link.get("href"))
        text = link.text
        if attachment is None or not text.strip() or attachment.type_is_told(text):
            return link
        return link.with_children((*link.children, f" ({attachment.type})"))

    def _write_list(self, node: Node) -> None:
        """Write a list; Safari takes one without bullets, as its items bring labels, for none."""
        if node.get("type") != "none":
            self._write_as_it_is(node)
            return
        attributes = self._attributes(node.with_attribute("type", None))
        self.pieces.append(f'<ul class="labelled" role="list"{attributes}>')
        self.write(node.children)
        self.pieces.append("</ul>")

    def _attributes(self, node: Node) -> str:
        kind = self._class(node)
        written = f' class="{kind}"' if kind else ""
        for name, value in node.attributes:
            cleaned = _CLEANERS.get(name, clean)(value)
            # What was harmless only by a control character in its scheme is so no longer.
            if cleaned != value and not is_safe_attribute(node.tag, name, cleaned):
                continue
            if name == "id" and not self._claim(cleaned):
                continue
            written += f' {name}="{_escape(cleaned)}"'
        return written

    def _class(self, node: Node) -> str:
        """Return the class of an element that the style treats in a way of its own."""
        if node.tag == "a":
            return "short" if _is_short(node) else "bare" if _is_bare(node) else ""
        if node.tag == "abbr" and node.text not in self._abbreviations:
            self._abbreviations.add(node.text)
            return "first"
        return ""

    def _claim(self, identifier: str) -> bool:
        """Take an id, unless an element before has it."""
        is_free = identifier not in self._ids
        self._ids.add(identifier)
        return is_free

    def _write_heading(self, node: Node) -> None:
        text = clean(node.text).strip()
        if node.tag == "h1" and self._keeps_h1 and text:
            self._keeps_h1, self.first_h1 = False, text
            self._write_element(node, "h1")
            return
        tag = "h2" if node.tag == "h1" else node.tag
        if text:
            node = self._with_id(node)
            identifier = _id(node.get("id"))
            heading = Heading(int(tag[1]), identifier, _phrase(node), _is_link(node))
            self.headings.append(heading)
        self._write_element(node, tag)

    def _with_id(self, heading: Node) -> Node:
        given = _id(heading.get("id"))
        if given != ID_PREFIX and given not in self._ids:
            return heading
        number = len(self.headings) + 1
        while f"{ID_PREFIX}section-{number}" in self._ids:
            number += 1
        return heading.with_attribute("id", f"{ID_PREFIX}section-{number}")

    def _write_figure(self, figure: Node) -> None:
        """Write a figure; one without a caption would be a group without a name."""
        is_named = any(is_a(part, "figcaption") for part in figure.children)
        self._write_element(said_once(figure), "figure", "" if is_named else ' role="none"')

    def _write_image(self, image: Node) -> None:
        """Write an image, in a span by which it is hidden, and which shows its alternative then."""
        described = image if image.has("alt") else self._described(image)
        alternative = _escape(described.get("alt").strip())
        shown = f' data-alt="{alternative}"' if alternative else ""
        self.pieces.append(f'<span class="image"{shown}>')
        self._write_element(described, "img")
        self.pieces.append("</span>")

    def _described(self, image: Node) -> Node:
        """Give an image without a text alternative its title for one, or say that it has none.

        Without an alt screen readers read the file's name or the whole address (WCAG 1.1.1).
        """
        title = image.get("title").strip()
        described = image.with_attribute("alt", title or self._words.undescribed)
        if self._own_lang and not title:
            return described.with_attribute("lang", self._own_lang)
        return described

    def _write_form(self, node: Node) -> None:
        """Write a note of a form, with a link to it on the original page, and what it asks for."""
        own = tuple(pair for pair in node.attributes if pair[0] in GLOBAL_ATTRIBUTES)
        self.pieces.append(f'<div class="form"{self._attributes(Node("aside", own))}>')
        self.write((Node("p", (), (self._form_link(node),)), *node.children))
        self.pieces.append("</div>")

    def _form_link(self, node: Node) -> Child:
        """Return the words that stand for a form; a link where it is known where they lead."""
        name = clean(node.get("title")).strip()
        note = self._words.named_form.format(name=name) if name else self._words.form
        pairs = (("href", node.get("href")), ("lang", self._own_lang))
        marks = tuple(pair for pair in pairs if pair[1])
        return Node("a" if node.get("href") else "span", marks, (note,)) if marks else note

    def _write_formula(self, node: Node) -> None:
        """Write a formula; one of a line of its own in a group, which scrolls as tables do."""
        if node.get("display") != "block":
            self._write_as_it_is(node)
            return
        self._formulas += 1
        name = _escape(self._words.formula.format(n=self._formulas))
        self.pieces.append(f'<span class="formula" role="group" aria-label="{name}" tabindex="0">')
        self._write_element(node, "math")
        self.pieces.append("</span>")

    def _write_table(self, node: Node) -> None:
        """Write a table in a region of its own, which scrolls where the table is too wide.

        What scrolls has to be reached by keyboard (WCAG 2.1.1), and what is reached needs a name
        (4.1.2).
        """
        self._tables += 1
        name = _escape(_table_name(node, self._tables, self._words))
        kind = "table wide" if _columns(node) >= _MANY_COLUMNS else "table"
        self.pieces.append(f'<div class="{kind}" role="region" aria-label="{name}" tabindex="0">')
        self._write_element(node, "table")
        self.pieces.append("</div>")

    _WRITERS: ClassVar[Mapping[str, Callable[["BodyWriter", Node], None]]] = MappingProxyType(
        {
            **dict.fromkeys(HEADINGS, _write_heading),
            "a": _write_link,
            "aside": _write_form,
            "figure": _write_figure,
            "img": _write_image,
            "math": _write_formula,
            "table": _write_table,
            "ul": _write_list,
        }
    )


def _id(identifier: str) -> str:
    """Return an id as it is written, beginning with `ID_PREFIX`."""
    identifier = without_direction(_FORBIDDEN_CHARACTER.sub("", identifier))
    return identifier if identifier.startswith(ID_PREFIX) else ID_PREFIX + identifier


def _ids(identifiers: str) -> str:
    return " ".join(map(_id, identifiers.split()))


def _address(url: str) -> str:
    """Return a URL as it is written; `#id` leads to the id as that is written."""
    if url[:1] == "#" and len(url) > 1:
        return "#" + _id(url[1:])
    return without_direction(_FORBIDDEN_CHARACTER.sub("", url))


_CLEANERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"headers": _ids, "href": _address, "id": _id, "poster": _address, "src": _address}
)
"""What makes the values of attributes fit to be written that are more than text."""


def _is_short(link: Node) -> bool:
    """Say whether a link is so narrow that a finger may miss it (WCAG 2.5.8)."""
    return len(link.text.strip()) <= _SHORT_LINK


def _is_bare(link: Node) -> bool:
    """Say whether a link's text is its own address, which print then need not add."""
    address = _stripped(link.get("href"))
    return "." in address and _stripped(link.text.strip()) == address


def _stripped(address: str) -> str:
    return _SCHEME.sub("", address).rstrip("/")


def _columns(table: Node) -> int:
    """Return how many cells the first row has."""
    for item in table.walk():
        if is_a(item, "tr"):
            return len(item.children)
    return 0


def _table_name(table: Node, number: int, words: Words) -> str:
    for child in table.children:
        if is_a(child, "caption") and child.text.strip():
            caption = folded(child.text)
            return words.captioned_table.format(n=number, caption=caption)
    return words.table.format(n=number)


def _is_link(heading: Node) -> bool:
    """Say whether all of a heading's text is one link to another page."""
    links = (child for child in heading.child_elements if child.tag == "a")
    link = next(links, None)
    if link is None or link.get("href").startswith("#"):
        return False
    return link.text.strip() == heading.text.strip()


def _phrase(item: Child) -> str:
    """Return a heading's content for a link: its text, with what bears on how it is read."""
    if isinstance(item, str):
        return _escape(item)
    inner = _escape(item.get("alt")) + "".join(map(_phrase, item.children))
    if item.tag in ("sub", "sup"):
        return f"<{item.tag}>{inner}</{item.tag}>"
    if item.get("lang"):
        return f'<span lang="{item.get("lang")}">{inner}</span>'
    return " " if item.tag == "br" else inner
