"""Text typed for fonts of before Unicode, to the letters of Vietnamese that the fonts show.

Whether a text is such text, its words tell: read for the font, nearly all that have marks are
syllables of Vietnamese, and as they stand hardly one is. No other language passes that. What is too
short to tell is read as the rest of its page is, or as the font says that it names.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from a11y_reader.document import Finding, FindingKind
from a11y_reader.restore.texts import Text
from a11y_reader.vietnamese.charsets import READINGS, Reading
from a11y_reader.vietnamese.syllables import OWN_LETTERS, is_syllable

__all__ = ["Evidence", "evidence_for", "is_of_fonts", "may_be_legacy", "restore_legacy"]

_READ_FOR_FONT = FindingKind(
    "characters",
    "1.1.1",
    "fixed",
    "Text typed for {charset} showed other letters than it had; places: {count}.",
)

_TYPICAL = (("¨ª¬\xad®µ¶¸¹×Þëñ÷", 3), ("ÄÅËÏØÛäåïøû", 2), ("ÒÞðòõì", 4))
"""For each reading letters that occur in nearly any text for it, and how many of them at least; few
pages in other languages have as many."""

_OF_FONTS = frozenset(
    chr(code) for code in range(0xA1, 0x100) if chr(code) not in "¡§©«®°·»¿ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ"
) - frozenset("àáâãèéêìíòóôõùúý")
"""Latin-1 but for letters of Vietnamese in Unicode and frequent signs."""

_UNSPACED = re.compile(r"\S+")
"""What stands between white space."""

_WORD = re.compile(r"[A-Za-z\xa1-\xffβμ]+")
"""Letters and signs of Latin-1, with the letters that some editors put for them."""

_SIGNS = re.compile(r"[^A-Za-z\xb5\xc0-\xd6\xd8-\xf6\xf8-\xff]+")
"""What has no letter."""

_CIRCUMFLEX_O = "«¤"  # which show "ô" and "Ô", words by themselves: "ô tô", "ô nhiễm"

_O_HORN = re.compile("[ơờớởỡợ]")
"""What is left of ươ where a program dropped the ư, in these fonts a soft hyphen."""

_SYLLABIC = 0.4
"""The share of syllables among words without marks: about 0.7 in Vietnamese, with its names and
abbreviations, at most 0.33 (in Portuguese) in the other languages of the development corpora."""

_WITHOUT_FONT = (3, 4)
"""How many words have to speak for a reading, and how many times those against it."""

_WITH_FONT = (1, 2)
"""The same where the font of the text is named, which speaks for a reading by itself."""


class Evidence(NamedTuple):
    """What the words beyond ASCII of a text say for a reading and against it.

    Attributes:
        read: How many are syllables only as read.
        standing: How many are syllables only as they stand.
        either: How many are both.
        neither: How many are neither, abbreviations left aside.
    """

    read: int = 0
    standing: int = 0
    either: int = 0
    neither: int = 0

    def is_sure(self, least: int, times: int) -> bool:
        """Say whether so many words at least, and so many times the others, speak for it."""
        return self.read >= least and self.read >= times * (self.standing + self.neither)


def may_be_legacy(letters: frozenset[str], text: bytes) -> bool:
    """Say whether a page may hold text that no font needs to be named for.

    Args:
        letters: The letters beyond ASCII that occur.
        text: All the page's text, in UTF-8.
    """
    if not any(len(letters.intersection(some)) >= least for some, least in _TYPICAL):
        return False
    lines = (line.decode() for line in text.split(b"\n") if not line.isascii())
    runs = (run[0] for line in lines for run in _UNSPACED.finditer(line))  # as there are many
    words = " ".join({run for run in runs if not run.isascii()})
    return any(evidence_for(words, reading).read >= _WITHOUT_FONT[0] for reading in READINGS)


def is_of_fonts(letters: frozenset[str]) -> bool:
    """Say whether a page has any letter that a font may show as one of Vietnamese."""
    return not letters.isdisjoint(_OF_FONTS)


def evidence_for(text: str, reading: Reading) -> Evidence:
    """Weigh the words of a text.

    >>> evidence_for("Céng hßa x· héi chñ nghÜa", READINGS[0])
    Evidence(read=6, standing=0, either=0, neither=0)
    """
    counts = Counter(_kind(word, reading) for word in _WORD.findall(text) if not word.isascii())
    return Evidence(*(counts[kind] for kind in Evidence._fields))


def _kind(word: str, reading: Reading) -> str:
    read = _read_word(word, reading)
    if is_syllable(read):
        return "either" if is_syllable(word) else "read"
    if is_syllable(word):
        return "standing"
    is_silent = read.isupper() or _SIGNS.fullmatch(word)
    return "silent" if is_silent else "neither"


def restore_legacy(texts: Sequence[Text]) -> tuple[Finding, ...]:
    """Convert those texts that were typed for such fonts.

    Args:
        texts: All texts of a page.

    Returns:
        A finding for each reading by which texts were converted.
    """
    candidates = [text for text in texts if _may_be_typed(text.value)]
    readings = {text: reading for text in candidates if (reading := _plain_reading(text))}
    if not readings:
        return ()
    [(usual, _)] = Counter(readings.values()).most_common(1)
    is_all = len(candidates) == len(texts)
    readings |= {
        text: usual
        for text in candidates
        if text not in readings and _is_likely(text, usual, is_all=is_all)
    }
    restored = [_restored(text, readings[text]) for text in texts if text in readings]
    return tuple(map(_finding, _grouped(restored)))


def _may_be_typed(text: str) -> bool:
    """Say whether a text has no letter that only Vietnamese in Unicode has."""
    return text.isascii() or OWN_LETTERS.isdisjoint(text)


def _plain_reading(text: Text) -> Reading | None:
    """Return the reading that a text plainly was typed for, if any."""
    if text.value.isascii():
        return None
    named = [reading for reading in READINGS if reading.name == text.font.reading]
    evidence = {one: evidence_for(text.value, one) for one in named or READINGS}
    best = max(evidence, key=lambda one: evidence[one].read)
    if named:
        return best if evidence[best].is_sure(*_WITH_FONT) else None
    is_sure = evidence[best].is_sure(*_WITHOUT_FONT) and _is_syllabic(text.value)
    return best if is_sure else None


def _is_syllabic(text: str) -> bool:
    """Say whether the words of a text that have no marks may be of Vietnamese."""
    words = [word for word in _WORD.findall(text) if word.isascii()]
    return sum(map(is_syllable, words)) >= _SYLLABIC * len(words)


def _is_likely(text: Text, usual: Reading, *, is_all: bool) -> bool:
    """Say whether a text is to be read as most of such texts on its page are.

    Args:
        text: A text that isn't plain by itself.
        usual: That reading.
        is_all: Whether the page has no Vietnamese in Unicode besides.
    """
    if text.font.reading not in ("", usual.name):
        return False
    if text.value.isascii():
        return text.font.capitals
    evidence = evidence_for(text.value, usual)
    if evidence.read:
        return evidence.is_sure(1, 1)
    is_expected = is_all or bool(text.font.reading)
    return is_expected and evidence.either > 0 and not evidence.standing + evidence.neither


class _Restored(NamedTuple):
    """What a text became by a reading."""

    reading: Reading
    value: str


def _restored(text: Text, reading: Reading) -> _Restored:
    value = _WORD.sub(lambda word: _read_word(word[0], reading), text.value)
    if text.font.capitals or (reading.name == "TCVN3" and _is_in_capitals(text.value)):
        value = value.upper()
    text.write(value)
    return _Restored(reading, value)


def _read_word(word: str, reading: Reading) -> str:
    """Return a word as read; a sign that stands alone, such as a bullet, remains one."""
    read = reading.read(word)
    if _SIGNS.fullmatch(word) and word not in _CIRCUMFLEX_O:
        return read if len(word) > 1 and is_syllable(read) else word
    return _mended(word, read) if reading.name == "TCVN3" else read


def _mended(word: str, read: str) -> str:
    """Return a word read for TCVN3 with what was lost in it.

    The letter ư is a soft hyphen there, which many programs drop; without it "được" is no syllable
    any more. And in a word in capitals the letters with a tone are capitals by their font only.
    """
    if not is_syllable(read) and is_syllable(with_u := _O_HORN.sub(r"ư\g<0>", read)):
        read = with_u
    return read.upper() if _is_in_capitals(word, least=2) else read


def _is_in_capitals(text: str, *, least: int = 4) -> bool:
    """Say whether the letters of ASCII in a text, which are so many at least, are capitals."""
    plain = "".join(filter(str.isalpha, text.encode("ascii", "ignore").decode()))
    return len(plain) >= least and plain.isupper()


def _grouped(restored: Sequence[_Restored]) -> Iterator[list[_Restored]]:
    for reading in READINGS:
        group = [one for one in restored if one.reading is reading]
        if group:
            yield group


def _finding(group: Sequence[_Restored]) -> Finding:
    longest = max((one.value for one in group), key=len)
    return _READ_FOR_FONT.on(longest, charset=group[0].reading.name, count=len(group))
