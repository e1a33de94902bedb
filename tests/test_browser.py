"""The browser that the tests use is found, or what is missing is said; its pages are shared."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import (
    ADDRESS,
    NAMED,
    KeptPages,
    NoChromiumError,
    find_chromium,
    rewrite,
    serve,
)

STORED = "localStorage.length + sessionStorage.length + document.cookie.length / 3"


@pytest.fixture
def executable(tmp_path: Path) -> str:
    path = tmp_path / "chromium"
    path.touch(mode=0o755)
    return str(path)


def test_find_chromium_that_is_named(monkeypatch: pytest.MonkeyPatch, executable: str) -> None:
    monkeypatch.setenv(NAMED, executable)
    assert find_chromium("") == executable


def test_find_chromium_of_the_system_before_playwrights(
    monkeypatch: pytest.MonkeyPatch, executable: str
) -> None:
    monkeypatch.delenv(NAMED, raising=False)
    monkeypatch.setenv("PATH", str(Path(executable).parent))
    assert find_chromium("/playwright/chrome") == executable


def test_find_chromium_of_playwright(monkeypatch: pytest.MonkeyPatch, executable: str) -> None:
    monkeypatch.delenv(NAMED, raising=False)
    monkeypatch.setenv("PATH", "")
    assert find_chromium(executable) == executable


def test_find_chromium_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv(NAMED, "")
    with pytest.raises(NoChromiumError, match=NAMED):
        find_chromium("")


@pytest.mark.browser
def test_kept_page_has_forgotten_what_was_stored(kept_pages: KeptPages) -> None:
    page = kept_pages.lend(locale="vi")
    serve(page, "<!doctype html>")
    page.goto(ADDRESS)
    page.evaluate("localStorage.a = sessionStorage.a = document.cookie = 'a=1'")
    assert page.evaluate(STORED) == 3
    kept_pages.take_back(page)
    assert kept_pages.lend(locale="vi") is page
    page.goto(ADDRESS)
    assert page.evaluate(STORED) == 0


@pytest.mark.browser
def test_kept_pages_are_told_apart(kept_pages: KeptPages) -> None:
    """By the options they were opened with; and one that somebody uses is nobody else's."""
    english, french = (kept_pages.lend(locale=locale) for locale in ("en", "fr"))
    kept_pages.take_back(french)
    assert kept_pages.lend(locale="en") not in (english, french)
    assert kept_pages.lend(locale="fr") is french


@pytest.mark.browser
def test_rewritten_page_keeps_its_window_alone(kept_pages: KeptPages) -> None:
    page = kept_pages.lend(bypass_csp=True)
    serve(page, "<p id=a>một</p><script>on = () => 1; addEventListener('click', on)</script>")
    page.goto(ADDRESS)
    rewrite(page, "<!doctype html><title>Hai</title><p id=b>hai</p>")
    assert page.evaluate("[on(), document.title, document.body.innerHTML]") == [
        1,
        "Hai",
        '<p id="b">hai</p>',
    ]


@pytest.mark.browser
def test_complaints_are_heard(open_page: Callable[..., Page], complaints: list[str]) -> None:
    open_page("<script>console.error('một'); throw Error('hai')</script><img src=/ba.png>")
    assert sorted(complaints)[1:] == ["hai", "một", "request to https://reader.example/ba.png"]
    assert "ERR_FAILED" in sorted(complaints)[0]
