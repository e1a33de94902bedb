"""Whether nodes stand where they may stand: the content models of HTML, checked once for all.

See https://html.spec.whatwg.org/#content-models, and for what assistive technology makes of
broken ones https://www.w3.org/WAI/WCAG22/Techniques/failures/F43.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from a11y_reader.document import Child, Node
from a11y_reader.vocabulary import HEADINGS, INLINE, MATHML

__all__ = ["depth_of", "violations"]

MAX_DEPTH = 64

_CHILDREN: Mapping[str, frozenset[str]] = {
    "dl": frozenset({"dd", "dt"}),
    "ol": frozenset({"li"}),
    "table": frozenset({"caption", "tbody", "thead"}),
    "tbody": frozenset({"tr"}),
    "thead": frozenset({"tr"}),
    "tr": frozenset({"td", "th"}),
    "ul": frozenset({"li"}),
}
"""Elements that hold certain elements only."""

_PARENTS: Mapping[str, frozenset[str]] = {
    "caption": frozenset({"table"}),
    "dd": frozenset({"dl"}),
    "dt": frozenset({"dl"}),
    "figcaption": frozenset({"figure"}),
    "li": frozenset({"ol", "ul"}),
    "rt": frozenset({"ruby"}),
    "tbody": frozenset({"table"}),
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
    "thead": frozenset({"table"}),
    "tr": frozenset({"tbody", "thead"}),
}
"""Elements that stand in certain elements only."""

_PHRASING_ONLY = frozenset({"caption", "dt", "p", "pre", *HEADINGS}) | (INLINE - {"math"})
_MAY_BE_EMPTY = MATHML | {
    *("aside", "audio", "br", "dd", "dt", "hr", "img", "math", "td", "th", "video"),
}
_REQUIRED: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href"}),
    "audio": frozenset({"controls", "src"}),
    "img": frozenset({"src"}),
    "span": frozenset({"lang"}),
    "video": frozenset({"controls", "src"}),
}


def violations(body: Iterable[Child]) -> list[str]:
    """Return what breaks a content model in a document's body, one sentence each."""
    body = tuple(body)
    depth = depth_of(body)
    if depth > MAX_DEPTH:
        return [f"nodes are nested {depth} deep"]
    found = [f"{child!r} stands right in the body" for child in body if not _is_block(child)]
    for child in body:
        if isinstance(child, Node):
            found.extend(_in(child, ()))
    return found + list(_in_ids(body))


def depth_of(body: Iterable[Child]) -> int:
    """Return how many nodes stand within each other at the most."""
    deepest = 0
    waiting = [(child, 1) for child in body if isinstance(child, Node)]
    while waiting:
        node, depth = waiting.pop()
        deepest = max(deepest, depth)
        waiting.extend((child, depth + 1) for child in node.children if isinstance(child, Node))
    return deepest


def _is_block(child: Child) -> bool:
    return isinstance(child, Node) and child.tag not in INLINE


def _in(node: Node, above: tuple[str, ...]) -> Iterator[str]:
    """Yield what is wrong with a node that stands in certain others, and below it."""
    for check in _CHECKS:
        for message in check(node, above):
            yield f"<{node.tag}> in {'>'.join(above) or 'the body'} {message}"
    for child in node.children:
        if isinstance(child, Node):
            yield from _in(child, (*above, node.tag))


def _place(node: Node, above: tuple[str, ...]) -> Iterator[str]:
    parents = _PARENTS.get(node.tag)
    if parents and (not above or above[-1] not in parents):
        yield "stands in the wrong element"
    if node.tag == "a" and "a" in above:
        yield "stands in a link"
    if node.tag in HEADINGS and not {"th", "dt"}.isdisjoint(above):
        yield "is a heading in a header cell or a term"
    if node.tag == "table" and "caption" in above:
        yield "stands in a caption"


def _content(node: Node, _: tuple[str, ...]) -> Iterator[str]:
    allowed = _CHILDREN.get(node.tag)
    for child in node.children:
        if isinstance(child, str):
            if allowed:
                yield f"holds the text {child!r}"
            if not child:
                yield "holds an empty text"
        elif allowed and child.tag not in allowed:
            yield f"holds <{child.tag}>"
        elif node.tag in _PHRASING_ONLY and child.tag not in INLINE:
            yield f"holds the block <{child.tag}>"


def _emptiness(node: Node, _: tuple[str, ...]) -> Iterator[str]:
    if not node.children and node.tag not in _MAY_BE_EMPTY:
        yield "is empty"


def _attributes(node: Node, _: tuple[str, ...]) -> Iterator[str]:
    names = [name for name, _ in node.attributes]
    if len(names) > len(set(names)):
        yield f"has an attribute twice: {names}"
    missing = _REQUIRED.get(node.tag, frozenset()) - set(names)
    if missing:
        yield f"lacks {sorted(missing)}"


def _order(node: Node, _: tuple[str, ...]) -> Iterator[str]:
    tags = [child.tag if isinstance(child, Node) else "" for child in node.children]
    if node.tag == "table":
        order = {"caption": 0, "thead": 1, "tbody": 2}
        ranks = [order.get(tag, 0) for tag in tags]
        if ranks != sorted(ranks) or tags.count("caption") > 1 or tags.count("thead") > 1:
            yield f"has its parts in the wrong order: {tags}"
    elif node.tag == "figure":
        if "figcaption" in tags[1:-1] or tags.count("figcaption") > 1:
            yield f"has its caption in the middle: {tags}"
    elif node.tag == "dl" and (tags[:1] != ["dt"] or tags[-1] != "dd"):
        yield f"is no list of terms and descriptions: {tags}"


_CHECKS: tuple[Callable[[Node, tuple[str, ...]], Iterator[str]], ...] = (
    _place,
    _content,
    _emptiness,
    _attributes,
    _order,
)


def _in_ids(body: tuple[Child, ...]) -> Iterator[str]:
    """Yield ids that are there twice, and links to ids that are not there."""
    nodes = [n for child in body if isinstance(child, Node) for n in child.walk()]
    ids = Counter(node.get("id") for node in nodes if isinstance(node, Node) and node.has("id"))
    yield from (
        f"the id {name!r} is there {count} times" for name, count in ids.items() if count > 1
    )
    for node in nodes:
        href = node.get("href") if isinstance(node, Node) else ""
        if href.startswith("#") and href[1:] not in ids:
            yield f"a link leads to {href!r}, which is not there"
