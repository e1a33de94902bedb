"""Boxes of other sections below a section's list, as newspapers have them, go.

Each has the name of a section, which leads to it, and the section's latest texts. They look just
like the list above, and the scorer takes them for more of it. But they repeat what it says: what is
new in a part is also new in the whole.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import MOSTLY, are_links, around_each, dropping
from a11y_reader.extract.urls import is_first_page, joined, parts_of
from a11y_reader.extract.vectors import Kept
from a11y_reader.grouping import grouped
from a11y_reader.words import word_count

__all__ = ["drop_section_boxes"]

FEWEST_BOXES = 3
"""The number of boxes of one kind from which they are a series."""

FEWEST_TEXTS = 2
"""The fewest texts that the box of a section leads to."""

LONGEST_NAME = 10
"""The most words a section's name has."""

LONGEST_BOX = 40
"""The most blocks a box has."""

SHORTEST_TITLE = 4
"""The number of words from which a link is the title of a text."""


class _Link(NamedTuple):
    """Where a link leads, whether it has the length of a title, and the block that it is by."""

    block: int
    address: str
    is_title: bool


class _Headed(NamedTuple):
    """The element of a heading, and the outermost around it that holds no other such heading."""

    heading: Scope
    scope: Scope


class _Box(NamedTuple):
    """An element headed by the name of a section, and the addresses of the texts in it."""

    scope: Scope
    texts: Set[str]


def drop_section_boxes(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Drop the boxes of other sections below a list that has one of their texts, too.

    The list must be longer than each of them. On a site's first page they are what it is for, so
    nothing goes where the address isn't known.
    """
    url = situation.url
    series = [headed for heads in _series(page, kept) if (headed := _headed(page, heads))]
    if not series or not parts_of(url).netloc or is_first_page(url):
        return kept
    links = list(_links(page, url, _looked_at(kept, series)))
    places = _places(links, kept)
    starts = list(places.values())
    rows = ([_box(one, links) for one in headed] for headed in series)
    telling = ([box for box in boxes if len(box.texts) >= FEWEST_TEXTS] for boxes in rows)
    several = (boxes for boxes in telling if len(boxes) >= FEWEST_BOXES)
    digests = (boxes for boxes in several if _is_digest(boxes, places, starts))
    return dropping(kept, (box.scope for boxes in digests for box in boxes))


def _series(page: Page, kept: Kept) -> Iterator[Sequence[Block]]:
    """Yield the headings of one kind, some kept, that are links with the length of a name."""
    names = (
        block for block in page.blocks if block.heading > 1 and 0 < block.words <= LONGEST_NAME
    )
    links = (one for one in names if one.link_density >= MOSTLY)
    kinds = grouped(((one.scope.signature, one.heading), one) for one in links)
    return (
        heads
        for heads in kinds.values()
        if len(heads) >= FEWEST_BOXES and any(kept[head.index] for head in heads)
    )


def _headed(page: Page, heads: Sequence[Block]) -> list[_Headed]:
    """Return what may be the boxes of a series, none where they are too few.

    That they are small and have little but links is soon seen; where these lead takes longer.
    """
    headed = [
        _Headed(head.scope, box)
        for head, box in zip(heads, around_each(heads), strict=True)
        if box and box.size <= LONGEST_BOX and are_links(page.blocks[box.inside])
    ]
    return headed if len(headed) >= FEWEST_BOXES else []


def _looked_at(kept: Kept, series: Iterable[Sequence[_Headed]]) -> list[bool]:
    """Say for each block whether its links count: what is kept, and what a box holds."""
    looked_at = kept.copy()
    for _, box in chain.from_iterable(series):
        looked_at[box.inside] = True
    return [*looked_at.tolist(), False]  # behind the last one, too, a link may stand


def _links(page: Page, url: str, looked_at: Sequence[bool]) -> Iterator[_Link]:
    """Yield the links of some blocks in document order; one around several is by the first."""
    number = -1
    is_open = False  # whether an element inside of the block may follow
    for token in page.tokens:
        if isinstance(token, Block):
            number, is_open = token.index, True
        elif isinstance(token, Scope):
            is_open = False
        elif isinstance(token, etree._Element) and token.tag == "a" and token.get("href"):
            block = number if is_open else number + 1
            if looked_at[block]:
                is_title = word_count(text_of(token)) >= SHORTEST_TITLE
                address = joined(url, token.get("href", "").strip())
                yield _Link(block, address, is_title)


def _places(links: Sequence[_Link], kept: Kept) -> dict[str, int]:
    """Return for each text that something kept leads to the first block that does, in order."""
    places: dict[str, int] = {}
    for link in links:
        if link.is_title and kept[link.block]:
            places.setdefault(link.address, link.block)
    return places


def _box(headed: _Headed, links: Sequence[_Link]) -> _Box:
    """Return a box with the texts that it leads to; where its heading leads is none of them."""
    own = {link.address for link in _within(headed.heading, links)}
    texts = {link.address for link in _within(headed.scope, links) if link.is_title}
    return _Box(headed.scope, texts - own)


def _within(scope: Scope, links: Sequence[_Link]) -> Sequence[_Link]:
    """Return the links by an element's blocks."""
    start, end = (bisect_left(links, at, key=itemgetter(0)) for at in (scope.start, scope.end))
    return links[start:end]


def _is_digest(boxes: Sequence[_Box], places: Mapping[str, int], starts: Sequence[int]) -> bool:
    """Say whether a list above some boxes is longer than each, and one of its texts is in one."""
    start = boxes[0].scope.start
    longest = max(len(box.texts) for box in boxes)
    listed = bisect_left(starts, start)
    said = (places.get(text, start) < start for box in boxes for text in box.texts)
    return listed > longest and any(said)
