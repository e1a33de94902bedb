"""What a page says of itself, to machines and to people."""

import json

import pytest
from hypothesis import given

from a11y_reader.extract.metadata import Metadata, metadata_of
from tests.choices import page_of
from tests.strategies import html_fragments

BODY = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan cho mọi người dân biết.</p>"


def metadata(html: str, url: str = "") -> Metadata:
    page = page_of(html)
    scores = [float(block.words > 12) for block in page.blocks]
    return metadata_of(page, scores, scores, url)


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Thông báo lịch nghỉ lễ",
    "author": {"@type": "Person", "name": "Nguyễn Thu Hà"},
    "publisher": {"@type": "Organization", "name": "Xã Tân Lập"},
    "datePublished": "2023-06-28T09:15:00+07:00",
}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(ARTICLE, id="an object"),
        pytest.param([ARTICLE], id="a list"),
        pytest.param({"@graph": [{"@type": "WebSite", "name": "Khác"}, ARTICLE]}, id="a graph"),
        pytest.param([{"@type": "Organization", "name": "Khác"}, ARTICLE], id="the second"),
        pytest.param(ARTICLE | {"@type": ["Article", "Thing"]}, id="several types"),
        pytest.param(ARTICLE | {"@type": "http://schema.org/NewsArticle"}, id="type's address"),
        pytest.param(ARTICLE | {"author": "Nguyễn Thu Hà"}, id="the author's name"),
        pytest.param(ARTICLE | {"author": [{"name": "Nguyễn Thu Hà"}, {}, None]}, id="authors"),
    ],
)
def test_metadata_linked_data(data: object) -> None:
    found = metadata(linked(data) + BODY)
    assert found.title == "Thông báo lịch nghỉ lễ"
    assert found.author == "Nguyễn Thu Hà"
    assert found.site == "Xã Tân Lập"
    assert found.published == "2023-06-28T09:15"


def test_metadata_several_authors() -> None:
    data = ARTICLE | {"author": [{"name": "An"}, {"name": "Bình"}, {"name": "An"}]}
    assert metadata(linked(data) + BODY).author == "An, Bình"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "3",
        '"x"',
        "[null, 3, []]",
        '{"@graph": 3}',
        '{"@type": "Article", "author": 3, "headline": {"name": 4}, "datePublished": []}',
        '{"@type": null}',
        '{"@type": "Article", "author": ' + "[" * 900 + "]" * 900 + "}",
        "[" * 100_000,
    ],
    ids=lambda text: text[:40],
)
def test_metadata_broken_linked_data(text: str) -> None:
    html = f'<title>Thông báo</title><script type="application/ld+json">{text}</script>'
    found = metadata(html + BODY)
    assert (found.title, found.author, found.published) == ("Thông báo", "", "")


def test_metadata_linked_data_with_line_breaks_in_texts() -> None:
    text = '{"@type": "Article", "author": "Nguyễn\n Thu Hà"}'
    html = f'<script type="application/ld+json">{text}</script>'
    assert metadata(html + BODY).author == "Nguyễn Thu Hà"


@pytest.mark.parametrize(
    ("head", "field", "expected"),
    [
        ('<meta property="og:title" content="Nghỉ lễ">', "title", "Nghỉ lễ"),
        ('<meta name="twitter:title" content="Nghỉ lễ">', "title", "Nghỉ lễ"),
        ("<title>Nghỉ lễ | Xã Tân Lập</title>", "title", "Nghỉ lễ"),
        ('<meta property="og:site_name" content="Xã Tân Lập">', "site", "Xã Tân Lập"),
        ('<meta name="application-name" content="Xã Tân Lập">', "site", "Xã Tân Lập"),
        ('<meta name="author" content=" Thu  Hà ">', "author", "Thu Hà"),
        ('<meta name="DC.Creator" content="Thu Hà">', "author", "Thu Hà"),
        ('<meta name="author" content="https://xa.example.vn/ha">', "author", ""),
        ('<meta name="author" content=""><meta name="author" content="Hà">', "author", "Hà"),
        (
            '<meta property="article:published_time" content="2023-06-28T09:15:00+07:00">',
            "published",
            "2023-06-28T09:15",
        ),
        ('<meta name="DC.date.issued" content="2023-06-28">', "published", "2023-06-28"),
        ('<meta itemprop="datePublished" content="2023-06-28">', "published", "2023-06-28"),
        ('<meta name="date" content="hôm qua">', "published", ""),
        ('<meta http-equiv="Content-Language" content="vi, en">', "lang", "vi"),
        ('<meta property="og:locale" content="vi_VN">', "lang", "vi-VN"),
    ],
)
def test_metadata_head(head: str, field: str, expected: str) -> None:
    assert getattr(metadata(head + BODY), field) == expected


