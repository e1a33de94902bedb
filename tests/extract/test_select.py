"""Scores to kept blocks: whole tables and lists, headings with their sections, pictures."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.blocks import Block, Page, collect
from a11y_reader.extract.select import expected_f1, select
from a11y_reader.parse import parse
from tests.strategies import html_fragments

WORDS = "Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan."


def page_of(html: str) -> Page:
    return collect(parse(html))


def kept(html: str, likely: str = WORDS) -> list[str]:
    """Return what is kept where blocks with a text in them score 0.95, and all others 0.06."""
    page = page_of(html)
    scores = np.array([0.95 if likely in block.text else 0.06 for block in page.blocks])
    chosen = select(page, scores)
    return [block.text for block in page.blocks if chosen[block.index]]


def test_select_likely_blocks() -> None:
    assert kept(f"<div>Trang chủ</div><p>{WORDS}</p><div>Liên hệ</div>") == [WORDS]


def test_select_at_least_something() -> None:
    assert kept("<p>một</p><p>hai</p>") != []


def test_select_nothing_without_words() -> None:
    assert kept("<img src=a.png>") == []


def table(*cells: str) -> str:
    rows = (f"<tr><td>{cell}</td><td>{number}</td></tr>" for number, cell in enumerate(cells))
    return f"<table border=1>{''.join(rows)}</table>"


def test_select_table_whole() -> None:
    html = f"<p>{WORDS}</p>" + table("Tân Lập", WORDS, WORDS)
    assert kept(html) == [WORDS, "Tân Lập", "0", WORDS, "1", WORDS, "2"]


def test_select_table_not_at_all() -> None:
    html = f"<p>{WORDS} {WORDS}</p>" + table(
        "Tân Lập ngày mai mưa to", WORDS, "a b c d e f g h i k l m n o p q r s"
    )
    assert kept(html) == [f"{WORDS} {WORDS}"]


def test_select_list_whole() -> None:
    html = f"<p>{WORDS}</p><ul><li>{WORDS}</li><li>Hết.</li><li>{WORDS}</li></ul>"
    assert kept(html) == [WORDS, WORDS, "Hết.", WORDS]


def test_select_list_in_parts() -> None:
    """Of a list of which little is kept, the rest is not taken."""
    html = f"<ul><li>{WORDS}</li>{'<li>Một mục khác của trang</li>' * 9}</ul>"
    assert kept(html) == [WORDS]


def test_select_heading_with_its_section() -> None:
    html = f"<h2>Nghỉ lễ</h2><p>{WORDS}</p><h2>Tin khác</h2><ul><li>Họp dân</li></ul>"
    assert kept(html) == ["Nghỉ lễ", WORDS]


def test_select_headings_above_a_section() -> None:
    """A section's text is also that of the section around it, not of the one after."""
    html = f"<h2>Chương I</h2><h3>Điều 1</h3><p>{WORDS}</p><h2>Chương II</h2>"
    assert kept(html) == ["Chương I", "Điều 1", WORDS]


def test_select_heading_without_its_section() -> None:
    """A short heading is dropped, be it ever so likely, where nothing below it is kept."""
    html = f"<h2>Tin mới trong ngày</h2><div>Trang chủ</div><h2>Nghỉ lễ</h2><p>{WORDS}</p>"
    assert chosen(html, [0.95, 0.06, 0.95, 0.95]) == ["Nghỉ lễ", WORDS]


def kept_pictures(html: str) -> int:
    page = page_of(html)
    scores = np.array([0.95 if WORDS in block.text else 0.06 for block in page.blocks])
    chosen = select(page, scores)
    return sum(block.media for block in page.blocks if chosen[block.index])


@pytest.mark.parametrize(
    ("html", "pictures"),
    [
        (f"<div><img src=a><p>{WORDS}</p></div>", 1),
        (f"<div><p>{WORDS}</p><div><img src=a></div><p>{WORDS}</p></div>", 1),
        (f"<div><p><img src=a></p><p><img src=b></p><p>{WORDS}</p></div>", 2),
        (
            f"<div><img src=a></div><ul><li>Tin</li></ul><div><div><p>{WORDS}</p></div></div>",
            0,
        ),
        (f"<p>{WORDS}</p>" + "<p>Khác</p>" * 5 + "<img src=a>", 0),
        (f"{'<div>' * 4}<figure><img src=a></figure>{'</div>' * 4}<p>{WORDS}</p>", 1),
        (f"<div><div><div><img src=a></div></div></div><div><div><div><p>{WORDS}</p>", 1),
        (f"<p>{WORDS}</p><figure><a href=/b>{'Tin khác ' * 3}<div><img src=a>", 0),
        (f"<p>{WORDS}</p><figure><a href=/b><img src=a></a><figcaption>Cầu</figcaption>", 1),
        (f"<div><img class=avatar-small src=a></div><p>{WORDS}</p>", 0),
        (f"<div class=author-image><img src=a></div><p>{WORDS}</p>", 0),
    ],
)
def test_select_pictures(html: str, pictures: int) -> None:
    assert kept_pictures(html) == pictures


