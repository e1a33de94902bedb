"""Reading aloud in a real browser, with voices of our own that say what they were given."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from a11y_reader.document import Document, Node
from a11y_reader.rendering.page import to_html
from a11y_reader.themes import contrast_ratio
from tests.article import element
from tests.rendering.controls import open_customise

pytestmark = pytest.mark.browser

VOICES = Path(__file__).with_name("voices.js").read_text(encoding="utf-8")
VIETNAMESE = [
    {"name": "Linh", "lang": "vi-VN", "voiceURI": "linh"},
    {"name": "An", "lang": "vi_VN", "voiceURI": "an"},
]
ENGLISH = [{"name": "Ann", "lang": "en-GB", "voiceURI": "ann"}]

LISTEN, PAUSE, PLAY = "Nghe đọc", "Tạm dừng", "Đọc tiếp"
PREVIOUS, NEXT = "Câu trước", "Câu sau"

SCROLLED = """() => new Promise((done) => {
    const look = (before) => before === scrollY ? done() : setTimeout(look, 100, scrollY);
    look();
})"""
"""Waits until the page is at rest."""


@pytest.fixture
def open_aloud(open_page) -> Callable[..., Page]:
    """A function that opens a document in a browser that has voices."""

    def open_document(
        document: Document, voices: list[dict[str, str]] = VIETNAMESE, *first: str
    ) -> Page:
        known = f"window.systemVoices = {voices!r}"
        return open_page(to_html(document), first=[known, VOICES, *first])

    return open_document


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def heard(page: Page, key: str = "text") -> list[str]:
    return page.evaluate(f"heard.map((each) => each.{key})")


def hear_all(page: Page) -> list[str]:
    """What is said from the beginning to the end."""
    press(page, LISTEN)
    for _ in range(200):
        if not page.evaluate("isSpeaking()"):
            return heard(page)
        page.evaluate("endSentence()")
    pytest.fail("it never ends")


def paragraphs(*texts: str) -> Document:
    body = tuple(element("p", text) for text in texts)
    return Document(title="Tiêu đề", lang="vi", body=body)


def test_nothing_is_said_until_the_reader_asks(open_aloud):
    page = open_aloud(paragraphs("Một câu."))
    page.wait_for_timeout(200)
    assert heard(page) == []
    expect(page.get_by_role("region", name="Đọc thành tiếng")).to_have_count(0)


def test_browser_without_speech_has_no_button(open_page):
    first = [
        "delete window.speechSynthesis; Window.prototype.speechSynthesis = null",
        "Object.defineProperty(window, 'speechSynthesis', {value: undefined})",
    ]
    page = open_page(to_html(paragraphs("Một câu.")), first=first)
    expect(page.get_by_role("button", name=LISTEN)).to_have_count(0)


def test_text_is_read_sentence_by_sentence(open_aloud, complaints):
    page = open_aloud(paragraphs("Một câu. Hai câu! Câu ba? Câu bốn", "Đoạn sau."))
    said = ["Tiêu đề", "Khoảng 1 phút đọc", "Một câu.", "Hai câu!", "Câu ba?", "Câu bốn"]
    assert hear_all(page) == [*said, "Đoạn sau."]
    expect(page.get_by_role("status")).to_have_text("Đã đọc hết bài")
    expect(page.get_by_role("button", name=LISTEN)).to_be_focused()
    assert complaints == []


def test_text_is_read_sentence_by_sentence_where_the_browser_finds_none(open_aloud):
    page = open_aloud(paragraphs("Một câu. Hai câu… Câu ba"), VIETNAMESE, "delete Intl.Segmenter")
    assert hear_all(page)[2:] == ["Một câu.", "Hai câu…", "Câu ba"]


def test_long_sentences_are_cut_where_they_pause(open_aloud):
    clause = "một mệnh đề khá dài của một văn bản hành chính, "
    said = hear_all(open_aloud(paragraphs(clause * 20)))[2:]
    assert max(map(len, said)) <= 250
    assert all(part.endswith(",") for part in said)
    assert " ".join(said) == (clause * 20).strip()


def test_abbreviations_are_read_by_what_they_stand_for(open_aloud):
    short = element("abbr", "UBND", title="Ủy ban nhân dân")
    document = paragraphs("").replace(body=(element("p", short, " xã họp."),))
    assert hear_all(open_aloud(document))[-1] == "Ủy ban nhân dân xã họp."


@pytest.mark.parametrize(
    ("lang", "iso", "text", "said"),
    [
        ("vi", "1947-07-27", "27/7/1947", "27 tháng 7, 1947"),
        ("vi", "06-27", "27/6", "27 tháng 6"),
        ("vi", "2023-07", "tháng 7/2023", "tháng 7 năm 2023"),
        ("en-US", "2023-07-04", "7/4/2023", "July 4, 2023"),
        ("en-US", "2023-07-04T16:01", "7/4/2023 16:01", "July 4, 2023 at 4:01 PM"),
        ("vi", "14:30", "14h30", "14h30"),
        ("vi", "P3D", "ba ngày", "ba ngày"),
    ],
)
def test_dates_are_read_in_words(open_aloud, lang, iso, text, said):
    date = element("time", text, datetime=iso)
    document = paragraphs("").replace(body=(element("p", date, ".", lang=lang),))
    heard_last = " ".join(hear_all(open_aloud(document))[-1].split())
    assert heard_last.replace("lúc", "at") == f"{said}."


def test_of_an_address_is_read_who_has_it(open_aloud):
    page = open_aloud(
        paragraphs("Xem https://www.moj.gov.vn/qt/tintuc/Pages/tin.aspx?ItemID=1. Xin cảm ơn.")
    )
    said = [" ".join(text.split()) for text in hear_all(page)]
    assert said[-2:] == ["Xem moj.gov.vn .", "Xin cảm ơn."]


def test_images_are_read_by_their_alternatives(open_aloud):
    image = Node("img", (("src", "https://xa.example.vn/a.png"), ("alt", "Cây cầu mới")))
    document = paragraphs("").replace(body=(element("p", "Xem ", image, " ở trên."),))
    said = hear_all(open_aloud(document))[-1]
    assert " ".join(said.split()) == "Xem Cây cầu mới ở trên."


def test_tables_are_read_row_by_row_with_their_headers(open_aloud):
    def row(*cells: Node) -> Node:
        return element("tr", *cells)

    head = element("thead", row(element("th", "Xã"), element("th", "Số hộ")))
    rows = [
        row(element("td", "Nậm Khê"), element("td", "120")),
        row(element("td", "Bản Lùng"), element("td", "95")),
    ]
    table = element("table", head, element("tbody", *rows))
    said = hear_all(open_aloud(paragraphs("").replace(body=(table,))))
    assert said[-6:-4] == ["Xã", "Số hộ"]
    assert said[-4:] == ["Xã: Nậm Khê", "Số hộ: 120", "Xã: Bản Lùng", "Số hộ: 95"]


def test_tables_are_read_with_the_headers_that_cells_name(open_aloud):
    years = element("th", "2023", scope="colgroup", colspan="2", id="content-a")
    sexes = (element("th", "Nam", id="content-b"), element("th", "Nữ", id="content-c"))
    first = element("td", "12", headers="content-a content-b content-d")
    row = element("tr", element("th", "Khê Hạ", id="content-d"), first, element("td", "14"))
    head = element(
        "thead", element("tr", element("td"), years), element("tr", element("td"), *sexes)
    )
    table = element("table", head, element("tbody", row))
    said = hear_all(open_aloud(paragraphs("").replace(body=(table,))))
    assert said[-3:] == ["Khê Hạ", "2023, Nam: 12", "14"]


def test_contents_are_not_read_twice(open_aloud):
    body = tuple(element("h2", f"Mục {number}") for number in ("một", "hai", "ba"))
    said = hear_all(open_aloud(paragraphs("").replace(body=body)))
    assert [text for text in said if text.startswith("Mục")] == ["Mục một", "Mục hai", "Mục ba"]


def test_each_part_is_read_in_its_own_language(open_aloud):
    quotation = element("p", "Hello.", lang="en")
    document = paragraphs("Xin chào.").replace(body=(element("p", "Xin chào."), quotation))
    page = open_aloud(document, [*VIETNAMESE, *ENGLISH])
    hear_all(page)
    assert heard(page, "lang")[-2:] == ["vi", "en"]
    assert heard(page, "voice")[-2:] == ["Linh", "Ann"]


def test_reader_moves_by_sentence_and_pauses(open_aloud):
    page = open_aloud(paragraphs("Một. Hai. Ba."))
    press(page, LISTEN)
    expect(page.get_by_role("button", name=PAUSE)).to_be_focused()
    for _ in range(3):
        press(page, NEXT)
    press(page, PREVIOUS)
    assert heard(page)[-3:] == ["Một.", "Hai.", "Một."]
    press(page, PAUSE)
    assert not page.evaluate("isSpeaking()")
    press(page, PLAY)
    assert heard(page)[-1] == "Một."
    page.keyboard.press("Escape")
    assert not page.evaluate("isSpeaking()")
    expect(page.get_by_role("region", name="Đọc thành tiếng")).to_have_count(0)
    expect(page.get_by_role("button", name=LISTEN)).to_be_focused()


def test_speed_and_voice_are_chosen_and_remembered(open_aloud):
    page = open_aloud(paragraphs("Một câu."))
    press(page, LISTEN)
    page.get_by_label("Tốc độ").select_option("1.5")
    page.get_by_label("Giọng đọc").select_option("An")
    assert (heard(page, "rate")[-1], heard(page, "voice")[-1]) == (1.5, "An")
    assert page.get_by_label("Tốc độ").locator("option").all_text_contents()[0] == "0,5×"
    page.reload()
    press(page, LISTEN)
    assert (heard(page, "rate")[-1], heard(page, "voice")[-1]) == (1.5, "An")


def test_reader_is_told_where_there_is_no_voice(open_aloud):
    page = open_aloud(paragraphs("Một câu."), ENGLISH)
    press(page, LISTEN)
    note = page.locator(".no-voice")
    expect(note).to_contain_text("chưa có giọng đọc cho Tiếng Việt")


def test_sentence_that_is_read_is_seen(open_aloud):
    page = open_aloud(paragraphs(*["Một câu khá dài để đọc thành tiếng."] * 60))
    press(page, LISTEN)
    for _ in range(40):
        page.evaluate("endSentence()")
    page.evaluate(SCROLLED)
    box = page.evaluate(
        "[...CSS.highlights.get('reader-sentence')][0].getBoundingClientRect().toJSON()"
    )
    top = page.locator(".player").bounding_box()["y"]
    assert box["top"] >= 0
    assert box["bottom"] <= top


def test_highlight_is_of_high_contrast(open_aloud):
    page = open_aloud(paragraphs("Một câu."))
    press(page, LISTEN)
    style = "getComputedStyle(document.querySelector('.body p'), '::highlight(reader-sentence)')"
    colours = page.evaluate(f"[{style}.color, {style}.backgroundColor]")
    ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")

    def written(colour: str) -> str:
        return "#" + "".join(f"{int(part):02x}" for part in colour[4:-1].split(", "))

    text, mark = map(written, colours)
    assert contrast_ratio(text, mark) >= 4.5
    assert contrast_ratio(mark, written(ground)) >= 3


def test_keys_read_and_move(open_aloud):
    page = open_aloud(paragraphs("Một. Hai."))
    open_customise(page)
    page.get_by_role("checkbox", name="Dùng phím tắt").check()
    for key in ("p", "n", "n", "b"):
        page.keyboard.press(key)
    assert heard(page)[0] == "Tiêu đề"
    assert len(heard(page)) == 4
    page.keyboard.press("p")
    assert not page.evaluate("isSpeaking()")


def test_reading_begins_with_what_is_in_the_window(open_aloud):
    page = open_aloud(paragraphs(*[f"Câu số {number}." for number in range(80)]))
    page.locator(".body p").nth(50).evaluate("element => element.scrollIntoView()")
    page.locator(".listen").evaluate("button => button.click()")
    assert heard(page) == ["Câu số 50."]
