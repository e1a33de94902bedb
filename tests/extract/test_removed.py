"""What was taken away from a page."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.removed import removed_parts
from tests.choices import WORDS, page_of
from tests.strategies import html_fragments


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<nav><a href=a>Một</a> <a href=b>Hai</a></nav>", "menu"),
        ("<ul class=main-menu><li><a href=a>Một</a></li><li><a href=b>Hai</a></li></ul>", "menu"),
        ("<div class=breadcrumb><a href=a>Trang chủ</a> » Tin</div>", "breadcrumb"),
        ("<footer><p>Chịu trách nhiệm: Ông An</p></footer>", "footer"),
        ("<div id=footer><p>Địa chỉ: số 1</p></div>", "footer"),
        ("<header><p>Cổng thông tin</p></header>", "header"),
        ("<aside><p>Thời tiết hôm nay</p></aside>", "sidebar"),
        ("<div class=related-news><a href=a>Tin khác</a></div>", "related"),
        ("<div class=share-buttons>Chia sẻ</div>", "share"),
        ("<div id=comments><p>Hay quá</p></div>", "comments"),
        ("<form><label>Tìm kiếm</label></form>", "form"),
        ("<div class=banner-ads>Mua ngay</div>", "advertisement"),
        ("<div><a href=a>Một</a><br><br><a href=b>Hai</a></div>", "menu"),
        ("<div>Lượt truy cập</div>", "other"),
    ],
)
def test_removed_parts_kind(html: str, kind: str) -> None:
    page = page_of(f"{html}<p>{WORDS}</p>")
    chosen = np.array([block.text == WORDS for block in page.blocks])
    assert [part.kind for part in removed_parts(page, chosen)] == [kind]


def test_removed_parts_counts() -> None:
    page = page_of(
        "<nav><ul><li><a href=a>Trang chủ</a></li><li><a href=b>Tin</a></li></ul></nav>"
        f"<main><p>{WORDS}</p><p>Chia sẻ</p></main>"
        "<footer><p>Địa chỉ số 1</p><p>Điện thoại</p></footer>"
    )
    chosen = np.array([block.text == WORDS for block in page.blocks])
    parts = [(part.words, part.links) for part in removed_parts(page, chosen)]
    assert parts == [(3, 2), (2, 0), (6, 0)]


@given(html_fragments(), st.data())
def test_removed_parts_count_every_word(html: str, data: st.DataObject) -> None:
    """What is kept and what is said to be removed make up the page."""
    page = page_of(html)
    count = len(page.blocks)
    chosen = data.draw(st.lists(st.booleans(), min_size=count, max_size=count))
    parts = removed_parts(page, np.array(chosen, dtype=bool))
    kept_words = sum(block.words for block in page.blocks if chosen[block.index])
    assert kept_words + sum(part.words for part in parts) == sum(b.words for b in page.blocks)
