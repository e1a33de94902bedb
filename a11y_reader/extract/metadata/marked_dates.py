"""The dates that markup tells: `time` elements, microdata and RDFa."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import cast

from lxml import etree

from a11y_reader.extract.blocks import Block, text_of
from a11y_reader.extract.metadata.datelines import (
    MAX_AROUND,
    MAX_PARTS,
    MAX_TIMES,
    Seen,
    tells_change,
)
from a11y_reader.extract.metadata.dates import iso_date
from a11y_reader.extract.metadata.zones import as_shown

__all__ = ["annotated_dates", "own_times", "times_by_title"]

_ANNOTATED = etree.XPath(
    "descendant::*[@content][@property or @itemprop][not(self::meta)]"
    "| descendant::abbr[@title][@itemprop or @class='published']"
)
"""The elements, but for those of the head, that have a value for machines beside what they show.

That of `abbr` is its title, as microformats write times (http://microformats.org/wiki/hatom)."""

_MARKED = ("datepublished", "datecreated", "dc:date", "dc:created", "published")
"""How names end that microdata and RDFa give the date of a page; in lower case."""

_ENTRY_DATE = re.compile(r"(?<![\w-])(?:entry-date|published)(?![\w-])")
"""What the class of an entry's own date is, though it may be `updated`, too, as hAtom had it."""

_ELSEWHERE = frozenset({"aside", "footer", "li", "nav"})
"""Elements whose dates are of something else."""

_BEFORE_TIME = 40
"""How many characters before such an element may say what its date means."""


def times_by_title(
    times: Sequence[etree._Element], near: Sequence[Block], *, month_first: bool
) -> Iterator[Seen]:
    """Yield the dates for machines of what the blocks by the title show, and the page's own ones.

    Args:
        times: The `time` elements of the page.
        near: The blocks around the title.
        month_first: Whether 3/4/2023 is March the 4th on this page.
    """
    text = "\n".join(block.text for block in near) if times else ""
    for time in times[:MAX_TIMES]:
        shown = text_of(time, most=MAX_PARTS)
        day = iso_date(time.get("datetime") or "", month_first=month_first)
        if day and ((shown and shown in text) or _is_published(time)):
            day = as_shown(day, iso_date(shown, month_first=month_first))
            yield Seen(day, _is_change(time))


def own_times(times: Sequence[etree._Element]) -> Iterator[str]:
    """Yield what those of some `time` elements say that stand in no list of other pages.

    Args:
        times: The `time` elements of the page.
    """
    return (time.get("datetime") or "" for time in times[:MAX_TIMES] if _is_own(time))


def _is_published(time: etree._Element) -> bool:
    """Say whether a time is marked as the page's own (https://schema.org/datePublished)."""
    marked = time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
    return marked and _is_own(time)


def annotated_dates(root: etree._Element) -> Iterator[str]:
    """Yield the dates that microdata and RDFa give elements, as Drupal does.

    HTML's microdata: https://html.spec.whatwg.org/multipage/microdata.html#values; RDFa Core 1.1:
    https://www.w3.org/TR/rdfa-core/#A-content.

    Args:
        root: The page's root element.
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
    return tells_change(f"{names} {time.get('itemprop')} {before}")


def _is_own(time: etree._Element) -> bool:
    """Say whether a time stands in no list of other pages or of comments, such as articles are."""
    tags = [str(around.tag) for around in islice(time.iterancestors(), MAX_AROUND)]
    inside = tags.index("article") if "article" in tags else 0
    own = [tag for tag in tags[:inside] if tag != "footer"]  # an article's foot is its own
    return _ELSEWHERE.isdisjoint(own + tags[inside:])
