"""Which of several things an abbreviation stands for, by the words around it and by the page."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from a11y_reader.repair.lexicon import Sense

__all__ = ["Context", "meant"]

_REACH = 40
"""How many characters before and after an abbreviation may hold the words beside it."""

_ROMAN = re.compile(r"[IVX]+")
"""A numeral, such as that of a term or a century."""

_CLASSES: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "#": lambda word: word[0].isdigit(),
        "Aa": lambda word: word[0].isupper(),
        "XX": lambda word: _ROMAN.fullmatch(word) is not None,
    }
)
"""What a cue may ask of the next word instead of naming it."""


class Context(NamedTuple):
    """Where an abbreviation stands.

    Attributes:
        previous: The word before it, with what follows on it; empty where there is none.
        next: The word after it, without the marks around it; empty where there is none.
    """

    previous: str
    next: str

    @property
    def is_in_capitals(self) -> bool:
        """Whether a word beside it is in capitals, as in a heading in which all words are."""
        return any(len(word) > 1 and word.isupper() for word in self)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Context":
        """Return the context of a part of a text.

        >>> Context.of("các huyện, TP. Đà Nẵng", 11, 13)
        Context(previous='huyện,', next='Đà')
        """
        before = text[max(0, start - _REACH) : start].split()
        after = text[end : end + _REACH].lstrip(". \xa0").split()
        touches = not text[start - 1 : start].isspace()
        return cls(
            before[-1].lstrip("(“\"'") if before and not touches else "",
            after[0].strip(".,;:!?()“”\"'") if after else "",
        )


def meant(senses: Sequence[Sense], context: Context, has: Callable[[str], bool]) -> Sense | None:
    """Return the sense that an abbreviation has, or None where nothing tells.

    Args:
        senses: What it may stand for.
        context: Where it stands.
        has: Says whether the page has an expansion written out.
    """
    for sense in senses:
        if _is_cued(sense, context) and (sense.page != "required" or has(sense.expansion)):
            return sense
    if all(sense.page != "decides" for sense in senses):
        return None
    written_out = [sense for sense in senses if has(sense.expansion)]
    is_clear = len(written_out) == 1 and written_out[0].page == "decides"
    return written_out[0] if is_clear else None


def _is_cued(sense: Sense, context: Context) -> bool:
    if context.previous in sense.previous:
        return True
    return context.next != "" and any(_fits(context.next, cue) for cue in sense.next)


def _fits(word: str, cue: str) -> bool:
    fits = _CLASSES.get(cue)
    return fits(word) if fits else word == cue
