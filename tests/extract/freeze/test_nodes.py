"""Freezing: the kept part of a page in the closed vocabulary, by cases in fixtures/extract."""

import pytest
from hypothesis import given
from lxml import etree

from a11y_reader.extract.freeze import freeze
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.walk import collect
from a11y_reader.nodes import MAX_DEPTH, Child, Node
from tests.cases import FIXTURES, document_of, frozen, nested, outline, read_cases
from tests.choices import page_of
from tests.conformance import depth_of, violations
from tests.strategies import html_fragments

FILES = sorted((FIXTURES / "extract").glob("*.txt"))


@pytest.mark.parametrize(
    ("source", "expected"), [case for path in FILES for case in read_cases(path, 2)]
)
def test_freeze_case(source: str, expected: str) -> None:
    body = document_of(source).body
    assert outline(body) == expected
    assert violations(body) == []


def text_of(body: tuple[Child, ...]) -> str:
    return " ".join(child.text if isinstance(child, Node) else child for child in body)


@pytest.mark.parametrize(
    "tags",
    [
        ["div"],
        ["span"],
        ["b", "i", "u"],
        ["ul", "li"],
        ["ul"],
        ["dl", "dd"],
        ["blockquote"],
        ["figure", "figcaption"],
        ["table", "tr", "td"],
        ["a", "div", "em", "p"],
        ["h2", "pre"],
        ["ruby", "rt"],
        ["q"],
    ],
    ids=" ".join,
)
def test_freeze_deep(tags: list[str]) -> None:
    """However deep a page is nested, the nodes are not, and no text is lost."""
    depth = 10_000
    root = nested(tags, depth, href="https://xa.example.vn/")
    page = collect(root)
    body = freeze(page, [True] * len(page.blocks), Urls(root)).body
    assert violations(body) == []
    assert depth_of(body) <= MAX_DEPTH
    texts = [child for node in body if isinstance(node, Node) for child in node.walk()]
    words = (
        "".join(f" {text} " for text in texts if isinstance(text, str)).replace("“", " ").split()
    )
    expected = {f"{letter}{level}" for letter in "vr" for level in range(depth)}
    assert expected <= {word.strip("“”") for word in words}


def test_freeze_deep_formula() -> None:
    root = etree.fromstring("<html><body><p>x</p></body></html>")
    formula = etree.SubElement(root[0][0], "math")
    for _ in range(5_000):
        formula = etree.SubElement(formula, "mrow")
    etree.SubElement(formula, "mi").text = "y"
    page = collect(root)
    body = freeze(page, [True], Urls(root)).body
    assert depth_of(body) <= MAX_DEPTH
    assert text_of(body) == "xy"


def test_freeze_deep_formula_in_deep_lists() -> None:
    """Each alone has its share of the levels; together they keep within them, too."""
    root = nested(["ul"], 40)
    deepest = list(root.iter("ul"))[-1]
    inline = deepest
    for tag in ("b", "i", "code", "sub", "sup", "abbr", "time", "a"):
        inline = etree.SubElement(inline, tag, href="https://xa.example.vn/")
    formula = etree.SubElement(inline, "math")
    for _ in range(40):
        formula = etree.SubElement(formula, "mrow")
    etree.SubElement(formula, "mi").text = "y"
    page = collect(root)
    body = freeze(page, [True] * len(page.blocks), Urls(root)).body
    assert depth_of(body) <= MAX_DEPTH
    assert "y" in text_of(body)


def test_freeze_nothing_kept() -> None:
    page = collect(etree.fromstring("<html><body><p>a</p></body></html>"))
    assert freeze(page, [False], Urls(etree.Element("html"))).body == ()


@given(html_fragments())
def test_freeze_conforms(html: str) -> None:
    """Whatever the markup, nodes stand where they may stand."""
    assert violations(frozen(html, url="https://xa.example.vn/1.html")) == []


@given(html_fragments())
def test_freeze_loses_no_letter(html: str) -> None:
    """What the walk sees as text is in the nodes."""
    seen = "".join(block.text for block in page_of(html).blocks)
    kept = set("".join(text_of(frozen(html)).split()))
    assert set("".join(seen.split())) <= kept
