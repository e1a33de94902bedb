"""What a page says of itself: title, author, dates, site, language, description and image."""

from collections.abc import Sequence
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.label_grids import label_grids
from a11y_reader.extract.letterheads import letterheads
from a11y_reader.extract.metadata import declarations
from a11y_reader.extract.metadata.author import find_author
from a11y_reader.extract.metadata.dates import date_reader, day_of
from a11y_reader.extract.metadata.declarations import is_name
from a11y_reader.extract.metadata.head import Head, read_head
from a11y_reader.extract.metadata.published import Places, find_dates, month_in
from a11y_reader.extract.metadata.sites import site_as_host, site_in_foot, site_in_logo
from a11y_reader.extract.metadata.titles import find_title
from a11y_reader.extract.metadata.titles.declared import (
    Told,
    labels,
    named_as_host,
    site_beside,
    without_slogan,
)
from a11y_reader.extract.metadata.titles.searched import SearchedPage, first_content
from a11y_reader.extract.urls import joined, parts_of

__all__ = ["Metadata", "metadata_of", "told_by"]

_BEFORE_TITLE = 5
"""How many blocks above the title may tell the page's dates."""

_MENU = 5
"""The number of links from which a line of nothing else is a menu."""

_PROPERTIES = 40
"""How many blocks above the title a table of the page's properties may begin."""

_AFTER_TITLE = 20
"""How many blocks from the title on may."""

_AFTER_CONTENT = 8
"""How many blocks from the content's last one on may."""

_FOOT = 60
"""How many blocks at the page's end may."""

_SURE = 0.4
"""The probability above which a block may be the last one of the content."""


class Metadata(NamedTuple):
    """What the page says of itself; empty strings where it says nothing.

    Attributes:
        title: The article's title, without the site's name.
        title_blocks: The numbers of the blocks where the title stands.
        site: The site's name.
        author: Who wrote the article.
        published: When, as an ISO 8601 date, or date and time.
        modified: When it was last changed, likewise.
        lang: The declared language, a BCP 47 tag.
        description: What the page is about, in a sentence or two.
        image: The address of the picture that stands for it, `http` or `https`.
    """

    title: str = ""
    title_blocks: tuple[int, ...] = ()
    site: str = ""
    author: str = ""
    published: str = ""
    modified: str = ""
    lang: str = ""
    description: str = ""
    image: str = ""

    @property
    def day(self) -> str:
        """The day of publication or, where the page tells only that, of the last change."""
        return day_of(self.published or self.modified)


def metadata_of(page: Page, scores: Sequence[float], chosen: Sequence[float], url: str) -> Metadata:
    """Collect a page's metadata.

    Args:
        page: What the walk has found.
        scores: Each block's probability of being content.
        chosen: The same, but low for blocks that were not chosen.
        url: The page's address; empty where it is unknown.
    """
    head = read_head(page)
    told = told_by(head, url)
    heads = page.once(letterheads)
    title, title_blocks = find_title(SearchedPage(page.blocks, chosen, told), heads)
    start = title_blocks[0] if title_blocks else first_content(page.blocks, scores, url)
    before = _BEFORE_TITLE if title_blocks else 0
    above = _below_menu(page.blocks[max(start - before, 0) : start])
    around = (*above, *page.blocks[start : start + _AFTER_TITLE])
    # the title last, as that of an act tells when it was signed
    near = sorted(around, key=lambda block: block.index in title_blocks)
    lang = declarations.language(head)
    end = _last_content(scores)
    rest = page.blocks[start : end + _AFTER_CONTENT]
    wide = page.blocks[max(start - _PROPERTIES, 0) : end + _AFTER_CONTENT]
    places = Places(near, rest, wide, page.once(label_grids), heads, page.blocks[-_FOOT:])
    read = date_reader(lang, month_in(told.url))
    dates = find_dates(head, places, read=read, url=told.url)
    named = _named_site(head, told, title)
    return Metadata(
        title=title,
        title_blocks=title_blocks,
        site=named if is_name(named) else _site_shown(page, title, head, url) or _host(url),
        author=find_author(head, page, start, end, site=named, host=_host(url)),
        published=dates.published,
        modified=dates.modified,
        lang=lang,
        description=declarations.description(head),
        image=declarations.image(head, url),
    )


def _below_menu(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks below the last menu: a date above it is today's."""
    menus = [number for number, block in enumerate(blocks, 1) if _is_menu(block)]
    return blocks[max(menus, default=0) :]


def _is_menu(block: Block) -> bool:
    is_list = block.links >= _MENU and block.link_words == block.words
    return is_list or (block.links > 0 and "menu" in block.scope.inherited)


def _named_site(head: Head, told: Told, title: str) -> str:
    """Return the declared name of the site; some sites declare the page's whole title instead.

    Who publishes it may be called otherwise than the site that its title and address name.
    """
    is_title = bool(title) and told.site.startswith(title)
    name = (site_beside(title, told.site, told.url) if is_title else "") or told.site
    beside = site_beside(title, head.title, told.url)
    if declarations.is_site_declared(head):
        return without_slogan(name, told.url)
    site = head.linked_data.site
    return (
        named_as_host([beside], told.url, whole=True)
        or name
        or (site if site != title and is_name(site) else "")
        or named_as_host(head.linked_data.owners, told.url, whole=True)
        or beside
    )


def told_by(head: Head, url: str) -> Told:
    """Return what the head and the address say of the title."""
    address = url or head.first("og:url")
    return Told(
        titles=tuple(declarations.titles(head)),
        site=declarations.site(head, _host(address)),
        url=address,
        base=joined(address, head.base) if head.base else "",
        is_article=head.first("og:type") == "article",
    )


def _last_content(scores: Sequence[float]) -> int:
    sure = (index for index in range(len(scores) - 1, -1, -1) if scores[index] > _SURE)
    return next(sure, len(scores) - 1)


def _site_shown(page: Page, title: str, head: Head, url: str) -> str:
    """Return the name of a site that the head doesn't declare for it, as the page shows it."""
    shown = (site_in_foot(page, title, head.title), site_in_logo(page, title, url))
    return next(filter(is_name, shown), "") or site_as_host(page, "".join(labels(url)[-1:]))


def _host(url: str) -> str:
    return (parts_of(url).hostname or "").removeprefix("www.")
