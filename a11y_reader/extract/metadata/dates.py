"""Turns dates as pages write them into ISO 8601."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from types import MappingProxyType

from a11y_reader.extract.metadata.months import month_of
from a11y_reader.extract.metadata.solar_hijri import (
    SOLAR_HIJRI_MONTHS,
    from_solar_hijri,
    is_solar_hijri,
)

__all__ = ["ReadDate", "date_reader", "day_of", "is_clock", "iso_date", "with_ascii_digits"]

_NO_LETTER = re.compile(r"[\u200c\u200d]|(?<=(?:كانون|تشرين)) (?=ال)|(?<=\d )ב(?=[א-ת])")
"""What is no letter of a month's name: what joins letters or keeps them apart, which some write and
others don't; the space within names of two words in Arabic; `in`, as it is written in Hebrew."""

_VIETNAMESE_MONTHS: Mapping[str, int] = MappingProxyType(
    {"một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
    | {"tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12}
)
"""What follows `tháng`, where it is no number."""

_HALVES: Mapping[str, str] = MappingProxyType(
    {
        "오전": "a",
        "오후": "p",
        "上午": "a",
        "下午": "p",
        "午前": "a",
        "午後": "p",
        "sa": "a",
        "ch": "p",
    }
)
"""The halves of the day, where they aren't called `am` and `pm`: before the time of day in Korea,
China and Japan, and behind it, in short, in Vietnam."""

_CLOCK = (
    r"(?:(?P<part>오전|오후|上午|下午|午前|午後)\s?)?"
    r"(?P<hour>(?<!\d)(?:[01]?\d|2[0-3]))\s?(?:[:hg時时點点시]|giờ)\s?(?P<minute>[0-5]\d)(?!\d)"
)
"""A time of day, as in `14:05`, `14h05`, `14 giờ 05` and `오후 2:05`."""

_HALF = r"(?:\s*(?:(?P<half>[ap])\.?m|(?P<short>SA|CH)\b))?"
"""Which half of the day it is of, behind a time."""

_CLOCK_ALONE = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?", re.IGNORECASE)
"""One that is all of a line; there a stop may stand in it, too."""

_TIME = rf"(?:\D{{0,12}}?{_CLOCK}(?::\d\d)?{_HALF})?"
"""One that may follow a date."""

_COMMON_YEAR = r"(?:19|20|25)\d\d"
"""A year of the Common Era, or that of Thailand."""

_YEAR = rf"(?P<year>{_COMMON_YEAR}|13(?:69|[7-9]\d)|140\d)"
"""One of these, or of the solar Hijri calendar from 1990 to 2030; later are lunar ones."""

_NAME = r"(?P<name>[^\x00-@\[-`{-´¶-¿\u2000-\u206f\u2190-\u2bff\u3000-\u303f،\s\d]{2,13})"
"""A month's name: letters, and what is written over or under them, as in Thai."""

_VERSION = r"(?: \. |\.)(?-i:[a-z])"
"""What goes on where a date is the number of a version, as in `2023-06-28.beta`, its parts apart or
not; behind a full stop and a space a sentence begins, or who posted it is told."""

_YEAR_FIRST = re.compile(
    rf"(?<!\d){_YEAR}([-/]|\. ?)(?P<a>\d{{1,2}})\2(?P<b>\d{{1,2}})(?!\d|{_VERSION})T?{_TIME}", re.I
)
"""A date as in `2023-06-28` and, in Korea, `2023. 6. 28.`; `a` and `b` are month and day."""

_YEAR_FIRST_EAST = re.compile(
    rf"(?<!\d){_YEAR}\s?(?:[年년]|он(?:ы)?)\s?(?P<a>\d{{1,2}})\s?(?:[月월]|(?P<bare>сарын))\s?"
    rf"(?P<b>\d{{1,2}})(?(bare)(?!\d)|\s?[日일号號]){_TIME}",
    re.I,
)
"""A date as in `2023年6月28日` and, in Mongolian, `2023 оны 6 сарын 28`."""

_COMPACT = re.compile(rf"\s*(?P<year>{_COMMON_YEAR})(?P<a>\d\d)(?P<b>\d\d)(?!\d){_TIME}", re.I)
"""A date as in `20230628`."""

_YEAR_LAST = re.compile(
    rf"(?<!\d)(?P<a>\d{{1,2}})([-/]|\. ?)(?P<b>\d{{1,2}})\2{_YEAR}(?!\d){_TIME}", re.I
)
"""A date as in `28/06/2023` and `28. 6. 2023`; which of `a` and `b` is the day depends."""

_NAMED = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:\.\s*|(?:er|st|nd|rd|th)?(?:,(?=\s\w+,))?\s+)"
    r"(?:tháng\s+(?P<number>\d{1,2}|mười \w+|\w+)"
    rf"|(?:de\s+|d[’']|of\s+|ខែ|[^\W\d]{{2,12}}/)?{_NAME}\.?)[,،]?\s+"
    rf"(?:năm\s+|de\s+|ឆ្នាំ\s?)?{_YEAR}(?!\d){_TIME}",
    re.I,
)
"""A date as in `28 June 2023`, `28 de junio de 2023`, `28 tháng 6 năm 2023`, `28 ខែមិថុនា ឆ្នាំ2023`
in Khmer, and, where Arabic has two names for a month, `28 حزيران/يونيو 2023`."""

