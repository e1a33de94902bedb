"""What a page says of itself to machines: `meta`, `title`, linked data and times."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from lxml import etree

from a11y_reader.extract.blocks import LONGEST_TITLE, Page
from a11y_reader.extract.metadata.linked_data import LinkedData, read_linked_data, tidy

__all__ = ["Head", "read_head", "with_bases"]

_MAX_NAME = 80
"""How many characters of the name of a `meta` count."""

_MAX_AROUND = 12
"""How many elements up the item may be that microdata is of."""

_OTHER_WORKS = frozenset(
    "citation comment isbasedon isrelatedto issimilarto itemlistelement mentions review reviews"
    " suggestedanswer".split()
)
"""The properties of a page that hold other works (https://schema.org/CreativeWork)."""

_READ = ("base", "meta", "script", "time", "title")
"""The elements that are read."""


class Head(NamedTuple):
    """What is written for machines.

    Attributes:
        meta: The values of each `meta` as they stand, by its name or property in lower case.
        linked_data: The JSON-LD.
        title: The `title` element.
        lang: The root's language.
        base: The first base address; empty where the page's own is the base.
        times: The `time` elements with a machine-readable date.
        annotated: Other elements that may have a value for machines beside what they show.
    """

    meta: Mapping[str, Sequence[str]]
    linked_data: LinkedData
    title: str
    lang: str
    base: str
    times: Sequence[etree._Element]
    annotated: Sequence[etree._Element]

    def first(self, *names: str) -> str:
        """Return the value of the first of some `meta` that is there."""
        return next((values[0] for name in names if (values := self.all(name))), "")

    def all(self, name: str) -> Sequence[str]:
        """Return the values of a `meta` that may be there several times."""
        return tuple(filter(None, map(tidy, self.meta.get(name, ()))))


def read_head(page: Page) -> Head:
    """Collect what is written for machines, wherever on the page it stands."""
    found: dict[str, list[etree._Element]] = {name: [] for name in _READ}
    for element in _noted(page.noted):
        found[element.tag].append(element)
    root = page.scopes[0].element
    titles = (tidy((element.text or "")[:LONGEST_TITLE]) for element in found["title"])
    return Head(
        meta=_meta(found["meta"]),
        linked_data=read_linked_data(
            element.text or ""
            for element in found["script"]
            if "ld+json" in element.get("type", "")
        ),
        title=next(filter(None, titles), ""),
        lang=root.get("lang") or root.get("xml:lang") or "",
        base=next((base.get("href", "") for base in found["base"]), ""),
        times=[element for element in found["time"] if element.get("datetime")],
        annotated=[element for element in page.noted if _is_annotated(element)],
    )


def _is_annotated(element: etree._Element) -> bool:
    """Say whether microdata, RDFa or a microformat may give an element a value of its own."""
    return element.tag == "abbr" or (element.tag != "meta" and element.get("content") is not None)


def with_bases(page: Page) -> etree._Element:
    """Return a part of the page that has all its `base` elements: nearly always the head."""
    holders = [element for element in page.noted if element.tag in ("base", "head")]
    is_in_head = len(holders) == 1 and holders[0].tag == "head"
    return holders[0] if is_in_head else page.scopes[0].element


def _noted(elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """Yield the elements that are read here, those in the head among them."""
    for element in elements:
        if element.tag in _READ:
            yield element
        elif element.tag == "head":
            yield from element.iter(*_READ)


def _items(element: etree._Element) -> Iterator[str]:
    """Yield the properties that hold what microdata is of, the innermost first."""
    around = islice(element.iterancestors(), _MAX_AROUND)
    items = (outer for outer in around if outer.get("itemscope") is not None)
    return (item.get("itemprop", "").lower() for item in items)


def _meta(elements: Sequence[etree._Element]) -> dict[str, list[str]]:
    meta: dict[str, list[str]] = {}
    for element in elements:
        of = list(_items(element)) if element.get("itemprop") else []
        if not _OTHER_WORKS.isdisjoint(of):
            continue
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name == "name" and of[:1] == ["author"]:
            name = "" if "item:author" in meta else "item:author"  # others wrote answers
        name = (name or element.get("http-equiv") or "")[:_MAX_NAME].strip().lower()
        value = element.get("content")
        if value:
            meta.setdefault(name, []).append(value)
    return meta
