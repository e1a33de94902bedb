"""How a body is rewritten, from the end of extraction on: each node replaced from the leaves up."""

from collections.abc import Callable, Set
from itertools import chain
from operator import is_

from a11y_reader.document import Document
from a11y_reader.nodes import Child, Node, ordinals
from a11y_reader.vocabulary import TAGS, is_safe_attribute

__all__ = [
    "Rewrite",
    "replaced",
    "rewrite",
    "rewrite_holding",
    "rewrite_siblings",
    "without_empty",
]

Rewrite = Callable[[Node], Child | tuple[Child, ...] | None]
"""Takes a node whose children are rewritten already; returns what stands in its place, if any."""


def rewrite(children: tuple[Child, ...], change: Rewrite) -> tuple[Child, ...]:
    """Return nodes and texts with every node, at every depth, replaced by what `change` makes.

    What is not changed is the same object, so that nothing is built anew where nothing changes.

    >>> rewrite((Node("p", (), (Node("em", (), ("a",)), "b")),), lambda node: node.children
    ...         if node.tag == "em" else node)
    (Node(tag='p', attributes=(), children=('a', 'b')),)
    """
    result: list[Child] | None = None
    for index, child in enumerate(children):
        changed: Child | tuple[Child, ...] | None = child
        if not isinstance(child, str):  # quicker than to ask whether it's a node
            below = child.children
            if child.tag == "ol":
                rewritten = _rewrite_items(child, change)
            else:
                rewritten = rewrite(below, change) if below else below
            changed = change(child if rewritten is below else child.with_children(rewritten))
        if result is None:
            if changed is child:
                continue
            result = list(children[:index])
        if isinstance(changed, tuple):
            result.extend(changed)
        elif changed is not None:
            result.append(changed)
    return children if result is None else tuple(result)


def _rewrite_items(ordered: Node, change: Rewrite) -> tuple[Child, ...]:
    """Rewrite the items of an `ol`; where one goes, the others keep their numbers."""
    items = [rewrite((item,), change) for item in ordered.children]
    if all(items):
        rewritten = tuple(chain.from_iterable(items))
        same = len(rewritten) == len(items) and all(map(is_, rewritten, ordered.children))
        return ordered.children if same else rewritten
    left = [pair for pair in zip(items, ordinals(ordered), strict=True) if pair[0]]
    bare = ordered.with_children(tuple(chain.from_iterable(item for item, _ in left)))
    step = -1 if ordered.has("reversed") else 1
    following = next(iter(ordinals(bare)), 0)
    numbered: list[Child] = []
    for item, number in left:
        numbered += item if number == following else (_with_number(item[0], number), *item[1:])
        following = number + step * len(item)
    return tuple(numbered)


def _with_number(item: Child, number: int) -> Child:
    if isinstance(item, str) or not is_safe_attribute(item.tag, "value", str(number)):
        return item
    return item.with_attribute("value", str(number))


def rewrite_holding(document: Document, change: Rewrite, *tags: str) -> tuple[Child, ...]:
    """Return a document's body, those of its blocks rewritten that hold elements of some kinds.

    All others stay as they are, which is quicker than to look at each of their nodes.
    """
    parts = iter(document.parts)

    def rewritten(child: Child) -> tuple[Child, ...]:
        return rewrite((child,), change) if next(parts).holds(tags) else (child,)

    return replaced(document.body, rewritten)


def rewrite_siblings(
    document: Document,
    change: Callable[[tuple[Child, ...]], tuple[Child, ...]],
    *tags: str,
    within: Set[str] = TAGS,
) -> tuple[Child, ...]:
    """Return a document's body with what stands side by side changed, at every depth.

    Args:
        document: The document.
        change: Takes the children of a node, or those of the body; returns what stands in their
            place, the same object where that is the same.
        tags: Blocks that hold none of these elements stay as they are, as in `rewrite_holding`.
        within: The elements whose children are changed.
    """

    def changed(node: Node) -> Node:
        return node.with_children(change(node.children)) if node.tag in within else node

    return change(rewrite_holding(document, changed, *tags))


def replaced(
    children: tuple[Child, ...], change: Callable[[Child], tuple[Child, ...]]
) -> tuple[Child, ...]:
    """Return children with each replaced by what `change` makes; the same where none is changed.

    >>> replaced(("a", "b"), lambda child: (child, "!") if child == "b" else (child,))
    ('a', 'b', '!')
    """
    result: list[Child] | None = None
    for index, child in enumerate(children):
        changed = change(child)
        if result is None:
            if len(changed) == 1 and changed[0] is child:
                continue
            result = list(children[:index])
        result.extend(changed)
    return children if result is None else tuple(result)


def without_empty(node: Node) -> Node | None:
    """Return a node, or None where it was a container and nothing is left in it."""
    may_be_empty = node.tag in _MAY_BE_EMPTY or node.children
    return node if may_be_empty else None


_MAY_BE_EMPTY = frozenset(
    {"aside", "audio", "br", "dd", "dt", "hr", "img", "math", "td", "th", "video"}
    | {"mprescripts", "mspace", "none"}
)
"""Elements that say something without children, or hold a place."""
