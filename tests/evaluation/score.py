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
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import corpora
import runs
from corpora import CorporaError
from runs import Cache, Result, Results, Run
from systems import OURS, PARSE, PEERS, SYSTEMS, installed
from tables import figure, print_table

__all__ = ["main"]

METRIC = {
    "wcxb": "word F1, mean over pages; the body without the title",
    "vi-portals": "word F1, mean over pages; title and body; neutral elements' words forgiven",
    "news": "4-word shingles, P and R averaged over pages, F1 of the two; the body",
    "segments": "F1 over all passages of all pages; the body",
}


# --- tables --------------------------------------------------------------------------------------


def print_corpus(results: Results) -> None:
    """Print one corpus's tables."""
    first = next(iter(results.values()))
    corpus = first[0].page.corpus
    print(f"\n== {corpus}: {len(first)} pages. {METRIC[corpus]}")
    print_table(
        ["", "F1", "P", "R", "with", "without", "ms mean", "median", "empty", "errors"],
        [_summary_row(name, runs.summary(of)) for name, of in results.items()],
    )
    scored = {name: of for name, of in results.items() if name != PARSE}
    if scored:
        _print_types(scored)
        _print_metadata(scored)


def _summary_row(name: str, figures: Mapping[str, Any]) -> list[str]:
    shares = [figures[key] for key in ("f1", "precision", "recall", "with", "without")]
    empty = str(figures["empty"])
    if name == PARSE:
        shares, empty = [None] * 5, "–"
    times = [figure(figures["ms"], 1), figure(figures["ms_median"], 1)]
    mark = " (cached)" if figures["cached"] else ""
    return [name + mark, *map(figure, shares), *times, empty, str(figures["errors"])]


def _print_types(results: Results) -> None:
    pages = [result.page for result in next(iter(results.values()))]
    types = sorted({page.type for page in pages} - {""})
    if not types:
        return
    sizes = [f"{name} {sum(page.type == name for page in pages)}" for name in types]
    print()
    print_table(
        ["F1 by type", *sizes],
        [[name, *(_type_f1(of, type_) for type_ in types)] for name, of in results.items()],
    )


def _type_f1(results: Sequence[Result], of_type: str) -> str:
    return figure(runs.corpus_scores([r for r in results if r.page.type == of_type]).f1)


def _print_metadata(results: Results) -> None:
    fields = {name: runs.metadata(of) for name, of in results.items()}
    columns = next(iter(fields.values()))
    if not columns:
        return
    print()
    print_table(
        ["right", *(f"{field} {count}" for field, (_, count) in columns.items())],
        [[name, *(figure(share) for share, _ in of.values())] for name, of in fields.items()],
    )


def print_worst(results: Sequence[Result], count: int) -> None:
    """Print the pages with the lowest F1 of one system."""
    worst = sorted(results, key=lambda result: result.f1)[:count]
    print(f"\nThe {len(worst)} worst of {worst[0].page.corpus}")
    print_table(
        ["page", "F1", "P", "R", "kept/gold", "", ""], map(_worst_row, worst), left=(0, 5, 6)
    )


def _worst_row(result: Result) -> list[str]:
    share, page = result.share, result.page
    shares = (share.precision, share.recall) if share else (None, None)
    kept = f"{share.found}/{share.wanted}" if share else ""
    figures = [figure(value) for value in (result.f1, *shares)]
    where = f"{page.type} {page.url[:90]}".strip()
    return [page.id, *figures, kept, runs.reason(result), where]


# --- JSON ----------------------------------------------------------------------------------------


def _as_json(results: Results) -> dict[str, Any]:
    return {
        name: {
            "summary": runs.summary(of),
            "metadata": runs.metadata(of),
            "pages": [_page_figures(result) for result in of],
        }
        for name, of in results.items()
    }


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


# --- the script ----------------------------------------------------------------------------------


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    corpora.add_root_argument(parser)
    add = parser.add_argument
    add("--corpus", action="append", choices=[*corpora.CORPORA], help="this one alone; repeatable")
    add("--peers", action="store_true", help="run other extractors as well")
    add("--only-peers", action="store_true", help="run other extractors and not a11y_reader")
    add("--with-title", action="store_true", help="compare title and body on every corpus")
    add("--limit", type=int, metavar="N", help="the first N pages of each corpus")
    add("--worst", type=int, default=0, metavar="N", help="list our N worst pages of each corpus")
    add("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="pages at a time")
    add("--cache", type=Path, metavar="FOLDER", help="keep the peers' outputs here")
    add("--json", type=Path, metavar="FILE", help="write every page's figures")
    return parser.parse_args(given)


def _run(arguments: argparse.Namespace) -> Run:
    peers = PEERS if arguments.peers or arguments.only_peers else ()
    ours = () if arguments.only_peers else (OURS,)
    return Run((*ours, *installed(peers), PARSE), arguments.jobs, arguments.with_title)


def _print_run(run: Run) -> None:
    for name in run.names:
        print(f"{name} {SYSTEMS[name].version}: {SYSTEMS[name].settings}")
    print(f"{run.jobs} pages at a time; on each page one system after the other, on the same bytes")


def _score(arguments: argparse.Namespace, run: Run) -> dict[str, Any]:
    root = corpora.find_root(arguments.corpora)
    written = {}
    for corpus in arguments.corpus or corpora.CORPORA:
        pages = corpora.load(root, corpus)[: arguments.limit]
        results = runs.evaluate(pages, run, Cache(arguments.cache))
        print_corpus(results)
        if arguments.worst and OURS in results:
            print_worst(results[OURS], arguments.worst)
        written[corpus] = _as_json(results)
    return written


def main(given: Sequence[str] | None = None) -> int:
    """Run the script; return its exit code."""
    arguments = _arguments(given)
    run = _run(arguments)
    _print_run(run)
    try:
        written = _score(arguments, run)
    except CorporaError as error:
        print(f"score.py: error: {error}", file=sys.stderr)
        return 2
    if arguments.json:
        arguments.json.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
