"""Moments that a page declares in Greenwich time, as machines do, and shows in its own zone."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from a11y_reader.extract.metadata.dates import day_of

__all__ = ["as_shown", "is_of_its_zone"]

_ZONE = re.compile(r"T[\d:.]+[+-](?!00:?00)\d\d:?\d\d$")
"""What ends a time in a zone other than that of Greenwich."""

_FARTHEST_ZONE, _STEP_OF_ZONES = timedelta(hours=14), timedelta(minutes=30)
"""How far from Greenwich zones are, and how far from one another."""


def is_of_its_zone(declared: Iterable[str]) -> bool:
    """Say whether the first time that a page declares is in a zone other than that of Greenwich.

    >>> is_of_its_zone(["2023-06-28T16:51:00+07:00"]), is_of_its_zone(["", "2023-06-28T09:51Z"])
    (True, False)
    """
    first = next(filter(None, declared), "")
    return _ZONE.search(first) is not None


def as_shown(declared: str, shown: str) -> str:
    """Return the declared moment, or the one that the page shows where it is that of its zone.

    >>> as_shown("2023-06-28T09:51", "2023-06-28T16:51"), as_shown("2023-06-28", "2023-07-28")
    ('2023-06-28T16:51', '2023-06-28')

    Args:
        declared: An ISO 8601 date, or date and time; empty where there is none.
        shown: Likewise.
    """
    if not declared or not shown:
        return declared
    apart = date.fromisoformat(day_of(declared)) - date.fromisoformat(day_of(shown))
    is_shown = abs(apart.days) == 1 or _is_of_zones(declared, shown)
    return shown if is_shown else declared


def _is_of_zones(one: str, other: str) -> bool:
    """Say whether two times of day may be one moment in two zones."""
    if "T" not in one or "T" not in other:
        return False
    apart = abs(datetime.fromisoformat(one) - datetime.fromisoformat(other))
    return apart <= _FARTHEST_ZONE and not apart % _STEP_OF_ZONES
