"""Many pages: converted in processes, a few at a time, one outcome each."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple

import msgspec

from a11y_reader.cli.page import Settings, describe, load, render
from a11y_reader.cli.plan import Job
from a11y_reader.files import write_file

__all__ = ["Outcome", "convert_all", "interruptible"]

_CHUNK = 4
"""How many pages a process is given at once: enough to make the hand-over cheap."""

_CHUNKS_AHEAD = 3
"""How many chunks wait or run for each process, however many pages there are."""

_ENDED = "the process that read it ended; the page may need more memory than there is"
"""The error of a page on which a process died, mostly killed for its memory."""

_STOPPING = (signal.SIGINT, signal.SIGTERM)
"""What asks the command to stop. Its processes leave that to it: terminals send it to all."""


class Outcome(NamedTuple):
    """What became of a page.

    Attributes:
        source: The job's.
        error: Why it failed; empty where it was converted.
    """

    source: str
    error: str = ""


def convert_all(
    jobs: Iterable[Job], settings: Settings, *, processes: int, stopped: threading.Event
) -> Iterator[Outcome]:
    """Convert pages and yield each one's outcome as it comes.

    Args:
        jobs: The pages; taken from the iterable only as they are needed.
        settings: What the call wants of all pages.
        processes: How many processes to use; with 1, everything is done in this one.
        stopped: Once it is set, the pages in hand are finished and no others begun.
    """
    if processes > 1:
        yield from _convert_in_processes(iter(jobs), settings, processes, stopped)
        return
    for job in jobs:
        if stopped.is_set():
            return
        yield _convert(job, settings)


def _convert(job: Job, settings: Settings) -> Outcome:
    if job.problem:
        return Outcome(job.source, job.problem)
    try:
        page = render(load(job.source, settings), settings)
        write_file(job.target, page, overwrite=settings.force)
    except Exception as error:  # a fault of ours on one page must not stop the others either
        return Outcome(job.source, describe(error))
    return Outcome(job.source)


def _convert_chunk(chunk: tuple[Job, ...], settings: Settings) -> list[Outcome]:
    return [_convert(job, settings) for job in chunk]


def _convert_in_processes(
    jobs: Iterator[Job], settings: Settings, processes: int, stopped: threading.Event
) -> Iterator[Outcome]:
    while True:
        lost = yield from _run(jobs, settings, processes, stopped)
        if not lost:
            return
        # The plan found their names free, so that what is there now was written by the process
        # that ended.
        again = msgspec.structs.replace(settings, force=True)
        while lost and not stopped.is_set():
            yield from _convert_one_by_one(lost, again)


_Futures = dict["Future[list[Outcome]]", tuple[Job, ...]]
"""Pages that are being converted, several by each process at a time."""


def _run(
    jobs: Iterator[Job], settings: Settings, processes: int, stopped: threading.Event
) -> Generator[Outcome, None, list[Job]]:
    """Convert pages until there are no more or a process dies; return what was lost with it."""
    pending: _Futures = {}
    lost: list[Job] = []
    with _pool(processes) as pool:
        while not (lost or stopped.is_set()) and (chunk := tuple(islice(jobs, _CHUNK))):
            pending[_submit(pool, chunk, settings)] = chunk
            if len(pending) >= processes * _CHUNKS_AHEAD:
                yield from _finished(pending, lost)
        while pending:
            if stopped.is_set():
                _cancel(pending)
            yield from _finished(pending, lost)
        if lost:
            _kill_processes()  # a broken pool waits for them, and they disregard its SIGTERM
    return lost


def _cancel(pending: _Futures) -> None:
    for future in [future for future in pending if future.cancel()]:
        del pending[future]


def _finished(pending: _Futures, lost: list[Job]) -> Iterator[Outcome]:
    done, _ = wait(pending, return_when=FIRST_COMPLETED)
    for future in done:
        chunk = pending.pop(future)
        try:
            yield from future.result()
        except BrokenProcessPool:
            lost.extend(chunk)


def _convert_one_by_one(jobs: list[Job], settings: Settings) -> Iterator[Outcome]:
    """Convert jobs, and take them off the list, until there are no more or the process dies."""
    with _pool(1) as pool:
        try:
            while jobs:
                yield from _submit(pool, (jobs[0],), settings).result()
                del jobs[0]
        except BrokenProcessPool:
            yield Outcome(jobs.pop(0).source, _ENDED)


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    # "spawn", as a fork of a process that has threads may hang
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_begin_process)
    try:
        yield pool
    except BaseException:
        _kill_processes()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _kill_processes() -> None:
    for child in multiprocessing.active_children():
        child.kill()


def _submit(
    pool: ProcessPoolExecutor, chunk: tuple[Job, ...], settings: Settings
) -> "Future[list[Outcome]]":
    try:
        with _interrupts_held():
            return pool.submit(_convert_chunk, chunk, settings)
    except BrokenProcessPool as error:
        failed: Future[list[Outcome]] = Future()
        failed.set_exception(error)
        return failed


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back while processes may be started: they inherit that, so it never ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin_process() -> None:
    for number in _STOPPING:
        signal.signal(number, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def interruptible() -> Iterator[threading.Event]:
    """Turn the first Ctrl-C (or SIGTERM) into an event; the second one interrupts as usual."""
    stopped = threading.Event()

    def stop(_signal: int, _frame: object) -> None:
        stopped.set()
        for number in before:
            signal.signal(number, signal.default_int_handler)
        # Not print, which must not be entered again from within itself
        os.write(2, b"\na11y-reader: finishing the pages in hand; Ctrl-C again stops at once\n")

    before = {number: signal.getsignal(number) for number in _STOPPING}
    for number in before:
        signal.signal(number, stop)
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
