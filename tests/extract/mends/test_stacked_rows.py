"""Rows of a table once more, for narrow screens."""

import numpy as np
import pytest

from a11y_reader.extract.mends.stacked_rows import drop_stacked_rows
from tests.choices import all_kept, page_of, texts_kept

ROWS = [("1.001193", "Đăng ký khai sinh"), ("1.000656", "Đăng ký khai tử")]

BODY = "".join(f"<tr><td>{code}</td><td>{name}</td></tr>" for code, name in ROWS)

TABLE = f"<table><tr><th>Mã số</th><th>Tên thủ tục</th></tr>{BODY}</table>"

CARDS = "".join(
    f"<div>{name}</div><div><span>Mã số</span><span>{code}</span></div>" for code, name in ROWS
)

CELLS = ["Mã số", "Tên thủ tục", *(cell for row in ROWS for cell in row)]


@pytest.mark.parametrize(
    ("html", "others"),
    [
        (f"<p>Tra cứu</p>{TABLE}<div>{CARDS}</div>", ["Tra cứu"]),
        (f"<div>{CARDS}</div>{TABLE}<p>Hết.</p>", ["Hết."]),
        (f"{TABLE}<p>Đăng ký khai tử</p>", ["Đăng ký khai tử"]),
        (f"{TABLE}{TABLE}", CELLS),
    ],
)
def test_cards_that_repeat_a_table(html: str, others: list[str]) -> None:
    page = page_of(html)
    after = drop_stacked_rows(page, np.ones(len(page.blocks)), all_kept(page))
    texts = texts_kept(page, after)
    assert sorted(texts) == sorted(CELLS + others)


def test_cards_beside_a_table_that_is_dropped() -> None:
    page = page_of(f"{TABLE}<div>{CARDS}</div>")
    before = np.array([block.index >= len(CELLS) for block in page.blocks])
    assert list(drop_stacked_rows(page, np.ones(len(before)), before)) == list(before)