def test_metadata_declared_language() -> None:
    other = '<meta http-equiv="content-language" content="en">'
    assert metadata(f"<html lang=vi>{other}{BODY}").lang == "vi"
    assert metadata(f"<html xml:lang=vi>{other}{BODY}").lang == "vi"
    assert metadata(f"<html lang='tiếng Việt'>{other}{BODY}").lang == "en"
    assert metadata(BODY).lang == ""


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Tác giả: Nguyễn Thu Hà", "Nguyễn Thu Hà"),
        ("TÁC GIẢ : Nguyễn Thu Hà.", "Nguyễn Thu Hà"),
        ("Bài và ảnh: Thu Hà - Minh Đức", "Thu Hà - Minh Đức"),
        ("By Jane Doe", "Jane Doe"),
        ("Author: Jane Doe", "Jane Doe"),
        ("Von: Erika Mustermann", "Erika Mustermann"),
        ("Auteur : Jeanne Martin", "Jeanne Martin"),
        ("Tác giả:", ""),
        ("by the way, this is how it works", ""),
        ("By signing up you agree to our terms", ""),
        ("Bypass Road will be closed", ""),
        ("Author", ""),
        ("Nguồn tin: Báo Tân Lập", ""),
    ],
)
def test_metadata_author_line(line: str, author: str) -> None:
    assert metadata(f"<h1>Thông báo</h1>{BODY}<p>{line}</p>").author == author


def test_metadata_author_in_a_long_text() -> None:
    """Only a line of its own names the author."""
    text = "Tác giả: nhiều người cùng viết bài này, mỗi người một đoạn, nên không ai là tác giả cả."
    assert metadata(f"{BODY}<p>{text}</p>").author == ""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("<p>Ngày đăng: 28/06/2023 16:01</p>", "2023-06-28T16:01"),
        ("<div>16:01 28/06/2023 | Lượt xem: 12</div>", "2023-06-28T16:01"),
        ("<time datetime='2023-06-28'>hôm qua</time>", "2023-06-28"),
        ("<time>hôm qua</time>", ""),
        ("<p>Số điện thoại: 0281.234.567</p>", ""),
        ("<p>Có hiệu lực từ 01/11/2023</p><p>Ban hành 16/10/2023</p>", "2023-10-16"),
        ("<p>27/06/2023 <a href=/2>Khánh thành cầu Tân Lập mới</a></p><p>28/06/2023", "2023-06-28"),
        ("<p>28/06/2023, <a href=/2>Trần Thị Hồng Mai</a></p>", "2023-06-28"),
        (
            "<table><tr><th>Số</th><th>Ngày</th></tr>"
            "<tr><td>12</td><td>28/06/2023</td></tr></table>",
            "",
        ),
    ],
)
def test_metadata_date_line(lines: str, expected: str) -> None:
    assert metadata(f"<h1>Thông báo</h1>{lines}{BODY}").published == expected


def test_metadata_date_in_the_title_is_that_of_the_act() -> None:
    """It counts where no other date is told."""
    title = "<h1>Quyết định số 27 ngày 12/06/2023</h1>"
    assert metadata(f"{title}<p>Ngày đăng: 13/06/2023</p>{BODY}").published == "2023-06-13"
    assert metadata(f"{title}{BODY}").published == "2023-06-12"


def test_metadata_time_of_a_declared_zone() -> None:
    """A machine's time in Greenwich beside it is not what the page shows."""
    declared = linked({"datePublished": "2024-01-25T07:10:00+02:00"})
    shown = "<time datetime='2024-01-25T05:10:00Z'>25.1.</time>"
    assert metadata(f"{declared}<h1>Thông báo</h1>{shown}{BODY}").published == "2024-01-25T07:10"


