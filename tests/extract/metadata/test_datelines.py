"""Which lines tell a date that may be that of the page."""

import pytest

from a11y_reader.extract.metadata.datelines import is_date_line
from tests.choices import page_of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ngày đăng: 28/06/2023 - Lượt xem: 12", True),
        ("28 June 2023", True),
        ("Letzte Aktualisierung: 9. Jänner 2025", True),
        ("令和6年11月18日", True),
        ("Ngày có hiệu lực: 01/11/2023", False),
        ("Căn cứ Luật Thú y ngày 19 tháng 6 năm 2015;", False),
        ("Thứ Tư", False),
        ("Ngày 28/06/2023 " + "dài " * 25, False),
        ("Năm 2023", False),
    ],
)
def test_is_date_line(line: str, expected: bool) -> None:
    page = page_of(f"<p>{line}</p>")
    assert is_date_line(page.blocks[0]) is expected


@pytest.mark.parametrize(
    "around",
    [
        "<table><tr><th>Ngày<th>Số<tr><td>{}<td>12</table>",
        "<div class='product-reviews'><p>{}</p></div>",
        "<nav><a href=/>Trang chủ</a><div><p>{}</p></div></nav>",
    ],
)
def test_is_date_line_of_something_else(around: str) -> None:
    page = page_of(around.format("28/06/2023"))
    assert not any(map(is_date_line, page.blocks))


def test_is_date_line_of_an_article_filed_under_reviews() -> None:
    page = page_of("<article class='post category-reviews'><p>28/06/2023</p></article>")
    assert any(map(is_date_line, page.blocks))
