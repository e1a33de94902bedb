"""Lists of teasers beside a page's own text: other news under a notice, related posts, updates.

Their excerpts are running text and may be far longer than a notice, so that the scorer takes them
for it. What tells them is that each begins with a link to another page of the site, and that the
text right below the title is none of them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import SplitResult

import numpy as np
from numpy.typing import ArrayLike, NDArray

from a11y_reader.extract.blocks import MOSTLY, Block, Page, Scope, text_of
from a11y_reader.extract.cues import RELATED_NAME
from a11y_reader.extract.mends.own_part import RUNNING, says_something
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.metadata.dates import day_of, iso_date
from a11y_reader.extract.urls import is_first_page, joined, parts_of
from a11y_reader.extract.vectors import Kept
from a11y_reader.vocabulary import HEADINGS

__all__ = ["drop_teasers"]

Vector = NDArray[np.float64]

FEW_TEASERS = 3
"""From how many teasers on they are a list."""

MOST_ITEMS = 0.8
"""The least share of an element's children that are teasers."""

LONGEST = 60
"""Up to how many words a teaser has."""

LABEL = 3
"""Up to how many words a line without a link has that stands above a teaser's link, as its date."""

LINKED = 0.3
"""The least share of words in links of an element that is named related."""

OWN_TEXT = 10
"""From how many words on the text below the title is one, where more says that a list is not."""

LONG_TEXT = 60
"""From how many words on it is one by itself."""

OUTWEIGHING = 2
"""How many times as long as the list it is then."""

LEVELS = 3
"""How many elements around the teasers may hold nothing but them and what heads them."""

_NO_FOLDER = re.compile(r"|[a-z]{2,3}([-_][a-z]{2})?", re.IGNORECASE)
"""The root of a site, and that of a language or region."""


class _Teasers(NamedTuple):
    """A list of teasers.

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


class _Own(NamedTuple):
    """The page's own part, which is what is kept below its title and no teasers.

    Attributes:
        words: How many words of it stand above each block, and in all.
        texts: How many of these are running text.
        running: How many blocks of it that are as long as running text stand there.
    """

    words: Vector
    texts: Vector
    running: Vector


def drop_teasers(page: Page, kept: Kept, found: Metadata, url: str) -> Kept:
    """Drop lists of teasers where the page has a text of its own below its title.

    They go where their element is named one of related things, where they are in the page's own
    folder, where the page and each teaser tell a date, and where they do and the text is long and
    outweighs them; and below a text of somebody that tells its date, if they have headings and the
    text is longer. A page that lists its news below a few words has none of it.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        found: What the page says of itself.
        url: The page's address; empty where it is unknown.
    """
    if not found.title_blocks or is_first_page(url):
        return kept
    title = found.title_blocks[-1]
    lists = list(_lists(page, kept, title, parts_of(url).netloc))
    boxes = list(_boxes(page, kept, title))
    if not lists and not boxes:
        return kept
    own = _own_part(page, kept, title, lists)
    beside = [one.blocks for one in lists if _is_beside(page, one, own, found, url)]
    if own.texts[-1] >= OWN_TEXT:
        beside += [range(box.start, box.end) for box in boxes]
    dropped = kept.copy()
    for blocks in beside:
        first = blocks.start - (page.blocks[blocks.start - 1].heading > 1)
        dropped[first : blocks.stop] = False
    return dropped if dropped.any() else kept


def _lists(page: Page, kept: Kept, title: int, host: str) -> Iterator[_Teasers]:
    """Yield the lists of teasers below the title of which something is kept, outermost only."""
    end = title + 1
    saying: Vector | None = None
    for listed, items in _lists_of_any_sort(_scopes_below(page, title)):
        if listed.start < end or not kept[listed.start : listed.end].any():
            continue
        teasers = [item for item in items if _is_teaser(page, item, host)]
        if len(teasers) >= max(FEW_TEASERS, MOST_ITEMS * len(items)):
            saying = _above(list(map(_says_more, page.blocks))) if saying is None else saying
            one = _Teasers(_around(saying, listed), teasers)
            end = one.blocks.stop
            yield one


def _boxes(page: Page, kept: Kept, title: int) -> Iterator[Scope]:
    """Yield the elements below the title that are named related, and hold little but links."""
    for scope in _scopes_below(page, title):
        if 0 < scope.words <= LONGEST and _name_related(scope.names):
            blocks = page.blocks[scope.start : scope.end]
            is_mostly_links = sum(one.link_words for one in blocks) >= LINKED * scope.words
            is_kept = any(kept[one.index] for one in blocks)
            if is_kept and is_mostly_links and not any(one.attachments for one in blocks):
                yield scope


# pages of one site have the same few hundred elements
@lru_cache(maxsize=4096)
def _name_related(names: tuple[str, ...]) -> bool:
    return RELATED_NAME.search(" ".join(names).lower()) is not None


def _scopes_below(page: Page, title: int) -> Sequence[Scope]:
    """Return the elements that begin below the title."""
    return page.scopes[bisect_right(page.scopes, title, key=attrgetter("start")) :]


def _lists_of_any_sort(scopes: Iterable[Scope]) -> Iterator[tuple[Scope, Sequence[Scope]]]:
    """Yield the elements around several of some others, and these but for headings."""
    children: dict[int, list[Scope]] = {}
    for scope in scopes:
        if scope.parent and scope.words and scope.tag not in HEADINGS:
            children.setdefault(scope.parent.index, []).append(scope)
    for items in children.values():
        listed = items[0].parent
        if len(items) >= FEW_TEASERS and listed and listed.tag != "tr":
            yield listed, items


def _is_teaser(page: Page, item: Scope, host: str) -> bool:
    """Say whether an element begins with a link to another page and tells what is there."""
    if not 0 < item.words <= LONGEST or item.controls:
        return False
    texts = [block for block in page.blocks[item.start : item.end] if block.words]
    if any(block.attachments for block in texts):
        return False
    while len(texts) > 1 and not texts[0].links and texts[0].words <= LABEL:
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


def _target(item: Scope, url: str = "") -> SplitResult:
    """Return where an element's first link leads."""
    link = next(item.element.iter("a"), None)
    address = "" if link is None else (link.get("href") or "").strip()
    return parts_of(joined(url, address))


