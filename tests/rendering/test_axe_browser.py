"""axe-core: every fixture page at both ends of text size and width, and all themes.

A page is opened once, and its state is changed by its own attributes. What the rules ask for is
strictest where the text is small and the window wide, and what may overflow does most where the
text is large and the window narrow: all rules look at each page in these two states. Themes are
but colours: each text of a page has to stand on its ground in a pair that all palettes have
(`Palette.ratios`), so that it is legible in every theme at every step. All sizes and widths in all
themes are for the page with every element, all steps in all themes for the article.
"""

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from html import unescape
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from a11y_reader.document import Document
from a11y_reader.options import CONTRASTS, Preferences
from a11y_reader.rendering.page import to_html
from a11y_reader.themes import THEMES
from tests.browser import ADDRESS, open_new, rewrite, serve
from tests.pages import PAGES, converted
from tests.rendering.controls import either_way, open_customise, without_script

pytestmark = pytest.mark.browser

TAGS = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ON_COLOURS = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")

RUN = """async (runOnly) => {
    const options = {runOnly, resultTypes: ["passes", "violations"], selectors: false};
    const found = await axe.run(document, options);
    const pairs = [...found.passes, ...found.violations]
        .filter((rule) => rule.id === "color-contrast-enhanced")
        .flatMap((rule) => rule.nodes.map((node) => node.any[0].data))
        .filter((data) => data.fgColor)
        .map((data) => [data.fgColor, data.bgColor]);
    return [
        found.passes.map((rule) => rule.id),
        found.violations.flatMap((rule) =>
            rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 200)}`)),
        pairs,
    ];
}"""


class Look(NamedTuple):
    """What axe-core saw.

    Attributes:
        passed: The rules that found what they look at, and nothing wrong with it.
        violations: What was wrong.
        pairs: The colours of texts and of their grounds.
    """

    passed: set[str]
    violations: list[str]
    pairs: set[tuple[str, str]]


def look(page: Page, *rules: str) -> Look:
    """Let rules look at the page, by default all that have one of `TAGS`."""
    kind, values = ("rule", rules) if rules else ("tag", TAGS)
    passed, violations, pairs = page.evaluate(RUN, {"type": kind, "values": values})
    return Look(set(passed), violations, {(text, ground) for text, ground in pairs})


def set_choices(page: Page, **choices: str) -> None:
    page.locator(":root").evaluate("(root, all) => Object.assign(root.dataset, all)", choices)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all, which has axe-core: to read that anew takes as long as to look does."""
    page = open_new(browser, bypass_csp=True)
    serve(page, "<!doctype html>")
    page.goto(ADDRESS)
    page.evaluate(AXE_SCRIPT)
    yield page
    page.context.close()


def show(page: Page, html: str, width: int = 1280) -> None:
    set_width(page, width)
    rewrite(page, html)


def set_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})


def assert_policy_allows_its_code(html: str) -> None:
    """Where axe-core looks no policy holds: one that kept the style from a page would go unseen."""
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    for tag in ("style", "script"):
        (code,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, flags=re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in unescape(policy[1])


WIDTHS, SIZES = (1280, 320), (100, 500)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_axe_finds_nothing(page: Page, path: Path) -> None:
    html = converted(path)
    assert_policy_allows_its_code(html)
    show(page, html)
    palette = THEMES["light"].palette("standard")
    lawful = {(getattr(palette, text), getattr(palette, ground)) for text, ground in palette.ratios}
    for width, size in zip(WIDTHS, SIZES, strict=True):
        set_width(page, width)
        set_choices(page, theme="light", textSize=str(size))
        passed, violations, pairs = look(page)
        assert violations == [], f"at {width} px, {size} %"
        assert {"color-contrast", "color-contrast-enhanced"} <= passed
        assert pairs
        assert pairs <= lawful


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_every_element(page: Page, theme: str) -> None:
    show(page, converted(PAGES[0]))
    open_customise(page)
    for width, size in product(WIDTHS, SIZES):
        set_width(page, width)
        set_choices(page, theme=theme, textSize=str(size))
        passed, violations, _ = look(page)
        assert violations == [], f"at {width} px, {size} %"
        assert {"color-contrast", "color-contrast-enhanced"} <= passed


def test_axe_finds_what_is_there(page: Page) -> None:
    """A page with faults, so that finding nothing means something."""
    faults = "<img src=x><p style='color: #aaa'>mờ</p><p style='color: #666'>nhạt</p></main>"
    show(page, converted(PAGES[0]).replace("</main>", faults))
    rules = {violation.partition(":")[0] for violation in look(page).violations}
    assert rules == {"color-contrast", "color-contrast-enhanced", "image-alt"}


def assert_clean(page: Page) -> None:
    passed, violations, _ = look(page)
    assert violations == []
    assert len(passed) > 40


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_any_theme(
    page: Page,
    open_page: Callable[..., Page],
    article: Document,
    complaints: list[str],
    theme: str,
) -> None:
    """Every step of the ladder; soft is AA, so that AAA (7:1) is not asked of it.

    The steps differ in their colours alone: but for the first one the rules on those are enough.
    """
    html = to_html(article, Preferences(theme=theme))
    open_page(html)
    assert complaints == []
    show(page, html)
    open_customise(page)
    assert_clean(page)
    for contrast in CONTRASTS:
        set_choices(page, contrast=contrast)
        rules = {*ON_COLOURS} - ({"color-contrast-enhanced"} if contrast == "soft" else set())
        assert look(page, *rules)[:2] == (rules, [])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("size", SIZES)
@either_way
def test_axe_finds_nothing_at_any_size(
    page: Page, article: Document, size: int, width: int, scripts: bool
) -> None:
    """A page whose script is taken out stands for one where none run; axe-core is one itself."""
    html = to_html(article, Preferences(text_size=size, contrast="maximum"))
    show(page, html if scripts else without_script(html), width)
    open_customise(page)
    assert_clean(page)


def test_axe_finds_nothing_where_languages_differ(page: Page, article: Document) -> None:
    show(page, to_html(article.replace(lang="ar"), Preferences(lang="en")))
    assert_clean(page)
    show(page, to_html(article.replace(lang="", title="", site="", url="")))
    assert_clean(page)
