"""Panels behind tabs stay with the one that is shown first.

A tab hides what belongs to the page no less: the properties of an act beside its text, the data of
a product beside its description (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). To the scorer
they are short lines that nobody sees.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.elements import holds
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import MOSTLY, RUNNING, are_links, is_text, keeping
from a11y_reader.extract.vectors import Kept, share_of
from a11y_reader.grouping import grouped

__all__ = ["keep_panels"]

_NAME = re.compile(r"(?<!\S)(?:tab-pane|tabpanel)(?!\S)")
"""The role of a panel, and Bootstrap's class for one."""

_FIELDS = ("input", "select", "textarea")
"""What readers fill in."""


def keep_panels(page: Page, _: Situation, kept: Kept) -> Kept:
    """Keep all panels beside the first one if that is kept and a text."""
    rows = (row for row in _beside_one_another(page) if _is_kept_text(page, kept, row[0]))
    own = filter(_is_own, chain.from_iterable(others for _, *others in rows))
    panels = (page.blocks[panel.inside] for panel in own)
    blocks = chain.from_iterable(panel for panel in panels if not _leads_to_pages(panel))
    return keeping(kept, (block for block in blocks if not _has_button(block)))


def _has_button(block: Block) -> bool:
    own = block.scope.element if block.scope.size == 1 and block.control_words else None
    return own is not None and holds(own, "button")


def _beside_one_another(page: Page) -> Iterator[Sequence[Scope]]:
    panels = (scope for scope in page.named(_NAME.search) if scope.size and scope.parent)
    found = grouped((panel.parent, panel) for panel in panels)
    return (siblings for siblings in found.values() if len(siblings) > 1)


def _is_kept_text(page: Page, kept: Kept, panel: Scope) -> bool:
    """Say whether a panel has running text, is mostly kept and no list of links."""
    blocks = page.blocks[panel.inside]
    is_kept = share_of(page.words[panel.inside], kept[panel.inside]) >= MOSTLY
    return is_kept and any(block.words >= RUNNING for block in blocks) and not are_links(blocks)


def _leads_to_pages(panel: Sequence[Block]) -> bool:
    """Say whether a panel is a list of links to other pages, without a text or a document.

    Headings that say how such pages relate to this one, as to an act its amendments, make it own.
    """
    if not are_links(panel) or any(map(_is_own_text, panel)):
        return False
    return sum(block.heading > 0 and not block.links for block in panel) <= 1


def _is_own_text(block: Block) -> bool:
    return block.attachments > 0 or (block.words >= RUNNING and is_text(block))


def _is_own(panel: Scope) -> bool:
    """Say whether a panel is none of another part, and nothing is filled in there."""
    if panel.is_of_frame or "dialog" in panel.inherited:
        return False
    return not panel.controls or not holds(panel.element, *_FIELDS)
