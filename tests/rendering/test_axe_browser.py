"""axe-core on every fixture page, in every theme, at both ends of text size and width.

A page is opened once, and its state is changed by its own attributes. Themes are but colours: all
rules look at each page at each size and width in one theme, those on colours in each theme. What
they ask for does not depend on the width, and is strictest for the smaller text: all sizes and
widths in all themes are for the page with every element.
"""

from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from a11y_reader.themes import THEMES
from tests.pages import PAGES, converted

pytestmark = pytest.mark.browser

TAGS = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ON_COLOURS = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")

ALL_RULES = {"runOnly": {"type": "tag", "values": list(TAGS)}, "resultTypes": ["violations"]}
RULES_ON_COLOURS = {"runOnly": list(ON_COLOURS), "resultTypes": ["violations"]}

RUN = """async (options) => {
    const found = await axe.run(document, options);
    return {
        passed: found.passes.map((rule) => rule.id),
        violations: found.violations.flatMap((rule) =>
            rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 200)}`)),
    };
}"""


def look(page: Page, options: dict[str, Any]) -> tuple[set[str], list[str]]:
    """Return the rules that passed, and what was found."""
    found = page.evaluate(RUN, options)
    return set(found["passed"]), found["violations"]


def show(page: Page, theme: str, size: int) -> None:
    page.locator(":root").evaluate(
        "(root, [theme, size]) => Object.assign(root.dataset, {theme, textSize: String(size)})",
        [theme, size],
    )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_axe_finds_nothing(open_page: Callable[..., Page], path: Path) -> None:
    page = open_page(converted(path))
    if path == PAGES[0]:  # the controls are the same on all pages
        page.locator("header summary").click()
    page.evaluate(AXE_SCRIPT)
    first, *others = THEMES
    found = []
    for width, size in product((1280, 320), (100, 500)):
        page.set_viewport_size({"width": width, "height": 900})
        is_strictest = (width, size) == (1280, 100)
        themes = others if is_strictest or path == PAGES[0] else ()
        for theme, options in ((first, ALL_RULES), *((each, RULES_ON_COLOURS) for each in themes)):
            show(page, theme, size)
            passed, violations = look(page, options)
            assert {"color-contrast", "color-contrast-enhanced"} <= passed
            found += [f"{theme}, {size} %, {width} px: {each}" for each in violations]
    assert found == []


def test_axe_finds_what_is_there(open_page: Callable[..., Page]) -> None:
    """A page with faults, so that finding nothing means something."""
    faults = "<img src=x><p style='color: #aaa'>mờ</p><p style='color: #666'>nhạt</p></main>"
    html = converted(PAGES[0]).replace("</main>", faults)
    page = open_page(html, bypass_csp=True)
    page.evaluate(AXE_SCRIPT)
    _, violations = look(page, ALL_RULES)
    rules = {violation.partition(":")[0] for violation in violations}
    assert rules == {"color-contrast", "color-contrast-enhanced", "image-alt"}
