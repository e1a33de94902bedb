"""The names of units, and numbers without the marks between thousands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.measures import measures, plain_number


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("vi", "5 km", ["kilômét"]),
        ("en", "1 km, 5 km, 1.5 km", ["kilometer", "kilometers", "kilometers"]),
        ("ru", "1 км 21 km, 22 km, 25 km", ["километр", "километра", "километров"]),
        ("de", "3 km/h und 40 °C", ["Kilometer pro Stunde", "Grad Celsius"]),
        ("fr", "1 234 ha", ["hectares"]),
        ("tlh", "5 km", []),
        ("de" + "-abcdefgh" * 5_000, "5 km", ["Kilometer"]),
        ("vi", "٥ km", ["kilômét"]),
        ("", "5 km", []),
        ("vi", "5 km.", ["kilômét"]),
        ("vi", "", []),
    ],
)
def test_measures(lang: str, text: str, names: list[str]) -> None:
    assert [measure.name for measure in measures(text, lang)] == names


@pytest.mark.parametrize(
    ("lang", "number", "plain"),
    [
        ("vi", "2.555", "2555"),
        ("vi", "1.234.567,8", "1234567,8"),
        ("vi", "2.55", "2.55"),
        ("vi", "12.3456", "12.3456"),
        ("en", "2,555", "2555"),
        ("fr", "1\u202f234", "1234"),
        ("", "2.555", "2.555"),
        ("tlh", "2.555", "2.555"),
    ],
)
def test_plain_number(lang: str, number: str, plain: str) -> None:
    assert plain_number(number, lang) == plain


@given(st.text("0123456789., kmg²/°CGB-a", max_size=40), st.sampled_from(["vi", "en", "ru", ""]))
def test_measures_of_any_text(text: str, lang: str) -> None:
    end = 0
    for measure in measures(text, lang):
        assert end < measure.start < measure.end <= len(text)
        assert measure.name
        end = measure.end
