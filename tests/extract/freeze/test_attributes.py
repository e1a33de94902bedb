"""What goes on of an element's attributes."""

import pytest
from lxml import etree, html

from a11y_reader.extract.freeze.attributes import (
    Setting,
    kept_attributes,
    language_of,
    setting_of,
)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({}, Setting("vi", "ltr")),
        ({"lang": "EN-us"}, Setting("en-US", "ltr")),
        ({"lang": "không có"}, Setting("vi", "ltr")),
        ({"dir": " RTL "}, Setting("vi", "rtl")),
        ({"dir": "up"}, Setting("vi", "ltr")),
    ],
)
def test_setting(attributes: dict[str, str], expected: Setting) -> None:
    """An element's own attributes, and where they say nothing those around it."""
    assert setting_of(etree.Element("p", attributes), Setting("vi", "ltr")) == expected


def test_language_as_old_pages_declare_it() -> None:
    """In documents of HTML, `xml:lang` is an attribute without a namespace."""
    element = html.fragment_fromstring("<p xml:lang='fr'>a</p>")
    assert language_of(element) == "fr"


def test_kept_attributes() -> None:
    element = etree.Element("td", {"colspan": " 2 ", "rowspan": "x", "onclick": "y", "abbr": ""})
    assert kept_attributes(element, "td") == (("colspan", "2"),)
