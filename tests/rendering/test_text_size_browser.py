"""The size of the text in a real browser, with scripts and without."""

import pytest
from playwright.sync_api import Locator, Page, expect

from a11y_reader.options import TEXT_SIZES
from a11y_reader.rendering.page import to_html
from tests.rendering.controls import (
    DEFAULT,
    LARGER,
    SMALLER,
    assert_at_end,
    control,
    either_way,
    size_of,
    tab_to,
)

pytestmark = pytest.mark.browser


@either_way
def test_text_size_goes_all_the_way_up_and_down(open_page, article, complaints, scripts):
    page = open_page(to_html(article), scripts=scripts)
    upwards = TEXT_SIZES[TEXT_SIZES.index(100) :]
    assert [size_of(page), *steps(page, LARGER, len(upwards) - 1, scripts)] == [*upwards]
    assert steps(page, SMALLER, len(TEXT_SIZES) - 1, scripts) == [*TEXT_SIZES[-2::-1]]
    assert_at_end(control(page, SMALLER, scripts=scripts), scripts)
    control(page, DEFAULT, scripts=scripts).click()
    assert size_of(page) == 100
    assert complaints == []


def steps(page: Page, name: str, times: int, scripts: bool) -> list[int]:
    sizes = []
    for _ in range(times):
        first_of(page, name, scripts).click()
        sizes.append(size_of(page))
    return sizes


def first_of(page: Page, name: str, scripts: bool) -> Locator:
    """The control; beside 100 %, where A is A− or A+ as well, its name has both."""
    if scripts:
        return control(page, name, scripts=True)
    return page.get_by_role("radio", name=name)


@either_way
@pytest.mark.parametrize("width", [320, 1280])
def test_larger_stays_below_the_mouse(open_page, article, width, scripts):
    """Nobody who presses A+ again and again comes upon A, which would take all of it back."""
    page = open_page(to_html(article), scripts=scripts, width=width)
    box = first_of(page, LARGER, scripts).bounding_box()
    for _ in TEXT_SIZES[TEXT_SIZES.index(100) + 1 :]:
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert size_of(page) == 500


def test_text_size_by_keyboard_with_scripts(open_page, article):
    """Focus stays on the button, at the end of the ladder, too."""
    page = open_page(to_html(article))
    larger = control(page, LARGER, scripts=True)
    tab_to(page, larger)
    for size in TEXT_SIZES[TEXT_SIZES.index(100) + 1 :]:
        page.keyboard.press("Enter")
        assert size_of(page) == size
        expect(larger).to_be_focused()
    expect(larger).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Space")
    assert size_of(page) == 500
    expect(larger).to_be_focused()


def test_text_size_by_keyboard_without_scripts(open_page, article):
    page = open_page(to_html(article), scripts=False)
    tab_to(page, page.get_by_role("radio", name="100 %"))
    for size in TEXT_SIZES[TEXT_SIZES.index(100) + 1 :]:
        page.keyboard.press("ArrowRight")
        assert size_of(page) == size
    for size in TEXT_SIZES[-2::-1]:
        page.keyboard.press("ArrowLeft")
        assert size_of(page) == size
    assert size_of(page) == 80


def test_text_size_follows_the_browsers_own(open_page, article):
    page = open_page(to_html(article))
    page.locator(":root").evaluate("root => root.style.fontSize = '24px'")
    assert size_of(page) == 150
