"""The function words of a text, by which languages in the same script are told apart.

`function_words.json` lists for each language some of the articles, pronouns, prepositions,
conjunctions and auxiliaries that make up about a third of any text in it. A word may be of several
languages; what counts is which language has most.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from types import MappingProxyType

from a11y_reader.grouping import grouped
from a11y_reader.languages.tags import are_alike

__all__ = ["count_function_words", "own_words"]

_WORD = re.compile(r"[^\W\d_]{2,12}")
"""A function word has no more letters in any language of the list."""


@cache
def _languages_by_word() -> Mapping[str, Sequence[str]]:
    text = files("a11y_reader.languages").joinpath("function_words.json").read_text("utf-8")
    words_of = json.loads(text).items()
    pairs = ((word, lang) for lang, words in words_of for word in words.split())
    return MappingProxyType(grouped(pairs))


@cache
def _words() -> frozenset[str]:
    return frozenset(_languages_by_word())


@cache
def own_words(lang: str) -> frozenset[str]:
    """Return the function words that only a language, by its subtag, and those like it have.

    >>> "ist" in own_words("de"), "in" in own_words("de")
    (True, False)
    """
    return frozenset(
        word
        for word, languages in _languages_by_word().items()
        if lang in languages and all(are_alike(lang, other) for other in languages)
    )


def count_function_words(text: str) -> Counter[str]:
    """Count for each language how many of a text's words are function words of it.

    Each word counts once: "Reisepass: Ja. Personalausweis: Ja." isn't Finnish.

    >>> count_function_words("Les élèves de la commune iront dans la cour").most_common(1)
    [('fr', 4)]
    """
    found = _words().intersection(_WORD.findall(text.lower()))
    return Counter(chain.from_iterable(map(_languages_by_word().__getitem__, found)))
