"""What most of several like items show all of them show."""

import pytest

from tests.choices import WORDS, chosen

LONG = f"{WORDS} " * 6

NAMES = ("Ghế xếp", "Bàn gỗ", "Tủ sách", "Kệ sắt")


def _item(name: str, *fields: str) -> str:
    lines = "".join(f"<div class=dong-{number}>{text}</div>" for number, text in enumerate(fields))
    return f"<div class=the><h3>{name}</h3>{lines}</div>"


@pytest.mark.parametrize(("last", "is_kept"), [(0.9, True), (0.2, False)])
def test_field_of_half_of_the_items(last: float, is_kept: bool) -> None:
    """The price stands at the same place in each; of three of four none is known to be wanted."""
    items = "".join(_item(name, LONG, f"{number}50.000 đ") for number, name in enumerate(NAMES))
    scores = [0.9, 0.9, 0.9, 0.9, 0.9, 0.2, 0.9, 0.9, last, 0.9, 0.9, 0.2]
    found = chosen(f"<div>{items}</div>", scores)
    assert ("350.000 đ" in found) == is_kept
    assert "050.000 đ" in found


def test_short_items_whole() -> None:
    """What the numbers count is likely, the numbers aren't, and say nothing alone."""
    counted = [("hồ sơ giải quyết đúng hạn trong năm", "34.000"), ("cán bộ phục vụ", "150")]
    counted.append(("xã, phường có bộ phận một cửa", "126"))
    items = "".join(
        f"<div class=dem><div class=so>{number}</div><p>{text}</p></div>"
        for text, number in counted
    )
    page = f"<p>{WORDS * 9}</p><div>{items}</div>"
    found = chosen(page, [0.9, *[0.2, 0.9] * 3])
    assert found[1:] == [part for text, number in counted for part in (number, text)]


def test_links_and_buttons_of_items() -> None:
    """What is done with an item may be wanted or not: that its text is kept doesn't tell."""
    items = "".join(
        f"<div class=the><p>{name}, {WORDS}</p><a href=x>Mua</a></div>" for name in NAMES
    )
    assert "Mua" not in chosen(f"<p>{WORDS * 9}</p><div>{items}</div>", [0.9, *[0.9, 0.2] * 4])


@pytest.mark.parametrize("text", ["Xem thêm", "→", "<button>Chọn</button> mua"])
def test_same_in_all_items(text: str) -> None:
    """What is said of each item tells nothing of any; nor does a sign, or a button."""
    items = "".join(_item(name, LONG, text) for name in NAMES)
    scores = [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.2, 0.9, 0.9, 0.2]
    assert chosen(f"<div>{items}</div>", scores).count("Xem thêm") <= 2
    assert len(chosen(f"<div>{items}</div>", scores)) == 10


def test_field_of_two() -> None:
    """Two alike are no list: nothing tells which of them is right."""
    items = "".join(_item(name, LONG, f"{number}50.000 đ") for number, name in enumerate(NAMES[:2]))
    found = chosen(f"<div>{items}</div>", [0.9, 0.9, 0.9, 0.9, 0.9, 0.2])
    assert "150.000 đ" not in found
