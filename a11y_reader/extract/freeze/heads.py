"""Lines that head a text without being headings: they become some.

So are buttons that unfold what stands below them, as the page now shows it all: the pattern of an
accordion asks for a heading around each (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/),
which many authors leave out, so that questions and answers look alike, and nobody can step from one
question to the next. So are the titles of cards, which are named so and look so by style alone, and
the names of authors right below the day of another post.
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import islice, takewhile

from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import words_in
from a11y_reader.extract.mends.threads import names_below_days
from a11y_reader.extract.parts import SAYING

__all__ = ["unmarked_heads"]

_FEWEST = 2
"""The number of lines of one kind from which they are headings."""

_MOSTLY = 0.6
"""Share of them from which on most have text below."""

_LONGEST = 25
"""The most words a heading has."""

_REACH = 5
"""How many elements up the button or title may be in which a block is."""

_BELOW = 4
"""How many blocks below a line are looked at for its text."""

_TITLES = frozenset({"heading", "headline", "title", "toggler"})
"""Names of what heads a card, or unfolds it."""

_ABOVE = 3
"""The most blocks without words, such as pictures, that stand above a title in its card."""

_STATES = ("aria-expanded", "aria-controls")
"""Attributes of a button that unfolds something."""

_QUESTION = ("?", "？", ";", "؟")
"""The signs with which a question ends: in Greek it is a semicolon."""


def unmarked_heads(page: Page, kept: Sequence[bool]) -> Set[int]:
    """Return the numbers of the blocks that head a text, outside of headings.

    Buttons say so by their state, answer clicks above what is hidden at first, or are questions;
    titles are the first text of their cards. Below most of a kind there is text, and each says
    something else, as `Note` above each of several notes doesn't.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    kinds: dict[int, list[Block]] = {}
    for block in page.blocks:
        if (
            kept[block.index]
            and _may_head(block)
            and (_is_title(page, block) or _is_unfolding(page, block))
        ):
            kinds.setdefault(block.scope.signature, []).append(block)
    heads = {block.index for blocks in kinds.values() for block in blocks}
    found = names_below_days(page, kept)
    for alike in kinds.values():
        times = Counter(block.text for block in alike)
        blocks = [block for block in alike if times[block.text] == 1]
        with_text = [block for block in blocks if _has_text(page, kept, block, heads)]
        if len(with_text) >= max(_FEWEST, _MOSTLY * len(blocks)):
            found.update(block.index for block in with_text)
    return found


def _may_head(block: Block) -> bool:
    """Say whether a block is a line with letters, and no heading already."""
    is_line = 0 < block.words <= _LONGEST and not block.heading
    return is_line and any(map(str.isalpha, block.text))


def _is_title(page: Page, block: Block) -> bool:
    """Say whether a block is named a title, and is the first text of what is around it."""
    alone = list(block.alone_in(_REACH))
    names = (word for scope in alone for name in scope.names for word in words_in(name))
    if block.links or block.text.endswith(":") or _TITLES.isdisjoint(names):
        return False
    card = alone[-1].parent or alone[-1]
    if block.index - card.start > _ABOVE:
        return False
    return not any(above.words for above in page.blocks[card.start : block.index])


def _is_unfolding(page: Page, block: Block) -> bool:
    button = _button_around(page, block)
    return button is not None and _unfolds(page, button, block)


def _button_around(page: Page, block: Block) -> etree._Element | None:
    """Return the button that a block is all the text of; None where there is none."""
    if block.media or block.links:
        return None
    if block.control_words == block.words:
        return _opened_before(page, block)
    elements = (scope.element for scope in block.alone_in(_REACH) if _is_button(scope))
    return next(elements, None)


def _is_button(scope: Scope) -> bool:
    return "button" in scope.names or scope.element.get("onclick") is not None


def _opened_before(page: Page, block: Block) -> etree._Element | None:
    """Return the button that opens right before a block, with other elements within it."""
    for index in range(block.token - 1, max(block.token - 1 - _REACH, -1), -1):
        token = page.tokens[index]
        if isinstance(token, etree._Element) and token.tag == "button":
            return token
        is_open = isinstance(token, Scope) and token.start == block.index
        if not is_open and not isinstance(token, etree._Element):
            return None
    return None


def _unfolds(page: Page, button: etree._Element, head: Block) -> bool:
    if any(button.get(name) is not None for name in _STATES) or head.text.endswith(_QUESTION):
        return True
    below = page.blocks[head.index + 1 : head.index + 2]
    return button.get("onclick") is not None and any(
        block.scope.hidden and not head.scope.hidden for block in below
    )


def _has_text(page: Page, kept: Sequence[bool], head: Block, heads: Set[int]) -> bool:
    """Say whether kept text stands below a line, and not first the next one.

    Below a button that unfolds it that may be labels and values, each of them short.
    """
    words = [block.words for block in _below(page, kept, head, heads)]
    return max(words, default=0) >= SAYING or (sum(words) >= SAYING and _is_unfolding(page, head))


def _below(page: Page, kept: Sequence[bool], head: Block, heads: Set[int]) -> Iterator[Block]:
    below = islice(page.blocks, head.index + 1, head.index + 1 + _BELOW)
    return takewhile(lambda one: kept[one.index] and one.index not in heads, below)
