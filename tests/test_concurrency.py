"""Threads and processes: the results are those of one page after another, and nothing is kept."""

import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

import a11y_reader
from a11y_reader import Document, Options, Preferences, Rule, Rules, SiteProfile
from tests.pages import SOURCES

LEAK = Path(__file__).parent / "evaluation" / "leak.py"

PAGES = [path.read_bytes() for path in SOURCES[::3]]
"""Mixed pages, in many languages."""

OPTIONS = Options(
    comments=True,
    rules=Rules({"xa.example.vn": Rule(drop=("footer",))}),
    profile=SiteProfile.learn(PAGES[:3]),
)
PREFERENCES = Preferences(theme="sepia", text_size=200)

Result = tuple[Document, str, str, str]


def everything(page: bytes, *, options: Options = OPTIONS) -> Result:
    """Read a page, and write it in three formats."""
    document = a11y_reader.read(page, url="https://xa.example.vn/tin/1.html", options=options)
    html = a11y_reader.to_html(document, PREFERENCES)
    return document, html, a11y_reader.to_text(document), a11y_reader.to_markdown(document)


@pytest.fixture(scope="module")
def serial() -> list[Result]:
    return [everything(page) for page in PAGES]


def test_threads(serial: list[Result]) -> None:
    """Eight at once, and each page twice."""
    order = [*range(len(PAGES)), *reversed(range(len(PAGES)))]
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(everything, (PAGES[number] for number in order)))
    for number, result in zip(order, results, strict=True):
        assert result == serial[number]


def test_processes(serial: list[Result]) -> None:
    """Pages, options with rules and a profile, and documents go from process to process."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        call = partial(everything, options=OPTIONS)
        assert list(pool.map(call, PAGES, chunksize=8)) == serial


def test_pickled_documents(serial: list[Result]) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        for document, *_ in serial:
            assert pickle.loads(pickle.dumps(document, protocol)) == document  # noqa: S301


SMALL = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thông báo</title><body>
<nav><a href="/">Trang chủ</a></nav><h1>Thông báo</h1><p>Ủy ban nhân dân xã thông báo lịch tiếp
công dân tháng bảy tại trụ sở xã.</p><img src="a.png"><ul><li>Một</li><li>Hai</li></ul>"""

LONG_NAMES = "".join(
    f'<div class="{f"ten-{number} " * 4000}"><p>Lịch tiếp công dân {number}.</p></div>'
    for number in range(20)
)


@pytest.mark.parametrize(
    ("page", "times", "most"),
    [
        # Caches that are not full yet grow by some hundred bytes a page
        pytest.param(SMALL, 600, 2_000, id="small"),
        # A page has 800 kB of names; caches may hold some kB of them
        pytest.param(LONG_NAMES, 40, 300_000, id="long-names"),
    ],
)
def test_memory_is_given_back(tmp_path: Path, page: str, times: int, most: int) -> None:
    """Pages that all differ are converted in a process of its own; what it holds stays the same."""
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    command = [sys.executable, str(LEAK), "--pages", str(tmp_path), "--times", str(times)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    assert f"{times:,} conversions" in shown
    growth = int(shown.splitlines()[-1].split("by ")[1].split()[0])
    assert growth < most
