"""The Nu HTML checker on every fixture page, in one run of Java."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from a11y_reader.languages.resources import languages_in
from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html
from tests.pages import PAGES, converted, every_element

JAR = Path(__file__).parent.parent / "node_modules/vnu-jar/build/dist/vnu.jar"

JAVA_OPTIONS = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""A large stack, and nothing that pays for longer runs only: it takes less than half the time."""

OPTIONS = ("--format", "json", "--stdout", "--exit-zero-always")

NEWER_CSS = (
    ("CSS: Unrecognized at-rule “@container”", "@container"),
    ("CSS: “container-type”: Property “container-type” doesn't exist.", "inline-size"),
    ("CSS: “max-inline-size”: Unknown dimension.", "100cqi"),
    ("CSS: Parse Error.", "reader-sentence){"),  # ::highlight(reader-sentence)
)
"""What it says, and of what, where it doesn't know CSS yet. Browsers know it, or pass it over.

Sources: https://www.w3.org/TR/css-contain-3/, https://www.w3.org/TR/css-highlight-api-1/; the
checker's: https://github.com/w3c/css-validator/issues/422
"""


@pytest.fixture
def java() -> str:
    found = shutil.which("java")
    if found and JAR.exists():
        return found
    message = "no Java, or no checker: run tests/install_html_checker.sh"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def check(java: str, folder: Path) -> list[dict[str, str]]:
    """Return what the checker says of the files of a folder, but for warnings and newer CSS."""
    command = [java, *JAVA_OPTIONS, "-jar", str(JAR), *OPTIONS]
    done = subprocess.run([*command, str(folder)], check=True, capture_output=True)  # noqa: S603
    messages = json.loads(done.stdout)["messages"]
    return [each for each in messages if each["type"] != "info" and not _is_newer_css(each)]


def _is_newer_css(message: dict[str, str]) -> bool:
    excerpt = message.get("extract", "")
    return any(message["message"] == said and of in excerpt for said, of in NEWER_CSS)


def test_checker_finds_no_errors(java: str, tmp_path: Path) -> None:
    first, *others = PAGES
    (tmp_path / f"{first.stem}.html").write_text(converted(first), encoding="utf-8")
    (style,) = re.findall("<style>.*?</style>", converted(first), flags=re.DOTALL)
    for path in others:  # the same style sheet again would take more than half of the time
        html = converted(path).replace(style, "<style></style>", 1)
        (tmp_path / f"{path.stem}.html").write_text(html, encoding="utf-8")
    for lang in languages_in("a11y_reader.locales"):
        html = to_html(every_element(), Preferences(lang=lang, theme="dark", text_size=300))
        (tmp_path / f"words-{lang}.html").write_text(html, encoding="utf-8")
    errors = [
        f"{Path(error['url']).name}: {error['message']} {error.get('extract', '')}"
        for error in check(java, tmp_path)
    ]
    assert errors == []


def test_checker_finds_what_is_there(java: str, tmp_path: Path) -> None:
    """A page with faults, so that finding nothing means something."""
    html = converted(PAGES[0]).replace("</main>", "<p><img src=a.png><div></p></main>")
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    assert len(check(java, tmp_path)) >= 2
