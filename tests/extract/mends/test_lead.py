"""The lead, and what else by the title belongs to the text."""

import numpy as np
import pytest

from a11y_reader.extract.mends.lead import keep_lead
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import Metadata
from tests.choices import WORDS, page_of, titled


def test_keep_lead_with_documents_above_the_body() -> None:
    files = "<div>Tệp đính kèm</div><ul><li><a href=qd.pdf>Quyết định</a></li></ul>"
    tools = "<div class=share><a href=ban-in.pdf>Bản in</a></div>"
    page = page_of(f"<h1>Tựa đề</h1><div>{files}</div>{tools}<p>{WORDS}</p>")
    kept_before = np.array([False, False, False, False, True])
    assert list(keep_lead(page, titled(0), kept_before)) == [
        False,
        True,
        True,
        False,
        True,
    ]


def test_keep_lead_between_title_and_body() -> None:
    """The lead stands apart from the body; the line of dates above it is none."""
    lead = "Sáng 27/6, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết sáu tháng đầu năm tại xã."
    page = page_of(f"<div>Tựa đề</div><div>28/06/2023</div><div>{lead}</div><p>{WORDS}</p>")
    chosen = keep_lead(page, titled(0), np.array([False, False, False, True]))
    assert list(chosen) == [False, False, True, True]


@pytest.mark.parametrize(
    ("described", "is_kept"),
    [("Phà chạy lại từ thứ Hai", True), ("Lịch chạy phà", False), ("Tựa đề", False), ("", False)],
)
def test_keep_short_lead_that_the_head_has(described: str, is_kept: bool) -> None:
    lead = "Phà chạy lại từ thứ Hai, giá vé như cũ."
    page = page_of(f"<h1>Tựa đề</h1><div>{lead}</div><section><p>{WORDS}</p></section>")
    found = Metadata(title_blocks=(0,), title="Tựa đề", description=described)
    assert (
        bool(keep_lead(page, Situation(found=found), np.array([False, False, True]))[1]) is is_kept
    )


def test_keep_once_a_lead_that_is_said_twice() -> None:
    lead = "Sáng 27/6, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết sáu tháng đầu năm tại xã."
    page = page_of(f"<div>Tựa đề</div><div>{lead}</div><div>{lead}</div><p>{WORDS}</p>")
    chosen = keep_lead(page, titled(0), np.array([False, False, False, True]))
    assert list(chosen) == [False, True, False, True]
    chosen = keep_lead(page, titled(0), np.array([False, False, True, True]))
    assert list(chosen) == [False, False, True, True]


def test_keep_no_lead_of_a_box_to_subscribe() -> None:
    lead = "Sáng 27/6, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết sáu tháng đầu năm tại xã."
    page = page_of(f"<h1>Tựa đề</h1><div class=newsletter>{lead}</div><p>{WORDS}</p>")
    assert not keep_lead(page, titled(0), np.array([False, False, True]))[1]


def test_keep_no_line_of_dates_for_a_lead() -> None:
    dates = "Đăng lúc 16:51 thứ Sáu ngày 28/06/2023, cập nhật lúc 17:05 thứ Bảy ngày 29/06/2023"
    page = page_of(f"<div>Tựa đề</div><div>{dates}</div><p>{WORDS}</p>")
    assert not keep_lead(page, titled(0), np.array([False, False, True]))[1]


def test_keep_lead_without_a_body_below() -> None:
    page = page_of(f"<p>{WORDS}</p><div>Tựa đề</div><div>{WORDS} {WORDS}</div>")
    kept_before = np.array([True, False, False])
    assert list(keep_lead(page, titled(1), kept_before)) == list(kept_before)


def test_keep_lead_below_a_picture_with_the_picture() -> None:
    caption = "Đoàn kiểm tra của huyện làm việc với các đơn vị có liên quan ở xã sáng nay."
    figure = f"<figure><img src=a.png><figcaption>{caption}</figcaption></figure>"
    page = page_of(f"<h1>Tựa đề</h1><div><img src=logo.png></div>{figure}<p>{WORDS}</p>")
    kept = keep_lead(
        page,
        titled(0),
        np.array([False, False, False, False, True]),
    )
    assert list(kept) == [False, False, True, True, True]


@pytest.mark.parametrize(("name", "is_kept"), [("wp-caption-text", True), ("ngay-dang", False)])
def test_keep_lead_with_the_caption_of_a_picture(name: str, is_kept: bool) -> None:
    picture = f"<div><img src=a.png><p class={name}>Cầu mới</p></div>"
    page = page_of(f"<h1>Tựa đề</h1>{picture}<p>{WORDS}</p>")
    kept = keep_lead(page, titled(0), np.array([False, True, False, True]))
    assert list(kept) == [False, True, is_kept, True]


@pytest.mark.parametrize(
    ("above", "is_kept"),
    [
        ("<figure><img src=a.png></figure>", True),
        ("<div><img src=a.png></div>", False),
        ("<nav><figure><img src=a.png></figure></nav>", False),
        ("<figure><img src=a.png></figure><p>Tin nhanh</p>", False),
        ("<p>Tin nhanh</p>", False),
    ],
    ids=["figure", "no figure", "menu", "something between", "no picture"],
)
def test_keep_the_picture_right_above_the_title(above: str, is_kept: bool) -> None:
    page = page_of(f"<main><div>{above}<h1>Tựa đề</h1></div><p>{WORDS}</p></main>")
    last = len(page.blocks) - 1
    found = Metadata(title_blocks=(last - 1,))
    assert bool(keep_lead(page, Situation(found=found), np.arange(last + 1) == last)[0]) == is_kept


