"""Measures that the page shows as a bar."""

import doctest

import pytest
from lxml import html

from a11y_reader.extract.plain import bars
from a11y_reader.extract.plain.bars import turn_bars


def test_examples() -> None:
    assert doctest.testmod(bars).failed == 0


@pytest.mark.parametrize(
    ("bar", "text"),
    [
        ("đạt <meter value=0.6></meter> hôm nay", "đạt 60% hôm nay"),
        ("đạt <progress value=70 max=100></progress>", "đạt 70%"),
        ("đạt <meter value=7 min=2 max=10></meter>", "đạt 7"),
        ("đạt <meter value=7 max=0></meter>", "đạt 7"),
        ("đạt <meter value=0.6>sáu phần</meter>", "đạt sáu phần"),
        ("<b>đạt</b><meter value=x></meter>", "đạt"),
    ],
)
def test_bars_say_what_they_measure(bar: str, text: str) -> None:
    root = html.fragment_fromstring(f"<p>{bar}</p>")
    turn_bars(list(root.iter("meter", "progress")))
    assert "".join(root.itertext()) == text
    assert next(root.iter("meter", "progress"), None) is None


@pytest.mark.parametrize(
    "bar",
    [
        "<p><progress value=1 max=2></progress> trang</p>",
        "<p>đạt <progress value=1 max=2 aria-hidden=true></progress></p>",
        "<main>đạt <progress></progress></main>",
    ],
)
def test_bars_that_only_draw(bar: str) -> None:
    root = html.fragment_fromstring(bar)
    turn_bars(list(root.iter("meter", "progress")))
    assert next(root.iter("progress"), None) is not None
