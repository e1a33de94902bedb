"""A part with a heading that ends the text's element stays with it."""

import pytest

from tests.choices import WORDS, chosen, page_of

FACTS = "<div class=them><h3>Thông tin thêm</h3><ul><li>Số: 214</li><li>Họp báo</li></ul></div>"


def _with_facts(html: str, score: float = 0.2) -> list[str]:
    texts = f"<div><p>{WORDS} Mời bà con dự.</p><p>{WORDS}</p></div>"
    count = len(page_of(html).blocks)
    return chosen(f"<main><div>{texts}{html}</div></main>", [0.95, 0.95, *[score] * count])


def test_part_that_ends_the_text() -> None:
    assert _with_facts(FACTS)[2:] == ["Thông tin thêm", "Số: 214", "Họp báo"]
    contact = FACTS.replace("Họp báo", "<a href=tel:0262>0262 000 222</a>")
    assert "0262 000 222" in _with_facts(contact)


@pytest.mark.parametrize(
    "html",
    [
        FACTS.replace("<h3>", "<p>").replace("</h3>", "</p>"),
        FACTS.replace("Họp báo", "<a href=/hop>Họp báo</a>"),
        FACTS.replace("class=them", "class=related"),
        FACTS.replace("<ul>", "<input><ul>"),
        f"<p>Chuyên mục: Văn hóa</p>{FACTS}",
    ],
    ids=["no heading", "a link", "of others", "a form", "below something else"],
)
def test_part_that_is_none_of_the_text(html: str) -> None:
    assert "Số: 214" not in _with_facts(html)


def test_part_that_is_unlikely() -> None:
    assert "Số: 214" not in _with_facts(FACTS, 0.05)
