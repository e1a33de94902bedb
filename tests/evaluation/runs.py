"""Systems run over pages, and what comes of it: per page, and summed up per corpus."""

import json
import multiprocessing
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from statistics import fmean, median
from typing import Any, NamedTuple, TypeVar

import corpora
import metrics
import systems
from corpora import Page
from metrics import Passages, Scores, Share
from systems import PEERS, SYSTEMS, Output

__all__ = [
    "Cache",
    "Result",
    "Results",
    "Run",
    "corpus_scores",
    "evaluate",
    "in_processes",
    "metadata",
    "reason",
    "score_page",
    "summary",
]


class Result(NamedTuple):
    """One system on one page.

    Attributes:
        page: The page.
        output: What the system made of it.
        share: What its text and the gold text have in common; None where there is no gold text.
        passages: How many of the page's passages it has.
    """

    page: Page
    output: Output
    share: Share | None
    passages: Passages

    @property
    def f1(self) -> float:
        """The page's own F1, in its corpus's metric."""
        return self.passages.f1 if self.share is None else self.share.f1


Results = Mapping[str, Sequence[Result]]
"""The results of each system, in the order of the corpus's pages."""


# --- one page ------------------------------------------------------------------------------------


def score_page(page: Page, output: Output, html: bytes, *, with_title: bool = False) -> Result:
    """Score one system's output for one page in its corpus's metric.

    The text compared is the body, on vi-portals title and body: there most gold texts have the
    title, and where one hasn't, its words are neutral. On WCXB 26 % of the gold texts have it.

    Args:
        page: The page.
        output: What the system made of it.
        html: The page's HTML, where neutral elements are looked up.
        with_title: Compare title and body on every corpus.
    """
    text = _titled(output) if with_title or page.corpus == "vi-portals" else output.text
    # a number that is typed is the item's in a list that a repair has made of such lines
    shown = f"{text}\n{output.numbered}"
    passages = metrics.count_passages(shown, page.having, page.lacking)
    if page.gold is None:
        return Result(page, output, None, passages)
    if page.corpus == "news":
        return Result(page, output, metrics.shingle_share(text, page.gold), passages)
    share = metrics.word_share(text, page.gold, neutral_text(page, page.gold, html))
    return Result(page, output, share, passages)


def _titled(output: Output) -> str:
    """Put the title before the body, unless the system has left it at the body's beginning."""
    beginning = output.text[: len(output.title) + 500]
    if metrics.fold(output.title) in metrics.fold(beginning):
        return output.text
    return f"{output.title}\n{output.text}"


def neutral_text(page: Page, gold: str, html: bytes) -> str:
    if page.corpus != "vi-portals":
        return ""
    title = "" if metrics.fold(page.title) in metrics.fold(gold) else page.title
    return f"{title}\n{page.neutral_text(html)}"


def reason(result: Result) -> str:
    """Say in a few words what went wrong with a page."""
    if result.output.error:
        return result.output.error[:60]
    if not result.output.text:
        return "empty"
    if result.share is None:
        missing = result.passages.having_all - result.passages.having
        return f"{missing} missing, {result.passages.lacking} unwanted"
    return _share_reason(result.share)


def _share_reason(share: Share) -> str:
    if not share.wanted:
        return "nothing was wanted"
    if not share.common:
        return "the wrong part"
    return "over-extraction" if share.precision < share.recall else "missing"


# --- one corpus ----------------------------------------------------------------------------------


class Run(NamedTuple):
    """What is run and how.

    Attributes:
        names: The systems, keys of `SYSTEMS`.
        jobs: How many pages are worked on at a time.
        with_title: Whether title and body are compared on every corpus.
    """

    names: tuple[str, ...]
    jobs: int = 1
    with_title: bool = False


def _evaluate_page(task: tuple[Run, Page, Mapping[str, Output]]) -> dict[str, Result]:
    """Run the systems on one page one after the other, but for those whose output is known."""
    run, page, known = task
    html = page.html()
    outputs = {name: known.get(name) or systems.run(name, html, page.url) for name in run.names}
    return {
        name: score_page(page, output, html, with_title=run.with_title)
        for name, output in outputs.items()
    }


def _warm_up(names: tuple[str, ...]) -> None:
    for name in names:
        systems.warm_up(name)


