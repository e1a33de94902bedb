"""The HTML page, as html5lib reads it."""

import subprocess
import sys

import html5lib
import pytest

from a11y_reader.document import Abbreviation, Attachment, Document, Node, Removed
from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html
from a11y_reader.rendering.style import read_source
from tests.rendering.parts import every, heading, one, page_of, paragraph, words


def test_page_has_each_landmark_and_its_parts_once(article):
    root = page_of(article)
    for tag in ("title", "style", "script", "header", "main", "h1", "nav", "footer", "form"):
        assert len(every(root, tag)) == 1, tag
    assert words(one(root, "h1")) == article.title
    assert words(one(root, "title")) == f"{article.title} – {article.site}"


def test_page_is_well_formed_html(article):
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(to_html(article))


def test_style_and_script_are_light(article):
    root = page_of(article)
    weight = sum(len((one(root, tag).text or "").encode()) for tag in ("style", "script"))
    assert weight <= 40_000


def test_nothing_on_the_page_moves():
    css = read_source("reader.css")
    assert "transition" not in css
    assert "animation" not in css


def test_template_engine_is_imported_only_to_render():
    code = "import sys, a11y_reader.rendering.page; sys.exit('jinja2' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603


def test_title_stands_above_every_heading_of_the_body():
    body = (heading(1, "Mục một"), heading(1, "Mục hai"))
    root = page_of(Document(title="Tiêu đề", body=body))
    assert [words(each) for each in every(root, "h1")] == ["Tiêu đề"]
    assert [words(each) for each in every(root, "h2")] == ["Mục một", "Mục hai"]


def test_first_h1_of_the_body_is_the_title_where_there_is_none():
    body = (heading(1, " "), heading(1, "Mục một"), heading(1, "Mục hai"))
    root = page_of(Document(site="Cổng", body=body))
    assert [words(each) for each in every(root, "h1")] == ["Mục một"]
    assert words(one(root, "title")) == "Mục một – Cổng"


def test_page_without_any_title_says_so_in_the_language_of_its_words():
    root = page_of(Document(lang="vi", body=(paragraph("x"),)), Preferences(lang="en"))
    assert words(one(root, "h1")) == "Page without a title"
    assert one(root, "h1").get("lang") == "en"


def test_title_that_is_the_site_is_not_said_twice():
    assert words(one(page_of(Document(title="Cổng", site="Cổng")), "title")) == "Cổng"


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("", "Updated: May 5, 2025"),
        ("2025-05-04T23:50", "Published: May 4, 2025, 11:50 PM Updated: May 5, 2025"),
        ("2025-05-05", "Published: May 5, 2025"),
        ("2025-05-06", "Published: May 6, 2025"),
        ("hôm qua", "Published: hôm qua"),
    ],
)
def test_day_of_a_change_that_is_not_that_of_publication(published, shown):
    root = page_of(Document(title="x", lang="en", published=published, modified="2025-05-05"))
    about = next(p for p in every(root, "p") if p.get("class") == "byline")
    assert words(about).replace("\u202f", " ") == f"{shown} About 1 minute to read"


@pytest.mark.parametrize(
    ("published", "lang", "shown", "datetime"),
    [
        ("2024-05-07", "vi", "7 tháng 5, 2024", "2024-05-07"),
        ("2024-05-07", "en-GB", "7 May 2024", "2024-05-07"),
        ("2024-05-07T08:30", "vi", "08:30 7 tháng 5, 2024", "2024-05-07T08:30"),
        ("2024-05-07T08:30:15+07:00", "en", "May 7, 2024, 8:30 AM", "2024-05-07T08:30:15+07:00"),
        ("2024-05-07 08:30:15Z", "en", "May 7, 2024, 8:30 AM", "2024-05-07 08:30:15Z"),
        ("2024-02-30", "vi", "2024-02-30", None),
        ("2024-05-07T25:00", "vi", "2024-05-07T25:00", None),
        ("hôm qua", "vi", "hôm qua", None),
    ],
)
def test_date_of_publication(published, lang, shown, datetime):
    root = page_of(Document(title="x", lang=lang, published=published))
    byline = one(root, "p", class_="byline")
    assert f": {shown}" in words(byline)
    assert [each.get("datetime") for each in byline.iter("time")] == [datetime] * bool(datetime)


def test_author_is_named():
    root = page_of(Document(title="x", lang="vi", author="Nguyễn Văn Ất"))
    byline = "Tác giả: Nguyễn Văn Ất Khoảng 1 phút đọc"
    assert words(one(root, "p", class_="byline")) == byline


def test_page_without_author_and_date_says_how_long_it_is():
    body = (paragraph("chữ " * 1000),)
    root = page_of(Document(title="x", lang="vi", body=body))
    assert words(one(root, "p", class_="byline")) == "Khoảng 4 phút đọc"


