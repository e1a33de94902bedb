"""Elements that are one list: rows with numbers of their own, and lists of one item each."""

import pytest

from tests.cases import frozen, outline

STEPS = ("Nộp hồ sơ", "Nhận phiếu hẹn", "Nhận kết quả")

LISTED = "<ol>\n<li>Nộp hồ sơ</li>\n<li>Nhận phiếu hẹn</li>\n<li>Nhận kết quả</li>\n</ol>\n"


def rows(*numbers: str, tag: str = "div", of: str = "div") -> str:
    return "".join(
        f"<{tag}><{of}>{number}</{of}><{of}>{step}</{of}></{tag}>"
        for number, step in zip(numbers, STEPS, strict=False)
    )


def plain(html: str) -> str:
    return "\n".join(line.strip() for line in outline(frozen(html)).split("\n"))


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{rows('1', '2', '3')}</div>",
        f"<div>{rows('1.', '2.', '3.', of='p')}</div>",
        f"<div>{rows('01', '02', '03', tag='section')}</div>",
        f"<ul>{rows('1', '2', '3', tag='li')}</ul>",
        f"<ol>{rows('1', '2', '3', tag='li')}</ol>",
        "<div>" + "".join(f"<div>{n}<p>{t}</p></div>" for n, t in enumerate(STEPS, 1)) + "</div>",
        f"<table>{rows('1', '2', '3', tag='tr', of='td')}</table>",
    ],
    ids=["plain", "signed", "padded", "items", "typed twice", "text", "rows that are a layout"],
)
def test_numbered_rows(html: str) -> None:
    assert plain(html) == LISTED


def test_numbered_rows_beside_others() -> None:
    """What stands beside the rows stays beside the list, and what a row holds in its item."""
    steps = rows("1", "2", "3").replace("Nhận kết quả", "<h3>Nhận kết quả</h3><p>Trả phí.</p>")
    body = plain(f"<div><h2>Các bước</h2>{steps}<div>Xong.</div></div>")
    assert body.startswith("<h2>Các bước</h2>\n<ol>\n<li>Nộp hồ sơ</li>\n")
    assert body.endswith(
        "<li>\n<h3>Nhận kết quả</h3>\n<p>Trả phí.</p>\n</li>\n</ol>\n<p>Xong.</p>\n"
    )


def test_numbered_rows_of_two_lists() -> None:
    """Rows that begin again are another list."""
    assert plain(f"<div>{rows('1', '2', '3')}{rows('1', '2', '3')}</div>") == LISTED * 2


def test_numbered_sections() -> None:
    """Long parts with headings are no items, which would indent all of a text."""
    section = "<section><p>{}</p><h2>Bước này</h2><p>" + "một bước dài " * 30 + "</p></section>"
    body = outline(frozen("".join(map(section.format, "123"))))
    assert "<ol>" not in body
    assert "<p>2</p>" in body


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{rows('1', '2')}</div>",
        f"<div>{rows('1', '2', '4')}</div>",
        f"<div>{rows('2', '3', '4')}</div>",
        f"<table border=1>{rows('1', '2', '3', tag='tr', of='td')}</table>",
        "<div>" + "<hr>".join(f"<div>{number}</div>" for number in "123") + "</div>",
        "<div>" + "".join(f"<div><p>{n}</p><h4>{n}. Bước</h4>Làm.</div>" for n in "123") + "</div>",
        f"<div>{rows('1', '2').replace('</div></div><div>', '</div></div>a<div>')}</div>",
    ],
    ids=[
        "two",
        "one left out",
        "not from 1",
        "table of data",
        "numbers alone",
        "said twice",
        "text between",
    ],
)
def test_numbered_are_no_other_rows(html: str) -> None:
    assert "<ol>" not in outline(frozen(html))


ONES = "".join(f"<ul><li>{step}</li></ul>" for step in STEPS)


@pytest.mark.parametrize("html", [f"<div>{ONES}</div>", ONES.replace("<li>", "<li><p>")])
def test_lists_of_one_item_each(html: str) -> None:
    assert plain(html) == LISTED.replace("ol>", "ul>")


def test_lists_of_one_item_beside_others() -> None:
    """What stands for itself in an element of its own does so here."""
    apart = ONES.replace("<ul>", "<div><ul>").replace("</ul>", "</ul></div>")
    assert plain(apart).count("<ul>") == len(STEPS)
    parted = ONES.replace("</ul><ul>", "</ul>Và:<ul>")
    assert plain(parted).count("<ul>") == len(STEPS)
    assert plain("<ul><li>a</li></ul><ul><li>b</li><li>c</li></ul>").count("<ul>") == 2


def test_number_that_a_text_begins_with() -> None:
    counted = rows("1.", "2.", "3.").replace("Nộp hồ sơ", "1x đơn")
    assert plain(f"<div>{counted}</div>").startswith("<ol>\n<li>1x đơn</li>")
