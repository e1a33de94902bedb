"""Texts without what doesn't change how they read, so that they can be compared."""

import re
import unicodedata

__all__ = ["fold_text", "letters_of", "without_marks"]

_NOT_WORD = re.compile(r"[\W_]+")
"""What a text is folded without."""


def fold_text(text: str) -> str:
    """Fold case and punctuation, so that texts which read the same compare equal."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def without_marks(text: str) -> str:
    """Write a folded text as addresses do, without diacritics."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def letters_of(text: str) -> str:
    """Write a folded text as hosts have names, without diacritics and spaces.

    >>> letters_of(fold_text("Xã Tân Lập"))
    'xatanlap'
    """
    return without_marks(text).replace(" ", "")
