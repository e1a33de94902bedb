"""When the page was published and last changed: what the head declares, and what the page shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Scope
from a11y_reader.extract.label_grids import LabelGrid
from a11y_reader.extract.metadata.datelines import (
    Seen,
    lines_by_title,
    lone_change,
    lone_day,
    one_day,
    opening_day,
)
from a11y_reader.extract.metadata.dates import day_of, iso_date
from a11y_reader.extract.metadata.head import Head
from a11y_reader.extract.metadata.marked_dates import (
    annotated_dates,
    own_times,
    times_by_title,
)
from a11y_reader.extract.metadata.properties import Properties, dated_properties
from a11y_reader.extract.metadata.zones import as_shown, is_of_its_zone
from a11y_reader.extract.urls import is_first_page, parts_of

__all__ = ["Dates", "Places", "find_dates", "is_month_first"]

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date",
    "citation_publication_date", "citation_online_date", "citation_date", "parsely-pub-date",
    "sailthru.date", "date", "datecreated", "uploaddate",
)  # fmt: skip
"""The `meta` that tell when a page was published, in the order in which they are tried."""

_PUBLISHED_NAME = re.compile(
    r"publi\w*.?(?:date|time|on)|(?:date|time).?publi|pub.?date|^\w+\.date$|^published$"
)
"""What the names of other such `meta` have in them."""

_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "datemodified", "dc.date.modified",
    "dcterms.modified", "og:updated_time", "last-modified", "lastmod",
)  # fmt: skip
"""The `meta` that tell when it was last changed, likewise."""

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


def find_dates(head: Head, places: Places, *, month_first: bool, url: str) -> Dates:
    """Return when a page was published, and when it was last changed.

    It will try in order: linked data, `meta`, what stands by the title, microdata and RDFa, the
    address, the one date that the content has on a line of its own, and the one that its text opens
    with. What is shown wins over what is declared a day or half hours off, as machines declare the
    time in Greenwich.

    Args:
        head: What is written for machines.
        places: Where dates are looked for.
        month_first: Whether 3/4/2023 is March the 4th on this page.
        url: The page's address; empty where it is unknown.
    """
    if is_first_page(url):  # its dates are of what it lists
        places = Places()
    told = _Told(head, places, month_first, url)
    published = told.published or next(told.elsewhere(), "")
    changed = told.changed
    if not published:
        published = changed = lone_change(places.rest, month_first=month_first)
    return Dates(told.to_the_minute(published), as_shown(told.modified, changed) or changed)


def is_month_first(lang: str) -> bool:
    """Say whether pages in a language put the month before the day: American ones alone do.

    >>> is_month_first("en-US"), is_month_first("en-GB"), is_month_first("vi")
    (True, False, False)
    """
    return lang.lower() in ("en", "en-us")


@dataclass(frozen=True, eq=False)
class _Told:
    """What a page tells of its dates; empty where it doesn't.

    Attributes:
        head: What is written for machines.
        places: Where dates are looked for.
        month_first: Whether 3/4/2023 is March the 4th on this page.
        url: The page's address; empty where it is unknown.
    """

    head: Head
    places: Places
    month_first: bool
    url: str

    @cached_property
    def published(self) -> str:
        """The date that is declared, as it is shown by the title, or else the shown one."""
        declared = list(_published(self.head))
        day = self._first(declared)
        return day if is_of_its_zone(declared) else as_shown(day, self.shown) or self.shown

    @property
    def modified(self) -> str:
        """The date of the last change that is declared."""
        head = self.head
        return self._first((head.linked_data.text("dateModified"), head.first(*_MODIFIED)))

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
        yield one_day(own, month_first=self.month_first)
        yield lone_day(rest, month_first=self.month_first)
        yield from (one.day for one in self._properties)
        yield self.changed
        yield opening_day(rest, month_first=self.month_first)

    @cached_property
    def _seen(self) -> Sequence[Seen]:
        """The dates by the title, those for machines first."""
        near, month_first = self.places.near, self.month_first
        times = times_by_title(self.head.times, near, month_first=month_first)
        lines = lines_by_title(near, self.places.rest, month_first=month_first)
        seen = chain(times, lines)
        return [one for one in seen if day_of(one.day) not in self._events]

    @cached_property
    def _properties(self) -> Sequence[Properties]:
        places = self.places
        return dated_properties(places.wide, places.grids, month_first=self.month_first)

    @cached_property
    def _annotated(self) -> str:
        return self._first(annotated_dates(self.head.annotated))

    @cached_property
    def _events(self) -> frozenset[str]:
        """The days on which an event that the page is about begins and ends, if it says so."""
        declared = map(self.head.linked_data.text, ("startDate", "endDate"))
        return frozenset(day_of(iso_date(text)) for text in declared) - {""}

    def _first(self, texts: Iterable[str]) -> str:
        days = (iso_date(text, month_first=self.month_first) for text in texts)
        return next(filter(None, days), "")


def _published(head: Head) -> Iterator[str]:
    """Yield what the head declares to be the date of publication, the most trusted first."""
    yield head.linked_data.text("datePublished", "dateCreated", "uploadDate")
    yield head.first(*_PUBLISHED)
    yield from (head.first(name) for name in head.meta if _PUBLISHED_NAME.search(name))


def _is_table_by(near: Sequence[Block], scope: Scope) -> bool:
    """Say whether a table of properties stands by the title; a list may be of who wrote there."""
    return scope.tag == "table" and any(scope.start <= block.index < scope.end for block in near)


def _in_path(url: str) -> str:
    """Return the date in an address, as blogs and papers have it."""
    found = _IN_PATH.search(parts_of(url).path + "/")
    return iso_date("-".join(found.groups())) if found else ""
