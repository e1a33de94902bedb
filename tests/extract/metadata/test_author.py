"""Who wrote the article, wherever the page says it."""

import pytest

from a11y_reader.extract.metadata.author import find_author
from a11y_reader.extract.metadata.head import read_head
from tests.choices import BODY, page_of

NEWS = '<meta property="og:type" content="article">'


def author(html: str, site: str = "Xã Tân Lập", lang: str = "") -> str:
    """Return the author of a page whose title is its `h1`."""
    page = page_of(f"<html lang='{lang}'><body>{html}</body></html>")
    start = next((block.index for block in page.blocks if block.heading == 1), 0)
    return find_author(read_head(page), page, start, len(page.blocks) - 1, site=site)


@pytest.mark.parametrize(
    "byline",
    [
        pytest.param("<a rel=author href=x>Jane Doe</a>", id="rel"),
        pytest.param("<span itemprop=author>Jane Doe</span>", id="itemprop"),
        pytest.param(
            "<div itemprop=author itemscope><a href=x><span itemprop=name>Jane Doe</span></a>"
            "<span itemprop=jobTitle>Writer</span></div>",
            id="name in itemprop",
        ),
        pytest.param("<div class=post-byline>By Jane Doe</div>", id="class"),
        pytest.param("<p class=ArticleAuthor><a href=x>Jane Doe</a> Head baker</p>", id="link"),
        pytest.param("<div class=author><p>Jane Doe</p><p>March 5, 2024</p></div>", id="blocks"),
        pytest.param("<p>Written by Jane Doe on March 5, 2024</p>", id="line"),
        pytest.param("<p><span class=writer>Jane Doe</span></p>", id="writer"),
        pytest.param("<p><span class=reporter>Jane Doe</span></p>", id="reporter"),
        pytest.param("<div class=author>Szöveg: Jane Doe</div>", id="class and label"),
        pytest.param(
            "<div class=author-info><p class=name>Jane Doe</p><a href=x>Theo dõi</a></div>",
            id="name in a class",
        ),
        pytest.param("<div class=meta__by>शब्द <a href=x>Jane Doe</a></div>", id="by in a class"),
        pytest.param(
            "<p><b>15/6/2023</b> <b>来源：日报</b> <b>记者：Jane Doe</b></p>", id="label in a line"
        ),
    ],
)
def test_author_by_the_title(byline: str) -> None:
    assert author(f"<h1>Thông báo</h1>{byline}{BODY}") == "Jane Doe"


@pytest.mark.parametrize(
    "byline",
    [
        "<p class=author><a href=x#p4>Beitrag</a> von <a class=username href=u>Jane Doe</a></p>",
        "<div class=meta-byline><span class=byline>By <a href=u>Jane Doe</a></span>"
        " <a href=#comments>11</a> <a href=/edit>Edit</a></div>",
        "<p class=author><a href=x#p4>Beitrag</a> <a href=u>Jane Doe</a></p>",
        "<p class=author>By <a href=#jane>Jane Doe</a></p>",
        "<p class=author>Văn bản và ảnh: Jane Doe</p>",
        "<p>By Jane Doe @janedoe</p>",
    ],
    ids=["username", "byline within", "part of a page", "only link", "label", "account"],
)
def test_author_among_other_links(byline: str) -> None:
    assert author(f"<h1>Thông báo</h1>{byline}{BODY}") == "Jane Doe"


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("<a href=/authors/jane-doe>Jane Doe</a>", "Jane Doe"),
        ("<a href=/blog/autor/tran_thi_mai/>Trần Thị Mai</a>", "Trần Thị Mai"),
        ("<a href=/authors/jane-doe>Thêm bài</a>", ""),
        ("<a href=/people/jane-doe>Jane Doe</a>", ""),
        ("<a href=/author/2>半山腰</a>", "半山腰"),
    ],
    ids=["name", "another language", "other text", "any page", "number"],
)
def test_author_whom_an_address_names(link: str, name: str) -> None:
    assert author(f"<h1>Thông báo</h1><div>{link}</div>{BODY}") == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "<span class=meta-prep-author>Publiziert am</span> <a href=x>13. Januar 2014</a>"
            " von <span class=author>Jane Doe</span>",
            "Jane Doe",
        ),
        ("<span class=author-label>Quelle:</span> Livenet", ""),
        ("<span>By</span><span>Jane Doe</span>", "Jane Doe"),
    ],
    ids=["WordPress", "a label", "glued"],
)
def test_author_and_labels(line: str, name: str) -> None:
    assert author(f"<h1>Thông báo</h1><p>{line}</p>{BODY}") == name


