"""Restoring, by cases in fixtures/restore, and a whole article in every form."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader import Document, read
from a11y_reader.decode import decode
from a11y_reader.extract.freeze import freeze
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from a11y_reader.restore import restore
from tests.cases import FIXTURES, outline, read_cases
from tests.legacy import encoded_twice, typed_for_tcvn3, typed_for_vni, windows_1258
from tests.pages import SOURCES

ARTICLE = (FIXTURES / "vietnamese" / "article.txt").read_text(encoding="utf-8").splitlines()
CASES = [
    case for path in sorted((FIXTURES / "restore").glob("*.txt")) for case in read_cases(path, 3)
]

Typed = Callable[[str], str]


@pytest.mark.parametrize(("source", "expected", "findings"), CASES)
def test_restore_case(source: str, expected: str, findings: str) -> None:
    root = parse(source)
    found = restore(root, source)
    page = collect(root)
    assert outline(freeze(page, [True] * len(page.blocks), Urls(root, "")).body) == expected
    assert "".join(f"{one.status}: {one.message} [{one.excerpt}]\n" for one in found) == findings


def page_of(lines: list[str], *, font: str = "Arial") -> str:
    """Return a page whose title is the second line; the first stands in a font."""
    letterhead, title, *rest = lines
    paragraphs = "".join(f"<p>{line}</p>\n" for line in rest)
    return (
        f"<title>{title}</title>\n<p><font face='{font}'>{letterhead}</font></p>\n"
        f"<h1>{title}</h1>\n{paragraphs}"
    )


def as_utf_8(text: str) -> bytes:
    return text.encode()


def as_windows_1252(text: str) -> bytes:
    return text.encode("cp1252")


def as_declared_latin_1(text: str) -> bytes:
    return b'<meta charset="iso-8859-1">' + text.encode("latin-1")


def as_references(text: str) -> bytes:
    return text.encode("ascii", "xmlcharrefreplace")


FORMS = (as_utf_8, as_windows_1252, as_declared_latin_1, as_references)


def share_of_right_words(document: Document) -> float:
    """Return how many of the article's words are in the document, in order."""
    words = re.findall(r"\w+", " ".join(ARTICLE[:1] + ARTICLE[2:]))
    found = re.findall(
        r"\w+", " ".join(child for child in document.walk() if isinstance(child, str))
    )
    matches = SequenceMatcher(None, words, found, autojunk=False).get_matching_blocks()
    return sum(match.size for match in matches) / len(words)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("typed", [typed_for_tcvn3, typed_for_vni])
def test_restore_article_typed_for_a_font(typed: Typed, form: Callable[[str], bytes]) -> None:
    font = ".VnTimeH" if typed is typed_for_tcvn3 else "VNI-Times"
    document = read(form(page_of([typed(line) for line in ARTICLE], font=font)))
    assert document.title == ARTICLE[1]
    assert share_of_right_words(document) >= 0.99
    assert document.lang == "vi"
    assert [finding.rule for finding in document.findings].count("characters") == 1


def test_restore_article_encoded_twice() -> None:
    document = read(page_of([encoded_twice(line) for line in ARTICLE]))
    assert document.title == ARTICLE[1]
    assert share_of_right_words(document) == 1


def test_restore_article_of_windows_1258_as_windows_1252() -> None:
    """What another program decoded wrongly and saved as UTF-8."""
    lines = [windows_1258(line).decode("cp1252") for line in ARTICLE]
    document = read(page_of(lines).encode())
    assert document.title == ARTICLE[1]
    assert share_of_right_words(document) == 1


@pytest.mark.parametrize("encoding", ["viscii", "tcvn5712-1"])
def test_restore_leaves_decoded_bytes(encoding: str) -> None:
    """What is decoded rightly is not restored."""
    path = FIXTURES / "decode" / f"{encoding.replace('5712-1', '-5712')}-undeclared.html"
    text = decode(path.read_bytes()).text
    assert restore(parse(text), text) == ()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_restore_leaves_pages(path: Path) -> None:
    """But for one that hides an address."""
    text = decode(path.read_bytes()).text
    found = restore(parse(text), text)
    assert len(found) == (path.stem == "de-contact")


@pytest.mark.parametrize("typed", [str, typed_for_tcvn3, typed_for_vni, encoded_twice])
@settings(max_examples=30)
@given(st.lists(st.sampled_from(" ".join(ARTICLE).split()), min_size=1))
def test_restore_twice(typed: Typed, words: list[str]) -> None:
    """What is restored is left as it is."""
    source = f"<p>{escape(typed(' '.join(words)))}"
    root = parse(source)
    restore(root, source)
    assert restore(root, source) == ()


@settings(max_examples=200)
@given(st.text(st.characters(max_codepoint=0x17F, exclude_characters="<&\r")))
def test_restore_any_text(text: str) -> None:
    """Nothing fails or is changed in silence, and no number is lost."""
    source = f"<p>{escape(text)}</p>"
    root = parse(source)
    before = "".join(root.itertext())
    findings = restore(root, source)
    after = "".join(root.itertext())
    assert findings or after == before
    assert re.findall("[0-9]", after) == re.findall("[0-9]", before)
