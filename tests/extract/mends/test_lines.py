"""Text that goes on with what is kept."""

import pytest

from tests.choices import WORDS, chosen, chosen_of


def test_text_that_goes_on() -> None:
    html = f"<div><p>{WORDS}</p><p>Liên hệ: ông An</p></div><div><p>Đối tác</p></div>"
    assert chosen(html, [0.95, 0.3, 0.3]) == [WORDS, "Liên hệ: ông An"]
    assert chosen(html, [0.95, 0.2, 0.3]) == [WORDS]


def test_signature_below_the_text() -> None:
    html = f"<main><article><div><p>{WORDS}</p></div></article><div><p>Đã ký</p><p>Ông An</p></div>"
    assert chosen(html, [0.95, 0.45, 0.3]) == [WORDS, "Đã ký", "Ông An"]
    assert chosen(html, [0.95, 0.3, 0.3]) == [WORDS]


def test_description_list_of_which_a_part_is_likely() -> None:
    html = f"<dl><dt>Ngày</dt><dd>28/06</dd><dt>Phí</dt><dd>Không</dd></dl><p>{WORDS}</p>"
    assert chosen(html, [0.3, 0.3, 0.3, 0.8, 0.95]) == ["Ngày", "28/06", "Phí", "Không", WORDS]


def test_short_line_between_texts() -> None:
    """The date of an entry stands between its title and its text, each in an element of its own."""
    line = "<article><h2>{0}</h2><div><div class=ngay>28/06/2023</div></div><p>{0}</p></article>"
    assert "28/06/2023" in chosen(line.format(WORDS), [0.9, 0.3, 0.9])
    assert "28/06/2023" not in chosen(line.format(WORDS), [0.9, 0.1, 0.9])
    assert "28/06/2023" not in chosen(line.format(WORDS), [0.9, 0.3, 0.1])
    tools = line.replace("<div><div class", "<nav>Trả lời</nav><div><div class")
    assert "28/06/2023" in chosen(tools.format(WORDS), [0.9, 0.05, 0.3, 0.9])


@pytest.mark.parametrize("name", ["ads-label", "note"])
def test_no_label_of_an_advertisement(name: str) -> None:
    html = f"<div><p>{WORDS}</p><div class={name}>Quảng cáo</div><p>{WORDS}</p></div>"
    assert ("Quảng cáo" in chosen(html, [0.95, 0.3, 0.95])) is (name == "note")


def test_label_of_an_advertisement_between_texts() -> None:
    label = "<p>{0}</p><div><div class=adv>{1}</div></div><p>{0}</p>"
    assert "Quảng cáo" not in chosen(label.format(WORDS, "Quảng cáo"), [0.95, 0.6, 0.95])
    named = label.replace("adv", "css-7adv2")
    assert "Quảng cáo" in chosen(named.format(WORDS, "Quảng cáo"), [0.95, 0.6, 0.95])
    said = "Mời bà con đọc thêm"
    assert said in chosen(label.format(WORDS, said), [0.95, 0.6, 0.95])


SAID = "Mời bà con đọc thêm"


def by_places(place: str, line: str = SAID) -> list[str]:
    """Return what is kept of a text with two places below a line each."""
    box = f"<div><div class=x1>{line}</div>{place}</div>"
    html = f"<p>{WORDS}</p>{box.format(1)}<p>{WORDS} nữa</p>{box.format(2)}"
    return chosen(html, [0.95, 0.6, 0.95, 0.6])


def test_no_label_of_a_place_for_advertisements() -> None:
    assert SAID not in by_places("<div id=div-gpt-ad-{}></div>")


