"""When the page was published and last changed: what the head declares, and what the page shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import NamedTuple, cast

from lxml import etree

from a11y_reader.extract.blocks import Block, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.dates import day_of, is_clock, iso_date, with_ascii_digits
from a11y_reader.extract.metadata.head import Head
from a11y_reader.extract.metadata.properties import Properties, dated_properties
from a11y_reader.extract.urls import is_first_page, parts_of

__all__ = ["Dates", "find_dates", "is_date_line", "is_month_first", "tells_change"]

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date",
    "citation_publication_date", "citation_online_date", "citation_date", "parsely-pub-date",
    "sailthru.date", "date", "datecreated", "uploaddate",
)  # fmt: skip
"""The `meta` that tell when a page was published, in the order in which they are tried."""

_ANNOTATED = etree.XPath(
    "descendant::*[@content][@property or @itemprop][not(self::meta)]"
    "| descendant::abbr[@title][@itemprop or @class='published']"
)
"""The elements, but for those of the head, that have a value for machines beside what they show.

That of `abbr` is its title, as microformats write times (http://microformats.org/wiki/hatom)."""

_MARKED = ("datepublished", "datecreated", "dc:date", "dc:created", "published")
"""How names end that microdata and RDFa give the date of a page; in lower case."""

_PUBLISHED_NAME = re.compile(
    r"publi\w*.?(?:date|time|on)|(?:date|time).?publi|pub.?date|^\w+\.date$|^published$"
)
"""What the names of other such `meta` have in them."""

_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "datemodified", "dc.date.modified",
    "dcterms.modified", "og:updated_time", "last-modified", "lastmod",
)  # fmt: skip
"""The `meta` that tell when it was last changed, likewise."""

_CHANGE = re.compile(
    r"cập nhật|sửa|updated?\b|modified|revised|edited|reviewed|aktualisiert|geändert|stand:"
    r"|mise? à jour|modifié|actualizad|atualizad|modificad|aggiornat|bijgewerkt|muokattu|oppdatert"
    r"|uppdaterad|opdateret|zaktualizowan|aktualizováno|изменен|обновлен|更新",
    re.IGNORECASE,
)
"""Words beside a date that say that it is of a change; a language may miss without harm."""

_ENTRY_DATE = re.compile(r"(?<![\w-])(?:entry-date|published)(?![\w-])")
"""What the class of an entry's own date is, though it may be `updated`, too, as hAtom had it."""

_OTHER_DATE = re.compile(
    r"căn cứ|hiệu lực|hết hạn|effective|expires|in kraft|entrée en vigueur", re.IGNORECASE
)
"""Words beside a date that is neither: of the law that a text rests on, or of when it holds."""

_REVIEW = re.compile(r"(?<!\S)(?!(?:category|tag)-)\S*\breviews?\b", re.IGNORECASE)
"""A class of readers' reviews, but none that says what an article is filed under."""

_ZONE = re.compile(r"T[\d:.]+[+-](?!00:?00)\d\d:?\d\d$")
"""What ends a time in a zone other than that of Greenwich."""

_YEAR = re.compile(r"(?:19|20|25|13|14)\d\d")
"""A year, as quickly as it can be looked for; in Thailand 2025 is 2568, in Iran 1403 or 1404."""

_NOTE = re.compile(r"\[[^\[\]]*\]")
"""A note in brackets, as laws in Korea tell in each another day."""

_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-])")
"""A date within an address's path: its year, month and day."""

_LEADS = (":", "：")
"""What ends a line that leads to what stands below it, and none that tells a page's date."""

_ELSEWHERE = frozenset({"aside", "footer", "li", "nav"})
"""Elements whose dates are of something else."""

_FOREIGN: frozenset[Cue] = frozenset({"comments", "footer", "related"})
"""Cues of parts whose dates are of something else."""

_MAX_LINE = 25
"""How many words a line may have to tell a date by the title."""

_MAX_LINE_FAR = 12
"""How many it may have further away."""

_LEAST_TEASER = 3
"""How many words a link of its own has, at least, that leads to another page."""

_LEAST_TITLE = 5
"""How many words a link within a line has, at least, that is the title of another page."""

