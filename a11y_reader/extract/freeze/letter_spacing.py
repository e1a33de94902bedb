"""Letters that stand apart by typed spaces, as in "T H Ô N G   B Á O", are the words they spell.

A screen reader says such letters one by one: failure F32 of 1.3.2, Meaningful Sequence
(https://www.w3.org/WAI/WCAG22/Techniques/failures/F32).
"""

import re
from itertools import pairwise

from a11y_reader.extract.blocks import Block

__all__ = ["close_up", "may_be_spaced"]

_LETTER = r"[^\W\d_]"
_SPACED = re.compile(rf"(?<!\S){_LETTER}(?:[ \xa0]+{_LETTER})+(?![^\s.,:;!?])")
"""Single letters with room between them."""

_GAP = re.compile(r"[ \xa0]{2,}")
"""Room that is wider than between the letters of a word."""

_LONGEST_MEAN = 2.5
"""How many characters a word of such a text has on average, the space after it counted."""

_FEW_LETTERS = 2
"""The most letters that any word has where the letters themselves are no words."""


def may_be_spaced(block: Block) -> bool:
    """Say whether most of a block's words are single letters: a quick look at what is counted."""
    return block.words > _FEW_LETTERS + 1 and len(block.text) < _LONGEST_MEAN * block.words


def close_up(text: str) -> str:
    r"""Return a text, white space not yet folded, with the words in it that stand letter by letter.

    Letters without wider room anywhere may be an enumeration, and those in the order of the
    alphabet are one: they stay.

    >>> close_up("T H Ô N G\xa0 B Á O về việc nghỉ lễ"), close_up("Vitamin A B C D")
    ('THÔNG BÁO về việc nghỉ lễ', 'Vitamin A B C D')
    >>> close_up("a b c  d e f")
    'a b c  d e f'
    """
    return _SPACED.sub(lambda found: _closed_up(found[0]), text)


def _closed_up(spaced: str) -> str:
    words = ["".join(word.split()) for word in _GAP.split(spaced)]
    are_words = len(words) > 1 and min(map(len, words)) > 1 and max(map(len, words)) > _FEW_LETTERS
    return spaced if not are_words or any(map(_is_enumerated, words)) else " ".join(words)


def _is_enumerated(letters: str) -> bool:
    return all(ord(after) == ord(letter) + 1 for letter, after in pairwise(letters))