def test_author_that_a_script_fills_in() -> None:
    assert author(f"<h1>Thông báo</h1><p class=author>${{name}} và bạn bè</p>{BODY}") == ""


def test_author_of_several_links() -> None:
    byline = "<p class=byline>By <a href=a>Jane Doe</a> and <a href=b>John Roe</a></p>"
    assert author(f"<h1>Thông báo</h1>{byline}{BODY}") == "Jane Doe, John Roe"


def test_author_nearest_to_the_title() -> None:
    other = "<div><h2>Tin khác</h2><p class=author>John Roe</p></div>"
    html = f"<h1>Thông báo</h1><p class=author>Jane Doe</p>{BODY * 9}{other}"
    assert author(html) == "Jane Doe"


@pytest.mark.parametrize("name", ["author-country", "county-reporter", "account", "viscount"])
def test_author_in_an_element_that_is_named_for_no_count(name: str) -> None:
    html = f"<h1>Thông báo</h1><div class=byline><i class={name}>Jane Doe</i></div>{BODY}"
    assert author(html) == "Jane Doe"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("<div class=comments><p class=author>John Roe</p></div>", id="comment"),
        pytest.param("<div id=comments><p class=author>John Roe</p></div>", id="comment by id"),
        pytest.param(
            "<div class=product-reviews><b class=byline>John Roe</b></div>", id="review by class"
        ),
        pytest.param(
            "<div itemprop=review><b itemprop=author>John Roe</b></div>", id="review by itemprop"
        ),
        pytest.param("<form><label class=author>Name *</label></form>", id="form"),
        pytest.param("<p class=author>Follow</p>", id="no name"),
        pytest.param(
            "<p itemprop=author>Scris de <b itemprop=name>Super User</b></p>", id="account"
        ),
        pytest.param(f"<div class=author>{BODY}{BODY}</div>", id="long"),
        pytest.param("<p>by the sea, by the road</p>", id="no byline"),
        pytest.param("<p class=byline>Thẻ: <a rel=tag href=a>Cầu</a></p>", id="tags"),
        pytest.param("<p class=byline><a class=link-category href=a>Cầu</a></p>", id="category"),
        pytest.param(
            "<div class=byline><i class=published>Publicado em <b>5/3/2024</b></i></div>", id="date"
        ),
        pytest.param(
            "<div class=metadata-author><i class=publish-date>Ngày xuất bản 5/3/2024</i>"
            "<i class=view-count>Lượt xem 12</i></div>",
            id="date and count",
        ),
        pytest.param(
            "<div class=metadata-author><i class=publish-date>Ngày xuất bản 5/3/2024</i>"
            "<i class=viewCount>Lượt xem 12</i></div>",
            id="date and count in one word",
        ),
        pytest.param("<div class=meet-author><h3>Get in touch</h3></div>", id="heading of a box"),
        pytest.param("<p class=author-description>Baker, M.A. History</p>", id="description"),
        pytest.param("<p class=author-intro>Baker, M.A. History</p>", id="introduction"),
        pytest.param("<p class='meta no-byline'><a href=a>Cầu đường</a></p>", id="no byline"),
        pytest.param("<p>Ảnh: <i class=img-author>John Roe</i></p>", id="of a picture"),
        pytest.param("<a href=a><h3>Tin khác</h3><p>By John Roe</p></a>", id="card"),
        pytest.param("<div class=testimonial><p class=author>John Roe</p></div>", id="testimonial"),
        pytest.param(
            "".join(f"<h2>Sách {i}</h2><p>By John Roe {i}</p>" for i in ("I", "II", "III")),
            id="entries",
        ),
    ],
)
def test_author_of_something_else(other: str) -> None:
    assert author(f"<h1>Thông báo</h1>{BODY}{other}") == ""


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta name="author" content="Jane Doe">', "Jane Doe"),
        ('<meta name="author" content="admin">', "admin"),
        ('<meta property="article:author" content="https://example.org/jane">', ""),
        (
            '<meta name="citation_author" content="Doe, Jane">'
            '<meta name="citation_author" content="Roe, John">',
            "Jane Doe, John Roe",
        ),
        (
            '<meta name="twitter:label1" content="Written by">'
            '<meta name="twitter:data1" content="Jane Doe">',
            "Jane Doe",
        ),
        (
            '<meta property="og:type" content="website"><meta name="twitter:label1" '
            'content="Written by"><meta name="twitter:data1" content="Jane Doe">',
            "",
        ),
        (
            "<div itemprop=author itemscope><meta itemprop=name content='Jane Doe'></div>",
            "Jane Doe",
        ),
        (
            "<div itemprop=comment itemscope><div itemprop=author itemscope>"
            "<meta itemprop=name content='John Roe'></div></div>",
            "",
        ),
        (
            '<meta name="twitter:label1" content="Price">'
            '<meta name="twitter:data1" content="20 USD">',
            "",
        ),
    ],
)
def test_author_in_meta(head: str, name: str) -> None:
    assert author(f"{head}<h1>Thông báo</h1>{BODY}") == name


