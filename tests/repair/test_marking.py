"""How rules mark up parts of the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader.document import Child, Document, Node
from a11y_reader.repair import Rule
from a11y_reader.repair.abbreviations import repair_abbreviations
from a11y_reader.repair.marking import block_texts, mark, mark_document
from a11y_reader.repair.times import repair_times
from a11y_reader.repair.units import repair_units
from tests.conformance import depth_of
from tests.strategies import documents


def in_capitals(text: str, lang: str) -> tuple[Child, ...]:
    return (Node("abbr", (("title", lang),), (text,)),) if text.isupper() else (text,)


def paragraph(*children: Child, **attributes: str) -> Node:
    return Node("p", tuple(attributes.items()), children)


def test_mark_with_the_language_of_the_place() -> None:
    inner = Node("span", (("lang", "fr"),), ("C",))
    body = (paragraph("A"), paragraph("B", inner, lang="en"))
    titles = [n.get("title") for m in mark(body, "vi", in_capitals) for n in m.walk()
              if isinstance(n, Node) and n.tag == "abbr"]  # fmt: skip
    assert titles == ["vi", "en", "fr"]


@pytest.mark.parametrize("tag", ["abbr", "code", "rt", "time", "pre", "math"])
def test_mark_leaves_what_is_no_running_text(tag: str) -> None:
    body = (paragraph(Node(tag, (), ("A",))),)
    assert mark(body, "vi", in_capitals) is body


def test_mark_to_the_same() -> None:
    """What isn't changed is the very same node."""
    same, changed = paragraph("a"), paragraph("A")
    marked = mark((same, changed), "vi", in_capitals)
    assert marked[0] is same
    assert marked[1] != changed


@settings(max_examples=30)
@given(documents())
def test_mark_document_does_what_mark_does(document: Document) -> None:
    marked = mark_document(document, in_capitals, lambda text: text.isupper())
    assert marked == mark(document.body, document.lang, in_capitals)


def test_mark_document_leaves_blocks_without_such_texts_alone() -> None:
    seen: list[str] = []

    def note(text: str, _: str) -> tuple[Child, ...]:
        seen.append(text)
        return (text,)

    document = Document(body=(paragraph("a"), paragraph("A"), paragraph("b")))
    assert mark_document(document, note, str.isupper) is document.body
    assert seen == ["A"]


def test_mark_as_deep_as_documents_go() -> None:
    """No element is put where nodes would be nested deeper than documents allow."""
    node = paragraph("A")
    for _ in range(63):
        node = Node("blockquote", (), (node,))
    assert depth_of((node,)) == 64
    assert depth_of(mark((node,), "vi", in_capitals)) == 64
    assert depth_of(mark(node.children, "vi", in_capitals)) == 64


def test_block_texts() -> None:
    item = Node("li", (), ("a", Node("ul", (), (Node("li", (), ("b",)),))))
    body = (
        paragraph("x ", Node("em", (), ("y",))),
        Node("ul", (), (item,)),
        Node("pre", (), ("z",)),
    )
    assert list(block_texts(body)) == ["x y", "b"]


@pytest.mark.parametrize("rule", [repair_abbreviations, repair_times, repair_units])
@settings(max_examples=50)
@given(documents(max_size=4), st.sampled_from(("vi", "en-GB", "")))
def test_no_letter_changes(rule: Rule, document: Document, lang: str) -> None:
    document = document.replace(lang=lang)
    assert text_of(rule(document)) == text_of(document)


def text_of(document: Document) -> str:
    return "".join(child for child in document.walk() if isinstance(child, str))
