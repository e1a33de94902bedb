"""The name of a site that declares none, as its pages show it at the top and in the foot."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.urls import is_first_page, joined, parts_of
from a11y_reader.words import word_count

__all__ = ["site_as_host", "site_in_foot", "site_in_logo"]

_FOOT = 12
"""The most blocks the page's foot has; it has no more than half of them."""

_NOTICES = 40
"""Among how many of a page's last blocks the notice of its copyright stands."""

_LINKS = 40
"""Among how many of a page's first links that to the site's first page stands."""

_AROUND = 3
"""How many elements around it may be named for it."""

_PARTS = 9
"""How many texts within it are read."""

_LOGO = re.compile(r"banner|brand|logo|site-?_?(?:name|title)", re.IGNORECASE)
"""How authors of web pages name what shows the name of the site."""


def site_in_foot(page: Page, title: str, name: str) -> str:
    """Return what may name the site, if the page's foot has it and the title is another.

    Args:
        page: What the walk has found.
        title: The page's own title.
        name: Such as the title that the head gives: many a site declares its name for all pages.
    """
    folded = fold_text(name)
    # scripts that put no spaces between words have no capitals, either
    is_spaced = name.upper() != name.lower() or word_count(name) <= len(name.split())
    if (is_spaced and " " not in folded) or folded == fold_text(title):
        return ""
    count = len(page.blocks)
    below = page.blocks[max(count - _FOOT, count // 2) :]
    foot = fold_text(" | ".join(block.text for block in below))
    told = f" {folded} " in f" {foot} " if is_spaced else folded in foot
    return name if told else ""


def site_in_logo(page: Page, title: str, url: str) -> str:
    """Return the name with which a page leads to the site's first page, if the foot has it, too.

    Args:
        page: What the walk has found.
        title: The page's own title.
        url: The page's address, of which the site is the host; empty where it is unknown.
    """
    links = (link for link in islice(page.anchors, _LINKS) if _leads_home(link, url))
    logos = (link for link in links if any(map(_is_named, _up_from(link))))
    return next(filter(None, (site_in_foot(page, title, _name_of(link)) for link in logos)), "")


def site_as_host(page: Page, host: str) -> str:
    """Return the host's name as the notice of the page's copyright spells it, with its capitals."""
    letters = r"[\s'’&.-]{0,3}".join(map(re.escape, host))
    spelled = re.compile(rf"(?<![\w@./-]){letters}(?![\w@/-]|\.\w)", re.IGNORECASE)
    notices = (block.text for block in page.blocks[-_NOTICES:] if "©" in block.text)
    names = (found[0] for text in notices for found in spelled.finditer(text) if host)
    return next((name for name in names if name != name.lower()), "")


def _leads_home(link: etree._Element, url: str) -> bool:
    address = joined(url, link.get("href", "").strip())
    return is_first_page(address) and parts_of(address).hostname == parts_of(url).hostname


def _up_from(link: etree._Element) -> Iterator[etree._Element]:
    yield link
    yield from islice(link.iterancestors(), _AROUND)


def _is_named(element: etree._Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.get("rel") == "home" or _LOGO.search(names) is not None


def _name_of(link: etree._Element) -> str:
    """Return the text of a link, or that of its picture."""
    picture = link.find(".//img")
    return text_of(link, between=" ", most=_PARTS) or (
        "" if picture is None else picture.get("alt", "").strip()
    )
