"""Themes and colours of one's own in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from a11y_reader.options import Colours, Preferences
from a11y_reader.rendering.page import to_html
from a11y_reader.themes import THEMES
from tests.rendering.controls import (
    LESS,
    MORE,
    colours_of,
    control,
    either_way,
    open_customise,
    ratio_of,
)

pytestmark = pytest.mark.browser


@either_way
def test_theme_is_chosen_behind_customise(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    sepia = page.get_by_role("radio", name="Giấy ngà")
    expect(sepia).to_have_count(0)
    open_customise(page)
    sepia.check()
    assert colours_of(page)["ground"] == THEMES["sepia"].palette("standard").background


def own_colours(page: Page, text: str, background: str) -> None:
    open_customise(page)
    page.get_by_role("radio", name="Màu tự chọn").check()
    page.get_by_label("Màu chữ", exact=True).fill(text)
    page.get_by_label("Màu nền", exact=True).fill(background)


@pytest.mark.parametrize(
    ("colours", "ratio"),
    [
        (("#003300", "#ccffcc"), "12,7"),
        (("#ffff00", "#000080"), "14,9"),
        (("#777777", "#808080"), "1,1"),
    ],
)
def test_own_colours_are_used_with_links_that_fit(open_page, article, complaints, colours, ratio):
    page = open_page(to_html(article))
    own_colours(page, *colours)
    found = colours_of(page)
    assert (found["text"], found["ground"]) == colours
    assert ratio_of(page, "link") >= 4.5
    output = page.locator(".own-colours output")
    is_too_little = float(ratio.replace(",", ".")) < 4.5
    expect(output).to_contain_text(f"Tương phản {ratio} : 1")
    assert ("Khó đọc" in output.text_content()) == is_too_little
    for name in (LESS, MORE):
        expect(control(page, name, scripts=True)).to_have_attribute("aria-disabled", "true")
    page.reload()
    assert colours_of(page) == found
    open_customise(page)
    expect(page.get_by_label("Màu nền", exact=True)).to_have_value(colours[1])
    page.get_by_role("radio", name="Tối").check()
    assert colours_of(page)["ground"] == THEMES["dark"].palette("standard").background
    assert complaints == []


def test_own_colours_may_be_what_the_page_starts_with(open_page, article):
    colours = Colours(text="#ffff00", background="#000080")
    html = to_html(article, Preferences(theme="own", colours=colours))
    for scripts in (True, False):
        page = open_page(html, scripts=scripts)
        found = colours_of(page)
        assert (found["text"], found["ground"]) == ("#ffff00", "#000080")
        assert ratio_of(page, "link") >= 4.5
