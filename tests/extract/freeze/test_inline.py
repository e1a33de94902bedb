"""Inline content: elements, white space, line breaks."""

import re

import pytest

from a11y_reader.document import Node
from tests.cases import frozen, outline


def test_text_composed_and_clean() -> None:
    """Texts are in NFC, without soft hyphens, and their padding of no-break spaces folds."""
    body = frozen("<p>&nbsp;&nbsp;Vie&#x323;&#x302;t Na&shy;m 10&nbsp;%&nbsp;</p>")
    assert body == (Node("p", (), ("Việt Nam 10\xa0%",)),)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a <b>b <i>c</i></b>", "a <strong>b <em>c</em></strong>"),
        ("<b>a <strong>b</strong></b>", "<strong>a b</strong>"),
        ("<a>a</a> <a href='javascript:b'>b</a>", "a b"),
        ("<rt>a</rt>", "a"),
        ("<q>a <q>b</q></q>", "“a “b””"),
        ("<font>a</font> <i> </i>b", "a b"),
        ("a\n\t b  c ", "a b c"),
        ("a <br> b", "a <br>b"),
    ],
)
def test_inline(html: str, expected: str) -> None:
    """No element within another of its name, none without a meaning; white space is one space."""
    assert outline(frozen(f"<p>{html}</p>")) == f"<p>{expected}</p>\n"


def test_element_that_goes_over_blocks() -> None:
    """It is open again in the next paragraph."""
    body = frozen("<b>a<div>b</div>c</b>")
    assert body == tuple(Node("p", (), (Node("strong", (), (text,)),)) for text in "abc")


def test_link_to_a_frame_within_a_link_is_its_text() -> None:
    frame = "<iframe src='https://b.example/' title=b></iframe>"
    body = outline(frozen(f"<p><a href='https://a.example/'>a {frame}</a></p>"))
    assert body.count("<a ") == 1
    assert "https://a.example/" in body


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<span>1972</span><span>2h 55m</span>", "1972 2h 55m"),
        ("<span>3 phòng</span><span>2,5 tầng</span>", "3 phòng 2,5 tầng"),
        ("<span>19</span><span>95</span>", "1995"),
        ("<b>12’06</b><b>2-1</b>", "<strong>12’06</strong> <strong>2-1</strong>"),
        ("<span>Khách</span><span>16.204</span>", "Khách 16.204"),
        ("một hai<span>3</span>", "một hai3"),
        ("<span>một hai</span><sup>12</sup>", "một hai<sup>12</sup>"),
        ("<a href=/><span>Xem thêm</span><span>Xem thêm</span></a>", "<a>Xem thêm</a>"),
        ("<span>ha</span><span>ha</span>", "haha"),
        ("Xem thêm<a href=/>Xem thêm</a>", "Xem thêm <a>Xem thêm</a>"),
    ],
)
def test_numbers_and_copies_that_style_sets_apart(html: str, expected: str) -> None:
    found = outline(frozen(f"<p>{html}</p>"))
    assert re.sub(r"<a [^>]*>", "<a>", found) == f"<p>{expected}</p>\n"
