"""The language of a text, where it is plain."""

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from a11y_reader.languages.scripts import Letters, is_written_in, letters_of
from a11y_reader.languages.tags import are_alike
from a11y_reader.languages.words import count_function_words, own_words
from a11y_reader.vietnamese.syllables import is_syllable

if TYPE_CHECKING:
    from gcld3 import NNetLanguageIdentifier

__all__ = [
    "Text",
    "is_plainly",
    "is_plainly_by_words",
    "language_of",
    "look_at",
    "other_language_of",
]

_URL = re.compile(r"(?:https?://|www\.)\S+")
"""An address is in no language."""

_WORD = re.compile(r"[^\W\d_]+")
"""Letters in a row."""

_LATIN_WORD = re.compile(r"[A-Za-z]+")
"""Names, or code, in a text of another script."""

_SAMPLED = 3_000
"""How many characters of a text are looked at."""

_LOOKED_AT = 10_000
"""How many characters the quick look by words takes."""

_BEGINNING = 200
"""How many of them are looked at first: most have words enough."""

_LEAST_LETTERS = 30
"""With fewer letters a text may be a name."""

_LEAST_LETTERS_WITHOUT_WORDS = 100
"""So many tell where no function word does."""

_LEAST_LETTERS_OF_SCRIPT = 10
"""So many tell where the script is of one language."""

_MOST = 0.7
"""Share of words that are syllables in Vietnamese with some names."""

_LEAST_WORDS = 3
"""How many function words are no chance."""

_PLAINLY = 2
"""How many times as many function words as any other language has are plain."""

_SCRIPTS_OF_WORDS = ("Cyrl", "Latn")
"""Scripts of languages whose function words are listed."""

_SURE = 0.9
"""CLD3's probability from which on it is believed where function words agree with it."""

_VERY_SURE = 0.98
"""CLD3's probability where none do."""

_FEW_WORDS = 0.03
"""Share of words that may be another language's function words: names have some."""

_DETECTORS_NAMES = {"iw": "he", "fil": "tl"}
"""CLD3's names for languages that BCP 47 calls otherwise."""


class Text(NamedTuple):
    """A text with what its letters and its words say.

    Attributes:
        sample: The text's beginning.
        letters: Its letters.
        words: How many function words of each language it has; they are not counted where the
            letters tell the language, or are too few.
    """

    sample: str
    letters: Letters
    words: Counter[str]


def look_at(text: str) -> Text:
    """Look at the letters and words of a text without its URLs, of a long one at its beginning."""
    sample = text[:_SAMPLED]
    if "://" in sample or "www." in sample:
        sample = _URL.sub(" ", sample)
    letters = letters_of(sample)
    is_asked = not letters.language and letters.number >= _LEAST_LETTERS
    return Text(sample, letters, count_function_words(sample) if is_asked else Counter())


def is_plainly(text: Text, lang: str) -> bool:
    """Say whether a text is in the language it is thought to be in, at a look."""
    if text.letters.language:
        return are_alike(text.letters.language, lang)
    own, others = _words_for(text, lang)
    return own >= _LEAST_WORDS and own >= _PLAINLY * others


def is_plainly_by_words(text: str, lang: str) -> bool:
    """Say whether a text has several words that hardly any other language has; the fastest look.

    Of a long text the beginning counts.

    >>> is_plainly_by_words("The road and the bridge that lead to it are closed.", "en")
    True
    """
    beginning = text[:_BEGINNING].rpartition(" ")[0]
    if _has_words_of(lang, beginning):
        return True  # quickly, as most texts begin so
    return len(text) > len(beginning) and _has_words_of(lang, text[:_LOOKED_AT])


def _has_words_of(lang: str, text: str) -> bool:
    return len(own_words(lang).intersection(text.lower().split())) >= _LEAST_WORDS


def language_of(text: Text) -> str:
    """Return the subtag of the language that a text is in; an empty string where it isn't plain.

    >>> language_of(look_at("La mairie sera fermée lundi, et les élèves iront dans la cour."))
    'fr'
    >>> language_of(look_at("Samsung Galaxy S24 Ultra 5G, 256 GB, Titanium Black, Dual SIM"))
    ''
    """
    letters = text.letters
    if letters.language == "vi":
        return "vi" if letters.number >= _LEAST_LETTERS and _is_vietnamese(text.sample) else ""
    if letters.language:
        return letters.language if letters.number >= _LEAST_LETTERS_OF_SCRIPT else ""
    return _detected(text) if letters.number >= _LEAST_LETTERS else ""


def other_language_of(text: Text, lang: str) -> str:
    """Return the language of a part of a page where it plainly is another than the page's.

    CLD3 is asked only where the letters or the function words speak against the page's language.
    """
    letters = text.letters
    if not letters.language and letters.script in _SCRIPTS_OF_WORDS:
        leader = max(text.words, key=lambda one: text.words[one], default="")
        own, _ = _words_for(text, lang)
        if are_alike(leader, lang) or text.words[leader] < max(_LEAST_WORDS, _PLAINLY * own):
            return ""
    found = language_of(text)
    return "" if are_alike(found, lang) else found


def _words_for(text: Text, lang: str) -> tuple[int, int]:
    """Return the most function words of a language and those like it, and of any other."""
    own = others = 0
    for other, count in text.words.items():
        if are_alike(other, lang):
            own = max(own, count)
        else:
            others = max(others, count)
    return own, others


def _is_vietnamese(sample: str) -> bool:
    """Say whether most words are syllables, as they aren't beside a name in Vietnamese."""
    words = _WORD.findall(sample)
    return sum(map(is_syllable, words)) >= _MOST * len(words)


def _detected(text: Text) -> str:
    """Return what CLD3 finds, where it is sure of it and nothing speaks against it."""
    sample = text.sample.encode("utf-8", "replace").decode()
    if text.letters.script != "Latn":
        sample = _LATIN_WORD.sub(" ", sample)  # a few at the beginning mislead it
    found = _detector().FindLanguage(sample)
    lang: str = _DETECTORS_NAMES.get(found.language, found.language)
    if not found.is_reliable or not is_written_in(lang, text.letters.script):
        return ""
    own, others = _words_for(text, lang)
    if own > others and own >= _LEAST_WORDS and found.probability >= _SURE:
        return lang
    if found.probability < _VERY_SURE:
        return ""
    if text.letters.script not in _SCRIPTS_OF_WORDS:
        return lang  # words of other scripts are names, or what a site says to machines
    is_enough = text.letters.number >= _LEAST_LETTERS_WITHOUT_WORDS
    is_alone = own >= others and others <= _FEW_WORDS * len(text.sample.split())
    return lang if is_enough and is_alone else ""


@cache
def _detector() -> "NNetLanguageIdentifier":
    from gcld3 import NNetLanguageIdentifier

    return NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=_SAMPLED)
