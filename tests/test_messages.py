"""What findings say, in every language."""

import ast
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

import a11y_reader
from a11y_reader.document import Finding
from a11y_reader.languages.resources import languages_in
from a11y_reader.locales.messages import message_of, messages_for

PACKAGE = Path(a11y_reader.__file__).parent
SENTENCE = re.compile(r"\A[A-Z{][^\n]* [^\n]*[.?]\Z")
MODULES = [
    path
    for modules in ("*.py", "extract/**/*.py", "repair/**/*.py", "restore/**/*.py")
    for path in sorted(PACKAGE.glob(modules))
    if "Finding" in path.read_text(encoding="utf-8")
]


def sentences(module: Path) -> Iterator[str]:
    """Yield the sentences a module holds that are no docstrings: what its findings say."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {id(part) for node in ast.walk(tree) for part in _parts(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) for part in _parts(node))
            assert not SENTENCE.fullmatch(text), f"{module.name}: Finding.filled, not f{text!r}"
        elif isinstance(node, ast.Constant) and id(node) not in docstrings | parts:
            yield from SENTENCE.findall(str(node.value))


def _parts(node: ast.AST) -> list[ast.Constant]:
    """Return what of an f-string is fixed."""
    values = node.values if isinstance(node, ast.JoinedStr) else ()
    return [value for value in values if isinstance(value, ast.Constant)]


def names(template: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(template)} - {None}


def test_languages_have_vietnamese() -> None:
    assert "vi" in languages_in("a11y_reader.locales.messages")


@pytest.mark.parametrize("lang", languages_in("a11y_reader.locales.messages"))
@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_messages_of_every_module(module: Path, lang: str) -> None:
    """Whatever a rule says it says in every language."""
    missing = [sentence for sentence in sentences(module) if sentence not in messages_for(lang)]
    assert missing == [], f"translate them in locales/messages/{lang}.json"


@pytest.mark.parametrize("lang", languages_in("a11y_reader.locales.messages"))
def test_messages_have_the_same_values(lang: str) -> None:
    for english, other in messages_for(lang).items():
        assert names(english) == names(other)
        assert other.strip() == other != ""


@pytest.mark.parametrize("lang", languages_in("a11y_reader.locales.messages"))
def test_messages_are_all_said(lang: str) -> None:
    """None is left over from a message that has changed since."""
    said = {sentence for module in MODULES for sentence in sentences(module)}
    assert set(messages_for(lang)) - said == set()


@pytest.mark.parametrize("lang", languages_in("a11y_reader.locales.messages"))
def test_messages_in_order_and_once(lang: str) -> None:
    source = files("a11y_reader.locales.messages").joinpath(f"{lang}.json").read_text("utf-8")
    keys = [key for key, _ in json.loads(source, object_pairs_hook=list)]
    assert keys == sorted(set(keys))


def test_message_of_values() -> None:
    template = "A heading of level {level} stood right below one of level {above}."
    finding = Finding.filled("headings", "1.3.1", "fixed", template, level=4, above=2)
    assert message_of(finding, "vi-VN").startswith("Một tiêu đề cấp 4 đứng ngay dưới tiêu đề cấp 2")
    assert message_of(finding, "en") == "A heading of level 4 stood right below one of level 2."


def test_message_of_unknown_message() -> None:
    assert message_of(Finding("own", "", "fixed", "Something {odd}."), "vi") == "Something {odd}."
