"""Folders to call the command line in."""

import gzip
from pathlib import Path

import pytest

from tests.cli.calls import PAGE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def pages(folder: Path) -> Path:
    """A tree of three pages."""
    for name in ("site/a.htm", "site/xa/b.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE, encoding="utf-8")
    (folder / "site/xa/c.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (folder / "site/logo.png").touch()
    return folder
