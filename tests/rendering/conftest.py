"""The cases of `fixtures/rendering/plain_formats.txt`: a document, its text and its Markdown."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

from a11y_reader.document import Document, Node

CASES = Path(__file__).parents[1] / "fixtures" / "rendering" / "plain_formats.txt"


class Case(NamedTuple):
    title: str
    document: Document
    text: str
    markdown: str


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        cases = [
            _case(source) for source in re.split("^=== ", CASES.read_text("utf-8"), flags=re.M)[1:]
        ]
        metafunc.parametrize("case", cases, ids=[case.title for case in cases])


def _case(source: str) -> Case:
    head, text, markdown = re.split("^--- (?:text|markdown)\n", source, flags=re.M)
    title, markup = head.split("\n", 1)
    return Case(title, _document(markup), text.rstrip("\n") + "\n", markdown.rstrip("\n") + "\n")


def _document(markup: str) -> Document:
    if not markup.startswith("<document"):
        markup = f"<document>{markup.strip()}</document>"
    root = etree.fromstring(markup)
    return Document(body=_node(root, "p").children, **root.attrib)


def _node(element: etree._Element, tag: str = "") -> Node:
    children = [element.text or ""]
    for child in element:
        children += [_node(child), child.tail or ""]
    attributes = () if tag else tuple(element.attrib.items())
    return Node(tag or element.tag, attributes, tuple(child for child in children if child))
