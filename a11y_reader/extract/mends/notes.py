"""Footnotes and other notes stay with the text that refers to them.

They are short, with numbers and links, and stand below the text, so that they look like the frame.
But the text links to each of them, and each links back to its place in the text.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_notes"]

MOST_BLOCKS = 12
"""The most blocks a note has; a section with a link to its contents has more."""

REFERENCE = 3
"""How many elements around a link one may be that a note leads back to."""

_NAMES = ("id", "name")
"""The attributes by which links lead to an element."""


class _Link(NamedTuple):
    """A link within the page: the block that it is in, and the name that it leads to."""

    block: int
    name: str


def keep_notes(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep notes that the text above leads to and that lead back to it."""
    if not _may_have_notes(page):
        return kept
    links = list(_links(page))
    places = _places(page, {link.name for link in links})
    led_to = _led_to(links, places)
    kept = kept.copy()
    for link in links:
        note = places.get(link.name)
        if kept[link.block] and note and _is_note(page, note, link.block):
            inside = range(note.start, note.stop)
            if any(link.block in led_to.get(one, ()) for one in inside):
                kept[note.start : note.stop] = True
    return kept


def _may_have_notes(page: Page) -> bool:
    """Say whether a link within the page leads to where another one stands, at a look.

    A heading that leads to itself is none.
    """
    links = zip(page.anchors, page.hrefs, strict=True)
    within = [(link, href[1:]) for link, href in links if href.startswith("#")]
    led_to = {name for _, name in within}
    return any(
        value in led_to and value != name
        for link, name in within
        for element in (link, *islice(link.iterancestors(), REFERENCE))
        for value in _named(element)
    )


def _links(page: Page) -> Iterator[_Link]:
    """Yield the links within the page, in document order."""
    for element, place in _elements(page):
        href = element.get("href", "") if element.tag == "a" else ""
        if href[:1] == "#" and len(href) > 1:
            yield _Link(place.start, href[1:])


def _places(page: Page, names: set[str]) -> Mapping[str, range]:
    """Return the blocks of the elements that have some names; of inline ones, that around them.

    Where that is but a link, the text beside it is of the same place.
    """
    places: dict[str, range] = {}
    for element, place in _elements(page):
        for name in names.intersection(_named(element)):
            places.setdefault(name, _marked(page.blocks[place.start]) or place if place else place)
    return places


def _marked(mark: Block) -> range | None:
    """Return the blocks of the element that begins with a block of links, such as a note's mark."""
    around = mark.scope
    is_mark = mark.words > 0 and mark.link_words == mark.words and around.start == mark.index
    return range(around.start, around.end) if is_mark and around.size > 1 else None


def _elements(page: Page) -> Iterator[tuple[etree._Element, range]]:
    """Yield all elements with the blocks that they hold, or that they stand in."""
    number = 0  # of the block that an inline element stands in, or begins
    for token in page.tokens:
        if isinstance(token, Block):
            number = token.index
        elif isinstance(token, Scope):
            number = token.start
            yield token.element, range(token.start, token.end)
        elif isinstance(token, etree._Element) and number < len(page.blocks):
            yield token, range(number, number + 1)


def _named(element: etree._Element) -> list[str]:
    return [value for value in map(element.get, _NAMES) if value is not None]


def _led_to(links: Sequence[_Link], places: Mapping[str, range]) -> Mapping[int, set[int]]:
    """Return for each block with links the blocks at whose beginning these lead to."""
    found: dict[int, set[int]] = {}
    for link in links:
        place = places.get(link.name)
        if place:
            found.setdefault(link.block, set()).add(place.start)
    return found


def _is_note(page: Page, note: range, text: int) -> bool:
    """Say whether blocks are short, below the text, and head nothing."""
    if note.start <= text or len(note) > MOST_BLOCKS:
        return False
    return not any(page.blocks[index].heading for index in note)