@given(html_fragments(), st.data())
def test_select_whatever_the_scores(html: str, data: st.DataObject) -> None:
    """Where there are words some are kept, and tables are kept whole or not at all."""
    page = page_of(html)
    if not page.blocks:
        return
    numbers = st.floats(0.001, 0.999)
    scores = data.draw(st.lists(numbers, min_size=len(page.blocks), max_size=len(page.blocks)))
    chosen = select(page, np.array(scores))
    assert len(chosen) == len(page.blocks)
    for scope in page.scopes:
        if scope.is_data_table:
            inside = {
                bool(chosen[b.index]) for b in page.blocks[scope.start : scope.end] if b.words
            }
            headings = any(block.heading for block in page.blocks[scope.start : scope.end])
            assert len(inside) <= 1 or headings


def test_copies_are_kept_once() -> None:
    """Of copies for wide and for narrow screens the first is kept."""
    copy = f"<h2>Hồ sơ</h2><p>{WORDS} {WORDS}</p><p>{WORDS} Sáng.</p>"
    html = f"<div class=wide>{copy}</div><div class=narrow>{copy}</div>"
    assert kept(html) == ["Hồ sơ", f"{WORDS} {WORDS}", f"{WORDS} Sáng."]


def test_copies_of_which_the_first_is_hidden() -> None:
    copy = f"<p>{WORDS} {WORDS}</p><p>{WORDS} Sáng.</p>"
    page = page_of(f"<div hidden>{copy}</div><div>{copy}</div>")
    chosen = select(page, np.full(4, 0.95))
    assert list(chosen) == [False, False, True, True]


def test_copies_in_one_text_are_said_twice() -> None:
    """Two products have the same features."""
    features = f"<ul><li>{WORDS} Một.</li><li>{WORDS} Hai.</li></ul>"
    page = page_of(f"<div><p>Bản nhỏ</p>{features}<p>Bản lớn</p>{features}</div>")
    assert select(page, np.full(6, 0.95)).all()


ATTRIBUTES = (
    "Số tiền thu, là số nguyên dương, tính bằng đồng và không có phần lẻ.",
    "Mã của giao dịch, do cổng thanh toán cấp và chỉ dùng được một lần.",
)


def call(name: str, *more: str, kind: str = "call") -> str:
    """Return what a reference of an interface says of one of its calls."""
    lines = "".join(f"<p>{line}</p>" for line in (*more, *ATTRIBUTES))
    return f"<section class={kind}><h2>{name}</h2><div>{lines}</div></section>"


OWN = [f"Giá trị {number}, mà chỉ lệnh này mới trả về." for number in range(5)]


def chosen_of(html: str) -> list[str]:
    """Return what is kept where all is likely."""
    page = page_of(html)
    chosen = select(page, np.full(len(page.blocks), 0.95))
    return [block.text for block in page.blocks if chosen[block.index]]


def test_copies_in_elements_of_one_kind_are_said_twice() -> None:
    """Two calls of an interface share attributes, and each has others."""
    texts = chosen_of(call("Tạo giao dịch") + call("Đọc giao dịch", *OWN))
    assert texts == ["Tạo giao dịch", *ATTRIBUTES, "Đọc giao dịch", *OWN, *ATTRIBUTES]


@pytest.mark.parametrize(
    "html",
    [
        call("Tạo giao dịch") + call("Đọc giao dịch", *OWN, kind="narrow"),
        call("Tạo giao dịch").replace("<h2>Tạo giao dịch</h2>", "") * 2,
    ],
    ids=["elements of two kinds", "one after the other"],
)
def test_copies_for_another_screen_or_of_a_slide_are_kept_once(html: str) -> None:
    assert sum(text in ATTRIBUTES for text in chosen_of(html)) == len(ATTRIBUTES)


def test_copies_of_teasers_are_kept_once() -> None:
    """The same news in two lists of a page are there twice, be the lists of one kind."""
    news = "".join(f"<p><a href={n}>{line}</a></p>" for n, line in enumerate(ATTRIBUTES))
    lines = "".join(f"<p>{line}</p>" for line in OWN)
    html = f"<div class=news>{news}</div>{lines}<div class=news>{news}</div>"
    assert sorted(chosen_of(html)) == sorted([*ATTRIBUTES, *OWN])


