"""Tells which headings head nothing, in a section of which all else went or above an empty list."""

from itertools import dropwhile, islice, takewhile

from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import CONTENTS_NAME, Cue
from a11y_reader.extract.mends.lost_links import first_with_others, heads_lost_links
from a11y_reader.extract.vectors import Kept

__all__ = ["is_orphan"]

LINKS = 2
"""The number of blocks with links from which they are what a heading heads, not what to do about
it."""

MOST_PARTS_BELOW = 20
"""How many elements below a heading are looked at for a place of its list."""

_PLACES = frozenset({"div", "nav", "ol", "ul"})
"""Elements that a script puts a list into."""

_SECTIONS = frozenset({"aside", "details", "form", "nav", "section"})
"""The elements that are parts of a page with headings of their own."""

_TEXTS = frozenset({"article", "section"})
"""The elements whose head may be a section of its own."""

_NAMED: frozenset[Cue] = frozenset({"form", "related", "share"})
"""Cues of such parts, whatever the element."""


def is_orphan(page: Page, heading: Block, kept: Kept) -> bool:
    """Say whether nothing else is kept of the section that a heading heads, such as an `aside`.

    What stands below that section isn't its own, unless the heading is in the summary of what a
    click unfolds. It is an orphan, too, if it heads only a list to select from, such as one of
    sites, or only links that went.
    """
    if _heads_choice(heading) or heads_lost_links(page, heading, kept, LINKS):
        return True
    if _heads_contents(heading):
        return True
    near = list(heading.scope.near())
    summary = next((place for place, one in enumerate(near) if one.tag == "summary"), 0)
    section = first_with_others(filter(_is_section, near[summary:]))
    if section is None:
        return False
    section = _headed_by(section)
    others = (
        kept[section.start : heading.index].any() or kept[heading.index + 1 : section.end].any()
    )
    return not others


def _headed_by(section: Scope) -> Scope:
    """Return the section or article that begins with a `section`, as a review with its title."""
    around = section.parent
    if section.tag != "section" or around is None or around.tag not in _TEXTS:
        return section
    return around if around.start == section.start else section


def _is_section(scope: Scope) -> bool:
    return scope.tag in _SECTIONS or not _NAMED.isdisjoint(scope.cues)


def _heads_contents(heading: Block) -> bool:
    """Say whether a heading is alone in an element for a list of contents, which a script fills.

    What it fills stands below the heading, unless it is a `nav`: else the element may be
    named so as it is what the list leads to.
    """
    around = islice(heading.scope.ancestors(), 1, None)  # a heading may be named for what lists it
    alone = takewhile(lambda scope: scope.size == 1, around)
    return any(one.tag == "nav" or _is_for_contents(one, heading) for one in alone)


def _is_for_contents(scope: Scope, heading: Block) -> bool:
    """Say whether an element around a heading is for a list of contents, with a place for it."""
    if not scope.is_named(CONTENTS_NAME.search):
        return False
    within = dropwhile(lambda one: one is not heading.scope.element, scope.element.iter())
    return any(map(_is_place, islice(within, 1, MOST_PARTS_BELOW)))


def _is_place(element: etree._Element) -> bool:
    """Say whether a script may put a list into an element: it is empty, or named for contents."""
    if element.tag not in _PLACES:
        return False
    is_empty = not len(element) and not (element.text or "").strip()
    return is_empty or CONTENTS_NAME.search(element.get("class", "")) is not None


def _heads_choice(heading: Block) -> bool:
    """Say whether an element holds just a heading and a list to select from.

    A form doesn't count, as it becomes a note.
    """
    around = takewhile(lambda scope: scope.size == 1, heading.scope.ancestors())
    boxes = (scope.element for scope in around if scope.controls)
    return any(
        box.find(".//select") is not None and box.find(".//form") is None and box.tag != "form"
        for box in boxes
    )
