"""Lists of teasers beside a page's own text go; those that a page is for stay."""

import numpy as np
import pytest

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.mends.teasers import drop_teasers
from a11y_reader.extract.metadata import Metadata
from tests.choices import CountingBlocks, all_kept, page_of, texts_kept

URL = "https://xa.example.vn/thong-bao/1"
OWN = "<p>Trạm y tế xã nghỉ làm việc chiều thứ Sáu để sửa điện, mời bà con đến sáng thứ Bảy.</p>"
LONG = OWN * 12
EXCERPT = "Ủy ban nhân dân xã tổ chức hội nghị tổng kết công tác năm."


def teasers(
    names: str = "", *, date: str = "2/1/2024", link: str = "/tin/{}", count: int = 3
) -> str:
    items = (
        f"<article><h3><a href='{link.format(item)}'>Hội nghị tổng kết {item}</a></h3>"
        f"<div>{date}</div><p>{EXCERPT}</p></article>"
        for item in range(count)
    )
    return f"<div class='{names}'><h2>Tin khác</h2><div>{''.join(items)}</div></div>"


def kept(
    main: str, *, author: str = "", published: str = "2024-01-05", url: str = URL
) -> list[str]:
    """Return which excerpts and other texts are kept where all was."""
    page = page_of(f"<main><h1>Tựa đề</h1>{main}</main>")
    found = Metadata(title="Tựa đề", title_blocks=(0,), author=author, published=published)
    chosen = drop_teasers(page, Situation(url, found=found), all_kept(page))
    return texts_kept(page, chosen)


@pytest.mark.parametrize(
    ("html", "published"),
    [
        (OWN + teasers(), "2024-01-05"),
        (OWN + teasers("related-posts", date=""), ""),
        (LONG + teasers(), ""),
        (OWN + teasers(link=URL[: URL.index("/thong")] + "/tin/{}"), "2024-01-05"),
        (OWN + f"<div>{teasers()}</div>{OWN}", "2024-01-05"),
        (OWN + teasers(date="", link="/thong-bao/1{}"), ""),
        (OWN + teasers(date="", link="1{}"), ""),
    ],
    ids=[
        *("both dated", "named", "outweighed", "same host", "between texts"),
        *("in the same folder", "relative"),
    ],
)
def test_teasers_beside_own_text(html: str, published: str) -> None:
    texts = kept(html, published=published)
    assert texts[0] == "Tựa đề"
    assert EXCERPT not in texts
    assert "Tin khác" not in texts
    assert any(text.startswith("Trạm y tế") for text in texts)


@pytest.mark.parametrize(
    ("html", "published"),
    [
        (teasers(), "2024-01-05"),
        (OWN + teasers(), ""),
        (OWN + teasers(date=""), "2024-01-05"),
        (LONG + teasers(date=""), ""),
        (LONG + teasers() + LONG, ""),
        (OWN + teasers(), "2024-01-02"),
        (OWN + teasers(count=2), "2024-01-05"),
        (OWN + teasers(link="https://khac.example/{}"), "2024-01-05"),
        (OWN + teasers("related", link="/van-ban/{}.pdf"), "2024-01-05"),
        (OWN + teasers(link="#muc-{}"), "2024-01-05"),
        (f"<h2><a href=/tin/9>Tin nổi bật trong ngày</a></h2>{OWN}{teasers()}", "2024-01-05"),
        (OWN + teasers(link="http://[{}"), "2024-01-05"),
    ],
    ids=[
        *("nothing else", "page without date", "teasers without dates", "no dates at all"),
        *("text goes on", "page of the same day", "too few", "other sites", "documents"),
        *("parts of the page", "below another teaser", "no address"),
    ],
)
def test_teasers_that_stay(html: str, published: str) -> None:
    assert EXCERPT in kept(html, published=published)


