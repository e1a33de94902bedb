"""Hidden text above all that is shown is none to unfold."""

import numpy as np
import pytest

from a11y_reader.extract.mends.hidden_opening import drop_hidden_opening
from tests.choices import WORDS, all_kept, page_of, texts_kept

NOTE = "<div hidden><p>Bạn cần đăng nhập để xem trang này.</p></div>"


@pytest.mark.parametrize(
    ("html", "is_kept"),
    [
        (f"{NOTE}<p>{WORDS}</p>", False),
        (f"<div style='display:none'>{NOTE}</div><h1>Lịch</h1><p>{WORDS}</p>", False),
        (f"<h2>Ai được xem?</h2>{NOTE}<p>{WORDS}</p>", True),
        (f"<p>{WORDS}</p>{NOTE}", True),
        (NOTE, True),
        (f"{NOTE.replace('div', 'figure')}<p>{WORDS}</p>", True),
    ],
    ids=["a note", "above a heading", "below a heading", "below", "all there is", "a caption"],
)
def test_hidden_text_above_what_is_shown(html: str, is_kept: bool) -> None:
    page = page_of(html)
    after = drop_hidden_opening(page, np.zeros(len(page.blocks)), all_kept(page))
    assert any("đăng nhập" in text for text in texts_kept(page, after)) == is_kept