_NAMED_FIRST = re.compile(
    rf"\b{_NAME}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,،]?\s+"
    rf"{_YEAR}(?!\d){_TIME}",
    re.I,
)
"""A date as in `June 28th, 2023`."""

_NAMED_LAST = re.compile(
    rf"(?<!\d){_YEAR}(?:\.|ko)?[ -](?:m\. )?{_NAME}\.?[ -](?P<day>\d{{1,2}})(?!\d){_TIME}",
    re.I,
)
"""A date as in `2023. június 28.`, `2023 m. birželio 28 d.`, `2023 Jun 28` and, in Basque,
`2023ko ekainaren 28a`."""

_NAMED_AFTER_YEAR = re.compile(
    rf"(?<!\d){_YEAR}(?:\.? (?:gada|წლის|жылғы|ж\.) |-yil,? )"
    rf"(?P<day>\d{{1,2}})\.?[ -]{_NAME}{_TIME}",
    re.I,
)
"""A date as in `2023. gada 28. jūnijs`, `2023 ж. 28 маусым` and `2023-yil 28-iyun`."""

_TIME_BEFORE = re.compile(rf"(?<!\d){_CLOCK}(?::\d\d)?{_HALF}\D{{0,20}}$", re.I)
"""A time of day that stands before a date."""

_NOON = 12
"""The hour of noon."""

_FIRST_BUDDHIST = 2500
"""The year from which it is one of Thailand's."""

_BUDDHIST = 543
"""How many years Thailand is ahead."""

