"""The browser that the tests use is found, or what is missing is said."""

from pathlib import Path

import pytest

from tests.browser import NAMED, NoChromiumError, find_chromium


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
