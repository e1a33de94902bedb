"""Which fonts are known, and where a page may name them."""

import pytest
from lxml import html

from a11y_reader.restore.fonts import (
    Font,
    font_named,
    font_of,
    fonts_of_rules,
    may_name_fonts,
    names_fonts,
)

TCVN3, CAPITALS, VNI, OTHER = Font("TCVN3"), Font("TCVN3", True), Font("VNI"), Font()


@pytest.mark.parametrize(
    ("families", "font"),
    [
        (".VnTime", TCVN3),
        ("'.VnTimeH'", CAPITALS),
        ('".VnArial NarrowH", sans-serif', CAPITALS),
        ("&quot;.VnTime&quot;,&quot;sans-serif&quot;", TCVN3),
        (r"\.VnTime", TCVN3),
        (".vntime", TCVN3),
        ("VNI-Times", VNI),
        ("VNI Times", VNI),
        ("Times New Roman, .VnTime", OTHER),
        ("www.vn", OTHER),
        ("University", OTHER),
        ("", OTHER),
    ],
)
def test_font_named(families: str, font: Font) -> None:
    assert font_named(families) == font


@pytest.mark.parametrize(
    ("markup", "font"),
    [
        ("<font face='.VnTime'>", TCVN3),
        ("<span style='color: red; FONT-FAMILY: .VnTimeH; x: y'>", CAPITALS),
        ("<p style='font: 12pt VNI-Times'>", VNI),
        ("<font face=Arial>", OTHER),
        ("<p class='a So'>", CAPITALS),
        ("<p class='a'>", None),
        ("<h2 class='So a'>", CAPITALS),
        ("<h2 class='a'>", TCVN3),
        ("<b>", OTHER),
        ("<p face='.VnTime' style='mso-font-charset: 0'>", None),
        ("<p>", None),
    ],
)
def test_font_of(markup: str, font: Font | None) -> None:
    assert font_of(html.fromstring(markup), {".So": CAPITALS, "h2": TCVN3, "b": OTHER}) == font


def test_fonts_of_rules() -> None:
    sheet = """
        p.MsoNormal, li.MsoNormal { margin: 0; font-family: ".VnTime"; }
        .Tieu-de { font-family: '\\.VnTimeH' } div .Sau p { font-family: VNI-Times }
        @media print { h1 { color: red } }
        H1 { font-family: Arial } /* h2 { */ td , th.a{font:12pt ".VnTime"}
    """
    assert fonts_of_rules([sheet, ""]) == {
        ".MsoNormal": TCVN3,
        ".Tieu-de": CAPITALS,
        ".a": TCVN3,
        "h1": OTHER,
    }


def test_names_fonts() -> None:
    assert names_fonts(html.fromstring("<p style='font-family:\".VnTime\"'>a"))
    assert not names_fonts(html.fromstring("<p><a href='https://xa.example.vn/vni-1'>a"))


@pytest.mark.parametrize(
    "markup",
    [
        "<p style='font-family:\".VnTime\"'>a",
        "<p style='FONT: 12pt vni times'>a",
        "<font face='VNI-Times'>a",
        "<style>p { font-family: \\.vntime }</style><p>a",
    ],
)
def test_may_name_fonts(markup: str) -> None:
    assert may_name_fonts(html.document_fromstring(markup))


def test_may_name_fonts_elsewhere() -> None:
    """An address is no font."""
    assert not may_name_fonts(html.document_fromstring("<p><a href='https://xa.vn/vni-1'>a.vn"))
    assert not may_name_fonts(html.document_fromstring("<p style='background: url(//xa.vn/a)'>a"))
