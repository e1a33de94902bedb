"""Headings stay with their text, and go if it goes."""

from collections import Counter
from collections.abc import Mapping, Set
from itertools import dropwhile, islice, takewhile

from lxml import etree

from a11y_reader.extract.blocks import MOSTLY, Block, Page, Scope, leads_on, share_part, text_of
from a11y_reader.extract.cues import CONTENTS_NAME, Cue
from a11y_reader.extract.mends.captions import figure_around
from a11y_reader.extract.mends.lost_links import first_with_others, heads_lost_links
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_headings"]

OWN_SCORE = 0.8
"""The score from which a heading is sure to be content."""

HEADING_FLOOR = 0.05
"""The least score of a heading that is kept because of what stands below it."""

SAYING = 8
"""The number of words from which a heading that is sure to be content says something by itself."""

HEADING_REACH = 5
"""How many blocks below such a heading the first kept one may stand."""

HEADLINE_REACH = 1
"""The same where a link is around the heading, as around a card with its excerpt."""

CARD_PARTS = 9
"""How many texts of such a link are read."""

SECTION = 4
"""How many elements up the section may be that a heading heads."""

LINKS = 2
"""The number of blocks with links from which they are what a heading heads, not what to do about
it."""

FIGURE = 3
"""How far up a heading and a figure may have a common ancestor."""

ENTRY = 5
"""How many elements up an entry may be that a heading ends."""

MOST_PARTS_BELOW = 20
"""How many elements below a heading are looked at for a place of its list."""

_PLACES = frozenset({"div", "nav", "ol", "ul"})
"""Elements that a script puts a list into."""

_CELLS = frozenset({"td", "th"})
"""The cells of tables."""

_SECTIONS = frozenset({"aside", "details", "form", "nav", "section"})
"""The elements that are parts of a page with headings of their own."""

_NAMED: frozenset[Cue] = frozenset({"form", "related", "share"})
"""Cues of such parts, whatever the element."""


