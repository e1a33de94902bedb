"""What stands beside the title: the lead, and what is said above the body anyway."""

import numpy as np
import pytest

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.mends.beside_title import (
    drop_above,
    drop_repeated,
    drop_said,
    keep_lead,
)
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse

WORDS = "Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan."


def page_of(html: str) -> Page:
    return collect(parse(html))


def test_keep_lead_with_documents_above_the_body() -> None:
    files = "<div>Tệp đính kèm</div><ul><li><a href=qd.pdf>Quyết định</a></li></ul>"
    tools = "<div class=share><a href=ban-in.pdf>Bản in</a></div>"
    page = page_of(f"<h1>Tựa đề</h1><div>{files}</div>{tools}<p>{WORDS}</p>")
    kept_before = np.array([False, False, False, False, True])
    assert list(keep_lead(page, kept_before, Metadata(title_blocks=(0,)))) == [
        False,
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("heading", "is_dropped"),
    [
        ("<h3>Bếp lò bị khói khi gió đông</h3>", True),
        ("<h3>Re: Bếp lò bị khói khi gió đông</h3>", True),
        ("<h3>Vì sao bếp lò bị khói khi gió đông</h3>", False),
        ("<p>Bếp lò bị khói khi gió đông</p>", False),
    ],
)
def test_drop_headings_that_repeat_the_title(heading: str, is_dropped: bool) -> None:
    page = page_of(f"{heading}<p>{WORDS}</p>")
    kept = drop_repeated(page, np.array([True, True]), "bếp lò bị khói khi gió đông")
    assert list(kept) == [not is_dropped, True]


def test_drop_no_heading_for_a_word_of_the_title() -> None:
    page = page_of(f"<h3>Phụ lục</h3><p>{WORDS}</p>")
    assert drop_repeated(page, np.array([True, True]), "lục").all()
    assert drop_repeated(page, np.array([True, True]), "").all()


def test_keep_lead_between_title_and_body() -> None:
    """The lead stands apart from the body; the line of dates above it is none."""
    lead = "Sáng 27/6, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết sáu tháng đầu năm tại xã."
    page = page_of(f"<div>Tựa đề</div><div>28/06/2023</div><div>{lead}</div><p>{WORDS}</p>")
    chosen = keep_lead(page, np.array([False, False, False, True]), Metadata(title_blocks=(0,)))
    assert list(chosen) == [False, False, True, True]


def test_keep_once_a_lead_that_is_said_twice() -> None:
    lead = "Sáng 27/6, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết sáu tháng đầu năm tại xã."
    page = page_of(f"<div>Tựa đề</div><div>{lead}</div><div>{lead}</div><p>{WORDS}</p>")
    chosen = keep_lead(page, np.array([False, False, False, True]), Metadata(title_blocks=(0,)))
    assert list(chosen) == [False, True, False, True]
    chosen = keep_lead(page, np.array([False, False, True, True]), Metadata(title_blocks=(0,)))
    assert list(chosen) == [False, False, True, True]


def test_keep_no_lead_of_a_box_to_subscribe() -> None:
    lead = "Sáng 27/6, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết sáu tháng đầu năm tại xã."
    page = page_of(f"<h1>Tựa đề</h1><div class=newsletter>{lead}</div><p>{WORDS}</p>")
    assert not keep_lead(page, np.array([False, False, True]), Metadata(title_blocks=(0,)))[1]


def test_keep_no_line_of_dates_for_a_lead() -> None:
    dates = "Đăng lúc 16:51 thứ Sáu ngày 28/06/2023, cập nhật lúc 17:05 thứ Bảy ngày 29/06/2023"
    page = page_of(f"<div>Tựa đề</div><div>{dates}</div><p>{WORDS}</p>")
    assert not keep_lead(page, np.array([False, False, True]), Metadata(title_blocks=(0,)))[1]


