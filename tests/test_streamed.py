"""Parts of a page that its server sent later."""

import pytest
from lxml import etree, html

from a11y_reader import read
from a11y_reader.streamed import with_streamed_parts

PART = "<div hidden id='S:0'>một <b>hai</b> ba</div>"


def _text(source: str) -> str:
    root = with_streamed_parts(html.fromstring(f"<main>{source}</main>"))
    text = str(etree.tostring(root, encoding="unicode", method="text"))
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"A <template id='B:0'></template><p>Đang tải</p> B{PART}", "A một hai baĐang tải B"),
        (f"<p>A</p><template id='B:0'></template><p>Đang tải</p><p>B</p>{PART}", "Amột hai baB"),
        (f"<template id='B:0'></template>A <p>B</p>{PART}", "một hai baA B"),
        (f"<template id='P:0'></template><p>A là một chữ</p>{PART}", "một hai baA là một chữ"),
        ("<template id='B:0'></template><p>A b c d</p><div hidden id='S:0'>e</div>", "eA b c d"),
    ],
    ids=["text", "few words", "text after", "longer", "text alone"],
)
def test_a_part_goes_where_it_belongs(source: str, expected: str) -> None:
    assert _text(source) == expected


def test_parts_within_parts() -> None:
    source = (
        "<template id='r-B:1'></template><p>B</p>"
        "<div hidden id='r-S:2'>hai</div>"
        "<div hidden id='r-S:1'>một <template id='r-P:2'></template></div>"
    )
    assert _text(source) == "một hai"


@pytest.mark.parametrize(
    "source",
    [
        "<template id='B:1'></template><p>A</p><div hidden id='S:0'>một</div>",
        "<template id='B:0'></template><p>A</p><div id='S:0'>một</div>",
        "<div hidden id='S:0'>một<template id='B:0'></template><p>A</p></div>",
        "<template id='XB:Q'></template><p>A</p><div hidden id='XS:Q'>một</div>",
    ],
    ids=["another", "shown", "in itself", "no number"],
)
def test_what_is_no_such_part_stays(source: str) -> None:
    root = html.fromstring(f"<main>{source}</main>")
    before = etree.tostring(root)
    assert etree.tostring(with_streamed_parts(root)) == before


def test_a_page_that_came_in_parts() -> None:
    text = "Ủy ban nhân dân xã nghỉ làm việc ngày mai, thứ bảy và chủ nhật."
    page = (
        f"<h1>Thông báo</h1><p>{text}</p><!--$?--><template id='B:0'></template>"
        f"<p>Đang tải…</p><!--/$--><p>{text}</p>"
        "<div hidden id='S:0'><p>Mời bà con đến sau.</p></div>"
    )
    texts = [block.text for block in read(page).body]
    assert texts[1] == "Mời bà con đến sau."
