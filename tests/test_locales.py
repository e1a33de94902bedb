"""The words of the page's own parts."""

import json
from importlib.resources import files
from typing import get_args

import pytest

from a11y_reader.document import RemovedKind
from a11y_reader.locales import Plural, Words, languages, words_for
from a11y_reader.options import CONTRASTS
from a11y_reader.themes import THEMES


def test_languages_have_vietnamese_and_english():
    assert {"en", "vi"} <= set(languages())


@pytest.mark.parametrize("lang", languages())
def test_words_are_complete(lang):
    """A file without a word, or with one nobody asks for, cannot be read at all."""
    words = words_for(lang)
    assert words.lang == lang
    assert set(words.removed) == set(get_args(RemovedKind))
    assert set(words.themes) == {"auto", *THEMES}
    assert set(words.contrasts) == {"auto", *CONTRASTS}
    assert len(words.months) == 12


@pytest.mark.parametrize("lang", languages())
def test_words_are_none_empty(lang):
    source = json.loads(files("a11y_reader.locales").joinpath(f"{lang}.json").read_text("utf-8"))
    assert set(source) == set(Words.__struct_fields__)
    assert all(_texts(source))


def _texts(value):
    if isinstance(value, str):
        yield value.strip()
        return
    for item in value.values() if isinstance(value, dict) else value:
        yield from _texts(item)


@pytest.mark.parametrize(
    ("asked", "given"),
    [("vi", "vi"), ("vi-VN", "vi"), ("VI_vn", "vi"), ("en-GB", "en"), ("km", "en"), ("", "en")],
)
def test_words_for_language_fall_back_to_english(asked, given):
    assert words_for(asked).lang == given


@pytest.mark.parametrize(
    ("number", "phrase"), [(0, "0 links"), (1, "1 link"), (2, "2 links"), (21, "21 links")]
)
def test_plural_of_number(number, phrase):
    assert Plural("{n} links", "{n} link").of(number) == phrase


def test_plural_without_a_form_for_one():
    assert Plural("{n} liên kết").of(1) == "1 liên kết"
