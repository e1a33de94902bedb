"""Convert the development corpora's pages and let axe-core look at every one in Chromium.

    python tests/evaluation/sweep.py --corpora PATH
    python tests/evaluation/sweep.py --pages 0 --out /tmp/sweep --screenshots

Counts crashes, pages left empty though their gold text isn't, requests a page makes, errors in its
console, and what axe-core finds, by rule. Nothing is requested from anybody: images and all else
are blocked. Exits with 1 where anything failed.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import corpora
from corpora import CorporaError, Page
from runs import in_processes
from systems import plain_text
from tables import print_table

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.browser import NoChromiumError, launch

__all__ = [
    "STRICT",
    "Conversion",
    "Visit",
    "browser_page",
    "convert_page",
    "main",
    "visit",
]

STRICT = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""Tags of axe-core's rules that every page has to pass."""

FURTHER = ("experimental",)
"""Further tags, whose rules are reported apart."""


# --- converting ----------------------------------------------------------------------------------


class Conversion(NamedTuple):
    """What became of one page.

    Attributes:
        page: The page.
        file: The accessible page; None where there is none.
        words: How many words its body has.
        error: The last lines of the traceback, where converting failed.
    """

    page: Page
    file: Path | None = None
    words: int = 0
    error: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether content was lost altogether."""
        wanted = bool((self.page.gold or "").strip())
        return wanted and not self.words and not self.error


def convert_page(page: Page, folder: Path) -> Conversion:
    """Convert one page and write it into a folder."""
    from a11y_reader import convert, read
    from a11y_reader.errors import EmptyPageError

    html = page.html()
    file = folder / f"{page.corpus}-{page.id}.html"
    try:
        file.write_text(convert(html, url=page.url), encoding="utf-8")
        return Conversion(page, file, len(plain_text(read(html, url=page.url)).split()))
    except EmptyPageError:
        return Conversion(page)
    except Exception:  # whatever it is, the other pages are to be seen too
        return Conversion(page, error="".join(traceback.format_exc(limit=-3)))


def _convert_all(pages: Sequence[Page], folder: Path, jobs: int) -> list[Conversion]:
    return in_processes(partial(convert_page, folder=folder), pages, jobs)


def sample(root: Path, count: int) -> list[Page]:
    """Return all pages of vi-portals and some of wcxb; the same ones every time."""
    wcxb = list(corpora.load(root, "wcxb")) if count else []
    random.Random(0).shuffle(wcxb)
    return [*corpora.load(root, "vi-portals"), *sorted(wcxb[:count])]


# --- looking -------------------------------------------------------------------------------------


class Visit(NamedTuple):
    """What was seen of one converted page in the browser.

    Attributes:
        file: The page.
        violations: axe-core's results, one a rule.
        images: How many images it asked for.
        requests: The addresses of all else it asked for.
        console: The errors in its console.
        seconds: How long axe-core took.
    """

    file: Path
    violations: tuple[dict[str, Any], ...]
    images: int
    requests: tuple[str, ...]
    console: tuple[str, ...]
    seconds: float


@contextmanager
def browser_page() -> Iterator[Any]:
    """Open a page in a browser of its own.

    Raises:
        NoChromiumError: There is no browser.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser.new_page(viewport={"width": 1280, "height": 900})
        browser.close()


def _keep_local(route: Any) -> None:
    if route.request.url.startswith("file:") and route.request.resource_type == "document":
        route.continue_()
    else:
        route.abort()


_LAY_OUT = """() => {
    for (const part of document.querySelectorAll(".part")) part.style.contentVisibility = "visible";
}"""
"""Lays out all of a long page: what is far from the window seems to overlap as long as it isn't."""


class _Watch:
    """Collects what a page asks for and complains of."""

    def __init__(self, page: Any) -> None:
        self.requests: list[tuple[str, str]] = []
        self.console: list[str] = []
        page.on("request", self._request)
        page.on("console", self._message)
        page.on("pageerror", lambda error: self.console.append(str(error)))

    def _request(self, request: Any) -> None:
        if request.resource_type != "document":
            self.requests.append((request.resource_type, request.url))

    def _message(self, message: Any) -> None:
        blocked = "net::ERR_FAILED" in message.text
        if message.type == "error" and not blocked:
            self.console.append(message.text)

    def take(self) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
        """Return how many images, which other addresses and which errors; forget them."""
        images = sum(kind == "image" for kind, _ in self.requests)
        others = tuple(url for kind, url in self.requests if kind != "image")
        taken = (images, others, tuple(self.console))
        self.requests, self.console = [], []
        return taken


def visit(files: Iterable[Path], *, screenshots: bool = False) -> list[Visit]:
    """Look at each file in a browser of its own."""
    with browser_page() as page:
        return look(page, files, screenshots=screenshots)


def look(page: Any, files: Iterable[Path], *, screenshots: bool = False) -> list[Visit]:
    """Open each file in a browser's page, which may ask nobody for anything, and run axe-core.

    Args:
        page: A page of Playwright.
        files: HTML files.
        screenshots: Whether to write a picture beside each file.
    """
    from axe_playwright_python.sync_playwright import Axe

    options = {
        "resultTypes": ["violations"],
        "runOnly": {"type": "tag", "values": [*STRICT, *FURTHER]},
    }
    page.route("**/*", _keep_local)
    watch = _Watch(page)
    visits = []
    for file in files:
        page.goto(file.as_uri())
        page.evaluate(_LAY_OUT)
        start = time.perf_counter()
        found = Axe().run(page, options=options).response["violations"]
        seconds = time.perf_counter() - start
        visits.append(Visit(file, tuple(found), *watch.take(), seconds))
        if screenshots:
            page.screenshot(path=file.with_suffix(".png"))
    return visits


