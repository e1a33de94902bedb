"""Titles that are no headings stay with the text below."""

import pytest

from tests.choices import WORDS, chosen

TITLE = "<div class=khung><div class=cot><div class=phan-title>Việc đã làm</div></div></div>"
CARD = f"<div class=the><div>{WORDS}</div></div>"


@pytest.mark.parametrize(
    ("html", "score", "is_kept"),
    [
        (TITLE, 0.35, True),
        (TITLE, 0.2, False),
        (TITLE.replace("phan-title", "phan-chu"), 0.35, False),
        (TITLE.replace("Việc đã làm", "<a href=/>Việc đã làm</a>"), 0.35, False),
        (TITLE.replace("Việc đã làm", WORDS * 2), 0.35, False),
        (TITLE.replace("khung", "related"), 0.35, False),
        (TITLE.replace("class=khung", "hidden"), 0.35, False),
        (TITLE.replace("class=cot", "aria-controls=muc"), 0.35, False),
    ],
    ids=["title", "unlikely", "another name", "a link", "long", "of others", "hidden", "a button"],
)
def test_title_above_cards(html: str, score: float, is_kept: bool) -> None:
    page = f"<p>{WORDS}</p><p><a href=/goi>Gọi cho chúng tôi</a></p><div>{html}{CARD}</div>"
    found = chosen(page, [0.95, 0.06, score, 0.95])
    assert (len(found) == 3) is is_kept
