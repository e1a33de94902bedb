"""What may stand in what: the children of a frame made into well-formed content.

See https://html.spec.whatwg.org/#content-models. While a page is frozen every run of inline
content is a `p`; here it is unwrapped where the element around it wants none, and what stands
where it may not stand is wrapped.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from a11y_reader.document import Child, Node
from a11y_reader.vocabulary import HEADINGS

__all__ = ["conform", "inline_content", "merged"]

_MEDIA = frozenset({"audio", "img", "video"})


def conform(tag: str, children: Sequence[Child]) -> tuple[Child, ...]:
    """Make the content of an element fit the element's content model.

    Args:
        tag: The element the content is for.
        children: Its nodes, each run of inline content in a `p`.

    Returns:
        The element's children.
    """
    return _MODELS.get(tag, tuple)(children)


def merged(children: Iterable[Child]) -> list[Child]:
    """Join texts that stand side by side."""
    joined: list[Child] = []
    for is_text, group in groupby(children, lambda child: isinstance(child, str)):
        if is_text:
            joined.append("".join(str(text) for text in group))
        else:
            joined.extend(group)
    return joined


def inline_content(children: Sequence[Child]) -> tuple[Child, ...]:
    """Trim a run: no white space, no line break at either end.

    >>> inline_content([" ", Node("br"), "Điều 1", Node("br"), " "])
    ('Điều 1',)
    """
    run = merged(children)
    while run and _is_blank(run[0]):
        run.pop(0)
    while run and _is_blank(run[-1]):
        run.pop()
    if run:
        run[-1] = _without_trailing_space(run[-1])
    return tuple(run)


def _is_blank(child: Child) -> bool:
    return child.tag == "br" if isinstance(child, Node) else not child.strip()


def _without_trailing_space(child: Child) -> Child:
    if isinstance(child, str):
        return child.rstrip()
    if not child.children:
        return child
    last = _without_trailing_space(child.children[-1])
    return child.with_children((*child.children[:-1], last))


def _joined_by(separator: Child) -> Callable[[Sequence[Child]], tuple[Child, ...]]:
    """Return the model of an element that holds phrasing content only."""

    def model(children: Sequence[Child]) -> tuple[Child, ...]:
        joined: list[Child] = []
        for child in children:
            pieces = child.children if isinstance(child, Node) and child.tag == "p" else (child,)
            joined.extend(([separator] if joined else []) + list(pieces))
        return tuple(merged(joined))

    return model


def _flow_of_one(children: Sequence[Child]) -> tuple[Child, ...]:
    """Unwrap the only paragraph of a list item or a cell, be there a list below it."""
    paragraphs = [child for child in children if isinstance(child, Node) and child.tag == "p"]
    if len(paragraphs) != 1 or paragraphs[0] is not children[0] or paragraphs[0].attributes:
        return tuple(children)
    return (*paragraphs[0].children, *children[1:])


def _figure(children: Sequence[Child]) -> tuple[Child, ...]:
    """Free the media of a figure from their paragraphs."""
    freed: list[Child] = []
    for child in children:
        if isinstance(child, Node) and child.tag == "p" and all(map(_is_medium, child.children)):
            freed.extend(child.children)
        else:
            freed.append(child)
    return tuple(freed)


def _is_medium(child: Child) -> bool:
    return isinstance(child, Node) and child.tag in _MEDIA


def _only(wrapper: str, *allowed: str) -> Callable[[Sequence[Child]], tuple[Child, ...]]:
    """Return the model of an element that holds certain elements only; the rest is wrapped."""

    def is_allowed(child: Child) -> bool:
        return isinstance(child, Node) and child.tag in allowed

    def model(children: Sequence[Child]) -> tuple[Child, ...]:
        fitting: list[Child] = []
        for fits, group in groupby(children, is_allowed):
            nodes = tuple(group)
            fitting.extend(nodes if fits else [Node(wrapper, (), conform(wrapper, nodes))])
        return tuple(fitting)

    return model


def _list(children: Sequence[Child]) -> tuple[Child, ...]:
    """Make every child an item; a list right within a list belongs to the item before it."""
    items: list[Child] = []
    for child in children:
        if isinstance(child, Node) and child.tag == "li":
            items.append(child)
        elif items and isinstance(child, Node) and child.tag in ("ol", "ul"):
            last = items.pop()
            assert isinstance(last, Node)  # noqa: S101 - for the type checker
            items.append(last.with_children((*last.children, child)))
        else:
            items.append(Node("li", (), _flow_of_one((child,))))
    return tuple(items)


def _table(children: Sequence[Child]) -> tuple[Child, ...]:
    """Order a table as caption, head, bodies; rows without a body get one."""
    sections = _only("tbody", "caption", "thead", "tbody")(children)
    caption = [child for child in sections if isinstance(child, Node) and child.tag == "caption"]
    rest = [child for child in sections if child not in caption[:1]]
    return tuple(caption[:1] + [_as_section(child) for child in rest])


def _as_section(child: Child) -> Child:
    """Turn a second caption into a row, so that its text is not lost."""
    if isinstance(child, Node) and child.tag == "caption":
        return Node("tbody", (), (Node("tr", (), (Node("td", (), child.children),)),))
    return child


_MODELS: Mapping[str, Callable[[Sequence[Child]], tuple[Child, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(HEADINGS, _joined_by(" ")),
        "caption": _joined_by(" "),
        "dd": _flow_of_one,
        "dl": _only("dd", "dt", "dd"),
        "dt": _joined_by(" "),
        "figcaption": _flow_of_one,
        "figure": _figure,
        "li": _flow_of_one,
        "ol": _list,
        "pre": _joined_by("\n"),
        "table": _table,
        "tbody": _only("tr", "tr"),
        "td": _flow_of_one,
        "th": _flow_of_one,
        "thead": _only("tr", "tr"),
        "tr": _only("td", "td", "th"),
        "ul": _list,
    }
)
