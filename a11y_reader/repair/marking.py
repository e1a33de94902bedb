"""How rules mark up parts of the text: words become elements, and no text changes."""

from collections.abc import Callable, Iterable, Iterator

from a11y_reader.document import MAX_DEPTH, Child, Node
from a11y_reader.vocabulary import BLOCK

__all__ = ["Mark", "block_texts", "mark"]

Mark = Callable[[str, str], tuple[Child, ...]]
"""Takes a text and its language; returns what stands in its place, with the same text."""

_KEPT = frozenset({"abbr", "code", "math", "pre", "rt", "time"})
"""Elements whose texts are no running text, or are marked up already."""


def mark(children: tuple[Child, ...], lang: str, change: Mark) -> tuple[Child, ...]:
    """Return nodes with each of their texts marked up; the language is that where it stands.

    What is not changed is the same object. Codes, formulas and preformatted text are left alone.

    >>> mark((Node("p", (), ("a", Node("code", (), ("a",)))),), "en",
    ...      lambda text, lang: (Node("abbr", (), (text,)),))[0].children[0]
    Node(tag='abbr', attributes=(), children=('a',))
    """
    return _marked(children, lang, change, 1)


def _marked(children: tuple[Child, ...], lang: str, change: Mark, depth: int) -> tuple[Child, ...]:
    if depth > MAX_DEPTH:
        return children
    result: list[Child] | None = None
    for index, child in enumerate(children):
        if isinstance(child, str):
            marked = change(child, lang)
        else:
            marked = (_marked_node(child, lang, change, depth),)
        if result is None:
            if len(marked) == 1 and marked[0] is child:
                continue
            result = list(children[:index])
        result.extend(marked)
    return children if result is None else tuple(result)


def _marked_node(node: Node, lang: str, change: Mark, depth: int) -> Node:
    if node.tag in _KEPT or not node.children:
        return node
    children = _marked(node.children, node.get("lang") or lang, change, depth + 1)
    return node if children is node.children else node.with_children(children)


def block_texts(children: Iterable[Child]) -> Iterator[str]:
    """Yield the text of every block that holds no other block, such as a paragraph or a cell."""
    for child in children:
        if isinstance(child, Node) and child.tag in BLOCK and child.tag != "pre":
            if any(isinstance(part, Node) and part.tag in BLOCK for part in child.children):
                yield from block_texts(child.children)
            else:
                yield child.text