def test_author_that_is_the_site() -> None:
    """The site signs articles where nobody else does, but neither lists nor home pages."""
    own = '<meta name="author" content="Xã Tân Lập">'
    assert author(f"{own}<h1>Thông báo</h1>{BODY}") == ""
    assert author(f"{NEWS}{own}<h1>Thông báo</h1>{BODY}") == "Xã Tân Lập"
    assert author(f"{NEWS}{own}<h1>Thông báo</h1><p>Tác giả: Thu Hà</p>{BODY}") == "Thu Hà"


def test_author_that_runs_the_site() -> None:
    """It is no author that the head's title names beside the site and nothing else."""
    head = "<title>Xã Tân Lập – {}</title><meta name=author content='Trung tâm dữ liệu, Bộ B'>"
    assert author(f"{head.format('Trung tâm dữ liệu - Bộ B')}<h1>Thông báo</h1>{BODY}") == ""
    declared = author(f"{head.format('Thông báo')}<h1>Thông báo</h1>{BODY}")
    assert declared == "Trung tâm dữ liệu, Bộ B"


def test_company_is_no_author_but_of_an_article() -> None:
    own = '<meta name="author" content="Strom vom Fluss AG">'
    assert author(f"{own}<h1>Thông báo</h1>{BODY}") == ""
    assert author(f"{NEWS}{own}<h1>Thông báo</h1>{BODY}") == "Strom vom Fluss AG"


def test_author_before_who_edited_the_text() -> None:
    edited = "<p>Edited by: Ann Poe</p>"
    names = "<li><a href=/authors/jane-doe>Jane Doe</a><li><a href=/authors/john-roe>John Roe</a>"
    written = f"<p>Written by:</p><ul>{names}</ul>"
    assert author(f"<h1>Thông báo</h1>{written}{edited}{BODY}") == "Jane Doe, John Roe"
    assert author(f"<h1>Thông báo</h1>{edited}{BODY}") == "Ann Poe"


def test_author_beside_the_title_in_a_link() -> None:
    assert author(f"<a href=a><h1>Thông báo</h1><p>By Jane Doe</p></a>{BODY}") == "Jane Doe"


