"""Signs that are letters in a font of pictures."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import symbol_fonts
from a11y_reader.extract.plain.symbol_fonts import turn_symbols


def test_examples() -> None:
    assert doctest.testmod(symbol_fonts).failed == 0


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<span style='font-size:9pt; font-family:Wingdings'>\xd8</span> Đơn", "➢ Đơn"),
        ("<font face=Wingdings>q </font>Đơn", "❑ Đơn"),
        ("<span style='font-family:Symbol, serif'><b>a</b></span>", "α"),
        ("<span style='font-family:Wingdings'>\uf0fc</span>", "✓"),
        (
            "<span style='font-family:Wingdings'><span>v<span style='font:7pt Times'>&nbsp;"
            "</span></span></span>Đơn",
            "❖\xa0Đơn",
        ),
    ],
)
def test_signs(source: str, text: str) -> None:
    assert turned(source) == text


@pytest.mark.parametrize(
    "source",
    [
        "<span style='font-family:Wingdings'>Đơn xin</span>",
        "<span style='font-family:Wingdings 2'>v</span>",
        "<span style='font-family:Segoe UI Symbol'>a</span>",
        "<span style='mso-bidi-font-family:Symbol'>a</span>",
        "<span style='font-family:Symbol'><b style='font-family:Arial'>a</b></span>",
        "<span style='font-family:Arial, Wingdings'>v</span>",
    ],
)
def test_letters_stay(source: str) -> None:
    assert turned(source) == "".join(html.fragment_fromstring(source).itertext())


def turned(source: str) -> str:
    root = html.fragment_fromstring(source, create_parent="p")
    turn_symbols(list(root.iter(etree.Element)))
    return "".join(root.itertext())
