"""Inline content of the page as the children of a paragraph.

Elements without a meaning pass their text on, white space folds, and no element stands within
another of the same name.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from lxml import etree

from a11y_reader.characters import clean_text
from a11y_reader.extract.blocks import Block
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.freeze.attributes import Attributes, kept_attributes, language_of
from a11y_reader.extract.freeze.content_model import inline_content, merged
from a11y_reader.extract.freeze.joints import PICTURE, Joint
from a11y_reader.extract.freeze.letter_spacing import close_up, may_be_spaced
from a11y_reader.extract.freeze.presentation import emphasis_of, script_of
from a11y_reader.extract.freeze.tooltips import is_tooltip
from a11y_reader.extract.urls import Urls
from a11y_reader.nodes import Child, Node, is_a

__all__ = ["MAX_INLINE", "Inline", "InlineBuilder", "Run"]

MAX_INLINE = 12
"""How many levels a paragraph and the inline elements within it may take."""

_BECOMES: Mapping[str, str] = MappingProxyType(
    {"a": "a", "abbr": "abbr", "acronym": "abbr", "b": "strong", "cite": "em", "code": "code"}
    | {"del": "del", "dfn": "em", "em": "em", "i": "em", "ins": "ins", "kbd": "code"}
    | {"mark": "mark", "rt": "rt", "ruby": "ruby", "s": "s", "samp": "code", "strike": "s"}
    | {"strong": "strong", "sub": "sub", "sup": "sup"}
    | {"time": "time", "tt": "code", "var": "em"}
)
"""What an inline element becomes; those not listed only pass their text on."""

_QUOTED = ("“", "”")
"""The signs around what `q` quotes."""

_ASIDE = ("(", ")")
"""The signs around what explains the word before it."""

_LONGEST_CITED = 12
"""The most words `cite` has as the title of a work or who said something: more are a reference,
which nobody means to stand out as a whole."""

_MOST_CITED = 30
"""How many texts of it are read."""

_UNFOLDED = re.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
"""White space that is anything but one space, which is all that is to be replaced."""


@dataclass(slots=True, eq=False, frozen=True)
class Inline:
    """An inline element that is open in the page.

    Attributes:
        tag: What it becomes; empty where it passes its text on.
        attributes: Its attributes.
        lang: Its language, where it is another than that around it.
        marks: The signs between which its text stands.
        only_in: The numbers of the blocks in which it is one; None where it is in all.
    """

    tag: str = ""
    attributes: Attributes = ()
    lang: str = ""
    marks: tuple[str, str] = ("", "")
    only_in: frozenset[int] | None = None


_PASSED = Inline()
"""An inline element that only passes its text on."""


@dataclass(slots=True, eq=False)
class Run:
    """Inline content that is being built.

    Attributes:
        block: The number of the block that it is made of.
        levels: The children of the paragraph, and of every open inline element in it.
        is_verbatim: Whether white space and line breaks stay as they are.
        is_spaced: Whether letters may stand apart by spaces.
        ends_with_space: Whether white space that comes next would be the second one.
        joint: The place behind the last text.
    """

    block: int
    levels: list[list[Child]]
    is_verbatim: bool
    is_spaced: bool
    ends_with_space: bool = True
    joint: Joint = field(default_factory=Joint)


class InlineBuilder:
    """Builds one paragraph after another; elements stay open from one to the next.

    Attributes:
        run: The paragraph that is being built, if there is one.
        open_tags: What the elements that are open become, from the outermost in.
        links_within: Whether one of the links leads to a part of the page.
        closed_up: The texts whose letters stood apart by spaces.
    """

    def __init__(
        self, urls: Urls, cards: Mapping[etree._Element, frozenset[int]] = MappingProxyType({})
    ) -> None:
        """Start without a paragraph.

        Args:
            urls: Makes the page's URLs absolute.
            cards: For links around a whole card the numbers of the blocks that remain links.
        """
        self.run: Run | None = None
        self.open_tags: list[str] = []
        self.links_within = False
        self.closed_up: list[str] = []
        self._urls = urls
        self._cards = cards
        self._opened: list[Inline] = []

    def open(self, element: etree._Element, lang: str) -> Inline:
        """Open an element.

        Args:
            element: The element.
            lang: The language of the block-level element around it.
        """
        inline = self._inline(element, lang)
        if inline is not _PASSED:
            self._opened.append(inline)
            self.open_tags.append(inline.tag)
        if self.run is not None:
            self.run.joint.pass_edge(inline.tag, opens=True)
            _enter(self.run, inline)
        return inline

    def close(self, inline: Inline) -> None:
        """Close the element that was opened last."""
        if inline is not _PASSED:
            self._opened.pop()
            self.open_tags.pop()
        if self.run is not None:
            self.run.joint.pass_edge(inline.tag, opens=False)
            _leave(self.run, inline)

    def begin(self, block: Block, *, is_verbatim: bool) -> None:
        """Begin a paragraph.

        Args:
            block: The block that it is made of.
            is_verbatim: Whether its white space and line breaks stay as they are.
        """
        self.run = run = Run(block.index, [[]], is_verbatim, may_be_spaced(block))
        for inline in self._opened:
            _enter(run, inline)

    def text(self, text: str) -> None:
        """Add a text to the paragraph, if there is one."""
        run = self.run
        if run is None:
            return
        if not run.is_verbatim:
            if run.is_spaced:
                text = self._closed_up(text)
            text = _folded(clean_text(text))
            text = text.lstrip(" ") if run.ends_with_space else text
        if text and not run.is_verbatim and run.levels[-1] and run.joint.repeats(text):
            return
        if text:
            if not run.is_verbatim:
                _part(run, text)
            run.ends_with_space = text.endswith(" ")
            run.levels[-1].append(text)

    def line_break(self) -> None:
        """Add a line break to the paragraph, if there is one."""
        if self.run is not None:
            self.run.levels[-1].append("\n" if self.run.is_verbatim else Node("br"))
            self.run.ends_with_space = True
            self.run.joint.move("")

    def medium(self, nodes: Sequence[Child]) -> None:
        """Add a medium to the paragraph, if there is one; in a link, a link is its text."""
        if self.run is None:
            return
        if "a" in self.open_tags:
            nodes = [part for node in nodes for part in (_children_of_link(node) or (node,))]
        self.run.levels[-1].extend(nodes)
        self.run.ends_with_space = False
        self.run.joint.move(PICTURE if nodes and is_a(nodes[-1], "img") else "")

    def end(self) -> tuple[Child, ...]:
        """End the paragraph, if there is one; return its children."""
        run = self.run
        if run is None:
            return ()
        for inline in reversed([inline for inline in self._opened if inline.tag]):
            _fold(run, inline)
        self.run = None
        return tuple(run.levels[0]) if run.is_verbatim else inline_content(run.levels[0])

    def _inline(self, element: etree._Element, lang_around: str) -> Inline:
        tag = element.tag
        lang = language_of(element)
        if lang and lang == self._lang(lang_around):
            lang = ""
        shown = _BECOMES.get(tag) or emphasis_of(element) or script_of(element)
        becomes = "" if _is_reference(element) else shown
        around = _QUOTED if tag == "q" else _ASIDE if is_tooltip(element) else ("", "")
        if len(self._opened) >= MAX_INLINE - 1 or not (becomes or lang or around[0]):
            return _PASSED
        href = self._urls.link(element.get("href")) if becomes == "a" else ""
        self.links_within = self.links_within or href.startswith("#")
        if not becomes or self._is_stray(becomes, href):
            becomes = "span" if lang else ""
        if not becomes and not around[0]:
            return _PASSED
        marks = [("href", href)] if href else []
        marks += [("lang", lang)] if lang else []
        attributes = (*marks, *kept_attributes(element, becomes))
        return Inline(becomes, attributes, lang, around, self._cards.get(element))

    def _is_stray(self, tag: str, href: str) -> bool:
        """Say whether an element can't be here: it leads nowhere, or is where it has no place."""
        is_lone = (tag == "a" and not href) or (tag == "rt" and self.open_tags[-1:] != ["ruby"])
        return is_lone or tag in self.open_tags

    def _lang(self, around: str) -> str:
        """Return the language of what comes next in the paragraph."""
        return next((inline.lang for inline in reversed(self._opened) if inline.lang), around)

    def _closed_up(self, text: str) -> str:
        closed_up = close_up(text)
        self.closed_up += [closed_up] if closed_up != text else []
        return closed_up


