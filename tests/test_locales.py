"""The words of the page's own parts."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from importlib.resources import files
from typing import get_args

import pytest
from babel import Locale
from babel.numbers import format_percent

from a11y_reader.document import RemovedKind
from a11y_reader.languages.resources import languages_in
from a11y_reader.locales import FALLBACK, Plural, Words, words_for
from a11y_reader.options import CHOICES, CONTRASTS, SWITCHES
from a11y_reader.themes import THEMES

every_language = pytest.mark.parametrize("lang", languages_in("a11y_reader.locales"))


def source(lang: str) -> dict[str, object]:
    return json.loads(files("a11y_reader.locales").joinpath(f"{lang}.json").read_text("utf-8"))


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a file, by the keys that lead to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from texts(item, f"{path}.{position}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, f"{path}.{key}".lstrip("."))


def plurals() -> set[str]:
    """The keys that lead to a phrase about a number."""
    fields = {name for name, kind in Words.__annotations__.items() if kind is Plural}
    return fields | {f"removed.{kind}" for kind in get_args(RemovedKind)}


def keys(lang: str) -> set[str]:
    """The keys that every language has: all, but for the forms of a plural."""
    phrases = plurals()
    whole = {path for path, _ in texts(source(lang))}
    return {path.rpartition(".")[0] if is_form(path, phrases) else path for path in whole}


def is_form(path: str, phrases: set[str]) -> bool:
    return path.rpartition(".")[0] in phrases


def test_languages():
    expected = {"de", "en", "es", "fr", "id", "pt", "vi", "zh"}
    assert set(languages_in("a11y_reader.locales")) >= expected


@every_language
def test_every_word_is_there_in_every_language(lang):
    missing, strange = keys(FALLBACK) - keys(lang), keys(lang) - keys(FALLBACK)
    assert not missing, f"{lang}.json has no {', '.join(sorted(missing))}"
    assert not strange, f"{FALLBACK}.json has no {', '.join(sorted(strange))}"


@every_language
def test_words_are_those_that_the_page_asks_for(lang):
    words = words_for(lang)
    assert words.lang == lang
    assert set(source(lang)) == set(Words.__struct_fields__) - {"locale"}
    assert set(words.removed) == set(get_args(RemovedKind))
    assert set(words.themes) == {"auto", "own", *THEMES}
    assert {name: set(choice.values) for name, choice in words.choices.items()} == {
        name: set(values) for name, values in CHOICES.items()
    }
    assert set(words.switches) == set(SWITCHES)
    assert set(words.contrasts) == {"auto", *CONTRASTS}


@every_language
def test_words_are_none_empty(lang):
    empty = [path for path, text in texts(source(lang)) if text != text.strip() or not text]
    assert empty == []


@every_language
def test_placeholders_are_those_of_english(lang):
    """Else a number or a name would be missing in the phrase, or the phrase could not be made."""

    def placeholders(lang: str) -> dict[str, list[str]]:
        return {path: sorted(re.findall("{.*?}", text)) for path, text in texts(source(lang))}

    english = placeholders(FALLBACK)
    for path, found in placeholders(lang).items():
        assert found == english.get(path, ["{n}"]), path


@every_language
def test_every_plural_category_of_the_cldr_is_there_and_no_other(lang):
    """But in Vietnamese, whose words are the same: newer ones of the CLDR part them."""
    forms = {path: set() for path in plurals()}
    for path, _ in texts(source(lang)):
        if is_form(path, set(forms)):
            phrase, _, category = path.rpartition(".")
            forms[phrase].add(category)
    known = () if lang == "vi" else Locale.parse(lang).plural_form.tags
    categories = {"other", *known}
    assert forms == dict.fromkeys(forms, categories)


@every_language
def test_percent_is_written_as_in_the_cldr(lang):
    """But for the space before the sign in Vietnamese."""
    written = words_for(lang).percent.format(n=130)
    space = " " if lang == "vi" else ""
    assert written == format_percent(1.3, locale=Locale(lang)).replace("%", f"{space}%")


@pytest.mark.parametrize(
    ("asked", "given"),
    [("vi", "vi"), ("vi-VN", "vi"), ("VI_vn", "vi"), ("en-GB", "en"), ("km", "en"), ("", "en")],
)
def test_words_for_language_fall_back_to_english(asked, given):
    assert words_for(asked).lang == given


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("en-GB", "7 May 2024"),
        ("en_GB", "7 May 2024"),
        ("en-GB-oxendict-x-y", "7 May 2024"),
        ("en-Latn-GB", "7 May 2024"),
        ("en-ZZ", "May 7, 2024"),
        ("en-u-ca-buddhist", "May 7, 2024"),
        ("en-\x00", "May 7, 2024"),
        ("en" + "-x" * 9999, "May 7, 2024"),
        ("zh-TW", "2024年5月7日"),
        ("km-KH", "May 7, 2024"),
    ],
)
def test_formats_go_by_the_whole_language_tag(tag, written):
    assert words_for(tag).date(date(2024, 5, 7)) == written


@pytest.mark.parametrize(
    ("lang", "number", "phrase"),
    [
        ("en", 0, "0 links"),
        ("en", 1, "1 link"),
        ("en", 1234, "1,234 links"),
        ("vi", 1, "1 liên kết"),
        ("vi", 1234, "1.234 liên kết"),
        ("fr", 0, "0 lien"),
        ("fr", 2, "2 liens"),
        ("fr", 1_000_000, "1\u202f000\u202f000 de liens"),
        ("es", 1, "1 enlace"),
        ("es", 2_000_000, "2.000.000 de enlaces"),
        ("zh", 1, "1 个链接"),
    ],
)
def test_count(lang, number, phrase):
    words = words_for(lang)
    assert words.count(words.links, number) == phrase


def test_count_takes_the_other_form_where_a_category_has_none():
    assert words_for("en").count(Plural("{n} more"), 1) == "1 more"


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("vi", "08:05 7 tháng 5, 2024"),
        ("en", "May 7, 2024, 8:05\u202fAM"),
        ("fr", "7 mai 2024, 08:05"),
        ("id", "7 Mei 2024 08.05"),
    ],
)
def test_date_with_a_time_of_day(lang, written):
    assert words_for(lang).date(datetime(2024, 5, 7, 8, 5)) == written


@pytest.mark.parametrize(
    ("size", "written"),
    [
        (0, "0 B"),
        (1, "1 B"),
        (999, "999 B"),
        (1000, "1 kB"),
        (1049, "1 kB"),
        (1050, "1,1 kB"),
        (9960, "10 kB"),
        (45_678, "46 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_234_567, "1,2 MB"),
        (7_000_000_000, "7 GB"),
        (7_654_321_000_000, "7.654 GB"),
    ],
)
def test_file_size(size, written):
    assert words_for("vi").file_size(size).replace("\xa0", " ") == written


@pytest.mark.parametrize(
    ("parts", "written"), [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b và c")]
)
def test_list(parts, written):
    assert words_for("vi").list(parts) == written


def test_words_alone_do_not_import_babel():
    code = (
        "import sys; from a11y_reader.locales import words_for; words_for('vi');"
        "sys.exit('babel' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
