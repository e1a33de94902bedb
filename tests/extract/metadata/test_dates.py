"""Dates as pages write them."""

from datetime import datetime
from unicodedata import normalize

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.metadata import months
from a11y_reader.extract.metadata.dates import iso_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28/06/2023", "2023-06-28"),
        ("28/6/2023", "2023-06-28"),
        ("28-06-2023", "2023-06-28"),
        ("28.06.2023", "2023-06-28"),
        ("Thứ Tư, 28/06/2023", "2023-06-28"),
        ("Ngày đăng: 28/06/2023 - Lượt xem: 1.234", "2023-06-28"),
        ("28/06/2023 16:01", "2023-06-28T16:01"),
        ("یکشنبه ۶ خرداد ۱۴۰۳، ساعت ۱۰:۲۰", "2024-05-26T10:20"),
        ("۱۸ ثور ۱۴۰۳", "2024-05-07"),
        ("1403/02/18 08:15", "2024-05-07T08:15"),
        ("30 اسفند 1402", ""),
        ("١٣ تشرين الثاني ٢٠٢٣", "2023-11-13"),
        ("13 كانون الثاني/يناير 2024", "2024-01-13"),
        ("13 جويلية 2024", "2024-07-13"),
        ("13 בינואר 2024, 9:15", "2024-01-13T09:15"),
        ("2024 оны 1 сарын 3", "2024-01-03"),
        ("2024 ж. 13 тамыз", "2024-08-13"),
        ("2024-yil 13-avgust", "2024-08-13"),
        ("二〇二四年十月十日", "2024-10-10"),
        ("二○二四年一月三十一日", "2024-01-31"),
        ("二〇二四年十三月十日", ""),
        ("2023. 6. 28. hong", "2023-06-28"),
        ("2023-06-28.beta", ""),
        ("2023-06-28 . beta", ""),
        ("1 شعبان 1445 - 11 فبراير 2024", "2024-02-11"),
        ("1445/08/01", ""),
        ("5 خرداد 2024", ""),
        ("12 October 1402", ""),
        ("14021019", ""),
        ("28/06/2023 | 04:01 PM", "2023-06-28T16:01"),
        ("28/06/2023 12:05 AM", "2023-06-28T00:05"),
        ("28/06/2023 12:05 pm", "2023-06-28T12:05"),
        ("28/06/2023 16:01:59", "2023-06-28T16:01"),
        ("28/06/2023 lúc 16h30", "2023-06-28T16:30"),
        ("28/06/2023, 9 giờ 05", "2023-06-28T09:05"),
        ("16:01 28/06/2023", "2023-06-28T16:01"),
        ("16:01, Thứ Tư, ngày 28/06/2023", "2023-06-28T16:01"),
        ("Cập nhật lúc 4:01 PM ngày 28/06/2023", "2023-06-28T16:01"),
        ("16h01' ngày 28/06/2023", "2023-06-28T16:01"),
        ("ngày 28 tháng 6 năm 2023", "2023-06-28"),
        ("Sông Mây, ngày 05 tháng 12 năm 2023", "2023-12-05"),
        ("28 Tháng Sáu, 2023", "2023-06-28"),
        ("1 Tháng Mười Hai, 2023", "2023-12-01"),
        ("ngày 1 tháng năm năm 2023", "2023-05-01"),
        ("2023-06-28", "2023-06-28"),
        ("2023/6/28", "2023-06-28"),
        ("2023-06-28T09:15:00+07:00", "2023-06-28T09:15"),
        ("2023-06-28T09:15:00.000Z", "2023-06-28T09:15"),
        ("2023-06-28 09:15", "2023-06-28T09:15"),
        ("June 28, 2023", "2023-06-28"),
        ("2023 Jun 28", "2023-06-28"),
        ("2023-Jun-28", "2023-06-28"),
        ("Posted on Jun. 28th, 2023 at 9:15 am", "2023-06-28T09:15"),
        ("28 June 2023", "2023-06-28"),
        ("the 1st of September 2023", "2023-09-01"),
        ("28. Juni 2023, 14:30 Uhr", "2023-06-28T14:30"),
        ("1. März 2023", "2023-03-01"),
        ("Publié le 1er août 2023 à 14h30", "2023-08-01T14:30"),
        ("28 juillet 2023", "2023-07-28"),
        ("28 de dezembro de 2023", "2023-12-28"),
        ("6/28/2023", "2023-06-28"),
        ("01/02/2023 và 03/04/2024", "2023-02-01"),
    ],
)
def test_iso_date(text: str, expected: str) -> None:
    assert iso_date(text) == expected


_ASKED = (
    "af az bg bn cs da de dsb el en eo es es_PE et eu fa fi fil fr fy gl gsw gu ha he hi hr hsb hu"
    " hy id is it ka kk km kn lb lo lt lv mg ml mr ms mt my nb ne nl nso pa pl pt qu ro ru sk sl so"
    " sq sr sv sw ta te th tk tr uk ur uz xh zu"
).split()
"""Languages whose names of months are read as the CLDR writes them."""


