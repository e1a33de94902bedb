"""Dates and times in running text of any language: which ones they are, where there is no doubt.

How a language orders day and month, and what it calls the months, is the CLDR's word, by Babel.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from a11y_reader.measures import locale_of

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["Moment", "may_have_moments", "moments"]

Order = Literal["day", "month", ""]
"""Whether the day or the month comes first in a language; empty where both do, or nobody knows."""

_EARLIEST, _LATEST = 1000, 2199
"""The years of which four digits are taken for one."""

_MONTHS_IN_A_YEAR = 12
"""A first number beyond it is no month."""

_NOON = 12
"""The hour at which p.m. begins."""

_BOTH_WAYS = frozenset({"en"})
"""Languages in which either order is common, so that only a region tells."""

_MAY_BE = re.compile(r"\d(?:\d{3}|[:hg]\d\d|/\d|\s?[ap]\.?m)", re.IGNORECASE)
"""What a text has that has a date or time: a quick look, the quickest from a digit on."""

_MAY_BE_IN_ASCII = re.compile(_MAY_BE.pattern.replace(r"\d", "[0-9]"), re.IGNORECASE)
"""The same for digits of ASCII only, which are quicker to find."""

_END = r"(?![\w/]|[.,:]\d|-(?!\d{1,2}[/.])\w)"
"""What a date must not go on with: it would be another number, an address or a file."""

_YEAR_LAST = re.compile(
    rf"(?<![\w/.,:])(?P<a>\d{{1,2}})(?P<mark>[/.-])(?P<b>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}){_END}"
)
"""17/5/2024: whether the day or the month comes first, the language tells."""

_YEAR_FIRST = re.compile(
    r"(?<![\w/.,:-])(?P<year>\d{4})(?P<mark>[/.-])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
    r"(?![/\d]|[.,:-]\d)"
)
"""2024-05-17, in which the month is always second."""

_EASTERN = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
)
"""2024年5月17日, as Chinese, Japanese and Korean have it."""

_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])(?:[:hg]|\s?giờ\s?)(?P<minute>[0-5]\d)(?!\d)(?:\s?phút)?(?::\d\d)?"
    r"(?:\s?(?P<half>[ap])(?:m\b|\.m\.))?(?:Z|[+-]\d\d:?\d\d)?"
)
"""A time of day: 8:30, 8h30, 8 giờ 30 phút, 8:30 p.m."""

_BETWEEN = r"[\s,|–-]{1,3}(?:[^\W\d_]{2,4}\s)?"
"""What joins a date and a time of day: a mark, or a short word such as ngày, lúc, on, um, le."""
_CLOCK_BEFORE = re.compile(rf"(?<![\w/.,:-]){_CLOCK}{_BETWEEN}$", re.IGNORECASE)
"""A time of day that a date follows."""

_CLOCK_AFTER = re.compile(rf"(?:T|{_BETWEEN}){_CLOCK}(?![\w/]|[.,:-]\d)", re.IGNORECASE)
"""A time of day that follows a date."""

_CLOCK_ALONE = re.compile(
    r"(?<![\w/.,:-])(?:(?P<h>[01]?\d|2[0-3])h(?P<m>[0-5]\d)"
    r"|(?P<hour>0?[1-9]|1[0-2])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:m\b|\.m\.))"
    r"(?![\w/]|[.,:]\d)",
    re.IGNORECASE,
)
"""A time of day without a date; 8:30 may be a ratio, 8h30 and 8:30 p.m. may not."""

_REACH = 32
"""How many characters a time of day and what joins it to a date may take."""

_DAY_CUES: Mapping[str, str] = MappingProxyType({"vi": "ngày|sáng|trưa|chiều|tối|đêm|hôm"})
"""Words after which 27/6 is a day and a month, and no fraction."""

_QUOTED = re.compile(r"'(\w+)'")
"""Words in the CLDR's formats, such as 'de'."""

_JOINTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"en": ("of",), "es": ("del",), "vi": ("năm",)}
)
"""Words that stand before month or year, besides those of the CLDR's formats."""


class Moment(NamedTuple):
    """A date or time in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        iso: Which one it is, as HTML writes it: `2023-06-28`, `2023-06`, `06-28`,
            `2023-06-28T16:01` or `16:01`
            (https://html.spec.whatwg.org/#dates-and-times).
    """

    start: int
    end: int
    iso: str