def _is_reference(element: etree._Element) -> bool:
    """Say whether an element is a `cite` with all that is to say of a work."""
    if element.tag != "cite":
        return False
    return len(text_of(element, most=_MOST_CITED).split()) > _LONGEST_CITED


def _enter(run: Run, inline: Inline) -> None:
    if inline.tag:
        run.levels.append([])
    if inline.marks == _ASIDE:
        _mark(run, _ASIDE[0] if run.ends_with_space else f" {_ASIDE[0]}")
        run.ends_with_space = True  # as none is to follow
    elif inline.marks[0]:
        _mark(run, inline.marks[0])


def _leave(run: Run, inline: Inline) -> None:
    if inline.marks[1]:
        level = run.levels[-1]
        if inline.marks == _ASIDE and isinstance(last := level[-1], str):
            level[-1] = last.rstrip(" ")
        _mark(run, inline.marks[1])
    if inline.tag:
        _fold(run, inline)


def _mark(run: Run, mark: str) -> None:
    run.levels[-1].append(mark)
    run.ends_with_space = False
    run.joint.move("")


def _fold(run: Run, inline: Inline) -> None:
    """Put the content of an inline element that ends into the level around it."""
    children = merged(run.levels.pop())
    is_blank = all(isinstance(child, str) and not child.strip() for child in children)
    is_plain = is_blank or (inline.only_in is not None and run.block not in inline.only_in)
    folded = children if is_plain else [Node(inline.tag, inline.attributes, tuple(children))]
    around = run.levels[-1]
    if around and folded and _are_two_links(around[-1], folded[0]):
        around.append(" ")
    around.extend(folded)


def _part(run: Run, text: str) -> None:
    """Put a space before a text that is another word than the one before."""
    if run.joint.parts(text):
        next(level for level in reversed(run.levels) if level).append(" ")
    run.joint.move(text)


def _are_two_links(one: Child, other: Child) -> bool:
    """Say whether these are links to two places, with nothing between their words."""
    if not (isinstance(one, Node) and isinstance(other, Node) and one.tag == other.tag == "a"):
        return False
    is_one_word = one.text[-1:].isalnum() and other.text[:1].isalnum()
    return is_one_word and one.get("href") != other.get("href")


def _folded(text: str) -> str:
    """Make each run of white space one space; that is quick to rule out where all is printable."""
    is_folded = text.isprintable() and "  " not in text
    return text if is_folded else _UNFOLDED.sub(" ", text)


def _children_of_link(child: Child) -> tuple[Child, ...]:
    return child.children if is_a(child, "a") else ()
