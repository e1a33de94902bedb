"""Elements that begin in the kept text, with the tokens that they are on the page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from a11y_reader.extract.blocks import CLOSE, Block, Page, Scope, Token, opened_by
from a11y_reader.extract.elements import MEDIA_TAGS, text_of
from a11y_reader.extract.metadata.folding import fold_text

__all__ = ["Begun", "elements_begun"]

_FEW_BLOCKS = 3
"""The most blocks an element has that may be needless."""


class Begun(NamedTuple):
    """An element that begins in a kept block: its tokens, and the block."""

    element: etree._Element
    tokens: range
    block: Block

    @property
    def text(self) -> str:
        """What it says."""
        return text_of(self.element)

    @property
    def folded(self) -> str:
        """The same, so that it can be compared."""
        return fold_text(self.text)


def elements_begun(
    page: Page, kept: Sequence[bool], is_meant: Callable[[etree._Element], bool]
) -> Iterator[Begun]:
    """Yield the elements of some sort that begin in kept blocks, the outermost of each."""
    end = 0
    for stretch in page.stretches(kept):
        tokens = page.tokens[stretch.start : stretch.stop]
        for index, element, block in _in_stretch(stretch, tokens):
            if index >= end and is_meant(element):
                end = _end(page, index)
                yield Begun(element, range(index, end), block)


def _in_stretch(
    numbers: Iterable[int], tokens: Iterable[Token]
) -> Iterator[tuple[int, etree._Element, Block]]:
    block: Block | None = None
    opened: list[tuple[int, etree._Element]] = []
    for index, token in zip(numbers, tokens, strict=True):
        if token is CLOSE or type(token) is str:
            begun = _begun(token) if opened and block is not None else slice(0)
            yield from ((*one, block) for one in opened[begun] if block is not None)
            del opened[begun]
        elif isinstance(token, etree._Element):
            if token.tag not in MEDIA_TAGS:  # which nothing closes, and which has no words
                opened.append((index, token))
        elif isinstance(token, Scope):
            block = None
            if token.names and 0 < token.size <= _FEW_BLOCKS:
                opened.append((index, token.element))
        elif isinstance(token, Block):
            block = token
            yield from ((*one, token) for one in opened)
            opened = []
    if block is not None:
        yield from ((*one, block) for one in opened)


def _begun(token: Token) -> slice:
    """Return which of the elements that were opened begin in the block that a token is part of.

    So does what ends without a text, and all where one stands; the rest may hold the next block.
    """
    if token is CLOSE:
        return slice(-1, None)
    return slice(None) if isinstance(token, str) and token.strip() else slice(0)


def _end(page: Page, start: int) -> int:
    """Return the number of the token that closes what one opens."""
    depth = 0
    for index in range(start, len(page.tokens)):
        token = page.tokens[index]
        if token is CLOSE:
            depth -= 1
        elif opened_by(token) is not None:
            depth += 1
        if depth == 0:
            return index
    return len(page.tokens)