def test_first_author_of_a_list_of_articles() -> None:
    entry = "<li><a href=/tin/{}>Cầu đường</a> <a href=/authors/{}>{}</a>"
    names = (("jane-doe", "Jane Doe"), ("john-roe", "John Roe"))
    entries = "".join(entry.format(number, *name) for number, name in enumerate(names))
    assert author(f"<h1>Thông báo</h1><ul>{entries}</ul>{BODY}") == "Jane Doe"


def test_author_whom_a_reader_for_the_blind_says_again() -> None:
    name = "<a href=u>Jane Doe<span class=sr-only>Jane Doe</span></a>"
    assert author(f"<h1>Thông báo</h1><p class=author>{name}</p>{BODY}") == "Jane Doe"


def test_author_before_the_site() -> None:
    assert author('<meta name="author" content="Thu Hà, Xã Tân Lập">' + BODY) == "Thu Hà"


@pytest.mark.parametrize(
    "byline",
    ["<p>By Xã Tân Lập News</p>", "<p class=author>Xã Tân Lập News</p>"],
    ids=["line", "markup"],
)
def test_author_that_has_the_name_of_the_site(byline: str) -> None:
    """What the page shows is meant for readers, as the name of a blog that is its author's."""
    assert author(f"<h1>Notice</h1>{byline}{BODY}") == "Xã Tân Lập News"


@pytest.mark.parametrize("label", ["By", "Written by", "Author", "Tác giả:", "Von"])
def test_author_below_a_label(label: str) -> None:
    byline = f"<p>{label}</p><p>Thu Hà</p>"
    assert author(f"<h1>Thông báo</h1>{byline}{BODY}") == "Thu Hà"
    assert author(f"<h1>Thông báo</h1>{BODY}{byline}") == "Thu Hà"
    inside = f"<h1>Thông báo</h1>{BODY * 9}{byline}{BODY * 9}"
    assert author(inside) == ""
    assert author(f"<h1>Thông báo</h1><div class=author>{byline}<p>-</p></div>") == "Thu Hà"


@pytest.mark.parametrize(
    ("label", "line", "name"),
    [("Di", "Mi", ""), ("By", "Jane", ""), ("글", "우리 마을", ""), ("글 :", "홍길동", "홍길동")],
)
def test_author_below_what_is_a_label_only_in_some_places(label: str, line: str, name: str) -> None:
    """`Di` is Tuesday in German, and `글` a board's posts."""
    assert author(f"<h1>Thông báo</h1><p>{label}</p><p>{line}</p>{BODY}") == name


def test_author_below_a_label_that_heads_a_column() -> None:
    table = "<table><tr><td>Mo</td><td>Di</td><td>Mi Nord</td></tr></table>"
    assert author(f"<h1>Müllabfuhr</h1>{table}{BODY}") == ""


@pytest.mark.parametrize("line", ["本报记者 李明", "文・李明", "โดย 李明"])
def test_author_line_in_other_scripts(line: str) -> None:
    assert author(f"<h1>Thông báo</h1><p>{line}</p>{BODY}") == "李明"
    assert author(f"<h1>Thông báo</h1><p>记者会直播</p>{BODY}") == ""


def test_whom_a_text_is_credited_to() -> None:
    signed = f"<h1>Thông báo</h1>{BODY * 9}<p align=right><b>{{}}</b></p>"
    assert author(signed.format("Theo Thu Hà"), lang="vi-VN") == "Thu Hà"
    assert author(signed.format("Theo Müller"), lang="de") == "Theo Müller"
    assert author(signed.format("Nguồn: Báo Sông Mây")) == ""


