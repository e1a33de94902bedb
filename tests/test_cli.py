"""The command line: what it takes, writes, says and returns."""

import gzip
import json
import os
import pty
import resource
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from click.testing import CliRunner, Result

import a11y_reader
from a11y_reader import Document, Finding, Node, Preferences, Removed
from a11y_reader._version import __version__
from a11y_reader.cli import main
from a11y_reader.cli.batch import _CHUNK, Outcome, convert_all
from a11y_reader.cli.page import Settings
from a11y_reader.cli.plan import Job
from a11y_reader.fetch import Fetched
from a11y_reader.options import CHOICES, CONTRASTS, SWITCHES, Colours

SENTENCE = "Ủy ban nhân dân xã thông báo lịch tiếp công dân tháng bảy tại trụ sở xã. "
PAGE = f"""<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thông báo</title>
<body><h1>Thông báo</h1><p>{SENTENCE * 3}</p><p>{SENTENCE * 3}<a href="lich.html">Lịch</a></p>"""

DOCUMENT = Document(
    title="Thông báo\x1b[31m",
    lang="vi",
    encoding="utf-8",
    body=(
        Node("h2", (), ("Lịch",)),
        Node("p", (), ("Thứ ", Node("strong", (), ("H",)), "ai: ", Node("a", (), ("phòng một",)))),
        Node("p", (), ("nghỉ",)),
    ),
    findings=(
        Finding("language", "3.1.1", "fixed", "the page names no language; vi was set"),
        Finding("images", "1.1.1", "needs-human", "an image has no alternative text", "ban-do.png"),
    ),
    removed=(Removed("menu", 1200, 80), Removed("footer", 30, 2), Removed("menu", 34, 3)),
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def pages(folder: Path) -> Path:
    """A tree of three pages."""
    for name in ("site/a.htm", "site/xa/b.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE, encoding="utf-8")
    (folder / "site/xa/c.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (folder / "site/logo.png").touch()
    return folder


def run(*arguments: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, arguments, input=stdin, catch_exceptions=False)


def tree(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def start(*arguments: str, **options: Any) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "a11y_reader", *arguments]
    options.update(stderr=subprocess.PIPE, start_new_session=True)
    options.setdefault("preexec_fn", hear_interrupts)
    return subprocess.Popen(command, **options)  # noqa: S603


# What it is called with


def hear_interrupts() -> None:
    """Take SIGINT as a terminal's program does, though the tests may run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("command", [[], ["convert"], ["inspect"], ["themes"]])
def test_help_has_examples(command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Examples:\n    a11y-reader" in result.output


def test_version() -> None:
    assert run("--version").output == f"a11y-reader {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Missing command"),
        (["convert"], "Missing argument 'INPUT...'"),
        (["melt", "a.html"], "No such command 'melt'"),
        (["convert", "a.html", "--melt"], "--melt"),
        (["convert", "a.html", "--to", "pdf"], "'pdf' is not one of"),
        (["convert", "a.html", "--theme", "pink"], "no theme 'pink'; choose one of auto, own"),
        (["convert", "a.html", "--contrast", "7"], "'7' is not one of 'auto', 'soft'"),
        (
            ["convert", "a.html", "--colours", "red", "#000000"],
            "'red' is not a colour; write it as",
        ),
        (["convert", "a.html", "--text-size", "101"], "no text size '101'; choose one of 80, 90"),
        (["convert", "a.html", "--lang", "tiếng Việt"], "'tiếng Việt' is not a language tag"),
        (["convert", "a.html", "--ui-lang", ""], "'' is not a language tag such as vi"),
        (["convert", "a.html", "--rules", "none.toml"], "none.toml: no such file or directory"),
        (
            ["inspect", "a.html", "--rules", "bad.toml"],
            "bad.toml: [\"example.vn\"] drop: 'a..b' is",
        ),
        (["inspect", "a.html", "--rules", "."], ".: is a directory"),
        (["inspect", "a.html", "--glossary", "bad.toml"], "bad.toml: example.vn: a glossary"),
        (["convert", "a.html", "--css", "none.css"], "none.css: no such file or directory"),
        (["convert", "a.html", "--css", "latin.css"], "latin.css: not UTF-8; save it as UTF-8"),
        (["convert", "a.html", "--template", "bad.jinja"], "bad.jinja: "),
        (["convert", "a.html", "--jobs", "0"], "0 is not in the range"),
        (["convert", "a.html", "b.html"], "need -o FOLDER"),
        (["convert", "site"], "need -o FOLDER"),
        (["convert", "site", "-o", "site/a.htm"], "need a folder, and site/a.htm is a file"),
        (["convert", "a.html", "-", "-o", "out"], "standard input (-) cannot be one of several"),
        (["convert", "site", "-o", "out", "--url", "https://x.vn/"], "--url is the address of one"),
        (["convert", "empty", "-o", "out"], "no *.html, *.htm or *.xhtml in the folder empty"),
    ],
)
def test_wrong_call(pages: Path, arguments: list[str], words: str) -> None:
    (pages / "empty").mkdir()
    (pages / "bad.toml").write_text("['example.vn']\ndrop = 'a..b'")
    (pages / "bad.jinja").write_text("{% block header %}")
    (pages / "latin.css").write_bytes("/* tiêu đề */".encode("latin-1", "replace"))
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.output.startswith("Usage: a11y-reader")
    last = result.output.splitlines()[-1]
    assert last.startswith("a11y-reader: error: ")
    assert words in last
    assert not (pages / "out").exists()


# One page


def test_convert_to_standard_output(pages: Path) -> None:
    html = run("convert", "site/a.htm").stdout_bytes.decode()
    assert html.lower().startswith("<!doctype html>")
    assert SENTENCE.strip() in html
    assert html.endswith("\n")
    assert tree(pages) == ["site/a.htm", "site/logo.png", "site/xa/b.html", "site/xa/c.html.gz"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("to", "render"),
    [
        ("html", a11y_reader.to_html),
        ("text", a11y_reader.to_text),
        ("markdown", a11y_reader.to_markdown),
        ("json", a11y_reader.to_json),
    ],
)
def test_convert_to_each_format(to: str, render: Callable[[Document], str]) -> None:
    expected = render(a11y_reader.read(PAGE.encode())).rstrip("\n") + "\n"
    assert run("convert", "-", "--to", to, stdin=PAGE.encode()).stdout_bytes.decode() == expected


def test_convert_reads_documents(folder: Path) -> None:
    (folder / "a.json").write_text(a11y_reader.to_json(DOCUMENT), encoding="utf-8")
    output = run("convert", "a.json", "--to", "json").stdout_bytes
    assert a11y_reader.from_json(output) == DOCUMENT


@pytest.mark.parametrize(
    ("out", "written"),
    [
        ("b.html", "b.html"),
        ("new/b.html", "new/b.html"),
        ("here", "here/a.html"),
        ("new/", "new/a.html"),
    ],
)
def test_convert_to_a_file(pages: Path, out: str, written: str) -> None:
    (pages / "here").mkdir()
    result = run("convert", "site/a.htm", "-o", out)
    assert (result.exit_code, result.output) == (0, "")
    assert SENTENCE.strip() in (pages / written).read_text(encoding="utf-8")


@pytest.mark.parametrize(("out", "start"), [("b.md", "#"), ("b.JSON", "{"), ("b.txt", "Thông báo")])
def test_convert_format_of_the_output_s_name(pages: Path, out: str, start: str) -> None:
    run("convert", "site/a.htm", "-o", out)
    assert (pages / out).read_text(encoding="utf-8").lstrip().startswith(start)


@pytest.mark.usefixtures("pages")
def test_convert_preferences() -> None:
    choices = ["--theme", "sepia", "--contrast", "high", "--text-size", "150%", "--ui-lang", "en"]
    preferences = Preferences(theme="sepia", contrast="high", text_size=150, lang="en")
    document = a11y_reader.read(PAGE.encode())
    assert preferences != Preferences()
    html = run("convert", "site/a.htm", *choices).stdout_bytes.decode()
    assert html.rstrip("\n") == a11y_reader.to_html(document, preferences).rstrip("\n")


@pytest.mark.usefixtures("pages")
def test_convert_every_preference() -> None:
    choices = [f"--{name.replace('_', '-')}={values[-1]}" for name, values in CHOICES.items()]
    switches = [f"--{name.replace('_', '-')}" for name in SWITCHES]
    colours = ["--colours", "#ffff00", "#000080"]
    html = run("convert", "site/a.htm", *choices, *switches, *colours).stdout_bytes.decode()
    preferences = Preferences(
        theme="own",
        colours=Colours(text="#ffff00", background="#000080"),
        **{name: values[-1] for name, values in CHOICES.items()},
        **dict.fromkeys(SWITCHES, True),
    )
    document = a11y_reader.read(PAGE.encode())
    assert html.rstrip("\n") == a11y_reader.to_html(document, preferences).rstrip("\n")


def test_convert_with_a_template_and_css(pages: Path) -> None:
    template = "{% extends 'page.html.jinja' %}{% block footer %}<p>Ủy ban xã</p>{% endblock %}"
    css = "footer { color: var(--muted); }"
    (pages / "xa.html.jinja").write_text(template, encoding="utf-8")
    (pages / "xa.css").write_text(css, encoding="utf-8")
    choices = ["--template", "xa.html.jinja", "--css", "xa.css"]
    html = run("convert", "site/a.htm", *choices).stdout_bytes.decode()
    document = a11y_reader.read(PAGE.encode())
    expected = a11y_reader.to_html(document, template=template, css=css)
    assert html.rstrip("\n") == expected.rstrip("\n")
    assert "<p>Ủy ban xã</p>" in html


@pytest.mark.usefixtures("pages")
def test_convert_url_and_language() -> None:
    choices = ["--to", "json", "--url", "https://xa.example.vn/tin/1", "--lang", "en-GB"]
    document = a11y_reader.from_json(run("convert", "site/a.htm", *choices).stdout_bytes)
    assert (document.url, document.lang) == ("https://xa.example.vn/tin/1", "en-GB")
    links = [
        item.get("href") for item in document.walk() if isinstance(item, Node) and item.tag == "a"
    ]
    assert links == ["https://xa.example.vn/tin/lich.html"]


@pytest.mark.usefixtures("folder")
def test_convert_from_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page's own address and Content-Type are what it is read with."""
    page = PAGE.encode("utf-16-be")
    fetched = Fetched(page, "https://xa.example.vn/den/", "text/html; charset=utf-16be")
    monkeypatch.setattr("a11y_reader.fetch.fetch", lambda _url, **_limits: fetched)
    result = run("convert", "https://xa.example.vn/di", "--to", "json")
    document = a11y_reader.from_json(result.stdout_bytes)
    assert document.url == "https://xa.example.vn/den/"
    assert any(isinstance(item, str) and SENTENCE.strip() in item for item in document.walk())


@pytest.mark.usefixtures("folder")
def test_convert_from_the_web_with_an_unknown_charset(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server's mistake is not the reader's: as in a browser it counts for nothing."""
    fetched = Fetched(PAGE.encode(), "https://xa.example.vn/", "text/html; charset=utf8mb4")
    monkeypatch.setattr("a11y_reader.fetch.fetch", lambda _url, **_limits: fetched)
    document = a11y_reader.from_json(
        run("convert", "https://xa.example.vn/", "--to", "json").stdout_bytes
    )
    assert document.encoding == "utf-8"


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_convert_existing_output(pages: Path, force: list[str]) -> None:
    (pages / "b.html").write_text("cũ", encoding="utf-8")
    result = run("convert", "site/a.htm", "-o", "b.html", *force)
    text = (pages / "b.html").read_text(encoding="utf-8")
    if force:
        assert (result.exit_code, result.output) == (0, "")
        assert SENTENCE.strip() in text
    else:
        expected = "a11y-reader: error: b.html exists already; use --force to overwrite it\n"
        assert (result.exit_code, result.output, text) == (1, expected, "cũ")


def test_convert_onto_itself(pages: Path) -> None:
    result = run("convert", "site/xa/b.html", "-o", "site/xa/", "--force")
    assert result.exit_code == 1
    assert "site/xa/b.html is the page itself" in result.output
    assert (pages / "site/xa/b.html").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("missing.html", "missing.html: no such file or directory"),
        ("empty.html", "no text"),
        ("bad.html.gz", "bad.html.gz: not a whole gzip file"),
        ("bad.json", "this JSON is not a document of a11y_reader"),
        ("ftp://lan:bi-mat@example.vn/", "cannot fetch ftp://example.vn/: only http"),
    ],
)
def test_convert_page_that_fails(folder: Path, source: str, words: str) -> None:
    for name in ("empty.html", "bad.html.gz", "bad.json"):
        (folder / name).touch()
    (folder / "bad.html.gz").write_bytes(b"x")
    before = tree(folder)
    result = run("convert", source, "-o", "out.html")
    assert result.exit_code == 1
    assert result.output.startswith("a11y-reader: error: ")
    assert words in result.output
    assert result.output.count("\n") == 1
    assert tree(folder) == before


RULES = """\
["xa.example.vn"]
content = "a"
title = ".khong-co"

["*"]
drop = "a"
"""


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_convert_many_by_rules(pages: Path, jobs: tuple[str, ...]) -> None:
    (pages / "rules.toml").write_text(RULES, encoding="utf-8")
    result = run("convert", "site", "-o", "out", "--to", "text", "--rules", "rules.toml", *jobs)
    assert result.exit_code == 0
    for name in ("a.txt", "xa/b.txt", "xa/c.txt"):
        text = (pages / "out" / name).read_text(encoding="utf-8")
        assert SENTENCE.strip() in text
        assert "Lịch" not in text


def test_inspect_by_rules(pages: Path) -> None:
    (pages / "rules.toml").write_text(RULES, encoding="utf-8")
    address = ["--url", "https://xa.example.vn/tin/1", "--rules", "rules.toml"]
    found = json.loads(run("inspect", "site/a.htm", *address, "--json").stdout_bytes)
    assert (found["words"], found["links"]) == (1, 1)
    assert [finding["excerpt"] for finding in found["needs_human"]] == [".khong-co"]


def test_convert_images(folder: Path) -> None:
    image = "<p><img src='https://xa.example.vn/a.png' alt='Trụ sở xã'></p>"
    (folder / "a.html").write_text(PAGE + image, encoding="utf-8")
    assert "![Trụ sở xã](https" in run("convert", "a.html", "--to", "markdown").output
    run("convert", "a.html", "-o", "a.json")
    for source in ("a.html", "a.json"):
        without = run("convert", source, "--to", "markdown", "--images", "none").output
        assert "Trụ sở xã" in without
        assert "a.png" not in without


def test_convert_comments(folder: Path) -> None:
    comment = "<li class=comment><p>Bà con thôn tôi mong xã tiếp dân cả sáng thứ Bảy hằng tuần.</p>"
    comments = f"<ol id=comments class=comments>{comment}{comment.replace('thôn', 'làng')}</ol>"
    (folder / "a.html").write_text(PAGE + comments, encoding="utf-8")
    assert "Bà con thôn" not in run("convert", "a.html", "--to", "text").output
    assert "Bà con thôn" not in run("convert", "a.html", "--to", "text", "--no-comments").output
    assert "Bà con thôn" in run("convert", "a.html", "--to", "text", "--comments").output


@pytest.mark.usefixtures("folder")
def test_convert_larger_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "a11y_reader.cli.reading.Options", lambda **_: a11y_reader.Options(max_bytes=9)
    )
    result = run("convert", "-", stdin=PAGE.encode())
    assert result.exit_code == 1
    assert "max_bytes allows 9" in result.output


# Many pages


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


# As a process


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


def test_start_imports_nothing_needless() -> None:
    code = "import sys, a11y_reader.cli; print(*sys.modules, sep='\\n')"
    command = [sys.executable, "-c", code]
    modules = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    heavy = {"bs4", "html5lib", "httpx", "jinja2", "numpy", "playwright"}
    assert heavy.isdisjoint(modules.stdout.split())


# inspect and themes


def test_inspect(folder: Path) -> None:
    (folder / "a.json").write_text(a11y_reader.to_json(DOCUMENT), encoding="utf-8")
    assert (
        run("inspect", "a.json").stdout_bytes.decode()
        == """\
Title       Thông báo [31m
Site        not found
Author      not found
Published   not found
Modified    not found
Description not found
Image       not found
Language    vi
Encoding    utf-8
Address     not found
Words       6
Headings    1
Images      0
Tables      0
Links       1

Fixed: 1
  3.1.1 Language of Page: 1
    the page names no language; vi was set

Removed: 2
  menu                2 parts  1,234 words     83 links
  page footer         1 parts     30 words      2 links

Still needs a person: 1
  1.1.1 Non-text Content: 1
    an image has no alternative text [ban-do.png]
"""
    )


def test_inspect_as_json(folder: Path) -> None:
    (folder / "a.json").write_text(a11y_reader.to_json(DOCUMENT), encoding="utf-8")
    found = json.loads(run("inspect", "a.json", "--json").stdout_bytes)
    assert found["title"] == "Thông báo\x1b[31m"
    assert (found["words"], found["headings"], found["links"]) == (6, 1, 1)
    assert found["fixed"] == [
        {
            "rule": "language",
            "criterion": "3.1.1",
            "message": DOCUMENT.findings[0].message,
            "excerpt": "",
        }
    ]
    assert [finding["excerpt"] for finding in found["needs_human"]] == ["ban-do.png"]
    assert found["criteria"] == [
        {"criterion": "1.1.1", "name": "Non-text Content", "fixed": 0, "needs_human": 1},
        {"criterion": "3.1.1", "name": "Language of Page", "fixed": 1, "needs_human": 0},
    ]
    assert found["removed"] == [
        {"kind": "menu", "parts": 2, "words": 1234, "links": 83},
        {"kind": "footer", "parts": 1, "words": 30, "links": 2},
    ]


@pytest.mark.usefixtures("pages")
def test_inspect_page() -> None:
    found = json.loads(run("inspect", "site/xa/c.html.gz", "--json").stdout_bytes)
    assert found["title"] == "Thông báo"
    assert (found["lang"], found["links"]) == ("vi", 1)
    assert found["words"] >= 6 * len(SENTENCE.split())


@pytest.mark.usefixtures("folder")
def test_inspect_missing_file() -> None:
    result = run("inspect", "a.html")
    assert result.exit_code == 1
    assert result.output == "a11y-reader: error: a.html: no such file or directory\n"


def test_themes() -> None:
    header, *rows = run("themes").stdout_bytes.decode().splitlines()
    assert header.split() == ["Theme", "Scheme", "Soft", "Standard", "High", "Maximum"]
    assert [row.split()[0] for row in rows] == list(a11y_reader.THEMES)
    assert len({len(row) for row in (header, *rows)}) == 1


def test_themes_as_json() -> None:
    """The figures are those of the themes, never rounded up."""
    for row in json.loads(run("themes", "--json").stdout_bytes):
        theme = a11y_reader.THEMES[row["theme"]]
        assert row["scheme"] == theme.scheme
        for step in CONTRASTS:
            assert 0 <= theme.contrast(step) - row["contrast"][step] < 0.011
