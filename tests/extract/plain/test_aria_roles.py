"""Headings, lists and pictures that a page makes of other elements."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import aria_roles
from a11y_reader.extract.plain.aria_roles import turn_roles


def turned(source: str) -> str:
    root = html.fragment_fromstring(source, create_parent="main")
    turn_roles([one for one in root.iter(etree.Element) if one.get("role")])
    for one in root.iter(etree.Element):
        for name in ("role", "style", "aria-label", "aria-level"):
            one.attrib.pop(name, None)
    return "".join(html.tostring(one, encoding="unicode") for one in root)


def test_examples() -> None:
    assert doctest.testmod(aria_roles).failed == 0


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("<div role=heading aria-level=3>Mục</div>", "<h3>Mục</h3>"),
        ("<div role=heading>Mục</div>", "<h2>Mục</h2>"),
        ("<span role=heading aria-level=9><b>Mục</b></span>", "<h6><b>Mục</b></h6>"),
        ("<p role=heading aria-level=x>Mục</p>", "<h2>Mục</h2>"),
        (f"<p role=heading aria-level={'9' * 5000}>Mục</p>", "<h2>Mục</h2>"),
        ("<p role=heading aria-level=²>Mục</p>", "<h2>Mục</h2>"),
        ("<p>Một <b role=heading>hai</b> ba</p>", "<p>Một <b>hai</b> ba</p>"),
        ("<h4 role=heading aria-level=2>Mục</h4>", "<h4>Mục</h4>"),
        ("<div role=heading><p>Mục</p></div>", "<div><p>Mục</p></div>"),
    ],
)
def test_headings(source: str, wanted: str) -> None:
    assert turned(source) == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("<div role=list>{0}{0}</div>", "<ul><li>Một</li><li>Một</li></ul>"),
        ("<div role=list>{0}</div>", "<div><div>Một</div></div>"),
        ("<div role=list>{0}{0}<p>Hai</p></div>", None),
        ("<div role=list>{0}, {0}</div>", None),
        ("<div role=list>Gồm:{0}{0}</div>", None),
    ],
    ids=["items", "one item", "another element", "a text between", "a text above"],
)
def test_lists(source: str, wanted: str | None) -> None:
    found = turned(source.format("<div role=listitem>Một</div>"))
    assert found == wanted if wanted else "<ul>" not in found


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (
            "<div role=img aria-label='Cầu mới' style='background: #eee url(\"a.jpg\")'></div>",
            '<img src="a.jpg" alt="Cầu mới">',
        ),
        (
            "<p>Xếp loại: <i role=img aria-label='4 trên 5 sao'><b></b></i>.</p>",
            "<p>Xếp loại: <span>4 trên 5 sao</span>.</p>",
        ),
        (
            "<svg role=img><title>Thu chi năm 2025</title><text>12</text></svg>",
            "<span>Thu chi năm 2025</span>",
        ),
        (
            "<table><tr><td><svg role=img aria-label='Có'></svg></td></tr></table>",
            "<table><tr><td><span>Có</span></td></tr></table>",
        ),
        ("<span role=img aria-label='lửa'>🔥</span>", "<span>🔥</span>"),
        ("<p>Số: <i role=img aria-label='Gọi'></i> 0241</p>", "<p>Số: <i></i> 0241</p>"),
        (
            "<a href=x>Tệp <i role=img aria-label='mở cửa sổ mới'></i></a>",
            '<a href="x">Tệp <i></i></a>',
        ),
        ("<p>a<i role=img aria-label='Cầu mới'></i>b</p>", "<p>a<span> Cầu mới </span>b</p>"),
        ("<div role=img aria-label='Cầu mới'></div>", "<div>Cầu mới</div>"),
        (
            "<div role=img aria-label='Cầu mới'><iframe src=v></iframe></div>",
            '<div><iframe src="v"></iframe></div>',
        ),
        (
            "<p><i role=img aria-label='Cầu mới' style='background:url(http://[x)'></i></p>",
            '<p><img src="http://[x" alt="Cầu mới"></p>',
        ),
        ("<div role=img></div>", "<div></div>"),
    ],
)
def test_pictures(source: str, wanted: str) -> None:
    assert turned(source) == wanted
