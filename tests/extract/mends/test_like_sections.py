"""Sections beside one another stay together."""

import pytest

from tests.choices import WORDS, chosen, page_of


def test_sections_alike() -> None:
    """The notices of a home page are less likely than its news, and go with them."""
    sections = "".join(f"<section><h2>Mục {n}</h2><p>{WORDS}</p></section>" for n in range(3))
    notices = "<section class=thong-bao><h2>Thông báo</h2><a href=x>Lịch tiếp dân</a></section>"
    likely = [0.9] * 6
    assert "Lịch tiếp dân" in chosen(sections + notices, [*likely, 0.3, 0.3])
    assert "Lịch tiếp dân" not in chosen(sections + notices, [*likely, 0.1, 0.1])
    form = notices.replace("</section>", "<input></section>")
    assert "Lịch tiếp dân" not in chosen(sections + form, [*likely, 0.3, 0.3])


def test_section_with_a_heading_that_is_likely() -> None:
    """Its forms are links, each with what it is for; others of its kind stand around it."""
    section = f"<section><h2>Mục</h2><p>{WORDS}</p></section>"
    links = "<h2>Biểu mẫu</h2><div><a href=a>Đơn xin chuyển</a><p>Nộp trước ngày 15.</p></div>"
    scores = [0.9, 0.9, 0.9, 0.9, 0.6, 0.1, 0.1, 0.9, 0.9]
    among = f"{section * 2}<section>{links}</section>{section}"
    assert "Đơn xin chuyển" in chosen(among, scores)
    assert "Đơn xin chuyển" not in chosen(
        among.replace("<section><h2>B", "<section class=related><h2>B"), scores
    )
    last = f"{section * 3}<section>{links}</section>"
    assert "Đơn xin chuyển" not in chosen(last, [0.9] * 6 + [0.6, 0.1, 0.1])


FIRST = f"<section id=cach-lam><h2>Cách làm</h2><p>{WORDS} {WORDS}</p></section>"
NEXT = f"<section id=thu-tu><h2>Thứ tự</h2><p>{WORDS} {WORDS}</p><p>Xem bảng.</p></section>"


@pytest.mark.parametrize(
    ("section", "score", "is_kept"),
    [
        (NEXT, 0.12, True),
        (NEXT, 0.05, False),
        (NEXT.replace("section", "div"), 0.12, False),
        (NEXT.replace("<section", "<section class=related"), 0.12, False),
        (NEXT.replace("h2", "h3"), 0.12, False),
        (NEXT.replace(f"{WORDS} {WORDS}", "Giá mới. </p><p>" * 10), 0.12, False),
        (NEXT.replace("<section", "<section hidden"), 0.12, False),
    ],
    ids=["text", "unlikely", "a div", "related", "another level", "short lines", "hidden"],
)
def test_section_below_one_of_its_kind(section: str, score: float, is_kept: bool) -> None:
    """The last part of a manual is as much text as those above, however unlikely it seems."""
    html = f"<article>{FIRST}{section}</article>"
    found = chosen(html, [0.9, 0.9, *[score] * (len(page_of(html).blocks) - 2)])
    assert ("Xem bảng." in found) == is_kept


LISTED = (
    "<ul><li><a href='#noi-dung'>Nội dung</a><li><a href='#tep'>Tệp</a></ul>"
    f"<article id=noi-dung><h2>Nội dung</h2><p>{WORDS} {WORDS}</p></article>"
    "<article id=tep><h2>Tệp</h2><div><a href=/van-ban/12>Quyết định số 12</a></div></article>"
)


@pytest.mark.parametrize(
    ("html", "is_kept"),
    [
        (LISTED, True),
        (LISTED.replace("href='#tep'", "href='/tep'"), False),
        (LISTED.replace("article", "div"), False),
        (LISTED.replace("id=tep", "id=tep class=related"), False),
        (LISTED.replace("id=tep", "id=tep hidden"), False),
        (LISTED.replace("</article>", "<p>Mới.</p></article>", 1).replace(f"{WORDS} ", ""), False),
    ],
    ids=["listed", "one is not", "divs", "related", "hidden", "short"],
)
def test_sections_that_contents_lead_to(html: str, is_kept: bool) -> None:
    """Documents and whom to ask look like cards of other pages."""
    page = page_of(html)
    scores = [0.95 if WORDS in one.text or one.text == "Nội dung" else 0.05 for one in page.blocks]
    assert ("Quyết định số 12" in chosen(html, scores)) == is_kept
