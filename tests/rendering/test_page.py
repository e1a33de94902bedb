"""The HTML page, as html5lib reads it."""

import base64
import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader.document import Abbreviation, Attachment, Child, Document, Node, Removed
from a11y_reader.errors import ThemeError
from a11y_reader.options import CHOICES, CONTRASTS, SWITCHES, TEXT_SIZES, Colours, Preferences
from a11y_reader.rendering.page import to_html
from a11y_reader.rendering.style import read_source
from a11y_reader.themes import THEMES, Theme
from tests.conftest import PIXEL
from tests.strategies import documents, nodes

NASTY = (
    "</title></style></script><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "<!-- {{ 7 * 7 }} {% raw %} ]]> -->",
    "&lt;b&gt; &amp; &nbsp;",
    "Ủy ban nhân dân\u0300 🙂 国务院 مرحبا",
)


def parsed(html: str) -> Element:
    return html5lib.parse(html, namespaceHTMLElements=False)


def page_of(document: Document, preferences: Preferences | None = None) -> Element:
    return parsed(to_html(document, preferences or Preferences()))


def one(root: Element, tag: str, **attributes: str) -> Element:
    (found,) = every(root, tag, **attributes)
    return found


def every(root: Element, tag: str, **attributes: str) -> list[Element]:
    wanted = {name.rstrip("_"): value for name, value in attributes.items()}
    return [each for each in root.iter(tag) if wanted.items() <= each.attrib.items()]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def heading(level: int, text: str, **attributes: str) -> Node:
    return Node(f"h{level}", tuple(attributes.items()), (text,))


def paragraph(*children: Child) -> Node:
    return Node("p", (), children)


# --- the whole page ----------------------------------------------------------------------------


def test_page_has_each_landmark_and_its_parts_once(article):
    root = page_of(article)
    for tag in ("title", "style", "script", "header", "main", "h1", "nav", "footer", "form"):
        assert len(every(root, tag)) == 1, tag
    assert words(one(root, "h1")) == article.title
    assert words(one(root, "title")) == f"{article.title} – {article.site}"


def test_page_is_well_formed_html(article):
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(to_html(article))


