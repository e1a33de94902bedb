"""Labels of advertisements go, which stay among the text when their pictures are gone."""

from collections.abc import Iterator

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import MAX_NAMES, cues_of
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.parts import dropping
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_ad_labels", "is_advertised"]

AD_LABEL = 3
"""The most words the label of an advertisement has."""

LONG_AD_LABEL = 8
"""The same where its box holds nothing else but an empty place: `The text goes on below`."""

IN_BOX = 6
"""How many elements of such a box are looked at."""

_BOXES = frozenset({"aside", "div"})
"""The elements that hold an advertisement with its label."""


def drop_ad_labels(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop the labels of advertisements, which stay among the text when their pictures are gone."""
    lines = page.where(kept & page.worded & (page.words <= LONG_AD_LABEL))
    plain = (line for line in lines if not line.heading)
    return dropping(kept, (line for line in plain if _is_label_of_advertisement(page, line)))


def _is_label_of_advertisement(page: Page, line: Block) -> bool:
    """Say whether a short line, or the empty place beside it, is named an advertisement."""
    if (line.words <= AD_LABEL and is_advertised(line)) or _is_all_named(line):
        return True
    places = () if line.links else _places(page, line)
    return any("advertisement" in one.cues for one in places)


def _is_all_named(line: Block) -> bool:
    """Say whether an element within a line that has all its text is named an advertisement."""
    first = next(iter(line.scope.element), None)
    if first is None or text_of(first) != line.text:
        return False
    return "advertisement" in cues_of("", (first.get("class", "")[:MAX_NAMES],))


def _places(page: Page, line: Block) -> Iterator[Scope]:
    """Yield the empty elements with which a line shares a box that has only short lines besides."""
    for box in line.scope.near(2):
        if box.tag in _BOXES and box.words <= LONG_AD_LABEL and not box.controls:
            inside = page.scopes[box.index + 1 : box.index + 1 + IN_BOX]
            yield from (one for one in inside if one.parent is box and one.start == one.end)


def is_advertised(block: Block) -> bool:
    """Say whether a block's element, or the one around it, is named an advertisement."""
    return any("advertisement" in scope.cues for scope in block.scope.near(2))
