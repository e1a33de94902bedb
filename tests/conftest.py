"""Fixtures that several tests share: a server, a real browser, and a document with all there is."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, sync_playwright

import tests.article
from a11y_reader.document import Document
from a11y_reader.fetch import Fetcher
from tests.browser import ADDRESS, KeptPages, NoChromiumError, launch, open_new, serve
from tests.fetch.server import Server

# The same examples in every run of CI, so that a change is judged by itself; new ones elsewhere
settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")


def pytest_collection_finish() -> None:
    """Leave what was collected to itself: it stays, and to go through it again takes time."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server to fetch from."""
    monkeypatch.setenv("NO_PROXY", "*")
    with Server() as running:
        yield running


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """Fetches from this machine, too."""
    with Fetcher(allow_private=True) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        try:
            chromium = launch(playwright)
        except NoChromiumError as error:
            if os.environ.get("CI") == "true":
                pytest.fail(str(error))
            pytest.skip(str(error))
        yield chromium
        chromium.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of: script errors, blocked content, requests to anyone else."""
    return []


@pytest.fixture(scope="session")
def kept_pages(browser: Browser) -> KeptPages:
    """Pages for one test after another."""
    return KeptPages(browser)


@pytest.fixture
def open_page(
    browser: Browser, kept_pages: KeptPages, complaints: list[str]
) -> Iterator[Callable[..., Page]]:
    """A function that opens HTML at `ADDRESS`.

    Its options are those of `open_new`; `own` is for a test that changes more than document and
    storage, and gives it a page that no other test gets.
    """

    def hear(said: ConsoleMessage | Error) -> None:
        if isinstance(said, Error):
            complaints.append(str(said))
        elif said.type in ("error", "warning"):
            complaints.append(said.text)

    with ExitStack() as ending:

        def open_html(
            html: str, *, width: int = 1280, scripts: bool = True, own: bool = False, **options: Any
        ) -> Page:
            options["java_script_enabled"] = scripts
            page = open_new(browser, **options) if own else kept_pages.lend(**options)
            ending.callback(page.context.close if own else partial(kept_pages.take_back, page))
            for event in ("console", "pageerror"):
                page.on(event, hear)
                ending.callback(page.remove_listener, event, hear)
            page.set_viewport_size({"width": width, "height": 900})
            serve(page.context, html, lambda url: complaints.append(f"request to {url}"))
            page.goto(ADDRESS)
            return page

        yield open_html


@pytest.fixture(scope="session")
def article() -> Document:
    """An article of a district's portal with every sort of content."""
    return tests.article.article()
