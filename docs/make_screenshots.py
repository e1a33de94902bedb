"""Take the pictures in docs/images: of a page as it was, and as a11y-reader wrote it.

    python docs/make_screenshots.py examples/portal_page.html demo/portal_page.html

Needs Chromium: `sh tests/install_chromium.sh` finds or installs one.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from a11y_reader.themes import THEMES

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser import launch

FOLDER = Path(__file__).with_name("images")

DEVICES = {"desktop": {"width": 1280, "height": 720}, "phone": {"width": 390, "height": 720}}
PHONE_SIZES = ("100", "300")

CHOOSE = """(choices) => {
    localStorage.setItem("a11y-reader", JSON.stringify(choices));
    dispatchEvent(new Event("pageshow"));
}"""


def pictures() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield each picture's name, its device, and what the reader chose: those that docs/ show."""
    for theme in THEMES:
        yield f"{theme}-100-desktop", "desktop", {"theme": theme}
    for size in PHONE_SIZES:
        yield f"light-{size}-phone", "phone", {"theme": "light", "text-size": size}
    most = {"theme": "dark", "contrast": "maximum", "text-size": "300"}
    yield "dark-maximum-300-desktop", "desktop", most


def take(
    browser: Browser, source: Path, target: Path, device: str, choices: dict[str, str]
) -> None:
    """Write a picture of the top of the page, after a reader's choices."""
    page = browser.new_page(viewport=DEVICES[device])
    page.goto(source.resolve().as_uri())
    page.evaluate(CHOOSE, {"contrast": "standard", **choices})
    page.screenshot(path=target)
    page.close()


def take_controls(browser: Browser, source: Path) -> None:
    """Write a picture of all that can be chosen."""
    page = browser.new_page(viewport={"width": 1000, "height": 840})
    page.goto(source.resolve().as_uri())
    page.locator("header summary").click()
    page.mouse.move(0, 0)
    page.screenshot(path=FOLDER / "controls.png")
    page.close()


def take_before(browser: Browser, source: Path) -> None:
    """Write a picture of the top of a page as its site shows it."""
    page = browser.new_page(viewport=DEVICES["desktop"])
    page.goto(source.resolve().as_uri())
    page.screenshot(path=FOLDER / "before.png")
    page.close()


def main(before: Path, after: Path) -> None:
    """Write all pictures."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        take_before(browser, before)
        take_controls(browser, after)
        for name, device, choices in pictures():
            take(browser, after, FOLDER / f"{name}.png", device, choices)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
