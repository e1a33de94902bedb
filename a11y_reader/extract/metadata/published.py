"""When the page was published and last changed: what the head declares, and what the page shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Scope
from a11y_reader.extract.label_grids import LabelGrid
from a11y_reader.extract.metadata import declarations
from a11y_reader.extract.metadata.datelines import (
    Seen,
    lines_by_title,
    lone_day,
    one_day,
    opening_day,
)
from a11y_reader.extract.metadata.dates import ReadDate, day_of, iso_date
from a11y_reader.extract.metadata.head import Head
from a11y_reader.extract.metadata.marked_dates import (
    annotated_dates,
    own_times,
    times_by_title,
)
from a11y_reader.extract.metadata.properties import Properties, dated_properties
from a11y_reader.extract.metadata.zones import as_shown, is_of_its_zone
from a11y_reader.extract.urls import is_first_page, parts_of

__all__ = ["Dates", "Places", "find_dates"]

_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-])")
"""A date within an address's path: its year, month and day."""


class Dates(NamedTuple):
    """When a page was published and changed, as ISO 8601; empty where it doesn't say."""

    published: str
    modified: str


class Places(NamedTuple):
    """Where on a page dates are looked for.

    Attributes:
        near: The blocks around the title.
        rest: The blocks of the content and those right below.
        wide: The same, and some above, where a table may tell the page's properties.
        grids: The page's grids of labels and values, which may, too.
        letterheads: The tables above acts, with the day on which these were signed.
    """

    near: Sequence[Block] = ()
    rest: Sequence[Block] = ()
    wide: Sequence[Block] = ()
    grids: Sequence[LabelGrid] = ()
    letterheads: Sequence[Scope] = ()


def find_dates(head: Head, places: Places, *, read: ReadDate = iso_date, url: str) -> Dates:
    """Return when a page was published, and when it was last changed.

    It will try in order: linked data, `meta`, what stands by the title, microdata and RDFa, the
    address, the one date that the content has on a line of its own, and the one that its text opens
    with. What is shown wins over what is declared a day or half hours off, as machines declare the
    time in Greenwich.

    Args:
        head: What is written for machines.
        places: Where dates are looked for.
        read: What reads the page's dates.
        url: The page's address; empty where it is unknown.
    """
    if is_first_page(url):  # its dates are of what it lists
        places = Places()
    told = _Told(head, places, read, url)
    day = told.published or next(told.elsewhere(), "")
    changed = told.changed
    if not day:
        day = changed = lone_day(places.rest, read, of_change=True)
    return Dates(told.to_the_minute(day), as_shown(told.modified, changed) or changed)


@dataclass(frozen=True, eq=False)
class _Told:
    """What a page tells of its dates; empty where it doesn't.

    Attributes:
        head: What is written for machines.
        places: Where dates are looked for.
        read: What reads the page's dates.
        url: The page's address; empty where it is unknown.
    """

    head: Head
    places: Places
    read: ReadDate
    url: str

    @cached_property
    def published(self) -> str:
        """The date that is declared, as it is shown by the title, or else the shown one."""
        declared = list(declarations.published(self.head))
        day = self._first(declared)
        return day if is_of_its_zone(declared) else as_shown(day, self.shown) or self.shown

    @property
    def modified(self) -> str:
        """The date of the last change that is declared."""
        return self._first(declarations.modified(self.head))

    @cached_property
    def shown(self) -> str:
        """The date by the title; a table's there comes before a later one, as of a change."""
        near, letterheads = self.places.near, self.places.letterheads
        days = [one.day for one in self._seen if not one.is_change][:1]
        tables = (one for one in self._properties if one.scope not in letterheads)
        days += [one.day for one in tables if _is_table_by(near, one.scope)][:1]
        return min(days, default="")

    @property
    def changed(self) -> str:
        """The date of a change by the title."""
        return next((one.day for one in self._seen if one.is_change), "")

    def elsewhere(self) -> Iterator[str]:
        """Yield the dates elsewhere on the page and in its address, but for those of an event."""
        return (day for day in self._elsewhere() if day and day_of(day) not in self._events)

    def to_the_minute(self, day: str) -> str:
        """Return a day with the time of day that is told elsewhere, if any is."""
        if "T" in day:
            return day
        return max(
            (one for one in (self.shown, self._annotated) if day_of(one) == day), default=day
        )

    def _elsewhere(self) -> Iterator[str]:
        own, rest = own_times(self.head.times), self.places.rest
        yield self._annotated
        yield _in_path(self.url)
        yield one_day(own, self.read)
        yield lone_day(rest, self.read)
        yield from (one.day for one in self._properties)
        yield self.changed
        yield opening_day(rest, self.read)

    @cached_property
    def _seen(self) -> Sequence[Seen]:
        """The dates by the title, those for machines first."""
        near = self.places.near
        times = times_by_title(self.head.times, near, self.read)
        lines = lines_by_title(near, self.places.rest, read=self.read)
        return [one for one in chain(times, lines) if day_of(one.day) not in self._events]

    @cached_property
    def _properties(self) -> Sequence[Properties]:
        places = self.places
        return dated_properties(places.wide, places.grids, read=self.read)

    @cached_property
    def _annotated(self) -> str:
        return self._first(annotated_dates(self.head.annotated))

    @cached_property
    def _events(self) -> frozenset[str]:
        """The days on which an event that the page is about begins and ends, if it says so."""
        declared = map(self.head.linked_data.text, ("startDate", "endDate"))
        return frozenset(day_of(iso_date(text)) for text in declared) - {""}

    def _first(self, texts: Iterable[str]) -> str:
        return next(filter(None, map(self.read, texts)), "")


def _is_table_by(near: Sequence[Block], scope: Scope) -> bool:
    """Say whether a table of properties stands by the title; a list may be of who wrote there."""
    return scope.tag == "table" and any(scope.start <= block.index < scope.end for block in near)


def _in_path(url: str) -> str:
    """Return the date in an address, as blogs and papers have it."""
    found = _IN_PATH.search(parts_of(url).path + "/")
    return iso_date("-".join(found.groups())) if found else ""
