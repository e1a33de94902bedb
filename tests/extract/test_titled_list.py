"""Of a page that is a list of links the list below its title is likely content."""

import numpy as np
import pytest

from a11y_reader.extract.titled_list import with_titled_list
from tests.choices import page_of

ITEMS = "".join(f"<li><a href=/{name}>Mục {name}</a></li>" for name in "abcde")
MAP = f"<div><p>Sơ đồ cổng</p></div><div><ul>{ITEMS}<li><ul>{ITEMS}</ul></ul></div>"


def likely(body: str, head: str = "Sơ đồ cổng - Xã Tân Lập", box: float = 0.4) -> list[str]:
    """Return what is likely to be content where a box beside the list is likeliest."""
    page = page_of(f"<title>{head}</title><body>{body}<p id=box>Hà Nội 25°C</p>")
    scores = np.array([box if "25°C" in block.text else 0.1 for block in page.blocks])
    scores = with_titled_list(page, scores)
    return [block.text for block in page.blocks if scores[block.index] >= 0.4]


@pytest.mark.parametrize(
    "head", ["Sơ đồ cổng", "SƠ ĐỒ CỔNG | Xã Tân Lập", "Xã Tân Lập » Sơ đồ cổng", "Sơ đồ — cổng"]
)
def test_list_below_the_title(head: str) -> None:
    assert likely(MAP, head) == ["Sơ đồ cổng", *[f"Mục {name}" for name in "abcdeabcde"]]


def test_longest_list_below_the_title() -> None:
    assert len(likely(f"<div><p>Sơ đồ cổng</p><ul>{ITEMS}</ul></div>{MAP}")) == 11


def test_list_much_shorter_than_other_content() -> None:
    box = "<p>Hà Nội 25°C, trời nắng nhẹ, gió đông nam cấp hai, cấp ba, độ ẩm cao.</p>" * 4
    assert "Mục a" not in likely(f"<p>Sơ đồ cổng</p><ul>{ITEMS}</ul>{box}")


def test_list_beside_what_is_sure() -> None:
    assert likely(MAP, box=0.7) == ["Hà Nội 25°C"]


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (MAP, "Xã Tân Lập"),
        (MAP, ""),
        (f"<nav>{MAP}</nav>", "Sơ đồ cổng"),
        (f"<p>Sơ đồ cổng</p><p>Cập nhật hằng ngày.</p><ul>{ITEMS}</ul>", "Sơ đồ cổng"),
        ("<p>Sơ đồ cổng</p><ul><li><a href=/a>Mục a</a></ul>", "Sơ đồ cổng"),
        (f"<p>Sơ đồ cổng</p><ul>{'<li>Một mục không có liên kết' * 6}</ul>", "Sơ đồ cổng"),
    ],
    ids=["another title", "no title", "a menu", "a text between", "too few", "no links"],
)
def test_no_list_below_the_title(body: str, head: str) -> None:
    assert likely(body, head) == ["Hà Nội 25°C"]