def test_metadata_order_of_the_month_by_language() -> None:
    line = f"<h1>Notice</h1><p>3/4/2023</p>{BODY}"
    assert metadata(f"<html lang=en>{line}").published == "2023-03-04"
    assert metadata(f"<html lang=en-GB>{line}").published == "2023-04-03"
    assert metadata(f"<html lang=vi>{line}").published == "2023-04-03"


@pytest.mark.parametrize(
    ("item", "author"),
    [
        ("<li itemprop=citation itemscope>", ""),
        ("<div itemprop=review itemscope><div>", ""),
        ("<div itemprop=blogPost itemscope>", "Jane Doe"),
        ("<div itemprop=citation>", "Jane Doe"),
        ("", "Jane Doe"),
    ],
    ids=["reference", "review", "entry", "no item", "page"],
)
def test_microdata_of_another_work(item: str, author: str) -> None:
    html = f"<h1>Thông báo</h1>{BODY}{item}<meta itemprop=author content='Jane Doe'>"
    assert metadata(html).author == author


@pytest.mark.parametrize(
    ("html", "url", "site"),
    [
        ("<title>Thông báo - Xã Tân Lập</title><h1>Thông báo</h1>", "", "Xã Tân Lập"),
        ("<title>Thông báo</title><h1>Thông báo</h1>", "", ""),
        ("<h1>Thông báo</h1>", "https://www.xa.example.vn/1.html", "xa.example.vn"),
        (
            "<meta property=og:site_name content=https://xa.example.vn><h1>Thông báo</h1>",
            "https://xa.example.vn/1.html",
            "xa.example.vn",
        ),
        (
            "<meta property=og:site_name content=xa.example.vn><h1>Thông báo</h1>"
            '<script type="application/ld+json">{"publisher": {"name": "Xã Tân Lập"}}</script>',
            "https://xa.example.vn/1.html",
            "Xã Tân Lập",
        ),
        (
            "<title>Thông báo - Xã Tân Lập</title>"
            "<meta property=og:site_name content='Thông báo - Xã Tân Lập'><h1>Thông báo</h1>",
            "",
            "Xã Tân Lập",
        ),
        (
            "<title>Thông báo - https://xa.example.vn</title><h1>Thông báo</h1>",
            "https://xa.example.vn/1.html",
            "xa.example.vn",
        ),
        ("<h1>Thông báo</h1>", "http://[", ""),
        ("<h1>Thông báo</h1>", "tep.html", ""),
    ],
)
def test_metadata_site(html: str, url: str, site: str) -> None:
    assert metadata(html + BODY, url).site == site


def test_metadata_site_without_its_slogan() -> None:
    name = '<meta property="og:site_name" content="Tin An Vân | Thời tiết | Thể thao">'
    assert metadata(name, "https://anvan.example/a").site == "Tin An Vân"
    assert metadata(name, "https://tin.example/a").site == "Tin An Vân | Thời tiết | Thể thao"


def test_metadata_site_of_linked_data() -> None:
    data = linked({"@type": "WebSite", "name": "Tin An Vân"})
    assert metadata(f"{data}<title>Lũ - Phố cổ</title><h1>Lũ</h1>{BODY}").site == "Tin An Vân"


@pytest.mark.parametrize(
    ("name", "site"),
    [(["Tin An Vân", "TAV"], "Tin An Vân"), ({"@value": "x"}, "Phố cổ"), (7, "Phố cổ")],
)
def test_metadata_site_of_odd_linked_data(name: object, site: str) -> None:
    data = linked({"@type": ["WebSite", "Thing"], "name": name})
    assert metadata(f"{data}<title>Lũ - Phố cổ</title><h1>Lũ</h1>{BODY}").site == site


def test_metadata_site_that_the_title_names_and_not_its_publisher() -> None:
    data = linked({"headline": "Lũ", "publisher": {"name": "Công ty An Vân"}})
    html = f"{data}<title>Lũ - Tin Phố</title><h1>Lũ</h1>{BODY}"
    assert metadata(html, "https://tinpho.example/a").site == "Tin Phố"
    assert metadata(html, "https://pho.example/a").site == "Công ty An Vân"