def may_have_moments(text: str) -> bool:
    """Say whether a text may have dates or times: a quick look.

    >>> may_have_moments("Họp lúc 14h30"), may_have_moments("Có 5 thôn")
    (True, False)
    """
    pattern = _MAY_BE_IN_ASCII if text.isascii() else _MAY_BE
    return pattern.search(text) is not None


def moments(text: str, lang: str) -> list[Moment]:
    """Return the dates and times in a text, where there is no doubt which ones they are.

    Of 3/4/2023 there is, unless the language tells whether the day comes first. A time of day has
    an `h` or `am`, or stands beside a date: 2:30 alone may be a score. There is no year of two
    digits, and none before 1000 or after 2199.

    Args:
        text: Running text.
        lang: Its language (BCP 47); empty where it is unknown.

    >>> moments("Họp lúc 14h30 ngày 27/7/2023.", "vi")
    [Moment(start=8, end=28, iso='2023-07-27T14:30')]
    >>> moments("3/4/2023", "en"), moments("3/4/2023", "en-GB")
    ([], [Moment(start=0, end=8, iso='2023-04-03')])
    """
    if not may_have_moments(text):
        return []
    end = 0
    found: list[Moment] = []
    for day in _apart(_dates(text, lang)):
        found.append(_with_clock(day, text, end))
        end = found[-1].end
    return list(_apart((*found, *_clocks(text))))


def _apart(found: Iterable[Moment]) -> Iterator[Moment]:
    """Yield moments in order; of those that overlap the first one, and of these the longest."""
    end = 0
    for moment in sorted(found, key=lambda moment: (moment.start, -moment.end)):
        if moment.start >= end:
            yield moment
            end = moment.end


def _with_clock(moment: Moment, text: str, least: int) -> Moment:
    """Take the time of day in that stands right before or after a date."""
    if moment.iso.count("-") < len("--"):  # a month, or a day of no year
        return moment
    start = max(least, moment.start - _REACH)
    clock = _CLOCK_BEFORE.search(text[start : moment.start])
    if clock:
        return Moment(start + clock.start(), moment.end, f"{moment.iso}T{_time(clock)}")
    clock = _CLOCK_AFTER.match(text, moment.end)
    if clock:
        return Moment(moment.start, clock.end(), f"{moment.iso}T{_time(clock)}")
    return moment


def _time(clock: re.Match[str]) -> str:
    hour, half = int(clock["hour"]), (clock["half"] or "").lower()
    if half and hour <= _NOON:
        hour = hour % _NOON + _NOON * (half == "p")
    return f"{hour:02}:{int(clock['minute'] or 0):02}"


def _clocks(text: str) -> Iterator[Moment]:
    for clock in _CLOCK_ALONE.finditer(text):
        iso = f"{int(clock['h']):02}:{int(clock['m']):02}" if clock["h"] else _time(clock)
        yield Moment(*clock.span(), iso)


def _dates(text: str, lang: str) -> Iterator[Moment]:
    for pattern in (_YEAR_FIRST, _EASTERN):
        for match in pattern.finditer(text):
            yield from _moment(match, match["year"], match["month"], match["day"])
    calendar = _calendar(lang)
    for match in _YEAR_LAST.finditer(text):
        if match["mark"] != "." or calendar.has_points:
            yield from _year_last(match, calendar.order)
    for pattern in calendar.patterns:
        for match in pattern.finditer(text):
            yield from calendar.named(match)


def _year_last(match: re.Match[str], order: Order) -> Iterator[Moment]:
    """Yield a date such as 3/4/2023 by the language's order, or by a number that is no month."""
    a, b = int(match["a"]), int(match["b"])
    if (order == "day" and b <= _MONTHS_IN_A_YEAR) or a > _MONTHS_IN_A_YEAR or a == b:
        yield from _moment(match, match["year"], b, a)
    elif order == "month" or b > _MONTHS_IN_A_YEAR:
        yield from _moment(match, match["year"], a, b)


