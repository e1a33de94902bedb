"""What stands right below a heading that is content is content, too."""

import numpy as np
import pytest

from a11y_reader.extract.mends.headed import drop_edit_links
from tests.choices import WORDS, all_kept, chosen, page_of, texts_kept

OFFICE = "<div><h2>Liên hệ</h2><p>Bà Lò Thị Mai, điện thoại 0219 3866 000</p></div>"
NOTE = "<div><div><p>Trang có tệp PDF, cần phần mềm để mở.</p></div></div>"
LINKS = "<ul><li><a href=/a>Nghị định mới</a></li><li><a href=/b>Giá nước</a></li></ul>"


@pytest.mark.parametrize(
    ("html", "scores", "is_kept"),
    [
        (OFFICE, [0.6, 0.2], True),
        (OFFICE, [0.4, 0.2], False),
        (OFFICE, [0.6, 0.1], False),
        (OFFICE.replace("<div>", "<div class=related>"), [0.6, 0.2], False),
        (OFFICE.replace("<p>", "<p style='display: none'>"), [0.6, 0.2], False),
        (f"<h2>Đọc thêm</h2>{LINKS}", [0.8, 0.4, 0.4], True),
        (f"<h2>Đọc thêm</h2>{LINKS}", [0.8, 0.2, 0.2], False),
    ],
    ids=["box", "unlikely heading", "unlikely box", "frame", "hidden", "links", "unlikely links"],
)
def test_headed(html: str, scores: list[float], is_kept: bool) -> None:
    found = chosen(f"<p>{WORDS}</p>{html}{NOTE}", [0.95, *scores, 0.9])
    assert (len(found) == len(scores) + 2) is is_kept


SOURCE = "<p>[1] <a href=/{0}>https://thu.example/{0}</a></p>"


@pytest.mark.parametrize(
    ("below", "scores", "is_kept"),
    [
        (SOURCE.format(1) + SOURCE.format(2), [0.2, 0.2], True),
        (SOURCE.format(1) + SOURCE.format(2), [0.1, 0.1], False),
        (LINKS, [0.4, 0.4], False),
        ("<p>Bà Lò Thị Mai</p><p>Điện thoại 0219 3866 000</p>", [0.2, 0.2], True),
    ],
    ids=["sources", "unlikely sources", "links", "text"],
)
def test_what_the_last_heading_of_the_text_has_below(
    below: str, scores: list[float], is_kept: bool
) -> None:
    html = f"<div><p>{WORDS}</p><h2>Nguồn</h2>{below}<h2>Tin khác</h2>{LINKS}</div>"
    found = chosen(html, [0.95, 0.6, *scores, 0.1, 0.1, 0.1])
    assert (len(found) == 4) is is_kept
    apart = html.replace("<h2>Nguồn", "</div><div><h2>Nguồn")
    assert len(chosen(apart, [0.95, 0.6, *scores, 0.1, 0.1, 0.1])) < 4


def test_the_last_heading_of_the_text_has_nothing_below() -> None:
    html = f"<div><p>{WORDS}</p><h2>Nguồn</h2></div>{LINKS}"
    assert len(chosen(html, [0.95, 0.6, 0.1, 0.1])) == 1


def test_what_many_headings_have_below() -> None:
    html = f"{OFFICE}{NOTE}" * 2
    scores = [0.95, *[0.6, 0.2, 0.9] * 2]
    assert len(chosen(f"<p>{WORDS}</p>{html}", scores)) == 5


def test_titles_leads_and_buttons_head_nothing() -> None:
    """Nor does one link, or a label of three words, belong to what a heading heads."""
    scores = [0.95, 0.6, 0.4, 0.9]
    for head, below in (
        ("<h1>Liên hệ</h1>", "<p>Bà Lò Thị Mai, điện thoại 0219 3866 000</p>"),
        (f"<h2>{WORDS * 2}</h2>", "<p>Bà Lò Thị Mai, điện thoại 0219 3866 000</p>"),
        ("<h2>Liên hệ</h2>", "<p><a href=/>Xem tất cả các phòng ban</a></p>"),
        ("<h2>Liên hệ</h2>", "<p>Bà Mai</p>"),
    ):
        html = f"<p>{WORDS}</p><div>{head}{below}</div>{NOTE}"
        assert len(chosen(html, scores)) == 3, html


NEXT = "<h2>Nguồn</h2><p>Sổ của xã</p>"


EDIT = "[<a href=/sua>sửa</a> | <a href=/nguon>sửa mã nguồn</a>]"


@pytest.mark.parametrize(
    ("html", "stays"),
    [
        (f"<div><h2>Lịch sử</h2>{EDIT}</div>", False),
        (f"<div><h2>Lịch sử</h2>{EDIT.replace('[', '').replace(']', '')}</div>", True),
        (f"<div><h2>Lịch sử</h2>{EDIT}<p>Xây năm 1783.</p></div>", True),
        ("<div><h2>Lịch sử</h2>[Bản ghi của xã, có <a href=/1>nguồn</a>]</div>", True),
    ],
    ids=["links", "no brackets", "with a text", "words"],
)
def test_links_to_edit_a_section(html: str, stays: bool) -> None:
    page = page_of(f"<main><p>{WORDS}</p>{html}</main>")
    left = drop_edit_links(page, np.zeros(len(page.blocks)), all_kept(page))
    assert any("[" in text or "|" in text for text in texts_kept(page, left)) is stays