_MAX_TIMES = 30
"""How many `time` elements are looked at; of as many dates, none is that of the page."""

_MAX_PARTS = 9
"""How many texts within such an element are read."""

_MAX_AROUND = 50
"""How many of the elements around one are asked what they hold."""

_BEFORE_TIME = 40
"""How many characters before such an element may say what its date means."""

_MANY_LINES = 4
"""From how many lines with dates on, these may be those of a list's entries."""

_FIRST_YEAR = "1990"
"""Before it no page was published, whatever a line on one is about."""

_FARTHEST_ZONE, _STEP_OF_ZONES = timedelta(hours=14), timedelta(minutes=30)
"""How far from Greenwich zones are, and how far from one another."""


class Dates(NamedTuple):
    """When a page was published and changed, as ISO 8601; empty where it doesn't say."""

    published: str
    modified: str


class _Seen(NamedTuple):
    """A date on the page, and whether it is that of a change."""

    day: str
    is_change: bool


def find_dates(
    head: Head,
    near: Sequence[Block],
    rest: Sequence[Block],
    wide: Sequence[Block],
    *,
    month_first: bool,
    url: str,
) -> Dates:
    """Return when a page was published, and when it was last changed.

    It will try in order: linked data, `meta`, what stands by the title, microdata and RDFa, the
    address, and the one date that the content has on a line of its own. What is shown wins over
    what is declared a day or half hours off, as machines declare the time in Greenwich.

    Args:
        head: What is written for machines.
        near: The blocks around the title.
        rest: The blocks of the content and those right below.
        wide: The same, and some above, where a table may tell the page's properties.
        month_first: Whether 3/4/2023 is March the 4th on this page.
        url: The page's address; empty where it is unknown.
    """
    events = _event_days(head)
    if is_first_page(url):  # its dates are of what it lists
        near = rest = wide = ()
    seen = [one for one in _seen(head, near, month_first) if day_of(one.day) not in events]
    properties = dated_properties(wide, month_first=month_first)
    shown = _shown(seen, properties, near)
    changed = next((day for day, is_change in seen if is_change), "")
    declared = list(_published(head))
    published = _first(declared, month_first)
    if not _is_of_its_zone(declared):
        published = _as_shown(published, shown) or shown
    modified = _first((head.linked_data.text("dateModified"), head.first(*_MODIFIED)), month_first)
    marked = "" if "T" in published else _first(_marked(head.root), month_first)
    if not published:
        others = (
            marked,
            _in_path(url),
            _alone(head, rest, month_first),
            *(one.day for one in properties),
            changed,
        )
        published = next((day for day in others if day and day_of(day) not in events), "")
    if not published:
        published = changed = _alone_changed(rest, month_first)
    to_the_minute = (day for day in (shown, marked) if day_of(day) == published)
    return Dates(max(to_the_minute, default=published), _as_shown(modified, changed) or changed)


def is_month_first(lang: str) -> bool:
    """Say whether pages in a language put the month before the day: American ones alone do.

    >>> is_month_first("en-US"), is_month_first("en-GB"), is_month_first("vi")
    (True, False, False)
    """
    return lang.lower() in ("en", "en-us")


def is_date_line(block: Block) -> bool:
    """Say whether a block is a short line with a date that may be that of the whole page.

    A date in a table of data is of its row, and others say when something takes effect; beside a
    menu it is today's.
    """
    if block.words > _MAX_LINE:
        return False
    text = with_ascii_digits(block.text)
    if not _YEAR.search(text) or _OTHER_DATE.search(text) or text.endswith(_LEADS):
        return False
    if not iso_date(_line(block)):
        return False
    around = islice(block.scope.ancestors(), _MAX_AROUND)
    return not any(_is_of_other(scope, block) for scope in around)


def _line(block: Block) -> str:
    """Return a line's text, that of its elements apart where all in one no date can be told."""
    element = block.scope.element
    is_all = len(element) > 1 and block.scope.end - block.scope.start == 1
    return _text_of(element, " ") if is_all and not iso_date(block.text) else block.text


def tells_change(line: str) -> bool:
    """Say whether a line with a date says that it is that of a change.

    >>> tells_change("Last reviewed: 4 January 2024"), tells_change("Huế, 04/01/2024")
    (True, False)
    """
    return _CHANGE.search(line) is not None


