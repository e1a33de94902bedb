"""Elements that a style sheet of the page hides on wide screens."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import narrow_screens
from a11y_reader.extract.plain.narrow_screens import drop_for_narrow

BOTH = "<div class=rong>Chợ nổi họp từ sáng.</div><div class='hep muc'>Chợ họp sáng.</div>"
WIDE = "@media screen and (min-width: 810px)"


def read_of(sheet: str, body: str = BOTH) -> str:
    root = html.document_fromstring(f"<head><style>{sheet}</style></head><body>{body}</body>")
    drop_for_narrow(root, [one for one in root.iter(etree.Element) if one.get("class")])
    for unread in list(root.iter("template")):
        unread.text = ""
    return "".join(root.body.itertext())


def test_examples() -> None:
    assert doctest.testmod(narrow_screens).failed == 0


@pytest.mark.parametrize(
    "sheet",
    [
        WIDE + "{.hep{display:none!important}}",
        "@media(min-width:50em) and (max-width:1919.98px){.a,.hep{color:red;display: none}}",
        "@media print, (min-width:810px){.x{color:red}.hep{display:none}}",
        ".hep{display:block} @media (max-width:809px){.rong{display:none}}"
        + WIDE
        + "{.hep{display:none}}",
    ],
)
def test_copy_for_narrow_screens_goes(sheet: str) -> None:
    assert read_of(sheet) == "Chợ nổi họp từ sáng."


@pytest.mark.parametrize(
    "sheet",
    [
        ".hep{display:none}",
        "@media print{.hep{display:none}}",
        "@media (max-width:809px){.hep{display:none}}",
        "@media (min-width:1920px){.hep{display:none}}",
        "@media (min-width:810px) and (orientation:portrait){.hep{display:none}}",
        WIDE + "{.menu .hep{display:none}}",
        WIDE + "{.hep{display:none}.muc{display:block}}",
        WIDE + "{.hep{visibility:visible}}",
    ],
)
def test_what_a_wide_screen_may_show_stays(sheet: str) -> None:
    assert "Chợ họp sáng." in read_of(sheet)


def test_page_stays_that_would_be_empty() -> None:
    body = "<div class=hep>Chợ nổi họp từ sáng.</div>"
    assert read_of(WIDE + "{.hep{display:none}}", body) == "Chợ nổi họp từ sáng."


def test_copies_within_copies() -> None:
    body = BOTH + "<div class=hep>Chợ <b class=hep>nổi</b></div>"
    assert read_of(WIDE + "{.hep{display:none}}", body).startswith("Chợ nổi họp từ sáng.")
