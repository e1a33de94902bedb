"""Dates of the solar Hijri calendar, by which Iran and Afghanistan count days.

Its year begins at the spring equinox. Six months of 31 days are followed by five of 30 and one of
29, in leap years of 30.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

__all__ = ["SOLAR_HIJRI_MONTHS", "from_solar_hijri", "is_solar_hijri"]

SOLAR_HIJRI_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد امرداد اسد",
                "شهریور سنبله", "مهر میزان", "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو",
                "اسفند حوت",
            ),
            1,
        )
        for name in names.split()
    }
)  # fmt: skip
"""The months' names and numbers: in Iran, and in Afghanistan."""

_LONG_MONTHS, _LONG, _SHORT, _MONTHS = 6, 31, 30, 12
"""How many of the months are long, how many days the long and the short have, and how many months
there are."""

_CYCLE, _LEAP_YEARS = 33, 8
"""Of so many years so many are leap years, from 1343 to 1472."""

_EPOCH = date(622, 3, 21).toordinal()
"""The first day of the calendar, less what its leap years count too many."""

_LAST = 1500
"""Before this year pages count by it, and never by the Common Era."""


def is_solar_hijri(year: int) -> bool:
    """Say whether a year of the last decades is one of this calendar."""
    return year < _LAST


def from_solar_hijri(year: int, month: int, day: int) -> date:
    """Return the day in the Gregorian calendar.

    Args:
        year: From 1343 to 1472.
        month: From 1 to 12.
        day: From 1 to 31.

    Raises:
        ValueError: The month hasn't that day.

    >>> from_solar_hijri(1402, 10, 19).isoformat(), from_solar_hijri(1399, 12, 30).isoformat()
    ('2024-01-09', '2021-03-20')
    >>> from_solar_hijri(1400, 12, 30)
    Traceback (most recent call last):
        ...
    ValueError: 1400-12-30 is no day of the solar Hijri calendar
    """
    start, end = _first_day(year, month), _first_day(year + month // _MONTHS, month % _MONTHS + 1)
    if not 1 <= month <= _MONTHS or not 1 <= day <= end - start:
        raise ValueError(f"{year}-{month}-{day} is no day of the solar Hijri calendar")
    return date.fromordinal(start + day - 1)


def _first_day(year: int, month: int) -> int:
    """Return the number of a month's first day, as `date` counts."""
    years = 365 * (year - 1) + (_LEAP_YEARS * year + 21) // _CYCLE
    months = _SHORT * (month - 1) + min(month - 1, _LONG_MONTHS) * (_LONG - _SHORT)
    return _EPOCH + years + months
