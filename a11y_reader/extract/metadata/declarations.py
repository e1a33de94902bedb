"""What the head declares of a page, field by field, each from its sources in the order of trust."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from a11y_reader.extract.metadata.author_names import tidy_name
from a11y_reader.extract.metadata.head import Head
from a11y_reader.extract.metadata.titles.declared import Declared
from a11y_reader.extract.urls import joined, parts_of
from a11y_reader.languages.tags import canonical
from a11y_reader.vocabulary import is_safe_attribute

__all__ = [
    "author_in_meta", "description", "image", "is_name", "is_site_declared", "language", "modified",
    "published", "site", "titles",
]  # fmt: skip

_META: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "author": (
            "author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author",
            "sailthru.author", "cxenseparse:author", "og:author", "article:author", "item:author",
        ),
        "description": (
            "og:description", "description", "twitter:description", "dc.description",
        ),
        "published": (
            "article:published_time", "og:article:published_time", "datepublished",
            "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date",
            "dcterms.date", "citation_publication_date", "citation_online_date", "citation_date",
            "parsely-pub-date", "sailthru.date", "date", "datecreated", "uploaddate",
        ),
        "site": ("og:site_name", "application-name"),
        "title": ("og:title", "twitter:title", "title", "dc.title", "dcterms.title"),
    }
)  # fmt: skip
"""The `meta` that tell a field, in the order in which they are tried."""

_WRITTEN_BY = frozenset(
    {"escrito por", "geschrieben von", "verfasst von", "written by", "écrit par"}
)
"""What `twitter:label1` says, in lower case, where `twitter:data1` is the author."""

_PUBLISHED = re.compile(
    r"publi\w*.?(?:date|time|on)|(?:date|time).?publi|pub.?date|^\w+\.date$|^published$"
)
"""What the names of other `meta` have in them that tell when a page was published."""

_MODIFIED = re.compile(r"modifi(?:cat|ed)|updated|last-?mod")
"""What those have in them that tell when it was last changed."""

_MAX_DESCRIPTION = 1000
"""How many characters of a description are kept."""


def titles(head: Head) -> Iterator[Declared]:
    """Yield the titles; they may name the site, too."""
    declared = (
        Declared("og", head.first(*_META["title"])),
        Declared("linked", head.linked_data.text("headline", "name")),
        Declared("title", head.title),
    )
    return (one for one in declared if one.text)


def site(head: Head, host: str) -> str:
    """Return the site's name; that of its host where there is no other."""
    declared = (head.first(*_META["site"]), head.linked_data.text("publisher"))
    names = list(filter(is_name, declared))
    return next((name for name in names if name != host), next(iter(names), ""))


def is_site_declared(head: Head) -> bool:
    """Say whether the head names the site itself, and not just who publishes the page."""
    return is_name(head.first(*_META["site"]))


def is_name(text: str) -> bool:
    """Say whether a text may be the name of a site."""
    return any(map(str.isalnum, text)) and "://" not in text


def author_in_meta(head: Head) -> str:
    """Return who `meta` name as the author, several separated by commas."""
    for meta in _META["author"]:
        names = filter(None, map(_name, head.all(meta)))
        if found := ", ".join(dict.fromkeys(names)):
            return found
    is_written = head.first("twitter:label1").lower() in _WRITTEN_BY
    if is_written and head.first("og:type") != "website":
        return tidy_name(head.first("twitter:data1"))
    return ""


def _name(text: str) -> str:
    """Return the name in a `meta`: `Doe, Jane` as `Jane Doe`, and `admin`, too."""
    last, _, first = text.partition(", ")
    is_sorted = first and " " not in last and "," not in first
    return tidy_name(f"{first} {last}" if is_sorted else text, generic=True)


def published(head: Head) -> Iterator[str]:
    """Yield what may be the date of publication, as it is written."""
    yield head.linked_data.text("datePublished", "dateCreated", "uploadDate")
    yield head.first(*_META["published"])
    yield from (head.first(name) for name in head.meta if _PUBLISHED.search(name))


def modified(head: Head) -> Iterator[str]:
    """Yield what may be the date of the last change, as it is written."""
    yield head.linked_data.text("dateModified")
    yield from (head.first(name) for name in head.meta if _MODIFIED.search(name))


def description(head: Head) -> str:
    """Return what the page is about, in a sentence or two."""
    found = head.first(*_META["description"]) or head.linked_data.text("description")
    return found[:_MAX_DESCRIPTION]


def image(head: Head, url: str) -> str:
    """Return the first image that has an address on the web."""
    declared = (
        head.first("og:image:secure_url", "og:image", "og:image:url"),
        head.linked_data.address("image", "thumbnailUrl"),
        head.first("twitter:image", "twitter:image:src", "image", "thumbnailurl"),
    )
    addresses = (_absolute(address, head.base, url) for address in declared if address)
    return next(filter(None, addresses), "")


def _absolute(address: str, base: str, url: str) -> str:
    absolute = joined(joined(url, base), address)
    parts = parts_of(absolute)
    return absolute if parts.scheme in ("http", "https") and parts.hostname else ""


def language(head: Head) -> str:
    """Return the first declared language that is a language tag."""
    declared = (head.lang, head.first("content-language"), head.first("og:locale"))
    tags = (canonical(tag.split(",", maxsplit=1)[0]) for tag in declared)
    return next((tag for tag in tags if tag and is_safe_attribute("p", "lang", tag)), "")