def test_author_whose_box_has_a_heading() -> None:
    """The heading is the name if the text below says it again."""
    about = "Jane Doe has written of roads and of rivers since 2011, and " + "lives there, " * 9
    box = "<div class=author-box><h4>{}</h4><p>" + about + "</p></div>"
    assert author(f"<h1>Thông báo</h1>{BODY}{box.format('Jane Doe')}") == "Jane Doe"
    assert author(f"<h1>Thông báo</h1>{BODY}{box.format('Who writes here')}") == ""


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("March 15, 2022 · 3 min read · By Jane Doe", "Jane Doe"),
        ("03/01/2017 by Jane Doe, Editor", "Jane Doe, Editor"),
        ("03/01/2017 by and large", ""),
        ("Read 3 times by Jane Doe", ""),
        ("28 июня 2023, 16:01 Автор: Иван Петров", "Иван Петров"),
        ("2023-06-28 16:01 来源：新城日报 作者：张三", "张三"),
        ("2023-06-28 来源：新城日报 记者：张三 编辑：李四 字号：大 小", "张三"),
        ("홍길동 기자 입력 2023.06.28. 16:01", "홍길동"),
        ("28/06/2023 Text: Large", ""),
    ],
)
def test_author_behind_a_date(line: str, name: str) -> None:
    assert author(f"<h1>Notice</h1><p>{line}</p>{BODY}") == name


def test_shown_line_wins_over_another_that_is_declared() -> None:
    declared = '<meta name="author" content="Ban Biên tập">'
    assert author(f"{declared}<h1>Thông báo</h1><p>Bởi Thu Hà</p>{BODY}") == "Thu Hà"
    both = '<meta name="author" content="Thu Hà, An Nhiên">'
    assert author(f"{both}<h1>Thông báo</h1><p>Bởi Thu Hà</p>{BODY}") == "Thu Hà, An Nhiên"


def test_author_in_an_element_with_much_space() -> None:
    byline = f"<p><span class=author>{' ' * 50}Jane{chr(10)}{' ' * 50}Doe{' ' * 50}</span></p>"
    assert author(f"<h1>Notice</h1>{byline}{BODY}") == "Jane Doe"


def test_author_that_signs() -> None:
    """Vietnamese papers sign at the end: short, bold and on the right."""
    html = f"<h1>Thông báo</h1>{BODY * 9}"
    assert author(f"{html}<p style='text-align: right'><b>Thu Hà</b></p>") == "Thu Hà"
    assert author(f"{html}<p align=right><strong>Thu Hà</strong></p>") == "Thu Hà"
    assert author(f"{html}<p><b>Thu Hà</b></p>") == ""
    assert author(f"{html}<p align=right>Thu Hà</p>") == ""


def test_signature_of_an_office_is_no_author() -> None:
    lines = ("<b>HIỆU TRƯỞNG</b>", "(đã ký)", "<b>Mạc Thế Truyền</b>")
    signed = "".join(f"<p align=right>{line}</p>" for line in lines)
    assert author(f"<h1>Thông báo</h1>{BODY * 9}{signed}") == ""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("<b>Lan Anh</b>", "TTXVN"), "Lan Anh"),
        (("TP.HCM", "<b>Nguyễn Văn Nam</b>"), "Nguyễn Văn Nam"),
        (("<b>NGUYỄN VĂN NAM</b>", "(TTXVN)"), "NGUYỄN VĂN NAM"),
        (("<b>GIÁM ĐỐC</b>", "Nguyễn Văn Nam"), ""),
    ],
)
def test_signature_beside_one_word_in_capitals(lines: tuple[str, str], expected: str) -> None:
    signed = "".join(f"<p align=right>{line}</p>" for line in lines)
    assert author(f"<h1>Thông báo</h1>{BODY * 9}{signed}") == expected


def test_author_among_very_many() -> None:
    """However deep and often elements are marked, only a few are looked into."""
    html = "<span class=author>" * 3000 + "<i>Jane Doe</i>" + "</span>" * 3000
    assert author(f"<h1>Thông báo</h1>{BODY}{html}") == "Jane Doe"


