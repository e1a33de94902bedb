"""What else a reader chooses behind "Tùy chỉnh", in a real browser, with scripts and without."""

from math import floor

import pytest
from playwright.sync_api import Page, expect

from a11y_reader.document import Document, Node
from a11y_reader.rendering.page import to_html
from a11y_reader.themes import THEMES
from tests.rendering.controls import (
    DEFAULT,
    LARGER,
    LESS,
    MORE,
    assert_at_end,
    choice,
    colours_of,
    control,
    either_way,
    open_customise,
    pixels,
    size_of,
    style_of,
    tab_to,
)

pytestmark = pytest.mark.browser


@either_way
def test_line_height_is_chosen_behind_customise(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    open_customise(page)
    ratios = [line_height_of(page)]
    for name in ("Hẹp", "Rộng", "Rất rộng"):
        choice(page, "Giãn dòng", name).check()
        ratios.append(line_height_of(page))
    assert ratios == [1.65, 1.5, 2, 2.5]


def line_height_of(page: Page) -> float:
    style = "getComputedStyle(document.querySelector('.body p'))"
    return round(page.evaluate(f"parseFloat({style}.lineHeight) / parseFloat({style}.fontSize)"), 2)


@pytest.mark.parametrize(
    ("group", "name", "expected"),
    [
        ("Giãn chữ cái", "letterSpacing", [0, 0.06, 0.12]),
        ("Giãn từ", "wordSpacing", [0, 0.16, 0.32]),
        ("Giãn đoạn", "marginBlockEnd", [1.25, 2, 3]),
    ],
)
@either_way
def test_spacing_is_chosen(open_page, article, group, name, expected, *, scripts):
    """The widest are at least those of 1.4.12."""
    page = open_page(to_html(article), scripts=scripts)
    open_customise(page)
    found = []
    for value in ("Thường", "Rộng", "Rất rộng"):
        choice(page, group, value).check()
        found.append(ems(page, ".body p", name))
    assert found == expected


def ems(page: Page, selector: str, name: str) -> float:
    return round(pixels(page, selector, name) / pixels(page, selector, "fontSize"), 2)


@either_way
def test_font_is_chosen(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    open_customise(page)
    for value, family in {
        "Có chân": "serif",
        "Đơn cách": "monospace",
        "Không chân": "sans-serif",
    }.items():
        choice(page, "Kiểu chữ", value).check()
        assert style_of(page, ".body p", "fontFamily").split(", ")[-1] == family


@either_way
def test_line_length_is_chosen(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    open_customise(page)
    widths = []
    for value in ("Ngắn", "Vừa", "Dài"):
        choice(page, "Độ dài dòng", value).check()
        widths.append(page.locator(".body").bounding_box()["width"])
    assert widths == sorted(set(widths))


@either_way
def test_images_give_way_to_their_alternatives(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    open_customise(page)
    switch = page.get_by_role("checkbox", name="Ẩn hình ảnh")
    assert style_of(page, ".image > img", "display") == "inline"
    switch.check()
    assert style_of(page, ".image > img", "display") == "none"
    shown = style_of(page, ".image", "content", "::after")
    assert shown in (
        "attr(data-alt)",
        f'"{page.locator(".image").first.get_attribute("data-alt")}"',
    )
    assert style_of(page, ".image", "display", "::after") == "inline"
    switch.uncheck()
    assert style_of(page, ".image > img", "display") == "inline"
    assert style_of(page, ".image", "display", "::after") == "none"


@either_way
def test_image_whose_caption_says_the_same_gives_way_to_it(open_page, scripts):
    said = "Cầu mới nối hai bờ sông"
    image = Node("img", (("src", "https://xa.example.vn/cau.png"), ("alt", said)))
    figure = Node("figure", (), (image, Node("figcaption", (), (said,))))
    page = open_page(
        to_html(Document(title="Khánh thành", lang="vi", body=(figure,))), scripts=scripts
    )
    assert page.locator("figure").aria_snapshot() == f'- figure "{said}"'
    open_customise(page)
    page.get_by_role("checkbox", name="Ẩn hình ảnh").check()
    assert style_of(page, ".image > img", "display") == "none"
    assert style_of(page, ".image", "content", "::after") in ("none", "normal")
    assert page.locator("figure").inner_text() == said


@either_way
def test_links_may_look_like_text(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    open_customise(page)
    page.get_by_role("checkbox", name="Ẩn liên kết").check()
    assert colours_of(page)["link"] == colours_of(page)["text"]
    assert style_of(page, ".body p a", "textDecorationLine") == "none"
    page.get_by_role("checkbox", name="Ẩn liên kết").uncheck()
    assert colours_of(page)["link"] == THEMES["light"].palette("standard").link


@either_way
def test_abbreviations_are_spelled_out_where_they_are_first_used(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    open_customise(page)
    assert style_of(page, "abbr.first", "display", "::after") == "none"
    page.get_by_role("checkbox", name="Viết đầy đủ từ viết tắt ở lần đầu").check()
    assert style_of(page, "abbr.first", "display", "::after") == "inline"


def test_what_needs_scripts_is_not_shown_without(open_page, article):
    page = open_page(to_html(article), scripts=False)
    open_customise(page)
    for name in ("Màu tự chọn", "Dùng phím tắt"):
        expect(page.get_by_text(name)).to_be_hidden()
    expect(page.get_by_role("button", name="Nghe đọc")).to_have_count(0)


@either_way
def test_reset_takes_everything_back(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    before = (size_of(page), colours_of(page))
    control(page, LARGER, scripts=scripts).click()
    control(page, MORE, scripts=scripts).click()
    open_customise(page)
    page.get_by_role("radio", name="Vàng trên đen").check()
    assert size_of(page) == 115
    page.get_by_role("button", name="Đặt lại tất cả").click()
    assert (size_of(page), colours_of(page)) == before
    assert_at_end(control(page, DEFAULT, scripts=scripts), scripts)


def test_enter_on_a_radio_button_leads_nowhere(open_page, article, complaints):
    page = open_page(to_html(article), scripts=False)
    tab_to(page, page.get_by_role("radio", name="100 %"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="100 %")).to_be_focused()
    assert complaints == []


def test_changes_are_announced(open_page, article):
    page = open_page(to_html(article))
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    control(page, LARGER, scripts=True).click()
    expect(status).to_have_text("Cỡ chữ 115 %")
    for name, step in ((MORE, "high"), (LESS, "standard")):
        control(page, name, scripts=True).click()
        ratio = floor(THEMES["light"].contrast(step) * 10) / 10
        expect(status).to_have_text(f"Tương phản {ratio:.1f} : 1".replace(".", ","))
