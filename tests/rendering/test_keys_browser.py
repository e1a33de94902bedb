"""Shortcuts in a real browser."""

import pytest

from a11y_reader.document import Document
from a11y_reader.nodes import Node
from a11y_reader.rendering.page import to_html
from tests.rendering.controls import open_customise, ratio_of, size_of

pytestmark = pytest.mark.browser

READ = """() => {
    const element = document.elementFromPoint(innerWidth / 2, innerHeight / 4);
    return element.closest("p").textContent.slice(0, 9);
}"""
"""The beginning of the paragraph that is read, which stands in the upper part of the window."""


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


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_read_stays_in_sight(open_page, width):
    words = " ".join(["Nhà nước bảo đảm quyền đọc của mọi người."] * 12)
    body = tuple(Node("p", (), (f"Khoản {number}. {words}",)) for number in range(10, 40))
    page = open_page(to_html(Document(title="Luật", lang="vi", body=body)), width=width)
    open_customise(page)
    page.get_by_role("checkbox", name="Dùng phím tắt").check()
    page.locator("p", has_text="Khoản 20.").evaluate("one => one.scrollIntoView()")
    assert page.evaluate(READ) == "Khoản 20."
    for key in "+++++---------+":
        page.keyboard.press(key)
        assert page.evaluate(READ) == "Khoản 20."
