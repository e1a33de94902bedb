"""What a page has twice: one copy is kept."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.mends.copies import once, without_cards
from tests.choices import page_of
from tests.strategies import html_fragments


@given(html_fragments(), st.data())
def test_copies_leave_every_text_once(html: str, data: st.DataObject) -> None:
    """Dropping copies loses no text that was chosen."""
    page = page_of(html * 2)
    scores = np.full(len(page.blocks), 0.9)
    chosen = data.draw(st.lists(st.booleans(), min_size=len(scores), max_size=len(scores)))
    before = np.array(chosen, dtype=bool)
    after = once(page, scores, before)
    texts = {block.text for block in page.blocks if before[block.index]}
    assert {block.text for block in page.blocks if after[block.index]} == texts
    assert not (after & ~before).any()


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
    kept = without_cards(page, np.ones(len(page.blocks)), np.ones(len(page.blocks), dtype=bool))
    texts = [block.text for block in page.blocks if kept[block.index]]
    assert sorted(texts) == sorted(CELLS + others)


def test_cards_beside_a_table_that_is_dropped() -> None:
    page = page_of(f"{TABLE}<div>{CARDS}</div>")
    kept = np.array([block.index >= len(CELLS) for block in page.blocks])
    assert list(without_cards(page, np.ones(len(kept)), kept)) == list(kept)
