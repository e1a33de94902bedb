"""The lexicons: what their files must have, so that nobody has to take their word for it."""

import unicodedata
from collections.abc import Iterator

import pytest

from a11y_reader.languages.resources import languages_in
from a11y_reader.repair.lexicon import Lexicon, Term, lexicon_for
from a11y_reader.repair.lexicon.compounds import compound, document_number

LEAST_TERMS = 250


def lexicon_of(lang: str) -> Lexicon:
    lexicon = lexicon_for(lang)
    assert lexicon is not None
    return lexicon


def tables(lexicon: Lexicon) -> Iterator[tuple[str, Term]]:
    for table in (lexicon.terms, lexicon.kinds, lexicon.issuers, lexicon.assemblies):
        yield from table.items()
    for table in (lexicon.heads, lexicon.tails, lexicon.parts):
        yield from table.items()
    for short, senses in lexicon.senses.items():
        yield from ((short, Term(sense.expansion, sense.source)) for sense in senses)


def test_languages() -> None:
    assert languages_in("a11y_reader.repair.lexicon") == ("vi",)
    assert lexicon_for("") is None


@pytest.mark.parametrize("lang", languages_in("a11y_reader.repair.lexicon"))
def test_lexicon_has_sources(lang: str) -> None:
    lexicon = lexicon_of(lang)
    assert {term.source for _, term in tables(lexicon)} == set(lexicon.sources)
    assert all(lexicon.sources.values())


@pytest.mark.parametrize("lang", languages_in("a11y_reader.repair.lexicon"))
def test_lexicon_texts(lang: str) -> None:
    """They are composed, without space at the ends, and say more than the abbreviation."""
    lexicon = lexicon_of(lang)
    assert len(lexicon.terms) >= LEAST_TERMS
    for short, term in tables(lexicon):
        for text in (short, term.expansion):
            assert unicodedata.is_normalized("NFC", text)
            assert text == " ".join(text.split()) != ""
        assert len(term.expansion) > len(short)


def initials(text: str) -> str:
    """Return the first letters of a text's words, in capitals without the marks over them."""
    letters = "".join(word[0] for word in text.replace(",", " ").split() if word[0].isalpha())
    plain = unicodedata.normalize("NFD", letters.upper())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def is_subsequence(part: str, whole: str) -> bool:
    letters = iter(whole)
    return all(letter in letters for letter in part)


OTHERWISE = set(
    "ADB ASEAN CPI DDCI EVN FDI GDP GRDP IMF OCOP ODA PAPI PCI SIPAS UNDP UNESCO UNICEF VCCI WHO"
    " WTO BSCKII QCVN TCVN ThS VNĐ".split()
)
"""Abbreviations of English names, and those that are not made of initials."""


def test_lexicon_vi_by_initials() -> None:
    """An abbreviation's letters are initials of its expansion: a slip of the pen is found."""
    for short, term in lexicon_of("vi").terms.items():
        letters = initials(" ".join(short.replace("TW", "TƯ")))
        fits = is_subsequence(letters, initials(term.expansion))
        assert fits is (short not in OTHERWISE), (short, term.expansion)


@pytest.mark.parametrize("lang", languages_in("a11y_reader.repair.lexicon"))
def test_lexicon_senses_are_told_apart(lang: str) -> None:
    """What has senses is no term besides, and no two of its senses are the same."""
    lexicon = lexicon_of(lang)
    assert not set(lexicon.senses) & set(lexicon.terms)
    for senses in lexicon.senses.values():
        expansions = [sense.expansion for sense in senses]
        assert len(expansions) == len(set(expansions))


@pytest.mark.parametrize(
    ("word", "expansion"),
    [
        ("UBATGTVN", "Ủy ban an toàn giao thông Việt Nam"),
        ("VNPTNT", ""),
        ("BTV-HU", "Ban Thường vụ Huyện ủy"),
        ("VPHĐND", "Văn phòng Hội đồng nhân dân"),
        ("QP-AN", "quốc phòng - an ninh"),
        ("KT&XH", "kinh tế và xã hội"),
        ("VH–XH", "văn hóa – xã hội"),
        ("ABC-XH", ""),
        ("UBND", ""),
        ("UBXYZ", ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_compound(word: str, expansion: str) -> None:
    assert compound(word, lexicon_of("vi")) == expansion


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("196/QĐ-STTTT", (4, 12, "Quyết định của Sở Thông tin và Truyền thông")),
        ("12a/2015/qđ-UBND", (9, 16, "Quyết định của Ủy ban nhân dân")),
        ("57-NQ/TW", (3, 8, "Nghị quyết của Trung ương")),
        ("08-CTr/TU", (3, 9, "Chương trình của Tỉnh ủy")),
        ("QĐ-UBND-HC", (0, 7, "Quyết định của Ủy ban nhân dân")),
        ("98/2017/UBTVQH14", (8, 16, "Ủy ban Thường vụ Quốc hội khóa XIV")),
        ("5/KH-XYZ", (2, 4, "Kế hoạch")),
        ("KH-XYZ", None),
        ("12/XYZ", None),
        ("22/11/2023", None),
        ("12/", None),
        ("-", None),
    ],
)
def test_document_number(word: str, found: tuple[int, int, str] | None) -> None:
    senses = {"TU": "Tỉnh ủy"}
    assert document_number(word, lexicon_of("vi"), lambda short: senses.get(short, "")) == found
