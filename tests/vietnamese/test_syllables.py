"""What is spelt as Vietnamese is, and what isn't."""

import re

import pytest

from a11y_reader.vietnamese.syllables import LETTERS, is_syllable, syllables_among
from tests.cases import FIXTURES

ARTICLE = (FIXTURES / "vietnamese" / "article.txt").read_text(encoding="utf-8")
FOREIGN = (FIXTURES / "restore" / "other-languages.txt").read_text(encoding="utf-8")


def test_is_syllable_every_word_of_an_article() -> None:
    words = set(re.findall(r"[^\W\d_]+", ARTICLE))
    assert len(words) > 250
    assert [word for word in words if not is_syllable(word)] == []
    assert set(LETTERS) - set(ARTICLE.lower()) == set()


@pytest.mark.parametrize(
    "word",
    "gì gìn giếng giết già quốc quy quyển quỳnh khuỷu khuya thuở huơ yến ngoằn nghiêng hoà hòa"
    " tuỳ tùy uỷ ủy moóc xoong ngoéo quẹo quýt ÚY".split(),
)
def test_is_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", "nghãi ngề ghà kấ ket hòá hoáà été schön für más zã fa jô ôtô bb đ ng q ế1".split()
)
def test_is_syllable_not(word: str) -> None:
    """Wrong onsets and rimes, a stop without its tone, two tones, two syllables, no vowel."""
    assert not is_syllable(word)


def test_syllables_among_other_languages() -> None:
    found = syllables_among(FOREIGN.partition("Vietnamese")[0])
    assert found.words > 150
    assert found.syllables < 0.3 * found.words