def test_copies_that_are_short_are_said_twice() -> None:
    html = f"<p>{WORDS}</p><p>Nơi nhận: như trên.</p><p>{WORDS} Sáng.</p><p>Nơi nhận: như trên.</p>"
    page = page_of(html)
    assert select(page, np.full(4, 0.95)).all()


def test_teasers_are_kept_all_or_none() -> None:
    """Links of one kind are judged together, even where one alone is less likely."""
    items = "".join(f"<li><a href=t{n}>{WORDS}</a></li>" for n in range(6))
    page = page_of(f"<ul class=list>{items}</ul><div>Liên hệ</div>")
    scores = np.array([0.9, 0.9, 0.3, 0.9, 0.9, 0.2, 0.05])
    assert list(select(page, scores)) == [True] * 6 + [False]


def figure(caption: str = "Cầu mới nối hai bờ") -> str:
    return f"<figure><img src=a.png><figcaption><p>{caption}</p></figcaption></figure>"


def test_caption_of_a_picture_that_is_kept() -> None:
    assert kept(f"<div><p>{WORDS}</p>{figure()}<p>{WORDS}</p></div>") == [
        WORDS, "", "Cầu mới nối hai bờ", WORDS,
    ]  # fmt: skip


def test_caption_of_a_picture_that_is_dropped() -> None:
    far = "<div><div><p>Liên hệ</p></div></div>" * 4
    assert kept(f"<div><p>{WORDS}</p></div>{far}<div><div>{figure()}</div></div>") == [WORDS]


def chosen(html: str, scores: list[float]) -> list[str]:
    """Return what is kept of blocks with these scores."""
    page = page_of(html)
    kept = select(page, np.array(scores))
    return [block.text for block in page.blocks if kept[block.index]]


def test_select_kind_whole() -> None:
    """The numbers of the last articles of law are as little likely as those of the first."""
    articles = [f"<p class=so>Điều {number}</p><p>{WORDS}</p>" for number in range(1, 5)]
    html = "".join(f"<div>{article}</div>" for article in articles)
    found = chosen(html, [0.9, 0.95, 0.9, 0.95, 0.9, 0.95, 0.3, 0.95])
    assert found == [text for number in range(1, 5) for text in (f"Điều {number}", WORDS)]
    assert "Điều 4" not in chosen(html, [0.9, 0.95, 0.9, 0.95, 0.9, 0.95, 0.1, 0.95])


NOTICE = (
    "Sáng mai 5/6, điểm tiếp nhận hồ sơ tại thôn Đồng Tâm tạm ngừng phục vụ vì mất điện;"
    " mời bà con đến trụ sở xã trong giờ làm việc hoặc nộp hồ sơ trực tuyến."
)


@pytest.mark.parametrize(
    ("around", "links", "is_notice"),
    [
        ("div", 0.2, True),
        ("div", 0.6, False),  # the links are likely
        ("footer", 0.2, False),
        ("div hidden", 0.2, False),
    ],
)
def test_select_lone_text_beside_links(around: str, links: float, is_notice: bool) -> None:
    """A short notice is the page's text where all that seems a little likely are links."""
    html = f"<ul>{'<li><a href=/>Đất đai</a></li>' * 9}</ul><{around}><p>{NOTICE}</p></div>"
    assert (NOTICE in chosen(html, [*[links] * 9, 0.02])) == is_notice


def test_select_lone_text_beside_another() -> None:
    html = f"<p>{WORDS}</p><div><p>{NOTICE}</p></div>"
    assert chosen(html, [0.4, 0.02]) == [WORDS]


def test_select_text_that_goes_on() -> None:
    html = f"<div><p>{WORDS}</p><p>Liên hệ: ông An</p></div><div><p>Đối tác</p></div>"
    assert chosen(html, [0.95, 0.3, 0.3]) == [WORDS, "Liên hệ: ông An"]
    assert chosen(html, [0.95, 0.2, 0.3]) == [WORDS]


def test_select_signature_below_the_text() -> None:
    html = f"<main><article><div><p>{WORDS}</p></div></article><div><p>Đã ký</p><p>Ông An</p></div>"
    assert chosen(html, [0.95, 0.45, 0.3]) == [WORDS, "Đã ký", "Ông An"]
    assert chosen(html, [0.95, 0.3, 0.3]) == [WORDS]


