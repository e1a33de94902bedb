"""Moments that a page declares in Greenwich time, as machines do, and shows in its own zone."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from a11y_reader.extract.metadata.dates import day_of

__all__ = [
    "as_shown",
    "is_in_order",
    "is_near",
    "is_of_greenwich",
    "is_of_its_zone",
    "moved",
    "offset",
]

_ZONE = re.compile(r"[T ][\d:.]+ ?([+-])(?!00:?00)(\d\d):?(\d\d)$")
"""What ends a time in a zone other than that of Greenwich."""

_GREENWICH = re.compile(r"[T ][\d:.]+ ?(?:Z|[+-]00:?00)$")
"""What ends a time in Greenwich's own."""

_SEASON = timedelta(days=30)
"""How far apart moments are that may be in summer time and not."""

_FARTHEST_ZONE, _STEP_OF_ZONES = timedelta(hours=14), timedelta(minutes=30)
"""How far from Greenwich zones are, and how far from one another."""


def is_of_its_zone(declared: Iterable[str]) -> bool:
    """Say whether the first time that a page declares is in a zone other than that of Greenwich.

    >>> is_of_its_zone(["2023-06-28T16:51:00+07:00"]), is_of_its_zone(["", "2023-06-28T09:51Z"])
    (True, False)
    """
    first = next(filter(None, declared), "")
    return _ZONE.search(first) is not None


def is_of_greenwich(declared: Iterable[str]) -> bool:
    """Say whether the first time that a page declares is that of Greenwich.

    >>> is_of_greenwich(["2023-06-28T09:51:00+0000"]), is_of_greenwich(["2023-06-28T09:51"])
    (True, False)
    """
    return _GREENWICH.search(next(filter(None, declared), "")) is not None


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


def offset(texts: Iterable[str], declared: str, found: str) -> timedelta:
    """Return how far from Greenwich the zone of a moment is; nothing where it isn't known.

    >>> offset(["2023-06-28T09:51Z"], "2023-06-28T09:51", "2023-06-28T16:51")
    datetime.timedelta(seconds=25200)
    >>> offset(["2023-06-28T16:51:00+07:00"], "2023-06-28T16:51", "2023-06-28T16:51")
    datetime.timedelta(seconds=25200)

    Args:
        texts: The moment as it is written, in several places.
        declared: The same as ISO 8601.
        found: What it was found to be in the page's zone.
    """
    zone = _ZONE.search(next(filter(None, texts), ""))
    if zone and declared == found:
        sign = 1 if zone[1] == "+" else -1
        return sign * timedelta(hours=int(zone[2]), minutes=int(zone[3]))
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
