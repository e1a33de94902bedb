"""Links of a card that would be lost: the card's heading becomes the link.

Authors stretch such a link over a whole card by style, and name it for assistive technology by what
the card's heading says (https://www.w3.org/TR/wai-aria-1.2/#aria-label). Without that style it
would be nothing, and the card would lead nowhere. Nor would an item lead anywhere whose only link
says but that there is more to read, and is left out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from operator import itemgetter

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.elements import MEDIA_TAGS
from a11y_reader.extract.freeze.whole_cards import linked_blocks
from a11y_reader.extract.urls import is_other_page

__all__ = ["card_links"]

_REACH = 8
"""How many elements up the card may be that a link and a heading stand in."""

_LONGEST = 300
"""The most characters a heading has."""

_ITEM = 4
"""How many elements up an item may be that a link ends."""

_MOST_WORDS = 4
"""The most words of a link that only says that there is more to read."""

_FEWEST_ITEMS = 2
"""How many items tell that each has such a link."""

_MOST_ALIKE = 20
"""How many links of one name are looked at, as a name may stand on a page often."""


def card_links(page: Page, kept: Sequence[bool]) -> Mapping[int, etree._Element]:
    """Return the links that kept blocks become, by the blocks' numbers.

    Their names are what the blocks say, or they are the only ones of the items that these head.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    return {**_links_of_items(page, kept), **_links_over(page, kept)}


def _links_of_items(page: Page, kept: Sequence[bool]) -> Mapping[int, etree._Element]:
    """Return the only links of items, which were left out, by the headings of the items."""
    lone = [block for block in page.blocks if not kept[block.index] and _is_lone_link(block)]
    texts = Counter(block.text for block in lone)
    lone = [block for block in lone if texts[block.text] >= _FEWEST_ITEMS]
    items = [(block, _heading_of_item(page, block, kept)) for block in lone]
    headings = {block.index: heading.index for block, heading in items if heading is not None}
    if len(headings) < _FEWEST_ITEMS:
        return {}
    links = {
        headings[block.index]: link
        for link, block in linked_blocks(page)
        if block.index in headings and _leads_to_item(link)
    }
    return links if len({link.get("href") for link in links.values()}) == len(links) else {}


def _leads_to_item(link: etree._Element) -> bool:
    """Say whether a link may lead to the page of an item, and isn't one to do something.

    Such links are those to buy or to edit, which search engines are told not to follow
    (https://html.spec.whatwg.org/#link-type-nofollow), or which lead to the same page with a query.
    """
    address, kinds = link.get("href", ""), link.get("rel", "").lower().split()
    is_elsewhere = is_other_page(address, "") and not address.startswith("?")
    return is_elsewhere and "nofollow" not in kinds


def _is_lone_link(block: Block) -> bool:
    is_all = block.links == 1 and 0 < block.link_words == block.words <= _MOST_WORDS
    return is_all and not block.heading


def _heading_of_item(page: Page, link: Block, kept: Sequence[bool]) -> Block | None:
    """Return the kept heading that the item of a link begins with, if it holds no other link."""
    item = next((scope for scope in link.scope.near(_ITEM) if scope.size > 1), None)
    if item is None or item.end != link.index + 1:
        return None
    heading, *texts = page.blocks[item.start : link.index]
    is_plain = not any(one.links or one.heading for one in texts)
    is_headed = heading.heading > 0 and kept[heading.index] and not heading.links
    return heading if is_headed and is_plain and texts else None


def _links_over(page: Page, kept: Sequence[bool]) -> Mapping[int, etree._Element]:
    """Return the links whose names are what kept blocks say, by the blocks' numbers."""
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