def test_select_description_list_of_which_a_part_is_likely() -> None:
    html = f"<dl><dt>Ngày</dt><dd>28/06</dd><dt>Phí</dt><dd>Không</dd></dl><p>{WORDS}</p>"
    assert chosen(html, [0.3, 0.3, 0.3, 0.8, 0.95]) == ["Ngày", "28/06", "Phí", "Không", WORDS]


def test_select_short_line_between_texts() -> None:
    """The date of an entry stands between its title and its text, each in an element of its own."""
    line = "<article><h2>{0}</h2><div><div class=ngay>28/06/2023</div></div><p>{0}</p></article>"
    assert "28/06/2023" in chosen(line.format(WORDS), [0.9, 0.3, 0.9])
    assert "28/06/2023" not in chosen(line.format(WORDS), [0.9, 0.1, 0.9])
    assert "28/06/2023" not in chosen(line.format(WORDS), [0.9, 0.3, 0.1])
    tools = line.replace("<div><div class", "<nav>Trả lời</nav><div><div class")
    assert "28/06/2023" in chosen(tools.format(WORDS), [0.9, 0.05, 0.3, 0.9])


def test_select_sections_alike() -> None:
    """The notices of a home page are less likely than its news, and go with them."""
    sections = "".join(f"<section><h2>Mục {n}</h2><p>{WORDS}</p></section>" for n in range(3))
    notices = "<section class=thong-bao><h2>Thông báo</h2><a href=x>Lịch tiếp dân</a></section>"
    likely = [0.9] * 6
    assert "Lịch tiếp dân" in chosen(sections + notices, [*likely, 0.3, 0.3])
    assert "Lịch tiếp dân" not in chosen(sections + notices, [*likely, 0.1, 0.1])
    form = notices.replace("</section>", "<input></section>")
    assert "Lịch tiếp dân" not in chosen(sections + form, [*likely, 0.3, 0.3])


@pytest.mark.parametrize(
    ("above", "is_kept"),
    [("Dấu hiệu là:", True), ("Dấu hiệu", True), ("Mời bà con xem thêm tin.", False)],
)
def test_select_list_of_links_that_a_sentence_leads_to(above: str, is_kept: bool) -> None:
    items = "<li><a href=a>Đau đầu</a></li><li><a href=b>Sốt cao</a></li>"
    html = f"<div><p>{WORDS}</p><p>{above}</p><ul>{items}</ul><p>{WORDS}</p></div>"
    assert ("Sốt cao" in chosen(html, [0.95, 0.9, 0.3, 0.3, 0.95])) is is_kept
    assert "Sốt cao" not in chosen(html, [0.95, 0.9, 0.1, 0.1, 0.95])


def test_select_no_list_of_links_below_the_text() -> None:
    html = f"<div><p>{WORDS}</p><p>Xem thêm:</p><ul><li><a href=a>Tin khác</a></li></ul></div>"
    assert "Tin khác" not in chosen(f"{html}<p>Hết</p>", [0.95, 0.9, 0.3, 0.05])


def test_select_text_that_is_set_as_headings() -> None:
    text = "Hai đoàn thanh niên của xã sẽ hỗ trợ bà con."
    html = f"<h3>{text}</h3><h2>Liên hệ</h2><p>{WORDS}</p>"
    assert chosen(html, [0.9, 0.9, 0.95]) == [text, "Liên hệ", WORDS]
    assert chosen(html, [0.7, 0.9, 0.95]) == ["Liên hệ", WORDS]
    assert chosen(html.replace(text, "Hỗ trợ"), [0.9, 0.9, 0.95]) == ["Liên hệ", WORDS]


@pytest.mark.parametrize("name", ["ads-label", "note"])
def test_select_no_label_of_an_advertisement(name: str) -> None:
    html = f"<div><p>{WORDS}</p><div class={name}>Quảng cáo</div><p>{WORDS}</p></div>"
    assert ("Quảng cáo" in chosen(html, [0.95, 0.3, 0.95])) is (name == "note")


def test_select_attachment_below_a_table_and_hidden_tabs() -> None:
    cells = f"<table border=1><tr><th>Buổi</th><td><p>{WORDS}</p></td></tr><tr><td>Sáng</td></tr>"
    tabs = "<div style='display:none'><p>Số ký hiệu</p><p>Ngày</p><p>Người ký</p><p>Loại</p></div>"
    file = "<div><a href=qd.pdf>Quyết định</a></div>"
    html = f"<main><div><div>{cells}</table></div></div>{tabs}{file}</main>"
    assert "Quyết định" in kept(html)
    assert "Quyết định" not in kept(html.replace("display:none", "color:red"))