def _is_of_other(scope: Scope, block: Block) -> bool:
    """Say whether a date in a scope is of its row, of a review, or, by a menu, today's.

    A breadcrumb ends with the page's own title, which may have a date in it.
    """
    is_clock = scope.tag == "nav" and "breadcrumb" not in block.scope.inherited
    return scope.is_data_table or is_clock or _is_review(scope.element)


def _is_review(element: etree._Element) -> bool:
    names = element.get("class")
    return names is not None and element.tag != "body" and _REVIEW.search(names) is not None


def _published(head: Head) -> Iterator[str]:
    yield head.linked_data.text("datePublished", "dateCreated", "uploadDate")
    yield head.first(*_PUBLISHED)
    yield from (head.first(name) for name in head.meta if _PUBLISHED_NAME.search(name))


def _first(texts: Iterable[str], month_first: bool) -> str:
    return next(filter(None, (iso_date(text, month_first=month_first) for text in texts)), "")


def _is_of_its_zone(declared: Iterable[str]) -> bool:
    """Say whether a page declares its time in a zone other than that of Greenwich."""
    first = next(filter(None, declared), "")
    return _ZONE.search(first) is not None


def _as_shown(declared: str, shown: str) -> str:
    """Return the declared moment, or the one that the page shows where it is that of its zone."""
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


def _seen(head: Head, near: Sequence[Block], month_first: bool) -> Iterator[_Seen]:
    """Yield the dates that stand by the title, those for machines first."""
    text = "\n".join(block.text for block in near) if head.times else ""
    for time in head.times[:_MAX_TIMES]:
        shown = _text_of(time)
        day = iso_date(time.get("datetime") or "", month_first=month_first)
        if day and ((shown and shown in text) or _is_published(time)):
            day = _as_shown(day, iso_date(shown, month_first=month_first))
            yield _Seen(day, _is_change(time))
    clocks = {block.index - 1: block.text for block in near if is_clock(block.text)}
    for line in _lines(near):
        yield from _seen_in(f"{_line(line)} {clocks.get(line.index, '')}", month_first)


def _shown(seen: Iterable[_Seen], properties: Iterable[Properties], near: Sequence[Block]) -> str:
    """Return the date by the title; a table's there comes before a later one, as of a change."""
    days = [one.day for one in seen if not one.is_change][:1]
    days += [one.day for one in properties if _is_table_by(near, one.scope)][:1]
    return min(days, default="")


def _is_table_by(near: Sequence[Block], scope: Scope) -> bool:
    """Say whether a table of properties stands by the title; a list may be of who wrote there."""
    return scope.tag == "table" and any(scope.start <= block.index < scope.end for block in near)


def _lines(near: Sequence[Block]) -> list[Block]:
    """Return the lines with a date by the title; of many the first, unless it is one of a kind."""
    lines = [block for block in near if is_date_line(block) and not _is_entry(block)]
    if len(lines) >= _MANY_LINES:
        kinds = [(line.scope.tag, line.scope.names) for line in lines]
        lines = lines[:1] if kinds.count(kinds[0]) == 1 else []
    return lines


def _is_entry(block: Block) -> bool:
    """Say whether a line is an entry of a list: a link, and the date of what it leads to."""
    if not 1 / 2 < block.link_density < 1:
        return False
    is_title = block.link_words >= _LEAST_TITLE and len(block.scope.element.findall(".//a")) == 1
    return is_title or block.scope.tag == "li"


def _seen_in(line: str, month_first: bool) -> Iterator[_Seen]:
    """Yield the date in a line, or the two of `28/06/2023, cập nhật 29/06/2023`."""
    change = _CHANGE.search(line)
    before = iso_date(line[: change.start()], month_first=month_first) if change else ""
    after = iso_date(line[change.end() :], month_first=month_first) if before and change else ""
    both = [(before, False), (after, True)] if before and after else []
    for day, is_change in both or [(_first_day(line, month_first), change is not None)]:
        if day >= _FIRST_YEAR:
            yield _Seen(day, is_change)


