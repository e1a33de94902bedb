"""Of text that only screen readers or prints show, what is needed stays."""

import re

import pytest

from a11y_reader import read
from a11y_reader.extract.freeze import freeze
from a11y_reader.extract.needless import without_needless
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from tests.cases import outline

WINDOW = "<a target=_blank href={}>Luật<span class=sr-only> (mở cửa sổ mới)</span></a>"


def kept_of(html: str) -> str:
    root = parse(html)
    page = collect(root)
    every = [True] * len(page.blocks)
    return outline(freeze(without_needless(page, every).page, every, Urls(root)).body)


@pytest.mark.parametrize(
    "html",
    [
        "<p><span class=visually-hidden>Giá cũ</span> <s>15.000</s></p>",
        "<p><i class=icon></i><span class=sr-only>Điện thoại</span> 0299.388.1234</p>",
        "<p><span class=sr-only>Chú thích</span> 1. Xem chú thích dưới bảng.</p>",
        "<h2 class=screen-reader-text>Hồ sơ</h2><p>Một bộ.</p>",
        "<p>Lịch</p><p class='visible-print-block'>In từ trang của Ủy ban nhân dân xã.</p>",
        "<p><span class=sr-only>Giá bán</span> 5 <span class=sr-only>Giá bán</span> 6</p>",
        f"<p>{WINDOW.format('a.html')}</p>",
        "<p>Lịch tiếp dân <span class=d-print-none>Lịch tiếp dân</span></p>",
        "<p class=sr-only><img src=a.png></p>",
        "<table><tr><td>Có</td><td><i class=sr-only>Có</i></td></tr></table><p>Hai.</p>",
    ],
)
def test_hidden_text_that_tells_something_stays(html: str) -> None:
    shown = html
    for name in ("visually-hidden", "sr-only", "screen-reader-text", "visible-print-block"):
        shown = shown.replace(name, "x")
    assert kept_of(html) == kept_of(shown)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Lịch họp <span class=sr-only>Lịch họp</span></p>", "<p>Lịch họp</p>"),
        (
            "<p><span class=sr-only>Lịch tiếp công dân</span> tháng 7: lịch tiếp công dân</p>",
            "<p>tháng 7: lịch tiếp công dân</p>",
        ),
        ("<p>Lịch họp</p><div class=print-only>LỊCH HỌP</div>", "<p>Lịch họp</p>"),
        ("<p>Lịch</p><div class=print-only><p>Lịch</p></div><p>A</p>", "<p>Lịch</p>\n<p>A</p>"),
    ],
)
def test_hidden_text_that_is_needless_goes(html: str, expected: str) -> None:
    assert kept_of(html) == f"{expected}\n"


@pytest.mark.parametrize("names", ["material-icons", "material-symbols-outlined", "mat-icon x"])
def test_names_of_icons_go(names: str) -> None:
    """A font draws a picture for each; what else is in such an element stays."""
    icon = f'<i class="{names}">attach_file</i>'
    assert kept_of(f"<p><a href=a>{icon} Mẫu đơn</a></p>") == '<p><a href="a">Mẫu đơn</a></p>\n'
    assert "tệp" in kept_of(f"<p>{icon.replace('attach_file', 'tệp đính kèm')} Mẫu đơn</p>")
    assert "attach_file" in kept_of(f"<p>{icon.replace(names, 'icon')} Mẫu đơn</p>")


def test_notes_that_several_links_open_windows_go() -> None:
    links = f"<p>{WINDOW.format('a.html')}, {WINDOW.format('b.html')}</p>"
    assert kept_of(links) == '<p><a href="a.html">Luật</a>, <a href="b.html">Luật</a></p>\n'


def test_what_is_left_out_is_told() -> None:
    text = "<p>Ủy ban nhân dân xã nghỉ làm việc ngày mai, mời bà con đến vào thứ hai.</p>"
    twice = "<p>Lịch họp<span class=sr-only> Lịch họp</span> của xã trong tuần này như sau.</p>"
    document = read(f"<h1>Nghỉ lễ</h1>{text}{twice}{text}")
    found = [one.excerpt for one in document.findings if "screen readers" in one.message]
    assert found == ["Lịch họp"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2>Giá nước <button>Sao chép</button></h2><p>A</p>", "<h2>Giá nước</h2>\n<p>A</p>"),
        (
            "<h2><span>Giá nước</span><div><button>Mở hết</button></div></h2><p>A</p>",
            "<h2>Giá nước</h2>\n<p>A</p>",
        ),
        ("<h2>Giá nước <button>🔗</button></h2><p>A</p>", "<h2>Giá nước</h2>\n<p>A</p>"),
        (
            "<blockquote><p>Nước đục.</p><p><a role=button>Mở rộng</a></p></blockquote>",
            "<blockquote>\n  <p>Nước đục.</p>\n</blockquote>",
        ),
        ("<p>A</p><div><button>Sao chép</button></div>" * 3, "\n".join(["<p>A</p>"] * 3)),
    ],
)
def test_buttons_for_a_heading_or_a_quotation_go(html: str, expected: str) -> None:
    assert kept_of(html) == f"{expected}\n"