def _visit_all(files: Sequence[Path], jobs: int, *, screenshots: bool) -> list[Visit]:
    shares = [files[first::jobs] for first in range(jobs)]
    visits = in_processes(partial(visit, screenshots=screenshots), shares, jobs)
    return sorted(chain.from_iterable(visits), key=lambda visit: visit.file)


# --- reporting -----------------------------------------------------------------------------------


def _print_conversions(conversions: Sequence[Conversion]) -> int:
    """Print crashes and empty pages; return how many."""
    crashed = [conversion for conversion in conversions if conversion.error]
    empty = [conversion for conversion in conversions if conversion.is_empty]
    for conversion in crashed:
        print(f"\ncrashed: {conversion.page.key} {conversion.page.url}\n{conversion.error}")
    for conversion in empty:
        print(f"empty: {conversion.page.key} {conversion.page.url}")
    print(f"{len(conversions)} pages, {len(crashed)} crashed, {len(empty)} empty with gold text")
    return len(crashed) + len(empty)


def _is_strict(violation: dict[str, Any]) -> bool:
    return "experimental" not in violation["tags"] and any(t in STRICT for t in violation["tags"])


def _print_violations(visits: Sequence[Visit], examples: int) -> int:
    """Print what axe-core found; return on how many pages there is something that must not be."""
    found = [(visit, violation) for visit in visits for violation in visit.violations]
    strict = {visit.file for visit, violation in found if _is_strict(violation)}
    print(f"\naxe-core: {len(visits) - len(strict)} of {len(visits)} pages clean", end="")
    print(" in all rules of WCAG 2.2 A, AA and AAA and in the best practices")
    pages: Counter[str] = Counter(violation["id"] for _, violation in found)
    if pages:
        rows = [_rule_row(rule, [v for _, v in found if v["id"] == rule]) for rule in pages]
        print_table(["rule", "pages", "elements", "must pass", "impact", "help"], rows, left=(0, 5))
    for rule in pages:
        _print_examples([pair for pair in found if pair[1]["id"] == rule][:examples])
    return len(strict)


def _rule_row(rule: str, violations: Sequence[dict[str, Any]]) -> list[str]:
    elements = sum(len(violation["nodes"]) for violation in violations)
    first = violations[0]
    must = "yes" if _is_strict(first) else "no"
    return [rule, str(len(violations)), str(elements), must, str(first["impact"]), first["help"]]


def _print_examples(pairs: Sequence[tuple[Visit, dict[str, Any]]]) -> None:
    for visit, violation in pairs:
        node = violation["nodes"][0]
        print(f"\n{violation['id']} in {visit.file.name} at {node['target'][0]}")
        print(f"    {' '.join(node['html'].split())[:160]}")
        print(f"    {' '.join(node['failureSummary'].split())[:240]}")


def _print_noise(visits: Sequence[Visit]) -> int:
    """Print what pages asked for and complained of; return how many did what they must not."""
    images = sum(visit.images for visit in visits)
    asking = [visit for visit in visits if visit.requests]
    failing = [visit for visit in visits if visit.console]
    print(f"\n{images} images asked for; {len(asking)} pages ask for more; ", end="")
    print(f"{len(failing)} have errors in the console")
    for visit in asking[:5]:
        print(f"  {visit.file.name} asks for {visit.requests[0][:120]}")
    for visit in failing[:5]:
        print(f"  {visit.file.name}: {visit.console[0][:200]}")
    slowest = max(visits, key=lambda visit: visit.seconds)
    print(f"axe-core took {slowest.seconds:.1f} s on {slowest.file.name}, the slowest")
    return len(asking) + len(failing)


# --- the script ----------------------------------------------------------------------------------


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    corpora.add_root_argument(parser)
    add = parser.add_argument
    add("--pages", type=int, default=200, metavar="N", help="how many of wcxb (default: 200)")
    add("--out", type=Path, metavar="FOLDER", help="keep the converted pages and axe.json here")
    add("--screenshots", action="store_true", help="keep a picture of each page beside it")
    add("--examples", type=int, default=2, metavar="N", help="examples of each rule (default: 2)")
    add("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="pages at a time")
    return parser.parse_args(given)


def _sweep(arguments: argparse.Namespace, folder: Path) -> int:
    pages = sample(corpora.find_root(arguments.corpora), arguments.pages)
    with browser_page():  # before the pages are converted in vain
        pass
    start = time.perf_counter()
    conversions = _convert_all(pages, folder, arguments.jobs)
    failures = _print_conversions(conversions)
    files = [conversion.file for conversion in conversions if conversion.file]
    visits = _visit_all(files, arguments.jobs, screenshots=arguments.screenshots)
    if visits:
        failures += _print_violations(visits, arguments.examples) + _print_noise(visits)
    written = {visit.file.name: visit.violations for visit in visits}
    (folder / "axe.json").write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
    print(f"{time.perf_counter() - start:.0f} s")
    return failures


def main(given: Sequence[str] | None = None) -> int:
    """Run the script; return its exit code."""
    arguments = _arguments(given)
    try:
        with tempfile.TemporaryDirectory() as temporary:
            folder = arguments.out or Path(temporary)
            folder.mkdir(parents=True, exist_ok=True)
            return 1 if _sweep(arguments, folder.resolve()) else 0
    except (CorporaError, NoChromiumError) as error:
        print(f"sweep.py: error: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
