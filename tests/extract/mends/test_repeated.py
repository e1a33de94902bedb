"""What the page shows above the body anyway: its title, author and dates."""

import numpy as np
import pytest

from a11y_reader.extract.mends.repeated import drop_repeated_byline, drop_repeated_title
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import Metadata
from tests.choices import WORDS, page_of


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
    kept = drop_repeated_title(
        page, Situation(found=Metadata("bếp lò bị khói khi gió đông")), np.array([True, True])
    )
    assert list(kept) == [not is_dropped, True]


@pytest.mark.parametrize(
    ("heading", "is_dropped"),
    [
        ("<h1>Bếp lò bị khói khi gió đông - Báo Sông Mây</h1>", True),
        ("<h1>Bị khói khi gió đông</h1>", True),
        ("<h1>Gió đông</h1>", False),
        ("<h2>Bị khói khi gió đông</h2>", False),
    ],
)
def test_drop_first_headings_with_the_site_or_less_than_the_title(
    heading: str, is_dropped: bool
) -> None:
    page = page_of(f"{heading}<p>{WORDS}</p>")
    found = Metadata("Bếp lò bị khói khi gió đông", site="Báo Sông Mây")
    kept = drop_repeated_title(page, Situation(found=found), np.array([True, True]))
    assert list(kept) == [not is_dropped, True]


def test_keep_the_one_section_named_as_the_title() -> None:
    section = f"<h2>Bếp lò bị khói</h2><p>{WORDS}</p>"
    known = Situation(found=Metadata("Bếp lò bị khói"))
    page = page_of(f"<h2>Gió đông</h2><p>{WORDS}</p>{section}")
    assert drop_repeated_title(page, known, np.array([True] * 4)).all()
    page = page_of(f"<h3>Gió đông</h3><p>{WORDS}</p>{section}")
    assert list(drop_repeated_title(page, known, np.array([True] * 4))) == [True, True, False, True]
    first = section.replace("h2", "h1")
    page = page_of(f"<h1>Gió đông</h1><p>{WORDS}</p>" * 2 + first)
    assert drop_repeated_title(page, known, np.array([True] * 6)).all()
    page = page_of(section + section)
    assert list(drop_repeated_title(page, known, np.array([True] * 4))) == [False, True] * 2


def test_drop_captions_that_repeat_the_title() -> None:
    page = page_of("<table><caption>Giá nước sạch</caption><tr><th>Năm</th><td>2024</td></table>")
    assert list(
        drop_repeated_title(page, Situation(found=Metadata("giá nước sạch")), np.array([True] * 3))
    ) == [
        False,
        True,
        True,
    ]
    assert drop_repeated_title(
        page, Situation(found=Metadata("giá nước sạch năm 2024")), np.array([True] * 3)
    ).all()


def test_drop_no_heading_for_a_word_of_the_title() -> None:
    page = page_of(f"<h3>Phụ lục</h3><p>{WORDS}</p>")
    assert drop_repeated_title(page, Situation(found=Metadata("lục")), np.array([True, True])).all()
    assert drop_repeated_title(page, Situation(found=Metadata("")), np.array([True, True])).all()


FOUND = Metadata(
    title_blocks=(0,), author="Trần Thị Mai", published="2023-06-28T16:51", modified="2023-06-29"
)


