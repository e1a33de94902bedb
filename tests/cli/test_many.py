"""`a11y-reader convert` of many pages."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import a11y_reader
from a11y_reader.cli.batch import Outcome, convert_all
from a11y_reader.cli.page import Settings
from a11y_reader.cli.plan import Job
from a11y_reader.fetch import Fetched
from tests.cli.calls import PAGE, RULES, SENTENCE, run, tree


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_convert_folder(pages: Path, jobs: str) -> None:
    result = run("convert", "site", "-o", "out", "--to", "text", "--jobs", jobs)
    assert result.exit_code == 0
    assert result.output.startswith("a11y-reader: 3 converted, 0 failed, ")
    assert tree(pages / "out") == ["a.txt", "xa/b.txt", "xa/c.txt"]
    assert len({path.read_bytes() for path in (pages / "out").rglob("*.txt")}) == 1


def test_convert_folder_and_files(pages: Path) -> None:
    """One folder fills OUT; among other inputs it fills a folder of its name."""
    (pages / "a.html").write_text(PAGE, encoding="utf-8")
    result = run("convert", "site", "a.html", "site/xa", "site/a.htm", "-o", "out")
    assert result.exit_code == 0
    assert tree(pages / "out") == [
        "a.htm.html", "a.html.html", "site/a.html", "site/xa/b.html", "site/xa/c.html",
        "xa/b.html", "xa/c.html",
    ]  # fmt: skip


def test_convert_folder_into_itself(pages: Path) -> None:
    result = run("convert", "site", "-o", "site", "--to", "markdown")
    assert result.exit_code == 0
    assert {"site/a.md", "site/xa/b.md", "site/xa/c.md"} < set(tree(pages))


def test_convert_folder_again(pages: Path) -> None:
    """A folder of outputs among the inputs is not converted in its turn."""
    assert run("convert", "site", "-o", "site/out").exit_code == 0
    first = tree(pages)
    result = run("convert", "site", "-o", "site/out", "--force")
    assert result.output.startswith("a11y-reader: 3 converted, 0 failed, ")
    assert tree(pages) == first


def test_convert_folder_existing_outputs(pages: Path) -> None:
    (pages / "out/xa").mkdir(parents=True)
    (pages / "out/xa/b.html").write_text("cũ", encoding="utf-8")
    result = run("convert", "site", "-o", "out")
    assert result.exit_code == 1
    errors = [line for line in result.output.splitlines() if "error" in line]
    problem = "out/xa/b.html exists already; use --force to overwrite it"
    assert errors == [f"a11y-reader: error: site/xa/b.html: {problem}"]
    assert "2 converted, 1 failed" in result.output
    assert (pages / "out/xa/b.html").read_text(encoding="utf-8") == "cũ"


def test_convert_folder_output_with_too_long_a_name(pages: Path) -> None:
    name = "a" * 250 + ".htm"
    (pages / "site/xa" / name).write_text(PAGE, encoding="utf-8")
    result = run("convert", "site", "-o", "out", "--to", "html")
    assert result.exit_code == 0
    (pages / "site/xa" / f"b{name}").write_text(PAGE, encoding="utf-8")
    result = run("convert", "site", "-o", "again", "--to", "html")
    assert result.exit_code == 1
    assert "file name too long" in result.output
    assert "4 converted, 1 failed" in result.output


def test_convert_folder_with_a_pipe(pages: Path) -> None:
    """A pipe in a folder that somebody else has filled: nobody waits at it."""
    os.mkfifo(pages / "site/pipe.html")
    (pages / "site/link.html").symlink_to(pages / "site/a.htm")
    result = run("convert", "site", "-o", "out")
    assert "error: site/pipe.html is not a regular file" in result.output
    assert "4 converted, 1 failed" in result.output


def test_convert_names_that_are_not_text(pages: Path) -> None:
    name = os.fsdecode(b"\xff\n.html")
    (pages / "site" / name).write_text(PAGE, encoding="utf-8")
    assert run("convert", "site", "-o", "out").exit_code == 0
    assert name in tree(pages / "out")


def test_convert_from_this_machine() -> None:
    """The web may send us anywhere, so that this machine needs the user's word."""
    url = "http://127.0.0.1:1/"
    refused = run("convert", url)
    assert refused.exit_code == 1
    assert "127.0.0.1 is not an address of the public internet" in refused.output
    for command in ("convert", "inspect"):
        assert "connection refused" in run(command, url, "--allow-private").output


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_convert_folder_with_failing_pages(pages: Path, jobs: str) -> None:
    (pages / "site/empty.html").touch()
    (pages / "site/xa/bad.html.gz").write_bytes(b"x")
    (pages / "out/xa/b.html").mkdir(parents=True)
    result = run("convert", "site", "missing.html", "-o", "out", "--jobs", jobs)
    assert result.exit_code == 1
    *errors, summary = sorted(result.output.splitlines(), key=lambda line: "failed" in line)
    assert summary.startswith("a11y-reader: 3 converted, 3 failed, ")
    assert len(errors) == 3
    for name in ("site/empty.html: ", "site/xa/bad.html.gz: not a whole", "missing.html: no such"):
        assert any(line.startswith(f"a11y-reader: error: {name}") for line in errors)


