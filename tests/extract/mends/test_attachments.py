"""Documents attached to a text stay with it."""

import numpy as np
import pytest

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.select import select
from tests.choices import WORDS, CountingBlocks, kept, page_of


def test_attachment_below_a_table_and_hidden_tabs() -> None:
    cells = f"<table border=1><tr><th>Buổi</th><td><p>{WORDS}</p></td></tr><tr><td>Sáng</td></tr>"
    tabs = "<div style='display:none'><p>Số ký hiệu</p><p>Ngày</p><p>Người ký</p><p>Loại</p></div>"
    file = "<div><a href=qd.pdf>Quyết định</a></div>"
    html = f"<main><div><div>{cells}</table></div></div>{tabs}{file}</main>"
    assert "Quyết định" in kept(html)
    assert "Quyết định" not in kept(html.replace("display:none", "color:red"))


def test_attachment_below_a_table_with_a_signature() -> None:
    """Names stand side by side in it."""
    row = f"<tr><td><p>Nơi nhận</p></td><td><p>{WORDS}</p></td></tr>"
    file = "<div><a href=tai?id=7>qd-196.pdf</a></div>"
    html = f"<main><div><div><table>{row}</table></div></div>{file}</main>"
    assert "qd-196.pdf" in kept(html)


def test_box_that_sums_the_text_up() -> None:
    """Its lines are a list below a heading, and it ends with the document."""
    items = "<li>Sáu trường</li><li>Hai trạm</li><li>Một cầu</li><li>Bốn chợ</li>"
    box = f"<section><h3>Tóm tắt</h3><ul>{items}</ul><p><a href=tt.pdf>Tải về</a></p></section>"
    html = f"<main><div><p>{WORDS}</p></div>{box}</main>"
    assert len(kept(html)) == 7
    assert kept(html.replace("<h3>Tóm tắt</h3>", "<p>Tóm tắt</p>")) == [WORDS]
    assert kept(html.replace("Một cầu", "<a href=/cau>Một cầu</a>")) == [WORDS]


def test_attachments_of_a_list() -> None:
    """Also those of a kind that by itself is none, such as a picture."""
    items = "<li><a href=qd.pdf>Quyết định</a></li><li><a href=so-do.png>Sơ đồ</a></li>"
    html = f"<div><p>{WORDS}</p><ul>{items}</ul></div><ul><li><a href=/>Trang chủ</a></li></ul>"
    assert kept(html) == [WORDS, "Quyết định", "Sơ đồ"]


ROWS = "<tr><td>1</td><td>Toàn văn</td><td><a href=tt.pdf>Tải về</a></td></tr>" * 2
FILES = f"<table><tr><th>STT</th><th>Tên tệp</th><th>Tệp</th></tr>{ROWS}</table>"


@pytest.mark.parametrize(
    ("html", "cells"),
    [
        (f"<main><div><p>{WORDS}</p></div><div><p>Tệp đính kèm</p>{FILES}</div></main>", 10),
        (f"<main><p>{WORDS}</p>{'<p>Tin</p>' * 4}<div>{FILES}</div></main>", 0),
        (f"<main><p>{WORDS}</p><p>Tệp</p>{FILES.replace('tt.pdf', 'tin')}</main>", 0),
        (f"<main><p>{WORDS}</p></main>{'<div>Tin' * 3}<div>{FILES}</div></div></div></div>", 0),
    ],
    ids=["below", "far below", "links to pages", "of another part"],
)
def test_table_of_attachments(html: str, cells: int) -> None:
    """It is kept whole, with what names it."""
    assert len(kept(html)) == 1 + cells


def test_time_grows_with_the_page() -> None:
    """Attachments far below the text are looked at once each, not from the text on each time."""
    links = "<p><a href=a.pdf>Tệp đính kèm</a></p>" * 20_000
    page = page_of(f"<p>{WORDS}</p><div><p>{WORDS}</p></div>{'<p>.</p>' * 5}{links}")
    scores = np.full(len(page.blocks), 0.01)
    scores[:2] = 0.95
    seen = CountingBlocks(page.blocks)
    select(Page(seen, page.scopes, page.tokens), scores)
    assert seen.cut < 20 * len(page.blocks)


