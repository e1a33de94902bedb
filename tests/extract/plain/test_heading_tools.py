"""Links within the page that each heading ends with."""

import doctest

import pytest
from lxml import html

from a11y_reader.extract.plain import heading_tools
from a11y_reader.extract.plain.heading_tools import drop_heading_tools


def are_dropped(*headings: str) -> bool:
    root = html.fragment_fromstring("".join(headings), create_parent="div")
    drop_heading_tools(list(root.iter("a")))
    return next(root.iter("a"), None) is None


def test_examples() -> None:
    assert doctest.testmod(heading_tools).failed == 0


def test_links_to_the_top_go() -> None:
    heading = "<h3>Giờ họp <a href=#dau><span>đầu trang</span></a></h3>"
    assert are_dropped(heading, heading)


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>Giờ họp <a href=#n1>[1]</a></h3>",
        "<h3><a href=#dau>Giờ họp</a></h3>",
        "<h3>Giờ họp <a href=#dau>của chợ</a> nổi</h3>",
        "<h3>Giờ họp <a href=#dau>của</a> <b>chợ</b></h3>",
        "<h3>Giờ họp <a href=/cho>của chợ</a></h3>",
        "<p>Giờ họp <a href=#dau>của chợ</a></p>",
    ],
)
def test_what_heads_or_leads_on_stays(heading: str) -> None:
    assert not are_dropped(heading, heading)


def test_lone_link_stays() -> None:
    assert not are_dropped("<h3>Xem <a href=#ba>phần ba</a></h3>", "<h3>Hai</h3>")
