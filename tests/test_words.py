"""How words are counted."""

import pytest

from a11y_reader.words import word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("   ", 0),
        ("một", 1),
        (" Ủy ban  nhân dân\n", 4),
        ("国务院办公厅关于印发的通知", 3),
        ("สำนักงานคณะกรรมการ", 4),
        ("việc vận chuyển 国务院", 4),
    ],
)
def test_word_count(text: str, words: int) -> None:
    assert word_count(text) == words


@pytest.mark.parametrize(
    "piece", ["một hai\n", "国务院办公厅", "  ", "a\xa0", "国务院 办公厅关于印发的通知。"]
)
def test_word_count_of_long_text(piece: str) -> None:
    """Words count alike where a text is too long to be taken apart."""
    part = word_count(piece * 400)
    assert word_count(piece * 4_000) == pytest.approx(10 * part, abs=10)


def test_word_count_indentation() -> None:
    """Space counts for nothing, however long."""
    assert word_count("\n" + " " * 40) == 0
    assert word_count("\n" + " " * 40 + "một" + "\n" + " " * 40) == 1