@pytest.mark.parametrize(
    ("html", "author", "is_kept"),
    [
        (LONG + teasers(date=""), "Trần Thị Mai", False),
        (LONG + teasers(date=""), "", True),
        (OWN + teasers(date=""), "Trần Thị Mai", True),
        (LONG + teasers(date="") + OWN, "Trần Thị Mai", True),
        (LONG + teasers(date="").replace("h3", "b"), "Trần Thị Mai", True),
    ],
    ids=["signed", "not signed", "short", "text goes on", "without headings"],
)
def test_teasers_below_a_signed_text(html: str, author: str, is_kept: bool) -> None:
    assert (EXCERPT in kept(html, author=author)) == is_kept


def test_teasers_without_headings_that_tell_dates_below_a_signed_text() -> None:
    assert EXCERPT not in kept(LONG + teasers().replace("h3", "b"), author="Trần Thị Mai")


def test_teasers_of_a_first_page_stay() -> None:
    assert EXCERPT in kept(OWN + teasers(), url="https://xa.example.vn/")


@pytest.mark.parametrize("folder", ["/vi", "/en-us", ""])
def test_teasers_in_the_folder_of_a_language_stay(folder: str) -> None:
    listed = teasers(date="", link=f"{folder}/1{{}}")
    assert EXCERPT in kept(OWN + listed, url=f"https://xa.example.vn{folder}/tin-tuc")


def test_entries_in_the_folder_of_a_page_without_headings_stay() -> None:
    """As those of a list in an encyclopedia."""
    listed = teasers(date="", link="/thong-bao/1{}").replace("h3", "b")
    assert EXCERPT in kept(OWN + listed)


@pytest.mark.parametrize(
    ("box", "is_dropped"),
    [
        ("<div class=related-news>Xem thêm <a href=/tin/2>Hội nghị tổng kết cuối năm</a></div>", 1),
        ("<div class=box>Xem thêm <a href=/tin/2>Hội nghị tổng kết cuối năm</a></div>", 0),
        ("<div class=related-files><a href=/tin/2.pdf>Hội nghị tổng kết cuối năm</a></div>", 0),
        (f"<div class=related-news>{OWN} <a href=/tin/2>Hội nghị tổng kết cuối năm</a></div>", 0),
    ],
    ids=["box", "no name", "document", "text"],
)
def test_box_of_one_related_page(box: str, is_dropped: int) -> None:
    texts = " ".join(kept(OWN + box + OWN))
    assert ("Hội nghị" not in texts) == bool(is_dropped)


def test_teasers_of_a_page_without_a_right_address() -> None:
    assert EXCERPT not in kept(OWN + teasers(), url="http://[tin")


def test_teasers_of_one_block_each() -> None:
    items = "".join(
        f"<p>2.1.2024 <a href=/tin/{item}>Hội nghị tổng kết</a><br>{EXCERPT}</p>" for item in "123"
    )
    assert kept(f"{OWN}<div>{items}</div>")[1:] == [OWN[3:-4]]


def test_teasers_below_a_first_block_of_links() -> None:
    """Where no heading stands above the text, the first block is none, be it a menu."""
    menu = "<div><a href=/1>Trang chủ</a> <a href=/2>Giới thiệu chung</a></div>"
    page = page_of(f"{menu}<div>Tựa đề</div>{OWN}{teasers()}")
    found = Metadata(title="Tựa đề", title_blocks=(1,), published="2024-01-05")
    assert EXCERPT not in texts_kept(
        page, drop_teasers(page, Situation(URL, found=found), all_kept(page))
    )


@pytest.mark.parametrize(("count", "is_kept"), [(4, True), (5, False)])
def test_one_of_several_teasers_of_the_day_of_the_page(count: int, is_kept: bool) -> None:
    html = teasers(count=count).replace("2/1/2024", "5/1/2024", 1)
    assert (EXCERPT in kept(OWN + html)) == is_kept


