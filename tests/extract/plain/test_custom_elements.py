"""Elements that a page defines itself, within a sentence."""

import pytest
from lxml import etree, html

from a11y_reader import read
from a11y_reader.extract.plain.custom_elements import turn_inline_elements


def _is_changed(source: str) -> bool:
    root = html.fromstring(f"<div>{source}</div>")
    before = etree.tostring(root)
    turn_inline_elements(list(root.iterdescendants(etree.Element)))
    return etree.tostring(root) != before


@pytest.mark.parametrize(
    "source",
    [
        "Nộp <x-note>lệ phí</x-note>",
        "<x-note>Lệ phí</x-note> phải nộp",
        "Nộp <b>một</b> lần <x-note>lệ phí</x-note>",
        "Nộp <x-note><a href='/phi'>lệ phí</a></x-note>",
    ],
)
def test_a_piece_of_a_sentence(source: str) -> None:
    assert _is_changed(source)


@pytest.mark.parametrize(
    "source",
    [
        "Một<x-box><p>Hai</p></x-box>",
        "<x-box>Một</x-box><x-box>Hai</x-box>",
        "<x-box>Một</x-box> <p>Hai</p>",
        f"Một<x-box>{'<b>hai</b>' * 30}</x-box>",
        "<p>Một <mark>hai</mark></p>",
        "<h1>Một <x-tool>Lưu lại</x-tool></h1>",
        "Một <x-list><x-item>hai</x-item><x-item>ba</x-item></x-list>",
    ],
)
def test_a_box(source: str) -> None:
    assert not _is_changed(source)


def test_a_sentence_is_one_paragraph() -> None:
    note = "<x-note><x-word>lệ phí</x-word></x-note>"
    page = f"<h1>Hồ sơ</h1><p>Người nộp hồ sơ nộp {note}, rồi chờ kết quả trong năm ngày.</p>"
    texts = [block.text for block in read(page).body]
    assert texts == ["Người nộp hồ sơ nộp lệ phí, rồi chờ kết quả trong năm ngày."]
