"""Numbers that a script counts up."""

import doctest

import pytest
from lxml import html

from a11y_reader.extract.plain import counters, with_plain_elements
from a11y_reader.extract.plain.counters import turn_counters


def test_examples() -> None:
    assert doctest.testmod(counters).failed == 0


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("<b data-to-value=94>0</b>%", "94%"),
        ("<b data-count='2.400'>0</b>", "2.400"),
        ("<b data-target='#muc'>0</b>", "0"),
        ("<b data-count=7>12</b>", "12"),
        ("<b data-count=7>0<i></i></b>", "0"),
        ("<b data-count=7></b>", ""),
    ],
    ids=["number", "thousands", "no number", "counted", "elements", "empty"],
)
def test_counters(number: str, text: str) -> None:
    root = html.fragment_fromstring(f"<p>{number}</p>")
    turn_counters(root)
    assert "".join(root.itertext()) == text


def test_counters_of_a_page() -> None:
    root = html.document_fromstring("<p>Thành lập <span data-to-value=1967>0</span></p>")
    assert "".join(with_plain_elements(root).itertext()) == "Thành lập 1967"
