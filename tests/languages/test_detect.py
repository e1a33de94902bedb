"""Which language a text is in."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader.decode import decode
from a11y_reader.languages.detect import (
    is_plainly,
    is_plainly_by_words,
    language_of,
    look_at,
    other_language_of,
)
from a11y_reader.languages.tags import are_alike, primary
from a11y_reader.parse import parse
from tests.cases import FIXTURES
from tests.pages import SOURCES

LINES = (FIXTURES / "languages" / "sentences.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = dict(line.split(": ", 1) for line in LINES)


def test_fixtures_are_there() -> None:
    assert len(SENTENCES) == len(LINES) > 25
    assert {"vi", "en", "fr", "de", "es", "zh", "th", "km", "lo"} <= set(SENTENCES)


@pytest.mark.parametrize("lang", SENTENCES)
def test_language_of(lang: str) -> None:
    assert language_of(look_at(SENTENCES[lang])) == lang


@pytest.mark.parametrize("lang", SENTENCES)
def test_language_of_capitals(lang: str) -> None:
    assert language_of(look_at(SENTENCES[lang].upper())) == lang


@pytest.mark.parametrize("lang", SENTENCES)
def test_is_plainly_in_none_but_its_own(lang: str) -> None:
    text = look_at(SENTENCES[lang])
    others = [other for other in SENTENCES if not are_alike(other, lang)]
    assert [other for other in others if is_plainly(text, other)] == []
    assert [other for other in others if is_plainly_by_words(SENTENCES[lang], other)] == []
    assert other_language_of(text, lang) == ""


ENGLISH_FRAMES = {"ca-social-story", "eo-hyperkitty-thread", "zh-mdbook-chapter"}
"""Pages whose frame is English, and as long as their text."""

NOT_TOLD = {
    "ca-fact-check",
    "hr-premium-paper",
    "is-statistics-release",
    "kk-district-announcement",
    "ne-municipality-grant",
    "sr-utility-classes-paper",
}
"""Pages in Catalan, with few of its words, in Croatian and in Serbian in Latin letters, of which
Bosnian has the words, and in Icelandic, Kazakh and Nepali, of which no words are known."""


@pytest.mark.parametrize(
    "path",
    [path for path in SOURCES if path.stem not in ENGLISH_FRAMES | NOT_TOLD],
    ids=lambda path: path.stem,
)
def test_language_of_pages(path) -> None:  # type: ignore[no-untyped-def]
    """The pages' names begin with the language that they are in."""
    root = parse(decode(path.read_bytes()).text)
    body = root.find("body")
    assert body is not None
    shown = body.xpath(".//text()[not(parent::script or parent::style)]")
    text = look_at(" ".join(" ".join(shown).split()))
    lang = primary(path.stem)
    assert is_plainly(text, lang) or are_alike(language_of(text), lang)


def test_language_of_text_below_a_line_of_another_script() -> None:
    line = "You need to enable JavaScript to run this app. "
    shared = {"ar", "fa", "he", "hi", "ru"} & set(SENTENCES)
    assert shared
    assert {lang: language_of(look_at(line + SENTENCES[lang] * 3)) for lang in shared} == {
        lang: lang for lang in shared
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12/2024",
        "Phở bò",
        "Samsung Galaxy S24 Ultra 5G, 256 GB, Titanium Black, Dual SIM",
        "The Beauty Costume of Hanoians “Ăn Bắc, mặc Kinh”",
        "https://example.de/und/der/die/das/nicht/auf/dem-weg-zu-einem",
        "国务院 Council of State ສະພາ Conseil",
        "Ευρώπη",
    ],
)
def test_language_of_too_little(text: str) -> None:
    assert language_of(look_at(text)) == ""


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_language_of_any_text(text: str) -> None:
    lang = language_of(look_at(text))
    assert re.fullmatch("[a-z]{0,3}", lang)


@pytest.mark.parametrize("lang", ["vi", "en", "zh", "km"])
def test_other_language_of_every_other(lang: str) -> None:
    found = {
        other: other_language_of(look_at(text), lang)
        for other, text in SENTENCES.items()
        if not are_alike(other, lang)
    }
    assert found == {other: other for other in found}
