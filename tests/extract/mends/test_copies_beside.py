"""Two elements in a row that say the same."""

import pytest

from a11y_reader.extract.mends.copies_beside import drop_copies_beside
from tests.choices import WORDS, all_kept, page_of


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div>Hồ sơ</div><h3>Hồ sơ</h3>", ["h3"]),
        ("<h3>Hồ sơ</h3><div>Hồ sơ</div>", ["h3"]),
        ("<h3><a href=/1>Hồ sơ</a></h3><p><a href=/1.pdf>Hồ sơ</a></p><p>A</p>", ["h3", "p", "p"]),
        ("<h3><a href=/1>Hồ sơ</a></h3><p><a href=/1>Hồ sơ</a></p><p>A</p>", ["h3", "p"]),
        ("<h3>Hồ sơ</h3><p><a href=/1>Hồ sơ</a></p>", ["h3"]),
        ("<p class=wide>Một bộ hồ sơ</p><p class=narrow>Một bộ hồ sơ</p>", ["p"]),
        ("<div hidden>Một bộ hồ sơ</div><p>Một bộ hồ sơ</p>", ["p"]),
        ("<p>Một bộ hồ sơ</p><p>Một bộ hồ sơ</p>", ["p", "p"]),
        ("<h2>Hồ sơ</h2><h3>Hồ sơ</h3>", ["h2", "h3"]),
        ("<p class=a>60%</p><p class=b>60%</p>", ["p", "p"]),
        ("<p class=a>Một bộ hồ sơ</p><p>Và</p><p class=b>Một bộ hồ sơ</p>", ["p", "p", "p"]),
        ("<table><tr><td>Một bộ</td><td>Một bộ</td></tr></table>", ["td", "td"]),
    ],
)
def test_text_that_two_elements_say_one_after_the_other(html: str, expected: list[str]) -> None:
    """It is kept once where the two are of two kinds: a verse may come twice."""
    page = page_of(html)
    every = all_kept(page)
    after = drop_copies_beside(page, every.astype(float), every)
    assert [block.scope.tag for block in page.blocks if after[block.index]] == expected


@pytest.mark.parametrize(
    ("excerpt", "count"),
    [
        (f"<p>{WORDS[:-1]} […]</p>", 1),
        (f"<p>{WORDS[:-1]} [...]</p>", 1),
        (f"<p>{WORDS[:-1]}…</p>", 2),
        (f"<p>{WORDS[:50]} và lịch trực của xã […]</p>", 2),
        (f"<p>{WORDS} Trực ban vẫn làm việc. Hết lễ mở cửa lại. […]</p>", 1),
        ("<p>Xã khác thông báo lịch nghỉ lễ của trường tiểu học xã và […]</p>", 2),
    ],
)
def test_excerpts_above_their_text_go(excerpt: str, count: int) -> None:
    page = page_of(f"{excerpt}<img src=a.png><p>{WORDS} Trực ban vẫn làm việc.</p>")
    every = all_kept(page)
    assert (drop_copies_beside(page, every.astype(float), every) & page.worded).sum() == count


def test_hidden_copies_go_from_any_place() -> None:
    html = "<table><tr><td><pre>vẽ cột</pre></td></tr></table><p hidden>vẽ cột</p>"
    page = page_of(html)
    every = all_kept(page)
    assert drop_copies_beside(page, every.astype(float), every).tolist() == [True, False]
