"""How rules rewrite a body."""

import pytest
from hypothesis import given, settings

from a11y_reader.document import Document, excerpt
from a11y_reader.nodes import Child, Node, ordinals
from a11y_reader.rewriting import (
    replaced,
    rewrite,
    rewrite_holding,
    rewrite_siblings,
    without_empty,
)
from tests.strategies import bodies, documents

BODY = (Node("p", (), ("a", Node("em", (), ("b",)), "c")), Node("hr"))


def test_rewrite_from_the_leaves_up() -> None:
    seen: list[str] = []

    def note(node: Node) -> Node:
        seen.append(node.tag)
        return node

    assert rewrite(BODY, note) == BODY
    assert seen == ["em", "p", "hr"]


def test_rewrite_to_text_nothing_and_several() -> None:
    def change(node: Node) -> Child | tuple[Child, ...] | None:
        if node.tag == "em":
            return "B"
        return None if node.tag == "hr" else (node, node)

    paragraph = Node("p", (), ("a", "B", "c"))
    assert rewrite(BODY, change) == (paragraph, paragraph)


@pytest.mark.parametrize(
    ("attributes", "values"),
    [
        ((), ["2", "", "6", ""]),
        ((("start", "5"),), ["6", "", "10", ""]),
        ((("reversed", ""),), ["6", "", "2", ""]),
    ],
)
def test_rewrite_keeps_the_numbers_of_items(
    attributes: tuple[tuple[str, str], ...], values: list[str]
) -> None:
    """Of seven items the first, the fourth and the fifth go."""
    items = tuple(Node("li", (), () if at in (0, 3, 4) else (str(at),)) for at in range(7))
    (ordered,) = rewrite((Node("ol", attributes, items),), without_empty)
    assert isinstance(ordered, Node)
    kept = [item for item in ordered.children if isinstance(item, Node)]
    assert [item.get("value") for item in kept] == values
    before = ordinals(Node("ol", attributes, items))
    assert ordinals(ordered) == [before[int(item.text)] for item in kept]


@settings(max_examples=30)
@given(bodies(max_size=3))
def test_rewrite_to_the_same(body: tuple[Node, ...]) -> None:
    """What isn't changed is the very same node."""
    same = rewrite(body, lambda node: node)
    assert same == body
    assert all(one is other for one, other in zip(same, body, strict=True))


@pytest.mark.parametrize("tag", ["p", "ul", "a", "figure", "table", "math", "h2", "li"])
def test_without_empty_containers(tag: str) -> None:
    kept = without_empty(Node(tag))
    assert (kept is None) == (tag != "math")


@pytest.mark.parametrize("tag", ["img", "br", "hr", "td", "th", "dd", "dt", "audio", "video"])
def test_without_empty_what_may_be_empty(tag: str) -> None:
    assert without_empty(Node(tag)) == Node(tag)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" một \n hai ", "một hai"),
        ("một " * 20, ("một " * 20).strip()),
        ("một " * 21, "một " * 20 + "…"),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 80 + "…"),
    ],
)
def test_excerpt(text: str, expected: str) -> None:
    assert excerpt(text) == expected


def test_rewrite_holding_leaves_other_blocks_alone() -> None:
    seen: list[str] = []

    def note(node: Node) -> Node:
        seen.append(node.tag)
        return node

    document = Document(body=(*BODY, Node("p", (), ("d",))))
    assert rewrite_holding(document, note, "em", "ul") is document.body
    assert seen == ["em", "p"]


@settings(max_examples=30)
@given(documents())
def test_rewrite_holding_does_what_rewrite_does(document: Document) -> None:
    """Where only elements of a kind are changed, the others need not be looked at."""

    def change(node: Node) -> Child | tuple[Child, ...] | None:
        return node.children if node.tag == "a" else None if node.tag == "img" else node

    assert rewrite_holding(document, change, "a", "img") == rewrite(document.body, change)


def test_rewrite_siblings_at_every_depth() -> None:
    def without_last(children: tuple[Child, ...]) -> tuple[Child, ...]:
        return children[:-1] if len(children) > 1 else children

    document = Document(body=(*BODY, Node("p", (), ("d", "e"))))
    expected = (Node("p", (), ("a", Node("em", (), ("b",)))), Node("hr"))
    assert rewrite_siblings(document, without_last, "em") == expected
    assert rewrite_siblings(document, without_last, "em", within={"em"}) == BODY
    assert rewrite_siblings(document, lambda children: children, "em") is document.body


def test_replaced_by_nothing_and_several() -> None:
    assert replaced(
        ("a", "b", "c"), lambda child: {"a": (), "b": ("b", "B")}.get(child, ("c",))
    ) == (
        "b",
        "B",
        "c",
    )
    children = ("a", "b")
    assert replaced(children, lambda child: (child,)) is children
