"""Cards of other pages among the paragraphs of a text go, and calls that are repeated there.

Each card is a headline with a picture, and both lead to one address; a box may have several. No
list of their kind gives them away, but the paragraphs above and below belong together. A call, such
as to book by telephone, is a box with links that says the same word for word between other
paragraphs. A note without a picture that ends each of several sections is none.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import LEAST_HEADLINE, MOSTLY, RUNNING, dropping
from a11y_reader.extract.vectors import Kept, Scores
from a11y_reader.grouping import grouped

__all__ = ["drop_inline_cards", "drop_repeated_calls"]

FEWEST_BETWEEN = 2
"""The fewest paragraphs between two cards."""

MOST_BLOCKS = 6
"""How many blocks a card has, with its picture, label and date."""

DEEPEST = 16
"""How many elements up a box may be from its headlines."""

MOST_CARDS = 4
"""How many cards a box has."""

_BOXES = frozenset({"aside", "div", "section"})
"""The elements that are boxes with calls."""


def drop_inline_cards(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop cards that stand between two paragraphs of one element."""
    cards = list(dict.fromkeys(_cards(page, kept)))
    # where one paragraph stands below each, they are entries of a list with their excerpts
    if any(kept[one.end : other.start].sum() < FEWEST_BETWEEN for one, other in pairwise(cards)):
        return kept
    return dropping(kept, cards)


def _cards(page: Page, kept: Kept) -> Iterator[Scope]:
    """Yield the cards between paragraphs."""
    for block in page.blocks:
        if kept[block.index] and block.heading and _is_headline(block):
            card = _card(page, block)
            if card is not None and _is_between(page, card, kept):
                yield card


def _is_headline(block: Block) -> bool:
    return block.words >= LEAST_HEADLINE and block.link_density >= MOSTLY


def _card(page: Page, headline: Block) -> Scope | None:
    """Return the outermost element around a headline that is nothing but a card with a picture."""
    near = headline.scope.near(DEEPEST)
    around = takewhile(lambda scope: _may_be_card(page, scope), near)
    card = next(iter(deque(around, maxlen=1)), None)
    if card is None:
        return None
    inside = page.blocks[card.inside]
    has_picture = any(block.media for block in inside)
    return card if has_picture and not any(_heads_part(block) for block in inside) else None


def _heads_part(block: Block) -> bool:
    """Say whether a block is a heading as long as a headline, but without a link.

    Below it stands what a part of the text is about, as a test of what one can buy.
    """
    return block.heading > 0 and block.words >= LEAST_HEADLINE and not block.links


def _may_be_card(page: Page, scope: Scope) -> bool:
    """Say whether an element has few blocks for its headlines, and no running text but links."""
    blocks = page.blocks[scope.start : min(scope.end, scope.start + MOST_CARDS * MOST_BLOCKS + 1)]
    headlines = sum(block.heading > 0 and _is_headline(block) for block in blocks)
    if len(blocks) > MOST_BLOCKS * min(headlines, MOST_CARDS):
        return False
    return all(block.link_density >= MOSTLY or block.words < RUNNING for block in blocks)


def _is_between(page: Page, card: Scope, kept: Kept) -> bool:
    """Say whether the kept texts above and below are paragraphs beside the card, or quotations."""
    above = reversed(page.blocks[max(card.start - MOST_BLOCKS, 0) : card.start])
    below = page.blocks[card.end : card.end + MOST_BLOCKS]
    first = next((block for block in above if kept[block.index]), None)
    second = next((block for block in below if kept[block.index]), None)
    if first is None or second is None:
        return False
    is_quoted = "blockquote" in (first.scope.tag, first.scope.parent and first.scope.parent.tag)
    return (is_quoted or _is_paragraph(first, card)) and _is_paragraph(second, card)


def _is_paragraph(block: Block, card: Scope) -> bool:
    is_text = block.words >= RUNNING and block.link_density < MOSTLY and not block.heading
    return is_text and block.scope.tag == "p" and block.scope.parent is card.parent


def drop_repeated_calls(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop boxes with links that say the same, and break into the kept text."""
    linked = (block for block in page.blocks if block.links and block.words >= RUNNING)
    alike = (found for found in grouped((one.text, one) for one in linked).values() if found[1:])
    return dropping(kept, chain.from_iterable(_calls(page, found, kept) for found in alike))


def _calls(page: Page, alike: Sequence[Block], kept: Kept) -> Iterator[Scope]:
    """Yield the boxes of each two texts that say the same, if they break into a text."""
    for above, below in pairwise(alike):
        one = above.scope.outermost_without(below.index)
        other = below.scope.outermost_without(above.index)
        if one and other and _are_calls(page, one, other) and _breaks_in(page, one, other, kept):
            yield from (one, other)


def _are_calls(page: Page, one: Scope, other: Scope) -> bool:
    """Say whether two boxes beside each other are called and say the same."""
    if one.tag not in _BOXES or one.size > MOST_BLOCKS or one.signature != other.signature:
        return False
    texts = ([block.text for block in page.blocks[box.inside]] for box in (one, other))
    return one.parent is other.parent and next(texts) == next(texts)


def _breaks_in(page: Page, one: Scope, other: Scope, kept: Kept) -> bool:
    """Say whether the first of two boxes stands between paragraphs, or above one with a picture."""
    if _is_between(page, one, kept):
        return True
    between = page.blocks[one.end : other.start]
    has_text = any(kept[block.index] and _is_paragraph(block, one) for block in between)
    return has_text and any(block.media for block in page.blocks[one.inside])
