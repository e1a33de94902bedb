"""Moments that a page declares in Greenwich time, as machines do, and shows in its own zone."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from a11y_reader.extract.metadata.dates import day_of

__all__ = ["GREENWICH", "as_shown", "is_in_order", "is_near", "moved", "offset", "zone_of"]

GREENWICH = timedelta()
"""How far the zone of Greenwich is from itself."""

_ZONE = re.compile(r"[T ][\d:.]+ ?(?:Z|UTC|GMT|([+-])(\d\d):?(\d\d))$")
"""What ends a time in a zone."""

_SEASON = timedelta(days=30)
"""How far apart moments are that may be in summer time and not."""

_FARTHEST_ZONE, _STEP_OF_ZONES = timedelta(hours=14), timedelta(minutes=30)
"""How far from Greenwich zones are, and how far from one another."""


def zone_of(declared: Iterable[str]) -> timedelta | None:
    """Return how far from Greenwich the zone is of the first time that a page declares.

    >>> zone_of(["2023-06-28T16:51:00+07:00"]), zone_of(["", "2023-06-28 09:51 UTC"])
    (datetime.timedelta(seconds=25200), datetime.timedelta(0))
    >>> zone_of(["2023-06-28T09:51"])
    """
    found = _ZONE.search(next(filter(None, declared), ""))
    if found is None or not found[1]:
        return GREENWICH if found else None
    return int(f"{found[1]}1") * timedelta(hours=int(found[2]), minutes=int(found[3]))


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
    is_whole = "T" in declared and "T" in shown
    is_shown = _is_of_zones(declared, shown) if is_whole else abs(apart.days) == 1
    return shown if is_shown else declared


def offset(zone: timedelta | None, declared: str, found: str) -> timedelta:
    """Return how far from Greenwich is the zone in which a declared moment was found.

    Nothing is returned where that isn't known: where none is told, and the two are the same.

    >>> offset(timedelta(), "2023-06-28T09:51", "2023-06-28T16:51")
    datetime.timedelta(seconds=25200)
    >>> offset(timedelta(hours=7), "2023-06-28T16:51", "2023-06-28T16:51")
    datetime.timedelta(seconds=25200)
    """
    if zone and declared == found:
        return zone
    if not _is_of_zones(declared, found):
        return timedelta()
    return datetime.fromisoformat(found) - datetime.fromisoformat(declared)


def is_near(one: str, other: str) -> bool:
    """Say whether two moments are so near that both are in summer time, or neither is.

    >>> is_near("2023-06-28T09:51", "2023-07-01"), is_near("2023-06-28", "2023-11-28")
    (True, False)
    """
    if not one or not other:
        return False
    return abs(date.fromisoformat(day_of(one)) - date.fromisoformat(day_of(other))) <= _SEASON


def moved(moment: str, by: timedelta) -> str:
    """Return a moment in a zone some hours from its own; a mere day stays.

    >>> moved("2023-06-28T20:51", timedelta(hours=7)), moved("2023-06-28", timedelta(hours=7))
    ('2023-06-29T03:51', '2023-06-28')
    """
    if "T" not in moment:
        return moment
    return (datetime.fromisoformat(moment) + by).isoformat(timespec="minutes")


def is_in_order(published: str, modified: str) -> bool:
    """Say whether a page may have been published at one moment and changed at another.

    >>> is_in_order("2023-06-28T09:51", "2023-06-28"), is_in_order("2023-06-28", "2023-06-27")
    (True, False)
    >>> is_in_order("2023-06-28", "")
    True
    """
    known = min(len(published), len(modified))
    return published[:known] <= modified[:known]


def _is_of_zones(one: str, other: str) -> bool:
    """Say whether two times of day may be one moment in two zones."""
    if "T" not in one or "T" not in other:
        return False
    apart = abs(datetime.fromisoformat(one) - datetime.fromisoformat(other))
    return apart <= _FARTHEST_ZONE and not apart % _STEP_OF_ZONES
