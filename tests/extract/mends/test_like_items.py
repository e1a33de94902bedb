"""What most of several like items show all of them show."""

from collections.abc import Sequence

import numpy as np
import pytest

from a11y_reader.extract.mends.like_items import keep_like_items
from a11y_reader.extract.select import EVEN
from tests.choices import WORDS, chosen, page_of

LONG = f"{WORDS} " * 6

NAMES = ("Ghế xếp", "Bàn gỗ", "Tủ sách", "Kệ sắt")


def _item(name: str, *fields: str) -> str:
    lines = "".join(f"<div class=dong-{number}>{text}</div>" for number, text in enumerate(fields))
    return f"<div class=the><h3>{name}</h3>{lines}</div>"


@pytest.mark.parametrize(("last", "times"), [(0.9, 4), (0.2, 1)])
def test_field_of_half_of_the_items(last: float, times: int) -> None:
    """The price stands at the same place in each; of three of four none is known to be wanted."""
    prices = ("50.000 đ", "50.000 đ", "90.000 đ", "90.000 đ")
    items = "".join(_item(name, LONG, price) for name, price in zip(NAMES, prices, strict=True))
    scores = [0.9, 0.9, 0.9, 0.9, 0.9, 0.2, 0.9, 0.9, last, 0.9, 0.9, 0.2]
    found = chosen(f"<div>{items}</div>", scores)
    assert sum(text in prices for text in found) == times


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


QUESTION = "<div class=hoi><h3>{0}</h3><p class=ai>{1}</p><p>{2}</p></div>"
HEADS = ("Vàng A Chảo, 28/06/2023", "Lương Minh Quế, 29/06/2023", "Tẩn Mùi Sểnh, 30/06/2023")


@pytest.mark.parametrize(
    ("heads", "score", "are_kept"),
    [
        (HEADS, 0.2, True),
        (HEADS, 0.1, False),
        ((*HEADS * 2, *map(str, range(2021, 2050))), 0.2, True),
        (("Bộ phận một cửa", HEADS[1], "Bộ phận một cửa"), 0.2, False),
        ([f"<a href=/hoi>{head}</a>" for head in HEADS], 0.2, False),
        ([f"<a href=/hoi>{time}</a>" for time in ("14:52", "14:20", "9:05")], 0.2, True),
        ([f"<h4 class=ai>{head}</h4>" for head in HEADS], 0.2, False),
        ([f"{head}: {WORDS}" for head in HEADS], 0.2, False),
    ],
    ids=["names", "unlikely", "one again", "alike", "links", "times", "headings", "long"],
)
def test_lines_that_tell_long_items_apart(
    heads: Sequence[str], score: float, are_kept: bool
) -> None:
    """Who asks, and when, differs from one question to the next, however unlikely it seems."""
    page = page_of("".join(QUESTION.format(NAMES[0], head, LONG) for head in heads))
    scores = np.array([score if one.scope.first_class else 0.9 for one in page.blocks])
    found = keep_like_items(page, scores, scores > EVEN)
    assert bool(found.all()) == are_kept


def test_items_with_another_class() -> None:
    """The first class says what they are, and the second how grave it is."""
    zones = [("Bờ sông", "cam"), ("Cửa biển", "cam"), ("Chân núi", "vang"), ("Thung lũng", "vang")]
    items = "".join(
        f"<div class='vung {level}'><p>{zone}</p><div class=muc>Cấp {level}</div>"
        "<p>Gió giật mạnh, sóng cao bốn mét</p></div>"
        for zone, level in zones
    )
    found = chosen(f"<p>{WORDS * 9}</p><div>{items}</div>", [0.9, *[0.3, 0.2, 0.9] * 4])
    assert [text for text in found if text.startswith("Cấp")] == ["Cấp cam"] * 2 + ["Cấp vang"] * 2