@pytest.mark.parametrize(
    ("picture", "is_kept"),
    [
        ("<div><a href=b><img src=b.png></a><p><a href=b>Tin khác</a></p></div>", False),
        ("<div><img src=b.png><p><a href=b>Ảnh: An</a></p></div>", True),
        ("<div><a href=b.png><img src=b.png></a></div>", True),
        ("<div><a href=b><img src=b.png></a><p>Cầu mới <a href=b>ở đây</a>.</p></div>", True),
        ("<div class=wp-caption><a href=b><img src=b.png></a><p><a href=b>Cầu</a></p></div>", True),
    ],
    ids=["a teaser", "a credit", "enlarged", "text", "a caption"],
)
def test_select_no_picture_of_a_teaser(picture: str, is_kept: bool) -> None:
    html = f"<div><p>{WORDS}</p>{picture}<p>{WORDS}</p></div>"
    page = page_of(html)
    scores = np.array([0.95 if block.text == WORDS else 0.05 for block in page.blocks])
    (image,) = [block.index for block in page.blocks if block.media]
    assert bool(select(page, scores)[image]) is is_kept


def test_select_no_heading_of_an_aside_of_which_nothing_is_kept() -> None:
    html = f"<div><aside><h3>Nội dung</h3><p>Trang 1</p></aside><p>{WORDS}</p></div>"
    assert chosen(html, [0.4, 0.1, 0.95]) == [WORDS]
    assert chosen(html.replace("aside", "div"), [0.4, 0.1, 0.95]) == ["Nội dung", WORDS]


def test_select_attachments_of_a_list() -> None:
    """Also those of a kind that by itself is none, such as a picture."""
    items = "<li><a href=qd.pdf>Quyết định</a></li><li><a href=so-do.png>Sơ đồ</a></li>"
    html = f"<div><p>{WORDS}</p><ul>{items}</ul></div><ul><li><a href=/>Trang chủ</a></li></ul>"
    assert kept(html) == [WORDS, "Quyết định", "Sơ đồ"]


def test_expected_f1_of_what_is_sure() -> None:
    page = page_of(f"<p>{WORDS}</p><p>{WORDS}</p>")
    assert expected_f1(page, np.array([1.0, 0.0]), np.array([True, False])) == 1.0
    assert expected_f1(page, np.array([0.5, 0.5]), np.array([True, True])) == pytest.approx(2 / 3)
    assert expected_f1(page, np.array([0.0, 0.0]), np.array([False, False])) == 0.0


def test_select_time_grows_with_the_page() -> None:
    """Attachments far below the text are looked at once each, not from the text on each time."""
    links = "<p><a href=a.pdf>Tệp đính kèm</a></p>" * 20_000
    page = page_of(f"<p>{WORDS}</p><div><p>{WORDS}</p></div>{'<p>.</p>' * 5}{links}")
    scores = np.full(len(page.blocks), 0.01)
    scores[:2] = 0.95
    seen = CountingBlocks(page.blocks)
    select(Page(seen, page.scopes, page.tokens), scores)
    assert seen.cut < 20 * len(page.blocks)


class CountingBlocks(list[Block]):
    """Blocks that count how many of them are cut out as slices."""

    cut = 0

    def __getitem__(self, index: Any) -> Any:
        found = super().__getitem__(index)
        if isinstance(index, slice):
            self.cut += len(found)
        return found


@pytest.mark.parametrize(
    ("text", "score", "is_kept"),
    [(f"{WORDS} " * 6, 0.5, False), (f"{WORDS} " * 6, 0.7, True), (WORDS, 0.5, True)],
)
def test_teasers_beside_a_text(text: str, score: float, is_kept: bool) -> None:
    """The page's own text is sure; the list below, of as many words, may be of other pages."""
    teasers = f"<ul class=tin>{f'<li><a href=b>{WORDS}</a></li>' * 4}</ul>"
    page = page_of(f"<div><p>{text}</p></div><div class=khac>{teasers}</div>")
    chosen = select(page, np.array([0.95] + [score] * 4))
    assert list(chosen) == [True] + [is_kept] * 4


def test_links_without_names_are_not_judged_together() -> None:
    """In a page of nothing but div, a menu's items look as a list's do."""
    items = "<div><div><a href=a>Trang chủ</a></div></div>" * 3
    teasers = f"<div><div><a href=b>{WORDS}</a></div></div>" * 3
    page = page_of(f"<div>{items}</div><div>{teasers}</div>")
    scores = np.array([0.1, 0.1, 0.1, 0.9, 0.9, 0.9])
    assert list(select(page, scores)) == [False] * 3 + [True] * 3
