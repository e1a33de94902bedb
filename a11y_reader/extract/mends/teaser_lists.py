"""Finds lists of teasers: three or more elements that each begin with a link to another page."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import SplitResult

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import RELATED_NAME
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.mends.own_part import says_something
from a11y_reader.extract.metadata.dates import day_of, iso_date
from a11y_reader.extract.parts import MOSTLY, SERIES, worded
from a11y_reader.extract.urls import joined, parts_of
from a11y_reader.extract.vectors import Kept, Vector, sum_within, sums_above
from a11y_reader.grouping import grouped
from a11y_reader.vocabulary import HEADINGS

__all__ = [
    "DATE_LINE",
    "Teasers",
    "day_told",
    "is_headed",
    "is_named_related",
    "lists_of_teasers",
    "related_parts",
    "target_of",
]

MOST_ITEMS = 0.8
"""The least share of an element's children that are teasers."""

LONGEST = 60
"""The most words a teaser has."""

DATE_LINE = 3
"""The most words a line without a link has that stands above a teaser's link, as its date."""

LINKED = 0.3
"""The least share of words in links of an element that is named related."""

_RELATED_HEADING = re.compile(r"(?<![a-z])related", re.IGNORECASE)
"""A heading's class above what is related; others, such as `recommendation`, are of texts, too."""

LEVELS = 3
"""How many elements around the teasers may hold nothing but them and what heads them."""


class Teasers(NamedTuple):
    """A list of teasers: other news under a notice, related posts, updates.

    Attributes:
        around: The elements that hold it and what heads it, innermost first.
        items: The teasers.
    """

    around: Sequence[Scope]
    items: Sequence[Scope]

    @property
    def blocks(self) -> range:
        """The numbers of its blocks."""
        return range(self.around[-1].start, self.around[-1].end)


def lists_of_teasers(page: Page, kept: Kept, title: int, host: str) -> Iterator[Teasers]:
    """Yield the lists of teasers below the title of which something is kept, outermost only."""
    end = title + 1
    saying: Vector | None = None
    for listed, items in _lists_of_any_sort(_scopes_below(page, title)):
        if listed.start < end or not kept[listed.inside].any():
            continue
        teasers = [item for item in items if _is_teaser(page, item, host)]
        if len(teasers) >= max(SERIES, MOST_ITEMS * len(items)):
            saying = sums_above(list(map(_says_more, page.blocks))) if saying is None else saying
            one = Teasers(_around(saying, listed), teasers)
            end = one.blocks.stop
            yield one


def related_parts(page: Page, kept: Kept, title: int) -> Iterator[range]:
    """Yield the parts below the title that are named related.

    The name is that of an element with little else than links, or of a heading above anything.
    """
    end = title + 1
    for scope in page.named(is_named_related):
        if scope.start < end or not kept[scope.inside].any():
            continue
        if scope.tag in HEADINGS and _RELATED_HEADING.search(scope.element.get("class", "")):
            part = _headed(page, scope)
        elif _is_mostly_links(page, scope):
            part = range(scope.start, scope.end)
        else:
            continue
        end = part.stop
        yield part


def _is_mostly_links(page: Page, scope: Scope) -> bool:
    if not 0 < scope.words <= LONGEST:
        return False
    blocks = page.blocks[scope.inside]
    links = sum(block.link_words for block in blocks)
    return links >= LINKED * scope.words and not any(block.attachments for block in blocks)


def _headed(page: Page, heading: Scope) -> range:
    """Return the numbers of a heading's block and of those it heads in the element around it."""
    around = next((scope for scope in heading.ancestors() if scope.size > heading.size), heading)
    level = page.blocks[heading.start].heading
    below = range(heading.end, around.end)
    end = next((index for index in below if 0 < page.blocks[index].heading <= level), around.end)
    return range(heading.start, end)


# pages of one site have the same few hundred elements
@lru_cache(maxsize=4096)
def is_named_related(name: str) -> bool:
    """Say whether what an element is named is one of what is related to the page."""
    return RELATED_NAME.search(name.lower()) is not None


def _scopes_below(page: Page, title: int) -> Sequence[Scope]:
    """Return the elements that begin below the title."""
    return page.scopes[bisect_right(page.scopes, title, key=attrgetter("start")) :]


def _lists_of_any_sort(scopes: Iterable[Scope]) -> Iterator[tuple[Scope, Sequence[Scope]]]:
    """Yield the elements around several of some others, and these but for headings."""
    worded = (scope for scope in scopes if scope.words and scope.tag not in HEADINGS)
    for listed, items in grouped((scope.parent, scope) for scope in worded).items():
        if len(items) >= SERIES and listed and listed.tag != "tr":
            yield listed, items


def _is_teaser(page: Page, item: Scope, host: str) -> bool:
    """Say whether an element begins with a link to another page and tells what is there."""
    if not 0 < item.words <= LONGEST or item.controls:
        return False
    texts = list(worded(page.blocks[item.inside]))
    if any(block.attachments for block in texts):
        return False
    while len(texts) > 1 and not texts[0].links and texts[0].words <= DATE_LINE:
        del texts[0]
    first = texts[0]
    tells_more = len(texts) > 1 or first.link_density < 1
    begins = _begins_with_link(first) if first.link_density < MOSTLY else True
    return tells_more and begins and _leads_within(item, host)


def _begins_with_link(block: Block) -> bool:
    """Say whether there is at most a date before a block's link, and text behind it."""
    if block.links != 1:
        return False
    name = next(filter(None, map(text_of, block.scope.element.iter("a"))), "")
    before = block.text.partition(name)[0].strip() if name else block.text
    return not before or bool(iso_date(before))


def target_of(item: Scope, url: str = "") -> SplitResult:
    """Return where an element's first link leads."""
    link = next(item.element.iter("a"), None)
    address = "" if link is None else link.get("href", "").strip()
    return parts_of(joined(url, address))


def _leads_within(item: Scope, host: str) -> bool:
    """Say whether an element's first link leads to another page of the site."""
    parts = target_of(item)
    is_page = parts.scheme in ("", "http", "https") and bool(parts.path.strip("/"))
    return is_page and parts.netloc in ("", host)


def _around(saying: Vector, listed: Scope) -> Sequence[Scope]:
    """Return the elements that hold a list and, besides, no more than headings and links."""
    inside = sum_within(saying, listed.inside)
    around = [listed]
    for scope in islice(listed.ancestors(), 1, 1 + LEVELS):
        says_more = sum_within(saying, scope.inside) > inside
        if says_more or scope.tag in ("article", "body", "main"):
            break
        around.append(scope)
    return around


def _says_more(block: Block) -> bool:
    return block.heading == 1 or (not block.heading and says_something(block))


def is_headed(page: Page, item: Scope) -> bool:
    """Say whether an element begins with a heading, which is the link: entries in a text do not."""
    first = next(worded(page.blocks[item.inside]))
    return first.heading > 0 and first.link_density >= MOSTLY


def day_told(page: Page, item: Scope) -> str:
    """Return the date that a teaser tells; empty where it tells none."""
    dates = (iso_date(block.text) for block in page.blocks[item.inside] if block.words)
    return next((day_of(day) for day in dates if day), "")
