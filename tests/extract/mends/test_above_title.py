"""What stands above the title and is none of the content."""

import numpy as np
import pytest

from a11y_reader.extract.mends.above_title import drop_above_title
from tests.choices import WORDS, page_of, titled


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
    kept = drop_above_title(page, titled(1), np.array([True, True, True]))
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
    assert bool(drop_above_title(page, titled(1), np.array([True, True, True]))[0]) != is_dropped


@pytest.mark.parametrize(("name", "is_dropped"), [("breadcrumb", True), ("properties", False)])
def test_drop_what_a_breadcrumb_says_of_the_page(name: str, is_dropped: bool) -> None:
    trail = f"<ol class={name}><li><a href=/>Trang chủ</a><li>Cấp nước</ol>"
    page = page_of(f"{trail}<h1>Cấp nước trở lại</h1><p>{WORDS}</p>")
    assert list(drop_above_title(page, titled(2), np.array([True] * 4))) == [
        False,
        not is_dropped,
        True,
        True,
    ]


def test_drop_nothing_above_a_title_in_the_same_live_region() -> None:
    page = page_of(f"<main role=status><p>{WORDS}</p><h1>Tựa đề</h1></main>")
    assert drop_above_title(page, titled(1), np.array([True, True])).all()


@pytest.mark.parametrize(
    ("below", "is_kept"),
    [
        ("<ul><li><a href=/1>Hộ tịch</a></ul>", [False, False, True, True]),
        (f"<p>{WORDS}</p>", [True, True, True, True]),
    ],
)
def test_drop_a_heading_above_the_title_with_all_that_it_heads(
    below: str, is_kept: list[bool]
) -> None:
    page = page_of(f"<h2>Lĩnh vực</h2>{below}<h1>Tựa đề</h1><p>{WORDS}</p>")
    assert list(drop_above_title(page, titled(2), np.array([True] * 4))) == is_kept


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
    assert list(drop_above_title(page, titled(2), kept))[:4] == [
        is_kept,
        is_kept,
        True,
        True,
    ]


def test_heading_around_the_title_is_no_box() -> None:
    page = page_of(f"<h3>Tỷ giá<div>Lịch</div></h3><p>{WORDS}</p>{'<h3>Thời tiết</h3>' * 3}")
    kept = np.arange(len(page.blocks)) < 3
    assert drop_above_title(page, titled(1), kept).tolist() == kept.tolist()


def test_keep_a_box_above_what_only_looks_like_the_title() -> None:
    """What is much of all that is kept is content, wherever the title seems to be."""
    box = "<div><h3 class=ten>Tỷ giá</h3><p>{}</p></div>".format
    page = page_of(f"{box(WORDS)}<div><div>Lịch</div><p>{WORDS}</p></div>{box('') * 2}")
    kept = np.array([True] * 4 + [False] * 2)
    assert list(drop_above_title(page, titled(2), kept)) == [True] * 4 + [False] * 2


@pytest.mark.parametrize(
    ("above", "is_dropped"),
    [("<h1>Sổ tay</h1>", True), ("<h1>Sổ tay mới</h1>", False), ("<p>Sổ tay</p>", False)],
    ids=["the site's name", "more than that", "no heading"],
)
def test_drop_the_heading_with_the_name_of_the_site(above: str, is_dropped: bool) -> None:
    page = page_of(f"<div>{above}</div><h2>Tựa đề</h2><p>{WORDS}</p>")
    assert (
        bool(
            drop_above_title(
                page,
                titled(1, site="sổ tay"),
                np.array([True, True, True]),
            )[0]
        )
        != is_dropped
    )


@pytest.mark.parametrize(("name", "is_dropped"), [("Tin tức", True), ("Tin xã", False)])
def test_drop_the_heading_with_the_name_of_a_section(name: str, is_dropped: bool) -> None:
    """The menu has a link of that name."""
    page = page_of(
        f"<ul><li><a href=/tin>Tin tức</a></ul><h1>{name}</h1><h2>Tựa</h2><p>{WORDS}</p>"
    )
    kept = drop_above_title(page, titled(2), np.array([False, True, True, True]))
    assert bool(kept[1]) != is_dropped


@pytest.mark.parametrize(
    ("heading", "others"),
    [
        ("<h2><img src=tap-2.png alt='Tập hai'></h2>", ""),
        ("<h2>***</h2>", ""),
        ("<h2><img src=tap-2.png alt='Tập hai'></h2>", "<a href=/><img src=logo.png></a>"),
        ("<h1>Dế Mèn phiêu lưu ký</h1>", "<p><a href=/sach>Dế Mèn phiêu lưu ký</a></p>"),
    ],
    ids=["picture", "signs", "picture where a link is one, too", "name of a teaser"],
)
def test_keep_the_heading_of_a_part_or_book_above_the_title(heading: str, others: str) -> None:
    page = page_of(f"{heading}<h2>Chương 1</h2><p>{WORDS}</p>{others}")
    assert drop_above_title(page, titled(1), np.array([True] * len(page.blocks)))[0]