_ERAS: Mapping[str, int] = MappingProxyType(
    {"昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
)
"""The years before the first one of Japan's eras and of Taiwan's."""

_YEAR_OF_ERA = re.compile(rf"({'|'.join(_ERAS)})\s?(元|\d{{1,3}})(?=\s?年)")
"""A year as in `令和6年`; the first one is `令和元年`."""

_HAN_DATE = re.compile(
    "([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
"""A date in Han numerals, as acts in China write it: `二〇二三年六月二十八日`."""

_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")

_THAI_SHORT = re.compile(r"(?<=\d)\s*([เก-ฮ][ก-ฮิี]{0,2})\.([ก-ฮ])\.?\s*(\d\d)?(\d\d)(?![\d:.])")
"""A month and year as they are cut off in Thailand: `มิ.ย. 66` is June 2566."""

_KOREAN_SHORT = re.compile(
    r"(?<=[가-힣])(\D{0,12})(?<![\d.-])(\d\d)([-.])([01]\d)\3([0-3]\d)(?=\s[0-2]\d:[0-5]\d)"
)
"""A day and time as most boards in Korea have them behind a label: `작성일 23-06-28 16:01`."""

_SHORT_YEAR = re.compile(r"^((?:[^\W\d_]+ ){1,3}(?=\S*(?:1[3-9]|[23]\d)/)\d\d/\d\d)/([0-2]\d)$")
"""A day behind a few words, of which one number can be no month: `Updated on 06/28/23`."""

_MAY_BE_YEAR = re.compile(r"[0-9]{4}")
"""Four digits, which all dates have."""

_OTHER_DIGIT = re.compile(r"[^\D0-9]")
"""A digit that isn't one of ASCII."""


ReadDate = Callable[[str], str]
"""What reads dates as `iso_date` does, the month first or not."""


def date_reader(lang: str, month: str = "") -> ReadDate:
    """Return what reads the dates of a page in a language: American pages put the month first.

    >>> [date_reader(lang)("3/4/2023") for lang in ("en-US", "en-GB", "vi")]
    ['2023-03-04', '2023-04-03', '2023-04-03']
    >>> date_reader("en", "2023-04")("3/4/2023")
    '2023-04-03'

    Args:
        lang: The language.
        month: The month that the page's address tells, as in `2023-06`; empty where it tells none.
    """
    month_first = lang.lower() in ("en", "en-us")
    read = partial(iso_date, month_first=month_first)
    if not month:
        return read

    def read_in_month(text: str) -> str:
        """Read a date, the other way round where only then it is of the page's month."""
        day, other = read(text), iso_date(text, month_first=not month_first)
        return other if other.startswith(month) else day

    return read_in_month


def is_clock(text: str) -> bool:
    """Say whether a text is a time of day and nothing else.

    >>> is_clock("16:51"), is_clock("4.51 p.m."), is_clock("16:51, thứ sáu"), is_clock("25:00")
    (True, True, False, False)
    """
    return _CLOCK_ALONE.fullmatch(text) is not None


def iso_date(text: str, *, month_first: bool = False) -> str:
    """Return the first date in a text as ISO 8601, with the time if one stands beside it.

    Args:
        text: A short text, such as the line under a title.
        month_first: Whether 3/4/2023 is March the 4th. A number over 12 decides by itself.

    Returns:
        `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`, or an empty string where there is no date.

    >>> iso_date("Ngày đăng 28/06/2023 | 04:01 PM"), iso_date("16:01, Thứ Tư")
    ('2023-06-28T16:01', '')
    >>> iso_date("2023-06-28T09:15:00+07:00"), iso_date("3/4/2023", month_first=True)
    ('2023-06-28T09:15', '2023-03-04')
    >>> iso_date("June 28, 2023 4:30 p.m. ET"), iso_date("2023. június 28. 9:15")
    ('2023-06-28T16:30', '2023-06-28T09:15')
    >>> iso_date("Updated on 06/28/23"), iso_date("28, Junio, 2023"), iso_date("No. 8, June 2023")
    ('2023-06-28', '2023-06-28', '')
    >>> iso_date("2023年6月28日"), iso_date("2023. 6. 28."), iso_date("20230628")
    ('2023-06-28', '2023-06-28', '2023-06-28')
    >>> iso_date("Hà Nội, ngày 28 tháng 6 năm 2023"), iso_date("June 28th, 2023, 9:15 am")
    ('2023-06-28', '2023-06-28T09:15')
    >>> iso_date("2023 Jun 28"), iso_date("١١ فبراير ٢٠٢٤"), iso_date("28.Juni 2023 um 9:15")
    ('2023-06-28', '2024-02-11', '2023-06-28T09:15')
    >>> iso_date("سه‌شنبه ۱۹ دی ۱۴۰۲ - ۱۱:۳۵"), iso_date("1402/10/19"), iso_date("5 May 1402")
    ('2024-01-09T11:35', '2024-01-09', '')
    >>> iso_date("令和6年11月18日"), iso_date("平成元年１月８日"), iso_date("中華民國113年5月20日")
    ('2024-11-18', '1989-01-08', '2024-05-20')
    >>> iso_date("2023.6.28. 오후 4:01"), iso_date("28/6/2023 4:01 CH")
    ('2023-06-28T16:01', '2023-06-28T16:01')
    >>> iso_date("28. 6. 2023"), iso_date("18 березня 2024"), iso_date("5 มิถุนายน 2567")
    ('2023-06-28', '2024-03-18', '2024-06-05')
    >>> iso_date("28 มิ.ย. 66"), iso_date("3 มี.ค. 2567 16:01 น."), iso_date("5 ธ.ค.2024")
    ('2023-06-28', '2024-03-03T16:01', '2024-12-05')
    >>> iso_date("작성일 23-06-28 16:01"), iso_date("Op 05-12-23 16:01 geplaatst")
    ('2023-06-28T16:01', '')
    >>> iso_date("14 ജൂലൈ 2025, 6:45 am"), iso_date("ថ្ងៃទី១៨ ខែសីហា ឆ្នាំ២០២៥")
    ('2025-07-14T06:45', '2025-08-18')
    >>> iso_date("2025 жылғы 12 мамыр, 16:45"), iso_date("2025 m. lapkričio 27 d., 14:05")
    ('2025-05-12T16:45', '2025-11-27T14:05')
    >>> iso_date("二〇二三年六月二十八日"), iso_date("13 آب/أغسطس 2024"), iso_date("2 באוגוסט 2024")
    ('2023-06-28', '2024-08-13', '2024-08-02')
    >>> iso_date("2024 оны 8 сарын 13"), iso_date("2024ko abuztuaren 13a")
    ('2024-08-13', '2024-08-13')
    """
    if not text.isascii():
        text = _YEAR_OF_ERA.sub(_common_year, with_ascii_digits(text))
        text = _HAN_DATE.sub(_in_digits, text)
        text = _THAI_SHORT.sub(_written_out, text)
        text = _KOREAN_SHORT.sub(r"\g<1>20\2-\4-\5", text)
    text = _SHORT_YEAR.sub(r"\1/20\2", text)
    if not _MAY_BE_YEAR.search(text):
        return ""  # quickly, as most texts are no dates
    text = _NO_LETTER.sub("", text)
    found = _YEAR_FIRST.search(text) or _YEAR_FIRST_EAST.search(text) or _COMPACT.match(text)
    if found:
        return _iso(found, int(found["a"]), int(found["b"]), text)
    found = _YEAR_LAST.search(text)
    return _year_last(found, text, month_first) if found else _named_date(text)


def day_of(moment: str) -> str:
    """Return the date of what `iso_date` returned, without the time of day.

    >>> day_of("2023-06-28T16:01"), day_of("")
    ('2023-06-28', '')
    """
    return moment.partition("T")[0]


def with_ascii_digits(text: str) -> str:
    """Write the decimal digits of every script as 0 to 9.

    >>> with_ascii_digits("٢٠٢٤"), with_ascii_digits("１１月")
    ('2024', '11月')
    """
    if text.isascii():
        return text
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


def _common_year(found: re.Match[str]) -> str:
    """Return the year of the Common Era that a year of an era is."""
    number = 1 if found[2] == "元" else int(found[2])
    return str(_ERAS[found[1]] + number)


def _in_digits(found: re.Match[str]) -> str:
    """Return a date in Han numerals in digits: up to 31, tens stand before `十`, ones behind it."""
    year, *others = (part.translate(_HAN_DIGITS) for part in found.groups())
    tens = [part.rpartition("十") for part in others]
    month, day = (10 * int(ten or bool(sign)) + int(one or 0) for ten, sign, one in tens)
    return f"{year}-{month}-{day}"


def _written_out(found: re.Match[str]) -> str:
    """Return a Thai month without its full stops, and the whole year."""
    return f" {found[1]}{found[2]} {found[3] or '25'}{found[4]}"


def _year_last(found: re.Match[str], text: str, month_first: bool) -> str:
    """Return a date of two numbers and a year: day first, unless that can't be."""
    day, month = int(found["a"]), int(found["b"])
    if month_first:
        day, month = month, day
    return _iso(found, month, day, text) or _iso(found, day, month, text)


def _named_date(text: str) -> str:
    for pattern in (_NAMED, _NAMED_FIRST, _NAMED_AFTER_YEAR, _NAMED_LAST):
        found = pattern.search(text)
        day = _iso(found, _month(found), int(found["day"]), text) if found else ""
        if day:
            return day
    return ""


def _month(found: re.Match[str]) -> int:
    """Return the number of a month, 0 where it is none of the year's calendar."""
    groups = found.groupdict()
    if is_solar_hijri(int(groups["year"])):
        return SOLAR_HIJRI_MONTHS.get(groups.get("name") or "", 0)
    number = (groups.get("number") or "").lower()
    if number:
        return int(number) if number.isdecimal() else _VIETNAMESE_MONTHS.get(number, 0)
    stop = "." if found.string.startswith(".", found.end("name")) else ""
    return month_of(groups["name"] + stop)


def _iso(shown: re.Match[str], month: int, day: int, text: str) -> str:
    has_time = shown.groupdict().get("hour")
    time = shown if has_time else _TIME_BEFORE.search(text[: shown.start()])
    try:
        found = _day(int(shown["year"]), month, day)
        if time is None:
            return found.isoformat()
        moment = datetime(found.year, found.month, found.day, _hour(time), int(time["minute"]))
    except ValueError:
        return ""
    # systems that keep no time write midnight
    is_day = moment.hour == moment.minute == 0
    return moment.date().isoformat() if is_day else moment.isoformat(timespec="minutes")


def _day(year: int, month: int, day: int) -> date:
    """Return a day of the Common Era; Thailand counts from 543 years before it."""
    if is_solar_hijri(year):
        return from_solar_hijri(year, month, day)
    return date(year - _BUDDHIST if year >= _FIRST_BUDDHIST else year, month, day)


def _hour(time: re.Match[str]) -> int:
    hour = int(time["hour"])
    half = time["half"] or _HALVES.get((time["part"] or time["short"] or "").lower(), "")
    if half and hour <= _NOON:
        return hour % _NOON + (_NOON if half in "pP" else 0)
    return hour
