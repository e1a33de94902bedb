"""Where the focus goes, and that it is seen there, in a real browser."""

import pytest
from playwright.sync_api import expect

from a11y_reader.rendering.page import to_html
from tests.rendering.controls import either_way, focused, without_script

pytestmark = pytest.mark.browser


FOCUS = """(element) => {
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
        name: element.outerHTML,
        style: outlineStyle,
        width: parseFloat(outlineWidth),
        inside: box.bottom > 0 && box.top < innerHeight && box.width > 1,
    };
}"""


@either_way
def test_focus_is_seen_wherever_it_goes(open_page, article, scripts):
    """At least 2 CSS px around (2.4.13), and within the window (2.4.11)."""
    html = to_html(article)
    page = open_page(html if scripts else without_script(html))
    page.locator("header details").evaluate("details => details.open = true")
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        seen.append(focused(page).evaluate(FOCUS))
    assert len(seen) >= 18
    assert [
        each for each in seen if each["width"] < 2 or each["style"] != "solid" or not each["inside"]
    ] == []


def test_skip_link_comes_first_and_leads_to_the_heading(open_page, article):
    page = open_page(to_html(article))
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Chuyển đến nội dung chính")
    expect(skip).to_be_focused()
    box = skip.bounding_box()
    assert min(box["width"], box["height"]) >= 44
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    assert page.get_by_role("main").evaluate("main => main.firstElementChild.localName") == "h1"
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Nghe đọc")).to_be_focused()
