"""Lines that lead to links."""

import pytest

from tests.choices import WORDS, chosen


@pytest.mark.parametrize(
    ("html", "is_kept"),
    [
        ("<p class=xem>Đọc thêm:</p><div><a href=/1>Nghỉ hè của học sinh</a></div>", False),
        ("<p><b>Đọc thêm:</b></p><div><a href=/1>Nghỉ hè của học sinh</a></div>", False),
        ("<p>Đọc thêm:</p><div><a href=/1>Nghỉ hè của học sinh</a></div>", True),
        ("<p class=xem>Đọc thêm:</p><div>Nghỉ hè của học sinh</div>", True),
        ("<p class=xem>Đọc thêm</p><div><a href=/1>Nghỉ hè của học sinh</a></div>", True),
    ],
    ids=["another class", "bold", "a paragraph", "no link", "no lead"],
)
def test_no_lead_to_links_that_went(html: str, is_kept: bool) -> None:
    page = f"<div><p>{WORDS}</p>{html}<p>{WORDS} nữa</p></div>"
    assert any("Đọc thêm" in text for text in chosen(page, [0.95, 0.9, 0.05, 0.95])) is is_kept


def test_lead_to_links_that_stay() -> None:
    page = f"<div><p>{WORDS}</p><p class=xem>Tải về:</p><div><a href=/1>Mẫu đơn</a></div></div>"
    assert "Tải về:" in chosen(page, [0.95, 0.9, 0.9])


@pytest.mark.parametrize(
    ("box", "is_kept"),
    [
        ("<aside><p>À lire aussi</p><a href=/x>{}</a></aside>", False),
        ("<div><p>À lire aussi</p><a href=/x>{}</a></div>", False),
        ("<section><div><p>À lire aussi</p><a href=/x>{}</a></div></section>", True),
        ("<aside><p>À lire aussi</p><a href=/x>{}</a><p>{}</p></aside>", True),
    ],
    ids=["aside", "box in the text", "box beside it", "more kept"],
)
def test_line_that_heads_links_of_the_frame(box: str, is_kept: bool) -> None:
    link = "Ông lão sửa xe đạp ở cuối phố"
    html = f"<p>{WORDS}</p>{box.format(link, WORDS)}<p>{WORDS}</p>"
    scores = [0.95, 0.9, 0.05, *[0.95] * (html.count("<p>") - 2)]
    assert ("À lire aussi" in chosen(html, scores)) is is_kept


def test_bold_line_above_links_that_went() -> None:
    links = "<p><a href=/a>Chuyến đò cuối cùng</a></p><p><a href=/b>Người bán đậu phụ</a></p>"
    html = f"<div><p>{WORDS}</p><p><b>Kỳ trước</b></p>{links}<p>Mời bà con đọc tiếp.</p></div>"
    scores = [0.95, 0.9, 0.05, 0.05, 0.9]
    assert "Kỳ trước" not in chosen(html, scores)
    assert "Kỳ trước" in chosen(html.replace("<b>", "<i>").replace("</b>", "</i>"), scores)