def test_page_names_its_style_and_script_by_hash(article):
    root = page_of(article)
    policy = one(root, "meta", **{"http-equiv": "Content-Security-Policy"})
    directives = dict(each.split(maxsplit=1) for each in policy.get("content").split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["style-src"] == f"'{sha256(one(root, 'style'))}'"
    assert directives["script-src"] == f"'{sha256(one(root, 'script'))}'"


def policy_of(document: Document) -> dict[str, str]:
    policy = one(page_of(document), "meta", **{"http-equiv": "Content-Security-Policy"})
    pairs = (each.partition(" ") for each in policy.get("content").split("; "))
    return {name: value for name, _, value in pairs}


WEB = "http: https: file:"


@pytest.mark.parametrize(
    ("sources", "allowed"),
    [
        ([], None),
        (["https://xa.example.vn/a.png"], WEB),
        (["anh/a.png"], WEB),
        ([PIXEL], "data:"),
        ([PIXEL, "https://xa.example.vn/a.png"], f"{WEB} data:"),
    ],
)
def test_policy_allows_the_images_that_are_there_and_no_others(sources, allowed):
    images = [Node("img", (("src", source), ("alt", "a"))) for source in sources]
    policy = policy_of(Document(title="x", body=(paragraph(*images),)))
    assert policy.get("img-src") == allowed
    assert "media-src" not in policy


def test_policy_allows_media_and_their_posters_where_there_are_some():
    video = Node("video", (("controls", ""), ("src", "https://xa.example.vn/a.mp4")))
    assert policy_of(Document(body=(paragraph(video),))).get("media-src") == WEB
    with_poster = video.with_attribute("poster", PIXEL)
    assert policy_of(Document(body=(paragraph(with_poster),))).get("img-src") == "data:"


def sha256(element: Element) -> str:
    digest = hashlib.sha256((element.text or "").encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


def test_page_has_no_inline_styles_nor_handlers(article):
    names = {name for each in page_of(article).iter() for name in each.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on")}


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


# --- content -----------------------------------------------------------------------------------


def tags_and_text(body: tuple[Child, ...], *, keeps_h1: bool) -> tuple[list[str], str]:
    tags, text = [], ""
    for child in (Node("blockquote", (), body)).walk():
        if isinstance(child, str):
            text += child
            continue
        tag = child.tag
        if tag == "h1" and not (keeps_h1 and child.text.strip()):
            tag = "h2"
        keeps_h1 = keeps_h1 and tag != "h1"
        tags.append(tag)
    return tags[1:], text


def content_of(element: Element) -> Iterator[Element]:
    """The elements of the content: not those that the page puts around some of them."""
    for each in element.iter():
        if each.get("class") == "form":
            each.remove(each[0])  # the words that stand for the form
            each.tag = "aside"
        if each.tag != "div" and each.get("class") not in ("image", "formula"):
            yield each


@settings(max_examples=60, deadline=None)
@given(documents())
def test_content_comes_back_as_it_went_in(document):
    """Every element and every character of a conforming document, in order."""
    root = page_of(document)
    body = one(root, "div", class_="body")
    tags, text = tags_and_text(document.body, keeps_h1=not document.title.strip())
    assert [each.tag.rpartition("}")[2] for each in content_of(body)] == tags
    assert "".join(body.itertext()).strip() == text.strip()
    assert len(every(root, "h1")) == 1


@settings(max_examples=60, deadline=None)
@given(documents())
def test_attributes_come_back_as_they_went_in(document):
    body = one(page_of(document), "div", class_="body")
    given_nodes = [each for each in document.walk() if isinstance(each, Node)]
    for element, node in zip(content_of(body), given_nodes, strict=True):
        attributes = dict(node.attributes)
        if node.tag == "img" and not node.has("alt"):
            attributes.pop("lang", None)  # that of the words that stand for the alt
        if node.tag == "ul":
            attributes.pop("type", None)  # which a class says
        if node.tag == "aside":
            attributes = {"id": node.get("id")} if node.has("id") else {}  # a link has the others
        assert attributes.items() <= element.attrib.items()


@settings(max_examples=60, deadline=None)
@given(st.lists(nodes(), max_size=3), st.text(), st.text(st.characters(codec=None)))
def test_any_document_becomes_a_page_of_one_script(body, title, site):
    """Whatever the nodes and texts, control characters and lone surrogates too."""
    html = to_html(Document(body=tuple(body), title=title, site=site))
    html.encode()
    root = parsed(html)
    assert len(every(root, "script")) == 1
    assert len(every(root, "main")) == 1


@pytest.mark.parametrize("nasty", NASTY)
@pytest.mark.parametrize("field", ["title", "site", "author", "published"])
def test_field_of_a_document_is_escaped(field, nasty):
    root = page_of(Document(title="Tiêu đề", lang="vi").replace(**{field: nasty}))
    assert " ".join(nasty.split()) in words(root)
    assert len(every(root, "script")) == 1
    assert every(root, "img") == []


@pytest.mark.parametrize("nasty", NASTY)
def test_text_and_attributes_of_the_body_are_escaped(nasty):
    table = Node("table", (), (Node("caption", (), (nasty,)),))
    abbreviation = Node("abbr", (("title", nasty),), (nasty,))
    headings = [heading(2, nasty) for _ in range(3)]
    root = page_of(Document(title="x", body=(paragraph(abbreviation), table, *headings)))
    assert one(root, "abbr").get("title") == nasty
    assert words(one(root, "abbr")) == " ".join(nasty.split())
    assert len(every(root, "script")) == 1
    assert every(root, "img") == []


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ('https://xa.example.vn/?a="&b=<', 2),
        ("javascript:alert(1)", 0),
        ("java\x00script:alert(1)", 0),
        ("tin/1.html", 0),
        ("", 0),
    ],
)
def test_address_of_the_document_is_linked_only_on_the_web(url, links):
    root = page_of(Document(title="x", url=url))
    assert [each.get("href") for each in root.iter("a")] == ["#reader-main", *[url] * links]


def test_characters_that_html_forbids_are_left_out():
    text = "a\x00b\x08c\x7fd\x85e\ud800f\ufdd0g\uffffh\ti"
    root = page_of(Document(title=text, body=(paragraph(text),)))
    assert words(one(root, "h1")) == "abcdefgh i"
    assert words(one(root, "div", class_="body")) == "abcdefgh i"


def test_address_that_is_harmless_only_by_a_control_character_is_left_out():
    link = Node("a", (("href", "java\x00script:alert(1)"),), ("liên kết",))
    (written,) = every(one(page_of(Document(body=(link,))), "div", class_="body"), "a")
    assert written.attrib == {}


@pytest.mark.parametrize(("count", "parts"), [(199, 0), (200, 4), (201, 5)])
def test_long_body_is_written_in_parts(count, parts):
    blocks = tuple(paragraph(str(number)) for number in range(count))
    body = one(page_of(Document(body=blocks)), "div", class_="body")
    assert len(every(body, "div", class_="part")) == parts
    assert [words(each) for each in body.iter("p")] == [str(number) for number in range(count)]


def test_long_body_of_phrases_is_written_in_one():
    body = one(page_of(Document(body=("a ", Node("br")) * 200)), "div", class_="body")
    assert every(body, "div") == [body]


def test_line_feed_at_the_start_of_a_pre_is_kept():
    body = (Node("pre", (), ("\n  x",)), Node("pre", (), (Node("code", (), ("\ny",)),)))
    first, second = every(page_of(Document(body=body)), "pre")
    assert first.text == "\n  x"
    assert "".join(second.itertext()) == "\ny"


def test_id_that_occurs_twice_stays_with_the_first():
    body = (heading(2, "a", id="x"), paragraph("b"), heading(2, "c", id="x"))
    first, second = every(page_of(Document(title="t", body=body)), "h2")
    assert (first.get("id"), second.get("id")) == ("content-x", "content-section-2")


def test_ids_of_the_content_shadow_no_name_of_ours():
    """Browsers make them properties of `window`; links within the page still lead to them."""
    link = Node("a", (("href", "#location"),), ("xem",))
    cell = Node("td", (("headers", "location content-b"),), ("1",))
    table = Node("table", (), (Node("tbody", (), (Node("tr", (), (cell,)),)),))
    root = page_of(
        Document(title="t", body=(heading(2, "a", id="location"), paragraph(link), table))
    )
    assert one(root, "h2").get("id") == "content-location"
    assert one(one(root, "div", class_="body"), "a").get("href") == "#content-location"
    assert one(root, "td").get("headers") == "content-location content-b"


def test_direction_of_a_text_ends_with_it():
    root = page_of(Document(title="\u202ea", body=(paragraph("\u202eb", "\u202cc"),)))
    assert words(one(root, "h1")) == "\u2067a\u2069"
    assert words(one(root, "div", class_="body")) == "\u2067b\u2069c"


def test_media_load_late():
    image = Node("img", (("src", "https://xa.example.vn/a.png"), ("alt", "")))
    sound = Node("audio", (("controls", ""), ("src", "https://xa.example.vn/a.mp3")))
    root = page_of(Document(body=(paragraph(image, sound),)))
    assert one(root, "img").get("loading") == "lazy"
    assert one(root, "audio").get("preload") == "none"


def test_image_without_a_text_alternative_says_so():
    """An empty alt is the author's word that there is nothing to see; no alt is none."""
    plain = Node("img", (("src", "https://xa.example.vn/a.png"),))
    decoration = plain.with_attribute("alt", "")
    document = Document(lang="vi", body=(paragraph(plain, decoration),))
    first, second = every(page_of(document), "img")
    assert (first.get("alt"), first.get("lang")) == ("Hình ảnh chưa có lời mô tả", None)
    assert second.get("alt") == ""
    titled = page_of(Document(body=(paragraph(plain.with_attribute("title", "Hội nghị")),)))
    assert one(titled, "img").get("alt") == "Hội nghị"
    first, _ = every(page_of(document, Preferences(lang="en")), "img")
    assert (first.get("alt"), first.get("lang")) == ("Image without a description", "en")


def test_form_is_a_link_to_the_original_page():
    labels = Node("ul", (), (Node("li", (), ("Họ tên",)),))
    link = (("href", "https://xa.example.vn/dat#phieu"),)
    forms = (
        Node("aside", (*link, ("title", "Đặt phòng"), ("id", "content-phieu")), (labels,)),
        Node("aside", link),
        Node("aside"),
    )
    root = page_of(Document(lang="vi", body=forms), Preferences(lang="en"))
    named, unnamed, unknown = every(root, "div", class_="form")
    assert words(named) == "Form “Đặt phòng”: fill it in on the original pageHọ tên"
    assert (one(named, "a").get("href"), one(named, "a").get("lang")) == (link[0][1], "en")
    assert named.get("id") == "content-phieu"
    assert words(one(unnamed, "a")) == "Form: fill it in on the original page"
    assert words(one(unknown, "span", lang="en")) == words(unnamed)


def test_formula_of_its_own_line_stands_in_a_named_group():
    formula = Node("math", (("display", "block"),), (Node("mi", (), ("x",)),))
    inline = formula.with_attribute("display", None)
    root = page_of(Document(lang="vi", body=(paragraph(formula), paragraph(inline, formula))))
    groups = every(root, "span", class_="formula")
    assert [each.get("aria-label") for each in groups] == ["Công thức 1", "Công thức 2"]
    assert {(each.get("role"), each.get("tabindex")) for each in groups} == {("group", "0")}


def test_links_of_few_letters_are_marked_as_short():
    image = Node("img", (("src", "a.png"), ("alt", "Ảnh đại diện")))

    def link(*children: Child) -> Node:
        return Node("a", (("href", "https://xa.example.vn/"),), children)

    links = (link("[f]"), link(image, " "), link(image, "J"), link("Xem tiếp"))
    body = one(page_of(Document(body=(paragraph(*links),))), "div", class_="body")
    assert [each.get("class") for each in every(body, "a")] == ["short", "short", "short", None]


def test_table_stands_in_a_named_region():
    def table(*children: Child) -> Node:
        return Node("table", (), (*children, Node("tbody", (), (Node("tr", (), cells),))))

    cells = tuple(Node("td", (), (str(number),)) for number in range(5))
    body = (table(), table(Node("caption", (), (" Chỉ tiêu\n năm ",))))
    regions = every(page_of(Document(lang="vi", body=body)), "div", role="region")
    assert [each.get("aria-label") for each in regions] == ["Bảng 1", "Bảng 2: Chỉ tiêu năm"]
    assert {each.get("tabindex") for each in regions} == {"0"}
    assert {each.get("class") for each in regions} == {"table wide"}


# --- title, byline, contents, footer -----------------------------------------------------------


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


# --- abbreviations, images and what the reader chose before ------------------------------------


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
    (wrapper,) = every(root, "span", class_="image")
    assert wrapper.get("data-alt") == 'Cầu "mới"'
    assert [each.tag for each in wrapper] == ["img"]
    assert len(every(root, "img")) == 2


@pytest.mark.parametrize(("name", "value"), [(n, v) for n, vs in CHOICES.items() for v in vs])
def test_choice_of_the_preferences_is_what_the_page_starts_with(name, value):
    root = page_of(Document(title="x"), Preferences(**{name: value}))
    control = name.replace("_", "-")
    values = [each.get("value") for each in every(root, "input", name=control)]
    assert values == list(CHOICES[name])
    (checked,) = [each for each in every(root, "input", name=control) if "checked" in each.attrib]
    assert checked.get("value") == value


@pytest.mark.parametrize("name", SWITCHES)
@pytest.mark.parametrize("is_on", [True, False])
def test_switch_of_the_preferences_is_what_the_page_starts_with(name, is_on):
    root = page_of(Document(title="x"), Preferences(**{name: is_on}))
    switch = one(root, "input", name=name.replace("_", "-"))
    assert ("checked" in switch.attrib) == is_on


def test_colours_of_the_preferences_are_what_the_page_starts_with():
    colours = Colours(text="#003300", background="#ccffcc")
    root = page_of(Document(title="x"), Preferences(theme="own", colours=colours))
    inputs = {each.get("name"): each.get("value") for each in every(root, "input", type="color")}
    assert inputs == {"own-text": "#003300", "own-background": "#ccffcc"}
    assert any("--background:#cfc" in line for line in style_of(root) if ":root{" in line)


def style_of(root: Element) -> list[str]:
    return (one(root, "style").text or "").splitlines()


def test_scripts_know_every_choice():
    """They list them by themselves, for the time before the controls are there."""
    (radios,) = re.findall(r"const RADIOS = \[(.*?)\]", read_source("reader.js"), re.DOTALL)
    (switches,) = re.findall(r"const SWITCHES = \[(.*?)\]", read_source("reader.js"), re.DOTALL)
    names = ["text-size", "contrast", "theme", *(name.replace("_", "-") for name in CHOICES)]
    assert re.findall('"(.*?)"', radios) == names
    assert re.findall('"(.*?)"', switches) == [name.replace("_", "-") for name in SWITCHES]


def test_contents_link_to_every_heading_at_its_level(article):
    root = page_of(article)
    nav = one(root, "nav")
    texts = ["Mục tiêu của kế hoạch", "Lộ trình thực hiện", "Giai đoạn 1", "Giai đoạn 2", "Liên hệ"]
    assert [words(each) for each in nav.iter("a")] == texts
    outer = one(nav, "div").find("ul")
    assert len(outer.findall("li")) == 3
    assert len(outer.findall("li/ul/li")) == 2
    targets = [each.get("href")[1:] for each in nav.iter("a")]
    by_id = {each.get("id"): words(each) for each in one(root, "main").iter() if each.get("id")}
    assert [by_id[target] for target in targets] == texts
    assert targets[0] == "content-muc-tieu"


def test_contents_are_left_out_under_three_headings():
    body = (heading(2, "a"), heading(2, ""), heading(3, "b"))
    assert every(page_of(Document(title="t", body=body)), "nav") == []


@pytest.mark.parametrize("levels", [(2, 3, 4), (4, 3, 2), (2, 4, 3), (3, 6, 2, 5), (2, 2, 2)])
def test_contents_of_any_levels_are_well_formed(levels):
    body = tuple(heading(level, str(level)) for level in levels)
    html = to_html(Document(title="t", body=body))
    html5lib.HTMLParser(strict=True).parse(html)
    assert [words(each) for each in one(parsed(html), "nav").iter("a")] == list(map(str, levels))


def test_contents_keep_language_and_indices_but_no_links():
    link = Node("a", (("href", "https://xa.example.vn/"),), ("chỉ số PM", Node("sub", (), ("2",))))
    title = Node("h2", (), (link, Node("br"), Node("span", (("lang", "en"),), ("now",))))
    root = page_of(Document(title="t", body=(title, heading(2, "b"), heading(2, "c"))))
    entry = one(root, "nav").find("details/div/ul/li")
    assert len(every(entry, "a")) == 1
    assert words(one(entry, "sub")) == "2"
    assert words(one(entry, "span", lang="en")) == "now"


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


# --- languages ---------------------------------------------------------------------------------


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


# --- preferences and themes --------------------------------------------------------------------


def chosen(root: Element, group: str) -> list[str | None]:
    return [
        each.get("value") for each in every(root, "input", name=group) if "checked" in each.attrib
    ]


def test_preferences_are_chosen_at_first(article):
    root = page_of(article, Preferences(theme="sepia", contrast="high", text_size=175))
    assert chosen(root, "theme") == ["sepia"]
    assert chosen(root, "contrast") == ["high"]
    assert chosen(root, "text-size") == ["175"]


def test_every_choice_is_offered(article):
    root = page_of(article)
    sizes = [each.get("value") for each in every(root, "input", name="text-size")]
    contrasts = {each.get("value") for each in every(root, "input", name="contrast")}
    themes = [each.get("value") for each in every(root, "input", name="theme")]
    assert sizes == list(map(str, TEXT_SIZES))
    assert contrasts == {"auto", *CONTRASTS}
    assert themes == ["auto", *THEMES, "own"]


def test_first_choice_holds_without_has_and_without_scripts(article):
    style = one(page_of(article, Preferences(text_size=200, contrast="high")), "style").text
    assert ":root{--scale:2}" in style
    assert ":root{--step:3;" in style


def test_theme_of_ones_own(article):
    label = "Thương hiệu </style>"
    brand = Theme.from_colours(
        "brand", background="#fffdf7", text="#2b2b2b", link="#8a1c1c", label=label
    )
    root = parsed(to_html(article, Preferences(theme="brand"), themes={"brand": brand}))
    assert chosen(root, "theme") == ["brand"]
    assert label in words(one(root, "fieldset", class_="choices samples colour"))
    assert "#8a1c1c" in (one(root, "style").text or "")


@pytest.mark.parametrize(
    ("preferences", "themes", "message"),
    [
        (
            Preferences(theme="pink"),
            THEMES,
            "no theme 'pink'; choose one of auto, own, light, dark",
        ),
        (Preferences(), {}, "there are no themes"),
        (Preferences(), {"pink": THEMES["light"]}, "'light' is listed as 'pink'"),
    ],
)
def test_theme_that_is_not_offered(preferences, themes, message):
    with pytest.raises(ThemeError, match=message):
        to_html(Document(title="x"), preferences, themes=themes)


def test_links_to_files_say_so():
    url = "https://xa.example.vn/qd.docx"
    texts = ("Quyết định", "Mẫu (DOC)")
    links = tuple(Node("a", (("href", url),), (text,)) for text in texts)
    picture = Node("a", (("href", url),), (Node("img", (("alt", ""), ("src", "a.png"))),))
    document = Document(
        body=(Node("p", (), (*links, picture)),),
        attachments=(Attachment(url, "Quyết định", "DOCX"),),
    )
    body = one(page_of(document), "div", class_="body")
    assert "".join(body.itertext()).strip() == "Quyết định (DOCX)Mẫu (DOC)"


def test_list_with_labels_of_its_own():
    items = tuple(Node("li", (), (text,)) for text in ("d) Đơn", "đ) Giấy tờ"))
    page = page_of(Document(body=(Node("ul", (("type", "none"),), items),)))
    labelled = one(page, "ul", class_="labelled")
    assert labelled.attrib == {"class": "labelled", "role": "list"}
