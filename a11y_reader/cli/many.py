"""Many pages in one call: its checks, the progress, the errors and the summary."""

import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import chain, islice
from pathlib import Path

import click

from a11y_reader.cli.batch import Outcome, convert_all, interruptible
from a11y_reader.cli.page import STDIN, SUFFIXES, Settings, complain, is_url
from a11y_reader.cli.plan import is_folder, plan
from a11y_reader.files import page_folders

__all__ = ["INTERRUPTED", "convert_many"]

INTERRUPTED = 130
"""The exit code after Ctrl-C: 128 + SIGINT, as a shell reports it."""

_FEW = 16
"""So many pages are done before processes have started."""

_MOST_PROCESSES = 61  # what Windows can wait for

Progress = AbstractContextManager[Callable[[int], None]]
"""Shows how far a call has come: it is told how many pages are done."""


def convert_many(
    sources: Sequence[str], out: str | None, settings: Settings, processes: int | None
) -> None:
    """Convert many pages to a folder, print what failed and a summary, and exit.

    Args:
        sources: Files, folders and URLs.
        out: The folder for the outputs.
        settings: What the call wants of all pages.
        processes: How many processes to use; where it is None, the cores, or this one for a few.

    Raises:
        click.UsageError: The inputs and options don't go together.
    """
    folder = _checked(sources, out, settings)
    began = time.monotonic()
    jobs = plan(sources, folder, suffix=SUFFIXES[settings.to], force=settings.force)
    first = list(islice(jobs, _FEW))
    few = len(first) < _FEW and processes is None
    with interruptible() as stopped:
        outcomes = convert_all(
            chain(first, jobs),
            settings,
            processes=1 if few else processes or _cores(),
            stopped=stopped,
        )
        failed, converted = _report(outcomes, _progress(sources, folder), stopped)
    seconds = time.monotonic() - began
    interrupted = ", interrupted" if stopped.is_set() else ""
    click.echo(
        f"a11y-reader: {converted:,} converted, {failed:,} failed, {seconds:.1f} s{interrupted}",
        err=True,
    )
    raise click.exceptions.Exit(INTERRUPTED if interrupted else min(failed, 1))


def _checked(sources: Sequence[str], out: str | None, settings: Settings) -> Path:
    """Return the folder for the outputs, or refuse the call."""
    if out is None:
        raise click.UsageError("several inputs or a folder need -o FOLDER for their outputs")
    if Path(out).exists() and not Path(out).is_dir():
        raise click.UsageError(f"several inputs or a folder need a folder, and {out} is a file")
    if out.endswith(tuple(SUFFIXES.values())) and not Path(out).exists():
        raise click.UsageError(
            f"several inputs or a folder need a folder; for one of this name write {out}/"
        )
    if STDIN in sources:
        raise click.UsageError("standard input (-) cannot be one of several inputs")
    if settings.url:
        raise click.UsageError("--url is the address of one page, and there are several inputs")
    for source in filter(is_folder, sources):
        if next(page_folders(Path(source), excluding=Path(out)), None) is None:
            raise click.UsageError(f"there is no *.html, *.htm, *.xhtml or *.mhtml in {source}")
    return Path(out)


def _cores() -> int:
    """Return how many cores this process may use, which may be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), _MOST_PROCESSES)
    return min(os.cpu_count() or 1, _MOST_PROCESSES)


def _report(
    outcomes: Iterable[Outcome], progress: Progress, stopped: threading.Event
) -> tuple[int, int]:
    """Print the errors as they come; return how many failed and how many were converted."""
    tally: Counter[bool] = Counter()
    with progress as advance:
        try:
            for outcome in outcomes:
                tally[bool(outcome.error)] += 1
                _print_error(outcome)
                advance(1)
        except KeyboardInterrupt:
            stopped.set()
    return tally[True], tally[False]


def _print_error(outcome: Outcome) -> None:
    if not outcome.error:
        return
    source = outcome.source
    if is_url(source):
        from a11y_reader.fetch import without_userinfo

        source = without_userinfo(source)
    complain(outcome.error, source, before="\r\x1b[K" if sys.stderr.isatty() else "")


@contextmanager
def _progress(sources: Sequence[str], out: Path) -> Iterator[Callable[[int], None]]:
    """Show how far it is, on a terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    count = sum(_count(source, out) for source in sources)
    with click.progressbar(
        length=count, label="Converting", file=sys.stderr, update_min_steps=max(1, count // 1000)
    ) as bar:
        yield bar.update


def _count(source: str, out: Path) -> int:
    if not is_folder(source):
        return 1
    return sum(len(names) for _, names in page_folders(Path(source), excluding=out))
