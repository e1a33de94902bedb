"""The controls of the page as readers use them in a real browser, and what comes of it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from a11y_reader.themes import contrast_ratio

__all__ = [
    "DEFAULT",
    "LARGER",
    "LESS",
    "MORE",
    "SMALLER",
    "assert_at_end",
    "choice",
    "colours_of",
    "control",
    "either_way",
    "focused",
    "open_customise",
    "pixels",
    "ratio_of",
    "size_of",
    "style_of",
    "tab_to",
    "without_script",
]

SMALLER, DEFAULT, LARGER = "A− Thu nhỏ chữ", "A Cỡ chữ mặc định", "A+ Phóng to chữ"
LESS, MORE = "Giảm tương phản", "Tăng tương phản"

either_way = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
"""With the page's script and without."""


def without_script(html: str) -> str:
    return re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)


def control(page: Page, name: str, *, scripts: bool) -> Locator:
    """A control as assistive technology finds it: by its role and its accessible name."""
    return page.get_by_role("button" if scripts else "radio", name=name, exact=True)


def choice(page: Page, group: str, name: str) -> Locator:
    """A radio button behind "Tùy chỉnh", which is open."""
    return page.get_by_role("group", name=group, exact=True).get_by_role(
        "radio", name=name, exact=True
    )


def size_of(page: Page) -> int:
    """The size of the running text in percent of 1.25 times the browser's own."""
    pixels = page.evaluate("getComputedStyle(document.querySelector('.body p')).fontSize")
    return round(float(pixels.removesuffix("px")) / 20 * 100)


def colours_of(page: Page) -> dict[str, str]:
    """The colours of the running text, a link and the ground, as the browser computes them."""
    found = page.evaluate(
        """() => {
            const style = (selector) => getComputedStyle(document.querySelector(selector));
            return {
                text: style('.body p').color,
                link: style('.body p a').color,
                ground: style(':root').backgroundColor,
            };
        }"""
    )
    return {role: hexadecimal(colour) for role, colour in found.items()}


def hexadecimal(colour: str) -> str:
    red, green, blue = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour).groups()
    return f"#{int(red):02x}{int(green):02x}{int(blue):02x}"


def ratio_of(page: Page, role: str) -> float:
    colours = colours_of(page)
    return contrast_ratio(colours[role], colours["ground"])


STYLE = """([selector, property, pseudo]) =>
    getComputedStyle(document.querySelector(selector), pseudo)[property]"""


def style_of(page: Page, selector: str, name: str, pseudo: str | None = None) -> str:
    return page.evaluate(STYLE, [selector, name, pseudo])


def pixels(page: Page, selector: str, name: str, pseudo: str | None = None) -> float:
    value = style_of(page, selector, name, pseudo)
    return 0 if value == "normal" else float(value.removesuffix("px"))


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def tab_to(page: Page, target: Locator) -> None:
    for _ in range(20):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{target} is not reached by the Tab key")


def assert_at_end(at_end: Locator, scripts: bool) -> None:
    if scripts:
        expect(at_end).to_have_attribute("aria-disabled", "true")
    else:
        expect(at_end).to_have_count(0)


def open_customise(page: Page) -> None:
    """Show what is behind "Tùy chỉnh"."""
    page.locator("header summary").click()
