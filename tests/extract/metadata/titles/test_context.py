"""What surrounds the texts that may be the title."""

import pytest

from a11y_reader.extract.metadata.titles import find_title
from a11y_reader.extract.metadata.titles.features import FEATURES
from a11y_reader.extract.metadata.titles.searched import SearchedPage, first_content
from tests.choices import page_of
from tests.titles import found, scores_of, told

TEXT = "Văn phòng tham mưu cho lãnh đạo xã về kế hoạch, tổ chức tiếp công dân và lưu trữ hồ sơ."
BODY = f"<p>{TEXT}</p>" * 3
TITLE = "NHIỆM VỤ CỦA VĂN PHÒNG"
BOLD = f"<p><b>{TITLE}</b></p>"
MENU = "<ul class=menu><li><a href=/vp>Bộ máy</a><li><a href=/tin>Tin tức</a></ul>"
FOOT = "<div class=foot>Cổng thông tin điện tử xã Tân Lập, tỉnh Lam Sơn</div>"


def test_running_text_is_no_heading() -> None:
    page = page_of(f"<p><b>{TEXT}</b></p><div>a b</div>{BODY}")
    around = SearchedPage(page.blocks, [0.9 if b.words > 2 else 0.2 for b in page.blocks], told())
    assert around.text == 2
    assert "tham" in around.words


@pytest.mark.parametrize(
    ("html", "names"),
    [
        (f"{MENU}<div>Bộ máy</div>{BOLD}{BODY}", {"under a section", "capitals under a section"}),
        (f"{MENU}<div>Bộ máy</div><div>01/02/2023</div>{BOLD}{BODY}", set()),
        (f"{MENU}<div>Một dòng khác</div>{BOLD}{BODY}", set()),
        (f"{MENU}<div>Bộ máy</div>{BOLD}<p><b>VÀ CỦA BAN</b></p>{BODY}", set()),
        (f"{MENU}<div>Bộ máy</div><table><td><b>{TITLE}</b></table>{BODY}", set()),
    ],
)
def test_title_under_a_section(html: str, names: set[str]) -> None:
    """Neither a date between, nor a cell, nor one of two lines."""
    features = found(html)[TITLE].features
    assert {name for name in FEATURES if "section" in name and name in features} == names


def test_what_stands_between_it_and_the_text() -> None:
    html = f"<h1>Tin tức</h1><h2>Họp xã</h2><div>Ngày 01/02/2023</div>{BODY}<h3>Ý kiến</h3>"
    texts = found(MENU + html)
    above, title = texts["Tin tức"].features, texts["Họp xã"].features
    assert above["headings to the text"] > title["headings to the text"] == 0
    assert above["in links"] == above["above a dated text"] == title["above a dated text"] == 1
    assert "in links" not in title
    assert texts["Ý kiến"].features["below the text's beginning"] == 1


def test_words_that_the_text_uses() -> None:
    texts = found(f"<h1>Kế hoạch lưu trữ</h1><h2>Thời tiết hôm nay</h2>{BODY}")
    assert texts["Kế hoạch lưu trữ"].features["recurs"] == 1
    assert texts["Thời tiết hôm nay"].features["recurs"] == 0


def test_name_of_the_site_is_in_the_foot() -> None:
    texts = found(f"<h1>Họp xã</h1>{BODY}{FOOT}", told("Cổng thông tin điện tử xã Tân Lập"))
    assert texts["Cổng thông tin điện tử xã Tân Lập"].features["in the foot"] == 1
    assert "in the foot" not in texts["Họp xã"].features


def test_title_at_the_end_of_a_page_is_not_in_its_foot() -> None:
    """As on a page to log in, on which the form stands below a list of news."""
    title = "<div><h1>Đăng nhập hệ thống</h1></div>"
    assert "in the foot" not in found(BODY + title)["Đăng nhập hệ thống"].features
    said_twice = found(f"{BODY}{title}<div>Đăng nhập hệ thống một cửa</div>")
    assert said_twice["Đăng nhập hệ thống"].features["in the foot"] == 1


def test_section_in_head_and_above_is_not_the_title() -> None:
    page = page_of(f"{MENU}<div>Bộ máy</div>{BOLD}{BODY}{FOOT}")
    of = told("Bộ máy - Xã Tân Lập", url="https://tanlap.example.vn/bo-may")
    title, run = find_title(SearchedPage(page.blocks, scores_of(page), of))
    assert title == TITLE
    assert [page.blocks[index].text for index in run] == [TITLE]


def test_first_content() -> None:
    page = page_of("<div>a b c d e f g h i k l m n</div>" + BODY)
    assert first_content(page.blocks, scores_of(page)) == 1
    assert first_content(page.blocks, [0.1, 0.2, 0.3, 0.1]) == 2
    assert first_content([], []) == 0


def test_first_content_of_pictures() -> None:
    """One that leads to another page isn't the page's own; that which only grows larger is."""
    links = "<a href=/tin><div><img src=tin.jpg></div></a><p><a href={}><img src=anh.jpg></a></p>"
    own = "https://xa.example.vn/lich"
    for address in ("anh.png", "#anh", f"{own}?anh=1"):
        page = page_of(links.format(address))
        assert first_content(page.blocks, [0.1, 0.0], own) == 1
