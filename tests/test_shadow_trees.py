"""Shadow trees, by what a browser shows of a component."""

import pytest
from lxml import etree

from a11y_reader import read, to_text
from a11y_reader.parse import parse

CASES = {
    "without slots": (
        "<x-a><template shadowrootmode=open><p>Một</p></template></x-a>",
        "<x-a><p>Một</p></x-a>",
    ),
    "text and elements in the slot, in their order": (
        "<x-a>Một<template shadowrootmode=open><b>(<slot>không</slot>)</b></template> <i>hai</i> ba"
        "</x-a>",
        "<x-a><b>(<span>Một <i>hai</i> ba</span>)</b></x-a>",
    ),
    "slots with names, one without anything for it": (
        '<x-a><template shadowrootmode=closed><h2><slot name="t">Tên</slot></h2><slot></slot>'
        '<slot name="f"><p>Hết</p></slot></template><p>Bài</p><span slot="t">Tiêu đề</span></x-a>',
        '<x-a><h2><span name="t"><span slot="t">Tiêu đề</span></span></h2><span><p>Bài</p></span>'
        '<span name="f"><p>Hết</p></span></x-a>',
    ),
    "what no slot shows": (
        '<x-a><template shadowrootmode=open><p>Một</p></template><p slot="b">Hai</p></x-a>',
        '<x-a><p>Một</p><div hidden=""><p slot="b">Hai</p></div></x-a>',
    ),
    "a component in another one's shadow tree, which passes a slot on": (
        "<x-a><template shadowrootmode=open><x-b><template shadowrootmode=open><p><slot></slot>"
        "</p></template>[<slot></slot>]</x-b></template>Một</x-a>",
        "<x-a><x-b><p><span>[<span>Một</span>]</span></p></x-b></x-a>",
    ),
    "a component in another one's slot": (
        "<x-a><template shadowrootmode=open><div><slot></slot></div></template><x-b>"
        "<template shadowrootmode=open><p><slot></slot></p></template>Một</x-b></x-a>",
        "<x-a><div><span><x-b><p><span>Một</span></p></x-b></span></div></x-a>",
    ),
    "a template as such": (
        "<x-a><template><p>Một</p></template>Hai</x-a>",
        "<x-a><template><p>Một</p></template>Hai</x-a>",
    ),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_shadow_trees(source: str, expected: str) -> None:
    body = parse(source).find("body")
    assert body is not None
    assert etree.tostring(body, encoding="unicode") == f"<body>{expected}</body>"


def test_shadow_trees_of_a_page_are_read() -> None:
    """A page of one component is not empty."""
    template = (
        "<template shadowrootmode=open><main><h1>Thông báo</h1><slot></slot></main></template>"
    )
    document = read(f"<x-page>{template}<p>Ủy ban nhân dân xã nghỉ làm việc ngày mai.</p></x-page>")
    assert document.title == "Thông báo"
    assert "Ủy ban nhân dân xã nghỉ làm việc ngày mai." in to_text(document)


def test_shadow_trees_nested_deep() -> None:
    """Their time grows with their number."""
    nest = "<x-a><template shadowrootmode=open><slot></slot></template>"
    assert "".join(parse(nest * 3000 + "<p>Cuối").itertext()) == "Cuối"
