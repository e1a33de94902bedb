"""What may stand in what: the children of a frame made into well-formed content.

See https://html.spec.whatwg.org/#content-models. While a page is frozen every run of inline
content is a `p`; here it is unwrapped where the element around it wants none, and what stands
where it may not stand is wrapped.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from a11y_reader.characters import COLONS
from a11y_reader.nodes import Child, Node, is_a
from a11y_reader.vocabulary import HEADINGS, is_safe_attribute

__all__ = [
    "MAY_BE_EMPTY",
    "conform",
    "element",
    "inline_content",
    "is_named_picture",
    "merged",
    "without_outer_lines",
]

_MEDIA = frozenset({"audio", "img", "video"})
"""Elements that show or play something."""

MAY_BE_EMPTY = frozenset({"dd", "td", "th"})
"""What holds its place in a row or a list of pairs, be there nothing in it."""


def element(
    tag: str, attributes: tuple[tuple[str, str], ...], children: Sequence[Child]
) -> Node | None:
    """Build an element whose children fit its content model; None where nothing is in it.

    A `dl` that does not pair terms and descriptions becomes a list of what it has, one whose terms
    have only such lists below them a list within a list, and one that describes a picture a figure;
    a header cell that says nothing becomes a cell of data, and a figure of one paragraph that one.

    Args:
        tag: The element's name.
        attributes: Its attributes.
        children: Its nodes, each run of inline content in a `p`.
    """
    if tag == "dl" and not _has_pairs(children):
        return element("ul", attributes, _as_items(children))
    if tag == "dl" and _is_outline(children):
        return element("ul", attributes, _as_levels(children))
    if tag == "dl" and _is_picture_with_caption(children):
        return element("figure", attributes, _as_caption(children))
    content = conform(tag, children)
    if tag == "figure" and not attributes and len(content) == 1 and is_a(content[0], "p"):
        return content[0]
    if tag == "th" and not content:
        return _cell_of_data(attributes)
    return Node(tag, attributes, content) if content or tag in MAY_BE_EMPTY else None


def _cell_of_data(attributes: tuple[tuple[str, str], ...]) -> Node:
    kept = ((name, value) for name, value in attributes if is_safe_attribute("td", name, value))
    return Node("td", tuple(kept))


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
    texts: list[str] = []
    for child in children:
        if isinstance(child, str):
            texts.append(child)
            continue
        if texts:
            joined.append("".join(texts))
            texts = []
        joined.append(child)
    return [*joined, "".join(texts)] if texts else joined


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
    return (*run[:-1], *_without_trailing_space(run[-1])) if run else ()


def _is_blank(child: Child) -> bool:
    return child.tag == "br" if isinstance(child, Node) else not child.strip()


def _without_trailing_space(child: Child) -> tuple[Child, ...]:
    """Return what is left of the last of a run, which is nothing where it was but space."""
    if isinstance(child, str):
        text = child.rstrip()
        return (text,) if text else ()
    if not child.children:
        return (child,)
    last = _without_trailing_space(child.children[-1])
    return (child.with_children((*child.children[:-1], *last)),)


def _joined_by(separator: Child) -> Callable[[Sequence[Child]], tuple[Child, ...]]:
    """Return the model of an element that holds phrasing content only."""

    def model(children: Sequence[Child]) -> tuple[Child, ...]:
        joined: list[Child] = []
        for child in children:
            pieces = child.children if is_a(child, "p") else (child,)
            joined.extend(([separator] if joined else []) + list(pieces))
        return tuple(merged(joined))

    return model


def _flow_of_one(children: Sequence[Child]) -> tuple[Child, ...]:
    """Unwrap the only paragraph of a list item or a cell, be there a list below it."""
    paragraphs = [child for child in children if is_a(child, "p")]
    if len(paragraphs) != 1 or paragraphs[0] is not children[0] or paragraphs[0].attributes:
        return tuple(children)
    return (*paragraphs[0].children, *children[1:])


def _caption(children: Sequence[Child]) -> tuple[Child, ...]:
    """Put a label such as `Photo:` before what stands in an element of its own behind it."""
    parts: list[Child] = []
    for child in children:
        label = parts[-1] if parts else ""
        if is_a(child, "p") and is_a(label, "p") and label.text.rstrip().endswith(COLONS):
            parts[-1] = label.with_children((*label.children, " ", *child.children))
        else:
            parts.append(child)
    return _flow_of_one(parts)


def without_outer_lines(children: Sequence[Child]) -> tuple[Child, ...]:
    """Drop the lines that part nothing, at either end."""
    parts = list(children)
    while parts and is_a(parts[-1], "hr"):
        parts.pop()
    start = next((index for index, part in enumerate(parts) if not is_a(part, "hr")), 0)
    return tuple(parts[start:])


def _pre(children: Sequence[Child]) -> tuple[Child, ...]:
    """Join lines; a line break right after the start tag is none (#parsing-main-inbody)."""
    content = _joined_by("\n")(children)
    if content and isinstance(content[0], str):
        first = content[0].removeprefix("\n")
        return (first, *content[1:]) if first else content[1:]
    return content


def _figure(children: Sequence[Child]) -> tuple[Child, ...]:
    """Free the media of a figure from their paragraphs; keep one caption, at either end.

    A paragraph that says what the caption says is the text alternative of a picture that is lost.
    """
    first = next((child for child in children if is_a(child, "figcaption")), None)
    if first is None:
        return tuple(part for child in children for part in _freed(child))
    others = [child for child in children if child is not first and not _repeats(child, first)]
    freed = [part for child in others for part in _freed(child)]
    return (first, *freed) if children[0] is first else (*freed, first)


def _repeats(child: Child, caption: Node) -> bool:
    if not is_a(child, "p") or child.child_elements:
        return False
    return child.text.split() == caption.text.split() != []


def _freed(child: Child) -> tuple[Child, ...]:
    """Return the media of a paragraph that holds nothing else; put another caption by itself."""
    if is_a(child, "p") and all(is_a(part, *_MEDIA) for part in child.children):
        return child.children
    return (Node("figure", (), (child,)),) if is_a(child, "figcaption") else (child,)


def _only(wrapper: str, *allowed: str) -> Callable[[Sequence[Child]], tuple[Child, ...]]:
    """Return the model of an element that holds certain elements only; the rest is wrapped."""

    def is_allowed(child: Child) -> bool:
        return is_a(child, *allowed)

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
        if is_a(child, "li"):
            items.append(child)
        elif items and is_a(child, "ol", "ul"):
            last = items.pop()
            assert isinstance(last, Node)  # noqa: S101 - for the type checker
            items.append(last.with_children((*last.children, child)))
        else:
            items.append(Node("li", (), _flow_of_one((child,))))
    return tuple(items)


def _table(children: Sequence[Child]) -> tuple[Child, ...]:
    """Order a table as caption, head, bodies; rows without a body get one."""
    first: dict[str, Child] = {}
    bodies: list[Child] = []
    for section in _only("tbody", "caption", "thead", "tbody")(children):
        if is_a(section, "caption", "thead") and section.tag not in first:
            first[section.tag] = section
        else:
            bodies.append(_as_body(section))
    return (*(first[tag] for tag in ("caption", "thead") if tag in first), *bodies)


def _as_body(section: Child) -> Child:
    """Turn a second caption or head into a body, so that its text is not lost."""
    if is_a(section, "caption"):
        return Node("tbody", (), (Node("tr", (), (Node("td", (), section.children),)),))
    if is_a(section, "thead"):
        return Node("tbody", section.attributes, section.children)
    return section


def _descriptions(children: Sequence[Child]) -> tuple[Child, ...]:
    """Describe a last term by nothing, as a term without a description is none."""
    items = _only("dd", "dt", "dd")(children)
    return (*items, Node("dd")) if items and is_a(items[-1], "dt") else items


def _has_pairs(children: Sequence[Child]) -> bool:
    """Say whether there are terms and descriptions, and a term comes first."""
    tags = [child.tag if is_a(child, "dt") else "dd" for child in children]
    return tags[:1] == ["dt"] and "dd" in tags


def _is_outline(children: Sequence[Child]) -> bool:
    """Say whether a list has only lists as descriptions, or none for a term, as contents have."""
    described = [child for child in children if is_a(child, "dd")]
    terms = sum(is_a(child, "dt") for child in children)
    if not len(described) < terms == len(children) - len(described):
        return False
    return all(not one.attributes and _holds_lists(one) for one in described)


def _holds_lists(node: Node) -> bool:
    return bool(node.children) and all(is_a(child, "dl", "ol", "ul") for child in node.children)


def _as_levels(children: Sequence[Child]) -> list[Child]:
    """Turn terms into items, each with the lists that describe it."""
    items: list[Node] = []
    for child in filter(lambda child: is_a(child, "dd", "dt"), children):
        if is_a(child, "dt"):
            items.append(Node("li", child.attributes, child.children))
        elif isinstance(child, Node):
            items[-1] = items[-1].with_children((*items[-1].children, *child.children))
    return list(items)


def _is_picture_with_caption(children: Sequence[Child]) -> bool:
    """Say whether a list has one term, which is a picture, as galleries have been written."""
    if [is_a(child, "dt") for child in children] != [True, False]:
        return False
    term, described = children
    if not isinstance(term, Node) or not is_a(described, "dd"):
        return False
    return not term.attributes and is_named_picture(term)


def is_named_picture(node: Node) -> bool:
    """Say whether a node holds pictures and nothing else; icons have no text alternative.

    Args:
        node: Any node.
    """
    images = [part for part in node.walk() if is_a(part, "img")]
    return not node.text.strip() and bool(images) and all(image.get("alt") for image in images)


def _as_caption(children: Sequence[Child]) -> list[Child]:
    """Turn a term into a picture, and what describes it into its caption."""
    term, described = (child for child in children if isinstance(child, Node))
    caption = Node("figcaption", described.attributes, described.children)
    return [*term.child_elements, *([caption] if described.children else ())]


def _as_items(children: Sequence[Child]) -> list[Child]:
    """Turn terms and descriptions into items of a list."""
    return [
        Node("li", child.attributes, child.children) if is_a(child, "dd", "dt") else child
        for child in children
        if isinstance(child, str) or child.children
    ]


_MODELS: Mapping[str, Callable[[Sequence[Child]], tuple[Child, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(HEADINGS, _joined_by(" ")),
        "blockquote": without_outer_lines,
        "caption": _joined_by(" "),
        "dd": _flow_of_one,
        "dl": _descriptions,
        "dt": _joined_by(" "),
        "figcaption": _caption,
        "figure": _figure,
        "li": _flow_of_one,
        "ol": _list,
        "pre": _pre,
        "table": _table,
        "tbody": _only("tr", "tr"),
        "td": _flow_of_one,
        "th": _flow_of_one,
        "thead": _only("tr", "tr"),
        "tr": _only("td", "td", "th"),
        "ul": _list,
    }
)
"""What makes an element's children fit its content model; others take all that they are given."""
