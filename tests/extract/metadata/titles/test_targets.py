"""Whether a text that may be the title is a link to the page itself."""

import pytest

from a11y_reader.extract.metadata.titles.declared import Told
from tests.titles import found

ADDRESS = "https://tin.example.vn/thoi-su?trang=2"
BODY = "<p>Sáng nay, xã họp bàn về kế hoạch năm tới.</p>" * 3


def leads_here(html: str, address: str = ADDRESS, base: str = "") -> bool:
    features = found(f"{html}{BODY}", Told(url=address, base=base))["Thời sự"].features
    return "leads here" in features


@pytest.mark.parametrize(
    "href",
    [
        "/thoi-su?trang=2",
        "?trang=2",
        " /thoi-su/?trang=2#tin ",
        "https://www.tin.example.vn/thoi-su?trang=2",
    ],
)
def test_link_to_its_own_page(href: str) -> None:
    assert leads_here(f'<h1><a href="{href}">Thời sự</a></h1>')


@pytest.mark.parametrize(
    "href",
    ["/thoi-su", "/thoi-su?trang=3", "/", "#noi-dung", "", "javascript:void(0)", "http://["],
)
def test_other_link(href: str) -> None:
    assert not leads_here(f'<h1><a href="{href}">Thời sự</a></h1>')


def test_link_around_the_heading() -> None:
    assert leads_here('<a href="/thoi-su?trang=2"><h1>Thời sự</h1></a>')


def test_link_is_relative_to_the_base() -> None:
    html = '<h1><a href="thoi-su?trang=2">Thời sự</a></h1>'
    assert leads_here(html)
    assert not leads_here(html, base="https://tin.example.vn/vn/")
    assert leads_here(html, "https://tin.example.vn/a/thoi-su?trang=2", "https://tin.example.vn/a/")


def test_menu_item_of_its_own_page() -> None:
    """It names the section, not what is shown: only headings count."""
    assert not leads_here('<div class=title><a href="/thoi-su?trang=2">Thời sự</a></div>')


def test_part_of_a_heading_or_unknown_address() -> None:
    link = '<a href="/thoi-su?trang=2">Thời sự</a>'
    assert not leads_here(f"<h1>{link}</h1>", address="")
    texts = found(f"<h1>{link} hôm nay</h1>{BODY}", Told(url=ADDRESS))
    assert "leads here" not in texts["Thời sự hôm nay"].features
