import sys
from unicodedata import combining, decomposition, is_normalized, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader.characters import clean_text, folded, normalise

CHARACTERS = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeff<p>", "<p>"),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("m\x00ới\x1a\x7f", "mới"),
        ("a\vb\fc\td", "a b c\td"),
        ("\x93Thông báo\x94\x85 \x96 \x81", "“Thông báo”… – "),
        ("a\x8d\x8d", "a"),
        ("a\ud83d\ude00b\udc00", "a😀b\ufffd"),
        ("Tie\u0302\u0301ng Vie\u0302\u0323t", "Tiếng Việt"),
        ("<b>\u0338Hu\u0309y</b>Hu\u0309y", "<b>\u0338Hủy</b>Hủy"),
        ("u\u0309\u0338", "u\u0309\u0338"),
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


@settings(deadline=None)
@given(st.text())
def test_normalise_is_idempotent(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@settings(deadline=None)
@given(st.text(alphabet="<>=&\"'/ a\u0300\u0302\u0323\u0338\u1ea1"))
def test_normalise_leaves_markup(text: str) -> None:
    """Whatever mark follows it, a character of markup stays one."""
    assert [c for c in normalise(text) if c in "<>=&\"'/ "] == [c for c in text if c in "<>=&\"'/ "]


def test_characters_that_composition_passes_by() -> None:
    """Text for which composition is skipped is composed: tested with every character there is."""
    parts = {chr(int(code, 16)) for c in CHARACTERS for code in _canonical_parts(c)[1:]}
    composing = [c for c in CHARACTERS if combining(c) or c in parts or normalize("NFC", c) != c]
    text = "".join(f"a{c}\n" for c in composing)
    assert len(composing) > 2000
    assert clean_text(text) == normalize("NFC", text)
    assert [c for c in composing if clean_text(f"<{c}") != normalize("NFC", f"<{c}")] == []


def _canonical_parts(char: str) -> list[str]:
    parts = decomposition(char).split()
    return [] if parts and parts[0].startswith("<") else parts


@settings(deadline=None)
@given(st.text(st.sampled_from([*"ae \n<ữกé가한★😀", *map(chr, (0x1100, 0x1161, 0x11A8, 0x2126))])))
def test_normalise_composes(text: str) -> None:
    """What letters of ASCII stand between makes no difference."""
    decomposed = normalize("NFD", text)
    assert normalise(text) == normalize("NFC", text)
    assert normalise(decomposed) == normalize("NFC", decomposed)


def test_marks_that_compose_with_ascii() -> None:
    """They are of one block, which is looked for before all else is compared."""
    ascii_letters = [chr(code) for code in range(0x80)]
    marks = {
        mark
        for mark in filter(combining, CHARACTERS)
        if any(normalize("NFC", char + mark)[0] != char for char in ascii_letters)
    }
    assert len(marks) > 20
    assert all("\u0300" <= mark <= "\u036f" for mark in marks)


@pytest.mark.parametrize("many", ["\u0e49", "\u0e49a", "★"])
def test_normalise_limits_marks(many: str) -> None:
    """Only marks in a row, and no more than those."""
    text = many * 50
    kept = text[:30] if many == "\u0e49" else text
    assert normalise(f"ก{text} b") == f"ก{kept} b"


def test_marks_without_end_are_limited() -> None:
    marks = "\u0301\u0323" * 50_000
    assert clean_text(f"a{marks} b") == normalize("NFC", f"a{marks[:30]} b")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("10\xa0%", "10\xa0%"),
        ("Điều\xa05", "Điều\xa05"),
        ("1\xa0200\xa0000\xa0đồng", "1\xa0200\xa0000\xa0đồng"),
        ("«\xa0Liberté\xa0!\xa0»", "«\xa0Liberté\xa0!\xa0»"),
        ("\xa0\xa0\xa0Căn cứ Luật", "   Căn cứ Luật"),
        ("Nơi nhận:\xa0", "Nơi nhận: "),
        ("\u3000\u3000本报讯", "  本报讯"),
        ("資料１\u3000議事要旨\u3000", "資料１\u3000議事要旨 "),
        ("a \xa0 \xa0b", "a    b"),
        ("a\xa0\xa0b", "a  b"),
        ("Ủy\xa0ban\xa0nhân\xa0dân xã\xa0Tân", "Ủy ban nhân dân xã\xa0Tân"),
        ("\xa0", " "),
        ("phát\xad triển\u200b \ufeffnông\u2060 thôn", "phát triển nông thôn"),
        ("ภาษา\u200bไทย", "ภาษา\u200bไทย"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("a\x01b\vc\x99", "ab c™"),
        ("\uf0b7 Rà soát \ue8b8\uf015", "• Rà soát "),
        ("Hu\u0309y ỳ e\u0323\u0302", "Hủy ỳ ệ"),
    ],
)
def test_clean_text(text: str, expected: str) -> None:
    assert clean_text(text) == expected


@settings(deadline=None)
@given(st.text() | st.text(alphabet="a1%«\xa0\u3000 \n\u200b\xadก\u0301\u0338<"))
def test_clean_text_is_composed_and_idempotent(text: str) -> None:
    once = clean_text(text)
    assert is_normalized("NFC", once)
    assert clean_text(once) == once


@given(st.text(st.sampled_from([*"ab", *filter(str.isspace, CHARACTERS)])))
def test_folded_long_text_as_short_text(text: str) -> None:
    """A long text is folded in another way, to the same end."""
    long = "a" * 10_000 + text
    assert folded(text) == " ".join(text.split())
    assert folded(long) == " ".join(long.split())