class Cache(NamedTuple):
    """Peers' outputs kept from run to run: they change with a peer's version and settings alone.

    Attributes:
        folder: Where they are kept, or None where they are not.
    """

    folder: Path | None

    def _file(self, name: str, pages: tuple[Page, ...]) -> Path | None:
        if self.folder is None or name not in PEERS:
            return None
        system = SYSTEMS[name]
        made_of = corpora.digest(corpora.fingerprint(pages), system.version, system.settings)
        return self.folder / f"{pages[0].corpus}-{name}-{system.version}-{made_of}.json"

    def read(self, name: str, pages: tuple[Page, ...]) -> dict[str, Output]:
        """Return what is known, by page; nothing where it was never computed."""
        file = self._file(name, pages)
        if file is None or not file.exists():
            return {}
        kept = json.loads(file.read_text(encoding="utf-8"))
        return {page: Output(**{**fields, "cached": True}) for page, fields in kept.items()}

    def write(self, name: str, pages: tuple[Page, ...], outputs: Mapping[str, Output]) -> None:
        """Keep what was computed."""
        file = self._file(name, pages)
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            kept = {page: output._asdict() for page, output in outputs.items()}
            file.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


_Task = TypeVar("_Task")
_Done = TypeVar("_Done")


def in_processes(
    function: Callable[[_Task], _Done],
    tasks: Sequence[_Task],
    jobs: int,
    prepare: Callable[[], object] = bool,
) -> list[_Done]:
    """Map a function over tasks in `jobs` processes, each prepared first; in this one if one."""
    if jobs == 1:
        prepare()
        return list(map(function, tasks))
    # threads and locks of this process would be forked along
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, prepare) as pool:
        return list(pool.map(function, tasks, chunksize=1 + len(tasks) // (20 * jobs)))


def evaluate(pages: tuple[Page, ...], run: Run, cache: Cache) -> Results:
    """Run systems over a corpus's pages and score what they make of them."""
    known = {name: cache.read(name, pages) for name in run.names}
    tasks = [
        (run, page, {name: outputs[page.id] for name, outputs in known.items() if outputs})
        for page in pages
    ]
    fresh = tuple(name for name in run.names if not known[name])
    rows = in_processes(_evaluate_page, tasks, run.jobs, partial(_warm_up, fresh))
    results = {name: [row[name] for row in rows] for name in run.names}
    for name in fresh:
        cache.write(name, pages, {result.page.id: result.output for result in results[name]})
    return results


def corpus_scores(results: Sequence[Result]) -> Scores:
    """Sum up a corpus, or one type of its pages, in the corpus's metric."""
    shares = [result.share for result in results if result.share is not None]
    if not shares:
        return metrics.passage_scores(result.passages for result in results)
    if results[0].page.corpus == "news":
        return metrics.shingle_scores(shares)
    return metrics.word_scores(shares)


def summary(results: Sequence[Result]) -> dict[str, Any]:
    """Sum up one system on one corpus.

    Returns:
        `f1`, `precision`, `recall` in the corpus's metric; `with` and `without`, the share of the
        passages that occur (None where the corpus has none); `ms` and `ms_median` a page; how many
        `errors`, and `empty` texts; whether the outputs are `cached`.
    """
    counts = [result.passages for result in results]
    times = [result.output.seconds * 1000 for result in results]
    return {
        **corpus_scores(results)._asdict(),
        "with": _rate(sum(c.having for c in counts), sum(c.having_all for c in counts)),
        "without": _rate(sum(c.lacking for c in counts), sum(c.lacking_all for c in counts)),
        "ms": fmean(times),
        "ms_median": median(times),
        "errors": sum(bool(result.output.error) for result in results),
        "empty": sum(not result.output.text for result in results),
        "cached": results[0].output.cached,
    }


def _rate(part: int, whole: int) -> float | None:
    return part / whole if whole else None


_SAME: Mapping[str, Callable[[str, str], bool]] = {
    "title": metrics.same_title,
    "author": metrics.same_author,
    "published": metrics.same_date,
}


def metadata(results: Sequence[Result]) -> dict[str, tuple[float | None, int]]:
    """Return how often each field is right, of the pages that have it, and how many have it.

    A field that the system never gives is None instead of how often.
    """
    return {
        field: _share_right(field, known)
        for field in _SAME
        if (known := [result for result in results if getattr(result.page, field)])
    }


def _share_right(field: str, known: Sequence[Result]) -> tuple[float | None, int]:
    pairs = [(getattr(result.output, field), getattr(result.page, field)) for result in known]
    if not any(found for found, _ in pairs):
        return None, len(pairs)
    return fmean(_SAME[field](found, wanted) for found, wanted in pairs), len(pairs)
