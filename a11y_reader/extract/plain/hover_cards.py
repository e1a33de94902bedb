"""Cards that open over a link in a paragraph, while the pointer is on it.

So a person's name has a picture that leads to what else was written of them, and the name of an act
its state and where its text is. In the paragraph a card stands right behind the link, where it
would be read, and counted, as a part of the sentence.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, islice, takewhile

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import INLINE_TAGS, NOT_DISPLAYED, text_of
from a11y_reader.extract.metadata.folding import fold_text

__all__ = ["drop_hover_cards"]

_BOXES = INLINE_TAGS - {"a"}
"""Elements that a card may be: others end the paragraph."""

_MOST_LINKS = 20
"""The most links that are looked at."""

_MOST_ELEMENTS = 200
"""The most elements that a card has: so no nesting takes long."""

_NO_PAGE = ("#", "javascript:")
"""How the address of a link begins that leads to no other page: it may open what stands behind."""


def drop_hover_cards(links: Iterable[etree._Element]) -> None:
    """Make what opens over a link, and begins with that link again, an element that nobody reads.

    Args:
        links: The elements `a` of a page; what stands behind some of them is changed.

    >>> root = etree.fromstring(
    ...     "<p><a href='/1'>Act 1</a><span style='display:none'><a href='/1'>Act No. 1</a>"
    ...     "<a href='/1?tab=2'>History</a></span> says</p>"
    ... )
    >>> drop_hover_cards(root.iter("a"))
    >>> [part.tag for part in root]
    ['a', 'template']
    """
    for link in links:
        card = link.getnext()
        if card is not None and card.tag in _BOXES and is_blank(link.tail) and _opens(link, card):
            card.tag = "template"


def _opens(link: etree._Element, card: etree._Element) -> bool:
    """Say whether an element begins with a link again, leads further, and is no part of the text.

    It isn't where it is hidden, or has a picture and says little besides its links. What a link
    without an address opens may be the rest of the text.
    """
    href = (link.get("href") or "").strip()
    if not href or href.startswith(_NO_PAGE):
        return False
    first = next(card.iter("a"), None)
    if first is None or (first.get("href") or "").strip() != href:
        return False
    elements = list(islice(card.iter(), _MOST_ELEMENTS + 1))
    links = [one for one in elements if one.tag == "a"][:_MOST_LINKS]
    if len(links) <= 1 or len(elements) > _MOST_ELEMENTS:
        return False
    return (_is_hidden(card) and _begins(card, first)) or _is_of_links(card, links)


def _begins(card: etree._Element, first: etree._Element) -> bool:
    """Say whether a card has no text before its first link."""
    before = takewhile(lambda one: one is not first, card.iter())
    around = {id(one) for one in first.iterancestors()}
    texts = ((one.text, "" if id(one) in around else one.tail) for one in before)
    return all(map(is_blank, chain.from_iterable(texts)))


def _is_hidden(card: etree._Element) -> bool:
    return card.get("hidden") is not None or bool(NOT_DISPLAYED.search(card.get("style") or ""))


def _is_of_links(card: etree._Element, links: Sequence[etree._Element]) -> bool:
    if next(card.iter("img"), None) is None:
        return False
    text, *names = (fold_text(text_of(one)) for one in (card, *links))
    return text.startswith(names[0]) and 2 * sum(map(len, names)) >= len(text)
