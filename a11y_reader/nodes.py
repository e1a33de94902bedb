"""The nodes of a document, and what is asked of them everywhere. Immutable."""

from collections.abc import Iterator
from typing import TypeGuard

import msgspec

from a11y_reader.errors import DocumentError
from a11y_reader.vocabulary import BLOCK, INLINE, MATHML, TAGS, VOID, is_safe_attribute

__all__ = [
    "MAX_DEPTH",
    "Child",
    "Node",
    "gathered",
    "holds",
    "is_a",
    "is_inline",
    "is_too_deep",
    "items",
    "ordinals",
    "walk",
]

MAX_DEPTH = 64
"""How deep nodes may be nested, so that rules and renderers may recurse over them."""


class Node(msgspec.Struct, frozen=True, gc=False):
    """An element of the closed vocabulary (`a11y_reader.vocabulary`).

    >>> link = Node("a", (("href", "https://example.vn/"),), ("Trang chủ",))
    >>> link.get("href"), link.text
    ('https://example.vn/', 'Trang chủ')
    >>> Node("script")
    Traceback (most recent call last):
        ...
    a11y_reader.errors.DocumentError: <script> is not in the vocabulary of documents

    Raises:
        DocumentError: The tag, an attribute or its value, or a child is not in the vocabulary.
    """

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: "tuple[Node | str, ...]" = ()  # all of it a string, for Python 3.10

    def __post_init__(self) -> None:
        if self.tag not in TAGS:
            raise DocumentError(f"<{self.tag}> is not in the vocabulary of documents")
        for name, value in self.attributes:
            if not is_safe_attribute(self.tag, name, value):
                raise DocumentError(f"<{self.tag} {name}={value!r}> is not in the vocabulary")
        if self.children:
            self._check_children()

    def _check_children(self) -> None:
        if self.tag in VOID:
            raise DocumentError(f"<{self.tag}> is a void element and cannot have children")
        holds_mathml = self.tag == "math" or self.tag in MATHML
        for child in self.children:
            if isinstance(child, Node) and (child.tag in MATHML) != holds_mathml:
                raise DocumentError(f"<{child.tag}> cannot be a child of <{self.tag}>")

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute's value, or `default` where the element doesn't carry it."""
        for key, value in self.attributes:
            if key == name:
                return value
        return default

    def has(self, name: str) -> bool:
        """Say whether the element carries an attribute, be it empty."""
        return bool(self.attributes) and any(key == name for key, _ in self.attributes)

    def with_attribute(self, name: str, value: str | None) -> "Node":
        """Return the node with one attribute set, or taken away where `value` is None."""
        others = tuple(pair for pair in self.attributes if pair[0] != name)
        added = () if value is None else ((name, value),)
        return Node(self.tag, others + added, self.children)

    def with_children(self, children: "tuple[Child, ...]") -> "Node":
        """Return the node with other children; the same node where they are its own."""
        if children is self.children:
            return self
        return Node(self.tag, self.attributes, children)

    @property
    def child_elements(self) -> "tuple[Node, ...]":
        """The children that are elements, without the texts between them."""
        return tuple([child for child in self.children if isinstance(child, Node)])

    def walk(self) -> Iterator["Child"]:
        """Yield the node and everything below it, texts too, in document order."""
        return walk((self,))

    @property
    def text(self) -> str:
        """All text below the node, with a space between two blocks and for a line break.

        >>> Node("figcaption", (), (Node("p", (), ("Ảnh: VP",)), Node("p", (), ("Cầu mới",)))).text
        'Ảnh: VP Cầu mới'
        >>> Node("a", (), ("Quyết định", Node("br"), "số 12")).text
        'Quyết định số 12'
        """
        children = self.children
        if len(children) == 1 and isinstance(children[0], str):
            return children[0]  # as in most nodes
        return "".join(_spaced(children))


def _spaced(children: "tuple[Child, ...]") -> "list[str]":
    """Return the texts below a node, and a space where something parts two of them."""
    texts: list[str] = []
    is_parted = False
    waiting: list[Child | None] = list(children[::-1])  # None is where a block begins or ends
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            texts += (" ", item) if is_parted and texts else (item,)
            is_parted = False
        elif item is None or item.tag == "br":
            is_parted = True
        elif item.tag in BLOCK:
            waiting += (None, *item.children[::-1], None)
        else:
            waiting += item.children[::-1]
    return texts


Child = Node | str
"""What stands in an element: another one, or text."""


def is_a(child: Child, *tags: str) -> TypeGuard[Node]:
    """Say whether a child is an element of some kinds.

    >>> is_a(Node("br"), "br", "hr"), is_a("br", "br")
    (True, False)
    """
    return not isinstance(child, str) and child.tag in tags


def items(node: Node) -> list[Child]:
    """Return the children of a list or a row, blank texts left out."""
    return [child for child in node.children if isinstance(child, Node) or child.strip()]


def is_inline(child: Child) -> bool:
    """Say whether a child is a text or an inline element."""
    return isinstance(child, str) or child.tag in INLINE


def holds(child: Child, *tags: str) -> bool:
    """Say whether a child is an element of some kinds, or one is below it.

    >>> holds(Node("p", (), (Node("img"),)), "img"), holds("img", "img")
    (True, False)
    """
    waiting = [child]
    while waiting:
        item = waiting.pop()
        if not isinstance(item, str):
            if item.tag in tags:
                return True
            waiting += item.children
    return False


def is_too_deep(children: tuple[Child, ...]) -> bool:
    """Say whether nodes are nested deeper than those of a document may be."""
    level = [child for child in children if isinstance(child, Node)]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in node.child_elements]
    return bool(level)


def ordinals(ordered: Node) -> list[int]:
    """Return the number of each item of an `ol`, and of what else it holds.

    https://html.spec.whatwg.org/#ordinal-value

    >>> ordinals(Node("ol", (("start", "3"),), (Node("li"), Node("li"))))
    [3, 4]
    """
    step = -1 if ordered.has("reversed") else 1
    number = int(ordered.get("start") or (len(ordered.children) if step < 0 else 1))
    numbers = []
    for item in ordered.children:
        number = int((item.get("value") if isinstance(item, Node) else "") or number)
        numbers.append(number)
        number += step
    return numbers


def gathered(children: tuple[Child, ...]) -> tuple[list[Node], list[str]]:
    """Return nodes and texts in the order of `walk`, at one go and so more quickly."""
    nodes: list[Node] = []
    texts: list[str] = []
    waiting = list(children[::-1])
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            texts.append(item)
        else:
            nodes.append(item)
            waiting += item.children[::-1]
    return nodes, texts


def walk(children: tuple[Child, ...]) -> Iterator[Child]:
    """Yield nodes, texts and everything below them, in document order."""
    waiting = list(reversed(children))
    while waiting:
        item = waiting.pop()
        yield item
        if not isinstance(item, str):  # which is quicker to ask than whether it is a node
            waiting += item.children[::-1]
