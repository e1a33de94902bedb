"""Scores to kept blocks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.select import expected_f1, select
from tests.choices import WORDS, chosen, kept, page_of
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


def test_teasers_are_kept_all_or_none() -> None:
    """Links of one kind are judged together, even where one alone is less likely."""
    items = "".join(f"<li><a href=t{n}>{WORDS}</a></li>" for n in range(6))
    page = page_of(f"<ul class=list>{items}</ul><div>Liên hệ</div>")
    scores = np.array([0.9, 0.9, 0.3, 0.9, 0.9, 0.2, 0.05])
    assert list(select(page, scores)) == [True] * 6 + [False]


def test_items_of_one_list_are_kept_all_or_none() -> None:
    """The tabs of a section have classes of their own for the one that is shown and the last."""
    tabs = "<li class=active><a href=a>Văn hóa</a><li><a href=b>Sân khấu</a>"
    tabs += "<li class=none><a href=c>Tâm hồn</a>"
    page = page_of(f"<div><p>{WORDS * 6}</p></div><ul class=tabs>{tabs}</ul>")
    for middle in (0.3, 0.7):
        chosen = select(page, np.array([0.95, 0.4, middle, 0.4]))
        assert list(chosen) == [True, False, False, False]


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


def test_links_to_call_someone_are_no_teasers() -> None:
    """Beside a text of the page's own, others of one kind would be multiplied down."""
    link = "<div><h3>Cấp cứu</h3><div class=phone><a href={}>0229 3871 115</a></div></div>"
    for address, most in (("tel:02293871115", 3), ("/khoa", 0)):
        page = page_of(f"<p>{WORDS * 6}</p>" + link.format(address) * 3)
        chosen = select(page, np.array([0.95, *[0.9, 0.54] * 3]))
        phones = [block for block in page.blocks if block.links and chosen[block.index]]
        assert len(phones) == most


NOTICE = (
    "Sáng mai 5/6, điểm tiếp nhận hồ sơ tại thôn Đồng Tâm tạm ngừng phục vụ vì mất điện;"
    " mời bà con đến trụ sở xã trong giờ làm việc hoặc nộp hồ sơ trực tuyến."
)


@pytest.mark.parametrize(
    ("around", "links", "is_notice"),
    [
        ("div", 0.2, True),
        ("div", 0.6, False),  # the links are likely
        ("footer", 0.2, False),
        ("div hidden", 0.2, False),
    ],
)
def test_lone_text_beside_links(around: str, links: float, is_notice: bool) -> None:
    """A short notice is the page's text where all that seems a little likely are links."""
    html = f"<ul>{'<li><a href=/>Đất đai</a></li>' * 9}</ul><{around}><p>{NOTICE}</p></div>"
    assert (NOTICE in chosen(html, [*[links] * 9, 0.02])) == is_notice


def test_lone_text_beside_another() -> None:
    html = f"<p>{WORDS}</p><div><p>{NOTICE}</p></div>"
    assert chosen(html, [0.4, 0.02]) == [WORDS]


def test_lone_text_that_is_chosen_with_links() -> None:
    links = f"<ul>{'<li><a href=/>Đất đai</a></li>' * 9}</ul>"
    html = f"{links}<div><p>{NOTICE}</p><p>Xin cảm ơn.</p></div>"
    assert chosen(html, [*[0.2] * 9, 0.19, 0.19]) == [NOTICE, "Xin cảm ơn."]
