"""A few words that a page hides within its text, be it from programs or until a script shows them.

So a heading has the number that it tells in words once more for search engines, a line a link for
editors, and an example of code the lines around it that its reader knows. Where everybody reads one
text they would stand in the middle of it. So does a bare number that only programs know for the
place of a post among others.
"""

import re
from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import INLINE_TAGS, MEDIA_TAGS, NOT_DISPLAYED
from a11y_reader.extract.plain.short_texts import short_text
from a11y_reader.words import word_count

__all__ = ["drop_hidden_words"]

_MOST_WORDS = 3
"""How many words are surely no part of the text: more may be what a link shows of it."""

_KEPT = frozenset({"label", "time"})
"""Inline elements that tell something even where they are hidden."""

_SEPARATOR = "\u2063"
"""Invisible separator, which no text of a person has between its letters."""

_FEWEST_SEPARATORS = 4
"""The fewest by which letters are told that are there for nobody."""

_HIDDEN_LINES = re.compile(r"(?<!\S)boring(?!\S)")
"""The class of lines that mdBook hides in examples of code
(https://rust-lang.github.io/mdBook/format/mdbook.html#hiding-code-lines)."""


def drop_hidden_words(
    styled: Iterable[etree._Element],
    unspoken: Iterable[etree._Element],
    described: Iterable[etree._Element],
    codes: Iterable[etree._Element],
) -> None:
    """Make hidden words elements that nobody reads.

    Args:
        styled: The elements of a page with a style or `hidden`, some of which are changed.
        unspoken: Those with `aria-hidden`.
        described: Those with `itemprop`.
        codes: The elements `pre`.

    >>> root = etree.fromstring("<h2>2 answers<span style='display: none'>2</span></h2>")
    >>> drop_hidden_words(root, (), (), ())
    >>> root[0].tag
    'template'
    """
    for element in styled:
        if element.tag in INLINE_TAGS - _KEPT and _is_hidden(element) and _is_in_line(element):
            element.tag = "template"
    for element in unspoken:
        if element.get("aria-hidden") == "true" and _is_scrambled(element):
            element.tag = "template"
    for element in described:
        if element.get("itemprop") == "position" and _is_number(element):
            element.tag = "template"
    for code in codes:
        _drop_hidden_lines(code)


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or bool(NOT_DISPLAYED.search(element.get("style", "")))


def _is_in_line(element: etree._Element) -> bool:
    """Say whether an element holds but a few words, right beside others."""
    words = short_text(element)
    if not words or word_count(words) > _MOST_WORDS:
        return False
    before, around = element.getprevious(), element.getparent()
    texts = [element.tail]
    if before is not None:
        texts += [before.tail, short_text(before) if before.tag in INLINE_TAGS else ""]
    elif around is not None:
        texts.append(around.text)
    return not all(map(is_blank, texts)) and next(element.iter(*MEDIA_TAGS), None) is None


def _is_number(element: etree._Element) -> bool:
    """Say whether an inline element holds but digits, and the one around it more.

    See https://schema.org/position.
    """
    around, text = element.getparent(), short_text(element)
    if around is None or element.tag not in INLINE_TAGS or not text.isdecimal():
        return False
    return short_text(around) not in ("", text)


def _is_scrambled(element: etree._Element) -> bool:
    """Say whether letters stand apart by invisible signs: the page shows but some of them."""
    return "".join(map(str, element.itertext())).count(_SEPARATOR) >= _FEWEST_SEPARATORS


def _drop_hidden_lines(code: etree._Element) -> None:
    """Take out the lines that are hidden in an example, unless it has no others."""
    hidden = [one for one in code.iter("span") if _HIDDEN_LINES.search(one.get("class", ""))]
    hidden_text = sum(len("".join(map(str, one.itertext())).strip()) for one in hidden)
    if hidden and hidden_text < len("".join(map(str, code.itertext())).strip()):
        for one in hidden:
            one.tag = "template"
