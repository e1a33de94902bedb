"""The letterhead of an act, and what only looks like one."""

import numpy as np
import pytest

from a11y_reader.extract.mends.letterhead import keep_letterhead
from tests.choices import WORDS, page_of

OFFICE = "<td><p><b>ỦY BAN NHÂN DÂN XÃ</b></p><p>Số: 12/QĐ-UBND</p></td>"
COUNTRY = "<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc</td>"
TEXT = f"<p>{WORDS}</p>"


def kept(html: str, score: float = 0.3) -> list[str]:
    page = page_of(f"<div>{html}</div>")
    scores = np.full(len(page.blocks), score)
    before = np.array([block.text == WORDS for block in page.blocks])
    after = keep_letterhead(page, scores, before)
    return [block.text for block in page.blocks if after[block.index] and block.text != WORDS]


def test_letterhead_stays() -> None:
    html = f"<table><tr>{OFFICE}{COUNTRY}</tr></table>{TEXT}"
    office, number, country = kept(html)
    assert (office, number) == ("ỦY BAN NHÂN DÂN XÃ", "Số: 12/QĐ-UBND")
    assert country.startswith("CỘNG HÒA")
    assert kept(html, score=0.05) == []


@pytest.mark.parametrize(
    "html",
    [
        f"<table><tr><td><b>28/06/2023</b></td><td>Lượt xem: 12</td></tr></table>{TEXT}",
        f"<table><tr>{OFFICE}{COUNTRY}</tr></table><p>Tin</p>{TEXT}",
        f"<table><tr>{OFFICE}{COUNTRY}{OFFICE}</tr></table>{TEXT}",
        f"<table><tr>{OFFICE}{COUNTRY.replace('Độc lập', '<a href=x>In</a>')}</tr></table>{TEXT}",
        f"<table><tr>{OFFICE}{COUNTRY}</tr></table>{TEXT}".replace("b>", "i>"),
        f"<table border=1>{f'<tr>{OFFICE}{COUNTRY}</tr>' * 2}</table>{TEXT}",
        f"{TEXT}<table><tr>{OFFICE}{COUNTRY}</tr></table>",
    ],
    ids=["one line each", "apart", "three columns", "a link", "not bold", "data", "below"],
)
def test_what_is_no_letterhead(html: str) -> None:
    assert kept(html) == []


def test_cells_below_one_another_are_columns() -> None:
    rows = "<tr><td><b>SỞ Y TẾ</b><td>CỘNG HÒA<tr><td>Số: 7<td>Hà Nội, ngày 28/6/2023"
    assert len(kept(f"<table>{rows}</table>{TEXT}")) == 4
