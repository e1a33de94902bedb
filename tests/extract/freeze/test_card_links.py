"""Links that lie over a card: its heading is the link."""

import pytest

from a11y_reader.extract.freeze import freeze
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from tests.cases import frozen, outline

NAME = "Chợ nổi Cái Răng"
HEADING = f"<div><h3><span>{NAME}</span></h3><p>Họp từ sáng sớm.</p></div>"


@pytest.mark.parametrize(
    "link",
    [
        f"<a href=/cho aria-label='{NAME}'></a>",
        f"<a href=/cho aria-label=' {NAME} '><svg></svg> </a>",
    ],
)
def test_heading_of_a_card_is_its_link(link: str) -> None:
    html = f"<article>{link}{HEADING}</article>"
    assert outline(frozen(html)) == (
        f'<h3><a href="/cho">{NAME}</a></h3>\n<p>Họp từ sáng sớm.</p>\n'
    )


@pytest.mark.parametrize(
    "html",
    [
        f"<a href=/cho aria-label='Chợ'></a>{HEADING}",
        f"<a href=/cho aria-label='{NAME}'><img src=/1.jpg></a>{HEADING}",
        f"<a href='#cho' aria-label='{NAME}'></a>{HEADING}",
        f"<a href='javascript:x' aria-label='{NAME}'></a>{HEADING}",
        f"<a aria-label='{NAME}'></a>{HEADING}",
        f"<div><a href=/cho aria-label='{NAME}'></a></div>{'<div>' * 9}{HEADING}{'</div>' * 9}",
    ],
    ids=["other name", "picture", "within the page", "script", "no address", "far"],
)
def test_heading_without_a_link_over_it(html: str) -> None:
    assert f"{NAME}</a>" not in outline(frozen(f"<article>{html}</article>"))


def test_cards_of_one_name_lead_where_each_does() -> None:
    cards = "".join(
        f"<li><a href=/{number} aria-label='{NAME}'></a>{HEADING}</li>" for number in (1, 2)
    )
    found = outline(frozen(f"<ul>{cards}</ul>"))
    assert '"/1">Chợ' in found
    assert '"/2">Chợ' in found


def item(number: int, more: str = "") -> str:
    text = f"<h3>Chợ {number}</h3>{more}<p>Họp từ sáng sớm.</p>"
    return f"<section>{text}<p><a href=/{number}>Đọc thêm</a></p></section>"


def without_more(html: str) -> str:
    """Freeze a page without its links to read more."""
    root = parse(html)
    page = collect(root)
    kept = [block.text != "Đọc thêm" for block in page.blocks]
    return outline(freeze(page, kept, Urls(root)).body)


def test_heading_takes_the_only_link_of_its_item() -> None:
    found = without_more(item(1) + item(2))
    assert '<h3><a href="/1">Chợ 1</a></h3>' in found
    assert '<h3><a href="/2">Chợ 2</a></h3>' in found


@pytest.mark.parametrize(
    "html",
    [
        item(1),
        item(1, "<p><a href=/3>Bản đồ</a></p>") + item(2, "<p><a href=/3>Bản đồ</a></p>"),
        item(1, "<h4>Giờ</h4>") + item(2, "<h4>Giờ</h4>"),
        item(1).replace("h3", "p") + item(2).replace("h3", "p"),
        item(1).replace("/1", "#1") + item(2).replace("/2", "#2"),
        item(1).replace("/1", "?mua=1") + item(2).replace("/2", "?mua=2"),
        (item(1) + item(2)).replace("href", "rel='nofollow noopener' href"),
        item(1) + item(2).replace("/2", "/1"),
    ],
    ids=[
        "one",
        "another link",
        "another heading",
        "no heading",
        "within the page",
        "query",
        "not to follow",
        "one address",
    ],
)
def test_heading_takes_no_link(html: str) -> None:
    assert "Chợ 1</a>" not in without_more(html)
