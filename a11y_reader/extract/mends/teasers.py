"""Lists of teasers beside a page's own text go: other news under a notice, related posts, updates.

Their excerpts are running text, may be far longer than a notice, and look like content to the
scorer. But each begins with a link to another page of the site, and the text right below the title
is none of them.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.mends.own_part import says_something
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.mends.teaser_lists import (
    DATE_LINE,
    Teasers,
    day_told,
    is_headed,
    is_named_related,
    lists_of_teasers,
    related_parts,
    target_of,
)
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.parts import LONG_TEXT, MOSTLY, RUNNING, dropping
from a11y_reader.extract.urls import is_first_page, parts_of
from a11y_reader.extract.vectors import Kept, Vector, sum_within, sums_above

__all__ = ["drop_teasers"]

OWN_TEXT = 10
"""The number of words from which the text below the title is one, where more says that a list is
not."""

OUTWEIGHING = 2
"""How many times as long as the list it is then."""

SAME_DAY = 0.2
"""The share of other news up to which they may be of the page's own day."""

_NO_FOLDER = re.compile(r"|[a-z]{2,3}([-_][a-z]{2})?", re.IGNORECASE)
"""The root of a site, and that of a language or region."""


class _Own(NamedTuple):
    """The page's own part: what is kept below its title, without teasers.

    Attributes:
        words: How many words of it stand above each block, and in all.
        texts: How many of these are running text.
        running: How many blocks of it that are as long as running text stand there.
    """

    words: Vector
    texts: Vector
    running: Vector

    def has_text_beside(self, part: range) -> bool:
        """Say whether text of the page's own is outside of a part, and above it if that is long."""
        words, texts = (sum_within(sums, part) for sums in (self.words, self.texts))
        if words >= LONG_TEXT:
            return bool(self.texts[part.start] >= LONG_TEXT)
        return bool(self.texts[-1] - texts >= OWN_TEXT)


class _Case(NamedTuple):
    """A list of teasers, and what is to be known to tell whether it is beside the page's text.

    Attributes:
        page: What the walk has found.
        teasers: The list.
        own: The page's own part.
        found: What the page says of itself.
        url: The page's address; empty where it is unknown.
    """

    page: Page
    teasers: Teasers
    own: _Own
    found: Metadata
    url: str

    @property
    def is_last(self) -> bool:
        """Whether no running text of the page's own stands below the list."""
        return bool(self.own.running[-1] == self.own.running[self.teasers.blocks.stop])

    @property
    def are_headed(self) -> bool:
        """Whether each teaser begins with a heading, which is its link."""
        return all(is_headed(self.page, item) for item in self.teasers.items)

    @property
    def tell_other_days(self) -> bool:
        """Whether each teaser tells a date, and few, if any, that of the page."""
        days = [day_told(self.page, item) for item in self.teasers.items]
        same = days.count(self.found.day)
        return all(days) and same <= SAME_DAY * len(days)

    def is_outweighed(self, times: int) -> bool:
        """Say whether the page's own text above is long, and so many times as long as the list."""
        listed = sum(item.words for item in self.teasers.items)
        return bool(self.own.words[self.teasers.blocks.start] >= max(LONG_TEXT, times * listed))


def drop_teasers(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Drop lists of teasers if the page has a text of its own below its title.

    Those go for which one of `_GROUNDS` holds, and parts that are named related. A page that lists
    its news below a few words has no text of its own.
    """
    url, title = situation.url, situation.title_end
    if is_first_page(url):
        return kept
    lists = list(lists_of_teasers(page, kept, title, parts_of(url).netloc))
    related = list(related_parts(page, kept, title))
    if not lists and not related:
        return kept
    own = _own_part(page, kept, title, lists)
    cases = (_Case(page, one, own, situation.found, url) for one in lists)
    beside = [case.teasers.blocks for case in cases if _is_beside(case)]
    beside += [part for part in related if own.has_text_beside(part)]
    left = dropping(kept, (block for part in beside for block in _with_heading(page, part)))
    return left if left.any() else kept


def _with_heading(page: Page, part: range) -> Sequence[Block]:
    """Return the blocks of a part, and the heading right above it."""
    first = part.start - (page.blocks[part.start - 1].heading > 1)
    return page.blocks[first : part.stop]


def _own_part(page: Page, kept: Kept, title: int, lists: Sequence[Teasers]) -> _Own:
    """Tell what is kept below the title and no teasers, and what of it is running text."""
    own = kept & page.worded
    own[: title + 1] = False
    for one in lists:
        own[one.blocks.start : one.blocks.stop] = False
    texts = own.copy()
    above = page.blocks[title]
    for block in page.blocks[title + 1 :]:
        texts[block.index] &= own[block.index] and _is_own_text(page, block, above)
        above = block if block.words and kept[block.index] else above
    is_running = own & (page.words >= RUNNING)
    return _Own(
        sums_above(page.words * own), sums_above(page.words * texts), sums_above(is_running)
    )


def _is_own_text(page: Page, block: Block, above: Block) -> bool:
    """Say whether a block is running text, and not below a link, as an excerpt is."""
    heading = page.blocks[block.heading_before] if block.heading_before >= 0 else above
    leads = any(one.link_density >= MOSTLY for one in (heading, above) if one.words > DATE_LINE)
    return says_something(block) and not block.heading and not leads


def _is_beside(case: _Case) -> bool:
    """Say whether a list is beside the page's own text, and not what the page is for."""
    has_text = case.own.texts[case.teasers.blocks.start] >= OWN_TEXT
    return bool(has_text) and any(holds(case) for holds in _GROUNDS)


def _are_named_related(case: _Case) -> bool:
    """Say whether an element around the list is named one of what is related."""
    return any(scope.is_named(is_named_related) for scope in case.teasers.around)


def _are_siblings(case: _Case) -> bool:
    """Say whether all teasers, under headings, are of pages in the page's own folder."""
    return case.are_headed and all(_is_sibling(one, case.url) for one in case.teasers.items)


def _is_sibling(item: Scope, url: str) -> bool:
    """Say whether an element leads to a page in the same folder, which has a name of its own.

    So the page is one of those that it lists. A list's entries are below the page's own address.
    """
    own, target = parts_of(url), target_of(item, url)
    folder, _, name = own.path.rstrip("/").rpartition("/")
    if _NO_FOLDER.fullmatch(folder.rpartition("/")[2]):
        return False
    is_other = (target.path, target.query) != (own.path, own.query)
    return is_other and bool(name) and target.path.rstrip("/").rpartition("/")[0] == folder


def _are_below_signed_text(case: _Case) -> bool:
    """Say whether teasers with headings end a page whose longer text tells author and date."""
    is_signed = bool(case.found.author and case.found.day)
    return is_signed and case.is_last and case.is_outweighed(1) and case.are_headed


def _are_dated_as_the_page_is(case: _Case) -> bool:
    """Say whether the page tells its date, and each teaser another one."""
    return bool(case.found.day) and case.tell_other_days


def _are_dated_below_long_text(case: _Case) -> bool:
    """Say whether teasers that tell dates end a page whose text outweighs them."""
    return case.is_last and case.is_outweighed(OUTWEIGHING) and case.tell_other_days


_GROUNDS: Sequence[Callable[[_Case], bool]] = (
    _are_named_related,
    _are_siblings,
    _are_below_signed_text,
    _are_dated_as_the_page_is,
    _are_dated_below_long_text,
)
"""Grounds for a list to be beside the page's own text; one is enough."""
