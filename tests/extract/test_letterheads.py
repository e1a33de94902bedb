"""Tables that lay out what an act has above its text; `test_letterhead.py` says what is none."""

from a11y_reader.extract.letterheads import letterheads
from tests.choices import page_of

OFFICE = "<td><p><b>ỦY BAN NHÂN DÂN XÃ</b></p><p>Số: 12/QĐ-UBND</p></td>"
COUNTRY = "<td><p><b>CỘNG HÒA XÃ HỘI</b></p><p>Độc lập - Tự do - Hạnh phúc</p></td>"


def test_letterheads() -> None:
    page = page_of(f"<table><tr>{OFFICE}{COUNTRY}</tr></table><table><tr>{OFFICE}</tr></table>")
    assert [table.size for table in letterheads(page)] == [4]
