"""The texts that may be the title, with what speaks for and against them."""

from hypothesis import given
from hypothesis import strategies as st

from tests.choices import BODY
from tests.strategies import html_fragments
from tests.titles import found, told

TITLE = "Thông báo lịch nghỉ lễ"


@given(html_fragments(), st.text(max_size=40), st.text(max_size=40))
def test_any_page(html: str, title: str, url: str) -> None:
    for one in found(html, told(title, site=title[:5], url=url)).values():
        assert one.text
        assert len(one.run) <= 3
        assert all(0 <= value < 10 for value in one.features.values())


def test_one_text_counts_once() -> None:
    """With the best of its places."""
    html = f"<ul class=menu><li><a href=x>{TITLE}</a></li></ul><h1>{TITLE}</h1>"
    one = found(html + BODY, told(f"{TITLE} | Xã Tân Lập"))[TITLE]
    assert one.features["h1"] == one.features["title first"] == one.features["h1 and head"] == 1
    assert [block.heading for block in one.run] == [1]


def test_heading_with_more_is_preferred_to_comments_that_say_it_again() -> None:
    comments = f"<div class=comments><h2>{TITLE}</h2></div>"
    one = found(f"<h1>{TITLE} (báo xã)</h1>{BODY}{comments}", told(f"{TITLE} | Xã Tân Lập"))[TITLE]
    assert [block.heading for block in one.run] == [1]
    assert "elsewhere" not in one.features
