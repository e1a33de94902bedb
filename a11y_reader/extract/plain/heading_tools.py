"""Links within the page that each heading ends with, such as one back to the top."""

from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import folded, is_blank
from a11y_reader.extract.plain.short_texts import short_text
from a11y_reader.grouping import grouped
from a11y_reader.vocabulary import HEADINGS

__all__ = ["drop_heading_tools"]

_FEWEST = 2
"""How many headings end with one link that is for getting about the page."""


def drop_heading_tools(links: Iterable[etree._Element]) -> None:
    """Make links elements that nobody reads which several headings end with.

    They have one address, a part of the page, and one text; notes have numbers.

    Args:
        links: The elements `a` of a page, some of which are changed.

    >>> root = etree.fromstring(
    ...     "<div><h2>Name <a href='#top'>top</a></h2><h2>Options <a href='#top'>top</a></h2></div>"
    ... )
    >>> drop_heading_tools(root.iter("a"))
    >>> [part.tag for part in root.iter()]
    ['div', 'h2', 'template', 'h2', 'template']
    """
    last = (link for link in links if _ends_heading(link))
    alike = grouped(((link.get("href"), short_text(link)), link) for link in last)
    for (_, text), same in alike.items():
        if len(same) >= _FEWEST and any(map(str.isalpha, text)):
            for link in same:
                link.tag = "template"


def _ends_heading(link: etree._Element) -> bool:
    """Say whether a link to a part of the page is the last child of a heading with other words."""
    heading = link.getparent()
    if heading is None or heading.tag not in HEADINGS or not link.get("href", "").startswith("#"):
        return False
    if link.getnext() is not None or not is_blank(link.tail):
        return False
    text = folded("".join(map(str, heading.itertext())))
    return text.removesuffix(folded("".join(map(str, link.itertext())))).strip() != ""
