"""Tells whether a candidate for the title is a link to the page itself.

Blogs link a post's title to the post, and newspapers a section's name to the section's list. Any
other link is the title of another page, or stands in a menu.
"""

from itertools import islice

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.metadata.titles.declared import Told
from a11y_reader.extract.urls import is_same_page, joined

__all__ = ["leads_here"]

_MAX_LINKS = 8
"""How many links within its element are looked at for a block's own."""

_MAX_AROUND = 3
"""How many elements up from a block a link may be that holds it."""


def leads_here(block: Block, told: Told) -> bool:
    """Say whether all of a block is a link to the page that it stands on."""
    if not told.url or block.link_words < block.words:
        return False
    href = _href(block)
    return bool(href) and is_same_page(joined(told.base or told.url, href), told.url)


def _href(block: Block) -> str:
    """Return where a block leads that is a link as a whole; empty where that is within the page."""
    element = block.scope.element
    inside = (link for link in islice(element.iter("a"), _MAX_LINKS) if text_of(link) == block.text)
    outside = (one for one in islice(element.iterancestors(), _MAX_AROUND) if one.tag == "a")
    link = next(inside, None)
    link = next(outside, None) if link is None else link
    href = "" if link is None else link.get("href", "").strip()
    return "" if href.startswith("#") else href
