"""Dates as pages write them, as ISO 8601."""

import re
from datetime import datetime

__all__ = ["iso_date"]

_TIME = r"(?:\D{0,12}?(?P<hour>[01]?\d|2[0-3])[:hg](?P<minute>[0-5]\d)(?:\s*(?P<half>[ap]m))?)?"
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)([-/.])(?P<a>\d{1,2})\2(?P<b>\d{1,2})(?!\d)T?" + _TIME, re.I
)
_YEAR_LAST = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})([-/.])(?P<b>\d{1,2})\2(?P<year>(?:19|20)\d\d)(?!\d)" + _TIME, re.I
)
_TIME_FIRST = re.compile(
    r"(?<!\d)(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?(?:\s*(?P<half>[ap]m))?\W{0,4}$",
    re.I,
)
_NOON = 12


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
    """
    found = _YEAR_FIRST.search(text)
    if found:
        return _iso(found, int(found["a"]), int(found["b"]), text)
    found = _YEAR_LAST.search(text)
    if not found:
        return ""
    first, second = int(found["a"]), int(found["b"])
    if month_first:
        first, second = second, first
    return _iso(found, second, first, text) or _iso(found, first, second, text)


def _iso(date: re.Match[str], month: int, day: int, text: str) -> str:
    time = date if date["hour"] else _TIME_FIRST.search(text[: date.start()])
    try:
        if time is None:
            return datetime(int(date["year"]), month, day).date().isoformat()
        moment = datetime(int(date["year"]), month, day, _hour(time), int(time["minute"]))
    except ValueError:
        return ""
    return moment.isoformat(timespec="minutes")


def _hour(time: re.Match[str]) -> int:
    hour = int(time["hour"])
    half = (time["half"] or "").lower()
    if half and hour <= _NOON:
        return hour % _NOON + (_NOON if half == "pm" else 0)
    return hour
