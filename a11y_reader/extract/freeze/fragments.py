"""Links within a page: the names that they lead to become ids of the document.

A name goes to the first paragraph or block-level element that is kept from where it stands on. A
name that nothing leads to is left away.
"""

from collections.abc import Iterable, Mapping
from urllib.parse import quote, unquote

from lxml import etree

from a11y_reader.extract.urls import Urls
from a11y_reader.nodes import Child, Node, gathered
from a11y_reader.rewriting import rewrite
from a11y_reader.vocabulary import ID_PREFIX

__all__ = ["Fragments"]


class Fragments:
    """The names that links lead to, and the ids that stand for them in the document.

    Args:
        links: The links that are kept.

    Attributes:
        waiting: The names for the next paragraph or element that is kept.
    """

    def __init__(self, links: Iterable[etree._Element]) -> None:
        self._targets = _targets(links)
        self.waiting: list[str] = []
        self._placed: dict[str, str] = {}

    def note(self, element: etree._Element) -> None:
        """Remember the names of an element that links lead to."""
        if not self._targets:
            return
        for name in (element.get("id"), element.get("name")):
            if name in self._targets and name not in self._placed:
                self.waiting.append(name)

    def note_all(self, element: etree._Element) -> None:
        """Remember the names of an element and of all that are within."""
        if self._targets:
            for one in element.iter(etree.Element):
                self.note(one)

    def place(self, own: str = "") -> str:
        """Give the names that wait a place; return its id.

        Args:
            own: The id that the place has already; empty where it has none.
        """
        placed = own or ID_PREFIX + quote(self.waiting[0])
        self._placed |= dict.fromkeys(self.waiting, placed)
        self.waiting = []
        return placed

    def resolve(self, body: tuple[Child, ...], urls: Urls) -> tuple[Child, ...]:
        """Make links within the page lead to the ids that were placed.

        A link to a part that was taken away leads to the original page; where the page's address is
        not known either, its text stays.

        Args:
            body: The document's nodes.
            urls: Knows the page's address.
        """
        ids = _ids(body)
        placed = {name: place for name, place in self._placed.items() if place in ids}
        return rewrite(body, lambda node: _resolved(node, placed, urls))


def _targets(links: Iterable[etree._Element]) -> frozenset[str]:
    """Return the names that links lead to, in this page or another."""
    hrefs = (link.get("href") or "" for link in links)
    names = (unquote(href.rpartition("#")[2]) for href in hrefs if "#" in href)
    return frozenset(names) - {""}


def _ids(body: tuple[Child, ...]) -> frozenset[str]:
    return frozenset(node.get("id") for node in gathered(body)[0])


def _resolved(node: Node, placed: Mapping[str, str], urls: Urls) -> Child | tuple[Child, ...]:
    href = node.get("href")
    if not href.startswith("#") or not node.children:
        return node
    target = placed.get(unquote(href[1:]))
    address = f"#{target}" if target else urls.page and urls.page + href
    return node.with_attribute("href", address) if address else node.children
