"""Names of months: whole, cut off, declined, and without the marks that some leave away.

A word is a month where a name begins with it, as `Sept` does, or it begins with nearly all of a
name, as `noyabrda` does. So `decisions` is none, though it begins as `December`.

`months.json` has the names of each month, from January on, in the Latin, Arabic and Cyrillic
scripts; it has them in tables, as loading what the CLDR has of that many languages takes a fifth of
a second and sixty megabytes. It has three of these:

- `common`, of languages of which pages abound: Arabic, Dutch, English, Finnish, French, German,
  Indonesian, Italian, Polish, Portuguese, Russian, Scandinavian, Spanish and Turkish.
- `other`, but for short names that are words elsewhere, such as `pro`: Albanian, Azerbaijani,
  Basque, Catalan, Croatian, Czech, Estonian, Galician, Hungarian, Irish, Latvian, Lithuanian,
  Maltese, Romanian, Slovak, Slovene, Uzbek and Welsh; and Sinhala, for which the CLDR has but the
  traditional year. They are cut off only as they stand; with a stop, where it tells them from words
  elsewhere.
- `further`, as the CLDR has them, of languages from Afrikaans to Zulu. They stand whole, and only
  with a day and a year, as some are names of people or words elsewhere.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from types import MappingProxyType

import msgspec

__all__ = ["is_month", "month_of"]

_WORDS = frozenset({"ara", "out", "set"})
"""What common names are cut off to and is a word elsewhere: with a day and a year it is a month,
but not alone."""

_NAMESAKES = frozenset({"augustin", "augustine"})
"""Names of people that are no month's with another ending."""

_OTHER_SCRIPTS = (
    "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ka", "kk", "km", "kn", "lo", "ml", "mr", "my",
    "ne", "pa", "sr", "ta", "te", "th", "uk", "ur",
)  # fmt: skip
"""Languages of other scripts than the Latin one, for which the CLDR is asked."""

_FEWEST_LETTERS = 3
"""The fewest letters of a name that is cut off."""

_LONG = 6
"""The fewest letters of a name that may end otherwise."""

_MOST_LETTERS = 3
"""The most letters that such an ending has, beyond what is left of the name."""

_FIRST_OTHER = "\u0370"
"""The first letter of another script than the Latin one."""

_LEFT_AWAY = frozenset({7, 202, 220, 230})
"""Classes of marks that many leave away: dots of letters of India, what is attached to Latin
letters, and what stands below and above them."""

_FOLDED = MappingProxyType(str.maketrans({"\u200c": "", "\u200d": "", "ı": "i"}))
"""What joins letters or keeps them apart, which some write and others don't; and the letter that
is an i in Turkish capitals to everybody else."""

_VOWELS = "aeiouy"
"""Letters before which names are cut off, and behind which only the shortest are."""


def month_of(word: str) -> int:
    """Return the number of the month that a word names; 0 where it names none.

    Args:
        word: A word, with the full stop that stands behind it, if one does: some names are cut off
            to what is a month only with it.

    >>> month_of("Sept"), month_of("grudnia"), month_of("aout"), month_of("nóvember")
    (9, 12, 8, 11)
    >>> month_of("noyabrda"), month_of("ნოემბერს"), month_of("decisions"), month_of("mayors")
    (11, 11, 0, 0)
    >>> month_of("ARALIK"), month_of("Julai"), month_of("ian."), month_of("Ian")
    (12, 7, 1, 0)
    """
    name = _folded(word.lower())
    bare = name.removesuffix(".")
    known, further = _known(), _further()
    found = known.get(name) or _found(bare, known) or further.get(name) or further.get(bare)
    return found or (_found(bare, _others()) if bare >= _FIRST_OTHER else 0)


def is_month(word: str) -> bool:
    """Say whether a word is a month's name wherever it stands, in one of the common languages.

    >>> is_month("Sept"), is_month("octubre"), is_month("out"), is_month("Ian")
    (True, True, False, False)
    """
    name = _folded(word.lower())
    return name not in _WORDS and _found(name, _known()) > 0


def _found(name: str, beginnings: Mapping[str, int]) -> int:
    """Look a name up: as it is, or without what may be another ending."""
    if name in _NAMESAKES:
        return 0
    most = len(name)
    ends = range(most, max(most - _MOST_LETTERS, _LONG - 1) - 1, -1)
    forms = (name, *(f"{name[:end]}-" for end in ends))
    return next((beginnings[form] for form in forms if form in beginnings), 0)


@lru_cache(maxsize=1)
def _known() -> Mapping[str, int]:
    """Return the names of the tables, their forms and the widespread ones cut off."""
    numbers: dict[str, int] = {}
    for name, number in _numbered("common"):
        numbers |= dict.fromkeys(_forms(name), number)
    for name, number in _numbered("other"):
        for form in _forms(name):
            numbers.setdefault(form, number)
    for name, number in _numbered("common"):
        for short in _cut_off(name):
            numbers.setdefault(short, number)
    return numbers


@lru_cache(maxsize=1)
def _further() -> Mapping[str, int]:
    return dict(_numbered("further"))


@lru_cache(maxsize=1)
def _others() -> Mapping[str, int]:
    """Return what the CLDR has of names in other scripts; what means several, goes."""
    from babel import Locale  # takes its time, and hardly a page needs it

    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for language in _OTHER_SCRIPTS:
        for names in Locale(language).months.values():
            for number, written in chain(names["wide"].items(), names["abbreviated"].items()):
                for form in _forms(_folded(written.lower().replace(".", ""))):
                    numbers[form].add(number)
    return {form: min(found) for form, found in numbers.items() if len(found) == 1}


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, tuple[str, ...]]:
    text = files("a11y_reader.extract.metadata").joinpath("months.json").read_bytes()
    return msgspec.json.decode(text, type=dict[str, tuple[str, ...]])


def _numbered(table: str) -> Iterator[tuple[str, int]]:
    for number, names in enumerate(_tables()[table], 1):
        for name in names.split():
            yield _folded(name), number


def _cut_off(name: str) -> Iterator[str]:
    """Yield what names are cut off to: their first letters, more of them only up to a consonant.

    So `Sept` and `juil` are, where `mare`, as of `maret`, is a word.
    """
    for cut in range(_FEWEST_LETTERS, len(name)):
        if cut == _FEWEST_LETTERS or name[cut - 1] not in _VOWELS:
            yield name[:cut]


def _forms(name: str) -> Iterator[str]:
    """Yield a name, and what is left of a long one without its last letters, with a hyphen."""
    yield name
    if len(name) >= _LONG:
        yield from (f"{name}-", f"{name[:-1]}-", f"{name[:-2]}-")


def _folded(name: str) -> str:
    """Return a name without what many leave away."""
    letters = unicodedata.normalize("NFD", name.translate(_FOLDED))
    return "".join(letter for letter in letters if unicodedata.combining(letter) not in _LEFT_AWAY)
