"""When the posts of a thread were written, as short lines in them tell."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain, islice
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import without_digits
from a11y_reader.extract.elements import holds
from a11y_reader.extract.mends.threads.authors import MOST_ELEMENTS
from a11y_reader.extract.metadata.dates import is_clock, iso_date, with_ascii_digits
from a11y_reader.extract.parts import SHORT_LINE
from a11y_reader.grouping import grouped

__all__ = ["Dated", "Look", "dated", "dates_of", "look_of"]

MOST_OTHERS = 6
"""The most words without digits a line with a date has."""

_TIME = re.compile(r"(?<![a-z])time(?![a-z])", re.IGNORECASE)
"""How authors of web pages name what tells a time."""

Look = tuple[str, str]
"""An element's tag and its classes without digits: the same at one place of each post."""


class Dated(NamedTuple):
    """A short line with a date, and what that is; empty where it tells only the time of day."""

    line: Block
    day: str


def look_of(scope: Scope) -> Look:
    """Return how an element looks, but for what numbers one of its kind."""
    return scope.tag, without_digits(scope.element.get("class", ""))


def dates_of(page: Page, posts: Sequence[Scope]) -> Sequence[Sequence[Dated]]:
    """Return for each post the lines that tell when it was written.

    They are all lines with a date of such looks that the days follow one another, or that are named
    so and tell the time of day, as answers in the order of their votes: days on which authors
    joined don't. Where each post has one that tells it to machines, too, only such do.
    """
    found = [list(_dated_lines(page, post)) for post in posts]
    looks = grouped((look_of(one.line.scope), one) for one in chain.from_iterable(found))
    told = {look for look, lines in looks.items() if _tell_times(look, lines)}
    timed = {key for key in told if all(holds(one.scope.element, "time") for one, _ in looks[key])}
    by_machine = _of(found, timed)
    return by_machine if all(by_machine) else _of(found, told)


def _of(found: Sequence[Sequence[Dated]], looks: Set[Look]) -> Sequence[Sequence[Dated]]:
    return [[one for one in lines if look_of(one.line.scope) in looks] for lines in found]


def _tell_times(look: Look, lines: Sequence[Dated]) -> bool:
    is_named = _TIME.search(look[1]) is not None and all("T" in day for _, day in lines)
    return is_named or _follow_one_another(lines)


def _follow_one_another(lines: Sequence[Dated]) -> bool:
    if len({line.text for line, _ in lines}) < min(2, len(lines)):
        return False
    days = [day for line, day in lines if not is_clock(line.text)]
    return sorted(days) in (days, days[::-1])


def _dated_lines(page: Page, post: Scope) -> Iterator[Dated]:
    for block in page.blocks[post.inside]:
        found = dated(block) if 0 < block.words <= SHORT_LINE else None
        if found:
            yield found


def dated(line: Block) -> Dated | None:
    """Return a line with the day or time that it tells; None where it tells none, or much more.

    Readers' remarks may end with a date.
    """
    others = sum(not any(map(str.isdigit, word)) for word in line.text.split())
    if others > MOST_OTHERS:
        return None
    day = _day_in(line)
    return Dated(line, day) if day or is_clock(line.text) else None


def _day_in(line: Block) -> str:
    """Return the day and time that a line tells, for machines or for readers; empty for none."""
    elements = islice(line.scope.element.iter("*"), MOST_ELEMENTS)
    texts = (*(one.get("datetime", "") for one in elements), line.text)
    days = (iso_date(with_ascii_digits(text)) for text in texts if any(map(str.isdigit, text)))
    return next(filter(None, days), "")