@pytest.mark.usefixtures("pages")
def test_convert_many_credentials_not_in_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    empty = Fetched(b"", "https://example.vn/", "text/html")
    monkeypatch.setattr("a11y_reader.fetch.fetch", lambda _url, **_limits: empty)
    result = run("convert", "https://lan:bi-mat@example.vn/", "site/a.htm", "-o", "out")
    assert "a11y-reader: error: https://example.vn/: " in result.output
    assert "1 converted, 1 failed" in result.output


def test_convert_all_unexpected_error(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours on one page doesn't stop the others."""
    monkeypatch.setattr(a11y_reader, "read", lambda *_, **__: 1 / 0)
    jobs = [Job("site/a.htm", pages / "a"), Job("site/xa/b.html", pages / "b")]
    outcomes = convert_all(jobs, Settings(), processes=1, stopped=threading.Event())
    words = "unexpected ZeroDivisionError, please report it: division by zero"
    assert list(outcomes) == [Outcome(job.source, words) for job in jobs]


class Deadly(str):
    """A source that ends the process it is handed to."""

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (9,)


def test_convert_all_process_that_dies(pages: Path) -> None:
    """Only the page that did it is lost, and the pages in hand are converted all the same."""
    jobs = [Job("site/a.htm", pages / f"out/{number}.html") for number in range(40)]
    jobs[3] = Job(Deadly("deadly.html"), pages / "out/3.html")
    outcomes = list(convert_all(jobs, Settings(), processes=2, stopped=threading.Event()))
    assert len(outcomes) == 40
    assert [outcome.source for outcome in outcomes if outcome.error] == ["deadly.html"]
    assert len(tree(pages / "out")) == 39


def test_convert_all_takes_jobs_as_needed(pages: Path) -> None:
    """However many pages there are, few of them wait."""
    taken = 0

    def endless() -> Iterator[Job]:
        nonlocal taken
        while True:
            taken += 1
            yield Job("site/a.htm", pages / f"out/{taken}.html")

    stopped = threading.Event()
    outcomes = convert_all(endless(), Settings(), processes=2, stopped=stopped)
    next(outcomes)
    assert taken < 50
    stopped.set()
    assert len(list(outcomes)) + 1 == len(tree(pages / "out")) <= taken


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_convert_many_by_rules(pages: Path, jobs: tuple[str, ...]) -> None:
    (pages / "rules.toml").write_text(RULES, encoding="utf-8")
    result = run("convert", "site", "-o", "out", "--to", "text", "--rules", "rules.toml", *jobs)
    assert result.exit_code == 0
    for name in ("a.txt", "xa/b.txt", "xa/c.txt"):
        text = (pages / "out" / name).read_text(encoding="utf-8")
        assert SENTENCE.strip() in text
        assert "Lịch" not in text
