"""What a written syllable of Vietnamese can be: an onset, a rime and a tone, of closed sets."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from unicodedata import normalize

__all__ = ["LETTERS", "OWN_LETTERS", "Share", "is_syllable", "syllables_among"]

_VOWELS = "aăâeêioôơuưy"
"""With their marks of quality, without tones."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook above, dot below


def _toned(vowel: str) -> str:
    return normalize("NFC", "".join(vowel + tone for tone in _TONES))


LETTERS = "".join(vowel + _toned(vowel) for vowel in _VOWELS) + "bcdđghklmnpqrstvx"
"""The lower-case letters of Vietnamese, with every tone."""

OWN_LETTERS = frozenset(letter for letter in LETTERS + LETTERS.upper() if letter > "\xff")
"""Letters beyond Latin-1, by which Vietnamese in Unicode is known."""

_WITHOUT_TONE = str.maketrans(
    {toned: vowel for vowel in _VOWELS for toned in _toned(vowel) if toned != vowel}
)
"""Takes the tones off."""

_TONE: Mapping[str, str] = MappingProxyType(
    {toned: tone for vowel in _VOWELS for toned, tone in zip(_toned(vowel), _TONES, strict=True)}
)
"""The tone of each vowel that has one."""

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()
"""What a syllable may begin with."""

_ONSET = re.compile("|".join(sorted(_ONSETS, key=len, reverse=True)))
"""The longest first: ngh begins with ng."""

# The rimes by their main vowel; what may follow "qu" and "gi" are those which begin otherwise
_RIMES = frozenset(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
    " e ec em en eng eo ep et ê êch êm ên ênh êp êt êu"
    " i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu"
    " y yêm yên yêng yêt yêu"
    " o oc oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
    " oa oac oach oai oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet"
    " u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt"
    " uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt"
    " ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu".split()
)
_RIMES_AFTER_GI = frozenset("êng êt ên êm êp êc êu".split())
"""Rimes whose i is in the onset: giếng, giềng."""

_STOPPED = ("c", "ch", "p", "t")
"""What ends a syllable that is cut short."""

_TONES_OF_STOPPED = frozenset("\u0301\u0323")
"""Such a syllable rises or falls: acute or dot below."""

_BEFORE_FRONT_VOWELS = frozenset({"gh", "k", "ngh"})
"""Onsets as they are spelt before e, ê, i and y."""

_BEFORE_OTHERS = frozenset({"c", "g", "ng"})
"""The same as they are spelt before all others."""


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Say whether a word can be a syllable of Vietnamese, by how it is spelt.

    Args:
        word: One word in NFC, in capitals or not.

    >>> [is_syllable(word) for word in "Nghĩa hòa hoà quốc giếng YÊN".split()]
    [True, True, True, True, True, True]
    >>> [is_syllable(word) for word in "nghãi ket hòá schön tôt café".split()]
    [False, False, False, False, False, False]
    """
    word = word.lower()
    tones = [_TONE[letter] for letter in word if letter in _TONE]
    plain = word.translate(_WITHOUT_TONE)
    if len(tones) > 1 or (plain.endswith(_STOPPED) and not _TONES_OF_STOPPED & set(tones)):
        return False
    return _is_spelt(plain)


def _is_spelt(plain: str) -> bool:
    """Say whether an onset and a rime make up a syllable, its tone left aside."""
    if plain in _RIMES:
        return True
    found = _ONSET.match(plain)
    if found is None:
        return False
    onset, rime = found[0], plain[found.end() :]
    if onset == "gi":
        return rime in _RIMES_AFTER_GI or rime in _RIMES or "i" + rime in _RIMES
    if onset == "qu":
        return "o" + rime in _RIMES or "u" + rime in _RIMES or rime in _RIMES
    is_front = rime[:1] in ("e", "ê", "i", "y")
    if onset in (_BEFORE_OTHERS if is_front else _BEFORE_FRONT_VOWELS):
        return False
    return rime in _RIMES


_MARKED_WORD = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
"""A word with a letter beyond ASCII."""


class Share(NamedTuple):
    """How many of a text's words beyond ASCII, each counted once, are syllables.

    Attributes:
        syllables: Those which are.
        words: All of them, but for abbreviations.
    """

    syllables: int
    words: int


def syllables_among(text: str) -> Share:
    """Count the syllables among a text's different words beyond ASCII.

    They tell a language best: without marks, "the", "on" and "tin" could be of any. Abbreviations,
    in capitals and no syllables, say nothing.

    >>> syllables_among("Ủy ban, Ủy viên, QĐ, café")
    Share(syllables=2, words=3)
    """
    words = set(_MARKED_WORD.findall(text))
    syllables = sum(map(is_syllable, words))
    abbreviations = sum(word.isupper() and not is_syllable(word) for word in words)
    return Share(syllables, len(words) - abbreviations)
