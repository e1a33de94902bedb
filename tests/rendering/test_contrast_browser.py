"""The ladder of contrast in a real browser, with scripts and without."""

from itertools import pairwise, product

import pytest
from playwright.sync_api import Page, expect

from a11y_reader.options import CONTRASTS, Preferences
from a11y_reader.rendering.page import to_html
from a11y_reader.themes import THEMES
from tests.rendering.controls import (
    LARGER,
    LESS,
    MORE,
    assert_at_end,
    choice,
    colours_of,
    control,
    either_way,
    open_customise,
    ratio_of,
    tab_to,
)

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("theme", "scripts"), [*((theme, True) for theme in THEMES), ("light", False), ("dark", False)]
)
def test_contrast_rises_with_every_step(open_page, article, complaints, theme, scripts):
    """Text and links, as measured from the colours that the browser computes."""
    page = open_page(to_html(article, Preferences(theme=theme, contrast="soft")), scripts=scripts)
    assert_at_end(control(page, LESS, scripts=scripts), scripts)
    measured = [(ratio_of(page, "text"), ratio_of(page, "link"))]
    for _ in CONTRASTS[1:]:
        control(page, MORE, scripts=scripts).click()
        measured.append((ratio_of(page, "text"), ratio_of(page, "link")))
    assert all(
        before < after for texts in zip(*measured, strict=True) for before, after in pairwise(texts)
    )
    for step, ratios in zip(CONTRASTS, measured, strict=True):
        assert min(ratios) >= THEMES[theme].contrast(step) - 1e-9
    assert min(measured[0]) >= 4.5
    assert min(measured[-1]) >= 18
    assert_at_end(control(page, MORE, scripts=scripts), scripts)
    for ratios in measured[-2::-1]:
        control(page, LESS, scripts=scripts).click()
        assert (ratio_of(page, "text"), ratio_of(page, "link")) == ratios
    assert complaints == []


@either_way
def test_contrast_by_keyboard(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts)
    start = (
        control(page, MORE, scripts=True) if scripts else page.get_by_role("radio", name="Tự động")
    )
    tab_to(page, start)
    standard = ratio_of(page, "text")
    page.keyboard.press("Enter" if scripts else "ArrowRight")
    high = ratio_of(page, "text")
    page.keyboard.press("Space" if scripts else "ArrowRight")
    assert standard < high < ratio_of(page, "text")


@either_way
def test_colours_follow_the_system_at_first(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts, own=True)
    steps = {"no-preference": "standard", "more": "maximum", "less": "soft"}
    for scheme, (preference, step) in product(("light", "dark"), steps.items()):
        prefer(page, scheme, preference)
        palette = THEMES[scheme].palette(step)
        expected = {"text": palette.text, "link": palette.link, "ground": palette.background}
        assert colours_of(page) == expected
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == scheme


def prefer(page: Page, scheme: str, contrast: str) -> None:
    features = {"prefers-color-scheme": scheme, "prefers-contrast": contrast}
    emulated = [{"name": name, "value": value} for name, value in features.items()]
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setEmulatedMedia", {"features": emulated})


@pytest.mark.parametrize(
    ("preference", "moves"),
    [("more", (LESS, "high", MORE)), ("less", (MORE, "standard", LESS))],
    ids=["more", "less"],
)
@either_way
def test_contrast_steps_on_from_what_the_system_prefers(
    open_page, article, preference, moves, scripts
):
    name, step, ending = moves
    page = open_page(to_html(article), scripts=scripts, own=True)
    prefer(page, "light", preference)
    assert_at_end(control(page, ending, scripts=scripts), scripts)
    control(page, name, scripts=scripts).click()
    assert colours_of(page)["text"] == THEMES["light"].palette(step).text


@either_way
def test_colour_controls_step_aside_for_the_systems_colours(open_page, article, scripts):
    page = open_page(to_html(article), scripts=scripts, forced_colors="active")
    expect(control(page, LARGER, scripts=scripts)).to_be_visible()
    expect(control(page, MORE, scripts=scripts)).to_have_count(0)
    open_customise(page)
    expect(page.get_by_role("radio", name="Sáng")).to_have_count(0)
    expect(choice(page, "Giãn dòng", "Rộng")).to_be_visible()
