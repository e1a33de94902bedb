"""Texts of elements that consist of few others."""

import doctest

from lxml import etree

from a11y_reader.extract.plain import short_texts
from a11y_reader.extract.plain.short_texts import few_parts, short_text


def test_examples() -> None:
    assert doctest.testmod(short_texts).failed == 0


def test_many_parts() -> None:
    many = etree.fromstring(f"<p>Một{'<b>hai</b>' * 30}</p>")
    assert few_parts(many) == []
    assert short_text(many) == ""
