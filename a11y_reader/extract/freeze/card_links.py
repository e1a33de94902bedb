"""Links without content that lie over a card: the card's heading becomes the link.

Authors stretch such a link over a whole card by style, and name it for assistive technology by what
the card's heading says (https://www.w3.org/TR/wai-aria-1.2/#aria-label). Without that style it
would be nothing, and the card would lead nowhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from operator import itemgetter

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.elements import MEDIA_TAGS

__all__ = ["card_links"]

_REACH = 8
"""How many elements up the card may be that a link and a heading stand in."""

_LONGEST = 300
"""The most characters a heading has."""

_MOST_ALIKE = 20
"""How many links of one name are looked at, as a name may stand on a page often."""


def card_links(page: Page, kept: Sequence[bool]) -> Mapping[int, etree._Element]:
    """Return the links whose names are what kept blocks say, by the blocks' numbers.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    links = _links_by_name(page.anchors)
    if not links:
        return {}
    found: dict[int, etree._Element] = {}
    for block in page.blocks:
        if kept[block.index] and block.words and not block.links and block.text in links:
            links_over = ((_distance(block, link), link) for link in links[block.text])
            nearest, link = min(links_over, key=itemgetter(0))
            found |= {block.index: link} if nearest < _REACH else {}
    return found


def _links_by_name(anchors: Iterable[etree._Element]) -> Mapping[str, Sequence[etree._Element]]:
    links: dict[str, list[etree._Element]] = {}
    for link in anchors:
        label = link.get("aria-label")
        name = folded(label) if label else ""
        if 0 < len(name) <= _LONGEST and _leads_on(link) and _is_empty(link):
            alike = links.setdefault(name, [])
            alike += [link] if len(alike) < _MOST_ALIKE else []
    return links


def _leads_on(link: etree._Element) -> bool:
    """Say whether a link leads to another page."""
    return (link.get("href") or "#")[:1] != "#"


def _is_empty(link: etree._Element) -> bool:
    """Say whether a link holds neither text nor a picture."""
    if any(part.tag in MEDIA_TAGS for part in link.iter(etree.Element)):
        return False
    return not any(str(text).strip() for text in link.itertext())


def _distance(block: Block, link: etree._Element) -> int:
    """Return how many elements up the card is in which a link and a block stand.

    It is `_REACH` where there is none, or another link around the block.
    """
    card = set(islice(link.iterancestors(), _REACH))
    element = block.scope.element
    around = list(islice(chain((element,), element.iterancestors()), _REACH))
    if any(one.tag == "a" for one in around):
        return _REACH
    return next((up for up, one in enumerate(around) if one in card), _REACH)
