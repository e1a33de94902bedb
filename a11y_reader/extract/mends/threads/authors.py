"""Lines that name who wrote what stands below them, by their markup alone.

A name is short text that markup calls one, or a link to somebody's page. Whether posts stand below
such lines is for `posts.py` to tell.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.parts import SERIES, SHORT_LINE
from a11y_reader.grouping import grouped

__all__ = ["MOST_ELEMENTS", "Named", "lines_with_names"]

LONGEST_NAME = 5
"""The most words the name of an author has."""

LONGEST_MENU = 12
"""The most blocks an element has that holds a name and a menu."""

MOST_ELEMENTS = 8
"""How many elements in such a line are looked at for signs of a name, or of a date."""

MOST_TEXTS = 12
"""The most texts an element has that holds only a name."""

MOST_KINDS = 8
"""How many kinds of such lines are looked at."""

_NAMED = re.compile(
    r"(?:(?<![A-Za-z])(?:account-?name|author|byline|creator|member|nickname|poster|user-?name|user)"
    r"|AccountName|Author|Byline|Creator|Member|Poster|User(?:Name|name)?)(?![a-z])"
)
"""How web pages name what holds the name of an author."""

_RANK = re.compile(r"(?<![a-z])user-?(?:rank|title)(?![a-z])", re.IGNORECASE)
"""How forums name what stands below it in a list of what is said of an author."""

_PROFILE = re.compile(
    r"(?:^|/)u/|(?:^|/)(?:user|member)-\d"
    r"|(?:^|[/?&=])(?:users?|members?|member(?:list)?\.php|profiles?)(?:[/?=;&]|$)"
)
"""What the address of an author's own page has in it."""

_ELSEWHERE: frozenset[Cue] = frozenset({"breadcrumb", "footer", "menu"})
"""Cues of parts of a page that hold no posts."""


class Named(NamedTuple):
    """A line, and who is named in it."""

    line: Block
    author: str


def lines_with_names(page: Page) -> Sequence[Sequence[Named]]:
    """Return the lines that name authors, each kind that has several lines, of several authors."""
    short = filter(_may_name, page.blocks)
    kinds = grouped(((block.scope.names, block.heading), block) for block in short)
    several = (lines for lines in kinds.values() if len(lines) >= SERIES)
    named = ([Named(one, name) for one in lines if (name := _author(one))] for lines in several)
    found = sorted(filter(_are_several, named), key=lambda names: names[0].line.index)
    return found[:MOST_KINDS]


def _are_several(names: Sequence[Named]) -> bool:
    return len(names) >= SERIES and len({author for _, author in names}) > 1


def _may_name(block: Block) -> bool:
    """Say whether a block is a short line, outside of menus, in an element with few others."""
    scope = block.scope
    is_line = 0 < block.words <= SHORT_LINE and scope.size <= LONGEST_MENU
    return is_line and scope.inherited.isdisjoint(_ELSEWHERE)


def _author(block: Block) -> str:
    """Return the name in a short line that is marked up as one, or leads to somebody's page."""
    elements = islice(block.scope.element.iter("*"), MOST_ELEMENTS)
    names = (_text_of(element, block) for element in elements if _names_somebody(element))
    return next((name for name in names if _is_name_in(name, block)), "")


def _text_of(element: etree._Element, block: Block) -> str:
    """Return the text of an element; empty where there is more than one of a name."""
    if element is block.scope.element and block.scope.size == 1:
        return block.text  # without that of a drawing
    texts = list(islice(element.itertext(), MOST_TEXTS))
    return folded("".join(map(str, texts))) if len(texts) < MOST_TEXTS else ""


def _is_name_in(name: str, block: Block) -> bool:
    """Say whether a name is a part of a line, and more than the letter in place of a picture."""
    has_length = name[1:].strip() != "" and len(name.split()) <= LONGEST_NAME
    has_letters = any(map(str.isalpha, name))
    return has_length and has_letters and name[1] != " " and name in block.text


def _names_somebody(element: etree._Element) -> bool:
    """Say whether an element is named for an author, or leads to somebody's page."""
    names, item = element.get("class"), element.get("itemprop")
    if (names and _is_named(names)) or (item and _is_named(item)):
        return True
    if element.tag == "dt":
        below = element.getnext()
        return below is not None and _RANK.search(below.get("class", "")) is not None
    if element.tag != "a":
        return False
    return element.get("rel") == "author" or _PROFILE.search(element.get("href", "")) is not None


# pages of one site have the same few hundred elements
@lru_cache(maxsize=4096)
def _is_named(names: str) -> bool:
    return _NAMED.search(names) is not None
