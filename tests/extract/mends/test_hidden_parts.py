"""Hidden text that nothing unfolds, as above all that is shown."""

from collections.abc import Sequence

import numpy as np
import pytest

from a11y_reader.extract.mends.hidden_parts import drop_hidden_parts
from tests.choices import WORDS, all_kept, page_of, texts_kept

SLIDE = "<div style='display:none'><img src=/a.jpg>{}</div>"
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
        (f"{SLIDE.format(NOTE)}<p>{WORDS}</p>", False),
        (f"{SLIDE.format(NOTE * 3 + '<img src=/b.jpg>')}<p>{WORDS}</p>", False),
        (f"{SLIDE.format(NOTE + '<img src=/b.jpg>')}<p>{WORDS}</p>", True),
    ],
    ids="note|above heading|below heading|below|all|caption|picture|few pictures|slides".split("|"),
)
def test_hidden_text_above_what_is_shown(html: str, is_kept: bool) -> None:
    page = page_of(html)
    after = drop_hidden_parts(page, np.zeros(len(page.blocks)), all_kept(page))
    assert any("đăng nhập" in text for text in texts_kept(page, after)) == is_kept


LICENCE = "<div hidden {}><p>Bài này chỉ được in lại khi có phép của tòa soạn.</p></div>"
TEXT = f"<p>{WORDS}</p>" * 5
ROWS = f"<tr><td>1<td>{LICENCE}" * 2


@pytest.mark.parametrize(
    ("html", "is_kept"),
    [
        (f"{TEXT}<p>Bản quyền</p>{LICENCE}{TEXT}", False),
        (f"{TEXT}<h2>Bản quyền</h2>{LICENCE}{TEXT}", True),
        (f"{TEXT}<p><a href=#l>Bản quyền</a></p>{LICENCE.format('id=l')}{TEXT}", True),
        (f"{TEXT}<p>Bản quyền</p>{LICENCE * 3}{TEXT}", True),
        (f"{TEXT}<table><tr><td><p>Bản quyền</p>{LICENCE}{ROWS}</table>{TEXT}", True),
        (f"<p>{WORDS}</p><p>Bản quyền</p>{LICENCE}", True),
        (f"{TEXT}<p>Bản quyền</p>{LICENCE.replace('hidden', 'aria-hidden=true')}{TEXT}", True),
    ],
    ids=["alone", "below a heading", "linked", "a series", "rows", "half the page", "shown"],
)
def test_hidden_text_below_what_goes(html: str, is_kept: bool) -> None:
    left = [text for text in _left(html, "Bản quyền") if "in lại" in text]
    assert len(left) == is_kept * html.count("in lại")


def _left(html: str, *gone: str) -> Sequence[str]:
    page = page_of(html)
    before = np.array([block.text not in gone for block in page.blocks])
    return texts_kept(page, drop_hidden_parts(page, np.zeros(len(before)), before))