def keep_headings(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a heading if something kept follows in its section; drop it if nothing does.

    A heading that is a link is a teaser, and content without anything below it; so is a long one,
    as of those who set their text as headings. A list's items that are marked up so are none.
    """
    kept = kept.copy()
    entries, items = _ending_entries(page), _items(page)
    below = _Below()
    for block in reversed(page.blocks):
        if not block.heading or block.index in items:
            below.has_text |= bool(kept[block.index])
            continue
        has_text = below.within(block.heading)
        is_content = bool(kept[block.index]) and _is_content(
            page, block, scores, kept, entries.get(block.index)
        )
        if block.words:
            heads_text = has_text and _may_head(page, block, scores, kept)
            kept[block.index] = is_content or heads_text
        below.begin(block.heading, has_content=has_text or is_content)
    return kept


class _Below:
    """What is kept below a place on the page, as the blocks are gone through backwards.

    Attributes:
        has_text: Whether anything is, up to the next heading.
    """

    def __init__(self) -> None:
        self.has_text = False
        self._sections: list[tuple[int, bool]] = []  # the level of each, and whether it has content

    def within(self, level: int) -> bool:
        """Say whether anything is kept in the section that a heading of some level begins."""
        while self._sections and self._sections[-1][0] > level:
            self.has_text = self._sections.pop()[1] or self.has_text
        return self.has_text

    def begin(self, level: int, *, has_content: bool) -> None:
        """Go on above the heading with which a section begins."""
        self._sections.append((level, has_content))
        self.has_text = False


def _ending_entries(page: Page) -> Mapping[int, Scope]:
    """Return the elements that end with a heading, of several alike, by the heading's number.

    A timetable has its steps so, each with the day above what is due.
    """
    found: dict[int, Scope] = {}
    for block in page.blocks:
        if not block.heading or not block.words:
            continue
        box = first_with_others(block.scope.near(ENTRY))
        if box is not None and box.end == block.index + 1:
            found[block.index] = box
    kinds = Counter(box.signature for box in found.values())
    return {index: box for index, box in found.items() if kinds[box.signature] > 1}


def _items(page: Page) -> Set[int]:
    """Return the headings that fill a data cell, or one of several list items alike."""
    kinds: dict[int, int] = {}
    cells: set[int] = set()
    for block in page.blocks:
        if block.heading and block.link_density < MOSTLY:
            own = list(takewhile(lambda scope: scope.size == 1, block.scope.ancestors()))
            kind = next((scope.signature for scope in own if scope.tag == "li"), None)
            kinds |= {} if kind is None else {block.index: kind}
            is_cell = any(scope.tag in _CELLS for scope in own)
            cells |= {block.index} if is_cell and block.scope.is_in_data_table() else set()
    number = Counter(kinds.values())
    return cells | {index for index, kind in kinds.items() if number[kind] > 1}


def _is_content(
    page: Page, heading: Block, scores: Scores, kept: Kept, entry: Scope | None
) -> bool:
    """Say whether a kept heading is content, whatever is kept of its section.

    It is if it is a link, or long and sure, or ends an entry with something kept above it, or leads
    to what comes next, or has a figure right below it.
    """
    if heading.link_density >= MOSTLY:
        return True
    if heading.words >= SAYING and scores[heading.index] >= OWN_SCORE:
        return True
    if entry is not None and kept[entry.start : heading.index].any():
        return True
    return _heads_kept(page, heading, kept) or _heads_figure(page, heading)


def _heads_kept(page: Page, heading: Block, kept: Kept) -> bool:
    """Say whether a heading leads to what is kept right below it.

    That may be headings of a higher level, as many set the names of what they list.
    """
    if not leads_on(heading):
        return False
    below = page.blocks[heading.index + 1 : heading.index + 1 + HEADING_REACH]
    return any(kept[block.index] for block in islice((one for one in below if one.words), 1))


def _heads_figure(page: Page, heading: Block) -> bool:
    """Say whether a figure with a picture stands right below a heading."""
    below = page.blocks[min(heading.index + 1, len(page.blocks) - 1)]
    figure = figure_around(below) if below.media else None
    return figure is not None and share_part(heading.scope, figure, FIGURE, unwrapped=True)


def _may_head(page: Page, heading: Block, scores: Scores, kept: Kept) -> bool:
    """Say whether a heading may head text: it is kept, or what stands close below it is."""
    is_likely = scores[heading.index] > HEADING_FLOOR
    is_wanted = kept[heading.index] or (is_likely and _is_close(page, heading, kept))
    return bool(is_wanted) and not _is_orphan(page, heading, kept)


def _is_close(page: Page, heading: Block, kept: Kept) -> bool:
    """Say whether something is kept close below a heading, and no breadcrumb stands between."""
    reach = HEADLINE_REACH if _is_of_card(heading) else HEADING_REACH
    below = page.blocks[heading.index + 1 : heading.index + 1 + reach]
    of_section = takewhile(lambda block: "breadcrumb" not in block.scope.inherited, below)
    return any(kept[block.index] for block in of_section)


def _is_of_card(heading: Block) -> bool:
    """Say whether a link is around a heading and other texts."""
    link = next(heading.scope.element.iterancestors("a"), None)
    return link is not None and not heading.text.startswith(text_of(link, most=CARD_PARTS))


def _is_orphan(page: Page, heading: Block, kept: Kept) -> bool:
    """Say whether nothing else is kept of the section that a heading heads, such as an `aside`.

    What stands below that section isn't its own, unless the heading is in the summary of what a
    click unfolds. It is an orphan, too, if it heads only a list to select from, such as one of
    sites, or only links that went.
    """
    if _heads_choice(heading) or heads_lost_links(page, heading, kept, LINKS):
        return True
    if _heads_contents(heading):
        return True
    near = list(heading.scope.near(SECTION))
    summary = next((place for place, one in enumerate(near) if one.tag == "summary"), 0)
    section = first_with_others(filter(_is_section, near[summary:]))
    if section is None:
        return False
    others = (
        kept[section.start : heading.index].any() or kept[heading.index + 1 : section.end].any()
    )
    return not others


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
    if not scope.is_named(CONTENTS_NAME):
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
