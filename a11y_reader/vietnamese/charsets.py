"""The character sets of Vietnamese from before Unicode; their tables are in `charsets.tsv`.

Two kinds are told apart. As *encodings of bytes*, TCVN 5712 and VISCII are what the Encoding
Standard has no decoder for. As *readings of text*, `READINGS` take characters for what a font
showed in their place, or for what the bytes meant that were decoded as windows-1252.
"""

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple
from unicodedata import normalize

__all__ = ["ENCODINGS", "READINGS", "Reading", "decode_bytes", "encoding_labelled"]

ENCODINGS = ("viscii", "tcvn5712-1")
"""The names of the encodings of bytes, by which `decode_bytes` knows them."""

# https://www.iana.org/assignments/character-sets for VISCII; for TCVN, which isn't registered, the
# names of glibc and libiconv, and those by which Netscape and Mozilla knew both
_LABELS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("viscii", "csviscii", "viscii1.1-1", "x-viscii"), "viscii")
    | dict.fromkeys(
        ("tcvn", "tcvn-5712", "tcvn5712-1", "tcvn5712-1:1993", "x-viet-tcvn", "x-viet-tcvn5712"),
        "tcvn5712-1",
    )
)

_MARKS_OF_TCVN = {0xB0: "\u0300", 0xB1: "\u0309", 0xB2: "\u0303", 0xB3: "\u0301", 0xB4: "\u0323"}
"""Tones that TCVN 5712 has as characters of their own."""

_FIRST_OF_FONTS = 0xA1
"""The first byte that has a letter in fonts too; TCVN 5712 has capitals below."""

# The letter beta and mu: what some editors write for the sharp s and the micro sign
_LOOKALIKES = {"β": "ß", "μ": "µ"}


class Reading(NamedTuple):
    """A way to read characters of windows-1252 as the letters of Vietnamese they stand for.

    Attributes:
        name: What the text was typed for: `TCVN3`, `VNI` or `windows-1258`.
        read: Takes a text as it stands; returns it as it was meant, in NFC.
    """

    name: str
    read: Callable[[str], str]


class _Row(NamedTuple):
    letter: str
    tcvn: int
    viscii: int
    vni: str


def encoding_labelled(label: str) -> str | None:
    """Return the encoding of bytes that a label names, in any case; None where it names none."""
    return _LABELS.get(label.strip().lower())


def decode_bytes(data: bytes, encoding: str) -> str:
    r"""Decode bytes of one of `ENCODINGS`.

    >>> decode_bytes(b"Ti\xaang Vi\xaet", "viscii"), decode_bytes(b"Ti\xd5ng Vi\xd6t", "tcvn5712-1")
    ('Tiếng Việt', 'Tiếng Việt')
    """
    return codecs.charmap_decode(data, "replace", _characters(encoding))[0]


def _read_tcvn3(text: str) -> str:
    return text.translate(_tcvn3())


def _read_vni(text: str) -> str:
    letters, pattern = _vni()
    return pattern.sub(lambda found: letters[found[0]], text)


def _read_1258(text: str) -> str:
    return normalize("NFC", text.translate(_windows_1258()))


READINGS = (
    Reading("TCVN3", _read_tcvn3),
    Reading("VNI", _read_vni),
    Reading("windows-1258", _read_1258),
)
"""The readings that are tried on text."""


@cache
def _rows() -> tuple[_Row, ...]:
    text = files("a11y_reader.vietnamese").joinpath("charsets.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    next(lines)
    return tuple(
        _Row(letter, int(tcvn, 16), int(viscii, 16), vni) for letter, tcvn, viscii, vni in lines
    )


@cache
def _characters(encoding: str) -> str:
    """Return the 256 characters of an encoding of bytes."""
    table = [chr(code) for code in range(256)]
    if encoding == "viscii":
        table = _with(table, {row.viscii: row.letter for row in _rows()})
    else:
        table = _with(table, {row.tcvn: row.letter for row in _rows()} | _MARKS_OF_TCVN)
    return "".join(table)


def _with(table: list[str], letters: Mapping[int, str]) -> list[str]:
    return [letters.get(code, char) for code, char in enumerate(table)]


@cache
def _tcvn3() -> Mapping[int, str]:
    """Return the letters of VN3; it has no capitals with a tone, which fonts of capitals show."""
    letters = {
        row.tcvn: row.letter
        for row in _rows()
        if row.tcvn >= _FIRST_OF_FONTS and not _is_capital_with_tone(row.letter)
    }
    lookalikes = {ord(one): letters[ord(other)] for one, other in _LOOKALIKES.items()}
    return MappingProxyType(letters | lookalikes)


def _is_capital_with_tone(letter: str) -> bool:
    return letter.isupper() and letter not in "ĂÂÊÔƠƯĐ"


@cache
def _vni() -> tuple[Mapping[str, str], re.Pattern[str]]:
    letters = dict(_vni_letters())
    longest_first = sorted(letters, key=len, reverse=True)
    return MappingProxyType(letters), re.compile("|".join(longest_first))


def _vni_letters() -> Iterator[tuple[str, str]]:
    """Yield what stands for each letter; a capital may have the mark of either case."""
    for row in _rows():
        yield row.vni, row.letter
        if row.letter.isupper() and len(row.vni) > 1:
            yield row.vni[0] + row.vni[1].lower(), row.letter


@cache
def _windows_1258() -> Mapping[int, str]:
    """Return what the bytes of windows-1258 mean whose characters in windows-1252 differ."""
    codes = (bytes((code,)) for code in range(0x80, 0x100))
    pairs = ((code.decode("cp1252", "ignore"), code.decode("cp1258", "ignore")) for code in codes)
    return MappingProxyType(
        {ord(one): other for one, other in pairs if one and other and one != other}
    )