def test_nothing_to_drop_leaves_the_choice_as_it_is() -> None:
    page = page_of(f"<h1>Tựa đề</h1>{OWN}{teasers()}")
    none = np.arange(len(page.blocks)) < 2
    found = Metadata(title_blocks=(0,), published="2024-01-05")
    assert drop_teasers(page, Situation(URL, found=found), none) is none


def test_time_grows_with_the_page() -> None:
    """What stands around a list is not looked at anew for each of them."""
    entry = f"<li><a href=/tin/a>Tin</a> 28/06/2023 {'tin của xã ' * 10}</li>"
    lists = f"<ul>{entry * 3}</ul>" * 500
    page = page_of(f"<h1>Tựa đề</h1>{OWN}<div>{lists}{OWN}</div>")
    found = Metadata(title="Tựa đề", title_blocks=(0,), published="2023-01-01")
    seen = CountingBlocks(page.blocks)
    kept = drop_teasers(
        Page(seen, page.scopes, page.tokens),
        Situation("", found=found),
        np.ones(len(seen), dtype=bool),
    )
    assert kept.sum() == 3
    assert seen.cut < 20 * len(seen)


OTHERS = (
    "<article><p>Bài thơ khác của cùng một tác giả, in trên báo tường của trường.</p></article>"
)


@pytest.mark.parametrize(
    ("heading", "left"),
    [
        ("<h3 class=related-title>Có thể bạn thích</h3>", 1),
        ("<h3 class=related><a href=/tin>Có thể bạn thích</a></h3>", 1),
        ("<h3 id=related>Có thể bạn thích</h3>", 3),
        ("<h3 class=recommendation>Khuyến nghị 1</h3>", 3),
        ("<p class=related-title>Có thể bạn thích</p>", 3),
        ("<h3>Có thể bạn thích</h3>", 3),
    ],
    ids=["named", "a link", "by its id alone", "of a text", "no heading", "not named"],
)
def test_what_a_heading_named_related_heads(heading: str, left: int) -> None:
    """It goes up to the next heading, whatever it is: the texts of others, without a link."""
    texts = kept(f"{OWN}<div>{heading}{OTHERS * 2}<h3>Liên hệ</h3>{OTHERS}</div>")
    assert sum(text.startswith("Bài thơ khác") for text in texts) == left
    assert "Liên hệ" in texts


def test_own_text_below_links_that_went() -> None:
    """What stands below links is an excerpt, but not below those to share the page."""
    share = "<p class=share><a href=/f>Chia sẻ</a> <a href=/z>Gửi cho bạn bè</a></p>"
    page = page_of(f"<main><h1>Tựa đề</h1>{share}{OWN}{teasers('related', date='')}</main>")
    found = Metadata(title="Tựa đề", title_blocks=(0,))
    chosen = all_kept(page)
    assert EXCERPT in texts_kept(page, drop_teasers(page, Situation(URL, found=found), chosen))
    chosen[1] = False
    assert EXCERPT not in texts_kept(page, drop_teasers(page, Situation(URL, found=found), chosen))


@pytest.mark.parametrize(("above", "is_kept"), [(OWN, True), (LONG, False)])
def test_long_part_below_a_heading_named_related(above: str, is_kept: bool) -> None:
    """It is the page's text where there is hardly any above it, whatever it is named."""
    part = f"<div><h3 class=related-laws>Căn cứ</h3>{OTHERS * 9}</div>"
    assert any(text.startswith("Bài thơ") for text in kept(above + part)) == is_kept


@pytest.mark.parametrize("heading", ["Trong tập sách này", "Nghị định sửa đổi"])
def test_contents_of_a_page_stay_whatever_their_addresses(heading: str) -> None:
    links = "".join(
        f"<li><a href=/thong-bao/2{part}>Phần thứ {part} của bộ sách</a>" for part in "123"
    )
    texts = kept(f"{LONG}<h2>{heading}</h2><ul>{links}</ul>")
    assert texts[-3:] == [f"Phần thứ {part} của bộ sách" for part in "123"]