def test_metadata_author_is_no_account_where_somebody_is_named() -> None:
    data = linked({"headline": "Lũ", "author": {"name": "thu-h"}})
    by = '<meta name="author" content="Thu Hà">'
    assert metadata(f"{data}{by}<h1>Lũ</h1>{BODY}").author == "Thu Hà"
    assert metadata(f"{data}<h1>Lũ</h1>{BODY}").author == "thu-h"


def test_metadata_author_is_nobody_quoted() -> None:
    quoted = "<blockquote><p>Rất hay.</p><span class=author>Thu Hà</span></blockquote>"
    assert metadata(f"<h1>Lũ</h1>{quoted}{BODY}").author == ""


def test_metadata_host_is_no_author() -> None:
    declared = (
        f'<meta property="og:type" content="article"><meta name="author" content="{{}}">{BODY}'
    )
    url = "https://www.xa.example.vn/1.html"
    assert metadata(declared.format("Xa.example.vn"), url).author == ""
    assert metadata(declared.format("Thu Hà"), url).author == "Thu Hà"


def test_metadata_nothing() -> None:
    assert metadata(BODY) == Metadata()


@pytest.mark.parametrize(
    ("head", "description"),
    [
        ('<meta property="og:description" content="Lịch  nghỉ">', "Lịch nghỉ"),
        ('<meta name="description" content="Lịch &amp;amp; giờ">', "Lịch & giờ"),
        (linked(ARTICLE | {"description": "Lịch nghỉ"}), "Lịch nghỉ"),
        (f'<meta name="description" content="{"a" * 5000}">', "a" * 1000),
        ('<meta name="description" content=" ">', ""),
    ],
)
def test_metadata_description(head: str, description: str) -> None:
    assert metadata(head + BODY).description == description


@pytest.mark.parametrize(
    ("head", "image"),
    [
        ('<meta property="og:image" content="/a.jpg">', "https://xa.example.vn/a.jpg"),
        ('<meta property="og:image" content="a.jpg">', "https://xa.example.vn/tin/a.jpg"),
        ('<base href="/b/"><meta name="image" content="a.jpg">', "https://xa.example.vn/b/a.jpg"),
        (
            '<meta itemprop="image" content="//cdn.example.vn/a.jpg">',
            "https://cdn.example.vn/a.jpg",
        ),
        (linked(ARTICLE | {"image": {"url": "http://a.example/b.jpg"}}), "http://a.example/b.jpg"),
        ('<meta name="twitter:image" content="/a.jpg">', "https://xa.example.vn/a.jpg"),
        ('<meta property="og:image" content="data:image/png;base64,AAAA">', ""),
        ('<meta property="og:image" content="javascript:alert(1)">', ""),
        ('<meta property="og:image" content="ftp://a.example/b.jpg">', ""),
        ('<meta property="og:image" content="http://[">', ""),
        (
            '<meta property="og:image" content="data:x">'
            '<meta name="twitter:image" content="/a.jpg">',
            "https://xa.example.vn/a.jpg",
        ),
    ],
)
def test_metadata_image(head: str, image: str) -> None:
    assert metadata(head + BODY, "https://xa.example.vn/tin/1.html").image == image


def test_metadata_image_without_an_address() -> None:
    assert metadata('<meta property="og:image" content="/a.jpg">' + BODY).image == ""


def test_metadata_modified() -> None:
    data = ARTICLE | {"dateModified": "2023-06-30T10:00:00+07:00"}
    found = metadata(linked(data) + BODY)
    assert (found.published, found.modified) == ("2023-06-28T09:15", "2023-06-30T10:00")


@given(html_fragments())
def test_metadata_of_any_page(html: str) -> None:
    page = page_of(f"<html><body>{html}</body></html>")
    scores = [0.5] * len(page.blocks)
    found = metadata_of(page, scores, scores, "https://xa.example.vn/")
    assert all(index < len(page.blocks) for index in found.title_blocks)
    assert len(found.title_blocks) <= 3


