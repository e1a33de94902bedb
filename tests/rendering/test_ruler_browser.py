"""The ruler that leaves some lines clear, in a real browser."""

import pytest

from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html
from tests.rendering.controls import choice, either_way, open_customise, pixels, style_of

pytestmark = pytest.mark.browser


@either_way
def test_ruler_leaves_as_many_lines_clear_as_are_chosen(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    open_customise(page)
    assert style_of(page, "body", "content", "::before") == "none"
    for lines in (1, 3, 5):
        choice(page, "Thước đọc", f"{lines} dòng").check()
        page.get_by_text("Tùy chỉnh").hover()
        above = pixels(page, "body", "height", "::before")
        clear = pixels(page, "body", "top", "::after") - above
        assert round(clear / pixels(page, ".body p", "lineHeight"), 1) == lines
    choice(page, "Thước đọc", "Không dùng").check()
    assert style_of(page, "body", "content", "::before") == "none"


@either_way
def test_ruler_gives_way_to_the_focus(open_page, article, scripts):
    page = open_page(to_html(article, Preferences(ruler="1")), scripts=scripts)
    assert style_of(page, "body", "content", "::before") == '""'
    page.locator(".body a").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert style_of(page, "body", "content", "::before") == "none"


def test_ruler_follows_the_mouse(open_page, article):
    page = open_page(to_html(article, Preferences(ruler="3")))
    tops = []
    for y in (500, 600):
        page.mouse.move(400, y)
        tops.append(pixels(page, "body", "height", "::before"))
    assert tops[1] - tops[0] == 100
