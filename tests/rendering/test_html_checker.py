"""The Nu HTML checker on every fixture page, in one run of Java."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from a11y_reader.locales import languages
from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html
from tests.pages import PAGES, converted, every_element

JAR = Path(__file__).parent.parent / "node_modules/vnu-jar/build/dist/vnu.jar"

NEWER_CSS = (
    "CSS: Unrecognized at-rule “@container”",
    "CSS: “container-type”: Property “container-type” doesn't exist.",
    "CSS: “max-inline-size”: Unknown dimension.",  # cqi
    "CSS: Parse Error.",  # ::highlight()
)
"""What the checker says of CSS that it doesn't know yet. Browsers know it, others pass over it.

Sources: https://www.w3.org/TR/css-contain-3/, https://www.w3.org/TR/css-highlight-api-1/
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
    """Return what the checker says of the files of a folder, but for warnings."""
    command = [
        java,
        "-Xss4m",
        "-jar",
        str(JAR),
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
    ]
    done = subprocess.run([*command, str(folder)], check=True, capture_output=True)  # noqa: S603
    messages = json.loads(done.stdout)["messages"]
    return [message for message in messages if message["type"] != "info"]


def test_checker_finds_no_errors(java: str, tmp_path: Path) -> None:
    for path in PAGES:
        (tmp_path / f"{path.stem}.html").write_text(converted(path), encoding="utf-8")
    for lang in languages():
        html = to_html(every_element(), Preferences(lang=lang, theme="dark", text_size=300))
        (tmp_path / f"words-{lang}.html").write_text(html, encoding="utf-8")
    errors = [
        f"{Path(error['url']).name}: {error['message']} {error.get('extract', '')}"
        for error in check(java, tmp_path)
        if error["message"] not in NEWER_CSS
    ]
    assert errors == []


def test_checker_finds_what_is_there(java: str, tmp_path: Path) -> None:
    """A page with faults, so that finding nothing means something."""
    html = converted(PAGES[0]).replace("</main>", "<p><img src=a.png><div></p></main>")
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    assert len([each for each in check(java, tmp_path) if each["message"] not in NEWER_CSS]) >= 2