def test_size_and_kind_of_a_document() -> None:
    file = "<div><div>pdf</div><div><a href=tai?id=7>qd-196.pdf</a><div>(210 KB)</div></div></div>"
    html = f"<main><p>{WORDS}</p><p>Tệp đính kèm</p>{file}<p>Xem 210 lượt</p></main>"
    assert kept(html) == [WORDS, "Tệp đính kèm", "qd-196.pdf", "(210 KB)"]


def test_row_of_a_document() -> None:
    """What it is and how large stay with it."""
    row = "<tr><td><a href=lich.pdf>lich.pdf</a></td><td>Bản có chữ ký</td><td>388 kB</td></tr>"
    found = kept(f"<div><p>{WORDS}</p><table>{row}</table></div>")
    assert found == [WORDS, "lich.pdf", "Bản có chữ ký", "388 kB"]


def test_document_below_whom_to_ask() -> None:
    lines = (
        "<p>Văn phòng</p><p>Bà Hoa</p><p><a href=tel:0274>0274</a></p><p><a href=mailto:a@b>Thư</a>"
    )
    box = (
        f"<div><h2>Liên hệ</h2>{lines}</div><div><h2>Xem thêm</h2><a href=bc.pdf>Báo cáo</a></div>"
    )
    html = f"<main><div><p>{WORDS}</p></div>{box}</main>"
    assert kept(html)[-1] == "Báo cáo"
    assert "0274" in kept(html)
    assert kept(html.replace("tel:0274", "/van-phong")) == [WORDS]


def test_document_below_a_box_of_links() -> None:
    """What is related stands above the documents, which have a heading of their own."""
    links = "<li><a href=/a>Quyết định phê duyệt</a></li><li><a href=/b>Kết quả đợt một</a></li>"
    related = f"<div><h2>Liên quan</h2><ul>{links}</ul></div>"
    files = "<div><h4>Tệp đính kèm</h4><ul><li><a href=tb.pdf>Thông báo</a></li></ul></div>"
    html = f"<main><div><p>{WORDS}</p></div>{related}{files}</main>"
    assert kept(html) == [WORDS, "Tệp đính kèm", "Thông báo"]
    assert kept(html.replace("h4>", "p>")) == [WORDS]


def test_document_whose_size_alone_is_told() -> None:
    file = "<li><a href='tai?id=7'>Thuyết minh</a> <span>(.ZIP, 36,9 MB) - 9 lượt tải</span></li>"
    html = f"<main><div><p>{WORDS}</p></div><div><h3>Tài liệu</h3><ul>{file}</ul></div></main>"
    assert len(kept(html)) == 3
    assert kept(html.replace("36,9 MB", "36")) == [WORDS]


def test_documents_that_a_table_lays_out() -> None:
    rows = "<tr><td><a href=qd.pdf>Quyết định</a></td><td>Tải về: 9 lượt</td></tr>" * 2
    html = f"<main><div><div><p>{WORDS}</p></div></div><div><p>Tệp</p><table>{rows}</table></div>"
    assert len(kept(html)) == 6
    assert kept(html.replace("9 lượt", "9 lượt " * 20)) == [WORDS]


BOX = "<div class={}><span>Tệp:</span><ul><li><a href=tai?id=7>qd-196.pdf</a></li></ul></div>"
TOOLS = "".join(f"<p><a href=/x{n}>Chia sẻ {n}</a></p>" for n in range(12))


@pytest.mark.parametrize(
    "name",
    [
        *("itemAttachmentsBlock", "download-list", "tep-dinh-kem", "tepDinhKem", "dinhkem"),
        *("file_dinh_kem", "pieceJointe", "lesPiecesJointes"),
    ],
)
def test_box_named_for_documents_below_tools(name: str) -> None:
    """What stands between them goes, what the box says of its documents stays."""
    html = f"<main><div><p>{WORDS}</p></div>{TOOLS}{BOX.format(name)}</main>"
    assert kept(html) == [WORDS, "Tệp:", "qd-196.pdf"]
    assert kept(html.replace(name, "hop")) == [WORDS]
