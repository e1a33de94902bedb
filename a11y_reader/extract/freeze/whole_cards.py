"""Links around a whole card, in which one text remains the link.

HTML lets a link hold headings and paragraphs (https://html.spec.whatwg.org/#the-a-element), and
authors put all of a card into one: picture, headline, price, excerpt. It is one stop for the
keyboard, which our links, of phrases alone, would make several of, each with the same address.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from lxml import etree

from a11y_reader.extract.blocks import CLOSE, Block, Page, Scope, Token
from a11y_reader.extract.elements import MEDIA_TAGS
from a11y_reader.extract.parts import worded

__all__ = ["linked_blocks", "whole_cards"]


def whole_cards(page: Page, kept: Sequence[bool]) -> Mapping[etree._Element, frozenset[int]]:
    """Return for each link around several kept texts which blocks remain links.

    That is one of the texts, and those without any text, as pictures beside a link are no stop
    more (`a11y_reader.rendering.figures`).

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    # a link counts where its first words are, so that there its others have words of none
    if not any(block.link_words and not block.links for block in page.blocks):
        return {}
    found: dict[etree._Element, frozenset[int]] = {}
    for link, parts in groupby(linked_blocks(page), key=lambda part: part[0]):
        blocks = [block for _, block in parts if kept[block.index]]
        texts = list(worded(blocks))
        if len(texts) > 1:
            rest = frozenset(block.index for block in blocks if not block.words)
            found[link] = rest | {_headline(texts).index}
    return found


def linked_blocks(page: Page) -> Iterator[tuple[etree._Element, Block]]:
    """Yield links with each block of which they hold some, in document order."""
    opened: list[etree._Element | None] = []
    block, link, last = page.blocks[0], None, None
    for token in page.tokens:
        if link is None and type(token) is str:
            continue  # quickly, as most tokens are
        if token is CLOSE:
            link = None if opened.pop() is link else link
        elif isinstance(token, Block):
            block = token
        elif isinstance(token, Scope):
            opened.append(None)
        elif isinstance(token, etree._Element) and token.tag not in MEDIA_TAGS:
            opened.append(token)
            link = token if token.tag == "a" and token.get("href") else link
        elif link is not None and last != (link, block) and _shows(token):
            last = (link, block)
            yield last


def _shows(token: Token) -> bool:
    return not isinstance(token, str) or bool(token.strip())


def _headline(texts: Sequence[Block]) -> Block:
    """Return the text of a card that names it: the highest heading, else what it begins with."""
    headings = [block for block in texts if block.heading]
    return min(headings, key=attrgetter("heading"), default=texts[0])
