"""Scores to kept blocks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.select import expected_f1, select
from tests.choices import WORDS, kept, page_of
from tests.strategies import html_fragments


def test_select_likely_blocks() -> None:
    assert kept(f"<div>Trang chủ</div><p>{WORDS}</p><div>Liên hệ</div>") == [WORDS]


def test_select_at_least_something() -> None:
    assert kept("<p>một</p><p>hai</p>") != []


def test_select_nothing_without_words() -> None:
    assert kept("<img src=a.png>") == []


@given(html_fragments(), st.data())
def test_select_whatever_the_scores(html: str, data: st.DataObject) -> None:
    """Where there are words some are kept, and tables are kept whole or not at all."""
    page = page_of(html)
    if not page.blocks:
        return
    numbers = st.floats(0.001, 0.999)
    scores = data.draw(st.lists(numbers, min_size=len(page.blocks), max_size=len(page.blocks)))
    chosen = select(page, np.array(scores))
    assert len(chosen) == len(page.blocks)
    for scope in page.scopes:
        if scope.is_data_table:
            inside = {
                bool(chosen[b.index]) for b in page.blocks[scope.start : scope.end] if b.words
            }
            headings = any(block.heading for block in page.blocks[scope.start : scope.end])
            assert len(inside) <= 1 or headings


def test_copies_are_kept_once() -> None:
    """Of copies for wide and for narrow screens the first is kept."""
    copy = f"<h2>Hồ sơ</h2><p>{WORDS} {WORDS}</p><p>{WORDS} Sáng.</p>"
    html = f"<div class=wide>{copy}</div><div class=narrow>{copy}</div>"
    assert kept(html) == ["Hồ sơ", f"{WORDS} {WORDS}", f"{WORDS} Sáng."]


def test_copies_of_which_the_first_is_hidden() -> None:
    copy = f"<p>{WORDS} {WORDS}</p><p>{WORDS} Sáng.</p>"
    page = page_of(f"<div hidden>{copy}</div><div>{copy}</div>")
    chosen = select(page, np.full(4, 0.95))
    assert list(chosen) == [False, False, True, True]


def test_copies_in_one_text_are_said_twice() -> None:
    """Two products have the same features."""
    features = f"<ul><li>{WORDS} Một.</li><li>{WORDS} Hai.</li></ul>"
    page = page_of(f"<div><p>Bản nhỏ</p>{features}<p>Bản lớn</p>{features}</div>")
    assert select(page, np.full(6, 0.95)).all()


ATTRIBUTES = (
    "Số tiền thu, là số nguyên dương, tính bằng đồng và không có phần lẻ.",
    "Mã của giao dịch, do cổng thanh toán cấp và chỉ dùng được một lần.",
)


def call(name: str, *more: str, kind: str = "call") -> str:
    """Return what a reference of an interface says of one of its calls."""
    lines = "".join(f"<p>{line}</p>" for line in (*more, *ATTRIBUTES))
    return f"<section class={kind}><h2>{name}</h2><div>{lines}</div></section>"


OWN = [f"Giá trị {number}, mà chỉ lệnh này mới trả về." for number in range(5)]


def chosen_of(html: str) -> list[str]:
    """Return what is kept where all is likely."""
    page = page_of(html)
    chosen = select(page, np.full(len(page.blocks), 0.95))
    return [block.text for block in page.blocks if chosen[block.index]]


def test_copies_in_elements_of_one_kind_are_said_twice() -> None:
    """Two calls of an interface share attributes, and each has others."""
    texts = chosen_of(call("Tạo giao dịch") + call("Đọc giao dịch", *OWN))
    assert texts == ["Tạo giao dịch", *ATTRIBUTES, "Đọc giao dịch", *OWN, *ATTRIBUTES]


@pytest.mark.parametrize(
    "html",
    [
        call("Tạo giao dịch") + call("Đọc giao dịch", *OWN, kind="narrow"),
        call("Tạo giao dịch").replace("<h2>Tạo giao dịch</h2>", "") * 2,
    ],
    ids=["elements of two kinds", "one after the other"],
)
def test_copies_for_another_screen_or_of_a_slide_are_kept_once(html: str) -> None:
    assert sum(text in ATTRIBUTES for text in chosen_of(html)) == len(ATTRIBUTES)


def test_copies_of_teasers_are_kept_once() -> None:
    """The same news in two lists of a page are there twice, be the lists of one kind."""
    news = "".join(f"<p><a href={n}>{line}</a></p>" for n, line in enumerate(ATTRIBUTES))
    lines = "".join(f"<p>{line}</p>" for line in OWN)
    html = f"<div class=news>{news}</div>{lines}<div class=news>{news}</div>"
    assert sorted(chosen_of(html)) == sorted([*ATTRIBUTES, *OWN])


def test_copies_that_are_short_are_said_twice() -> None:
    html = f"<p>{WORDS}</p><p>Nơi nhận: như trên.</p><p>{WORDS} Sáng.</p><p>Nơi nhận: như trên.</p>"
    page = page_of(html)
    assert select(page, np.full(4, 0.95)).all()


def test_teasers_are_kept_all_or_none() -> None:
    """Links of one kind are judged together, even where one alone is less likely."""
    items = "".join(f"<li><a href=t{n}>{WORDS}</a></li>" for n in range(6))
    page = page_of(f"<ul class=list>{items}</ul><div>Liên hệ</div>")
    scores = np.array([0.9, 0.9, 0.3, 0.9, 0.9, 0.2, 0.05])
    assert list(select(page, scores)) == [True] * 6 + [False]


def figure(caption: str = "Cầu mới nối hai bờ") -> str:
    return f"<figure><img src=a.png><figcaption><p>{caption}</p></figcaption></figure>"


def test_caption_of_a_picture_that_is_kept() -> None:
    assert kept(f"<div><p>{WORDS}</p>{figure()}<p>{WORDS}</p></div>") == [
        WORDS, "", "Cầu mới nối hai bờ", WORDS,
    ]  # fmt: skip


def test_caption_of_a_picture_that_is_dropped() -> None:
    far = "<div><div><p>Liên hệ</p></div></div>" * 4
    assert kept(f"<div><p>{WORDS}</p></div>{far}<div><div>{figure()}</div></div>") == [WORDS]


def test_expected_f1_of_what_is_sure() -> None:
    page = page_of(f"<p>{WORDS}</p><p>{WORDS}</p>")
    assert expected_f1(page, np.array([1.0, 0.0]), np.array([True, False])) == 1.0
    assert expected_f1(page, np.array([0.5, 0.5]), np.array([True, True])) == pytest.approx(2 / 3)
    assert expected_f1(page, np.array([0.0, 0.0]), np.array([False, False])) == 0.0


@pytest.mark.parametrize(
    ("text", "score", "is_kept"),
    [(f"{WORDS} " * 6, 0.5, False), (f"{WORDS} " * 6, 0.7, True), (WORDS, 0.5, True)],
)
def test_teasers_beside_a_text(text: str, score: float, is_kept: bool) -> None:
    """The page's own text is sure; the list below, of as many words, may be of other pages."""
    teasers = f"<ul class=tin>{f'<li><a href=b>{WORDS}</a></li>' * 4}</ul>"
    page = page_of(f"<div><p>{text}</p></div><div class=khac>{teasers}</div>")
    chosen = select(page, np.array([0.95] + [score] * 4))
    assert list(chosen) == [True] + [is_kept] * 4


def test_links_without_names_are_not_judged_together() -> None:
    """In a page of nothing but div, a menu's items look as a list's do."""
    items = "<div><div><a href=a>Trang chủ</a></div></div>" * 3
    teasers = f"<div><div><a href=b>{WORDS}</a></div></div>" * 3
    page = page_of(f"<div>{items}</div><div>{teasers}</div>")
    scores = np.array([0.1, 0.1, 0.1, 0.9, 0.9, 0.9])
    assert list(select(page, scores)) == [False] * 3 + [True] * 3
