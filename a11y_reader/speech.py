"""What a voice should say: dates, ranges, amounts, units and abbreviations in words.

Where HTML has an element for it, the repairs mark it up (`abbr`, `time`), and any voice can use
that. It has none for a range or for the marks between thousands; they are said here alone. The text
of documents never changes for it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import TYPE_CHECKING

from a11y_reader.datetimes import moments
from a11y_reader.measures import locale_of, measures, plain_number
from a11y_reader.nodes import Child, Node

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["spoken"]

_TO: Mapping[str, str] = MappingProxyType(
    {"vi": "đến", "en": "to", "fr": "à", "de": "bis", "es": "a", "pt": "a", "it": "a", "nl": "tot"}
    | {"pl": "do", "ru": "до", "id": "sampai"}
)
"""What a dash says between the ends of a range; the CLDR doesn't have it."""

_RANGE = re.compile(r"(?<=\d)\s?[–—]\s?(?=\d)|(?<=\d{4})\s?-\s?(?=\d{1,2}[/.]\d{1,2}[/.]\d{4})")
"""A dash between numbers or dates; a hyphen between years may be a number."""

_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,3}[.,\xa0\u202f’][\d.,\xa0\u202f’]*\d(?![\w/-]|[.,]\d)")
"""A number with marks between its thousands."""

_SILENT = frozenset({"audio", "hr", "math", "video"})
"""Elements of which nothing is said."""

_LEAP_YEAR = 2000
"""The year of a day without one, which may be 29 February."""


def spoken(content: str | Iterable[Child], lang: str) -> str:
    """Return what a voice should say of a text, or of nodes of a document.

    Dates are said with the month's name, ranges with a word for the dash, amounts without marks
    between thousands, signs of units and abbreviations as what they stand for, and pictures as
    their text alternatives. What isn't certain is said as it is written. In a language that the
    CLDR doesn't know, only `abbr` and pictures are said otherwise.

    Args:
        content: A text, or nodes such as `document.body`.
        lang: The language (BCP 47); that of a part wins over it.

    >>> spoken("2.555 hộ trên 5 km², từ 27/7/1947–27/7/2023", "vi")
    '2555 hộ trên 5 kilômét vuông, từ 27 tháng 7, 1947 đến 27 tháng 7, 2023'
    >>> spoken((Node("abbr", (("title", "Ủy ban nhân dân"),), ("UBND",)), " xã"), "vi")
    'Ủy ban nhân dân xã'
    """
    if isinstance(content, str):
        return _said(content, lang)
    return "".join(_parts(content, lang))


def _parts(children: Iterable[Child], lang: str) -> Iterator[str]:
    for child in children:
        if isinstance(child, str):
            yield _said(child, lang)
        else:
            yield _node(child, child.get("lang") or lang)


def _node(node: Node, lang: str) -> str:
    if node.tag == "abbr" and node.get("title"):
        return node.get("title")
    if node.tag == "time" and node.get("datetime"):
        return _moment(node.get("datetime"), lang) or _said(node.text, lang)
    if node.tag == "img":
        return node.get("alt")
    if node.tag == "br":
        return "\n"
    return "" if node.tag in _SILENT else "".join(_parts(node.children, lang))


def _said(text: str, lang: str) -> str:
    """Return a text with what a voice may stumble at in words."""
    changes = [(found.start, found.end, _moment(found.iso, lang)) for found in moments(text, lang)]
    changes += [(unit.start, unit.end, unit.name) for unit in measures(text, lang)]
    to = _TO.get(lang.split("-", maxsplit=1)[0].lower())
    if to:
        changes += [(*found.span(), f" {to} ") for found in _RANGE.finditer(text)]
    changes += [(*found.span(), plain_number(found[0], lang)) for found in _NUMBER.finditer(text)]
    return "".join(_changed(text, sorted(changes, key=lambda change: (change[0], -change[1]))))


def _changed(text: str, changes: list[tuple[int, int, str]]) -> Iterator[str]:
    """Yield a text with parts of it replaced; of parts that overlap only the first."""
    end = 0
    for start, stop, words in changes:
        if start >= end and words:
            yield text[end:start]
            yield words
            end = stop
    yield text[end:]


def _moment(iso: str, lang: str) -> str:
    """Return a date, time or both in words; an empty string where that cannot be said.

    >>> _moment("2023-07", "vi"), _moment("06-27", "en"), _moment("2023-06-28T16:01", "de")
    ('tháng 7 năm 2023', 'June 27', '28. Juni 2023, 16:01')
    """
    locale = locale_of(lang)
    if locale is None:
        return ""
    day, _, clock = iso.partition("T")
    if ":" in day:
        day, clock = "", day
    try:
        return _together(_day(day, locale), _clock(clock, locale), locale)
    except ValueError:  # another form, which the page came with
        return ""


def _day(iso: str, locale: "Locale") -> str:
    from babel.dates import format_date, format_skeleton

    if not iso:
        return ""
    if iso.count("-") == len("--"):
        return format_date(date.fromisoformat(iso), "long", locale)
    has_year = iso.find("-") == len("2023")
    whole = date.fromisoformat(f"{iso}-01" if has_year else f"{_LEAP_YEAR}-{iso}")
    skeleton = "yMMMM" if has_year else "MMMMd"
    return format_skeleton(skeleton, datetime.combine(whole, time()), locale=locale)


def _clock(iso: str, locale: "Locale") -> str:
    from babel.dates import format_time

    return format_time(time.fromisoformat(iso), "short", locale=locale) if iso else ""


def _together(day: str, clock: str, locale: "Locale") -> str:
    from babel.dates import get_datetime_format

    if not (day and clock):
        return day or clock
    pattern = str(get_datetime_format("long", locale))
    return pattern.replace("{0}", clock).replace("{1}", day)
