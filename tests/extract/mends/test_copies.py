"""What a page has twice: one copy is kept."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.mends.copies import drop_copies
from a11y_reader.extract.select import select
from tests.choices import WORDS, CountingBlocks, all_kept, chosen_of, kept, page_of
from tests.strategies import html_fragments


@given(html_fragments(), st.data())
def test_copies_leave_every_text_once(html: str, data: st.DataObject) -> None:
    """Dropping copies loses no text that was chosen."""
    page = page_of(html * 2)
    scores = np.full(len(page.blocks), 0.9)
    chosen = data.draw(st.lists(st.booleans(), min_size=len(scores), max_size=len(scores)))
    before = np.array(chosen, dtype=bool)
    after = drop_copies(page, scores, before)
    texts = {block.text for block in page.blocks if before[block.index]}
    assert {block.text for block in page.blocks if after[block.index]} == texts
    assert not (after & ~before).any()


def test_copies_are_kept_once() -> None:
    """Of copies for wide and for narrow screens the first is kept."""
    copy = f"<h2>Hồ sơ</h2><p>{WORDS} {WORDS}</p><p>{WORDS} Sáng.</p>"
    html = f"<div class=wide>{copy}</div><div class=narrow>{copy}</div>"
    assert kept(html) == ["Hồ sơ", f"{WORDS} {WORDS}", f"{WORDS} Sáng."]


def test_copies_of_which_the_first_is_hidden() -> None:
    copy = f"<p>{WORDS} {WORDS}</p><p>{WORDS} Sáng.</p>"
    page = page_of(f"<div hidden>{copy}</div><div>{copy}</div>")
    chosen = select(page, np.full(4, 0.95))
    assert list(chosen) == [False, False, True, True]


def test_copies_of_an_article_leave_nothing_behind() -> None:
    """A lone heading, or cells that are no copy by themselves, go with the rest of theirs."""
    rows = "".join(f"<tr><td>Xã {number}<td>{number}" for number in range(3))
    table = f"<table><tr><th>Xã<th>Số hộ</tr>{rows}</table>"
    text = "".join(f"<p>{WORDS} {number}</p>" for number in range(40))
    page = page_of(
        f"<article class=wide>{text}<h2>Bảng</h2>{table}<h2>Hết</h2></article>"
        f"<article class=narrow>{text}<p>Riêng</p><h2>Bảng</h2>{table}<h2>Hết</h2></article>"
    )
    left = drop_copies(page, np.full(len(page.blocks), 0.9), np.full(len(page.blocks), True))
    half = len(page.blocks) // 2
    assert left[:half].all()
    assert [block.text for block in page.blocks[half:] if left[block.index]] == ["Riêng"]


def test_copies_within_a_list_that_is_none() -> None:
    """Two offers have some points in common; what a slider shows again goes."""
    points = [f"{WORDS} {number}" for number in range(2)]
    shared = f"<li>{points[0]}<li>{points[1]}"
    own = "".join(f"<li>{WORDS} {word}" for word in ("A", "B", "C", "D"))
    page = page_of(f"<div class=a><ul>{shared}</ul></div><div class=b><ul>{own}{shared}</ul></div>")
    assert drop_copies(page, np.full(8, 0.9), np.full(8, True)).all()
    clones = page_of(f"<div class=a><ul>{own}{shared}{shared}</ul></div>")
    assert list(drop_copies(clones, np.full(8, 0.9), np.full(8, True))) == [True] * 6 + [False] * 2


def test_copies_in_one_text_are_said_twice() -> None:
    """Two products have the same features."""
    features = f"<ul><li>{WORDS} Một.</li><li>{WORDS} Hai.</li></ul>"
    page = page_of(f"<div><p>Bản nhỏ</p>{features}<p>Bản lớn</p>{features}</div>")
    assert select(page, np.full(6, 0.95)).all()


ATTRIBUTES = (
    "Số tiền thu, là số nguyên dương, tính bằng đồng và không có phần lẻ.",
    "Mã của giao dịch, do cổng thanh toán cấp và chỉ dùng được một lần.",
)


def call(name: str, *more: str, kind: str = "call") -> str:
    """Return what a reference of an interface says of one of its calls."""
    lines = "".join(f"<p>{line}</p>" for line in (*more, *ATTRIBUTES))
    return f"<section class={kind}><h2>{name}</h2><div>{lines}</div></section>"


OFFER = "<li>Hai giờ gặp riêng từng gia đình.<li>Xem kỹ học bạ.<li>Chọn môn học cho năm tới của em."


def test_copies_in_two_offers_are_said_twice() -> None:
    """What two offers share is told of each, however their elements are numbered."""
    own = ("Ba trăm nghìn đồng, trả một lần khi ký.", "Một triệu hai trăm nghìn đồng mỗi năm.")
    html = "".join(
        f"<section id=goi-{place}><div class=b{place}><h3>Gói {place}</h3><p>{line}</p>"
        f"<ul>{OFFER}</ul></div></section>"
        for place, line in enumerate(own)
    )
    assert chosen_of(html).count("Xem kỹ học bạ.") == 2


def test_copies_of_a_post_that_another_quotes_are_kept_once() -> None:
    """What it quotes stands above."""
    post = f"<p>{WORDS} {WORDS}</p><p>{WORDS} Sáng.</p>"
    own = "<p>Tôi cũng nghĩ vậy, nhưng bài đăng đó cần thêm vài ví dụ nữa cho rõ.</p>"
    for quotation in ("blockquote", "div class=post_quote"):
        quoted = f"<{quotation}>{post}</{quotation.split()[0]}>"
        html = f"<div id=p1>{post}<p>Chào.</p></div><div id=p2>{quoted}{own}</div>"
        assert chosen_of(html).count(f"{WORDS} Sáng.") == 1


OWN = [f"Giá trị {number}, mà chỉ lệnh này mới trả về." for number in range(5)]


def test_copies_in_elements_of_one_kind_are_said_twice() -> None:
    """Two calls of an interface share attributes, and each has others."""
    texts = chosen_of(call("Tạo giao dịch") + call("Đọc giao dịch", *OWN))
    assert texts == ["Tạo giao dịch", *ATTRIBUTES, "Đọc giao dịch", *OWN, *ATTRIBUTES]


@pytest.mark.parametrize(
    "html",
    [
        call("Tạo giao dịch") + call("Đọc giao dịch", *OWN, kind="narrow"),
        call("Tạo giao dịch").replace("<h2>Tạo giao dịch</h2>", "") * 2,
    ],
    ids=["elements of two kinds", "one after the other"],
)
def test_copies_for_another_screen_or_of_a_slide_are_kept_once(html: str) -> None:
    assert sum(text in ATTRIBUTES for text in chosen_of(html)) == len(ATTRIBUTES)


def test_copies_of_teasers_are_kept_once() -> None:
    """The same news in two lists of a page are there twice, be the lists of one kind."""
    news = "".join(f"<p><a href={n}>{line}</a></p>" for n, line in enumerate(ATTRIBUTES))
    lines = "".join(f"<p>{line}</p>" for line in OWN)
    html = f"<div class=news>{news}</div>{lines}<div class=news>{news}</div>"
    assert sorted(chosen_of(html)) == sorted([*ATTRIBUTES, *OWN])


def test_copies_that_are_short_are_said_twice() -> None:
    html = f"<p>{WORDS}</p><p>Nơi nhận: như trên.</p><p>{WORDS} Sáng.</p><p>Nơi nhận: như trên.</p>"
    page = page_of(html)
    assert select(page, np.full(4, 0.95)).all()


def test_copies_in_rows_of_a_table_are_said_twice() -> None:
    """So it is where builders of pages nest several elements in each cell."""
    cells = "".join(f"<td><div><div>{text}</div></div></td>" for text in ("50 ngày", WORDS, WORDS))
    rows = "".join(f"<tr><td>{way}</td>{cells}</tr>" for way in ("Trực tiếp", "Trực tuyến"))
    head = "<thead><tr><th>Hình thức<th>Thời hạn<th>Lệ phí<th>Mô tả</tr></thead>"
    texts = chosen_of(f"<table>{head}<tbody>{rows}</tbody></table>")
    assert texts.count("50 ngày") == 2


def test_time_grows_with_what_two_parts_share() -> None:
    """Each part has as much of its own between the copies, so that neither is a twin."""
    text = f"<p>{WORDS * 6} {{1}}</p><p>{{0}} {{1}} {WORDS * 6}</p>"
    parts = ((one, "".join(text.format(one, number) for number in range(200))) for one in "AB")
    page = page_of("".join(f"<div class={one}>{part}</div>" for one, part in parts))
    seen = CountingBlocks(page.blocks)
    left = drop_copies(Page(seen, page.scopes, page.tokens), np.ones(len(seen)), all_kept(page))
    assert left.all()
    assert 0 < seen.cut < 20 * len(seen)
