"""What a browser remembers of a reader's choices from page to page."""

import pytest
from playwright.sync_api import expect

from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html
from a11y_reader.themes import THEMES
from tests.rendering.controls import LARGER, MORE, colours_of, control, open_customise, size_of

pytestmark = pytest.mark.browser


def test_choices_are_remembered(open_page, article, complaints):
    page = open_page(to_html(article))
    control(page, LARGER, scripts=True).click()
    control(page, MORE, scripts=True).click()
    open_customise(page)
    page.get_by_role("radio", name="Tối").check()
    page.reload()
    assert size_of(page) == 115
    assert colours_of(page)["text"] == THEMES["dark"].palette("high").text
    expect(page.locator(".buttons .now").first).to_have_text("115 %")
    open_customise(page)
    expect(page.get_by_role("radio", name="Tối")).to_be_checked()
    assert complaints == []


def test_choices_hold_before_the_body_is_there(open_page, article):
    """Else the page would be painted in the wrong size and colours first."""
    page = open_page(to_html(article), own=True)
    control(page, LARGER, scripts=True).click()
    page.add_init_script(
        """new MutationObserver((_, observer) => {
            if (!document.body) return;
            window.atFirst = document.documentElement.dataset.textSize;
            observer.disconnect();
        }).observe(document, {childList: true, subtree: true})"""
    )
    page.reload()
    assert page.evaluate("window.atFirst") == "115"


def test_only_what_the_reader_chose_goes_before_the_preferences(open_page, article):
    page = open_page(to_html(article, Preferences(text_size=150, theme="sepia")))
    control(page, LARGER, scripts=True).click()
    page.reload()
    assert size_of(page) == 175
    assert page.evaluate("Object.keys(JSON.parse(localStorage['a11y-reader']))") == ["text-size"]


@pytest.mark.parametrize(
    "kept", ["", "null", '["x"]', '{"text-size": "137", "theme": "gone", "contrast": 3}']
)
def test_memory_of_something_else_does_no_harm(open_page, article, complaints, kept):
    page = open_page(to_html(article))
    page.evaluate("kept => localStorage.setItem('a11y-reader', kept)", kept)
    page.reload()
    assert size_of(page) == 100
    assert colours_of(page)["text"] == THEMES["light"].palette("standard").text
    control(page, LARGER, scripts=True).click()
    assert size_of(page) == 115
    assert complaints == []


def test_memory_that_is_barred_does_no_harm(open_page, article, complaints):
    barred = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('barred') }})"
    page = open_page(to_html(article), first=[barred])
    control(page, LARGER, scripts=True).click()
    assert size_of(page) == 115
    assert complaints == []
