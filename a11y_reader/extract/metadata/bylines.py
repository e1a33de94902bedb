"""Bylines: the author whom the visible text names, on a line of its own or by a signature."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise, takewhile
from urllib.parse import unquote

from lxml import etree

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.metadata.author_names import (
    AFTER_DATE,
    BYLINE,
    LABEL,
    LABELLED,
    MAX_CHARACTERS,
    MAX_WORDS,
    tidy_name,
)
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.folding import fold_text, letters_of
from a11y_reader.extract.metadata.marked_authors import MAX_ELEMENTS, is_of_another, text_in
from a11y_reader.extract.parts import worded

__all__ = [
    "below_text", "labelled_name", "linked_name", "name_below_label", "name_by_icon",
    "name_in_line", "signature",
]  # fmt: skip

_MAX_LINE = 16
"""The most words a block may have to be a byline."""

_MAX_HEADING = 6
"""The most words a heading may have to be one: `Von` also begins what is said of a subject."""

_MAX_SIGNATURE = MAX_WORDS
"""The most words a block may have to be a signature."""

_OFFICE = 3
"""How many lines above and below it may tell the office of who signs."""

_PROFILE = re.compile(
    r"/(?:authors?|autor(?:e|en|es|i)?|auteurs?|contributors?|writers?)/(?:[^?#]*/)?([^/?#]+)/?"
    r"(?:[?#]|$)",
    re.IGNORECASE,
)
"""The address of a page about an author: at its end is the name."""

_USER = re.compile(r"(?<![a-z])(?:fa|icon|bi|glyphicon|ti|ri|las?)-(?:user|author|person)(?![a-z])")
"""Classes by which fonts of icons draw a user."""

_CELLS = frozenset({"td", "th"})

_LINE_BLOCKS = 3
"""The most blocks an element may have that is looked at for such links."""


def name_in_line(block: Block) -> str:
    """Return the name in an author line; what follows a mere `by` is one if it has a capital."""
    text = block.text[: 4 * MAX_CHARACTERS]
    is_short = 0 < block.words <= (_MAX_HEADING if block.heading else _MAX_LINE)
    if is_short and BYLINE.match(text):
        return _name_in(block, text)
    name = labelled_name(block)
    after = AFTER_DATE.search(text) if not name and is_short and is_date_line(block) else None
    return _name_in(block, text[after.end() :]) if after else name


def _name_in(block: Block, text: str) -> str:
    """Return the name in a text of a block of the page's own; it begins with a capital."""
    name = "" if is_of_another(block.scope.element) else tidy_name(text)
    return "" if name[:1].islower() else name


def labelled_name(block: Block) -> str:
    """Return the name behind a label with which a line, or an element within it, begins."""
    is_short = 0 < block.words <= _MAX_LINE
    if not is_short or not (":" in block.text or "：" in block.text):
        return ""
    is_all = block.scope.size == 1
    inside = islice(block.scope.element, MAX_ELEMENTS) if is_all else ()
    parts = (block.text, *map(text_in, inside))
    return next((tidy_name(part) for part in parts if LABELLED.match(part.lstrip())), "")


def name_by_icon(blocks: Sequence[Block]) -> str:
    """Return the first name in a line with a date before which a picture of a user is drawn.

    It has several words: one is mostly that of an account, or of an office.
    """
    lines = (block.scope.element for block in blocks if is_date_line(block))
    parts = (part for line in lines for part in islice(line.iter("i", "span"), MAX_ELEMENTS))
    icons = (part for part in parts if not len(part) and not (part.text or "").strip())
    users = (icon for icon in icons if _USER.search(icon.get("class", "")))
    names = (tidy_name(_text_behind(icon)) for icon in users)
    return next((name for name in names if " " in name), "")


def _text_behind(icon: etree._Element) -> str:
    following = icon.getnext()
    if (icon.tail or "").strip() or following is None:
        return icon.tail or ""
    return text_in(following)


