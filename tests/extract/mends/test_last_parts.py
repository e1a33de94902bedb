"""A part with a heading that ends the text's element stays with it."""

import numpy as np
import pytest

from a11y_reader.extract.mends.last_parts import keep_last_parts
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


CELLS = "<table border=1><tr><td>Cam<td>3<td>4<tr><td>Chanh<td>5<td>6<tr><td>Quýt<td>7<td>8</table>"
TERMS = "<dl><dt>Cam<dd>3 đồng<dt>Chanh<dd>5 đồng<dt>Quýt<dd>7 đồng</dl>"


@pytest.mark.parametrize("html", [CELLS, TERMS, f"<div><div>{CELLS}</div></div>"])
@pytest.mark.parametrize("heading", ["", "<h2>Bảng giá</h2>"])
def test_data_that_end_the_text(heading: str, html: str) -> None:
    found = _with_facts(heading + html)
    assert {"Cam", "Chanh", "Quýt"} <= set(found)
    assert ("Bảng giá" in found) is bool(heading)


@pytest.mark.parametrize(
    "html",
    [
        TERMS.replace("<dl>", "<dl class=related>"),
        TERMS.replace("7 đồng", "<a href=/gia>7 đồng</a>"),
        TERMS.replace("7 đồng", "<input> đồng"),
        "<dl><dt>Cam<dd>3 đồng</dl>",
        f"<p>Chuyên mục: Văn hóa</p>{CELLS}",
    ],
    ids=["of others", "a link", "a form", "few", "below something else"],
)
def test_data_that_are_none_of_the_text(html: str) -> None:
    assert "Cam" not in _with_facts(html)


def test_page_without_blocks() -> None:
    assert not keep_last_parts(page_of(""), np.zeros(0), np.zeros(0, dtype=bool)).size
