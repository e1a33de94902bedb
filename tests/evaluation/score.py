"""Print how well the content of the development corpora's pages is found, beside other extractors.

    python tests/evaluation/score.py --corpora PATH            a11y_reader alone
    python tests/evaluation/score.py --corpora PATH --peers    beside trafilatura and others
    python tests/evaluation/score.py --corpus vi-portals --worst 10

README.md says what is measured and how.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import fmean, median
from typing import Any, NamedTuple

import corpora
import metrics
import systems
from corpora import CorporaError, Page
from metrics import Passages, Scores, Share
from systems import OURS, PARSE, PEERS, SYSTEMS, Output

__all__ = ["Result", "main", "score_page"]


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


# --- one page ------------------------------------------------------------------------------------


def scored_text(page: Page, output: Output) -> str:
    """Return the text that is compared: the body, with the title where the corpus's gold has it.

    Of the pages of wcxb 26 % (of its articles 13 %) have the title in their gold text, of news and
    segments none; of vi-portals most have it, and where not it is neutral (see `_neutral`).
    """
    return f"{output.title}\n{output.text}" if page.corpus == "vi-portals" else output.text


def _neutral(page: Page, html: bytes) -> str:
    if page.corpus != "vi-portals" or page.gold is None:
        return ""
    title = "" if metrics.fold(page.title) in metrics.fold(page.gold) else page.title
    return f"{title}\n{page.neutral_text(html)}"


def score_page(page: Page, output: Output, html: bytes) -> Result:
    """Score one system's output for one page in its corpus's metric."""
    text = scored_text(page, output)
    passages = metrics.count_passages(text, page.having, page.lacking)
    if page.gold is None:
        return Result(page, output, None, passages)
    if page.corpus == "news":
        return Result(page, output, metrics.shingle_share(text, page.gold), passages)
    share = metrics.word_share(text, page.gold, _neutral(page, html))
    return Result(page, output, share, passages)


def _evaluate(task: tuple[Page, tuple[str, ...], Mapping[str, Output]]) -> dict[str, Result]:
    """Run the systems on one page one after the other, but for those whose output is known."""
    page, names, known = task
    html = page.html()
    outputs = {name: known.get(name) or systems.run(name, html, page.url) for name in names}
    return {name: score_page(page, output, html) for name, output in outputs.items()}


def _warm_up(names: tuple[str, ...]) -> None:
    for name in names:
        systems.warm_up(name)


# --- one corpus ----------------------------------------------------------------------------------

Results = Mapping[str, Sequence[Result]]
"""The results of each system, in the order of the corpus's pages."""


def evaluate(pages: tuple[Page, ...], names: tuple[str, ...], jobs: int, known: "Cache") -> Results:
    """Run systems over pages, `jobs` pages at a time."""
    outputs = {name: known.read(name, pages) for name in names}
    tasks = [
        (page, names, {name: of[page.id] for name, of in outputs.items() if page.id in of})
        for page in pages
    ]
    fresh = tuple(name for name in names if len(outputs[name]) < len(pages))
    with ProcessPoolExecutor(jobs, initializer=_warm_up, initargs=(fresh,)) as pool:
        rows = list(pool.map(_evaluate, tasks, chunksize=4))
    results = {name: [row[name] for row in rows] for name in names}
    for name in fresh:
        known.write(name, pages, {result.page.id: result.output for result in results[name]})
    return results


class Cache(NamedTuple):
    """Peers' outputs kept from run to run: they change with their version alone.

    Attributes:
        folder: Where they are kept, or None where they are not.
    """

    folder: Path | None

    def _file(self, name: str, pages: tuple[Page, ...]) -> Path | None:
        if self.folder is None or name not in PEERS:
            return None
        system = SYSTEMS[name]
        settings = corpora.digest(system.settings)
        print_ = corpora.fingerprint(pages)
        return self.folder / f"{pages[0].corpus}-{print_}-{name}-{system.version}-{settings}.json"

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


# --- tables --------------------------------------------------------------------------------------


def corpus_scores(results: Sequence[Result]) -> Scores:
    """Sum up a corpus (or a type of page) in its own metric."""
    if results[0].share is None:
        return metrics.passage_scores(result.passages for result in results)
    shares = [result.share for result in results if result.share is not None]
    if results[0].page.corpus == "news":
        return metrics.shingle_scores(shares)
    return metrics.word_scores(shares)


