"""Boxes of other sections under a section's list, as newspapers have them.

Each has the name of a section, which leads to it, and the section's latest texts. They look just
like the list above, so that the scorer takes them for more of it. What tells them is that they say
again what the list says: what is new in a part is also new in the whole.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import takewhile
from typing import NamedTuple

from a11y_reader.extract.blocks import MOSTLY, Block, Page, Scope
from a11y_reader.extract.urls import joined, parts_of
from a11y_reader.extract.vectors import Kept
from a11y_reader.extract.words import word_count

__all__ = ["drop_section_boxes"]

FEWEST_BOXES = 3
"""From how many boxes of one kind on they are a series."""

FEWEST_TEXTS = 2
"""From how many texts on that a box leads to it is one of a section."""

LONGEST_NAME = 10
"""Up to how many words a section's name has."""

SHORTEST_TITLE = 4
"""From how many words on a link is the title of a text."""


class _Box(NamedTuple):
    """An element headed by the name of a section, and the addresses of the texts in it."""

    scope: Scope
    texts: Set[str]


def drop_section_boxes(page: Page, kept: Kept, url: str) -> Kept:
    """Drop the boxes of other sections below a list that has one of their texts, too.

    The list must be longer than each of them. On a site's first page they are what it is for, so
    nothing goes where the address isn't known.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        url: The page's address; empty where it is unknown.
    """
    if parts_of(url).path in ("", "/"):
        return kept
    dropped = kept.copy()
    for heads in _series(page):
        boxes = [box for box in _boxes(heads, url) if _is_of_section(page, box)]
        if len(boxes) >= FEWEST_BOXES and _is_digest(boxes, _listed(page, kept, boxes[0], url)):
            for box in boxes:
                dropped[box.scope.start : box.scope.end] = False
    return dropped if dropped.any() else kept


def _series(page: Page) -> Iterator[Sequence[Block]]:
    """Yield the headings of one kind that are links with the length of a name."""
    kinds: dict[tuple[int, int], list[Block]] = {}
    for block in page.blocks:
        is_name = block.heading > 1 and 0 < block.words <= LONGEST_NAME
        if is_name and block.link_density >= MOSTLY:
            kinds.setdefault((block.scope.signature, block.heading), []).append(block)
    return (heads for heads in kinds.values() if len(heads) >= FEWEST_BOXES)


def _boxes(heads: Sequence[Block], url: str) -> Iterator[_Box]:
    """Yield for each heading the largest element around it that holds no other of them."""
    for before, head, after in zip((None, *heads), heads, (*heads[1:], None), strict=False):
        largest = _largest(head, {other.index for other in (before, after) if other})
        if largest:
            yield _Box(largest, _titled(largest, url) - _addresses(head.scope, url))


def _largest(head: Block, others: Set[int]) -> Scope | None:
    """Return the largest element around a block that holds none of some others."""
    around = takewhile(
        lambda scope: not any(scope.start <= other < scope.end for other in others),
        head.scope.ancestors(),
    )
    return next(reversed(list(around)), None)


def _is_of_section(page: Page, box: _Box) -> bool:
    """Say whether a box leads to several texts and has little else."""
    linked = sum(block.link_words for block in page.blocks[box.scope.start : box.scope.end])
    return len(box.texts) >= FEWEST_TEXTS and linked >= MOSTLY * box.scope.words


def _is_digest(boxes: Iterable[_Box], listed: Set[str]) -> bool:
    """Say whether a list above some boxes is longer than each, and one of its texts is in one."""
    longest = max(len(box.texts) for box in boxes)
    return len(listed) > longest and any(not listed.isdisjoint(box.texts) for box in boxes)


def _listed(page: Page, kept: Kept, first: _Box, url: str) -> Set[str]:
    """Return the addresses of the texts that what is kept above a box leads to."""
    above = page.blocks[: first.scope.start]
    scopes = {block.scope for block in above if block.links and kept[block.index]}
    return {address for scope in scopes for address in _titled(scope, url)}


def _titled(scope: Scope, url: str) -> Set[str]:
    """Return the addresses that links with the length of a title lead to."""
    return _addresses(scope, url, SHORTEST_TITLE)


def _addresses(scope: Scope, url: str, shortest: int = 0) -> Set[str]:
    """Return the addresses that an element's links of some words or more lead to."""
    links = (
        (link.get("href") or "", "".join(map(str, link.itertext())))
        for link in scope.element.iter("a")
    )
    named = (href for href, name in links if href and word_count(name) >= shortest)
    return frozenset(joined(url, href.strip()) for href in named)