def test_author_of_an_entry_of_a_list() -> None:
    """The authors of what a section lists are none of the section."""
    byline = "<div>bởi <a rel=author href=/a>Nguyễn Thu {}</a></div>"
    entry = f"<article class=post><h3><a href=/1>Giá muối tăng</a></h3>{byline}</article>"
    entries = [entry.format(name) for name in ("Hà", "Mai", "An")]
    assert author(f"<h1>Kinh tế</h1><div>{''.join(entries)}</div>{BODY}") == ""
    assert author(f"<h1>Giá muối tăng</h1><div>{entries[0]}</div>{BODY}") == "Nguyễn Thu Hà"


def test_shown_author_wins_over_another_that_is_declared() -> None:
    shown = "<h1>Thông báo</h1><a rel=author href=x>Sơn Minh Hòa</a>" + BODY
    assert author(f'<meta name="author" content="Ban Biên tập">{shown}') == "Sơn Minh Hòa"
    both = '<meta name="author" content="Sơn Minh Hòa, An Nhiên">'
    assert author(f"{both}{shown}") == "Sơn Minh Hòa, An Nhiên"


def test_signature_below_a_paragraph_though_more_follows() -> None:
    long = BODY.replace("</p>", " " + "Mời bà con đến xem. " * 3 + "</p>")
    signed = f"<h1>Thông báo</h1>{long}<p align=right><b>{{}}</b></p><p>Tài liệu</p>{BODY}"
    assert author(signed.format("Chi cục Trồng trọt và Bảo vệ thực vật")) == (
        "Chi cục Trồng trọt và Bảo vệ thực vật"
    )
    assert author(signed.format("GIÁM ĐỐC<br>Ngụy Thế Vinh")) == ""


def test_account_without_a_name_is_no_author() -> None:
    assert author(f'<meta name="author" content="Super User"><h1>Thông báo</h1>{BODY}') == ""


def test_heading_that_begins_as_a_byline_does() -> None:
    html = "<h1>Ein Wörterbuch</h1><h2>{}</h2>" + BODY
    assert author(html.format("Von Atemschutzmaske über Strategie bis Zoonose und mehr")) == ""
    assert author(html.format("Von Jana Müller")) == "Jana Müller"


def test_system_that_the_head_names_as_the_author() -> None:
    """A theme names it, and whoever runs the site has not changed that."""
    head = '<meta name="{}" content="Tháng Mười"><meta name="author" content="Tháng Mười">'
    assert author(head.format("generator") + f"<h1>Thông báo</h1>{BODY}") == ""
    assert author(head.format("x") + f"<h1>Thông báo</h1>{BODY}") == "Tháng Mười"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("28/6/2023 <i class='fa fa-user'></i>Trần Mai <i class='fa fa-eye'></i> 287", "Trần Mai"),
        ("28/6/2023 <span class=icon-user></span> <b>Trần Mai</b>", "Trần Mai"),
        ("28/6/2023 <i class='fa fa-tag'></i> Trần Mai", ""),
        ("28/6/2023 <i class='fa fa-user'></i> bientap02", ""),
        ("<i class='fa fa-user'></i> Đăng nhập ngay", ""),
    ],
)
def test_author_by_the_picture_of_a_user(line: str, name: str) -> None:
    assert author(f"<h1>Thông báo</h1><p>{line}</p>{BODY}") == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<span class=sr-only>작성자</span> <b>교육문화팀</b> 조회 12", "교육문화팀"),
        ("<span>작성자</span>: <b>교육문화팀</b>", "교육문화팀"),
        ("<span>작성자</span> 외 <b>교육문화팀</b>", ""),
        ("<span>조회</span> <b>교육문화팀</b>", ""),
        ("<b>Mo</b> <span>Di</span> <b>Mi</b>", ""),
        ("<span>Di</span> <b>Anna Rossi</b>", "Anna Rossi"),
        ("文／图：李明", "李明"),
        ("文／图", ""),
    ],
)
def test_author_beside_a_label(line: str, name: str) -> None:
    assert author(f"<h1>공지</h1><p>{line}</p>{BODY}") == name
