"""Labels of boxes and tables."""

import numpy as np
import pytest

from a11y_reader.extract.mends.box_labels import keep_box_labels
from tests.choices import WORDS, page_of

PROS = "<div><p>Ưu điểm</p><ul><li>Nhẹ và bền</li><li>Giữ nhiệt lâu</li></ul></div>"


@pytest.mark.parametrize(
    ("box", "is_kept"),
    [
        (PROS, True),
        (PROS.replace("<div>", "<div class=related>"), False),
        (PROS.replace("<ul>", "<p>Có</p><ul>"), False),
        (PROS.replace("Nhẹ và bền", "<a href=/x>Nhẹ và bền</a>"), False),
    ],
    ids=["label", "frame", "more", "links"],
)
def test_label_of_a_list(box: str, is_kept: bool) -> None:
    page = page_of(f"{box}<p>{WORDS}</p>")
    before = np.array([block.scope.tag == "li" for block in page.blocks])
    after = keep_box_labels(page, np.full(len(before), 0.3), before)
    assert bool(after[0]) is is_kept


ANSWER = "<div><label>Trả lời</label><p>Đã thay van, nước trong trở lại.</p></div>"


@pytest.mark.parametrize(
    ("boxes", "are_kept"),
    [
        (ANSWER * 2, True),
        (ANSWER, False),
        (ANSWER.replace("<p>", "<input><p>") * 2, False),
        (ANSWER.replace("Trả lời", "28/06/2023") * 2, False),
        (ANSWER.replace("<p>", "<h3>").replace("</p>", "</h3>") * 2, False),
        (ANSWER.replace("<p>", "<p><a href=/van>").replace("</p>", "</a></p>") * 2, False),
    ],
    ids=["of several boxes", "of one", "of a control", "a day", "above a heading", "links"],
)
def test_unlikely_label(boxes: str, are_kept: bool) -> None:
    """Several boxes of text begin with it."""
    page = page_of(f"<p>{WORDS}</p>{boxes}")
    texts = ("Trả lời", "28/06/2023")
    labels = [block.index for block in page.blocks if block.text in texts]
    before = np.array([block.index not in labels for block in page.blocks])
    after = keep_box_labels(page, np.full(len(before), 0.15), before)
    assert list(after[labels]) == [are_kept] * len(labels)


@pytest.mark.parametrize(("colon", "is_kept"), [(":", True), ("", False)])
def test_line_that_leads_to_the_text_below(colon: str, is_kept: bool) -> None:
    """Whatever else stands in the box, such as a question whether it helped."""
    line = f"<div>Phòng Văn hóa - Xã hội xã trả lời{colon}</div>"
    page = page_of(f"<p>{WORDS}</p><div>{line}<p>{WORDS}</p><div>Có hữu ích không?</div></div>")
    after = keep_box_labels(page, np.full(4, 0.15), np.array([True, False, True, False]))
    assert list(after) == [True, is_kept, True, False]


@pytest.mark.parametrize(("name", "is_kept"), [("Vàng A Chảo:", True), ("Vàng A Chảo", False)])
def test_name_above_a_quotation(name: str, is_kept: bool) -> None:
    """Forums quote in an `aside`, which is mostly of the frame."""
    quotation = f"<aside><div>{name}</div><blockquote><p>{WORDS}</p></blockquote></aside>"
    page = page_of(f"<p>{WORDS}</p>{quotation}")
    after = keep_box_labels(page, np.full(3, 0.3), np.array([True, False, True]))
    assert bool(after[1]) is is_kept


TABLE = "<table><thead><tr><th>Gói<th>Giá<tbody><tr><td>Một<td>20<tr><td>Hai<td>30</table>"


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("<div>Danh sách gói thầu</div>", True),
        ("<div class=tabs><div>Danh sách gói thầu</div></div>", False),
        ("<div>Danh sách gói thầu</div><p>Khác</p>", False),
        ("<div><a href=/x>Danh sách gói thầu</a></div>", False),
        ("<div>Danh sách gói thầu <select><option>10</select></div>", False),
    ],
    ids=["above", "of the frame", "not right above", "a link", "a control"],
)
def test_line_above_a_table(line: str, is_kept: bool) -> None:
    page = page_of(f"<main><p>{WORDS}</p><p>{WORDS}</p>{line}<div>{TABLE}</div></main>")
    before = np.array([block.text not in ("Danh sách gói thầu", "Khác") for block in page.blocks])
    after = keep_box_labels(page, np.full(len(before), 0.3), before)
    assert bool(after[2]) is is_kept
