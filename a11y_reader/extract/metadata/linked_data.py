"""Linked data: the JSON-LD that pages carry for search engines.

What matters is which of its objects is the page's own work. Sites name its type in fifty ways, so
this goes by properties rather than types: a work has a headline, or says who made it or when.

JSON-LD 1.1: https://www.w3.org/TR/json-ld11/. The vocabulary: https://schema.org/CreativeWork.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any, NamedTuple

from a11y_reader.characters import clean_text, folded
from a11y_reader.extract.json_data import loaded

__all__ = ["LinkedData", "read_linked_data", "tidy"]

Thing = Mapping[str, Any]
"""An object of JSON-LD: its properties."""

_MAX_THINGS = 500
"""How many objects of a page are looked at, and how many in a list."""

_MAX_NAMES = 12
"""How many of several values are named."""

_MAX_DEPTH = 4
"""How deep a value is looked into."""

_LEADS_ON = ("@graph", "mainEntity", "mainEntityOfPage")
"""The properties under which a page's own work is found; others lead to other works."""

_ONE_WORK = "blogPost"
"""The property under which a blog's page has its post; the pages that list posts have several."""

_NO_WORKS = ("Organization", "WebSite", "Person", "List", "ImageObject", "Action", "Business")
"""How the types end of what no page is about, but that has a name."""


class LinkedData(NamedTuple):
    """A page's linked data.

    Attributes:
        works: What the page itself may be, the likeliest first.
        by_id: Every thing that has an `@id`, by which others refer to it.
        site: The name of the site; empty where none is told.
        owners: Those of organisations, of which one may be called as the site is.
    """

    works: Sequence[Thing]
    by_id: Mapping[str, Thing]
    site: str = ""
    owners: Sequence[str] = ()

    def text(self, *names: str) -> str:
        """Return the first property that one of the works has, as text."""
        values = (self._text(work.get(name)) for name in names for work in self.works)
        return next(filter(None, values), "")

    def address(self, *names: str) -> str:
        """Return the first property that one of the works has, as an address."""
        values = (self._address(work.get(name)) for name in names for work in self.works)
        return next(filter(None, values), "")

    def organizations(self, name: str) -> Iterator[str]:
        """Yield those names in a property of the works that organisations have."""
        for value in (work.get(name) for work in self.works):
            for item in value[:_MAX_NAMES] if isinstance(value, list) else [value]:
                thing = self._named(item) if isinstance(item, Mapping) else {}
                if _is_of_kind(thing, "Organization"):
                    yield self._text(thing)

    def _named(self, thing: Thing) -> Thing:
        """Return a thing, or the one that it refers to: once, as references may go in a circle."""
        return thing if thing.get("name") else self.by_id.get(str(thing.get("@id")), {})

    def _text(self, value: object, depth: int = _MAX_DEPTH) -> str:
        """Return a value's text: itself, a thing's name, or those of several."""
        if isinstance(value, str):
            return tidy(value)
        if depth and isinstance(value, Mapping):
            return self._text(self._named(value).get("name"), depth - 1)
        if depth and isinstance(value, list):
            texts = (self._text(item, depth - 1) for item in value[:_MAX_NAMES])
            return ", ".join(dict.fromkeys(filter(None, texts)))
        return ""

    def _address(self, value: object, depth: int = _MAX_DEPTH) -> str:
        if isinstance(value, str):
            return value.strip()
        if depth and isinstance(value, list):
            return self._address(value[0], depth - 1) if value else ""
        if depth and isinstance(value, Mapping):
            found = value.get("url") or value.get("contentUrl")
            referred = self.by_id.get(str(value.get("@id")), {})
            return self._address(found or referred.get("url"), depth - 1)
        return ""


def read_linked_data(scripts: Iterable[str]) -> LinkedData:
    """Read the texts of a page's JSON-LD scripts; what is broken is passed over.

    >>> data = read_linked_data(['{"@type": "Article", "headline": "Lịch nghỉ lễ"}'])
    >>> data.text("headline")
    'Lịch nghỉ lễ'
    """
    things = list(_things(filter(None, map(loaded, scripts))))
    told = (thing for thing in reversed(things) if "name" in thing or "url" in thing)
    by_id = {str(thing["@id"]): thing for thing in told if "@id" in thing}
    works = [thing for thing in things if not _is_no_work(thing)]
    parts = (thing["isPartOf"] for thing in works if isinstance(thing.get("isPartOf"), Mapping))
    site = next(_names_of((*things, *parts), "WebSite"), "")
    return LinkedData(sorted(works, key=_rank), by_id, site, [*_names_of(things, "Organization")])


def tidy(text: str) -> str:
    """Fold white space, and decode what was escaped twice.

    >>> tidy("Lan &amp;   Minh")
    'Lan & Minh'
    """
    return folded(clean_text(unescape(text) if "&" in text else text))


def _things(found: Iterable[object]) -> Iterator[Thing]:
    """Yield the objects at the top and those they lead on to, level by level."""
    waiting = deque(found)
    for _ in range(_MAX_THINGS):
        if not waiting:
            return
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extend(item[:_MAX_THINGS])
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[name] for name in _LEADS_ON if name in item)
            posts = item.get(_ONE_WORK, ())
            is_one = not isinstance(posts, Sequence) or len(posts) == 1
            waiting.extend([posts] if is_one else ())


def _names_of(things: Iterable[Thing], kind: str) -> Iterator[str]:
    """Yield the first name of each thing of a kind."""
    named = (one.get("name") for one in things if _is_of_kind(one, kind))
    firsts = (name[0] if name and isinstance(name, list) else name for name in named)
    return filter(None, (tidy(name) for name in firsts if isinstance(name, str)))


def _is_no_work(thing: Thing) -> bool:
    return all(kind.endswith(_NO_WORKS) for kind in _kinds_of(thing))


def _is_of_kind(thing: Thing, kind: str) -> bool:
    return any(one.endswith(kind) for one in _kinds_of(thing))


def _kinds_of(thing: Thing) -> Sequence[str]:
    kinds = thing.get("@type")
    return list(map(str, kinds[:_MAX_NAMES] if isinstance(kinds, list) else [kinds]))


def _rank(work: Thing) -> int:
    """Say how likely a thing is the page's own work; the less, the likelier."""
    if work.get("headline"):
        return 0
    return 1 if "author" in work or "datePublished" in work else 2
