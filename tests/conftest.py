"""Fixtures that several tests share: a server, a real browser, and a document with all there is."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

import tests.article
from a11y_reader.document import Document
from tests.browser import ADDRESS, NoChromiumError, launch, serve
from tests.fetch.server import Server

# The same examples in every run of CI, so that a change is judged by itself; new ones elsewhere
settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server to fetch from."""
    monkeypatch.setenv("NO_PROXY", "*")
    with Server() as running:
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


@pytest.fixture
def open_page(browser: Browser, complaints: list[str]) -> Iterator[Callable[..., Page]]:
    """A function that opens HTML at `ADDRESS`; options are those of Playwright's contexts."""
    contexts = []

    def open_html(html: str, *, width: int = 1280, scripts: bool = True, **options: Any) -> Page:
        viewport = {"width": width, "height": 900}
        context = browser.new_context(viewport=viewport, java_script_enabled=scripts, **options)
        contexts.append(context)
        serve(context, html, lambda url: complaints.append(f"request to {url}"))
        page = context.new_page()
        page.on("console", hear)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(ADDRESS)
        return page

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    yield open_html
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def article() -> Document:
    """An article of a district's portal with every sort of content."""
    return tests.article.article()