@pytest.mark.parametrize(
    ("below", "is_kept"),
    [
        ("<h2>Một buổi sáng với tờ giấy và bút chì</h2>", True),
        ("<h2>Tin mới nhất</h2>", False),
        ("<h2><a href=/>Một buổi sáng với tờ giấy và bút chì</a></h2>", False),
        ("<div><h2>Một buổi sáng với tờ giấy và bút chì</h2></div>", True),
        ("<p>Một buổi sáng với tờ giấy và bút chì</p>", True),
    ],
    ids=["subtitle", "short", "link", "wrapped", "line"],
)
def test_keep_subtitle(below: str, is_kept: bool) -> None:
    tools = "<p>Chia sẻ</p>" * 9
    page = page_of(f"<header><h1>Tựa đề</h1>{below}</header>{tools}<p>{WORDS}</p>")
    before = np.array([block.text == WORDS for block in page.blocks])
    assert bool(keep_lead(page, titled(0), before)[1]) is is_kept
    before[0] = True  # the title, with a picture above
    assert bool(keep_lead(page, titled(0), before)[1]) is is_kept


BODY = f"<section><p>{WORDS}</p></section>"
TOOLS = "".join(f"<p><a href=/{number}>Mục {number}</a></p>" for number in range(9))


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("<p>Sáu chuyến mỗi ngày, kể cả ngày lễ.</p>", True),
        ("<h2>Sáu chuyến mỗi ngày, kể cả ngày lễ.</h2>", True),
        ("<p>Ngày đăng: 28/06/2023 10:15, cập nhật 29/06/2023</p>", False),
        ("<p>Tác giả: Lò Thị Mai, báo Nậm Khê</p>", False),
        ("<p>Sáu chuyến</p>", False),
        ("<p>Bởi Vàng Mí Dình, cập nhật 5 tháng 3 lúc 16 giờ</p>", False),
        ("<p>Mã thủ tục: 1.001234 · Lĩnh vực: Đường thủy</p>", False),
        ("<div><p>Sáu chuyến mỗi ngày, kể cả ngày lễ.</p></div>", False),
    ],
)
def test_keep_a_line_in_the_title_s_element(line: str, is_kept: bool) -> None:
    page = page_of(f"<div><h1>Phà chạy lại</h1>{line}</div>{BODY}")
    found = Metadata(title_blocks=(0,), title="Phà chạy lại", author="Lò Thị Mai")
    chosen = keep_lead(page, Situation(found=found), np.array([False, False, True]))
    assert bool(chosen[1]) is is_kept


def test_keep_a_lead_far_above_the_body() -> None:
    """It stands right below the title."""
    lead = "Sáng 27/6, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết sáu tháng đầu năm tại xã."
    page = page_of(f"<h1>Tựa đề</h1><div>{lead}</div>{TOOLS}{BODY}")
    kept_before = np.array([False] * 11 + [True])
    assert np.flatnonzero(keep_lead(page, titled(0), kept_before)).tolist() == [1, 11]


def test_keep_a_described_lead_in_any_box() -> None:
    lead = "Phà chạy lại từ thứ Hai, giá vé như cũ."
    page = page_of(f"<h1>Tựa đề</h1><div class=social><p>{lead}</p></div>{BODY}")
    found = Metadata(title_blocks=(0,), title="Tựa đề", description=lead)
    assert keep_lead(page, Situation(found=found), np.array([False, False, True]))[1]


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("<div class=by-author>{}.</div>", False),
        ("<figure class=author><figcaption>{}.</figcaption></figure>", True),
        ("<div>{} […]</div>", False),
        ("<div>{}.</div>", True),
    ],
    ids=["byline", "caption", "excerpt", "lead"],
)
def test_long_bylines_and_excerpts_are_no_leads(line: str, is_kept: bool) -> None:
    text = "Cao Thị Én, cán bộ văn hóa xã Tà Lũng, và Lò Văn Inh, giáo viên trường tiểu học xã"
    page = page_of(f"<h1>Tựa đề</h1><p>3/4/2024</p>{line.format(text)}<p>{WORDS}</p>")
    chosen = keep_lead(page, titled(0), np.array([False, False, False, True]))
    assert bool(chosen[2]) is is_kept


def test_keep_a_described_lead_far_above_the_body() -> None:
    """Buttons and a byline of many lines may stand between."""
    lead = "Phà chạy lại từ thứ Hai, giá vé như cũ."
    page = page_of(f"<h1>Tựa đề</h1>{TOOLS}<p>{lead}</p><p>{lead}</p>{BODY}")
    last = len(page.blocks) - 1
    found = Metadata(title_blocks=(0,), title="Tựa đề", description=lead)
    kept = np.arange(last + 1) == last
    assert np.flatnonzero(keep_lead(page, Situation(found=found), kept)).tolist() == [10, last]
    assert np.flatnonzero(keep_lead(page, titled(0), kept)).tolist() == [last]
