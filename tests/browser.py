"""A real browser for the tests, and pages that need no server."""

import os
import shutil
from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route

__all__ = ["ADDRESS", "NAMED", "NoChromiumError", "find_chromium", "launch", "serve"]

ADDRESS = "https://reader.example/"
"""Where pages are."""

NAMED = "A11Y_READER_CHROMIUM"
"""The variable of the environment that names a Chromium."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    # Each context would start two renderers more, and take twice the time
    "--disable-features=SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup",
)


class NoChromiumError(Exception):
    """There is no Chromium."""


def find_chromium(own: str) -> str:
    """Return the path of a Chromium: the one named, the system's, or Playwright's own.

    Args:
        own: Where Playwright would have its own.

    Raises:
        NoChromiumError: None of them is there.
    """
    for name in (os.environ.get(NAMED), *NAMES, own):
        found = name and shutil.which(name)
        if found:
            return found
    raise NoChromiumError(
        f"no Chromium found: run tests/install_chromium.sh, or set {NAMED} to the path of one"
    )


def launch(playwright: Playwright) -> Browser:
    """Start a Chromium without a window.

    Raises:
        NoChromiumError: There is none.
    """
    path = find_chromium(playwright.chromium.executable_path)
    return playwright.chromium.launch(executable_path=path, args=FLAGS)


def serve(
    target: BrowserContext | Page, html: str, refuse: Callable[[str], object] = lambda _: None
) -> None:
    """Let HTML be what is at `ADDRESS`; `refuse` hears of whatever else is asked for."""

    def answer(route: Route) -> None:
        url = route.request.url
        if url.partition("#")[0] == ADDRESS:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            refuse(url)
            route.abort()

    target.unroute_all()
    target.route("**/*", answer)
