"""What a voice should say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader import Document, Node, read
from a11y_reader.speech import spoken
from tests.strategies import documents


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("vi", "Ngày 27/7/1947.", "Ngày 27 tháng 7, 1947."),
        ("vi", "(27/7/1947–27/7/2023)", "(27 tháng 7, 1947 đến 27 tháng 7, 2023)"),
        ("vi", "(27/7/1947 - 27/7/2023)", "(27 tháng 7, 1947 đến 27 tháng 7, 2023)"),
        ("vi", "năm 2020–2025", "năm 2020 đến 2025"),
        ("vi", "2.555 hộ, 1.234,5 km²", "2555 hộ, 1234,5 kilômét vuông"),
        ("vi", "lúc 14h30", "lúc 14:30"),
        ("vi", "tháng 7/2023", "tháng 7 năm 2023"),
        ("vi", "sáng 29/2", "sáng 29 tháng 2"),
        ("en-US", "7/4/2023, 5–7 km", "July 4, 2023, 5 to 7 kilometers"),
        ("en", "12,345 people", "12345 people"),
        ("de", "1.234 km am 1.9.2015", "1234 Kilometer am 1. September 2015"),
        ("vi", "ĐT: 0299.388.1234, 192.168.1.1", "ĐT: 0299.388.1234, 192.168.1.1"),
        ("vi", "số 60/2014/NĐ-CP", "số 60/2014/NĐ-CP"),
        ("th", "2–3 km", "2–3 กิโลเมตร"),
        ("", "2.555 – 3", "2.555 – 3"),
        ("vi", "", ""),
    ],
)
def test_spoken(lang: str, text: str, said: str) -> None:
    assert spoken(text, lang) == said


@pytest.mark.parametrize(
    ("lang", "iso", "said"),
    [
        ("vi", "2023-06-28T16:01", "16:01 28 tháng 6, 2023"),
        ("vi", "02-29", "29 tháng 2"),
        ("vi", "16:01", "16:01"),
        ("vi", "2023-13-45", "x"),
        ("vi", "2023-W26", "x"),
        ("vi", "P3D", "x"),
        ("tlh", "2023-06-28", "x"),
    ],
)
def test_spoken_time_element(lang: str, iso: str, said: str) -> None:
    time = Node("time", (("datetime", iso),), ("x",))
    assert " ".join(spoken((time,), lang).replace("lúc", "").split()) == said


def test_spoken_nodes() -> None:
    source = """<html lang="vi"><title>Họp</title>
        <p>UBND xã <a href="/1">họp 27/6/2023</a>.<br>Rộng 5 km.
        <img src="https://xa.example.vn/1.jpg" alt="Hội trường">
        <span lang="en">On 27/6/2023</span></p>"""
    document = read(source, url="https://xa.example.vn/")
    said = " ".join(spoken(document.body, document.lang).split())
    assert said.startswith("Ủy ban nhân dân xã họp 27 tháng 6, 2023. Rộng 5 kilômét. Hội trường")
    assert said.endswith("On June 27, 2023")


@settings(max_examples=30)
@given(documents(max_size=3))
def test_spoken_any_document(document: Document) -> None:
    spoken(document.body, document.lang)


@given(st.text("0123456789.,-– /hkm²ạT", max_size=40), st.sampled_from(["vi", "en", "de", ""]))
def test_spoken_any_text(text: str, lang: str) -> None:
    """Whatever is said otherwise, nothing that has no number is lost."""
    said = spoken(text, lang)
    assert bool(said) is bool(text)
    assert said.count("ạ") >= text.count("ạ")
