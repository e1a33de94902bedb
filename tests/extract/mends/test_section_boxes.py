"""Boxes of other sections below a section's list go; those of a first page stay."""

import pytest

from a11y_reader.extract.mends.section_boxes import drop_section_boxes
from a11y_reader.extract.mends.situation import Situation
from tests.choices import all_kept, page_of

URL = "https://bao.example.vn/kinh-te"


def teasers(*numbers: int) -> str:
    items = (f"<li><a href=/tin/{n}>Tin kinh tế số {n} hôm nay</a></li>" for n in numbers)
    return f"<ul>{''.join(items)}</ul>"


def boxes(*texts: str, head: str = "<h2><a href=/muc/{0}>Mục {0}</a></h2>") -> str:
    return "".join(f"<div>{head.format(n)}{text}</div>" for n, text in enumerate(texts))


LIST = teasers(*range(9))
BOXES = boxes(teasers(20, 3), teasers(21, 22), teasers(23, 24, 25))


def left(html: str, url: str = URL) -> str:
    """Return what is left where all was kept."""
    page = page_of(f"<main><h1>Kinh tế</h1>{html}</main>")
    kept = drop_section_boxes(page, Situation(url=url), all_kept(page))
    return "\n".join(block.text for block in page.blocks if kept[block.index])


def test_section_boxes_below_a_list() -> None:
    text = left(f"{LIST}<div>{BOXES}</div><p>Hết trang.</p>")
    assert "số 8" in text
    assert "Hết trang." in text
    assert "Mục" not in text
    assert "số 3 " in text
    assert "số 20" not in text


def test_section_boxes_with_absolute_addresses() -> None:
    absolute = BOXES.replace("=/", "=https://bao.example.vn/")
    assert "Mục" not in left(f"{LIST}<div>{absolute}</div>")


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{BOXES}</div>",
        f"{teasers(3, 4)}<div>{BOXES}</div>",
        LIST + boxes(teasers(20, 30), teasers(21, 22), teasers(23, 24)),
        LIST + boxes(teasers(20, 3), teasers(21, 22)),
        LIST + boxes(teasers(3), teasers(21), teasers(23)),
        LIST + boxes(*[teasers(20, 3) + "<p>Một đoạn dài không có liên kết nào.</p>" * 9] * 3),
        LIST + boxes(*[teasers(20, 3)] * 3, head="<h2>Mục {0}</h2>"),
        f"{LIST}<div>{boxes(*[teasers(20, 3)] * 3).replace('<div>', '').replace('</div>', '')}",
    ],
    ids=[
        *("no list", "a short list", "nothing said again", "two boxes", "boxes of one text"),
        *("texts", "headings without links", "no boxes around"),
    ],
)
def test_section_boxes_that_are_content(html: str) -> None:
    text = left(html)
    assert "Mục 0" in text
    assert "Mục 1" in text


def test_section_boxes_are_not_the_list_above_themselves() -> None:
    """A text right in the element around them leads where it leads, and not where they do."""
    text = left(f"Mời xem <a href=/tin/90>bản tin tuần này của xã</a><div>{BOXES}</div>")
    assert "Mục 0" in text


def test_section_boxes_with_links_around_blocks() -> None:
    wrapped = "".join(f"<a href=/tin/{n}><p>Tin kinh tế số {n} hôm nay</p></a>" for n in range(9))
    assert "Mục" not in left(f"<div>{wrapped}</div><div>{BOXES}</div>")


@pytest.mark.parametrize("url", ["", "https://bao.example.vn", "https://bao.example.vn/"])
def test_section_boxes_of_a_first_page(url: str) -> None:
    assert "Mục" in left(f"{LIST}<div>{BOXES}</div>", url)
