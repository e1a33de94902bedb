"""The names of cards stay with the cards."""

import numpy as np
import pytest

from a11y_reader.extract.mends.card_names import keep_card_names
from tests.choices import WORDS, chosen, page_of

LINES = "<p>Trả một lần khi ký.</p><p>Có người đến tận nhà lắp đặt.</p>"


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("<span>Gói {}</span>", True),
        ("<a href=/goi>Gói {}</a>", False),
        ("<button>Gói {}</button>", False),
        ("<span>Gói {}</span><i>Rẻ nhất</i>", True),
        ("<span>Gói {}</span><p>Rẻ nhất</p><p>Mới</p>", False),
        ("<span>Gói {}, ngày 12 tháng 3 năm 2024</span>", False),
    ],
    ids=["name", "link", "button", "two", "many", "date"],
)
def test_card_names(name: str, is_kept: bool) -> None:
    lines = name.count("</p>") + 1
    plans = "".join(f"<div class=goi>{name.format(plan)}{LINES}</div>" for plan in "AB")
    texts = chosen(f"<p>{WORDS}</p>{plans}", [0.95, *[*[0.2] * lines, 0.9, 0.9] * 2])
    assert any(text.startswith("Gói B") for text in texts) is is_kept


def test_no_label_above_the_heading_of_a_card() -> None:
    texts = chosen(
        f"<p>{WORDS}</p>"
        + "".join(f"<div class=b><i>Mục</i><h3>Gói {plan}</h3>{LINES}</div>" for plan in "AB"),
        [0.95, *[0.2, 0.9, 0.9, 0.9] * 2],
    )
    assert "Gói B" in texts
    assert "Mục" not in texts


def test_name_above_the_price_of_a_card() -> None:
    plan = f"<div class=b><p>Gói {{}}</p><h3>200.000</h3>{LINES}</div>"
    html = f"<p>{WORDS}</p>{plan.format('A')}{plan.format('B')}"
    assert "Gói B" in chosen(html, [0.95, *[0.2, 0.9, 0.9, 0.9] * 2])


@pytest.mark.parametrize(("name", "is_kept"), [("Gói {}", True), ("Thêm vào giỏ", False)])
def test_what_several_cards_say_is_no_name(name: str, is_kept: bool) -> None:
    page = page_of(
        "".join(f"<div class=goi><b>{name.format(one)}</b>{LINES}</div>" for one in "AB")
    )
    kept = np.array([False, True, True] * 2)
    assert keep_card_names(page, np.full(6, 0.2), kept)[[0, 3]].tolist() == [is_kept] * 2
