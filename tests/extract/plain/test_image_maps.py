"""Images of which parts are links."""

import doctest

from lxml import etree, html

from a11y_reader.extract.plain import image_maps
from a11y_reader.extract.plain.image_maps import list_areas


def test_examples() -> None:
    assert doctest.testmod(image_maps).failed == 0


def links(source: str) -> list[tuple[str | None, str | None]]:
    root = html.fragment_fromstring(source, create_parent="main")
    list_areas(list(root.iterdescendants(etree.Element)))
    return [(link.get("href"), link.text) for link in root.iter("a")]


def test_parts_without_a_name_or_address_or_told_before_are_left_out() -> None:
    areas = (
        "<area href=/1 alt='Xã Một'><area href=/2><area alt='Xã Ba'>"
        "<area href=/4 title='Xã Bốn'><area href=/1 alt='Xã Một'><area href=/5 alt='Xã Năm'>"
    )
    source = f"<a href=/5>Xã Năm</a><img usemap=#xa><map name=xa>{areas}</map>"
    assert links(source) == [("/5", "Xã Năm"), ("/1", "Xã Một"), ("/4", "Xã Bốn")]


def test_text_behind_the_image_stays_behind_the_list() -> None:
    root = html.fragment_fromstring(
        "<p><img usemap=#xa> Bản đồ</p><map id=xa><area href=/1 alt='Xã Một'></map>", "main"
    )
    list_areas(list(root.iterdescendants(etree.Element)))
    assert "".join(root.itertext()) == "Xã Một Bản đồ"


def test_an_image_without_its_map() -> None:
    assert links("<img usemap=#xa>") == []
