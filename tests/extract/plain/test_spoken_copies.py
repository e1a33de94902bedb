"""Words for voices beside what is drawn."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import spoken_copies
from a11y_reader.extract.plain.spoken_copies import drop_drawn_copies

SPOKEN = "<span class=sr-only>mỗi tháng</span>"


def text_of(source: str) -> str:
    root = html.fragment_fromstring(source, create_parent="p")
    drop_drawn_copies(list(root.iter(etree.Element)))
    return "".join(root.itertext())


def test_examples() -> None:
    assert doctest.testmod(spoken_copies).failed == 0


@pytest.mark.parametrize("source", ["{drawn} {spoken}", "{spoken} {drawn}"])
def test_what_is_drawn_goes(source: str) -> None:
    drawn = "<b aria-hidden=true>/th</b>"
    assert text_of(source.format(drawn=drawn, spoken=SPOKEN)).strip() == "mỗi tháng"


def test_drawn_number_goes_that_is_said_with_what_it_counts() -> None:
    drawn = "<b aria-hidden=true>31</b>"
    assert text_of(f"{drawn}<span class=q67>4,5 sao của 31 người</span>") == "4,5 sao của 31 người"
    assert text_of(f"{drawn}<span class=q67>4,5 sao</span>") == "314,5 sao"


@pytest.mark.parametrize(
    "drawn",
    [
        "<b>/th</b>",
        "<b aria-hidden=true>mỗi tháng</b>",
        "<b aria-hidden=true>hai trăm nghìn</b>",
        "<b aria-hidden=true>/th</b> là",
        "<b aria-hidden=true><a href=/1>/th</a></b>",
    ],
)
def test_what_says_more_stays(drawn: str) -> None:
    text = text_of(f"{drawn}{SPOKEN}")
    assert text == "".join(
        html.fragment_fromstring(f"{drawn}{SPOKEN}", create_parent="p").itertext()
    )