def test_metadata_of_a_deep_page() -> None:
    html = "<div class=author><time datetime=2023-06-28>" * 2000 + BODY
    assert metadata(html).published == "2023-06-28"


@pytest.mark.parametrize(
    ("foot", "site"),
    [
        ("TRANG TIN XÃ TÂN LẬP", "Xã Tân Lập"),
        ("Xã Tân Lập, huyện Sông Mây", "Xã Tân Lập"),
        ("Xã Tân", "xa.example.vn"),
    ],
)
def test_metadata_site_that_the_foot_names(foot: str, site: str) -> None:
    """Many a site declares its name as the title of all pages."""
    html = f"<title>Xã Tân Lập</title><h1>Lịch nghỉ lễ năm nay</h1>{BODY}<div>{foot}</div>"
    found = metadata(html, "https://xa.example.vn/1")
    assert (found.title, found.site) == ("Lịch nghỉ lễ năm nay", site)


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "WebPage", "isPartOf": {"@type": "WebSite", "name": "Sông Mây"}},
        {"@type": "Organization", "name": "Sông Mây"},
    ],
)
def test_metadata_site_that_linked_data_name(data: object) -> None:
    html = f"{linked(data)}<h1>Lịch nghỉ lễ năm nay</h1>{BODY}"
    assert metadata(html, "https://songmay.example/1").site == "Sông Mây"


def test_metadata_site_behind_a_sign_of_the_east() -> None:
    html = f"<title>武汉的声音：有英雄的城！-新华网</title><h1>武汉的声音：有英雄的城！</h1>{BODY}"
    assert metadata(html, "https://example.cn/1").site == "新华网"


@pytest.mark.parametrize(
    ("notice", "site"),
    [
        ("© 2023 Song Mây Books, Inc.", "songmaybooks.example"),
        ("© 2023 SongMay Books, Inc.", "SongMay Books"),
        ("© 2023 songmaybooks", "songmaybooks.example"),
        ("© SongMayBooks.example", "songmaybooks.example"),
        ("SongMayBooks", "songmaybooks.example"),
    ],
)
def test_metadata_site_as_the_notice_of_copyright_spells_it(notice: str, site: str) -> None:
    html = f"<h1>Lịch nghỉ lễ năm nay</h1>{BODY}<p>{notice}</p>"
    assert metadata(html, "https://songmaybooks.example/1").site == site


def test_metadata_change_that_the_foot_of_a_wiki_tells() -> None:
    foot = "<footer><ul><li id=lastmod>Sửa lần cuối ngày 28/06/2023</li></ul></footer>"
    assert metadata(f"<h1>Sông Mây</h1>{BODY}{foot}").modified == "2023-06-28"


HEAD = "<head><title>Xã Tân Lập</title></head>"


def test_line_of_a_letterhead_is_not_the_title() -> None:
    office = "<td><p>ỦY BAN NHÂN DÂN</p><p><b>XÃ TÂN LẬP</b></p></td>"
    country = "<td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p>Độc lập - Tự do</p></td>"
    act = f"<table><tr>{office}{country}</tr></table>{BODY * 3}"
    page = page_of(f"{HEAD}<div>Công khai dự toán năm 2025</div><div>10/10/2025</div>{act}")
    scores = [0.9 if block.index > 1 else 0.3 for block in page.blocks]
    assert metadata_of(page, scores, scores, "").title == "Công khai dự toán năm 2025"


def test_title_that_the_address_names() -> None:
    html = f"{HEAD}<div>Cán bộ, công chức của phường</div>{BODY * 3}"
    assert metadata(html, "https://xa.vn/to-chuc/can-bo-cong-chuc").title.startswith("Cán bộ")
    assert metadata(html, "https://xa.vn/to-chuc/can-bo").title == "Xã Tân Lập"


def test_date_above_the_menu_is_todays() -> None:
    menu = "".join(f"<a href=/{name}>{name}</a> " for name in ("Tin", "Họp", "Luật", "Đất", "Dân"))
    html = f"<div>28/06/2023</div><div>{menu}</div><h1>Cán bộ</h1>{BODY}"
    assert metadata(html).published == ""
    assert metadata(html.replace(menu, "Tin")).published == "2023-06-28"