@pytest.mark.parametrize(("first", "is_kept"), [("p", True), ("h3", False)])
def test_siblings_that_begin_differently(first: str, is_kept: bool) -> None:
    """Page builders give all they make the same first class."""
    parts = [
        f"<p>{WORDS}</p><p>{WORDS}</p>",
        f"<{first}>Tệp</{first}><p>Đơn</p>",
        "<p>3</p><p>4</p>",
    ]
    page = page_of("".join(f"<div class=element>{part}</div>" for part in parts))
    scores = np.array([0.9, 0.9, 0.2, 0.2, 0.2, 0.2])
    assert keep_like_items(page, scores, scores > EVEN)[3] == is_kept


def test_names_of_panels() -> None:
    """A panel gets the name of what opens it anyway."""
    panel = f"<div class=muc><div aria-controls=a>{{}}</div><p>{LONG}</p></div>"
    page = page_of("".join(map(panel.format, NAMES)))
    scores = np.array([0.2, 0.9] * 4)
    assert (keep_like_items(page, scores, scores > EVEN) == (scores > EVEN)).all()


DAYS = ("28/06/2023", "28/06/2023", "30/06/2023", "01/07/2023")


@pytest.mark.parametrize(("is_known", "told", "times"), [(True, 4, 4), (True, 2, 2), (False, 4, 0)])
def test_days_of_items(is_known: bool, told: int, times: int) -> None:
    """Some are of one day; a day without what it is of says nothing."""
    item = "<div class=bai><h3>{}</h3><p>{}</p><div class=ngay>{}</div></div>"
    items = zip(NAMES, DAYS, strict=True)
    page = page_of("".join(item.format(name, LONG, day) for name, day in items))
    scores = np.array([0.9, 0.9, 0.1] * told + [0.05, 0.05, 0.1] * (4 - told))
    scores[2] = 0.9 if is_known else 0.1
    assert keep_like_items(page, scores, scores > EVEN)[2::3].sum() == times


def test_labels_of_added_values() -> None:
    """A label says the same in all items; it goes with what it labels."""
    item = "<div class=the><h3>{0}</h3><p>{1}</p><div><p class=ten>Dài</p><b>{0} m</b></div></div>"
    page = "".join(item.format(name, LONG) for name in NAMES)
    scores = [0.9, 0.9, 0.13, 0.9] * 2 + [0.9, 0.9, 0.13, 0.2] * 2
    assert chosen(page, scores).count("Dài") == 4


@pytest.mark.parametrize(("value", "times"), [(0.2, 4), (0.1, 3)])
def test_label_without_a_value(value: float, times: int) -> None:
    item = "<div class=the><h3>{0}</h3><p>{1}</p><div class=ten>Dài:</div><div>{0} m</div></div>"
    page = page_of("".join(item.format(name, LONG) for name in NAMES))
    scores = np.array([0.9, 0.9, 0.9, 0.9] * 3 + [0.9, 0.9, 0.2, value])
    assert keep_like_items(page, scores, scores > EVEN)[2::4].sum() == times


@pytest.mark.parametrize(
    "texts",
    [("<a href=/1>Xem</a>", "<a href=/2>Xem</a>", "<a href=/3>Mua</a>"), ("L", "KC", "MA")],
    ids=["links", "initials"],
)
def test_what_tells_nothing(texts: Sequence[str]) -> None:
    item = "<div class=the><h3>{}</h3><p>{}</p><div class=nut>{}</div></div>"
    parts = zip(NAMES, (*texts, texts[0]), strict=True)
    page = page_of("".join(item.format(name, LONG, text) for name, text in parts))
    scores = np.array([0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.2, 0.9, 0.9, 0.2])
    assert not keep_like_items(page, scores, scores > EVEN)[11]


def test_lines_that_items_have_several_of() -> None:
    """Replies to an answer are no fields of it, but the lines of a list are."""
    item = "<div class=the><h3>{0}</h3><p>{1}</p><{2}><{3}>{0} 1</{3}><{3}>{0} 2</{3}></{2}></div>"
    scores = np.array([0.9, 0.9, 0.2, 0.2] * 4)
    for tags, times in ((("div", "p"), 0), (("ul", "li"), 8)):
        page = page_of("".join(item.format(name, LONG, *tags) for name in NAMES))
        found = keep_like_items(page, scores, scores > EVEN)
        assert found[2::4].sum() + found[3::4].sum() == times
