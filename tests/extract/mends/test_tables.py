"""Tables of data are kept whole, or not at all."""

import numpy as np

from a11y_reader.extract.mends.tables import complete_tables, keep_tables_whole
from tests.choices import WORDS, kept, page_of, table


def test_table_whole() -> None:
    html = f"<p>{WORDS}</p>" + table("Tân Lập", WORDS, WORDS)
    assert kept(html) == [WORDS, "Tân Lập", "0", WORDS, "1", WORDS, "2"]


def test_table_not_at_all() -> None:
    html = f"<p>{WORDS} {WORDS}</p>" + table(
        "Tân Lập ngày mai mưa to", WORDS, "a b c d e f g h i k l m n o p q r s"
    )
    assert kept(html) == [f"{WORDS} {WORDS}"]


def test_table_of_one_column_whole() -> None:
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in ("Văn phòng", WORDS, WORDS))
    html = f"<p>{WORDS}</p><table><thead><tr><th>Đơn vị</th></tr></thead>{rows}</table>"
    assert kept(html) == [WORDS, "Đơn vị", "Văn phòng", WORDS, WORDS]


def test_table_of_one_column_without_header() -> None:
    """It may lay the page out, so that each cell speaks for itself."""
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in ("Văn phòng", WORDS, WORDS))
    assert kept(f"<p>{WORDS}</p><table>{rows}</table>") == [WORDS, WORDS, WORDS]


def test_small_table_of_layout_whole() -> None:
    """The head of an act: who enacts it stands beside the motto of the state."""
    head = f"<table><tr><td>Số: 09/QĐ-UBND</td><td><p>{WORDS}</p></td></tr></table>"
    assert kept(f"{head}<p>{WORDS}</p>") == ["Số: 09/QĐ-UBND", WORDS, WORDS]


def test_small_table_of_layout_with_links() -> None:
    head = f"<table><tr><td><a href=/>Trang chủ</a></td><td><p>{WORDS}</p></td></tr></table>"
    assert kept(f"{head}<p>{WORDS}</p>") == [WORDS, WORDS]


HEADED = (
    "<table><tr><th>Đơn vị<th>Phí</tr><tr><td>Tân Lập<td>1</tr><tr><td>Hòa Sơn<td>2</tr></table>"
)


def test_table_below_text() -> None:
    """What it is of is said right above it, so that the text would be of nothing without it."""
    html = f"<div><div><p>{WORDS}</p></div>{HEADED}</div><p>a b c</p>"
    assert kept(html) == [WORDS, "Đơn vị", "Phí", "Tân Lập", "1", "Hòa Sơn", "2"]


def test_table_below_text_of_another_part() -> None:
    html = f"<div><div><div><p>{WORDS}</p><p>{WORDS}</p></div><p>a</p></div></div>"
    assert kept(f"{html}<div><div><p>b</p>{HEADED}</div><p>c</p></div>") == [WORDS, WORDS]


def test_table_of_links_below_text() -> None:
    linked = HEADED.replace("<td>Tân Lập", "<td><a href=/>Tân Lập một hai ba bốn năm sáu bảy</a>")
    assert kept(f"<div><p>{WORDS}</p>{linked}</div>") == [WORDS]


def test_tables_of_which_more_is_kept_since() -> None:
    """What few cells of one say may be a reply that a forum lays out so: it has been wanted."""
    page = page_of(table("Tân Lập ngày mai mưa to", WORDS, WORDS))
    scores = np.full(len(page.blocks), 0.5)
    first, last = np.arange(len(scores)) == 0, np.arange(len(scores)) > 0
    assert not keep_tables_whole(page, scores, first).any()
    assert (complete_tables(page, scores, first) == first).all()
    assert complete_tables(page, scores, last).all()
