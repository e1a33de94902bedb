"""Columns of a page that a table lays out, beside the one with its text."""

import numpy as np
import pytest

from a11y_reader.extract.mends.columns import drop_columns
from tests.choices import WORDS, all_kept, page_of

LINKS = "".join(f"<p><a href=/{year}>Lưu trữ năm {year}</a></p>" for year in range(2006, 2012))
TEXT = f"<p>{WORDS}</p>" * 6


def links_are_kept(html: str, *, likely: float = 0.7, text: float = 0.95) -> bool:
    page = page_of(html)
    scores = np.array([text if block.text == WORDS else likely for block in page.blocks])
    kept = drop_columns(page, scores, all_kept(page))
    assert all(kept[block.index] for block in page.blocks if block.text == WORDS)
    return any(kept[block.index] for block in page.blocks if "Lưu trữ" in block.text)


def test_column_beside_the_text() -> None:
    assert not links_are_kept(f"<table><tr><td>{LINKS}</td><td>{TEXT}</td></tr></table>")


@pytest.mark.parametrize(
    "html",
    [
        f"<table><tr><td>{LINKS}</td></tr><tr><td>{TEXT}</td></tr></table>",
        f"<table><tr><td>{LINKS}</td><td><p>{WORDS}</p></td></tr></table>",
        f"<table><tr><td>{LINKS}<p>{WORDS}</p></td><td>{TEXT}</td></tr></table>",
        f"<table><tr><td><p>Lưu trữ</p></td><td>{TEXT}</td></tr></table>",
        f"<table><tr><th>Năm<th>Tin</tr><tr><td>{LINKS}</td><td>{TEXT}</td></tr></table>",
        f"<div>{LINKS}</div><div>{TEXT}</div>",
    ],
    ids=["another row", "a short text", "text in both", "a label", "data", "no table"],
)
def test_what_is_no_column_beside_the_text(html: str) -> None:
    assert links_are_kept(html)


@pytest.mark.parametrize(("likely", "text"), [(0.9, 0.95), (0.7, 0.75)])
def test_column_as_likely_as_the_text(likely: float, text: float) -> None:
    assert links_are_kept(
        f"<table><tr><td>{LINKS}</td><td>{TEXT}</td></tr></table>", likely=likely, text=text
    )
