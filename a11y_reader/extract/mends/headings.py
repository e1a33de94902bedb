"""Headings stay with their text, and go if it goes."""

from collections import Counter
from collections.abc import Mapping, Set
from itertools import islice, takewhile

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.mends.captions import figure_around
from a11y_reader.extract.mends.lost_links import first_with_others
from a11y_reader.extract.mends.orphan_headings import is_orphan
from a11y_reader.extract.parts import MOSTLY, leads_on, share_part, worded
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_headings"]

OWN_SCORE = 0.8
"""The score from which a heading is sure to be content."""

LIKELY = 0.5
"""The score from which a heading is likelier content than not."""

TEXT = 20
"""The number of words from which one that is likely says something by itself, too."""

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

FIGURE = 3
"""How far up a heading and a figure may have a common ancestor."""

ENTRY = 5
"""How many elements up an entry may be that a heading ends."""

_CELLS = frozenset({"td", "th"})
"""The cells of tables."""


def keep_headings(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a heading if something kept follows in its section; drop it if nothing does.

    A heading that is a link is a teaser, and content without anything below it; so is a long one,
    as of those who set their text as headings. A list's items that are marked up so are none.
    """
    kept = kept.copy()
    entries, items = _ending_entries(page), _items(page, kept)
    below = _Below()
    for block in reversed(page.blocks):
        if not block.heading or block.index in items:
            below.has_text |= bool(kept[block.index])
            continue
        has_text = below.within(block.heading)
        entry = entries.get(block.index)
        is_of_entry = entry is not None and _ends_kept(page, block, entry, kept)
        is_content = is_of_entry or (
            bool(kept[block.index]) and _is_content(page, block, scores, kept)
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


def _items(page: Page, kept: Kept) -> Set[int]:
    """Return the headings that fill a data cell, or one of several list items alike.

    One that is a link is a teaser if it was kept, and heads what stands below it in no other item.
    """
    kinds: dict[int, int] = {}
    cells: set[int] = set()
    for block in page.blocks:
        if block.heading and not (block.link_density >= MOSTLY and kept[block.index]):
            own = list(takewhile(lambda scope: scope.size == 1, block.scope.ancestors()))
            kind = next((scope.signature for scope in own if scope.tag == "li"), None)
            kinds |= {} if kind is None else {block.index: kind}
            is_cell = any(scope.tag in _CELLS for scope in own)
            cells |= {block.index} if is_cell and block.scope.is_in_data_table() else set()
    number = Counter(kinds.values())
    return cells | {index for index, kind in kinds.items() if number[kind] > 1}


def _ends_kept(page: Page, heading: Block, entry: Scope, kept: Kept) -> bool:
    """Say whether a heading ends an entry with something kept above it, a text if it isn't."""
    above = slice(entry.start, heading.index)
    return bool((kept if kept[heading.index] else kept & page.worded)[above].any())


def _is_content(page: Page, heading: Block, scores: Scores, kept: Kept) -> bool:
    """Say whether a kept heading is content, whatever is kept of its section.

    It is if it is a link, or long and sure, or very long and likely, or leads to what comes next,
    or has a figure right below it.
    """
    if heading.link_density >= MOSTLY and not _leads_to_itself(heading):
        return True
    score = scores[heading.index]
    if heading.words >= SAYING and score >= (LIKELY if heading.words >= TEXT else OWN_SCORE):
        return True
    is_likely = bool(score >= LIKELY)
    return _heads_kept(page, heading, kept, is_likely=is_likely) or _heads_figure(page, heading)


def _leads_to_itself(heading: Block) -> bool:
    """Say whether all links of a heading lead within the page, as those to copy do."""
    links = [link.get("href", "") for link in heading.scope.element.iter("a")]
    return bool(links) and all(link.startswith("#") for link in links)


def _heads_kept(page: Page, heading: Block, kept: Kept, *, is_likely: bool) -> bool:
    """Say whether a heading leads to what is kept right below it, or is likely and above that.

    That may be headings of its own or of a higher level, as many set the names of what they list,
    or a title and a lead. Nothing of its section went, since there was nothing.
    """
    if not is_likely and not leads_on(heading):
        return False
    below = page.blocks[heading.index + 1 : heading.index + 1 + HEADING_REACH]
    return any(kept[block.index] for block in islice(worded(below), 1))


def _heads_figure(page: Page, heading: Block) -> bool:
    """Say whether a figure with a picture stands right below a heading."""
    below = page.blocks[min(heading.index + 1, len(page.blocks) - 1)]
    figure = figure_around(below) if below.media else None
    return figure is not None and share_part(heading.scope, figure, FIGURE, unwrapped=True)


def _may_head(page: Page, heading: Block, scores: Scores, kept: Kept) -> bool:
    """Say whether a heading may head text: it is kept, or what stands close below it is."""
    is_likely = scores[heading.index] > HEADING_FLOOR
    is_wanted = kept[heading.index] or (is_likely and _is_close(page, heading, kept))
    return bool(is_wanted) and not is_orphan(page, heading, kept)


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
