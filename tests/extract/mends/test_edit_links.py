"""Links to edit a section, beside its heading, are none of the content."""

import numpy as np
import pytest

from a11y_reader.extract.mends.edit_links import without_edit_links
from tests.choices import WORDS, all_kept, page_of, texts_kept


def kept(html: str) -> list[str]:
    """Return what stays below a text where all of the page was kept."""
    page = page_of(f"<main><p>{WORDS}</p>{html}</main>")
    after = without_edit_links(page, np.zeros(len(page.blocks)), all_kept(page))
    return texts_kept(page, after)[1:]


EDIT = "[<a href=/sua>sửa</a> | <a href=/nguon>sửa mã nguồn</a>]"


@pytest.mark.parametrize(
    ("html", "stays"),
    [
        (f"<div><h2>Lịch sử</h2>{EDIT}</div>", False),
        (f"<div><h2>Lịch sử</h2>{EDIT.replace('[', '').replace(']', '')}</div>", True),
        (f"<div><h2>Lịch sử</h2>{EDIT}<p>Xây năm 1783.</p></div>", True),
        ("<div><h2>Lịch sử</h2>[Bản ghi của xã, có <a href=/1>nguồn</a>]</div>", True),
    ],
    ids=["links", "no brackets", "with a text", "words"],
)
def test_links_to_edit_a_section(html: str, stays: bool) -> None:
    assert any("[" in text or "|" in text for text in kept(html)) is stays
