"""How many words a text has, in any script."""

from a11y_reader.characters import folded

__all__ = ["word_count"]

LONG_WORD = 12
"""The mean number of characters a word from which a text is taken to put no spaces between them."""

LONG_TEXT = 10_000
"""The number of characters from which a text's words are counted without taking it apart."""

UNSPACED_WORD = 4
"""How many characters of such a text count as a word."""


def word_count(text: str) -> int:
    """Count words; in scripts that put no spaces between them, four characters make one.

    >>> word_count("Ủy ban nhân dân huyện"), word_count("国务院办公厅关于印发的通知")
    (5, 3)
    """
    if len(text) > LONG_TEXT:
        text = folded(text)
        spaces = text.count(" ")
        return _word_count(spaces + bool(text), len(text) - spaces)
    pieces = text.split()
    count = len(pieces)
    if len(text) < LONG_WORD * count:
        return count
    return _word_count(count, sum(map(len, pieces)))


def _word_count(pieces: int, letters: int) -> int:
    return pieces if letters < LONG_WORD * pieces else max(pieces, letters // UNSPACED_WORD)
