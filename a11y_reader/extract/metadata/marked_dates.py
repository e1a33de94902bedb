"""The dates that markup tells: `time` elements, microdata and RDFa."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml import etree

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.metadata.datelines import (
    MAX_AROUND,
    MAX_PARTS,
    MAX_TIMES,
    Seen,
    tells_change,
)
from a11y_reader.extract.metadata.dates import ReadDate, day_of, is_clock, iso_date
from a11y_reader.extract.metadata.marked_authors import is_of_another
from a11y_reader.extract.metadata.zones import as_shown

__all__ = ["annotated_dates", "own_times", "times_by_title"]

_MARKED = ("datepublished", "datecreated", "dc:date", "dc:created", "published")
"""How names end that microdata and RDFa give the date of a page; in lower case."""

_ENTRY_DATE = re.compile(r"(?<![\w-])(?:entry-date|published)(?![\w-])")
"""What the class of an entry's own date is, though it may be `updated`, too, as hAtom had it."""

_ELSEWHERE = frozenset({"aside", "footer", "li", "nav"})
"""Elements whose dates are of something else."""

_BEFORE_TIME = 40
"""How many characters before such an element may say what its date means."""


def times_by_title(
    times: Sequence[etree._Element], near: Sequence[Block], read: ReadDate
) -> Iterator[Seen]:
    """Yield the dates for machines of what blocks by the title show, and the page's own ones."""
    text = "\n".join(block.text for block in near) if times else ""
    clocks = _clocks(times[:MAX_TIMES])
    for time in times[:MAX_TIMES]:
        shown = text_of(time, most=MAX_PARTS)
        day = read(time.get("datetime", ""))
        is_seen = bool(shown) and shown in text and not is_of_another(time)
        if day and (is_seen or _is_published(time)):
            day = as_shown(day, clocks.get(day) or read(shown))
            yield Seen(day, _is_change(time))


def _clocks(times: Sequence[etree._Element]) -> dict[str, str]:
    """Return the times of day that moments are shown as, whichever element shows one to the minute.

    A blog's head may show but the day, and its foot the time; a paper but the time of today.
    """
    moments = [(time, iso_date(time.get("datetime", ""))) for time in times]
    shown = ((moment, _shown_at(time, moment)) for time, moment in moments)
    return {moment: clock for moment, clock in shown if "T" in moment and "T" in clock}


def _shown_at(time: etree._Element, moment: str) -> str:
    text = text_of(time, most=MAX_PARTS)
    return iso_date(f"{day_of(moment)} {text.replace('.', ':')}" if is_clock(text) else text)


def own_times(times: Sequence[etree._Element], *, of_change: bool = False) -> Iterator[str]:
    """Yield what those of some `time` elements say that stand in no list of other pages.

    Args:
        times: The elements.
        of_change: Whether those of a change are meant.
    """
    own = filter(_is_own, times[:MAX_TIMES])
    return (time.get("datetime", "") for time in own if _is_change(time) == of_change)


def _is_published(time: etree._Element) -> bool:
    """Say whether a time is marked as the page's own (https://schema.org/datePublished)."""
    marked = time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
    return marked and _is_own(time)


def annotated_dates(elements: Iterable[etree._Element]) -> Iterator[str]:
    """Yield the dates that microdata and RDFa give elements, as Drupal does.

    HTML's microdata: https://html.spec.whatwg.org/multipage/microdata.html#values; RDFa Core 1.1:
    https://www.w3.org/TR/rdfa-core/#A-content. Microformats write times as the titles of
    abbreviations: http://microformats.org/wiki/hatom.
    """
    for element in elements:
        if _property_of(element).lower().endswith(_MARKED) and _is_own(element):
            yield element.get("content") or element.get("title") or ""


def _property_of(element: etree._Element) -> str:
    """Return what an element's value says of the page."""
    name = element.get("property") or element.get("itemprop")
    is_published = element.tag == "abbr" and element.get("class") == "published"
    return name or ("published" if is_published else "")


def _is_change(time: etree._Element) -> bool:
    """Say whether a time is that of a change: not so where its class says that it is both."""
    names = time.get("class", "")
    if _ENTRY_DATE.search(names):
        return False
    parent = time.getparent()
    before = (parent.text or "")[-_BEFORE_TIME:] if parent is not None else ""
    return tells_change(f"{names} {time.get('itemprop')} {before}")


def _is_own(time: etree._Element) -> bool:
    """Say whether a time stands in no list of other pages or of comments, such as articles are."""
    tags = [str(around.tag) for around in islice(time.iterancestors(), MAX_AROUND)]
    inside = tags.index("article") if "article" in tags else 0
    own = [tag for tag in tags[:inside] if tag != "footer"]  # an article's foot is its own
    return _ELSEWHERE.isdisjoint(own + tags[inside:]) and not is_of_another(time)
