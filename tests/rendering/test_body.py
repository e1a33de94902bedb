"""The content of the page."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader.document import Attachment, Child, Document, Node
from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html
from tests.rendering.parts import NASTY, every, heading, one, page_of, paragraph, parsed, words
from tests.strategies import documents, nodes


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
@pytest.mark.parametrize("field", ["title", "site", "author", "published", "modified"])
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


def test_links_that_are_their_own_address_are_marked_for_print():
    def link(text: str) -> Node:
        return Node("a", (("href", "https://www.xa.example.vn/tin/"),), (text,))

    links = map(link, ("https://www.xa.example.vn/tin/", "xa.example.vn/tin", "xa.example.vn"))
    body = one(page_of(Document(body=(paragraph(*links),))), "div", class_="body")
    assert [each.get("class") for each in every(body, "a")] == ["bare", "bare", None]


def test_table_stands_in_a_named_region():
    def table(*children: Child) -> Node:
        return Node("table", (), (*children, Node("tbody", (), (Node("tr", (), cells),))))

    cells = tuple(Node("td", (), (str(number),)) for number in range(5))
    body = (table(), table(Node("caption", (), (" Chỉ tiêu\n", Node("br"), "năm "))))
    regions = every(page_of(Document(lang="vi", body=body)), "div", role="region")
    assert [each.get("aria-label") for each in regions] == ["Bảng 1", "Bảng 2: Chỉ tiêu năm"]
    assert {each.get("tabindex") for each in regions} == {"0"}
    assert {each.get("class") for each in regions} == {"table wide"}


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


@pytest.mark.parametrize(
    ("caption", "role"), [((), "none"), ((Node("figcaption", (), ("Cầu",)),), None)]
)
def test_figure_without_a_caption_is_no_group(caption, role):
    image = Node("img", (("src", "https://xa.example.vn/a.jpg"), ("alt", "Cầu mới")))
    root = page_of(Document(body=(Node("figure", (), (image, *caption)),)))
    assert one(root, "figure").get("role") == role


def test_space_at_the_end_of_a_link_follows_it() -> None:
    link = Node("a", (("href", "https://xa.example.vn/"),), (Node("strong", (), ("Xã",)), " "))
    page = to_html(Document(body=(paragraph("Xem ", link, "Lam"),)))
    assert "<strong>Xã</strong></a> Lam" in page


def test_links_of_pictures_beside_links_of_text() -> None:
    """They stay for the mouse, and are no second stop for the keyboard nor a voice."""
    address = (("href", "https://xa.example.vn/tin/1.html"),)
    source = (("src", "https://xa.example.vn/a.jpg"),)
    silent, told = Node("img", source), Node("img", (*source, ("alt", "Chợ nổi lúc rạng sáng")))
    links = [Node("a", address, (part,)) for part in (silent, "Chợ nổi", told)]
    root = page_of(Document(body=tuple(Node("p", (), (link,)) for link in links)))
    written = [
        (each.get("tabindex"), each.get("aria-hidden"))
        for each in every(one(root, "div", class_="body"), "a")
    ]
    assert written == [("-1", "true"), (None, None), ("-1", None)]
