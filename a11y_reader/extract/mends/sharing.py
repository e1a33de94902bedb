"""Links to share the page go: each hands the page's own address to another site.

Within the text they look like any link, as icons like any picture.
"""

from collections.abc import Iterable
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import dropping
from a11y_reader.extract.urls import hands_over, is_first_page
from a11y_reader.extract.vectors import Kept

__all__ = ["drop_sharing"]

MOST_WORDS = 6
"""The most words a block of such links has."""

MOST_BLOCKS = 12
"""The most blocks the element has that holds them and nothing else."""

MOST_LINKS = 12
"""The most links it has."""


def drop_sharing(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Drop blocks that hold only links to share the page.

    A picture stays if a link shares the picture itself.
    """
    url = situation.url
    if is_first_page(url) or not url:
        return kept
    short = page.where(kept & (page.words <= MOST_WORDS))
    links = (one for one in short if one.link_words == one.words and not one.heading)
    return dropping(kept, (one for one in links if _shares(one, url)))


def _shares(block: Block, url: str) -> bool:
    """Say whether all links of a block's element share the page, and hold all its pictures."""
    scope = block.scope
    if scope.words > MOST_WORDS or scope.size > MOST_BLOCKS:
        return False
    links = list(islice(scope.element.iter("a"), MOST_LINKS + 1))
    if not 0 < len(links) <= MOST_LINKS or not all(_shares_page(link, url) for link in links):
        return False
    within = sum(len(list(_images(link))) for link in links)
    return len(list(_images(scope.element))) == within


def _shares_page(link: etree._Element, url: str) -> bool:
    """Say whether a link hands the page's address to another site, and no picture within it."""
    address = link.get("href", "")
    if not hands_over(address, url):
        return False
    shared = unquote(unquote(address))
    return not any(_name_of(image) in shared for image in _images(link))


def _images(element: etree._Element) -> Iterable[etree._Element]:
    return islice(element.iter("img"), MOST_LINKS + 1)


def _name_of(image: etree._Element) -> str:
    """Return the name of an image's file."""
    return unquote(image.get("data-src") or image.get("src") or "").rpartition("/")[2] or "\n"
