"""Folds texts so that they can be compared: without what doesn't change how they read."""

import re

from a11y_reader.characters import without_marks

__all__ = ["as_in_addresses", "fold_text", "letters_of"]

_NOT_WORD = re.compile(r"[\W_]+")
"""What a text is folded without."""


def fold_text(text: str) -> str:
    """Fold case and punctuation, so that texts which read the same compare equal."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def as_in_addresses(text: str) -> str:
    """Write a folded text as addresses do, without diacritics."""
    return without_marks(text.replace("đ", "d"))


def letters_of(text: str) -> str:
    """Write a folded text as hosts have names, without diacritics and spaces.

    >>> letters_of(fold_text("Xã Tân Lập"))
    'xatanlap'
    """
    return as_in_addresses(text).replace(" ", "")
