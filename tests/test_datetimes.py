"""Which dates and times a text has, and which it does not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.datetimes import moments


def found(text: str, lang: str) -> list[tuple[str, str]]:
    return [(text[moment.start : moment.end], moment.iso) for moment in moments(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "part", "iso"),
    [
        ("vi", "từ ngày 27/7/1947.", "27/7/1947", "1947-07-27"),
        ("vi-VN", "27-07-2023", "27-07-2023", "2023-07-27"),
        ("vi", "ngày 27 tháng 7 năm 1947", "27 tháng 7 năm 1947", "1947-07-27"),
        ("vi", "27 tháng 07, 1947", "27 tháng 07, 1947", "1947-07-27"),
        ("vi", "trong tháng 7/2023", "tháng 7/2023", "2023-07"),
        ("vi", "Tháng 12 năm 2023", "Tháng 12 năm 2023", "2023-12"),
        ("vi", "tháng 5 và tháng 6/2015", "tháng 6/2015", "2015-06"),
        ("vi", "Sáng 27/6, UBND", "27/6", "06-27"),
        ("vi", "ngày 29/2", "29/2", "02-29"),
        ("vi", "lúc 14h30", "14h30", "14:30"),
        ("vi", "lúc 1٤h3٠", "1٤h3٠", "14:30"),
        ("vi", "8 giờ 05 phút ngày 2/9/2023", "8 giờ 05 phút ngày 2/9/2023", "2023-09-02T08:05"),
        ("vi", "16:01 28/06/2023", "16:01 28/06/2023", "2023-06-28T16:01"),
        ("vi", "28/06/2023 | 04:01 PM", "28/06/2023 | 04:01 PM", "2023-06-28T16:01"),
        ("en", "28/06/2023 12:05 AM", "28/06/2023 12:05 AM", "2023-06-28T00:05"),
        ("en", "06/28/2023", "06/28/2023", "2023-06-28"),
        ("en-US", "3/4/2023", "3/4/2023", "2023-03-04"),
        ("en-GB", "3/4/2023", "3/4/2023", "2023-04-03"),
        ("en", "5/5/2023", "5/5/2023", "2023-05-05"),
        ("en", "on June 28th, 2023", "June 28th, 2023", "2023-06-28"),
        ("en-GB", "28 Sept. 2023", "28 Sept. 2023", "2023-09-28"),
        ("en", "Nov. 15, 2019", "Nov. 15, 2019", "2019-11-15"),
        ("en", "the 28th of June 2023", "28th of June 2023", "2023-06-28"),
        ("en", "at 4:46 p.m.", "4:46 p.m.", "16:46"),
        ("en", "at 3pm.", "3pm", "15:00"),
        ("", "2023-06-28T09:15:00+07:00", "2023-06-28T09:15:00+07:00", "2023-06-28T09:15"),
        ("", "2023-06-28", "2023-06-28", "2023-06-28"),
        ("de", "am 6. Mai 2023", "6. Mai 2023", "2023-05-06"),
        ("de", "1.9.2015 um 10:03 Uhr", "1.9.2015 um 10:03", "2015-09-01T10:03"),
        ("fr", "le 1er juin 2023", "1er juin 2023", "2023-06-01"),
        ("es", "el 8 de junio de 2023", "8 de junio de 2023", "2023-06-08"),
        ("es", "en abril del 2022", "abril del 2022", "2022-04"),
        ("ru", "28 июня 2023 г.", "28 июня 2023", "2023-06-28"),
        ("zh", "2023年6月28日", "2023年6月28日", "2023-06-28"),
        ("ko", "2023년 6월 28일", "2023년 6월 28일", "2023-06-28"),
    ],
)
def test_moments(lang: str, text: str, part: str, iso: str) -> None:
    assert found(text, lang) == [(part, iso)]


def test_moments_of_a_range() -> None:
    expected = [("27/7/1947", "1947-07-27"), ("27/7/2023", "2023-07-27")]
    for mark in ("–", "-", " - ", " đến "):
        assert found(f"27/7/1947{mark}27/7/2023", "vi") == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "3/4/2023"),
        ("", "3/4/2023"),
        ("tlh", "3/4/2023"),
        ("vi", "31/2/2023"),
        ("vi", "ngày 31/2"),
        ("vi", "27/7/23"),
        ("vi", "27/7/0999"),
        ("th", "27/7/2566"),
        ("vi", "số 60/2014/NĐ-CP"),
        ("vi", "02/3/2015/QĐ-UBND"),
        ("vi", "1/2 số hộ, 63/63 tỉnh"),
        ("vi", "tỉ số 2:1, tỉ lệ 14:30"),
        ("vi", "ĐT: 0299.388.1234, 028-3822-1234"),
        ("vi", "10.4.2011"),
        ("vi", "2.555 hộ, năm 2023"),
        ("vi", "dài 14h"),
        ("en", "John 3:16, version 10.4.2011, 192.168.1.2023"),
        ("en", "may 2023 people or 13 pm 5"),
        ("vi", ""),
    ],
)
def test_moments_none(lang: str, text: str) -> None:
    assert moments(text, lang) == []


@given(
    st.dates(date(1000, 1, 1), date(2199, 12, 31)),
    st.sampled_from(["vi", "de", "fr", "es", "pt", "en-GB", "en-US", "ru", "pl", "id", "it"]),
)
def test_moments_as_the_language_writes_them(day: date, lang: str) -> None:
    """What the CLDR writes, by its long format, is read again."""
    from babel.dates import format_date

    text = format_date(day, "long", locale=lang.replace("-", "_"))
    assert [iso for _, iso in found(f"({text}) x", lang)] == [day.isoformat()]


@given(st.text("0123456789/-.:h aăngày tháT", max_size=40), st.sampled_from(["vi", "en", ""]))
def test_moments_of_any_text(text: str, lang: str) -> None:
    """They are in order, do not overlap, and are dates or times."""
    end = 0
    for moment in moments(text, lang):
        assert end <= moment.start < moment.end <= len(text)
        end = moment.end
        day = moment.iso.partition("T")[0]
        if day.count("-") == len("--"):
            assert date.fromisoformat(day) + timedelta(0)
