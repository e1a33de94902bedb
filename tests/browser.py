"""A real browser for the tests, and pages that need no server."""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route

__all__ = [
    "ADDRESS",
    "NAMED",
    "KeptPages",
    "NoChromiumError",
    "find_chromium",
    "launch",
    "open_new",
    "rewrite",
    "serve",
]

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


REWRITE = """html => new Promise((done) => {
    document.open();
    addEventListener("load", done, {once: true});
    document.write(html);
    document.close();
})"""


def rewrite(page: Page, html: str) -> None:
    """Let HTML take the place of a page's document; the window stays, with all that was defined.

    A large script that looks at many pages is then read and compiled once. As the policies of all
    these pages would hold at once, the page has to be of a context with `bypass_csp`.
    """
    page.evaluate(REWRITE, html)


def open_new(browser: Browser, first: Sequence[str] = (), **options: Any) -> Page:
    """Open an empty page that shares nothing with others.

    Args:
        browser: Where to open it.
        first: Scripts that run before those of any document.
        options: Those of Playwright's contexts.
    """
    page = browser.new_context(**options).new_page()
    for script in first:
        page.add_init_script(script)
    return page


class KeptPages:
    """Pages that one test after another uses: a new one takes longer than most of the tests.

    The next test loads its own document, and what a site may store is cleared before. All else that
    can be changed would stay, such as emulated media: a test that does so needs a page of its own.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: defaultdict[str, list[Page]] = defaultdict(list)
        self._kinds: dict[Page, str] = {}

    def lend(self, first: Sequence[str] = (), **options: Any) -> Page:
        """Return a page that nobody uses, as `open_new` would open it."""
        kind = repr((first, sorted(options.items())))
        free = self._free[kind]
        page = free.pop() if free else open_new(self._browser, first, **options)
        self._kinds[page] = kind
        return page

    def take_back(self, page: Page) -> None:
        """Clear what a page has stored, and keep it for the next."""
        session = page.context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", {"origin": ADDRESS, "storageTypes": "all"})
        session.detach()
        self._free[self._kinds[page]].append(page)
