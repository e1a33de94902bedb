"""What stands by the title and belongs to the text: the lead, its picture, facts and documents.

The body often begins in another element than they do, so that they look like the page's frame.
"""

import re
from itertools import islice, pairwise

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.cues import PORTRAIT_NAME, Cue
from a11y_reader.extract.mends.captions import figure_around, named_captions
from a11y_reader.extract.mends.facts import facts_in_lines, facts_of_part
from a11y_reader.extract.mends.said_of_page import tells_only_dates
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.metadata.author_names import BYLINE
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.parts import BREAKS, is_text, numbers_of, share_part
from a11y_reader.extract.vectors import Kept

__all__ = ["keep_lead"]

LEAD_REACH = 8
"""How many blocks may stand between the title and the body that has a lead above it."""

LEAST_SUBTITLE = 6
"""The number of words from which a line right below the title says more of the same."""

SUBTITLE = 2
"""How far up such a heading and the title may have a common ancestor."""

LEAST_LEAD = 15
"""The number of words from which a block there is running text, and no line of dates or labels."""

PART = 3
"""How far up documents and what names them may have a common ancestor."""

_SEPARATED = re.compile(r"\s[·•|/]\s")
"""A sign between the entries of a line, such as numbers and subjects."""

LEAST_DESCRIBED = 5
"""The number of words from which a block is the lead that the head describes the page by."""

FILES_NAME = 4
"""The most words the line above some documents may have that names them."""

_FRAME: frozenset[Cue] = frozenset({"advertisement", "footer", "menu", "related", "sidebar"})
"""Where a picture above the title is none of its own."""

_TOOLS: frozenset[Cue] = frozenset({"menu", "share"})
"""Where a link to a document is one to print or to save the page."""

_NO_LEAD: frozenset[Cue] = frozenset({"form", "share"})
"""Cues of a box in which a text below the title says why to subscribe, or where to share it."""

_NO_SUBTITLE = _NO_LEAD | {"other"}
"""Those of a line that is no subtitle."""

NO_LEAD_REACH = 3
"""How many elements up such a box may be."""


def keep_lead(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Keep by the title its picture and captions; above the body its lead, facts and documents."""
    found, title = situation.found, situation.title_end
    below = np.flatnonzero(kept[title + 1 :])
    if len(below) == 0:
        return kept
    kept = named_captions(page, kept, title + 1, title + 1 + int(below[0]) + LEAD_REACH)
    kept[title + 1] |= _says_more(page, title, kept, found)
    between = page.blocks[title + 1 : title + 1 + int(below[0])]
    facts = facts_of_part(page, between, found)
    extended = kept.copy()
    said = {block.text for block in page.where(kept)}
    if len(between) - len(facts) > LEAD_REACH:
        leads = (one for one in between if is_text(one) and _is_described(one, found))
        extended[numbers_of(one for one in islice(leads, 1) if one.text not in said)] = True
        return extended
    for above, block in pairwise((page.blocks[title], *between)):
        if _is_lead(block, title, found):
            extended[block.index] |= block.text not in said
            extended |= _pictures_of(page, block)
            said.add(block.text)
        elif block.attachments and not block.scope.inherited & _TOOLS:
            extended[block.index] = True
            # such as "Attachments:"
            extended[above.index] |= above.index > title and _is_label(above, block)
    extended[numbers_of((*facts, *facts_in_lines(between, found)))] = True
    extended[_picture_above(page, found.title_blocks[0])] = True
    return extended


def _says_more(page: Page, title: int, kept: Kept, found: Metadata) -> bool:
    """Say whether what stands right below the title is a lead or a subtitle, however far the body.

    It is neither if it is said below once more.
    """
    line = page.blocks[title + 1]
    if BYLINE.match(line.text) and any(map(str.isdigit, line.text)):  # by whom and when
        return False
    if not _is_lead(line, title, found) and not _is_subtitle(page, title, kept, found):
        return False
    return all(block.text != line.text for block in page.where(kept))


def _is_subtitle(page: Page, title: int, kept: Kept, found: Metadata) -> bool:
    """Say whether a line stands with the title, and tells neither that nor who wrote when."""
    heading, line = page.blocks[title : title + 2]
    if not heading.heading or line.words < LEAST_SUBTITLE or not is_text(line):
        return False
    author = fold_text(found.author)
    if is_date_line(line) or (author and author in fold_text(line.text)):
        return False
    if _SEPARATED.search(line.text):
        return False
    if fold_text(line.text) == fold_text(found.title) or line.scope.cues & _NO_SUBTITLE:
        return False
    if line.heading:
        is_beside = share_part(line.scope, heading.scope, SUBTITLE, unwrapped=True)
        return line.heading > heading.heading and is_beside
    head = heading.scope.parent
    return head is not None and head is line.scope.parent and not kept[title + 1 : head.end].any()


def _picture_above(page: Page, title: int) -> list[int]:
    """Return the number of the block right above the title where it is the picture of its part."""
    picture = page.blocks[max(title - 1, 0)]
    figure = figure_around(picture)
    if not picture.is_picture or figure is None or figure.inherited & _FRAME:
        return []
    is_beside = share_part(figure, page.blocks[title].scope, PART, unwrapped=True)
    return [picture.index] if is_beside else []


def _pictures_of(page: Page, caption: Block) -> Kept:
    """Say which blocks are the pictures that a lead is the caption of."""
    pictures = np.zeros(len(page.blocks), dtype=bool)
    figure = figure_around(caption)
    if figure is not None:
        pictures[figure.inside] = [block.is_picture for block in page.blocks[figure.inside]]
    return pictures


def _is_lead(block: Block, title: int, found: Metadata) -> bool:
    """Say whether a block is running text that tells no dates or authors, and asks for nothing.

    So is a shorter one that says what the head describes the page by, or goes on from that.
    """
    is_described = _is_described(block, found)
    is_running = block.words >= LEAST_LEAD or is_described
    is_own = is_text(block) and not block.text.endswith(BREAKS) and not tells_only_dates(block)
    if not is_running or not is_own:
        return False
    if is_described:  # whatever box it is in
        return True
    near = block.scope.near(NO_LEAD_REACH)
    boxes = [scope for scope in near if scope.start > title]
    if figure_around(block) is None and any(one.is_named(PORTRAIT_NAME.search) for one in boxes):
        return False
    return all(_NO_LEAD.isdisjoint(box.cues) for box in boxes)


def _is_described(block: Block, found: Metadata) -> bool:
    described = fold_text(found.description)
    if not described or block.words < LEAST_DESCRIBED or described == fold_text(found.title):
        return False
    return fold_text(block.text).startswith(described)


def _is_label(line: Block, block: Block) -> bool:
    is_short = 0 < line.words <= FILES_NAME and is_text(line)
    return is_short and share_part(line.scope, block.scope, PART)