def test_line_with_a_link_is_no_label_of_a_place() -> None:
    place = "<div id=div-gpt-ad-{}></div>"
    assert len(by_places(place, f"{SAID} <a href=/b>ở đây</a>")) == 4


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{WORDS}</p><div><div>{SAID}</div><div id=map></div></div>",
        f"<p>{WORDS}</p><div><div id=sec1></div>{SAID}</div><div><div id=sec2></div>{SAID}</div>",
        f"<p>{WORDS} <a href=#1>1</a> <a href=#2>2</a></p><div>{SAID}<div id=1></div></div>"
        f"<div>{SAID}<div id=2></div></div>",
    ],
    ids=["one", "above", "led to"],
)
def test_line_by_an_element_that_may_be_none_of_an_advertisement(html: str) -> None:
    assert SAID in chosen_of(html)


@pytest.mark.parametrize(
    ("html", "is_kept"),
    [
        ("<p class=xem>Đọc thêm:</p><div><a href=/1>Nghỉ hè của học sinh</a></div>", False),
        ("<p><b>Đọc thêm:</b></p><div><a href=/1>Nghỉ hè của học sinh</a></div>", False),
        ("<p>Đọc thêm:</p><div><a href=/1>Nghỉ hè của học sinh</a></div>", True),
        ("<p class=xem>Đọc thêm:</p><div>Nghỉ hè của học sinh</div>", True),
        ("<p class=xem>Đọc thêm</p><div><a href=/1>Nghỉ hè của học sinh</a></div>", True),
    ],
    ids=["another class", "bold", "a paragraph", "no link", "no lead"],
)
def test_no_lead_to_links_that_went(html: str, is_kept: bool) -> None:
    page = f"<div><p>{WORDS}</p>{html}<p>{WORDS} nữa</p></div>"
    assert any("Đọc thêm" in text for text in chosen(page, [0.95, 0.9, 0.05, 0.95])) is is_kept


def test_lead_to_links_that_stay() -> None:
    page = f"<div><p>{WORDS}</p><p class=xem>Tải về:</p><div><a href=/1>Mẫu đơn</a></div></div>"
    assert "Tải về:" in chosen(page, [0.95, 0.9, 0.9])


@pytest.mark.parametrize(
    ("box", "is_kept"),
    [
        ("<aside><p>À lire aussi</p><a href=/x>{}</a></aside>", False),
        ("<div><p>À lire aussi</p><a href=/x>{}</a></div>", False),
        ("<section><div><p>À lire aussi</p><a href=/x>{}</a></div></section>", True),
        ("<aside><p>À lire aussi</p><a href=/x>{}</a><p>{}</p></aside>", True),
    ],
    ids=["aside", "box in the text", "box beside it", "more kept"],
)
def test_line_that_heads_links_of_the_frame(box: str, is_kept: bool) -> None:
    link = "Ông lão sửa xe đạp ở cuối phố"
    html = f"<p>{WORDS}</p>{box.format(link, WORDS)}<p>{WORDS}</p>"
    scores = [0.95, 0.9, 0.05, *[0.95] * (html.count("<p>") - 2)]
    assert ("À lire aussi" in chosen(html, scores)) is is_kept


CARD = "<p>Bà Hoa</p><p>{}</p><p><a href={}>0274 3811</a></p><p>Thứ Ba hằng tuần</p>"


@pytest.mark.parametrize(("address", "is_kept"), [("tel:02743811", True), ("/hoa", False)])
def test_gap_with_whom_to_call(address: str, is_kept: bool) -> None:
    html = f"<p>{WORDS}</p><div>{CARD.format('Trưởng phòng', address)}</div>"
    found = chosen(html, [0.95, 0.6, 0.2, 0.2, 0.6])
    assert ("0274 3811" in found) is is_kept


def test_bold_line_above_links_that_went() -> None:
    links = "<p><a href=/a>Chuyến đò cuối cùng</a></p><p><a href=/b>Người bán đậu phụ</a></p>"
    html = f"<div><p>{WORDS}</p><p><b>Kỳ trước</b></p>{links}<p>Mời bà con đọc tiếp.</p></div>"
    scores = [0.95, 0.9, 0.05, 0.05, 0.9]
    assert "Kỳ trước" not in chosen(html, scores)
    assert "Kỳ trước" in chosen(html.replace("<b>", "<i>").replace("</b>", "</i>"), scores)
