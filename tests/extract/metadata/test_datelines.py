"""Which lines tell a date that may be that of the page."""

import pytest

from a11y_reader.extract.metadata.datelines import is_date_line, lines_by_title, opening_day
from a11y_reader.extract.metadata.dates import iso_date
from tests.choices import WORDS, page_of


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


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("29.11.2022 – ", "2022-11-29"),
        ("Thông cáo báo chí ngày 25/1/2022 | ", "2022-01-25"),
        ("Berlin, 25. Januar 2022 - ", "2022-01-25"),
        ("29.11.2022, ", ""),
        ("Căn cứ luật ngày 25/1/2022 – ", ""),
        ("Ngày 25/1/2022, tại nhà văn hóa của xã – ", ""),
        ("Mùa 2021/2022 – ", ""),
    ],
    ids=["day", "press release", "place", "no dash", "law", "sentence", "season"],
)
def test_day_with_which_a_text_opens(opening: str, day: str) -> None:
    html = f"<h1>Thông báo</h1><p>{WORDS} {WORDS}</p><p>{opening}{WORDS} {WORDS}</p>"
    assert opening_day(page_of(html).blocks, iso_date) == day


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Đăng ngày 30/11/2025", ["2025-11-30"]),
        ("Tổng hợp từ ngày 24 đến ngày 30/11/2025", []),
        ("24-30/11/2025", []),
        ("Ngày: 01/04/2024 - 31/03/2026", []),
        ("3/4/1446 - 06/10/2024", ["2024-10-06"]),
        ("24. bis 30.11.2025", []),
        ("Lượt xem: 24 - 30/11/2025", ["2025-11-30"]),
        (f"Ngày 12/11/2025 {WORDS}.", []),
    ],
    ids=[
        "day",
        "span",
        "dash",
        "whole days",
        "two calendars",
        "span in German",
        "number",
        "sentence",
    ],
)
def test_lines_by_title_of_several_days(line: str, days: list[str]) -> None:
    found = lines_by_title(page_of(f"<p>{line}</p>").blocks)
    assert [one.day for one in found] == days


_ENTRY = (
    "<div class=tin><h3 class=ten><a href=/{0}>Kế hoạch số {0} của Ủy ban nhân dân xã</a></h3>"
    "<p class=ngay>0{0}/06/2023</p><p class=tom-tat>{1}</p></div>"
)


def test_lines_by_title_of_a_list_whose_excerpts_have_dates() -> None:
    """Of entries that are dated neither the titles nor the excerpts tell the page's date."""
    texts = ("Kế hoạch ngày 30/05/2023 của xã", WORDS, WORDS, WORDS)
    entries = "".join(_ENTRY.format(number, text) for number, text in enumerate(texts, 1))
    blocks = page_of(f"<h1>Kế hoạch</h1>{entries}").blocks
    assert not list(lines_by_title(blocks[:4], blocks))


def test_lines_by_title_of_a_list_of_few_days() -> None:
    """Below a heading that leads to another page stands the date of that."""
    entries = "".join(
        f"<div class=tin-{number}><h3><a href=/{number}>Chợ hoa của xã họp thêm một phiên</a></h3>"
        f"<p class=ngay>28/06/2023</p><p>{WORDS}</p></div>"
        for number in range(4)
    )
    blocks = page_of(f"<h1>Tin chợ</h1>{entries}").blocks
    assert not list(lines_by_title(blocks[:6], blocks))
    own = page_of(f"<h1>Tin chợ</h1><p class=ngay>29/06/2023</p><p>{WORDS}</p>{entries}").blocks
    assert [one.day for one in lines_by_title(own[:3], own)] == ["2023-06-29"]
