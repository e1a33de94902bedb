"""The letters of a text."""

import pytest

from a11y_reader.languages.scripts import Letters, is_written_in, letters_of


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("", Letters()),
        ("12/2024 – 5 %", Letters()),
        ("Nr. 5", Letters("Latn", 2)),
        ("école", Letters("Latn", 5)),
        ("Quyết định", Letters("Latn", 9, "vi")),
        ("漢字", Letters("Hani", 2, "zh")),
        ("漢字かな", Letters("Kana", 4, "ja")),
        ("한국어", Letters("Hang", 3, "ko")),
        ("ກຂ", Letters("Laoo", 2, "lo")),
        ("да", Letters("Cyrl", 2)),
        ("ab да", Letters()),
        ("ⴰⴱ", Letters()),
    ],
)
def test_letters_of(text: str, letters: Letters) -> None:
    assert letters_of(text) == letters


@pytest.mark.parametrize(
    ("lang", "script", "expected"),
    [
        ("th", "Thai", True),
        ("lo", "Thai", False),
        ("ru", "Cyrl", True),
        ("sr", "Latn", True),
        ("hi", "Latn", False),
        ("th", "Latn", False),
        ("en", "", False),
    ],
)
def test_is_written_in(lang: str, script: str, expected: bool) -> None:
    assert is_written_in(lang, script) == expected
