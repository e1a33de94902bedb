"""A few words that a page hides within its text, be it from programs or until a script shows them.

So a heading has the number that it tells in words once more for search engines, a line a link for
editors, and an example of code the lines around it that its reader knows. Where everybody reads one
text they would stand in the middle of it. So does a bare number that only programs know for the
place of a post among others; that of a list's entry is its rank.

A number or an address of mail that a button right beside it shows is what the reader came for.
"""

import re
from collections.abc import Iterable
from itertools import islice

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

_DENSE = 3
"""One sign in how many is a separator at least: a text may hold some, as formulas do."""

_MOST_TEXTS = 400
"""How many texts of an element hidden from voices are looked at, as a page may be hidden whole."""

_POST = re.compile(r"(?:Answer|Comment|Post|Posting)/?$")
"""What a post is called that is one of several (https://schema.org/Comment)."""

_MOST_AROUND = 8
"""How many elements around a number are looked at for the post that it is the place of."""

_NOWHERE = re.compile(r"#?$|javascript:", re.IGNORECASE)
"""The address of a link that only does something on the page."""

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
    hidden = element.get("hidden")
    is_hidden = hidden is not None and hidden.lower() != "until-found"  # that a search shows
    return is_hidden or NOT_DISPLAYED.search(element.get("style", "")) is not None


def _is_in_line(element: etree._Element) -> bool:
    """Say whether an element holds but a few words, right beside others."""
    words = short_text(element)
    if not words or word_count(words) > _MOST_WORDS or _is_shown_by_button(element, words):
        return False
    before, around = element.getprevious(), element.getparent()
    texts = [element.tail]
    if before is not None:
        texts += [before.tail, short_text(before) if before.tag in INLINE_TAGS else ""]
    elif around is not None:
        texts.append(around.text)
    return not all(map(is_blank, texts)) and next(element.iter(*MEDIA_TAGS), None) is None


def _is_shown_by_button(element: etree._Element, words: str) -> bool:
    """Say whether words tell a number or address, right beside a button: "Show number"."""
    beside = (element.getprevious(), element.getnext())
    is_beside = any(one is not None and _is_button(one) for one in beside)
    return is_beside and ("@" in words or any(map(str.isdigit, words)))


def _is_button(element: etree._Element) -> bool:
    leads_nowhere = element.tag == "a" and _NOWHERE.match(element.get("href", "#")) is not None
    return element.tag == "button" or element.get("role") == "button" or leads_nowhere


def _is_number(element: etree._Element) -> bool:
    """Say whether an inline element of a post holds but digits, and the one around it more.

    See https://schema.org/position.
    """
    around, text = element.getparent(), short_text(element)
    if around is None or element.tag not in INLINE_TAGS or not text.isdecimal():
        return False
    kinds = (one.get("itemtype") for one in islice(element.iterancestors(), _MOST_AROUND))
    kind = next(filter(None, kinds), "")
    return _POST.search(kind) is not None and short_text(around) not in ("", text)


def _is_scrambled(element: etree._Element) -> bool:
    """Say whether letters stand apart by invisible signs: the page shows but some of them."""
    text = "".join(map(str, islice(element.itertext(), _MOST_TEXTS)))
    separators = text.count(_SEPARATOR)
    return separators >= _FEWEST_SEPARATORS and separators * _DENSE >= len(text.strip())


def _drop_hidden_lines(code: etree._Element) -> None:
    """Take out the lines that are hidden in an example, unless it has no others."""
    hidden = [one for one in code.iter("span") if _HIDDEN_LINES.search(one.get("class", ""))]
    hidden_text = sum(len("".join(map(str, one.itertext())).strip()) for one in hidden)
    if hidden and hidden_text < len("".join(map(str, code.itertext())).strip()):
        for one in hidden:
            one.tag = "template"
