"""The last line of what is kept."""

import numpy as np
import pytest

from a11y_reader.extract.mends.last_lines import drop_last_lines
from a11y_reader.extract.mends.situation import Situation
from tests.choices import WORDS, page_of

LINKS = "<ul><li><a href=a>Nghị định mới</a></li><li><a href=b>Giá nước năm nay</a></li></ul>"


@pytest.mark.parametrize(
    ("last", "below", "is_dropped"),
    [
        ("Xem thêm:", LINKS, True),
        ("Xem thêm:", f"<p>Tin khác</p>{LINKS}", True),
        ("Xem thêm", LINKS, False),
        ("Bà con có thể đọc thêm các văn bản sau đây:", LINKS, False),
        ("Lời nhắn của xã:", "<p>Mời mua báo để đọc tiếp.</p>", False),
    ],
)
def test_last_line_that_leads_to_lost_links(last: str, below: str, is_dropped: bool) -> None:
    page = page_of(f"<p>{WORDS}</p><p>{last}</p>{below}")
    before = np.array([block.index < 2 for block in page.blocks])
    after = drop_last_lines(page, Situation(), before)
    assert after.sum() == (1 if is_dropped else 2)


@pytest.mark.parametrize(
    ("last", "below", "is_dropped"),
    [
        ("<p><b>Tin hay khác</b></p>", "{}", True),
        ("<div class=heading-h3>Tin hay khác</div>", "<ul><li>{}</ul>", True),
        ("<p>Tin hay khác</p>", "{}", False),
        ("<p><b>Nguyễn Thu Hà</b></p>", "<p><a href=/h>Báo lỗi</a></p>", False),
        ("<p><b>Chúc bà con vui.</b></p>", "{}", False),
        ("<div><p><b>Nguyễn Thu Hà</b></p></div>", "{}", False),
    ],
    ids=["bold", "named", "plain", "signature", "sentence", "elsewhere"],
)
def test_last_line_that_heads_lost_teasers(last: str, below: str, is_dropped: bool) -> None:
    teaser = "<p><a href=/t>Chợ nổi họp sớm hơn</a></p>"
    page = page_of(f"<p>{WORDS}</p>{last}{below.format(teaser)}")
    before = np.array([block.index < 2 for block in page.blocks])
    after = drop_last_lines(page, Situation(), before)
    assert after.sum() == (1 if is_dropped else 2)


def test_last_line_that_is_all_there_is() -> None:
    page = page_of(f"<p>Xem thêm:</p>{LINKS}")
    only = np.array([True, False, False])
    assert drop_last_lines(page, Situation(), only).any()
    assert not drop_last_lines(page, Situation(), ~only & only).any()