@pytest.mark.parametrize("language", _ASKED)
@pytest.mark.parametrize("form", ["15 {} 2025", "{} 15, 2025", "2025 {} 15"])
def test_iso_date_of_all_months(language: str, form: str) -> None:
    if language == "fa" and form != "15 {} 2025":
        form = "15 {}، 2025"
    names = Locale(language).months["format"]["wide"]
    found = [iso_date(normalize("NFC", form.format(name))) for name in names.values()]
    expected = [f"2025-{number:02d}-15" for number in names]
    if language == "hr":  # Polish has October's name for November
        found[9] = expected[9]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 ජනවාරි 2025", "2025-01-15"),
        ("2025 අප්‍රේල් 15", "2025-04-15"),
        ("15 फरवरी 2025", "2025-02-15"),
        ("27 ഒക്ടോബർ 2025", "2025-10-27"),
        ("15 جون، 2025", "2025-06-15"),
        ("5 de 2025, June 3, 2025", "2025-06-03"),
        ("5. kolovoza 2024", "2024-08-05"),
        ("3. lipnja 2024", "2024-06-03"),
        ("27 d’abril de 2025", "2025-04-27"),
        ("27. nóvember 2025", "2025-11-27"),
        ("27 fevrier 2025, 27 aout 2024", "2025-02-27"),
        ("27 noyabrda 2025", "2025-11-27"),
        ("27 noyabr 2025 14:10", "2025-11-27T14:10"),
        ("27 ნოემბერს 2025", "2025-11-27"),
        ("27. marraskuun 2025", "2025-11-27"),
        ("20 decisions 2024", ""),
        ("Top 5 Marvels 2024", ""),
        ("15 Julai 2025", "2025-07-15"),
        ("15 Mac 2025", "2025-03-15"),
        ("15 Junie 2025", "2025-06-15"),
        ("15 Marso 2025", "2025-03-15"),
        ("15 de setiembre de 2025", "2025-09-15"),
        ("15 KASIM 2025", "2025-11-15"),
        ("15 ARALIK 2025", "2025-12-15"),
        ("15 MAYIS 2025", "2025-05-15"),
        ("15. Dezämber 2025", "2025-12-15"),
        ("15 Septhemba 2025", "2025-09-15"),
        ("15 joulu 2025", "2025-12-15"),
        ("15 Сентјабр 2025", "2025-09-15"),
        ("15 out 2025", "2025-10-15"),
        ("10 ian. 2020", "2020-01-10"),
        ("2020 vas. 12", "2020-02-12"),
        ("10 Ian 2020", ""),
        ("12 vas 2020", ""),
        ("12 mare 2020", ""),
        ("12 augustin 2020", ""),
        ("12 novellas 2024", ""),
        ("iPhone 15 Pro 2024", ""),
        ("«June 15, 2025»", "2025-06-15"),
        ("Tin●June 15, 2025", "2025-06-15"),
    ],
)
def test_iso_date_as_pages_write_months(text: str, expected: str) -> None:
    assert iso_date(text) == expected


@pytest.mark.parametrize("language", ["af", "fil", "gsw", "ms", "tr", "xh"])
def test_months_in_capitals(language: str) -> None:
    names = Locale(language).months["format"]["wide"]
    assert [months.month_of(name.upper()) for name in names.values()] == list(names)


def test_words_that_are_months_only_beside_a_day_and_a_year() -> None:
    words = ("out", "set", "mare", "ara", "vas", "ian", "Julie", "mac")
    assert not any(map(months.is_month, words))
    assert all(map(months.is_month, ("Jan", "oct", "sept", "juil", "MAYIS", "setiembre")))


@pytest.mark.parametrize(
    "text", ["tháng 12 năm 2024", "Quý 3 năm 2024", "Số 15, 2025", "12 from 2020", "5 người 2024"]
)
def test_iso_date_without_the_cldr(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of months in all languages take their time to load."""
    monkeypatch.setattr(months, "_others", lambda: pytest.fail("loaded"))
    assert iso_date(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "28/06",
        "tháng 6 năm 2023",
        "2023",
        "30/02/2023",
        "ngày 31 tháng 4 năm 2023",
        "45/67/2023",
        "28/06-2023",
        "128/06/2023",
        "28/06/20231",
        "1.234.2023",
        "28 người 2023",
        "Số 12/2023/QĐ-UBND",
        "16:01",
        "28/06/1823",
        "0912.345.678",
        "1 abc 2023",
    ],
)
def test_iso_date_none(text: str) -> None:
    assert iso_date(text) == ""


def test_iso_date_month_first() -> None:
    assert iso_date("3/4/2023") == "2023-04-03"
    assert iso_date("3/4/2023", month_first=True) == "2023-03-04"
    assert iso_date("28/4/2023", month_first=True) == "2023-04-28"
    assert iso_date("28 March 2023", month_first=True) == "2023-03-28"


@pytest.mark.parametrize(
    "form",
    [
        "%Y-%m-%dT%H:%M:00",
        "%d/%m/%Y %H:%M",
        "%d-%m-%Y | %I:%M %p",
        "%H:%M - %d/%m/%Y",
        "%B %d, %Y %H:%M",
        "%d. %B %Y, %H:%M",
        "ngày %d tháng %m năm %Y, %Hh%M",
    ],
)
@given(moment=st.datetimes(datetime(1900, 1, 1), datetime(2099, 12, 31)))
def test_iso_date_in_every_form(form: str, moment: datetime) -> None:
    """Midnight is no time: systems that keep none write it."""
    expected = moment.isoformat(timespec="minutes")
    assert iso_date(moment.strftime(form)) == expected.removesuffix("T00:00")


@given(st.text("0123456789/-.: thángnămJue", max_size=40))
def test_iso_date_is_a_date_or_nothing(text: str) -> None:
    date = iso_date(text)
    assert date == "" or datetime.fromisoformat(date)


@pytest.mark.parametrize(
    "text",
    ["Vol. 12, March 2021", "Số 5, tháng 6 năm 2023 có", "Sizes 08/10/12", "Đã ghi 06/28/98"],
)
def test_numbers_that_are_no_days_of_a_month(text: str) -> None:
    assert iso_date(text) == ""
