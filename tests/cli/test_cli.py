"""The command line: what it takes, and what it says of wrong calls."""

import subprocess
import sys
from pathlib import Path

import pytest

from a11y_reader._version import __version__
from tests.cli.calls import run


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
        (["convert", "site", "-o", "out.html"], "for one of this name write out.html/"),
        (["convert", "a.html", "--url", "xa.html"], "'xa.html' is not an address such as"),
        (["convert", "a.html", "-", "-o", "out"], "standard input (-) cannot be one of several"),
        (["convert", "site", "-o", "out", "--url", "https://x.vn/"], "--url is the address of one"),
        (
            ["convert", "empty", "-o", "out"],
            "no *.html, *.htm, *.xhtml or *.mhtml in empty",
        ),
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


def test_start_imports_nothing_needless() -> None:
    code = "import sys, a11y_reader.cli; print(*sys.modules, sep='\\n')"
    command = [sys.executable, "-c", code]
    modules = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    heavy = {"bs4", "html5lib", "httpx", "jinja2", "numpy", "playwright"}
    assert heavy.isdisjoint(modules.stdout.split())