def _moment(
    match: re.Match[str], year: str, month: str | int, day: str | int | None
) -> Iterator[Moment]:
    """Yield a match's date, if there is such a one."""
    if not _EARLIEST <= int(year) <= _LATEST:
        return
    try:
        whole = date(int(year), int(month), int(day or 1))
    except ValueError:
        return
    yield Moment(*match.span(), whole.isoformat() if day else whole.isoformat()[:7])


class _Calendar(NamedTuple):
    """How a language writes dates.

    Attributes:
        order: Whether the day or the month comes first.
        has_points: Whether points stand between them.
        months: The numbers of the months by their names, in small letters.
        patterns: What finds dates with names of months, or with words before them.
    """

    order: Order
    has_points: bool
    months: Mapping[str, int]
    patterns: tuple[re.Pattern[str], ...]

    def named(self, match: re.Match[str]) -> Iterator[Moment]:
        """Yield the date of a match of one of the patterns."""
        groups = match.groupdict()
        if "name" not in groups:
            yield from _yearless(match)
            return
        month = self.months[_folded(match["name"])]
        yield from _moment(match, match["year"], month, groups.get("day"))


def _yearless(match: re.Match[str]) -> Iterator[Moment]:
    day, month = int(match["day"]), int(match["month"])
    try:
        iso = date(2000, month, day).isoformat()[5:]  # a leap year: any may be meant
    except ValueError:
        return
    yield Moment(match.start("day"), match.end(), iso)


_UNKNOWN = _Calendar("", has_points=False, months=MappingProxyType({}), patterns=())
"""The calendar of a language that the CLDR does not have."""


@functools.lru_cache(maxsize=64)
def _calendar(lang: str) -> _Calendar:
    locale = locale_of(lang)
    if locale is None:
        return _UNKNOWN
    short = str(locale.date_formats["short"].pattern)
    is_day_first = short.find("d") < short.find("M")
    is_clear = lang.lower() not in _BOTH_WAYS
    months = _months(locale)
    quoted = _QUOTED.findall(str(locale.date_formats["long"].pattern))
    joints = (*quoted, *_JOINTS.get(locale.language, ()))
    cues = _DAY_CUES.get(locale.language)
    return _Calendar(
        ("day" if is_day_first else "month") if is_clear else "",
        "." in short,
        MappingProxyType(months),
        (*_named_patterns(months, joints), *([_cued(cues)] if cues else [])),
    )


def _months(locale: "Locale") -> dict[str, int]:
    """Return the numbers of the months by their names, by these cut short, and as in headings.

    A name that the CLDR has in capitals, as in English, is none in small letters: may.
    """
    months: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                months |= dict.fromkeys(_spellings(name.rstrip(".")), number)
    return {name: number for name, number in months.items() if not name.isdigit() and name}


def _spellings(name: str) -> tuple[str, str, str]:
    return name, name[:1].upper() + name[1:], name.upper()


def _named_patterns(
    months: Mapping[str, int], joints: tuple[str, ...]
) -> tuple[re.Pattern[str], ...]:
    if not months:
        return ()
    names = "|".join(map(_as_pattern, sorted(months, key=len, reverse=True)))
    name = rf"(?P<name>{names})(?!\w)\.?"
    year = r"(?P<year>\d{4})(?![\w/]|[.,:-]\d)"
    joint = rf"(?:(?:{'|'.join(map(re.escape, joints)) or '(?!)'})\s)?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?"
    shapes = (
        rf"(?<![\w/.,:]){day}\s{joint}{name},?(?:\s{joint}|/){year}",
        rf"(?<!\w){name}\s{day},?\s{year}",
        rf"(?<!\w){name},?(?:\s{joint}|\s?/\s?){year}",
    )
    return tuple(map(re.compile, shapes))


_BEFORE_NUMBER = re.compile(r"\\ (\d)")
"""A space, escaped, before the number of a month."""


def _as_pattern(name: str) -> str:
    """Return what matches a name; one with a number, such as tháng 6, may have a nought in it."""
    return _BEFORE_NUMBER.sub(r"\\s0?\1", re.escape(name))


def _folded(name: str) -> str:
    """Return a name as the calendar has it, with one space and without a nought."""
    words = name.split()
    return " ".join(word.lstrip("0") for word in words)


def _cued(cues: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{cues})\s(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\w/]|[.,:-]\d)", re.IGNORECASE
    )
