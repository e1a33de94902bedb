"""The tables of the character sets, beside tables that were made from other sources."""

from unicodedata import normalize

import pytest

from a11y_reader.vietnamese.charsets import READINGS, decode_bytes, encoding_labelled
from a11y_reader.vietnamese.syllables import LETTERS
from tests.legacy import typed_for_tcvn3, typed_for_vni, windows_1258

LETTERS_OF_BOTH_CASES = LETTERS + LETTERS.upper()
TCVN3, VNI, WINDOWS_1258 = READINGS


def test_readings_in_order() -> None:
    assert [reading.name for reading in READINGS] == ["TCVN3", "VNI", "windows-1258"]


@pytest.mark.parametrize("letter", LETTERS_OF_BOTH_CASES)
def test_read_vni_and_windows_1258(letter: str) -> None:
    assert VNI.read(typed_for_vni(letter)) == letter
    assert WINDOWS_1258.read(windows_1258(letter).decode("cp1252")) == letter


@pytest.mark.parametrize("letter", LETTERS + "ĂÂÊÔƠƯĐ")
def test_read_tcvn3(letter: str) -> None:
    assert TCVN3.read(typed_for_tcvn3(letter)) == letter


def test_read_tcvn3_lookalikes() -> None:
    """Greek mu and beta, which some programs write for the micro sign and the sharp s."""
    assert TCVN3.read("v\u03bc h\u03b2a") == "và hòa"


@pytest.mark.parametrize("letter", LETTERS)
def test_read_vni_capital_with_mark_of_small_letter(letter: str) -> None:
    typed = typed_for_vni(letter)
    if len(typed) == 2:
        assert VNI.read(typed[0].upper() + typed[1]) == letter.upper()


@pytest.mark.parametrize("encoding", ["viscii", "tcvn5712-1"])
def test_decode_bytes_every_letter_once(encoding: str) -> None:
    table = decode_bytes(bytes(range(256)), encoding)
    assert all(table.count(letter) == 1 for letter in LETTERS_OF_BOTH_CASES)
    assert table[0x20:0x7F].isascii()


def test_decode_bytes_combining_marks_of_tcvn() -> None:
    """Bytes B0 to B4 are tones of their own."""
    decoded = decode_bytes(b"a\xb0 a\xb1 a\xb2 a\xb3 a\xb4", "tcvn5712-1")
    assert normalize("NFC", decoded) == "à ả ã á ạ"


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("VISCII", "viscii"),
        (" csVISCII ", "viscii"),
        ("TCVN5712-1:1993", "tcvn5712-1"),
        ("x-viet-tcvn", "tcvn5712-1"),
        ("windows-1258", None),
        ("", None),
    ],
)
def test_encoding_labelled(label: str, encoding: str | None) -> None:
    assert encoding_labelled(label) == encoding
