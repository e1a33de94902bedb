"""Facts between the title and the body."""

import numpy as np
import pytest

from a11y_reader.extract.mends.lead import keep_lead
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import Metadata
from tests.choices import WORDS, page_of, titled

PLACE = "<div><b>Địa điểm:</b> Hội trường tầng hai, trụ sở xã</div>"

TIME = "<div><b>Thời gian:</b> từ 8 giờ đến 11 giờ</div>"


@pytest.mark.parametrize(
    ("third", "are_kept"),
    [
        ("<div>Người chủ trì: bà Lê Thị Hoa</div>", True),
        ("<div>Đăng ngày: 28/06/2023</div>", False),
        ("<div>Tác giả: Lê Thị Hoa</div>", False),
        ("", False),
    ],
    ids=["fact", "date", "author", "too few"],
)
def test_keep_facts_between_title_and_body(third: str, are_kept: bool) -> None:
    """Where and when it is stays, but not when it was published, and what stands beside that."""
    author = "" if are_kept else "Lê Thị Hoa"
    found = Metadata(title_blocks=(0,), published="2023-06-28", author=author)
    page = page_of(f"<h1>Tựa đề</h1><div>{PLACE}{TIME}{third}</div><p>{WORDS}</p>")
    last = len(page.blocks) - 1
    chosen = keep_lead(page, Situation(found=found), np.arange(last + 1) == last)
    assert list(chosen[1:last]) == [are_kept] * (last - 1)


@pytest.mark.parametrize(
    ("items", "are_kept"),
    [
        ("<dt>Nơi</dt><dd>Hội trường xã</dd>" * 6, True),
        ("<dt>Nơi</dt><dd>Hội trường xã</dd>", False),
        ("<dt>Nơi</dt><dd>Hội trường xã</dd><dt>Đăng</dt><dd>28/06/2023</dd>", False),
        ("<dt>Nơi</dt><dd>Hội trường xã</dd>" * 4 + "<dt>Ngày</dt><dd>28/06/2023</dd>", True),
        (
            "<dt>Nơi</dt><dd>Hội trường xã</dd>" * 3
            + "<dt>Ngày</dt><dd>28/06/2023</dd><dt>Người ký</dt><dd>Lê Thị Hoa</dd>",
            True,
        ),
        ("<dt>Xem</dt><dd><a href=a>Lịch tháng</a></dd>" * 3, False),
    ],
    ids=["facts", "a single one", "that of publication", "one of many", "day and author", "links"],
)
def test_keep_described_facts_between_title_and_body(items: str, are_kept: bool) -> None:
    found = Metadata(title_blocks=(0,), published="2023-06-28", author="Lê Thị Hoa")
    page = page_of(f"<article><h1>Tựa đề</h1><dl>{items}</dl><p>{WORDS}</p></article>")
    last = len(page.blocks) - 1
    chosen = keep_lead(page, Situation(found=found), np.arange(last + 1) == last)
    assert list(chosen[1:last]) == [are_kept] * (last - 1)


@pytest.mark.parametrize(
    ("value", "are_kept"),
    [("Hội trường xã", True), ("28/06/2023", False), ("<a href=a>Lịch tháng</a>", False)],
    ids=["facts", "that of publication", "links"],
)
def test_keep_a_grid_of_facts_between_title_and_body(value: str, are_kept: bool) -> None:
    found = Metadata(title_blocks=(0,), published="2023-06-28")
    rows = "".join(
        f"<div class=row><div>{label}</div><div>{value}</div></div>"
        for label in ("Địa điểm", "Thời gian", "Lệ phí")
    )
    page = page_of(f"<article><h1>Tựa đề</h1><div>{rows}</div><p>{WORDS}</p></article>")
    chosen = keep_lead(page, Situation(found=found), np.arange(8) == 7)
    assert list(chosen[1:7]) == [are_kept] * 6


CELLS = "<td>Số hiệu:</td><td>33/2025</td><td>Loại:</td><td>Nghị quyết</td>"


@pytest.mark.parametrize(
    ("table", "are_kept"),
    [
        (f"<table><tr>{CELLS}</tr></table>", True),
        (f"<table><tr>{CELLS.replace(':', '')}</tr></table>", False),
        (f"<table><tr>{CELLS}<td>Ghi chú</td></tr></table>", False),
    ],
    ids=["labels", "no labels", "not in pairs"],
)
def test_keep_a_table_of_labels_and_values(table: str, are_kept: bool) -> None:
    page = page_of(f"<h1>Tựa đề</h1><div>{table}</div><p>{WORDS}</p>")
    before = np.array([block.text == WORDS for block in page.blocks])
    after = keep_lead(page, titled(0), before)
    assert bool(after[1:-1].all()) is are_kept