def linked_name(blocks: Sequence[Block]) -> str:
    """Return the first name that links to its author's page, or all in a list of such links."""
    links = (link for block in blocks for link in _links_in(block))
    first = next(filter(_linked_name, links), None)
    if first is None:
        return ""
    around = next(first.iterancestors("ul", "ol"), first)
    names = list(map(_linked_name, islice(around.iter("a"), MAX_ELEMENTS)))
    return ", ".join(dict.fromkeys(names)) if all(names) else _linked_name(first)


def _links_in(block: Block) -> Iterator[etree._Element]:
    scope = block.scope
    is_line = block.links and scope.size <= _LINE_BLOCKS
    return islice(scope.element.iter("a"), MAX_ELEMENTS) if is_line else iter(())


def _linked_name(link: etree._Element) -> str:
    """Return a link's text where its address says that it is an author's name, or has a number."""
    found = _PROFILE.search(link.get("href", ""))
    name = text_in(link) if found else ""
    if not found or not name or is_of_another(link):
        return ""
    is_name = letters_of(fold_text(unquote(found[1]))) == letters_of(fold_text(name))
    return tidy_name(name) if is_name or found[1].isdecimal() else ""


def name_below_label(blocks: Sequence[Block]) -> str:
    """Return the name that follows a block, or an element, with nothing but a label.

    That is one such as `Written by`; it may be for screen readers only.
    """
    lines = list(worded(blocks))
    named = (_labelled_by(label, name) for label, name in pairwise(lines))
    within = (_name_beside_label(block) for block in lines if block.words <= _MAX_LINE)
    return next(filter(None, chain(named, within)), "")


def _name_beside_label(block: Block) -> str:
    inside = islice(block.scope.element, MAX_ELEMENTS) if block.scope.size == 1 else ()
    pairs = pairwise((text_in(part), part.tail or "") for part in inside)
    beside = ((label, name) for (label, between), (name, _) in pairs if not between.strip())
    return next(filter(None, (_named_by(label, block, name) for label, name in beside)), "")


def _labelled_by(label: Block, line: Block) -> str:
    """Return the name in a line below another, if that is but a label."""
    return _named_by(label.text, line, line.text) if line.words <= MAX_WORDS else ""


def _named_by(label: str, line: Block, text: str) -> str:
    """Return the name in a line's text behind another text, if that is but a label.

    Behind a mere `by` a name has two words or more, and is in no cell of a table: `Di` is a day of
    the week elsewhere.
    """
    found = LABEL.fullmatch(label.strip())
    name = _name_in(line, text) if found else ""
    is_sure = found is not None and not (found["by"] and found["by"] == found[0])
    return name if is_sure or (" " in name and line.scope.tag not in _CELLS) else ""


def below_text(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks without links that stand right below a paragraph."""
    pairs = pairwise(blocks)
    return [block for above, block in pairs if above.words > _MAX_LINE and not block.links]


def signature(page: Page, blocks: Sequence[Block]) -> str:
    """Return the name with which a text is signed: a short bold line on the right.

    Below an act several lines there tell the office, too.
    """
    for block in reversed(blocks):
        is_bold = 0 < block.words == block.strong_words <= _MAX_SIGNATURE
        is_line = is_bold and _is_on_right(block) and block.scope.element.find(".//br") is None
        if is_line and not _is_of_office(page, block):
            name = tidy_name(block.text)
            return "" if ":" in name else name
    return ""


def _is_of_office(page: Page, line: Block) -> bool:
    """Say whether lines on the right, of which one is one, tell an office in capitals, too.

    One word beside the name is a paper's or a place's.
    """
    first = max(line.index - _OFFICE, 0)
    above = takewhile(_is_on_right, reversed(page.blocks[first : line.index]))
    below = takewhile(_is_on_right, page.blocks[line.index + 1 : line.index + 1 + _OFFICE])
    others = [block.text for block in (*above, *below) if block.words > 1]
    in_capitals = (text for text in (line.text, *others) if text.isupper() and " " in text)
    return bool(others) and any(in_capitals)


def _is_on_right(block: Block) -> bool:
    element = block.scope.element
    style = element.get("style", "").replace(" ", "").lower()
    return element.get("align") == "right" or "text-align:right" in style
