"""Letters that stand apart by typed spaces become words."""

import pytest

from a11y_reader import read
from a11y_reader.extract.freeze.letter_spacing import close_up
from tests.cases import frozen, outline


@pytest.mark.parametrize(
    ("text", "closed_up"),
    [
        ("T H Ô N G   B Á O", "THÔNG BÁO"),
        ("Q\xa0U\xa0Y\xa0Ế\xa0T \xa0 Đ\xa0Ị\xa0N\xa0H:", "QUYẾT ĐỊNH:"),
        ("ngày t h ứ  h a i, nghỉ", "ngày thứ hai, nghỉ"),
        ("M ü l l e r  u n d  S o h n", "Müller und Sohn"),
    ],
)
def test_close_up(text: str, closed_up: str) -> None:
    assert close_up(text) == closed_up


@pytest.mark.parametrize(
    "text",
    [
        "H E L L O",  # as long as no room tells, it may be letters
        "Vitamin A B C D",
        "a b c  d e f",
        "A B  X Y",
        "T H Ô N G\n   B Á O",  # a line of the source
        "W x D x H  5 x 6 x 7",
        "1 2 3  4 5 6",
        "tổ 1  ấp 2",
    ],
)
def test_close_up_of_what_are_no_words(text: str) -> None:
    assert close_up(text) == text


def test_letters_of_a_heading_are_words() -> None:
    assert outline(frozen("<p><b>T H Ô N G&nbsp; B Á O</b></p>")) == (
        "<p><strong>THÔNG BÁO</strong></p>\n"
    )


def test_letters_of_code_stay_apart() -> None:
    assert "T H Ô N G   B Á O" in outline(frozen("<pre>T H Ô N G   B Á O</pre>"))


def test_words_that_were_closed_up_are_told() -> None:
    text = "<p>Ủy ban nhân dân xã nghỉ làm việc ngày mai, mời bà con đến vào thứ hai.</p>"
    document = read(f"<h1>Nghỉ lễ</h1>{text}<p>K Í N H   B Á O</p>{text}")
    found = [finding for finding in document.findings if finding.criterion == "1.3.2"]
    assert [(finding.status, finding.excerpt) for finding in found] == [("fixed", "KÍNH BÁO")]
