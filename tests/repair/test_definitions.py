"""Which abbreviations a text defines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.repair.definitions import definitions, is_abbreviation


@pytest.mark.parametrize(
    ("text", "short", "expansion"),
    [
        ("Ủy ban nhân dân (UBND) xã", "UBND", "Ủy ban nhân dân"),
        ("Sở Giáo dục và Đào tạo (GD&ĐT)", "GD&ĐT", "Giáo dục và Đào tạo"),
        ("TS và Thạc sĩ (ThS)", "ThS", "Thạc sĩ"),
        ("Ban phòng, chống lụt bão (PCLB)", "PCLB", "phòng, chống lụt bão"),
        ("UBND (Ủy ban nhân dân) xã", "UBND", "Ủy ban nhân dân"),
        ("the WHO (World Health Organization, in Geneva)", "WHO", "World Health Organization"),
        ("WFP (Welternährungsprogramm, englisch: World Food Programme)", "WFP",
         "World Food Programme"),
        ("Hội Nông dân (“HND”)", "HND", "Hội Nông dân"),
        ("Hội Nông dân (gọi tắt là HND)", "HND", "Hội Nông dân"),
        ("Hội Nông dân (HND, sau đây gọi là Hội)", "HND", "Hội Nông dân"),
        ("правильным питанием (ПП)", "ПП", "правильным питанием"),
        ("das Netzwerkdurchsetzungsgesetz (NetzDG)", "NetzDG", "Netzwerkdurchsetzungsgesetz"),
        ("Non-Governmental Organisations (NGOs)", "NGOs", "Non-Governmental Organisations"),
        ("the National Institute of Health’s (NIH)", "NIH", "National Institute of Health"),
        ("deoxyribonucleic  acid (DNA)", "DNA", "deoxyribonucleic acid"),
    ],
)  # fmt: skip
def test_definitions(text: str, short: str, expansion: str) -> None:
    assert definitions([text]) == {short: expansion}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "()",
        "( )",
        "(UBND)",
        "khóa XIV (XIV)",
        "Ủy ban. nhân dân (UBND)",
        "Điện Biên (DB)",
        "the house and its (HAXYZ)",
        "read more (see the list of all)",
        "a new law (2024)",
        "writes at 90 MB/s (mit Einbußen bei Schreiben)",
        "Ủy ban nhân dân UBND",
        "Ủy ban nhân dân (UBND",
    ],
)
def test_definitions_none(text: str) -> None:
    assert definitions([text]) == {}


def test_definitions_first_counts() -> None:
    texts = ["Hội Nông dân (HND)", "Hội Người Dao (HND)"]
    assert definitions(texts) == {"HND": "Hội Nông dân"}


@given(st.lists(st.text("aAbBđĐủ ().,-2\n", max_size=60), max_size=3))
def test_definitions_of_any_text(texts: list[str]) -> None:
    """Whatever is found stands in the text."""
    folded = [" ".join(text.split()) for text in texts]
    for short, expansion in definitions(texts).items():
        assert is_abbreviation(short)
        assert any(short in text and expansion in text for text in folded)
