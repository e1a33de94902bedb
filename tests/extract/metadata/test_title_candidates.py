"""The texts that may be the title, with what speaks for and against them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.blocks import collect
from a11y_reader.extract.metadata.title_candidates import (
    FEATURES,
    SEPARATOR,
    Candidate,
    Declared,
    Told,
    candidates,
    first_content,
    fold_text,
)
from a11y_reader.extract.metadata.title_weights import WEIGHTS
from a11y_reader.parse import parse
from tests.strategies import html_fragments

BODY = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan cho mọi người dân biết.</p>" * 3
TITLE = "Thông báo lịch nghỉ lễ"
NOTES = {"above"}
"""What is noted of a candidate without being weighed."""


def found(html: str, told: Told = Told()) -> dict[str, Candidate]:  # noqa: B008
    page = collect(parse(f"<html><body>{html}</body></html>"))
    scores = [0.9 if block.scope.tag == "p" else 0.2 for block in page.blocks]
    return {one.text: one for one in candidates(page.blocks, scores, told)}


def told(*titles: str, **others: str) -> Told:
    return Told(tuple(Declared("title", title) for title in titles), **others)  # type: ignore[arg-type]


def test_every_feature_has_a_weight() -> None:
    """If not: tests/evaluation/fit_titles.py --write."""
    assert WEIGHTS.keys() == FEATURES.keys()


@given(html_fragments(), st.text(max_size=40), st.text(max_size=40))
def test_any_page(html: str, title: str, url: str) -> None:
    for one in found(html, told(title, site=title[:5], url=url)).values():
        assert one.text
        assert len(one.run) <= 3
        assert all(0 <= value < 10 for value in one.features.values())


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("A - B", ["A", "B"]),
        ("A | B » C", ["A", "B", "C"]),
        ("A|B", ["A", "B"]),
        ("A: B", ["A: B"]),
        ("Mai-Phương", ["Mai-Phương"]),
        ("snake_case", ["snake_case"]),
        ("粗大ごみの出し方｜南浜市", ["粗大ごみの出し方", "南浜市"]),
        ("通知_清禾市政府", ["通知", "清禾市政府"]),
        ("武汉的声音-新华网", ["武汉的声音", "新华网"]),
    ],
)
def test_separators(title: str, parts: Sequence[str]) -> None:
    assert SEPARATOR.split(title) == parts


def test_parts_of_the_head() -> None:
    texts = found(BODY, told("Nghỉ lễ - Tin tức - Xã Tân Lập"))
    assert {
        text: [n for n in one.features if n.startswith("title ")]
        for text, one in texts.items()
        if not one.run
    } == {
        "Nghỉ lễ - Tin tức - Xã Tân Lập": ["title whole"],
        "Nghỉ lễ": ["title first"],
        "Xã Tân Lập": ["title last"],
        "Nghỉ lễ - Tin tức": ["title without last"],
        "Tin tức - Xã Tân Lập": ["title without first"],
        "Tin tức": ["title inner"],
    }


@pytest.mark.parametrize(
    ("html", "feature"),
    [
        (f"<h1>{TITLE}</h1>", "h1"),
        (f"<h3>{TITLE}</h3>", "h3"),
        (f"<h5>{TITLE}</h5>", "h3"),
        (f"<div class=post-title>{TITLE}</div>", "named title"),
        (f"<div><b>{TITLE}</b></div>", "bold"),
        (f"<ul><li><b>{TITLE}</b></li></ul>", "li"),
        (f"<table><tr><td><b>{TITLE}</b></td></tr></table>", "cell"),
        (f"<h2>{TITLE}</h2><p>28/06/2023</p>", "above a date"),
        (f"<h2><a href=x>{TITLE}</a></h2>", "link density"),
        (f"<h2>{TITLE}<button>Chép</button></h2>", "controls"),
        (f"<nav><h2>{TITLE}</h2></nav>", "elsewhere"),
        (f"<main><h2>{TITLE}</h2></main>", "content"),
        (f"<h1>{TITLE}</h1><ul class=menu><li>Trang chủ</li></ul>", "above a menu"),
        (f"<h2><img src=a.png>{TITLE}</h2>", "media"),
    ],
)
def test_feature_of_a_block(html: str, feature: str) -> None:
    one = next(one for text, one in found(html + BODY).items() if text.startswith(TITLE))
    assert one.features[feature] > 0


def test_one_text_counts_once() -> None:
    """With the best of its places."""
    html = f"<ul class=menu><li><a href=x>{TITLE}</a></li></ul><h1>{TITLE}</h1>"
    one = found(html + BODY, told(f"{TITLE} | Xã Tân Lập"))[TITLE]
    assert one.features["h1"] == one.features["title first"] == one.features["h1 and head"] == 1
    assert [block.heading for block in one.run] == [1]


def test_several_blocks_as_the_head_has_them() -> None:
    html = "<div>Thông báo</div><div>lịch nghỉ lễ</div>"
    assert len(found(html + BODY, told(TITLE))[TITLE].run) == 2


def test_several_blocks_in_capitals() -> None:
    """Documents are headed so: what it is, and what of."""
    html = "<div><b>QUY CHẾ</b></div><div><b>TIẾP CÔNG DÂN</b></div><div><b>Điều 1</b></div>"
    one = found(html + BODY)["QUY CHẾ TIẾP CÔNG DÂN"]
    assert one.features["capitals in a row"] == 1


@pytest.mark.parametrize(
    ("heading", "feature"),
    [(f"{TITLE} 4 min read", "begins a heading"), (f"Tin mới {TITLE}", "ends a heading")],
)
def test_heading_with_something_beside(heading: str, feature: str) -> None:
    one = found(f"<h1>{heading}</h1>{BODY}", told(TITLE))[TITLE]
    assert one.features[feature] == 1
    assert [block.text for block in one.run] == [heading]


@pytest.mark.parametrize(
    ("url", "features"),
    [
        ("https://xa.example.vn/tin/thong-bao-lich-nghi-le.html", ["in address", "in path"]),
        ("https://xa.example.vn/thong-bao-lich-nghi-le/", ["in address", "in path"]),
        ("https://xa.example.vn/thong-bao-lich-nghi-le/34", ["in path"]),
        ("https://xa.example.vn/", ["home: h1"]),
        ("https://xa.example.vn/%E9%80%9A", []),
        ("http://[", []),
        ("", []),
    ],
)
def test_feature_of_the_address(url: str, features: Sequence[str]) -> None:
    one = found(f"<h1>{TITLE}</h1>{BODY}", told(url=url))[TITLE]
    names = ("in address", "in path", "home: h1")
    assert [name for name in names if one.features.get(name)] == features


def test_site() -> None:
    texts = found("<h1>Xã Tân Lập</h1>" + BODY, told("Xã Tân Lập", site="Xã Tân Lập"))
    assert texts["Xã Tân Lập"].features["site"] == 1
    texts = found("<h1>Tân Lập</h1>" + BODY, told(url="https://tanlap.example.vn/a"))
    assert texts["Tân Lập"].features["site"] == 1


def test_first_content() -> None:
    page = collect(parse("<div>a b c d e f g h i k l m n</div>" + BODY))
    assert (
        first_content(page.blocks, [0.9 if b.scope.tag == "p" else 0.2 for b in page.blocks]) == 1
    )
    assert first_content(page.blocks, [0.1, 0.2, 0.3, 0.1]) == 2
    assert first_content([], []) == 0


def test_hostile_head() -> None:
    """Neither very long titles nor very many separators are taken apart."""
    texts = found(BODY, told("a - " * 50_000, "b" * 1_000_000))
    assert len(texts) < 200
    assert all(len(fold_text(text)) <= 400 for text in texts)
