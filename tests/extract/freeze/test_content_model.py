"""Content models, where the cases in fixtures/extract do not reach."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.document import Child, Node
from a11y_reader.extract.freeze.content_model import conform, element, inline_content, merged
from tests.conformance import violations
from tests.strategies import bodies


def node(tag: str, *children: Child) -> Node:
    return Node(tag, (), children)


def test_merged_texts() -> None:
    assert merged(["a", "b", node("em", "c"), "d", "e"]) == ["ab", node("em", "c"), "de"]


@pytest.mark.parametrize(
    ("children", "expected"),
    [
        ([], ()),
        ([" ", node("br")], ()),
        (["a "], ("a",)),
        ([node("br"), " ", node("br"), "a", node("br"), "b", node("br")], ("a", node("br"), "b")),
        (["a", node("em", "b ")], ("a", node("em", "b"))),
        ([node("em", node("strong", "b ")), node("br")], (node("em", node("strong", "b")),)),
        ([node("img")], (node("img"),)),
    ],
)
def test_inline_content_trimmed(children: list[Child], expected: tuple[Child, ...]) -> None:
    assert inline_content(children) == expected


def test_conform_without_a_model() -> None:
    assert conform("section", [node("p", "a"), "b"]) == (node("p", "a"), "b")


def test_figure_of_one_paragraph_is_that() -> None:
    assert element("figure", (), [node("p", "Cầu mới")]) == node("p", "Cầu mới")
    assert element("figure", (), [node("p", "Cầu"), node("p", "Đường")]).tag == "figure"


def test_figure_whose_caption_says_the_same() -> None:
    caption = node("figcaption", "Cầu mới")
    assert conform("figure", [node("p", "Cầu  mới"), node("img"), caption]) == (
        node("img"),
        caption,
    )
    assert len(conform("figure", [node("p", "Cầu cũ"), caption])) == 2


def test_caption_with_a_label_on_a_line_of_its_own() -> None:
    lines = [node("p", "Cầu mới."), node("p", "Ảnh:"), node("p", node("em", "Lan"))]
    assert conform("figcaption", lines) == (lines[0], node("p", "Ảnh:", " ", node("em", "Lan")))


def test_element_empty() -> None:
    assert element("p", (), []) is None
    assert element("ul", (), [node("li")]) == node("ul", node("li"))
    assert element("td", (), []) == node("td")


def test_element_item_with_marked_paragraph() -> None:
    """A paragraph that carries a language or an id stays one."""
    paragraph = Node("p", (("lang", "en"),), ("a",))
    assert element("li", (), [paragraph]) == node("li", paragraph)


def test_element_pairs_that_are_none() -> None:
    """What does not pair terms and descriptions is a list, with the attributes it had."""
    made = element("dl", (("lang", "en"),), [node("dd", "a"), node("p", "b")])
    assert made == Node("ul", (("lang", "en"),), (node("li", "a"), node("li", "b")))


def _tags(node: Child) -> object:
    return node if isinstance(node, str) else (node.tag, *map(_tags, node.children))


def test_element_terms_with_lists_below_some() -> None:
    """As in a list of contents: no term is described, and a list is that of the term above."""
    below = Node("dd", (), (Node("ul", (), (node("li", "b"),)),))
    made = element("dl", (), [node("dt", "a"), below, node("dt", "c")])
    assert made is not None
    assert _tags(made) == ("ul", ("li", "a", ("ul", ("li", "b"))), ("li", "c"))


def test_element_picture_that_is_described() -> None:
    """Galleries have been written so, each picture in a list of its own."""
    image = Node("img", (("src", "/1.jpg"), ("alt", "a")))
    term = Node("dt", (), (Node("a", (("href", "/1"),), (image,)),))
    made = element("dl", (("id", "g"),), [term, node("dd", "b")])
    assert made is not None
    assert made.attributes == (("id", "g"),)
    assert _tags(made) == ("figure", ("a", ("img",)), ("figcaption", "b"))
    icon = Node("dt", (), (Node("img", (("src", "/1.gif"), ("alt", ""))),))
    phone = element("dl", (), [icon, node("dd", "b")])
    assert phone is not None
    assert phone.tag == "dl"
    two = element("dl", (), [term, node("dd", "b"), term, node("dd", "c")])
    assert two is not None
    assert two.tag == "dl"


TERM, LISTED = node("dt", "a"), Node("dd", (), (Node("ul", (), (node("li", "b"),)),))


@pytest.mark.parametrize(
    "children",
    [
        [TERM, LISTED, TERM, LISTED],
        [TERM, TERM, node("dd", "b")],
        [TERM, TERM, Node("dd", (("id", "b"),), LISTED.children)],
        [LISTED, TERM, TERM, node("dd")],
    ],
    ids=["each with its list", "text", "a place to link to", "an empty description"],
)
def test_element_terms_that_are_described(children: list[Child]) -> None:
    made = element("dl", (), children)
    assert made is not None
    assert made.tag == ("dl" if children[0] is TERM else "ul")


PARENTS = {
    "caption": ("table",),
    "dd": ("dl",),
    "dt": ("dl",),
    "figcaption": ("figure",),
    "li": ("ol", "ul"),
    "tbody": ("table",),
    "thead": ("table",),
    "tr": ("table",),
}
"""Which containers a part is opened right in; elsewhere it is transparent."""

parts = st.sampled_from(sorted(PARENTS)).map(lambda tag: element(tag, (), [node("p", tag)]))
blocks = bodies(max_size=1).map(lambda body: body[0] if body else node("p", "a"))


@given(
    st.sampled_from(("blockquote", "dl", "figure", "ol", "table", "ul")),
    st.lists(st.one_of(parts, blocks), max_size=4),
)
def test_element_within_its_model(tag: str, children: list[Node]) -> None:
    """Whatever stands in a container is made to fit, and no text of it is lost."""
    children = [child for child in children if tag in PARENTS.get(child.tag, (tag,))]
    made = element(tag, (), children)
    body = (made,) if made else ()
    assert [found for found in violations(body) if not found.startswith("the id")] == []
    lost = Counter("".join(child.text for child in children))
    lost.subtract(made.text if made else "")
    assert set((+lost).elements()) <= {" "}
