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
from a11y_reader.extract.metadata.months import month_of
from a11y_reader.extract.metadata.properties import Properties, dated_properties
from a11y_reader.extract.metadata.zones import (
    GREENWICH,
    as_shown,
    is_in_order,
    is_near,
    moved,
    offset,
    zone_of,
)
from a11y_reader.extract.urls import is_first_page, parts_of

__all__ = ["Dates", "Places", "find_dates", "month_in"]

_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-])")
"""A date within an address's path: its year, month and day."""

_MONTH_IN_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d|[^\W\d_]{3,12})(?:/(\d\d?))?/")
"""The year and month within an address's path, each a folder, and the day, if it is one, too."""

_OF_CHANGE = re.compile(r"last-?_?(?:edit|mod|update)", re.IGNORECASE)
"""What the name of an element that tells when a page was changed has in it."""

_MONTHS = 12
"""How many months a year has."""


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
        foot: The last blocks of the page.
    """

    near: Sequence[Block] = ()
    rest: Sequence[Block] = ()
    wide: Sequence[Block] = ()
    grids: Sequence[LabelGrid] = ()
    letterheads: Sequence[Scope] = ()
    foot: Sequence[Block] = ()


def find_dates(head: Head, places: Places, *, read: ReadDate = iso_date, url: str) -> Dates:
    """Return when a page was published, and when it was last changed.

    It will try in order: linked data, `meta`, what stands by the title, microdata and RDFa, the
    address, the one date that the content has on a line of its own, and the one that its text opens
    with. What is shown wins over what is declared a day or half hours off, as machines declare the
    time in Greenwich; then the other date is taken to the same zone. No page was changed before it
    was published: what is declared to be later than the change yields to what is shown before it.

    Args:
        head: What is written for machines.
        places: Where dates are looked for.
        read: What reads the page's dates.
        url: The page's address; empty where it is unknown.
    """
    if is_first_page(url):  # its dates are of what it lists
        head, places = head._replace(times=(), annotated=()), Places()
    told = _Told(head, places, read, url)
    published = told.published or told.to_the_minute(next(told.elsewhere(), ""))
    changed = told.changed or ("" if published else next(told.changed_elsewhere(), ""))
    modified = as_shown(told.modified, changed) or changed
    dates = told.in_one_zone(Dates(published, modified))
    return dates if is_in_order(*dates) else Dates(dates.published, "")


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
        change = day_of(self.modified)
        is_known = not self.shown or is_in_order(day_of(self.declared), change)
        if not is_known and is_in_order(day_of(self.shown), change):
            return self.shown
        is_fixed = bool(zone_of(self._declared))
        day = self.declared if is_fixed else as_shown(self.declared, self.shown)
        return self.to_the_minute(day or self.shown)

    @cached_property
    def declared(self) -> str:
        """The date of publication that is declared."""
        return self._first(self._declared)

    @cached_property
    def modified(self) -> str:
        """The date of the last change that is declared."""
        return self._first(declarations.modified(self.head))

    def in_one_zone(self, dates: Dates) -> Dates:
        """Return two dates in the zone that one of them is shown or declared in.

        Two that are declared alike are of one zone, though it may not be the one that they tell.
        """
        if not is_near(*dates):
            return dates
        told, of_change = zone_of(self._declared), zone_of(declarations.modified(self.head))
        if told == of_change:
            told = of_change = GREENWICH
        published = offset(told, self.declared, dates.published)
        modified = offset(of_change, self.modified, dates.modified)
        if published and of_change == GREENWICH and dates.modified == self.modified:
            return dates._replace(modified=moved(dates.modified, published))
        if modified and told == GREENWICH and dates.published == self.declared:
            return dates._replace(published=moved(dates.published, modified))
        return dates

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
        """Yield the dates elsewhere on the page and in its address.

        Those of an event aren't the page's, and those after its last change are of other pages.
        """
        days = (day for day in self._elsewhere() if day and day_of(day) not in self._events)
        return (day for day in days if is_in_order(day_of(day), day_of(self.modified)))

    def changed_elsewhere(self) -> Iterator[str]:
        """Yield the dates of a change elsewhere on the page."""
        foot = self.places.foot  # of wikis
        named = (one.text for one in foot if any(map(_OF_CHANGE.search, one.scope.names)))
        days = (self._own_time(of_change=True), self._lone_day(of_change=True))
        yield from filter(None, (*days, *map(self.read, named)))

    def to_the_minute(self, day: str) -> str:
        """Return a day with the time of day that is told elsewhere, if any is."""
        if "T" in day:
            return day
        return max(
            (one for one in (self.shown, self._annotated) if day_of(one) == day), default=day
        )

    def _elsewhere(self) -> Iterator[str]:
        yield self._annotated
        yield _in_path(self.url)
        yield self._own_time()
        yield self._lone_day()
        yield from (one.day for one in self._properties)
        yield opening_day(self.places.rest, self.read)

    def _own_time(self, *, of_change: bool = False) -> str:
        return one_day(own_times(self.head.times, of_change=of_change), self.read)

    def _lone_day(self, *, of_change: bool = False) -> str:
        return lone_day(self.places.rest, self.read, of_change=of_change)

    @cached_property
    def _declared(self) -> Sequence[str]:
        return list(declarations.published(self.head))

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
    path = parts_of(url).path + "/"
    found = _IN_PATH.search(path)
    if found:
        return iso_date("-".join(found.groups()))
    folders = _MONTH_IN_PATH.search(path)
    return iso_date(f"{month_in(url)}-{folders[3]}") if folders and folders[3] else ""


def month_in(url: str) -> str:
    """Return the month that an address tells; empty where it tells none.

    >>> month_in("https://example.org/2023/june/28/le-hoi"), month_in("https://example.org/2023/06/")
    ('2023-06', '2023-06')
    """
    found = _MONTH_IN_PATH.search(parts_of(url).path + "/")
    name = found[2] if found else ""
    number = int(name) if name.isdecimal() else month_of(name)
    return f"{found[1]}-{number:02}" if found and 0 < number <= _MONTHS else ""
