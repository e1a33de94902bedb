"""Language tags."""

import pytest

from a11y_reader.languages.tags import are_alike, canonical, primary


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("vi", "vi"),
        ("VI-vn", "vi-VN"),
        ("en_us", "en-US"),
        ("ZH-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-ch-1996", "de-CH-1996"),
        ("", ""),
    ],
)
def test_canonical(tag: str, expected: str) -> None:
    assert canonical(tag) == expected


@pytest.mark.parametrize(("tag", "expected"), [("pt_BR", "pt"), (" EN-gb ", "en"), ("", "")])
def test_primary(tag: str, expected: str) -> None:
    assert primary(tag) == expected


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("nb", "da", True), ("es", "gl", True), ("pt", "gl", True), ("es", "pt", False)],
)
def test_are_alike(one: str, other: str, alike: bool) -> None:
    assert are_alike(one, other) == are_alike(other, one) == alike
