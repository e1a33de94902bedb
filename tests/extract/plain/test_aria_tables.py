"""Tables that a page makes of other elements."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import aria_tables
from a11y_reader.extract.plain.aria_tables import name_tables, turn_tables

ROW = "<div role=row><div role=rowheader>Tổ 1</div><div role=cell>8</div></div>"


def tags(source: str) -> list[str]:
    root = html.document_fromstring(source).find("body/div")
    elements = list(root.iterdescendants(etree.Element))
    turn_tables(elements)
    return [str(one.tag) for one in elements]


def test_examples() -> None:
    assert doctest.testmod(aria_tables).failed == 0


def test_rows_and_groups() -> None:
    head = "<div role=row><b role=columnheader>Tên</b><b role=columnheader>Số</b></div>"
    source = f"<div><div role=table><p role=rowgroup>{head}{ROW}</div></div>"
    source = source.replace("<p role=rowgroup>", "<div role=rowgroup>") + "</div>"
    cells = ["tr", "th", "th", "tr", "th", "td"]
    assert tags(source) == ["table", "tbody", *cells]


@pytest.mark.parametrize(
    "inside",
    [ROW, f"{ROW}{ROW}<p>Ghi chú</p>", f"{ROW}<div role=row><p>8</p></div>", f"{ROW}<p role=row>"],
    ids=["one row", "a text", "no cell", "an empty row"],
)
def test_what_is_no_table(inside: str) -> None:
    assert "table" not in tags(f"<div><div role=table>{inside}</div></div>")


def test_grids_are_tables() -> None:
    assert tags(f"<div><div role=grid>{ROW}{ROW}</div></div>")[0] == "table"


@pytest.mark.parametrize(
    ("source", "caption"),
    [
        ("<table aria-label='Lệ phí'>{row}</table>", "Lệ phí"),
        ("<table aria-label='Lệ phí'><caption>Bảng 1</caption>{row}</table>", "Bảng 1"),
        ("<table aria-label='Lệ phí' role=presentation>{row}</table>", None),
        ("<h2>Lệ phí</h2><table aria-label='Lệ phí'>{row}</table>", None),
        ("<table aria-label='Bảng 1'>{row}</table>", None),
        ("<table>{row}</table>", None),
    ],
)
def test_names_for_voices_are_captions(source: str, caption: str | None) -> None:
    root = html.fragment_fromstring(source.format(row="<tr><td>1</td></tr>"), create_parent="div")
    name_tables(list(root.iter("table")))
    assert root.findtext("table/caption") == caption