def test_glossary_lists_the_abbreviations_and_marks_where_each_is_first_used():
    short = Node("abbr", (("title", "Ủy ban nhân dân"),), ("UBND",))
    root = page_of(
        Document(
            lang="vi",
            body=(paragraph(short, " xã, ", short), paragraph(short)),
            abbreviations=(Abbreviation("UBND", "Ủy ban nhân dân", "glossary"),),
        )
    )
    glossary = one(root, "section", class_="appendix")
    assert words(one(glossary, "h2")) == "Các từ viết tắt"
    assert [words(each) for each in one(glossary, "dl")] == ["UBND", "Ủy ban nhân dân"]
    assert [each.get("class") for each in every(root, "abbr")] == ["first", None, None]


def test_attachments_are_listed_with_type_and_size():
    files = (
        Attachment("https://xa.example.vn/qd-196.pdf", "Quyết định 196", "PDF", 1_234_567),
        Attachment("https://xa.example.vn/bieu-mau", "Biểu mẫu"),
    )
    root = page_of(Document(title="x", lang="vi", attachments=files))
    section = one(root, "section", class_="appendix")
    assert words(one(section, "h2")) == "Tài liệu đính kèm"
    links = {each.get("href"): words(each) for each in section.iter("a")}
    assert links == {
        "https://xa.example.vn/qd-196.pdf": "Quyết định 196 (PDF, 1,2 MB)",
        "https://xa.example.vn/bieu-mau": "Biểu mẫu",
    }


def test_page_without_abbreviations_has_no_glossary():
    assert every(page_of(Document(title="x")), "section", class_="appendix") == []


def test_alternative_of_an_image_stands_ready_for_where_it_is_hidden():
    picture = Node("img", (("src", "https://xa.example.vn/a.png"), ("alt", 'Cầu "mới"')))
    root = page_of(Document(body=(paragraph(picture, picture.with_attribute("alt", "")),)))
    wrappers = every(root, "span", class_="image")
    assert [wrapper.get("data-alt") for wrapper in wrappers] == ['Cầu "mới"', None]
    assert [[each.tag for each in wrapper] for wrapper in wrappers] == [["img"], ["img"]]


def test_footer_says_what_was_left_out(article):
    root = page_of(article)
    assert words(one(root, "footer")).startswith(
        "Đã lược bỏ: 2 trình đơn (57 liên kết), 1 danh sách tin liên quan (9 liên kết) và "
        "1 nhóm nút chia sẻ. Lời văn của bài được giữ nguyên."
    )
    english = one(page_of(article, Preferences(lang="en")), "footer")
    assert words(english).startswith(
        "Left out: 2 menus (57 links), 1 list of related news (9 links), "
        "and 1 group of share buttons."
    )


def test_footer_of_a_page_with_one_link_in_one_menu():
    document = Document(title="x", lang="en", removed=(Removed("menu", 3, 1),))
    assert "1 menu (1 link)." in words(one(page_of(document), "footer"))


@pytest.mark.parametrize(
    ("lang", "direction"),
    [
        ("vi", "ltr"),
        ("ar", "rtl"),
        ("fa-IR", "rtl"),
        ("he", "rtl"),
        ("ur-Latn-PK", "ltr"),
        ("az-Arab", "rtl"),
        ("zh-Hant-TW", "ltr"),
    ],
)
def test_direction_follows_language_and_script(lang, direction):
    root = page_of(Document(title="x", lang=lang))
    assert (root.get("lang"), root.get("dir")) == (lang, direction)


def test_parts_of_the_page_in_another_language_say_so(article):
    root = page_of(article, Preferences(lang="en"))
    assert root.get("lang") == "vi"
    for part in ("header", "footer", "nav"):
        assert one(root, part).get("lang") == "en"
    assert one(root, "p", class_="site").get("lang") == "vi"
    assert one(one(root, "nav"), "div").get("lang") == "vi"
    assert one(root, "main").get("lang") == "vi"


def test_parts_of_the_page_in_its_own_language_say_nothing(article):
    root = page_of(article)
    assert one(root, "header").get("lang") is None
    assert one(root, "main").get("lang") is None


def test_words_of_a_right_to_left_page_stay_left_to_right():
    header = one(page_of(Document(title="مرحبا", lang="ar")), "header")
    assert (header.get("lang"), header.get("dir")) == ("en", "ltr")


@pytest.mark.parametrize("lang", ["", "x", '"><script>', "tiếng Việt"])
def test_content_of_unknown_language_is_not_given_one(lang):
    root = page_of(Document(title="x", lang=lang), Preferences(lang="vi"))
    assert root.get("lang") == "vi"
    assert one(root, "main").get("lang") == ""
