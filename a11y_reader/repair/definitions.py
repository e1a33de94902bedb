"""Abbreviations that a text itself defines: “Ủy ban nhân dân (UBND)”, “WHO (World Health …)”.

After Ariel S. Schwartz and Marti A. Hearst, A simple algorithm for identifying abbreviation
definitions in biomedical text, Pacific Symposium on Biocomputing 8:451-462 (2003). It is made
stricter, as it is to hold for any text in any language: the capitals of an abbreviation must be the
first letters of words; their way to find them within words is but tried where none of these match.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from a11y_reader.characters import folded, without_marks

__all__ = ["definitions", "is_abbreviation"]

_PARENTHESES = re.compile(r"\(([^()]{2,160})\)")
"""What may hold an abbreviation, or what it stands for."""

_SHORT = re.compile(r"[^\W_][\w.&/-]*\w")
"""An abbreviation as it is written: letters and digits with what joins them."""

_QUOTES = " \t\n\xa0\"'“”‘’«»„"
"""What encloses either of the two."""

_WORD = re.compile(r"[^\W_]+")
"""Letters and digits in a row."""

_CLAUSE_END = re.compile(r"[.;:!?()\[\]“”\"\n]")
"""No definition goes on over such a mark."""

_CLAUSE = re.compile(r"[^;:]+")
"""A part of what stands in parentheses, which may say more than one thing."""

_PHRASE = re.compile(r"[^,;:]+")
"""A smaller part."""

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
"""A Roman numeral, which is no abbreviation."""

_POSSESSIVE = re.compile(r"(?<=\w)['’]s$")
"""An English possessive, which is no part of a definition."""

_LONGEST = 12
"""Characters of an abbreviation; longer ones are words in capitals."""

_LEAST_CAPITALS = 2
"""One capital is what any name begins with."""

_LEAST_LETTERS = 3
"""Two letters are found in nearly any text."""

_MORE_WORDS = 2
"""How many more words than letters a definition has whose words do not all begin with a letter."""
_REACH = 200
"""How many characters before parentheses may hold a definition."""
_SKIPPED = 2
"""The most words of a definition that have no letter in the abbreviation: and, of, và, của."""
_LONGEST_SKIPPED = 5
"""The most letters such a word has."""


def definitions(texts: Iterable[str]) -> dict[str, str]:
    """Return the abbreviations that texts define, with the first definition of each.

    >>> definitions(["Hội đồng nhân dân (HĐND) và UBND (Ủy ban nhân dân) xã họp (ngày 5)."])
    {'HĐND': 'Hội đồng nhân dân', 'UBND': 'Ủy ban nhân dân'}
    """
    found: dict[str, str] = {}
    for text in texts:
        if "(" in text:
            for short, expansion in _defined(text):
                found.setdefault(short, expansion)
    return found


def is_abbreviation(word: str) -> bool:
    """Say whether a word is written as an abbreviation is, and is no Roman numeral.

    >>> [word for word in ("GD&ĐT", "ThS", "Sở", "XIV") if is_abbreviation(word)]
    ['GD&ĐT', 'ThS']
    """
    if not _LEAST_CAPITALS <= len(word) <= _LONGEST or not _SHORT.fullmatch(word):
        return False
    capitals = sum(letter.isupper() for letter in word)
    letters = sum(letter.isalpha() for letter in word)
    return capitals >= _LEAST_CAPITALS and capitals * 2 >= letters and not _ROMAN.fullmatch(word)


def _defined(text: str) -> Iterator[tuple[str, str]]:
    for parentheses in _PARENTHESES.finditer(text):
        inner = parentheses[1].strip(_QUOTES)
        before = text[max(0, parentheses.start() - _REACH) : parentheses.start()].rstrip(_QUOTES)
        for short in _shorts(inner):
            long = _long_before(short, before)
            if long:
                yield short, long
        short = before.rpartition(" ")[2].lstrip(_QUOTES)
        if is_abbreviation(short):
            longs = (_long_within(short, candidate) for candidate in _candidates(inner))
            yield from ((short, long) for long in longs if long)


def _shorts(inner: str) -> Iterator[str]:
    """Yield what in parentheses may be an abbreviation: all of it, its first word, or its last."""
    words = inner.split()
    first, last = words[0].rstrip(",;:") if words else "", words[-1].strip(_QUOTES) if words else ""
    if is_abbreviation(first) and (len(words) == 1 or words[0] != first):
        yield first
    elif len(words) > 1 and is_abbreviation(last):
        yield last


def _long_before(short: str, before: str) -> str:
    clause = before[_last_end(before) :]
    start = _start_by_initials(short, clause)
    if start is None:
        start = _start_by_letters(short, clause)
    return "" if start is None else _folded(clause[start:])


def _last_end(text: str) -> int:
    """Return where the last clause begins."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text)]
    return ends[-1] if ends else 0


