"""Links set as buttons that belong to the text stay: to apply, to buy a ticket, to begin.

On a page about a service, many have come for the link to apply. To the scorer it is a block that is
all link, like any button of the frame. But it stands by the title or among the text, and only once,
where buttons of cards stand as often as the cards.
"""

import re
from collections import Counter
from itertools import islice

from lxml import etree

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.cues import FRAME, Cue
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import keeping, share_part
from a11y_reader.extract.urls import parts_of
from a11y_reader.extract.vectors import Kept

__all__ = ["keep_actions"]

MOST_WORDS = 8
"""The most words such a block has."""

MOST_LIKE_IT = 2
"""The most such blocks of one kind, and of one text, that a page has."""

MOST_IN_ROW = 2
"""The most links such a block has: a row of more is one of tools, to print and to save."""

MOST_LINKS = 50
"""How many links are looked at of the element around one, which may be the whole page."""

REACH = 3
"""How many blocks away the text may stand that it belongs to."""

_BUTTON = re.compile(r"(?<![a-z])(?:btn|button|bouton|boton)(?![a-z])", re.IGNORECASE)
"""How authors of web pages name a link that looks like a button."""

_ELSEWHERE: frozenset[Cue] = FRAME | {"breadcrumb", "form"}
"""Parts of a page whose buttons are none of the text's."""


def keep_actions(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Keep links that are set as buttons, between the title and text or among text."""
    title = situation.title_end
    actions = list(filter(_is_action, page.blocks[title + 1 :]))
    kinds = Counter(block.scope.signature for block in actions)
    texts = Counter(block.text for block in actions)
    few = (
        block
        for block in actions
        if max(kinds[block.scope.signature], texts[block.text]) <= MOST_LIKE_IT
        if block.links <= MOST_IN_ROW
    )
    return keeping(kept, (one for one in few if _stands_in_text(page, kept, title, one)))


def _is_action(block: Block) -> bool:
    if not 0 < block.words <= MOST_WORDS or block.link_density < 1 or block.scope.hidden:
        return False
    if block.scope.inherited & _ELSEWHERE or block.attachments:
        return False
    links = list(islice(block.scope.element.iter("a"), MOST_LINKS))
    return bool(links) and all(map(_is_button, links))


def _is_button(link: etree._Element) -> bool:
    """Say whether a link is set as a button, and leads to another page."""
    is_named = link.get("role") == "button" or _BUTTON.search(link.get("class", ""))
    parts = parts_of(link.get("href", "").strip())
    return bool(is_named) and parts.scheme in ("", "http", "https") and bool(parts.path)


def _stands_in_text(page: Page, kept: Kept, title: int, block: Block) -> bool:
    """Say whether the title or kept text is close above, and kept text close below."""
    above = range(max(block.index - REACH, title), block.index)
    below = range(block.index + 1, min(block.index + 1 + REACH, len(page.blocks)))
    return all(
        any(
            (kept[index] or index == title) and share_part(page.blocks[index].scope, block.scope)
            for index in around
        )
        for around in (above, below)
    )
