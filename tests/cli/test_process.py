"""The command line as a process: pipes, full disks, terminals, signals."""

import os
import pty
import resource
import select
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from a11y_reader.cli.batch import _CHUNK
from tests.cli.calls import PAGE, SENTENCE, tree


def hear_interrupts() -> None:
    """Take SIGINT as a terminal's program does, though the tests may run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start(*arguments: str, **options: Any) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "a11y_reader", *arguments]
    options.update(stderr=subprocess.PIPE, start_new_session=True)
    options.setdefault("preexec_fn", hear_interrupts)
    return subprocess.Popen(command, **options)  # noqa: S603


def test_process_pipes_bytes_whatever_the_locale() -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = start("convert", "-", "--to", "text", env={**os.environ, **locale}, **pipes)
    output, errors = process.communicate(PAGE.encode())
    assert (process.returncode, errors) == (0, b"")
    assert SENTENCE.strip() in " ".join(output.decode().split())


@pytest.mark.usefixtures("pages")
def test_process_output_nobody_reads() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = start("convert", "site/a.htm", stdout=writing)
    os.close(writing)
    assert process.communicate()[1] == b""


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("arguments", [[], ["-o", "/dev/full"]])
def test_process_output_to_a_full_device(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        process = start("convert", "site/a.htm", *arguments, stdout=full)
    errors = process.communicate()[1].decode()
    assert process.returncode == 1
    assert errors.startswith("a11y-reader: error: ")
    assert errors.endswith("no space left on device\n")


@pytest.mark.parametrize("inputs", [["site/a.htm"], ["site"], ["site", "--jobs", "2"]])
def test_process_full_disk(pages: Path, inputs: list[str]) -> None:
    """The system takes no file over 1,000 bytes: errors, and nothing half-written."""
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (1000, 1000))
    process = start("convert", *inputs, "-o", "out/", preexec_fn=limit)
    errors = process.communicate()[1].decode()
    assert process.returncode == 1
    assert "a.html: file too large" in errors
    assert "Traceback" not in errors
    assert tree(pages / "out") == []


def test_process_progress_on_a_terminal(pages: Path) -> None:
    (pages / "site/empty.html").touch()
    master, terminal = pty.openpty()
    command = [sys.executable, "-m", "a11y_reader", "convert", "site", "-o", "out"]
    process = subprocess.Popen(command, stderr=terminal)  # noqa: S603
    process.wait()
    shown = os.read(master, 100_000).decode()
    os.close(terminal)
    os.close(master)
    assert "Converting" in shown
    assert "100%" in shown
    assert "\r\x1b[Ka11y-reader: error: site/empty.html: " in shown


@pytest.fixture
def pipe(pages: Path) -> Path:
    """A page that is as slow as the test wants: a named pipe."""
    return named_pipe(pages / "site/pipe.html")


def named_pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def test_process_interrupted_on_one_page(pages: Path, pipe: Path) -> None:
    process = start("convert", "site/pipe.html", "-o", "out.html")
    with being_read(pipe, process):
        interrupt(process)
        errors = process.communicate()[1]
    assert process.returncode == 130
    assert errors.strip() == b"a11y-reader: error: interrupted"
    assert not (pages / "out.html").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_process_interrupted_finishes_the_pages_in_hand(
    pages: Path, pipe: Path, jobs: str, number: int
) -> None:
    """Each process has a pipe in hand, or one might go on to the last page meanwhile."""
    pipes = [pipe, *(named_pipe(pages / "site/second.html") for _ in range(int(jobs) - 1))]
    chunks = [[str(one), *["site/xa/b.html"] * (_CHUNK - 1)] for one in pipes]
    sources = [*chain(*chunks), *["site/a.htm"] * 200]
    process = start("convert", *sources, "-o", "out", "--jobs", jobs)
    with ExitStack() as read:
        slow = [read.enter_context(being_read(one, process)) for one in pipes]
        interrupt(process, number)
        wait_for(process, b"finishing the pages in hand")
        for page in slow:
            page.write(PAGE.encode())
    errors = process.communicate()[1].decode()
    assert process.returncode == 130
    converted = len(tree(pages / "out"))
    assert f"a11y-reader: {converted} converted, 0 failed, " in errors
    assert errors.endswith(", interrupted\n")
    assert {one.name for one in pipes} <= set(tree(pages / "out"))
    assert converted < 200
    assert len({path.read_bytes() for path in (pages / "out").iterdir()}) == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_process_interrupted_twice(pages: Path, pipe: Path, jobs: str) -> None:
    """The second time, pages in hand are given up."""
    sources = [str(pipe), *["site/a.htm"] * 20]
    process = start("convert", *sources, "-o", "out", "--jobs", jobs)
    with being_read(pipe, process):
        interrupt(process)
        wait_for(process, b"finishing the pages in hand")
        interrupt(process)
        errors = process.communicate()[1].decode()
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert errors.endswith(", interrupted\n")
    assert "pipe.html" not in tree(pages)


def being_read(pipe: Path, process: "subprocess.Popen[bytes]") -> BinaryIO:
    """Open a named pipe as soon as the process reads it; a process that ended never will."""
    while process.poll() is None:
        with suppress(OSError):  # ENXIO: nobody reads yet
            return os.fdopen(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK), "wb")
        time.sleep(0.01)
    pytest.fail(f"the process ended: {process.communicate()[1].decode()}")


def interrupt(process: "subprocess.Popen[bytes]", number: int = signal.SIGINT) -> None:
    """Signal a process and its own, as a terminal does, until it says something.

    Python handles a signal that comes just before a read blocks only when the read ends, or with
    the next signal; both then count as one. The next comes late, since on a busy machine the answer
    may, and a second signal in earnest gives up the pages in hand.
    """
    said: list[Any] = []
    while not said:
        time.sleep(0.1)
        os.killpg(process.pid, number)
        said, _, _ = select.select([process.stderr], [], [], 30)


def wait_for(process: "subprocess.Popen[bytes]", words: bytes) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if words in line:
            return
    pytest.fail(f"{words!r} was not said")
