"""Links to share the page: each hands the page's own address to another site.

They look like the links of a text where they stand in it, and like pictures where they are icons.
"""

from collections.abc import Iterable
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.urls import parts_of
from a11y_reader.extract.vectors import Kept

__all__ = ["drop_sharing"]

MOST_WORDS = 6
"""Up to how many words a block of such links has."""

MOST_BLOCKS = 12
"""Up to how many blocks the element has that holds them and nothing else."""

MOST_LINKS = 12
"""Up to how many links it has."""


def drop_sharing(page: Page, kept: Kept, url: str) -> Kept:
    """Drop blocks that hold but links to share the page.

    A picture that is itself what a link shares stays.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        url: The page's address.
    """
    parts = parts_of(url)
    own = f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}"
    if not parts.path.strip("/"):
        return kept
    dropped = kept.copy()
    for index in (kept & (page.words <= MOST_WORDS)).nonzero()[0].tolist():
        block = page.blocks[index]
        if block.link_words == block.words and not block.heading:
            dropped[index] = not _shares(block, own)
    return dropped


def _shares(block: Block, own: str) -> bool:
    """Say whether all links of a block's element share the page, and hold all its pictures."""
    scope = block.scope
    if scope.words > MOST_WORDS or scope.end - scope.start > MOST_BLOCKS:
        return False
    links = list(islice(scope.element.iter("a"), MOST_LINKS + 1))
    if not 0 < len(links) <= MOST_LINKS or not all(_hands_over(link, own) for link in links):
        return False
    within = sum(len(list(_images(link))) for link in links)
    return len(list(_images(scope.element))) == within


def _hands_over(link: etree._Element, own: str) -> bool:
    """Say whether a link hands the page's address to another site, and no picture within it."""
    address = unquote(unquote(link.get("href") or ""))
    parts = parts_of(address)
    host = (parts.hostname or "").removeprefix("www.")
    leads_elsewhere = parts.scheme == "mailto" or host not in ("", own.partition("/")[0])
    if not leads_elsewhere or own not in address:
        return False
    return not any(_name_of(image) in address for image in _images(link))


def _images(element: etree._Element) -> Iterable[etree._Element]:
    return islice(element.iter("img"), MOST_LINKS + 1)


def _name_of(image: etree._Element) -> str:
    """Return the name of an image's file."""
    return unquote(image.get("data-src") or image.get("src") or "").rpartition("/")[2] or "\n"
