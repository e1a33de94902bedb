"""The document and its nodes: equal by value, picklable, JSON-able, and closed to all else."""

import json
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader.document import Attachment, Document, Finding, Removed, from_json, to_json
from a11y_reader.errors import DocumentError, ReaderError
from a11y_reader.nodes import MAX_DEPTH, Node
from tests.conformance import violations
from tests.strategies import bodies, documents, nodes

LINK = Node("a", (("href", "https://xa.example.vn/"),), ("Ủy ban ", Node("em", (), ("xã",))))


@settings(max_examples=50)
@given(documents(max_size=3))
def test_document_json_round_trip(document: Document) -> None:
    assert from_json(to_json(document)) == document
    assert from_json(to_json(document).encode()) == document


@given(st.lists(nodes(), max_size=3))
def test_document_json_round_trip_of_any_nodes(body: list[Node]) -> None:
    document = Document(body=(*body, "văn bản"))
    assert from_json(to_json(document)) == document


@settings(max_examples=50)
@given(documents(max_size=3))
def test_document_pickled(document: Document) -> None:
    copy = pickle.loads(pickle.dumps(document))  # noqa: S301 - our own bytes
    assert copy == document
    assert hash(copy) == hash(document)


@settings(max_examples=50)
@given(documents(1), documents(1))
def test_document_equality(one: Document, other: Document) -> None:
    """Two documents are equal where, and only where, they are written alike."""
    assert (one == other) == (to_json(one) == to_json(other))


@settings(max_examples=50)
@given(bodies(max_size=3))
def test_bodies_conform(body: tuple[Node, ...]) -> None:
    """The documents that hypothesis makes up are such as extraction gives."""
    assert violations(body) == []


def test_document_immutable() -> None:
    document = Document(title="Thông báo")
    with pytest.raises(AttributeError):
        document.title = "Khác"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        LINK.tag = "script"  # type: ignore[misc]


def test_document_replace() -> None:
    document = Document(title="Thông báo", lang="vi")
    assert document.replace(lang="en") == Document(title="Thông báo", lang="en")
    assert document.lang == "vi"


def test_document_walk_in_document_order() -> None:
    document = Document(body=(Node("p", (), ("a", Node("em", (), ("b",)), "c")), "d", Node("hr")))
    walked = [child if isinstance(child, str) else child.tag for child in document.walk()]
    assert walked == ["p", "a", "em", "b", "c", "d", "hr"]


def test_document_walk_deep() -> None:
    """Walking does not recurse."""
    node = Node("em", (), ("đáy",))
    for _ in range(20_000):
        node = Node("em", (), (node,))
    assert node.text == "đáy"
    assert sum(1 for _ in Document(body=(node,)).walk()) == 20_002
    while node.children and isinstance(node.children[0], Node):  # take it apart bit by bit,
        node = node.children[0]  # as the interpreter would recurse to free it at once


def test_node_text_and_attributes() -> None:
    assert LINK.text == "Ủy ban xã"
    assert LINK.get("href") == "https://xa.example.vn/"
    assert LINK.get("title") == ""
    assert LINK.get("title", "–") == "–"
    assert LINK.has("href")
    assert not LINK.has("title")
    assert Node("img", (("alt", ""), ("src", "1.png"))).has("alt")


def test_node_with_attribute() -> None:
    named = LINK.with_attribute("title", "Trang chủ")
    assert named.attributes == (("href", "https://xa.example.vn/"), ("title", "Trang chủ"))
    assert named.with_attribute("title", "Khác").get("title") == "Khác"
    assert named.with_attribute("title", None) == LINK
    assert LINK.with_attribute("title", None) == LINK


def test_node_with_children() -> None:
    assert LINK.with_children(("x",)) == Node("a", LINK.attributes, ("x",))


@pytest.mark.parametrize("tag", ["script", "div", "iframe", "svg", "annotation-xml", "P", "", "p "])
def test_node_tag_refused(tag: str) -> None:
    with pytest.raises(DocumentError, match="is not in the vocabulary of documents"):
        Node(tag)


@pytest.mark.parametrize(
    ("tag", "attribute"),
    [
        ("p", ("onclick", "x()")),
        ("p", ("style", "color: red")),
        ("a", ("href", "javascript:x()")),
        ("a", ("href", "\t javascript:x()")),
        ("img", ("src", "data:image/svg+xml;base64,AAAA")),
        ("img", ("onerror", "x()")),
        ("td", ("colspan", "0")),
        ("hr", ("size", "2")),
    ],
)
def test_node_attribute_refused(tag: str, attribute: tuple[str, str]) -> None:
    with pytest.raises(DocumentError, match=f"<{tag} {attribute[0]}=.* is not in the vocabulary"):
        Node(tag, (attribute,))


@pytest.mark.parametrize("tag", ["br", "hr", "img"])
def test_node_void_with_children_refused(tag: str) -> None:
    with pytest.raises(DocumentError, match="is a void element and cannot have children"):
        Node(tag, (), ("x",))


@pytest.mark.parametrize(
    ("parent", "child"),
    [("math", "p"), ("mrow", "a"), ("p", "mi"), ("a", "mrow"), ("math", "math")],
)
def test_node_mathml_elsewhere_refused(parent: str, child: str) -> None:
    with pytest.raises(DocumentError, match=f"<{child}> cannot be a child of <{parent}>"):
        Node(parent, (), (Node(child),))


