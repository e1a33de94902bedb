"""Where a page says little else, the list of its chapters is what it is for."""

import numpy as np
import pytest

from a11y_reader.extract.mends.chapters import keep_chapters
from tests.choices import WORDS, page_of, texts_kept

LINKS = "".join(f"<li><a href={name}.html>Chương {name}</a></li>" for name in "123")
LIST = f"<div class=toctree-wrapper><p>Mục lục</p><ul>{LINKS}</ul></div>"


def kept(html: str) -> list[str]:
    """Return which chapters are kept where the text is."""
    page = page_of(html)
    before = np.array([WORDS in block.text for block in page.blocks])
    after = keep_chapters(page, np.zeros(len(page.blocks)), before)
    return [text for text in texts_kept(page, after) if WORDS not in text]


def test_chapters_of_a_part() -> None:
    part = f"<section><h1>Hướng dẫn</h1><p>{WORDS} {WORDS}</p>{LIST}</section>"
    assert kept(f"<main>{part}</main>") == ["Mục lục", "Chương 1", "Chương 2", "Chương 3"]


@pytest.mark.parametrize(
    "html",
    [
        f"<section><p>{WORDS * 9}</p>{LIST}</section>",
        f"<section><p>{WORDS} {WORDS}</p>{LIST.replace('toctree-wrapper', 'tin-khac')}</section>",
        f"<section><p>{WORDS} {WORDS}</p>{LIST.replace('href=', 'href=#')}</section>",
        f"<section><p>{WORDS} {WORDS}</p>{LIST.replace('href=2', 'name=2')}</section>",
        f"<div>{LIST}</div><section><h1>Hướng dẫn</h1><p>{WORDS} {WORDS}</p></section>",
        f"<section><p>Xem chương.</p>{LIST}</section>",
    ],
    ids=["a long text", "not named", "within the page", "few", "elsewhere", "no running text"],
)
def test_contents_that_are_none_of_the_page(html: str) -> None:
    assert kept(f"<main>{html}</main>") == []