def _candidates(inner: str) -> list[str]:
    """Return what of parentheses' content may be a definition: its clauses, and parts of these."""
    parts = (*_CLAUSE.findall(inner), *_PHRASE.findall(inner))
    return list(dict.fromkeys(part.strip(_QUOTES) for part in parts))


def _long_within(short: str, inner: str) -> str:
    """Return parentheses' content where all of it is what an abbreviation stands for."""
    start = _start_by_initials(short, inner)
    return _folded(inner) if start == 0 else ""


def _start_by_initials(short: str, text: str) -> int | None:
    """Return where the words at the end of a text begin that have an abbreviation for initials.

    A capital and the small letters after it begin one word (ThS: Thạc sĩ). Words in small letters
    may be passed over, but not the last one.
    """
    wanted = _beginnings(short)
    last = len(wanted)
    skipped = 0
    for word in reversed(list(_WORD.finditer(text))):
        if _plain(word[0]).startswith(wanted[-1]):
            wanted.pop()
            if not wanted:
                return word.start()
        else:
            skipped += 1
            if len(wanted) == last or skipped > _SKIPPED or not _may_be_skipped(word[0]):
                return None
    return None


def _beginnings(short: str) -> list[str]:
    """Return what the words of an abbreviation begin with.

    >>> _beginnings("GD&ĐT"), _beginnings("ThS"), _beginnings("4K")
    (['g', 'd', 'đ', 't'], ['th', 's'], ['4', 'k'])
    """
    beginnings: list[str] = []
    for letter in filter(str.isalnum, short):
        if letter.islower() and beginnings:
            beginnings[-1] += letter
        else:
            beginnings.append(letter)
    return [_plain(beginning) for beginning in beginnings]


def _may_be_skipped(word: str) -> bool:
    return word.islower() and len(word) <= _LONGEST_SKIPPED


def _start_by_letters(short: str, text: str) -> int | None:
    """Return where the shortest definition begins, by the algorithm of Schwartz and Hearst.

    From the right, each letter of the abbreviation is looked for in the text; the first one must
    begin a word.
    """
    letters = [letter for letter in _plain(short) if letter.isalnum()]
    if len(letters) < _LEAST_LETTERS or "/" in short:  # such as MB/s
        return None
    plain = _plain_of_equal_length(text)
    at = len(plain)
    for letter in reversed(letters[1:]):
        at = plain.rfind(letter, 0, at)
        if at < 0:
            return None
    words = _WORD.finditer(plain, 0, at)
    starts = [word.start() for word in words if word[0].startswith(letters[0])]
    return starts[-1] if starts and _is_likely(short, text[starts[-1] :]) else None


def _is_likely(short: str, long: str) -> bool:
    """Say whether a definition is neither too long nor holds the abbreviation itself."""
    words = _WORD.findall(long)
    letters = sum(map(str.isalpha, short))
    return len(long) > len(short) and len(words) <= letters + _MORE_WORDS and short not in words


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return without_marks(text.lower())


def _plain_of_equal_length(text: str) -> str:
    return "".join(_plain(letter)[:1] or letter for letter in text)


def _folded(text: str) -> str:
    return _POSSESSIVE.sub("", folded(text))