def test_node_changed_to_refused() -> None:
    with pytest.raises(DocumentError):
        LINK.with_attribute("href", "javascript:x()")
    with pytest.raises(DocumentError):
        Node("img").with_children(("x",))


SCRIPT = {"tag": "script", "attributes": [], "children": ["alert(1)"]}
HOSTILE_LINK = {"tag": "a", "attributes": [["href", "javascript:x()"]], "children": ["x"]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        '"Thông báo"',
        '{"title": 3}',
        '{"body": "văn bản"}',
        '{"body": [3]}',
        '{"body": [{"attributes": []}]}',
        '{"body": [{"tag": "p", "attributes": [["lang"]]}]}',
        '{"findings": [{"rule": "x", "criterion": "1", "status": "maybe", "message": "x"}]}',
        '{"removed": [{"kind": "unheard of", "words": 1, "links": 0}]}',
        '{"attachments": [{"url": "javascript:x()", "name": "x"}]}',
        '{"attachments": [{"url": "/a.pdf", "name": "x", "size": -1}]}',
        json.dumps({"body": [SCRIPT]}),
        json.dumps({"body": [{"tag": "p", "children": [SCRIPT]}]}),
        json.dumps({"body": [HOSTILE_LINK]}),
        '{"body": [' + '{"tag": "p", "children": [' * 100_000,
        b"\xff\xfe",
    ],
    ids=lambda text: repr(text)[:60],
)
def test_from_json_refused(text: str | bytes) -> None:
    with pytest.raises(DocumentError):
        from_json(text)


def test_from_json_of_a_later_version() -> None:
    """Fields that this version does not know are passed over; missing ones have their defaults."""
    text = '{"title": "Thông báo", "mood": "calm", "body": []}'
    assert from_json(text) == Document(title="Thông báo")


@pytest.mark.parametrize("title", ["", "xa"])
def test_from_json_of_something_else(title: str) -> None:
    """Without a body any JSON would be a document."""
    with pytest.raises(DocumentError, match="not a document of a11y_reader"):
        from_json(json.dumps({"title": title, "name": "xa", "version": 1}))


def test_attachment_refused() -> None:
    with pytest.raises(DocumentError, match="a document cannot link to 'javascript:x"):
        Attachment("javascript:x()", "Quyết định 196")


def test_document_error_is_a_reader_error() -> None:
    assert issubclass(DocumentError, ReaderError)


def test_document_parts() -> None:
    finding = Finding("images", "1.1.1", "needs-human", "An image has no text alternative.")
    removed = Removed("menu", 12, 6)
    attachment = Attachment("https://xa.example.vn/1.pdf", "Quyết định 196", "PDF", 1_258_291)
    document = Document(findings=(finding,), removed=(removed,), attachments=(attachment,))
    assert from_json(to_json(document)).attachments == (attachment,)
    assert from_json(to_json(document)).findings == (finding,)
    assert from_json(to_json(document)).removed == (removed,)


def test_from_json_too_deep() -> None:
    """Whoever wrote it, rules and renderers may recurse over it."""
    node = Node("p")
    for _ in range(MAX_DEPTH - 1):
        node = Node("blockquote", (), (node,))
    text = to_json(Document(body=(node,)))
    assert from_json(text).body == (node,)
    deeper = Document(body=(Node("blockquote", (), (node,)),))
    with pytest.raises(DocumentError, match="nested deeper than 64 levels"):
        from_json(to_json(deeper))


@settings(max_examples=30)
@given(documents())
def test_document_elements_in_the_order_of_walk(document: Document) -> None:
    """Nodes and texts are those of `walk`, and what is known of a body stays with it alone."""
    nodes = [item for item in document.walk() if isinstance(item, Node)]
    assert document.nodes == nodes
    assert document.texts == [item for item in document.walk() if isinstance(item, str)]
    assert list(document.elements("p", "a")) == [node for node in nodes if node.tag in ("p", "a")]
    assert document.elements("a") == document.replace(title="").elements("a")
    assert document.replace(body=()).nodes == []
    assert from_json(to_json(document)) == document


def test_document_parts_are_its_blocks() -> None:
    inner = Node("em", (), ("b",))
    document = Document(body=(Node("p", (), ("a", inner)), Node("hr")))
    first, second = document.parts
    assert (first.nodes, first.texts) == ([document.body[0], inner], ["a", "b"])
    assert (first.holds({"em"}), second.holds({"em"}), second.holds({"hr"})) == (True, False, True)


def test_document_parts_of_blocks_that_stay() -> None:
    first, second = Node("p", (), ("a",)), Node("p", (), ("b",))
    document = Document(body=(first, second))
    known = document.parts
    changed = document.replace(body=(second, Node("hr"), first))
    assert (changed.parts[0], changed.parts[2]) == (known[1], known[0])
    assert changed.parts[0] is known[1]
    assert [node.tag for node in changed.nodes] == ["p", "hr", "p"]


def test_document_alone_keeps_nothing_but_its_fields() -> None:
    document = Document(body=(Node("p", (), ("a",)),))
    assert document.nodes
    assert document.alone() == document
    assert vars(document.alone()) == {}
