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
        ("<b class=counter data-count='2.400'>0</b>", "2.400"),
        ("<b data-from=0 data-to=68>0</b>", "68"),
        ("<b class=counter data-target='#muc'>0</b>", "0"),
        ("<b data-to-value=7>12</b>", "12"),
        ("<b data-to-value=7>0<i></i></b>", "0"),
        ("<b data-to-value=7></b>", ""),
        ("<b data-to-value=-1>0</b>", "0"),
        ("<b data-count=3>0</b>", "0"),
        ("<b class=countdown data-end=1700000000>0</b>", "0"),
        ("<b class=counter data-end=1700000000>0</b>", "0"),
    ],
    ids=[
        *("number", "thousands", "from", "no number", "counted", "elements", "empty", "negative"),
        *("of what is in a basket", "countdown", "time"),
    ],
)
def test_counters(number: str, text: str) -> None:
    root = html.fragment_fromstring(f"<p>{number}</p>")
    turn_counters(root.iter())
    assert "".join(root.itertext()) == text


def test_value_to_sort_a_table_by() -> None:
    row = "<tr><td data-value=-1>0</td><td class=counter data-value=7>0</td></tr>"
    root = html.fragment_fromstring(f"<table>{row}</table>")
    turn_counters(root.iter())
    assert "".join(root.itertext()) == "00"


def test_counters_of_a_page() -> None:
    root = html.document_fromstring("<p>Thành lập <span data-to-value=1967>0</span></p>")
    assert "".join(with_plain_elements(root).itertext()) == "Thành lập 1967"
