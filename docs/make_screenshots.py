"""Take the pictures in docs/images: of a page as it was, and as a11y-reader wrote it.

    python docs/make_screenshots.py examples/portal_page.html demo/portal_page.html

Needs Chromium: `sh tests/install_chromium.sh` finds or installs one.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

FOLDER = Path(__file__).with_name("images")
WINDOW = {"width": 1280, "height": 800}
NAMES = ("chromium", "chromium-browser", "google-chrome")

PICTURES = {
    "demo-light-100": {"theme": "light", "contrast": "standard", "text-size": "100"},
    "demo-light-300": {"theme": "light", "contrast": "standard", "text-size": "300"},
    "demo-dark-maximum-100": {"theme": "dark", "contrast": "maximum", "text-size": "100"},
    "demo-dark-maximum-300": {"theme": "dark", "contrast": "maximum", "text-size": "300"},
}

CHOOSE = """(choices) => {
    localStorage.setItem("a11y-reader", JSON.stringify(choices));
    dispatchEvent(new Event("pageshow"));
}"""


def take(browser: Browser, source: Path, target: Path, choices: dict[str, str]) -> None:
    """Write a picture of the top of the page, after a reader's choices."""
    page = browser.new_page(viewport=WINDOW)
    page.goto(source.resolve().as_uri())
    page.evaluate(CHOOSE, choices)
    page.screenshot(path=target)
    page.close()


def take_before(browser: Browser, source: Path) -> None:
    """Write a picture of the top of a page as its site shows it."""
    page = browser.new_page(viewport=WINDOW)
    page.goto(source.resolve().as_uri())
    page.screenshot(path=FOLDER / "before.png")
    page.close()


def main(before: Path, after: Path) -> None:
    """Write all pictures."""
    FOLDER.mkdir(exist_ok=True)
    names = (os.environ.get("A11Y_READER_CHROMIUM"), *NAMES)
    path = next(filter(None, (shutil.which(name) for name in names if name)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        take_before(browser, before)
        for name, choices in PICTURES.items():
            take(browser, after, FOLDER / f"{name}.png", choices)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