def _is_headed(page: Page, item: Scope) -> bool:
    """Say whether an element begins with a heading, which is the link: entries in a text do not."""
    first = next(block for block in page.blocks[item.start : item.end] if block.words)
    return first.heading > 0 and first.link_density >= MOSTLY


def _is_sibling(item: Scope, url: str) -> bool:
    """Say whether an element leads to a page in the same folder, which has a name of its own.

    So the page is one of those that it lists. A list's entries are below the page's own address.
    """
    own, target = parts_of(url), _target(item, url)
    folder, _, name = own.path.rstrip("/").rpartition("/")
    if _NO_FOLDER.fullmatch(folder.rpartition("/")[2]):
        return False
    is_other = (target.path, target.query) != (own.path, own.query)
    return is_other and bool(name) and target.path.rstrip("/").rpartition("/")[0] == folder


def _leads_within(item: Scope, host: str) -> bool:
    """Say whether an element's first link leads to another page of the site."""
    parts = _target(item)
    is_page = parts.scheme in ("", "http", "https") and bool(parts.path.strip("/"))
    return is_page and parts.netloc in ("", host)


def _around(saying: Vector, listed: Scope) -> Sequence[Scope]:
    """Return the elements that hold a list and, besides, no more than headings and links."""
    inside = saying[listed.end] - saying[listed.start]
    around = [listed]
    for scope in islice(listed.ancestors(), 1, 1 + LEVELS):
        says_more = saying[scope.end] - saying[scope.start] > inside
        if says_more or scope.tag in ("article", "body", "main"):
            break
        around.append(scope)
    return around


def _says_more(block: Block) -> bool:
    return block.heading == 1 or (not block.heading and says_something(block))


def _own_part(page: Page, kept: Kept, title: int, lists: Sequence[_Teasers]) -> _Own:
    """Tell what is kept below the title and no teasers, and what of it is running text."""
    own = kept & (page.words > 0)
    own[: title + 1] = False
    for one in lists:
        own[one.blocks.start : one.blocks.stop] = False
    texts = own.copy()
    above = page.blocks[title]
    for block in page.blocks[title + 1 :]:
        texts[block.index] &= own[block.index] and _is_own_text(page, block, above)
        above = block if block.words else above
    is_running = own & (page.words >= RUNNING)
    return _Own(_above(page.words * own), _above(page.words * texts), _above(is_running))


def _above(values: ArrayLike) -> Vector:
    """Sum up the values of all blocks above each, and of all."""
    return np.concatenate(([0.0], np.cumsum(values)))


def _is_own_text(page: Page, block: Block, above: Block) -> bool:
    """Say whether a block is running text, and not below a link, as an excerpt is."""
    heading = page.blocks[max(block.heading_before, 0)]
    leads = any(one.link_density >= MOSTLY for one in (heading, above) if one.words > LABEL)
    return says_something(block) and not block.heading and not leads


def _is_beside(page: Page, one: _Teasers, own: _Own, found: Metadata, url: str) -> bool:
    """Say whether a list is beside the page's own text, and not what the page is for."""
    start, stop = one.blocks.start, one.blocks.stop
    if own.texts[start] < OWN_TEXT:
        return False
    if any(_name_related(scope.names) for scope in one.around):
        return True
    if all(_is_headed(page, item) and _is_sibling(item, url) for item in one.items):
        return True
    listed = sum(item.words for item in one.items)
    is_last = own.running[-1] == own.running[stop]
    is_longer = own.words[start] >= max(LONG_TEXT, listed)
    is_signed = is_longer and found.author and found.published
    if is_last and is_signed and all(_is_headed(page, item) for item in one.items):
        return True
    days = [_day(page, item) for item in one.items]
    if not all(days) or day_of(found.published) in days:
        return False
    outweighs = own.words[start] >= max(LONG_TEXT, OUTWEIGHING * listed)
    return bool(found.published) or bool(is_last and outweighs)


def _day(page: Page, item: Scope) -> str:
    """Return the date that a teaser tells; empty where it tells none."""
    dates = (iso_date(block.text) for block in page.blocks[item.start : item.end] if block.words)
    return next((day_of(day) for day in dates if day), "")