def test_keep_lead_without_a_body_below() -> None:
    page = page_of(f"<p>{WORDS}</p><div>Tựa đề</div><div>{WORDS} {WORDS}</div>")
    kept_before = np.array([True, False, False])
    assert list(keep_lead(page, kept_before, Metadata(title_blocks=(1,)))) == list(kept_before)


def test_keep_lead_below_a_picture_with_the_picture() -> None:
    caption = "Đoàn kiểm tra của huyện làm việc với các đơn vị có liên quan ở xã sáng nay."
    figure = f"<figure><img src=a.png><figcaption>{caption}</figcaption></figure>"
    page = page_of(f"<h1>Tựa đề</h1><div><img src=logo.png></div>{figure}<p>{WORDS}</p>")
    kept = keep_lead(
        page, np.array([False, False, False, False, True]), Metadata(title_blocks=(0,))
    )
    assert list(kept) == [False, False, True, True, True]


@pytest.mark.parametrize(("name", "is_kept"), [("wp-caption-text", True), ("ngay-dang", False)])
def test_keep_lead_with_the_caption_of_a_picture(name: str, is_kept: bool) -> None:
    picture = f"<div><img src=a.png><p class={name}>Cầu mới</p></div>"
    page = page_of(f"<h1>Tựa đề</h1>{picture}<p>{WORDS}</p>")
    kept = keep_lead(page, np.array([False, True, False, True]), Metadata(title_blocks=(0,)))
    assert list(kept) == [False, True, is_kept, True]


FOUND = Metadata(
    title_blocks=(0,), author="Trần Thị Mai", published="2023-06-28T16:51", modified="2023-06-29"
)


