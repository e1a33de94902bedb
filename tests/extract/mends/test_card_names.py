"""The names of cards stay with the cards."""

import pytest

from tests.choices import WORDS, chosen

LINES = "<p>Trả một lần khi ký.</p><p>Có người đến tận nhà lắp đặt.</p>"


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("<span>Gói {}</span>", True),
        ("<a href=/goi>Gói {}</a>", False),
        ("<button>Gói {}</button>", False),
        ("<span>Gói {}</span><i>Rẻ nhất</i>", True),
        ("<span>Gói {}</span><p>Rẻ nhất</p><p>Mới</p>", False),
    ],
    ids=["name", "link", "button", "two", "many"],
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
