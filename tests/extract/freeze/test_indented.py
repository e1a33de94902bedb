"""Quotations that only indent the page's own text."""

import pytest

from a11y_reader.extract.freeze.indented import indented
from tests.choices import WORDS, page_of

POST = f"<div><blockquote><blockquote>Trích</blockquote>{WORDS}</blockquote></div>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (POST * 3, ["blockquote"] * 3),
        (POST * 2, []),
        (f"{POST * 3}<p>{WORDS * 3}</p>", []),
        ("<img src=a.png><blockquote>Cầu mới</blockquote>" * 3, []),
        (f"<p>{WORDS}</p>", []),
    ],
    ids=["posts", "two of them", "beside a text", "captions", "none"],
)
def test_indented(html: str, expected: list[str]) -> None:
    page = page_of(html)
    found = [page.scopes[index] for index in indented(page, [True] * len(page.blocks))]
    assert [scope.tag for scope in found] == expected
