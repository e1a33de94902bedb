"""Leaves out of the kept text what only some were shown, and nobody needs.

Such are texts for screen readers or print (`texts.py`), and buttons (`buttons.py`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from a11y_reader.extract.blocks import Page, Token
from a11y_reader.extract.elements import MEDIA_TAGS
from a11y_reader.extract.needless.begun import Begun, elements_begun
from a11y_reader.extract.needless.buttons import is_all_of_block, is_button, is_tool
from a11y_reader.extract.needless.texts import is_for_few, is_icon, needless_texts

__all__ = ["Needed", "without_needless"]


class Needed(NamedTuple):
    """A page without what is needless.

    Attributes:
        page: The page; tokens of needless text are empty.
        left_out: What that text says.
    """

    page: Page
    left_out: tuple[str, ...] = ()


def without_needless(page: Page, kept: Sequence[bool]) -> Needed:
    """Leave out of the kept text what only some were shown, and nobody needs."""
    needless = _needless(page, kept)
    if not needless:
        return Needed(page)
    tokens = list(page.tokens)
    for one in needless:
        for index in one.tokens:
            tokens[index] = _emptied(tokens[index])
    told = (one.element for one in needless if not is_icon(one.element))
    texts = dict.fromkeys("".join(map(str, element.itertext())) for element in told)
    return Needed(replace(page, tokens=tokens), tuple(texts))


def _needless(page: Page, kept: Sequence[bool]) -> list[Begun]:
    begun = list(elements_begun(page, kept, lambda one: is_for_few(one) or is_button(one)))
    buttons = [one for one in begun if is_button(one.element)]
    labels = Counter(one.block.text for one in buttons if is_all_of_block(one))
    tools = (one for one in buttons if is_tool(one, page, kept, labels))
    texts = needless_texts([one for one in begun if not is_button(one.element)], page)
    return sorted((*tools, *texts), key=lambda one: one.tokens.start)


def _emptied(token: Token) -> Token:
    """Return what is left of a token of needless text: nothing of its words and pictures."""
    is_media = isinstance(token, etree._Element) and token.tag in MEDIA_TAGS
    return "" if isinstance(token, str) or is_media else token
