"""What links that are but icons are called."""

import doctest

import pytest
from lxml import html

from a11y_reader.extract.plain import link_names
from a11y_reader.extract.plain.link_names import name_links

ICON = "<i class=icon></i>"


def named(source: str) -> list[str | None]:
    root = html.fragment_fromstring(source, create_parent="main")
    name_links(root.iter("a"))
    return [link.text for link in root.iter("a")]


def test_examples() -> None:
    assert doctest.testmod(link_names).failed == 0


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (f"<a href=/5.pdf aria-label=' Quyết\n định 5 '>{ICON}</a>", "Quyết định 5"),
        (f"<a href=/5.pdf title='Quyết định 5'>{ICON}</a>", "Quyết định 5"),
        ("<a href=/5.pdf><svg><title>Tải về</title></svg></a>", "Tải về"),
        (f"<a href=/5.pdf>{ICON}</a>", "5.pdf"),
        (f"<a href=/5 aria-label='Quyết định 5'>{ICON}</a>", None),
        (f"<table><tr><td><a href=/5 title='Chi tiết'>{ICON}</a></table>", "Chi tiết"),
        (f"<table><tr><td><a href=/5>{ICON}</a></table>", None),
        (f"<a href=/5.pdf aria-hidden=true>{ICON}</a>", None),
        ("<a href=/5.pdf title='Quyết định'><img src=a.png></a>", None),
    ],
)
def test_icons(source: str, name: str | None) -> None:
    assert named(source) == [name]


def test_a_space_that_is_a_link_stays() -> None:
    assert named("Chữ<a href=/x> </a>sau") == [" "]


def test_an_icon_beside_a_link_that_tells() -> None:
    source = f"<a href=/5.pdf>Quyết định 5</a> <a href=/5.pdf title=Tải>{ICON}</a>"
    assert named(source) == ["Quyết định 5", None]


@pytest.mark.parametrize(
    ("link", "title"),
    [
        ("<a href=/5 aria-label='Đọc tiếp: Luật Đất đai'>Đọc tiếp</a>", "Đọc tiếp: Luật Đất đai"),
        ("<a href=/5 aria-label='đọc tiếp'>Đọc <b>tiếp</b> »</a>", None),
        ("<a href=/5 title=Luật aria-label='Đọc tiếp: Luật'>Đọc tiếp</a>", "Luật"),
    ],
)
def test_titles(link: str, title: str | None) -> None:
    element = html.fragment_fromstring(link)
    name_links([element])
    assert element.get("title") == title
