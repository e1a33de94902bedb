"""Repair the content of all development corpora's pages, and compare the words before and after.

    python tests/evaluation/repairs.py --corpora PATH
    python tests/evaluation/repairs.py --corpora PATH --corpus vi-portals --examples 5

Prints how often each rule found what, which share of the words is kept, the pages that differ most,
and how long the rules take. Both sides are the document as plain text, so that a number that moves
from a text into a list's markup is no loss. Words that a finding quotes are recorded; so are those
of a title that was said twice. Exits with 1 where a page fails or too many words are lost.
"""

import argparse
import os
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import corpora
from corpora import CorporaError, Page
from runs import in_processes
from tables import figure, print_table

from a11y_reader.decode import decode
from a11y_reader.document import Document, Finding
from a11y_reader.errors import EmptyPageError
from a11y_reader.extract import extract
from a11y_reader.parse import parse
from a11y_reader.rendering.text import to_text
from a11y_reader.repair import repair

__all__ = ["Repair", "main", "repair_page"]

LEAST_KEPT = 0.999
"""The share of words that must be there after all repairs, what is recorded aside."""

_WORD = re.compile(r"\w+")
_TIMES = 3  # the quickest counts, as other processes only slow down


class Repair(NamedTuple):
    """What became of one page.

    Attributes:
        page: The page.
        words: How many words it had before.
        lost: Words that are gone without any finding that tells of them, each as often as it is.
        added: Words that are there more often than before.
        findings: What the rules saw.
        seconds: How long all rules took.
        error: The last lines of the traceback, where a rule failed.
    """

    page: Page
    words: int = 0
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    error: str = ""

    @property
    def oddity(self) -> int:
        """How many words differ."""
        return len(self.lost) + len(self.added)


def repair_page(page: Page) -> Repair:
    """Extract one page's content, repair it and compare."""
    html = page.html()
    try:
        document = extract(parse(decode(html)[0]), url=page.url)
        repaired, seconds = _timed(document)
        return _compared(page, document, repaired)._replace(seconds=seconds)
    except EmptyPageError:
        return Repair(page)
    except Exception:  # whatever it is, the other pages are to be seen too
        return Repair(page, error="".join(traceback.format_exc(limit=-3)))


def _timed(document: Document) -> tuple[Document, float]:
    seconds = []
    for _ in range(_TIMES):
        start = time.process_time()
        repaired = repair(document)
        seconds.append(time.process_time() - start)
    return repaired, min(seconds)


def _compared(page: Page, before: Document, after: Document) -> Repair:
    had, has = _words(to_text(before)), _words(to_text(after))
    fixed = (finding.excerpt for finding in after.findings if finding.status == "fixed")
    recorded = _words(" ".join((before.title, after.title, *fixed)))
    lost, added = had - has - recorded, has - had
    words = tuple(lost.elements()), tuple(added.elements())
    return Repair(page, had.total(), *words, findings=after.findings)


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


# --- printing ------------------------------------------------------------------------------------


def _print_findings(repairs: Sequence[Repair], examples: int) -> None:
    found: dict[tuple[str, ...], list[tuple[Page, Finding]]] = {}
    for one in repairs:
        for finding in one.findings:
            kind = (finding.rule, finding.criterion, finding.status)
            message = finding.template or finding.message
            found.setdefault((*kind, message), []).append((one.page, finding))
    rows = [
        [*kind[:3], str(len({page.key for page, _ in seen})), str(len(seen)), kind[3]]
        for kind, seen in sorted(found.items())
    ]
    print_table(["rule", "WCAG", "status", "pages", "times", "message"], rows, left=(0, 1, 2, 5))
    if examples:
        for kind, seen in sorted(found.items()):
            _print_examples(kind[3], seen, examples)


def _print_examples(message: str, seen: Sequence[tuple[Page, Finding]], examples: int) -> None:
    print(f"\n{message}")
    for page, finding in seen[:: max(1, len(seen) // examples)][:examples]:
        print(f"  {page.key}: {finding.excerpt}")


def _print_words(repairs: Sequence[Repair], odd: int) -> float:
    words, lost = sum(one.words for one in repairs), sum(len(one.lost) for one in repairs)
    kept = 1 - lost / words if words else 1.0
    print(f"\n{words:,} words; {100 * kept:.3f} % kept or recorded; {lost:,} lost")
    for one in sorted(repairs, key=lambda one: one.oddity, reverse=True)[:odd]:
        print(f"  {one.page.key}: of {one.words:,} lost {len(one.lost)}, ", end="")
        print(f"added {len(one.added)}: {_listed('-', one.lost)} {_listed('+', one.added)}")
    return kept


def _listed(sign: str, words: Iterable[str]) -> str:
    return " ".join(f"{sign}{word}×{count}" for word, count in Counter(words).most_common(8))


def _print_times(repairs: Sequence[Repair]) -> None:
    seconds = sorted(one.seconds for one in repairs)
    mean, slowest = 1000 * sum(seconds) / len(seconds), max(repairs, key=lambda one: one.seconds)
    print(f"\n{figure(mean, 2)} ms a page; median {figure(1000 * seconds[len(seconds) // 2], 2)}; ")
    print(f"slowest {figure(1000 * slowest.seconds, 1)} ms: {slowest.page.key}")


def _print_failures(repairs: Iterable[Repair]) -> int:
    failed = [one for one in repairs if one.error]
    for one in failed:
        print(f"\n{one.page.key}\n{one.error}")
    return len(failed)


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    corpora.add_root_argument(parser)
    add = parser.add_argument
    add("--corpus", default=",".join(corpora.CORPORA), metavar="NAMES", help="which corpora")
    add("--examples", type=int, default=0, metavar="N", help="examples of each finding")
    add("--odd", type=int, default=10, metavar="N", help="pages that differ most (default: 10)")
    add("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="pages at a time")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Run the script; return its exit code."""
    arguments = _arguments(given)
    try:
        root = corpora.find_root(arguments.corpora)
        names = arguments.corpus.split(",")
        pages = list(chain.from_iterable(corpora.load(root, name) for name in names))
    except CorporaError as error:
        print(f"repairs.py: error: {error}", file=sys.stderr)
        return 2
    repairs = in_processes(repair_page, pages, arguments.jobs)
    _print_findings(repairs, arguments.examples)
    kept = _print_words(repairs, arguments.odd)
    _print_times(repairs)
    return 1 if _print_failures(repairs) or kept < LEAST_KEPT else 0


if __name__ == "__main__":
    sys.exit(main())
