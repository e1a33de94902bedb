"""Which tables and lists are those of a page's properties, and which day they tell."""

import pytest

from a11y_reader.extract.label_grids import label_grids
from a11y_reader.extract.metadata.properties import dated_properties
from tests.choices import page_of

ROWS = "<tr><td>Gericht<td>Kammer 2<tr><td>{}<td>{}<tr><td>Norm<td>§ 2 BauO"


def days(html: str) -> list[str]:
    page = page_of(html)
    found = dated_properties(page.blocks, label_grids(page))
    return [one.day for one in found]


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("Entscheidungsdatum", "21.11.2023", ["2023-11-21"]),
        ("Data publikacji", "2024-06-03 09:12", ["2024-06-03T09:12"]),
        ("21.11.2023", "22.11.2023", []),
        ("Datum", "<a href=x>21.11.2023</a>", []),
        ("Datum", "Am 21.11.2023 hat das Gericht nach mündlicher Verhandlung entschieden", []),
        ("Datum", "gestern", []),
    ],
)
def test_dated_properties_of_a_table(label: str, value: str, expected: list[str]) -> None:
    assert days(f"<table>{ROWS.format(label, value)}</table>") == expected


def test_dated_properties_two_in_a_row() -> None:
    row = "<tr><td>Số<td>07/QĐ<td>Ban hành<td>24/02/2025"
    later = "<tr><td>Hiệu lực<td>10/03/2025<td>Loại<td>Quyết định<tr><td>Ký<td>Pành<td>Tờ<td>3"
    assert days(f"<table>{later}{row}</table>") == ["2025-02-24"]


def test_dated_properties_of_a_description_list() -> None:
    assert days("<dl><dt>Ort<dd>Kiel<dt>Datum<dd>21.11.2023<dt>Art<dd>Urteil</dl>") == [
        "2023-11-21"
    ]
    assert days("<dl><dt>Datum<dt>21.11.2023<dd>Urteil</dl>") == []


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>Đợt 1<td>24/02/2025<tr><td>Đợt 2<td>10/03/2025</table>",
        "<table><tr><th>Ngày<th>Số<th>Loại<tr><td>Ngày<td>24/02/2025<td>Tờ trình</table>",
        "<div><p>Ngày ban hành</p><p>24/02/2025</p></div>",
    ],
    ids=["schedule", "three columns", "paragraphs"],
)
def test_dated_properties_of_none(html: str) -> None:
    assert days(html) == []


def test_dated_properties_of_a_grid() -> None:
    rows = [("Номер", "118"), ("Дата", "02.09.2025"), ("Статус", "проєкт")]
    grid = "".join(f"<div><div>{label}</div><div>{value}</div></div>" for label, value in rows)
    assert days(f"<div>{grid}</div>") == ["2025-09-02"]
    assert days(f"<div>{grid.replace('Номер', 'Дата')}</div>") == []


def test_days_that_head_columns() -> None:
    row = "<tr><th>Vùng<th>1.10.2024<th>Tăng<th>%"
    assert days(f"<table>{row}<tr><td>Bắc<td>20<td>3<td>2</table>") == []
