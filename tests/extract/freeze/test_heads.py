"""Buttons that unfold text and titles of cards become headings."""

import pytest

from tests.cases import frozen, outline

ANSWER = "<p>Hồ sơ gồm một tờ khai theo mẫu.</p>"


@pytest.mark.parametrize(
    "button",
    [
        "<button aria-expanded=false>{}</button>",
        "<div role=button aria-controls=a>{}</div>",
        "<div role=button><span>{}?</span></div>",
        "<button><div>{}?</div></button>",
        "<div role=button><div><p>{}?</p></div><img src=/mo.svg alt=Mở></div>",
        "<div onclick=mo(this)><p>{}</p></div><p hidden>Mở ra:</p>",
    ],
)
def test_buttons_of_an_accordion_are_headings(button: str) -> None:
    parts = "".join(f"<div>{button.format(name)}{ANSWER}</div>" for name in ("Hồ sơ", "Lệ phí"))
    found = outline(frozen(f"<h2>Hỏi đáp</h2>{parts}")).replace("?", "")
    assert found.count("<h3>Hồ sơ</h3>") == found.count("<h3>Lệ phí</h3>") == 1


@pytest.mark.parametrize(
    "html",
    [
        f"<div><button aria-expanded=false>Hồ sơ</button>{ANSWER}</div>",
        f"<div><button aria-expanded=false>01/</button>{ANSWER}</div>" * 2,
        f"<div><button>Hồ sơ</button>{ANSWER}</div>" * 2,
        f"<div><p onclick=chep(this)>Hồ sơ</p>{ANSWER}</div>" * 2,
        f"<div><p><button aria-expanded=false>Hồ sơ</button> gồm</p>{ANSWER}</div>" * 2,
        "<div><button aria-expanded=false>Hồ sơ</button></div>" * 2,
        "<div><button aria-expanded=false>Hồ sơ</button><p>Có</p></div>" * 2,
        f"<div><button aria-expanded=false><img src=/1.png>Hồ sơ</button>{ANSWER}</div>" * 2,
    ],
    ids=[
        "one",
        "numbers",
        "says nothing",
        "no unfolding",
        "part of a text",
        "no text",
        "short text",
        "picture",
    ],
)
def test_buttons_that_are_no_headings(html: str) -> None:
    assert "<h" not in outline(frozen(html))


def test_titles_of_cards_are_headings() -> None:
    below = f"<p class=job-title>Phụ trách</p>{ANSWER}"
    names = ("Hồ sơ", "Lệ phí")
    cards = "".join(f"<div><p class=card__title>{name}</p>{below}</div>" for name in names)
    found = outline(frozen(f"<h2>Dịch vụ</h2>{cards}"))
    assert found.count("<h3>Hồ sơ</h3>") == found.count("<h3>Lệ phí</h3>") == 1
    assert found.count("<p>Phụ trách</p>") == len(names)


@pytest.mark.parametrize("names", ["Lưu ý|Lưu ý", "An viết:|Lan viết:"])
def test_titles_that_are_no_headings(names: str) -> None:
    """What each of several notes is called heads nothing, nor does who is quoted."""
    boxes = (f"<div><p class=title>{name}</p>{ANSWER}</div>" for name in names.split("|"))
    assert "<h" not in outline(frozen("".join(boxes)))


def test_what_is_named_to_unfold_is_a_heading() -> None:
    part = f"<section class=ce_accordion><div class=toggler>{{}}</div><div>{ANSWER}</div></section>"
    found = outline(frozen("<h2>Hỏi đáp</h2>" + part.format("Hồ sơ") + part.format("Lệ phí")))
    assert found.count("<h3>Hồ sơ</h3>") == found.count("<h3>Lệ phí</h3>") == 1


def test_buttons_above_labels_and_values_are_headings() -> None:
    """Each of these is short, but there are several of them."""
    values = "<p>Số</p><p>412/QĐ</p><p>Ngày ký</p><p>20/11</p>"
    part = f"<div><div role=button aria-expanded=true>{{}}</div>{values}</div>"
    found = outline(frozen(part.format("Quyết định") + part.format("Hợp đồng")))
    assert "<h2>Quyết định</h2>" in found
    assert "<h2>Hợp đồng</h2>" in found


@pytest.mark.parametrize(("day", "is_heading"), [("below", True), ("above", False)])
def test_names_below_days_of_other_posts_are_headings(day: str, is_heading: bool) -> None:
    """Elsewhere who wrote a post, and when, reads as its head without one."""
    rows = [("An", "1/2/2023 7:05"), ("Bình", "1/2/2023 9:30"), ("An", "3/2/2023 8:00")]
    order = "<p class=time>{1}</p>{2}" if day == "above" else "{2}<p class=time>{1}</p>"
    post = f"<div><div class=byline>{{0}}</div>{order}</div>"
    html = "".join(post.format(name, time, ANSWER) for name, time in rows)
    found = outline(frozen(f"<h1>Hỏi đáp</h1>{html}"))
    assert found.count("<h2>") == 3 * is_heading
