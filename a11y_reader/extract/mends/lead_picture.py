"""Pictures by the title stay, with their caption, if they have one or the head names them.

Such a picture stands in a part of its own, above the title or among author, date and buttons, where
nothing around it says that it belongs to the text. The head does, by naming the file for whoever
links to the page; hosts and sizes may differ, the file's name doesn't. So does a caption: nobody
writes one below what only decorates, or leads to another page.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from lxml import etree

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.cues import FRAME, PORTRAIT_NAME
from a11y_reader.extract.elements import attributes_of
from a11y_reader.extract.mends.captions import captions_of, stands_alone
from a11y_reader.extract.mends.other_pictures import PORTRAIT
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.parts import (
    LEAST_CAPTION,
    LONGEST_CAPTION,
    RUNNING,
    is_text,
    leads_away,
    numbers_of,
)
from a11y_reader.extract.urls import parts_of
from a11y_reader.extract.vectors import Kept

__all__ = ["keep_lead_picture"]

ABOVE = 20
"""How many blocks above the title it may stand."""

LEAST_NAME = 5
"""The fewest characters a file's name has, to tell one from another."""

MOST_LIKE_IT = 6
"""How many pictures may be called so: those for wide and for narrow screens, and small copies."""

NO_CAPTION = 1
"""The number of words up to which a text beside it is no caption."""

_SIZE = re.compile(r"(?:-\d+x\d+|-scaled)?(?:\.\w{2,5})?$")
"""What systems that keep files put behind their names, and the type."""

_SOURCE = re.compile(r"src|^data-(?!srcset-)", re.IGNORECASE)
"""The attributes that say where a picture is: scripts read it from others than `src`."""


def keep_lead_picture(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Keep the pictures with a caption between title and text, and that which the head names."""
    found = situation.found
    return _with_named(page, _with_captioned(page, kept, found), situation)


def _with_captioned(page: Page, kept: Kept, found: Metadata) -> Kept:
    """Keep pictures between title and text, each with the caption that says what it shows."""
    title = found.title_blocks[-1]
    near = _by_title(page, kept, found.title_blocks)
    kept = kept.copy()
    below = page.blocks[title + 1 : near.stop]
    said = {block.text for block in below if kept[block.index]}  # as for other widths of screens
    for picture in below:
        if picture.media and not picture.links and _is_own(page, picture, found):
            captions = captions_of(page, picture)
            if _is_said(captions) and (captions[0].text not in said or kept[captions[0].index]):
                kept[numbers_of((picture, *captions))] = True
                said.add(captions[0].text)
    return kept


def _is_said(captions: Sequence[Block]) -> bool:
    """Say whether some lines are a caption: a text that is no link, as those of teasers are."""
    words = sum(line.words for line in captions)
    return LEAST_CAPTION <= words <= LONGEST_CAPTION and all(map(is_text, captions))


def _with_named(page: Page, kept: Kept, situation: Situation) -> Kept:
    """Keep the picture by the title that the head names and no logo, or its caption."""
    found = situation.found
    name = _SIZE.sub("", unquote(parts_of(found.image).path).rpartition("/")[2])
    if len(name) < LEAST_NAME:
        return kept
    pictures = [block for block in page.blocks if block.media and _is_called(page, block, name)]
    if len(pictures) > MOST_LIKE_IT:
        return kept
    near = _by_title(page, kept, found.title_blocks)
    is_there = [one for one in pictures if kept[one.index]]
    own = (one for one in is_there or pictures if one.index in near and _is_own(page, one, found))
    title = found.title_blocks[-1]  # above it another page's picture may stand
    own = (one for one in own if one.index > title or not leads_away(one, situation.url))
    lead = next(own, None)
    if lead is None:
        return kept
    kept = kept.copy()
    kept[numbers_of((lead, *_caption(page, lead)))] = True
    return kept


def _is_called(page: Page, block: Block, name: str) -> bool:
    """Say whether an image in a block has a file of that name."""
    for image in _images(page, block):
        sources = (value for key, value in attributes_of(image) if _SOURCE.search(key))
        if any(name in unquote(source) for source in sources):
            return True
    return False


def _images(page: Page, block: Block) -> Iterator[etree._Element]:
    following = block.index + 1
    is_last = following == len(page.blocks)
    end = len(page.tokens) if is_last else page.blocks[following].token
    for token in page.tokens[block.token : end]:
        if isinstance(token, etree._Element) and token.tag == "img":
            yield token


def _by_title(page: Page, kept: Kept, title: Sequence[int]) -> range:
    """Return the numbers of the blocks by the title: up to the text, of which the lead is none."""
    running = (one for one in page.where(kept & (page.words > RUNNING)) if not one.heading)
    below = [text.index for text in running if text.index > title[-1]]
    return range(max(title[0] - ABOVE, 0), below[1] if len(below) > 1 else title[-1])


def _is_own(page: Page, picture: Block, found: Metadata) -> bool:
    """Say whether a picture is no portrait, and in no part of the frame that the title isn't in."""
    around = page.blocks[found.title_blocks[0]].scope.inherited
    near = picture.scope.near(PORTRAIT)
    names = (name.lower() for scope in near for name in scope.names)
    is_portrait = any(map(PORTRAIT_NAME.search, names))
    is_in_frame = not FRAME.isdisjoint(picture.scope.inherited - around)
    is_caption = not picture.words or (picture.words <= LONGEST_CAPTION and is_text(picture))
    return is_caption and not (is_portrait or is_in_frame)


def _caption(page: Page, picture: Block) -> list[Block]:
    """Return the text with which it is alone in an element."""
    below = page.blocks[picture.index + 1 : picture.index + 2]
    return [line for line in below if line.words > NO_CAPTION and stands_alone(line)]