@pytest.mark.parametrize(
    "html",
    [
        "<h2><button>Giá nước</button></h2><p>A</p>",
        "<h2>1. <button>Giá nước</button></h2><p>A</p>",
        "<h2>Giá nước <button aria-expanded=false>Mở</button></h2><p>A</p>",
        "<p>Theo <button>ông Ba</button></p>",
        "<blockquote><p>Theo <button>ông Ba</button></p></blockquote>",
        "<div><p>A</p><div><a role=button>Mở rộng</a></div></div>" * 2,
        "<p>A</p><div><button>7 màu</button></div>" * 3,
        "<h2><button>Giá nước</button></h2><p>A</p>" * 3,
        "<button>Mở</button><h2>Giá nước</h2><p>A</p>",
    ],
)
def test_buttons_that_are_text_stay(html: str) -> None:
    plain = html.replace("button", "span").replace("role=span", "")
    assert kept_of(html) == kept_of(plain)


@pytest.mark.parametrize(
    ("html", "stays"),
    [
        ("<p>A</p><div class=loading>Đang tải video…</div>", False),
        ("<p>A</p><div class=loading>Bản tin tuần 28</div>", True),
        ("<p>A</p><div class=loading>Chợ nổi họp từ sáng sớm…</div>", True),
        ("<p>A</p><div class=video>Đang tải video…</div>", True),
    ],
)
def test_words_while_something_loads_go(html: str, stays: bool) -> None:
    assert (kept_of(html) != "<p>A</p>\n") == stays


PART = "<section><p>Xã trả lời trong mười ngày.</p>{}</section><p>Hết.</p>"


@pytest.mark.parametrize(
    "button",
    [
        "<button class=more>Xem thêm</button>",
        "<p><a href='javascript:void(0)' aria-expanded=false role=button>Xem thêm</a></p>",
        "<div><span><a class='btn outline'>Thu gọn</a></span></div>",
        "<a data-action=expandTruncate><span>Mở rộng</span></a>",
        "<button data-more><span><svg></svg></span> <i></i>Xem thêm</button>",
        "<div><button id=a>Sao chép</button></div><div><button type=button>Xem mã</button></div>",
    ],
)
def test_buttons_that_end_a_part_go(button: str) -> None:
    assert kept_of(PART.format(button)) == kept_of(PART.format(""))


@pytest.mark.parametrize(
    "button",
    [
        "<p><a href=/xa class=btn>Xem thêm</a></p>",
        "<p><a href='#'>Lò Thị Mai</a></p>",
        "<button aria-controls=a>Hồ sơ</button>",
        "<button>Hồ sơ</button><p>Một bộ.</p>",
        "<button class=more>Bao giờ xong?</button>",
        "<button>Bước một</button>",
        "<button class=tel>0299.388.1234</button>",
        "<h3><button>Hồ sơ</button></h3>",
    ],
)
def test_what_heads_or_tells_something_stays_at_the_end_of_a_part(button: str) -> None:
    shown = " ".join(parse(button).itertext()).split()
    assert set(shown) <= set(re.split(r"\W*\s|<[^>]*>", kept_of(PART.format(button))))


@pytest.mark.parametrize("attribute", ["", "class=step"])
def test_steps_that_buttons_tell_stay(attribute: str) -> None:
    button = f"<button {attribute}>Bước một: đăng ký</button>"
    assert "Bước một: đăng ký" in kept_of(PART.format(button))


def test_button_below_but_the_number_of_a_step_stays() -> None:
    assert "Hồ sơ" in kept_of("<section><p>Bước 1</p><button>Hồ sơ</button></section><p>Hết.</p>")


def test_label_of_a_caption() -> None:
    label, text = "<span class=sr-only>Chú thích ảnh{}</span>", "<p>Lò nung mỗi tháng hai lần</p>"
    caption = f"<figure><img src=a.png><figcaption>{label}{text}</figcaption></figure>"
    assert "Chú thích" not in kept_of(caption.format(", "))
    assert "Chú thích" in kept_of(caption.format(""))
    assert "Chú thích" in kept_of(caption.format(", ").replace(text, ""))


def test_buttons_alike_that_unfold_each_part_go() -> None:
    part = "<div><button aria-expanded=false><div>Mở thẻ</div></button><h3>Giá {}</h3></div>"
    parts = "".join(map(part.format, "abc"))
    assert "Mở thẻ" not in kept_of(parts)
    assert "Mở thẻ" in kept_of(part)


@pytest.mark.parametrize(
    ("attributes", "stays"),
    [
        ("class='hidden hide d-none' itemprop=datePublished", False),
        ("style='display:none' itemprop=description", False),
        ("class=hidden", True),
        ("class=hidden-xs itemprop=description", True),
        ("itemprop=description", True),
    ],
)
def test_microdata_that_nobody_is_shown_goes(attributes: str, stays: bool) -> None:
    html = f"<div><span {attributes}>Lịch nghỉ lễ</span> <b>Thứ hai</b><p>Nội dung.</p></div>"
    assert ("Lịch nghỉ lễ" in kept_of(html)) == stays
