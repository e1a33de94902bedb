"""Shortcuts in a real browser."""

import pytest

from a11y_reader.rendering.page import to_html
from tests.rendering.controls import open_customise, ratio_of, size_of

pytestmark = pytest.mark.browser


def test_keys_do_nothing_until_they_are_turned_on(open_page, article):
    page = open_page(to_html(article))
    page.keyboard.press("+")
    assert size_of(page) == 100
    open_customise(page)
    page.get_by_role("checkbox", name="Dùng phím tắt").check()
    page.keyboard.press("+")
    assert size_of(page) == 115
    page.keyboard.press("-")
    page.keyboard.press("-")
    assert size_of(page) == 90
    page.keyboard.press("0")
    assert size_of(page) == 100
    standard = ratio_of(page, "text")
    page.keyboard.press("]")
    assert ratio_of(page, "text") > standard
    page.keyboard.press("[")
    assert ratio_of(page, "text") == standard
    page.keyboard.press("Control+-")
    assert size_of(page) == 100