def _rate(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def summary(results: Sequence[Result]) -> dict[str, Any]:
    """Sum up one system on one corpus: the columns of a table."""
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


def metadata(results: Sequence[Result]) -> dict[str, tuple[float, int]]:
    """Return how often each field is right, of the pages that have one, and how many have one."""
    checks: dict[str, Callable[[str, str], bool]] = {
        "title": metrics.same_title,
        "author": metrics.same_author,
        "published": metrics.same_date,
    }
    found = {}
    for field, same in checks.items():
        known = [result for result in results if getattr(result.page, field)]
        right = sum(same(getattr(r.output, field), getattr(r.page, field)) for r in known)
        if known:
            found[field] = (right / len(known), len(known))
    return found


METRIC = {
    "wcxb": "word F1, mean over pages; the body without the title",
    "vi-portals": "word F1, mean over pages; title and body; neutral elements' words forgiven",
    "news": "4-word shingles, P and R averaged over pages, F1 of the two; the body",
    "segments": "F1 over all passages of all pages; the body",
}


def _figure(value: float | None, places: int = 3) -> str:
    return "–" if value is None else f"{value:.{places}f}"


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table whose first column is left-aligned, the others right-aligned."""
    listed = [list(header), *map(list, rows)]
    widths = [max(map(len, column)) for column in zip(*listed, strict=True)]
    for row in listed:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print("  ".join(cells).rstrip())


def _summary_row(name: str, figures: Mapping[str, Any]) -> list[str]:
    times = [_figure(figures["ms"], 1), _figure(figures["ms_median"], 1)]
    if name == PARSE:
        return [name, *["–"] * 5, *times, "–", str(figures["errors"])]
    shares = [_figure(figures[key]) for key in ("f1", "precision", "recall", "with", "without")]
    mark = " (cached)" if figures["cached"] else ""
    return [name + mark, *shares, *times, str(figures["empty"]), str(figures["errors"])]


def print_corpus(results: Results) -> None:
    """Print one corpus's tables."""
    first = next(iter(results.values()))
    corpus = first[0].page.corpus
    print(f"\n== {corpus}: {len(first)} pages. {METRIC[corpus]}")
    print_table(
        ["", "F1", "P", "R", "with", "without", "ms mean", "median", "empty", "errors"],
        [_summary_row(name, summary(of)) for name, of in results.items()],
    )
    scored = {name: of for name, of in results.items() if name != PARSE}
    _print_types(scored)
    _print_metadata(scored)


def _print_types(results: Results) -> None:
    types = sorted({result.page.type for result in next(iter(results.values()))} - {""})
    if not types:
        return
    first = next(iter(results.values()))
    sizes = [sum(result.page.type == of_type for result in first) for of_type in types]
    print()
    print_table(
        ["F1 by type", *(f"{name} {size}" for name, size in zip(types, sizes, strict=True))],
        [[name, *(_type_f1(of, type_) for type_ in types)] for name, of in results.items()],
    )


def _type_f1(results: Sequence[Result], of_type: str) -> str:
    return _figure(corpus_scores([r for r in results if r.page.type == of_type]).f1)


def _print_metadata(results: Results) -> None:
    columns = metadata(next(iter(results.values())))
    if not columns:
        return
    print()
    print_table(
        ["exact after folding", *(f"{field} {count}" for field, (_, count) in columns.items())],
        [[name, *(_figure(v) for v, _ in metadata(of).values())] for name, of in results.items()],
    )


# --- the worst pages -----------------------------------------------------------------------------


def reason(result: Result) -> str:
    """Say in a word or two what went wrong with a page."""
    if result.output.error:
        return result.output.error
    if not result.output.text:
        return "empty"
    if result.share is None:
        missing = result.passages.having_all - result.passages.having
        return f"{missing} missing, {result.passages.lacking} unwanted"
    if not result.share.wanted:
        return "nothing was wanted"
    if not result.share.common:
        return "the wrong part"
    return "over-extraction" if result.share.precision < result.share.recall else "missing"


def print_worst(results: Sequence[Result], count: int) -> None:
    """Print the pages with the lowest F1 of one system."""
    worst = sorted(results, key=lambda result: result.f1)[:count]
    print(f"\nThe {len(worst)} worst of {worst[0].page.corpus}")
    print_table(
        ["page", "F1", "P", "R", "kept/gold", "reason", "type and URL"],
        [_worst_row(result) for result in worst],
    )


def _worst_row(result: Result) -> list[str]:
    share, page = result.share, result.page
    shares = (share.precision, share.recall) if share else (None, None)
    kept = f"{share.found}/{share.wanted}" if share else ""
    figures = [_figure(value) for value in (result.f1, *shares)]
    return [page.id, *figures, kept, reason(result), f"{page.type} {page.url[:90]}".strip()]


# --- the script ----------------------------------------------------------------------------------


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    corpora.add_root_argument(parser)
    parser.add_argument("--corpus", action="append", choices=[*corpora.CORPORA], metavar="NAME")
    parser.add_argument("--peers", action="store_true", help="run other extractors as well")
    parser.add_argument("--only-peers", action="store_true", help="leave a11y_reader out")
    parser.add_argument("--limit", type=int, metavar="N", help="the first N pages of each corpus")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list our N worst pages")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--cache", type=Path, metavar="FOLDER", help="keep the peers' outputs here")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every page's figures")
    return parser.parse_args(given)


def _systems(arguments: argparse.Namespace) -> tuple[str, ...]:
    peers = PEERS if arguments.peers or arguments.only_peers else ()
    ours = () if arguments.only_peers else (OURS,)
    return (*ours, *peers, PARSE)


def _page_figures(result: Result) -> dict[str, Any]:
    output, page = result.output, result.page
    return {
        "page": page.id,
        "type": page.type,
        "url": page.url,
        "f1": result.f1,
        "share": result.share and result.share._asdict(),
        "passages": result.passages._asdict(),
        **{key: value for key, value in output._asdict().items() if key != "text"},
    }


def _as_json(results: Results) -> dict[str, Any]:
    return {
        name: {"summary": summary(of), "metadata": metadata(of), "pages": [*map(_page_figures, of)]}
        for name, of in results.items()
    }


def main(given: Sequence[str] | None = None) -> int:
    """Run the script."""
    arguments = _arguments(given)
    names = _systems(arguments)
    for name in names:
        print(f"{name} {SYSTEMS[name].version}: {SYSTEMS[name].settings}")
    print(f"{arguments.jobs} pages at a time; each system in turn on the same bytes")
    written = {}
    try:
        root = corpora.find_root(arguments.corpora)
        for corpus in arguments.corpus or corpora.CORPORA:
            pages = corpora.load(root, corpus)[: arguments.limit]
            results = evaluate(pages, names, arguments.jobs, Cache(arguments.cache))
            print_corpus(results)
            if arguments.worst and OURS in results:
                print_worst(results[OURS], arguments.worst)
            written[corpus] = _as_json(results)
    except CorporaError as error:
        print(f"score.py: error: {error}", file=sys.stderr)
        return 2
    if arguments.json:
        arguments.json.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
