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
        (f"<p>Ông nói:</p>{POST}" * 3, []),
        (f"<p>Ông nói:</p>{POST}<p>Ngày 1</p>{POST}<p>Ngày 2</p>{POST}", ["blockquote"] * 3),
    ],
    ids=["posts", "two of them", "beside a text", "captions", "none", "led to", "not led to"],
)
def test_indented(html: str, expected: list[str]) -> None:
    page = page_of(html)
    found = [page.scopes[index] for index in indented(page, [True] * len(page.blocks))]
    assert [scope.tag for scope in found] == expected