@pytest.mark.parametrize(
    ("line", "is_said"),
    [
        ("28/06/2023", True),
        ("Cập nhật 29/06/2023 17:05", True),
        ("Đăng 30/06/2023", False),
        ("Đăng 28/06/2023, sửa 29/06/2023", True),
        ("Thời gian: 28/06/2023 – 28/08/2023", False),
        ("<time>28/06/2023</time> – <time>28/08/2023</time>", False),
        ("Trần Thị Mai", True),
        ("Bài: Trần Thị Mai", True),
        ("Người phát ngôn của huyện là bà Trần Thị Mai", False),
        ("Ngày 28/06/2023 xã Tân Lập khánh thành cầu mới", False),
    ],
)
def test_drop_lines_that_say_author_or_date(line: str, is_said: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><div>{line}</div><p>{WORDS}</p><p>{line}</p>")
    kept = drop_repeated_byline(page, Situation(found=FOUND), np.array([False, True, True, True]))
    assert list(kept) == [False, not is_said, True, True]


@pytest.mark.parametrize(("name", "is_said"), [("date", True), ("lead", False)])
def test_drop_a_line_with_few_numbers_that_is_named_a_date(name: str, is_said: bool) -> None:
    line = "Bài được đăng lên cổng ngày 28/06/2023"
    page = page_of(f"<h1>Tựa đề</h1><p class={name}>{line}</p><p>{WORDS}</p>")
    kept = drop_repeated_byline(page, Situation(found=FOUND), np.array([False, True, True]))
    assert list(kept) == [False, not is_said, True]


@pytest.mark.parametrize(
    ("box", "is_dropped"),
    [
        ("<ul><li>{}<li>28/06/2023<li>Admin</ul>", True),
        ("<ul><li>{}<li>30/06/2023<li>Admin</ul>", False),
        ("<ul><li>{}<li>28/06/2023<li>Bà con xem lịch cắt điện ở dưới</ul>", False),
        ("<ol><li>{}<li>Một<li>Hai<li>Ba<li>Bốn<li>Năm<li>28/06/2023</ol>", False),
        ("<table><tr><td>{}<td>28/06/2023</table>", True),
        ("<dl><dt>{}<dd>Publicado: Miércoles, 28 Junio 2023 04:45<dd>Điện</dl>", True),
    ],
    ids=["list", "another day", "a sentence", "long list", "table", "details"],
)
def test_drop_what_is_told_with_author_or_date(box: str, is_dropped: bool) -> None:
    html = f"<h1>Tựa đề</h1>{box.format('Đã đọc 12')}<p>{WORDS}</p>"
    page = page_of(html)
    before = np.array([not block.heading for block in page.blocks])
    kept = drop_repeated_byline(page, Situation(found=FOUND), before)
    assert list(kept[1:-1]) == [not is_dropped] * (len(kept) - 2)


def test_drop_no_line_that_is_all_there_is() -> None:
    page = page_of("<h1>Tựa đề</h1><div>28/06/2023</div>")
    assert drop_repeated_byline(page, Situation(found=FOUND), np.array([False, True])).any()


def test_drop_the_line_of_a_date_above_the_title() -> None:
    page = page_of(f"<h2>28/06/2023</h2><h3>Tựa đề</h3><p>{WORDS}</p>")
    found = FOUND._replace(title_blocks=(1,))
    assert list(
        drop_repeated_byline(page, Situation(found=found), np.array([True, False, True]))
    ) == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("line", "is_dropped"),
    [
        ("<h4 class=author-name>Trần Thị Mai</h4>", True),
        ("<h4>Trần Thị Mai</h4>", False),
        ("<p>Trần Thị Mai, 28/06/2023 16:51</p>", True),
        ("<p>Trần Thị Mai, 27/06/2023 16:51</p>", False),
        ("<p>Đăng ngày 28/06/2023 16:51</p>", False),
    ],
)
def test_drop_the_author_below_the_lead_where_named_or_dated(line: str, is_dropped: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><p>{WORDS}</p>{line}<p>{WORDS}</p>")
    kept = drop_repeated_byline(page, Situation(found=FOUND), np.array([False, True, True, True]))
    assert list(kept) == [False, True, not is_dropped, True]


@pytest.mark.parametrize(("time", "is_dropped"), [("16:51", True), ("17:02", False)])
def test_drop_the_time_of_day_by_the_title(time: str, is_dropped: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><p>28/06/2023</p><p>{time}</p><p>{WORDS}</p>")
    found = FOUND._replace(published="2023-06-28T16:51")
    kept = drop_repeated_byline(page, Situation(found=found), np.array([False, True, True, True]))
    assert list(kept) == [False, False, not is_dropped, True]


def test_keep_the_author_where_headings_name_who_wrote_posts() -> None:
    posts = "".join(f"<h4>{name}</h4><p>{WORDS}</p>" for name in (FOUND.author, "Lê An", "Bùi Ba"))
    page = page_of(f"<h1>Tựa đề</h1>{posts}")
    assert drop_repeated_byline(page, Situation(found=FOUND), np.array([False, *[True] * 6]))[
        1:
    ].all()


def test_drop_byline_and_dates_below_the_lead() -> None:
    lines = "<p>By Trần Thị Mai, Tân Lập Post</p><p>28/06/2023, 3 giờ trước</p><p>28/06/2023</p>"
    page = page_of(f"<h1>Tựa đề</h1><h2>{WORDS}</h2>{lines}<p>{WORDS}</p><p>28/06/2023</p>")
    kept = drop_repeated_byline(page, Situation(found=FOUND), np.ones(7, dtype=bool))
    assert list(kept) == [True, True, False, False, False, True, True]


@pytest.mark.parametrize(("day", "is_said"), [("28/06/2023", True), ("30/06/2023", False)])
def test_drop_a_long_line_with_author_and_date(day: str, is_said: bool) -> None:
    line = f"Trần Thị Mai / Thứ Tư, {day} / Lượt xem: 326 / Bình luận: 0 / Tải: 5"
    page = page_of(f"<h1>Tựa đề</h1><div>{line}</div><p>{WORDS}</p>")
    kept = drop_repeated_byline(page, Situation(found=FOUND), np.array([False, True, True]))
    assert list(kept) == [False, not is_said, True]


@pytest.mark.parametrize(
    ("facts", "chosen", "stays"),
    [
        (("<b>Ngày:</b> 28/06/2023", "<b>Giờ:</b> 8h", "<b>Nơi:</b> Nhà văn hóa"), True, True),
        (("<b>Ngày:</b> 28/06/2023", "<b>Giờ:</b> 8h", "<b>Nơi:</b> Nhà văn hóa"), False, False),
        (("<b>Ngày:</b> 28/06/2023", "<b>Lượt xem:</b> 12", "Sáng nay, xã họp."), True, False),
    ],
    ids=["an event", "lines that are not kept", "one more label"],
)
def test_day_that_is_one_of_several_facts(
    facts: tuple[str, ...], *, chosen: bool, stays: bool
) -> None:
    lines = "".join(f"<p>{fact}</p>" for fact in facts)
    page = page_of(f"<main><h1>Ngày hội</h1>{lines}<p>{WORDS}</p></main>")
    kept = np.array([True, True, chosen, chosen, True])
    assert drop_repeated_byline(page, Situation(found=FOUND), kept)[1] == stays


def test_bylines_of_later_posts_stay() -> None:
    """They name others, though on the day of the first."""
    posts = [
        f"<div class=post><div class=byline>{name} 4/9/2023</div><p>{WORDS} {name}</div>"
        for name in ("minh81", "chị Lan", "bảy gò")
    ]
    page = page_of(f"<h1>Cây vàng lá</h1>{''.join(posts)}")
    found = Metadata("Cây vàng lá", author="minh81", published="2023-09-04", title_blocks=(0,))
    kept = drop_repeated_byline(page, Situation(found=found), np.ones(len(page.blocks), dtype=bool))
    assert kept.tolist() == [True, False, *[True] * 5]