@pytest.mark.parametrize(
    ("line", "is_said"),
    [
        ("28/06/2023", True),
        ("Cập nhật 29/06/2023 17:05", True),
        ("Đăng 30/06/2023", False),
        ("Trần Thị Mai", True),
        ("Bài: Trần Thị Mai", True),
        ("Người phát ngôn của huyện là bà Trần Thị Mai", False),
        ("Ngày 28/06/2023 xã Tân Lập khánh thành cầu mới", False),
    ],
)
def test_drop_lines_that_say_author_or_date(line: str, is_said: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><div>{line}</div><p>{WORDS}</p><p>{line}</p>")
    kept = drop_said(page, np.array([False, True, True, True]), FOUND)
    assert list(kept) == [False, not is_said, True, True]


@pytest.mark.parametrize(
    ("box", "is_dropped"),
    [
        ("<ul><li>{}<li>28/06/2023<li>Admin</ul>", True),
        ("<ul><li>{}<li>30/06/2023<li>Admin</ul>", False),
        ("<ul><li>{}<li>28/06/2023<li>Bà con xem lịch cắt điện ở dưới</ul>", False),
        ("<ol><li>{}<li>Một<li>Hai<li>Ba<li>Bốn<li>Năm<li>28/06/2023</ol>", False),
        ("<table><tr><td>{}<td>28/06/2023</table>", True),
    ],
    ids=["list", "another day", "a sentence", "long list", "table"],
)
def test_drop_what_is_told_with_author_or_date(box: str, is_dropped: bool) -> None:
    html = f"<h1>Tựa đề</h1>{box.format('Đã đọc 12')}<p>{WORDS}</p>"
    page = page_of(html)
    before = np.array([not block.heading for block in page.blocks])
    kept = drop_said(page, before, FOUND)
    assert list(kept[1:-1]) == [not is_dropped] * (len(kept) - 2)


@pytest.mark.parametrize(
    ("line", "is_dropped"),
    [
        ("Cập nhật: 28/06/2023", True),
        ("Cập nhật: 29/06/2023", False),
        ("Tân Lập, ngày 28/06/2023", False),
    ],
    ids=["the day told", "another day", "signature"],
)
def test_drop_the_last_line_that_says_the_last_change(line: str, is_dropped: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><p>{WORDS}</p><p>{WORDS} Sáng.</p><p>{line}</p>")
    kept = drop_said(page, np.array([False, True, True, True]), FOUND)
    assert list(kept) == [False, True, True, not is_dropped]


def test_drop_no_line_that_is_all_there_is() -> None:
    page = page_of("<h1>Tựa đề</h1><div>28/06/2023</div>")
    assert drop_said(page, np.array([False, True]), FOUND).any()


PLACE = "<div><b>Địa điểm:</b> Hội trường tầng hai, trụ sở xã</div>"
TIME = "<div><b>Thời gian:</b> từ 8 giờ đến 11 giờ</div>"


@pytest.mark.parametrize(
    ("third", "are_kept"),
    [
        ("<div>Người chủ trì: bà Lê Thị Hoa</div>", True),
        ("<div>Đăng ngày: 28/06/2023</div>", False),
        ("<div>Tác giả: Lê Thị Hoa</div>", False),
        ("", False),
    ],
    ids=["fact", "date", "author", "too few"],
)
def test_keep_facts_between_title_and_body(third: str, are_kept: bool) -> None:
    """Where and when it is stays, but not when it was published, and what stands beside that."""
    author = "" if are_kept else "Lê Thị Hoa"
    found = Metadata(title_blocks=(0,), published="2023-06-28", author=author)
    page = page_of(f"<h1>Tựa đề</h1><div>{PLACE}{TIME}{third}</div><p>{WORDS}</p>")
    last = len(page.blocks) - 1
    chosen = keep_lead(page, np.arange(last + 1) == last, found)
    assert list(chosen[1:last]) == [are_kept] * (last - 1)


@pytest.mark.parametrize(
    ("items", "are_kept"),
    [
        ("<dt>Nơi</dt><dd>Hội trường xã</dd>" * 6, True),
        ("<dt>Nơi</dt><dd>Hội trường xã</dd>", False),
        ("<dt>Nơi</dt><dd>Hội trường xã</dd><dt>Đăng</dt><dd>28/06/2023</dd>", False),
        ("<dt>Xem</dt><dd><a href=a>Lịch tháng</a></dd>" * 3, False),
    ],
    ids=["facts", "a single one", "that of publication", "links"],
)
def test_keep_described_facts_between_title_and_body(items: str, are_kept: bool) -> None:
    found = Metadata(title_blocks=(0,), published="2023-06-28")
    page = page_of(f"<article><h1>Tựa đề</h1><dl>{items}</dl><p>{WORDS}</p></article>")
    last = len(page.blocks) - 1
    chosen = keep_lead(page, np.arange(last + 1) == last, found)
    assert list(chosen[1:last]) == [are_kept] * (last - 1)


@pytest.mark.parametrize(
    ("above", "is_dropped"),
    [
        ("<div role=status><p>{}</p></div>", True),
        ("<div hidden><p>{}</p></div>", True),
        ("<div class=alert-banner><p>{}</p></div>", True),
        ("<div><p>{}</p></div>", False),
    ],
)
def test_drop_what_is_said_of_the_site_above_the_title(above: str, is_dropped: bool) -> None:
    page = page_of(f"{above.format(WORDS)}<h1>Tựa đề</h1><p>{WORDS}</p>")
    kept = drop_above(page, np.array([True, True, True]), 1)
    assert list(kept) == [not is_dropped, True, True]


@pytest.mark.parametrize(
    ("above", "is_dropped"),
    [
        ("<a href=/><img src=logo.png></a>", True),
        ("<img src=cau.png>", False),
        ("<figure><a href=cau.png><img src=nho.png></a></figure>", False),
    ],
)
def test_drop_a_logo_above_the_title(above: str, is_dropped: bool) -> None:
    page = page_of(f"<div>{above}</div><h1>Tựa đề</h1><p>{WORDS}</p>")
    assert bool(drop_above(page, np.array([True, True, True]), 1)[0]) != is_dropped


def test_drop_nothing_above_a_title_in_the_same_live_region() -> None:
    page = page_of(f"<main role=status><p>{WORDS}</p><h1>Tựa đề</h1></main>")
    assert drop_above(page, np.array([True, True]), 1).all()


def test_drop_the_line_of_a_date_above_the_title() -> None:
    page = page_of(f"<h2>28/06/2023</h2><h3>Tựa đề</h3><p>{WORDS}</p>")
    found = FOUND._replace(title_blocks=(1,))
    assert list(drop_said(page, np.array([True, False, True]), found)) == [False, False, True]


@pytest.mark.parametrize(("names", "is_dropped"), [("class=author-name", True), ("", False)])
def test_drop_the_author_below_the_lead_where_named(names: str, is_dropped: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><p>{WORDS}</p><h4 {names}>Trần Thị Mai</h4><p>{WORDS}</p>")
    kept = drop_said(page, np.array([False, True, True, True]), FOUND)
    assert list(kept) == [False, True, not is_dropped, True]


@pytest.mark.parametrize(
    ("line", "is_dropped"),
    [
        ("Trần Thị Mai, 28/06/2023 16:51", True),
        ("Trần Thị Mai, 27/06/2023 16:51", False),
        ("Đăng ngày 28/06/2023 16:51", False),
    ],
)
def test_drop_the_author_and_the_day_below_the_lead(line: str, is_dropped: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><p>{WORDS}</p><p>{line}</p><p>{WORDS}</p>")
    kept = drop_said(page, np.array([False, True, True, True]), FOUND)
    assert list(kept) == [False, True, not is_dropped, True]


@pytest.mark.parametrize(("alt", "is_dropped"), [("Trần Thị Mai", True), ("Cầu mới", False)])
def test_drop_the_picture_of_the_author(alt: str, is_dropped: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><div><img src=a.png alt='{alt}'></div><p>{WORDS}</p>")
    kept = drop_said(page, np.array([False, True, True]), FOUND)
    assert list(kept) == [False, not is_dropped, True]


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
    assert bool(keep_lead(page, np.arange(last + 1) == last, found)[0]) == is_kept


@pytest.mark.parametrize(
    ("boxes", "is_kept"),
    [
        (["Thời tiết", "Thăm dò"], False),
        (["Thời tiết"], True),
    ],
)
def test_drop_a_box_of_the_frame_above_the_title(boxes: list[str], is_kept: bool) -> None:
    """Of the boxes of a portal's frame, which look alike, one alone is hardly content."""
    box = "<div><div><h3 class=ten>{}</h3></div><p>25.410</p></div>".format
    frame = "".join(map(box, boxes))
    page = page_of(f"{box('Tỷ giá')}<div><div>Lịch nghỉ lễ</div><p>{WORDS}</p></div>{frame}")
    kept = np.array([True] * 4 + [False] * 2 * len(boxes))
    assert list(drop_above(page, kept, 2))[:4] == [is_kept, is_kept, True, True]


def test_heading_around_the_title_is_no_box() -> None:
    page = page_of(f"<h3>Tỷ giá<div>Lịch</div></h3><p>{WORDS}</p>{'<h3>Thời tiết</h3>' * 3}")
    kept = np.arange(len(page.blocks)) < 3
    assert drop_above(page, kept, 1).tolist() == kept.tolist()


def test_keep_a_box_above_what_only_looks_like_the_title() -> None:
    """What is much of all that is kept is content, wherever the title seems to be."""
    box = "<div><h3 class=ten>Tỷ giá</h3><p>{}</p></div>".format
    page = page_of(f"{box(WORDS)}<div><div>Lịch</div><p>{WORDS}</p></div>{box('') * 2}")
    kept = np.array([True] * 4 + [False] * 2)
    assert list(drop_above(page, kept, 2)) == [True] * 4 + [False] * 2