def _first_day(line: str, month_first: bool) -> str:
    """Return the date in a line; of those in several notes that of the first day."""
    notes = (iso_date(note, month_first=month_first) for note in _NOTE.findall(line))
    return min(filter(None, notes), default="") or iso_date(line, month_first=month_first)


def _text_of(element: etree._Element, between: str = "") -> str:
    return " ".join(between.join(map(str, islice(element.itertext(), _MAX_PARTS))).split())


def _is_published(time: etree._Element) -> bool:
    """Say whether a time is marked as the page's own (https://schema.org/datePublished)."""
    marked = time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
    return marked and _is_own(time)


def _marked(root: etree._Element) -> Iterator[str]:
    """Yield the dates that microdata and RDFa give elements, as Drupal does.

    HTML's microdata: https://html.spec.whatwg.org/multipage/microdata.html#values; RDFa Core 1.1:
    https://www.w3.org/TR/rdfa-core/#A-content.
    """
    elements = cast("list[etree._Element]", _ANNOTATED(root))
    for element in elements:
        name = element.get("property") or element.get("itemprop") or element.get("class") or ""
        if name.lower().endswith(_MARKED) and _is_own(element):
            yield element.get("content") or element.get("title") or ""


def _is_change(time: etree._Element) -> bool:
    """Say whether a time is that of a change: not so where its class says that it is both."""
    names = time.get("class") or ""
    if _ENTRY_DATE.search(names):
        return False
    parent = time.getparent()
    before = (parent.text or "")[-_BEFORE_TIME:] if parent is not None else ""
    return _CHANGE.search(f"{names} {time.get('itemprop')} {before}") is not None


def _alone(head: Head, rest: Sequence[Block], month_first: bool) -> str:
    """Return the one date that the page has in a `time`, or the content on a short line."""
    own = [time.get("datetime") or "" for time in head.times[:_MAX_TIMES] if _is_own(time)]
    lines = (text for text in _short_lines(rest) if not _CHANGE.search(text))
    return _one_day(own, month_first) or _one_day(islice(lines, _MANY_LINES), month_first)


def _alone_changed(rest: Sequence[Block], month_first: bool) -> str:
    """Return the one date that the content has of its change, as below an article."""
    lines = (text for text in _short_lines(rest) if _CHANGE.search(text))
    return _one_day(islice(lines, _MANY_LINES), month_first)


def _short_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the lines with a date; none where links stand right above all, as a list's do."""
    lines: list[str] = []
    is_list, below_link = True, False
    for block in blocks:
        is_own_line = block.words <= _MAX_LINE_FAR and _FOREIGN.isdisjoint(block.scope.inherited)
        if is_own_line and not _is_entry(block) and is_date_line(block):
            lines.append(block.text)
            is_list = is_list and (below_link or block.scope.tag == "li")
        below_link = block.words >= _LEAST_TEASER and block.link_words == block.words
    return iter(() if is_list else lines)


def _one_day(texts: Iterable[str], month_first: bool) -> str:
    """Return the date of some texts, if it is the same in all."""
    found = [iso_date(text, month_first=month_first) for text in texts]
    days = [day for day in found if day >= _FIRST_YEAR]
    is_one = len(set(map(day_of, days))) == 1 and len(found) < _MAX_TIMES
    return days[0] if is_one else ""


def _is_own(time: etree._Element) -> bool:
    """Say whether a time stands in no list of other pages or of comments, such as articles are."""
    tags = [str(around.tag) for around in islice(time.iterancestors(), _MAX_AROUND)]
    inside = tags.index("article") if "article" in tags else 0
    own = [tag for tag in tags[:inside] if tag != "footer"]  # an article's foot is its own
    return _ELSEWHERE.isdisjoint(own + tags[inside:])


def _event_days(head: Head) -> frozenset[str]:
    """Return the days on which an event that the page is about begins and ends."""
    declared = (head.linked_data.text("startDate"), head.linked_data.text("endDate"))
    return frozenset(day_of(iso_date(text)) for text in declared if text)


def _in_path(url: str) -> str:
    """Return the date in an address, as blogs and papers have it."""
    found = _IN_PATH.search(parts_of(url).path + "/")
    return iso_date("-".join(found.groups())) if found else ""
