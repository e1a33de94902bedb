"""What the text of a link says: whether it names its target.

`link_texts.json` has, by language, what links say that don't.
"""

from functools import cache
from importlib.resources import files
from itertools import chain

import msgspec

__all__ = ["is_generic"]

_AROUND = " \t\n\xa0.…,:;!>»›→[](){}<«‹←-–|*\"'“”"
"""What stands around a text and says nothing: arrows, brackets, white space."""


def is_generic(text: str) -> bool:
    """Say whether a link's text says nothing of where it leads, such as "xem thêm" or "here".

    >>> is_generic("» Xem chi tiết…"), is_generic("[ tại đây ]"), is_generic("Quyết định 196")
    (True, True, False)
    """
    generic, longest = _generic_texts()
    bare = text.strip(_AROUND)
    return len(bare) <= longest and " ".join(bare.casefold().split()) in generic


@cache
def _generic_texts() -> tuple[frozenset[str], int]:
    """Return what links in many languages say so, and how long the longest of it is."""
    data = files("a11y_reader.repair").joinpath("link_texts.json").read_bytes()
    by_language = msgspec.json.decode(data, type=dict[str, list[str]])
    texts = frozenset(chain.from_iterable(by_language.values()))
    return texts, max(map(len, texts))
