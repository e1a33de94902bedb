"""How rules mark up parts of the text: words become elements, and no text changes."""

from collections.abc import Callable, Iterable, Iterator

from a11y_reader.document import Document
from a11y_reader.nodes import MAX_DEPTH, Child, Node
from a11y_reader.rewriting import replaced
from a11y_reader.vocabulary import BLOCK

__all__ = ["Mark", "block_texts", "mark", "mark_document"]

Mark = Callable[[str, str], tuple[Child, ...]]
"""Takes a text and its language; returns what stands in its place, with the same text."""

_KEPT = frozenset({"abbr", "code", "math", "pre", "rt", "time"})
"""Elements whose texts are no running text, or are marked up already."""


def mark_document(
    document: Document, change: Mark, may_change: Callable[[str], bool]
) -> tuple[Child, ...]:
    """Return a document's body with its texts marked up as `mark` does.

    Args:
        document: The document.
        change: What marks a text up.
        may_change: Says, at a look, whether a text may have anything to mark up. Blocks without
            any such text stay as they are, which is quicker than to go through them.
    """
    parts = iter(document.parts)

    def marked(child: Child) -> tuple[Child, ...]:
        may_be_marked = any(map(may_change, next(parts).texts))
        return mark((child,), document.lang, change) if may_be_marked else (child,)

    return replaced(document.body, marked)


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

    def marked(child: Child) -> tuple[Child, ...]:
        if isinstance(child, str):
            return change(child, lang)
        return (_marked_node(child, lang, change, depth),)

    return replaced(children, marked)


def _marked_node(node: Node, lang: str, change: Mark, depth: int) -> Node:
    if node.tag in _KEPT or not node.children:
        return node
    return node.with_children(_marked(node.children, node.get("lang") or lang, change, depth + 1))


def with_marks(text: str, marks: Iterable[tuple[int, int, Node]]) -> tuple[Child, ...]:
    """Return a text with elements in the place of parts of it.

    Args:
        text: The text.
        marks: Where each part begins and ends, in order, and the element that takes its place.

    >>> with_marks("5 km", [(2, 4, Node("abbr", (), ("km",)))])
    ('5 ', Node(tag='abbr', attributes=(), children=('km',)))
    """
    pieces: list[Child] = []
    end = 0
    for start, stop, node in marks:
        pieces += [text[end:start], node]
        end = stop
    return tuple(piece for piece in (*pieces, text[end:]) if piece) if pieces else (text,)


def block_texts(children: Iterable[Child]) -> Iterator[str]:
    """Yield the text of every block that holds no other block, such as a paragraph or a cell."""
    for child in children:
        if isinstance(child, str) or child.tag not in BLOCK or child.tag == "pre":
            continue
        if any(not isinstance(part, str) and part.tag in BLOCK for part in child.children):
            yield from block_texts(child.children)
        else:
            yield child.text
