"""Title, author, date, site and language, as the page says them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from a11y_reader.characters import clean_text
from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.dates import iso_date
from a11y_reader.extract.titles import (
    find_title,
    first_content,
    fold_text,
    is_date_line,
    site_beside,
    without_site,
)
from a11y_reader.vocabulary import is_safe_attribute

__all__ = ["Metadata", "metadata_of"]


class Metadata(NamedTuple):
    """What the page says of itself; empty strings where it says nothing.

    Attributes:
        title: The article's title, without the site's name.
        title_blocks: The numbers of the blocks where the title stands.
        site: The site's name.
        author: Who wrote the article.
        published: When, as an ISO 8601 date, or date and time.
        lang: The declared language, a BCP 47 tag.
    """

    title: str
    title_blocks: tuple[int, ...]
    site: str
    author: str
    published: str
    lang: str


class _Head(NamedTuple):
    """What is written for machines: `meta` by name, JSON-LD objects, and the `title` element."""

    meta: Mapping[str, str]
    linked_data: Sequence[Mapping[str, Any]]
    title: str
    lang: str

    def first(self, *names: str) -> str:
        """Return the first of some `meta` that is there."""
        return next((self.meta[name] for name in names if self.meta.get(name)), "")

    def titles(self, site: str) -> list[str]:
        """Return what may be the title, the most trusted first; who publishes is no title."""
        names = {fold_text(site), fold_text(self.linked("author")), fold_text(self.first("author"))}
        found = (self.first("og:title", "twitter:title"), self.linked("headline"), self.title)
        return [text for text in found if fold_text(without_site(text, site)) not in names | {""}]

    def linked(self, *names: str) -> str:
        """Return the first property of the linked data that is there, as text."""
        values = (_as_text(data.get(name)) for name in names for data in self.linked_data)
        return next(filter(None, values), "")


def metadata_of(root: etree._Element, page: Page, scores: Sequence[float], url: str) -> Metadata:
    """Collect a page's metadata.

    Args:
        root: The page's tree.
        page: What the walk has found.
        scores: Each block's probability of being content.
        url: The page's address; empty where it is unknown.
    """
    head = _head(root)
    site = head.first("og:site_name", "application-name") or head.linked("publisher")
    title, title_blocks = find_title(page.blocks, scores, head.titles(site), site)
    start = title_blocks[0] if title_blocks else first_content(page.blocks, scores)
    near = page.blocks[max(start - _BEFORE_TITLE, 0) : start + _AFTER_TITLE]
    lang = _lang(head)
    return Metadata(
        title=_clean(title),
        title_blocks=title_blocks,
        site=site or site_beside(title, head.title) or _host(url),
        author=_author(head, near, page.blocks),
        published=_published(head, root, near, lang),
        lang=lang,
    )


# The head


def _head(root: etree._Element) -> _Head:
    meta: dict[str, str] = {}
    linked_data: list[Mapping[str, Any]] = []
    title = ""
    for element in root.iter("meta", "title", "script"):
        if element.tag == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop")
            name = name or element.get("http-equiv") or ""
            meta.setdefault(name.strip().lower(), _clean(element.get("content")))
        elif element.tag == "title":
            title = title or _clean(element.text)
        elif "ld+json" in (element.get("type") or ""):
            linked_data.extend(_linked_data(element.text or ""))
    articles = [data for data in linked_data if _is_article(data)]
    return _Head(meta, articles, title, root.get("lang") or root.get("xml:lang") or "")


def _linked_data(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a JSON-LD script, those of a graph one by one."""
    try:
        loaded = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    for item in loaded if isinstance(loaded, list) else [loaded]:
        if isinstance(item, dict):
            graph = item.get("@graph")
            objects = graph if isinstance(graph, list) else [item]
            yield from (data for data in objects if isinstance(data, dict))


def _is_article(data: Mapping[str, Any]) -> bool:
    """Say whether an object is a page's own work (https://schema.org/CreativeWork)."""
    kinds = data.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(
        str(name).endswith(("Article", "Posting", "WebPage", "Report", "Legislation"))
        for name in names
    )


def _as_text(value: object, depth: int = 3) -> str:
    """Return a property's text: itself, the name of a thing, or those of several."""
    if isinstance(value, str):
        return _clean(value)
    if depth and isinstance(value, Mapping):
        return _as_text(value.get("name"), depth - 1)
    if depth and isinstance(value, list):
        texts = (_as_text(item, depth - 1) for item in value[:10])
        return ", ".join(dict.fromkeys(filter(None, texts)))
    return ""


def _clean(text: str | None) -> str:
    return " ".join(clean_text(text or "").split())


# What is written for people

_AUTHOR_LINE = re.compile(
    r"(?:tác giả|người viết|bài và ảnh|author|written by|par|von|autor|auteur)\s*[:：]"
    r"\s*(?P<name>.+)"
    r"|by\s+(?P<by>.+)",
    re.IGNORECASE,
)
_MAX_AUTHOR_LINE = 16
_BEFORE_TITLE = 4
_AFTER_TITLE = 12


def _author(head: _Head, near: Sequence[Block], blocks: Sequence[Block]) -> str:
    declared = head.first("author", "article:author", "dc.creator", "parsely-author")
    for author in (head.linked("author"), declared):
        if author and not author.startswith(("http:", "https:")):
            return author
    short = (b.text for b in chain(near, blocks) if 0 < b.words <= _MAX_AUTHOR_LINE)
    return next(filter(None, map(_author_in, short)), "")


def _author_in(line: str) -> str:
    """Return the name in an author line; what follows a mere `by` is one if it has a capital."""
    found = _AUTHOR_LINE.match(line)
    if found is None or not (found["name"] or found["by"][0].isupper()):
        return ""
    return _clean(found["name"] or found["by"]).strip(" .-|")


def _published(head: _Head, root: etree._Element, near: Sequence[Block], lang: str) -> str:
    declared = head.first(
        "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date",
        "pubdate", "publishdate", "parsely-pub-date", "date",
    )  # fmt: skip
    times = (time.get("datetime") or "" for time in root.iter("time"))
    lines = (block.text for block in near if is_date_line(block))
    month_first = lang.lower() in ("en", "en-us")
    texts = chain((head.linked("datePublished"), declared), islice(times, 1), lines)
    return next(filter(None, (iso_date(text, month_first=month_first) for text in texts)), "")


def _lang(head: _Head) -> str:
    """Return the first declared language that is a language tag."""
    declared = (head.lang, head.first("content-language"), head.first("og:locale"))
    tags = (tag.split(",")[0].strip().replace("_", "-") for tag in declared)
    return next((tag for tag in tags if tag and is_safe_attribute("p", "lang", tag)), "")


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
