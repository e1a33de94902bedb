"""Lines that tell who wrote the page, or when it was published and changed."""

import re

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.metadata.author_names import BYLINE
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.dates import day_of, is_clock, iso_date
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.parts import SHORT_LINE

__all__ = [
    "is_byline",
    "tells_author_and_day",
    "tells_author_or_date",
    "tells_day",
    "tells_only_dates",
]

MANY_DIGITS = 0.25
"""Share of words with digits from which on a line with a date is no running text."""

BY = 20
"""The most characters a byline has before the author's name."""

MOST_IN_BYLINE = 20
"""The most words it has, with the paper and the place behind the name."""

MORE = 2
"""How many words may stand beside the author's name, such as "Text and photos by"."""

_YEAR = re.compile(r"\d{4}")
"""A year, behind which a line may name another day."""


def tells_author_or_date(block: Block, found: Metadata) -> bool:
    """Say whether a line tells the page's author, or when it was published or changed."""
    if block.words > SHORT_LINE:
        is_long = block.words <= MOST_IN_BYLINE and tells_author_and_day(block, found)
        return is_long or is_byline(block, found)
    author, line = fold_text(found.author), fold_text(block.text)
    if author and line.endswith(author) and line.count(" ") - author.count(" ") <= MORE:
        return True
    return is_byline(block, found) or tells_day(block, found)


def is_byline(line: Block, found: Metadata) -> bool:
    """Say whether a line begins with the author, as in `By Jane Doe, Springfield`."""
    author = fold_text(found.author)
    if not author or line.words > MOST_IN_BYLINE or not BYLINE.match(line.text):
        return False
    return author in fold_text(line.text)[: len(author) + BY]


def tells_author_and_day(block: Block, found: Metadata) -> bool:
    """Say whether a line names the author, and dates of the page besides."""
    author = fold_text(found.author)
    return bool(author) and author in fold_text(block.text) and tells_day(block, found)


def tells_day(block: Block, found: Metadata) -> bool:
    """Say whether a line tells when the page was published or changed, and no other day."""
    moments = list(filter(None, (found.published, found.modified)))
    if is_clock(block.text):
        return any(iso_date(f"{day_of(one)} {block.text}") == one for one in moments)
    days = set(map(day_of, moments))
    return bool(days) and tells_only_dates(block) and frozenset() < _days_of(block.text) <= days


def _days_of(line: str) -> frozenset[str]:
    """Return the days that a line names, the last one of an event among them."""
    parts = (line, *(line[year.end() :] for year in _YEAR.finditer(line)))
    return frozenset(day_of(iso_date(part)) for part in parts) - {""}


def tells_only_dates(block: Block) -> bool:
    """Say whether a line tells when the page was published and changed; a lead may name a day."""
    if not is_date_line(block):
        return False
    words = [word for word in block.text.split() if any(map(str.isalnum, word))]
    numbers = sum(any(map(str.isdigit, word)) for word in words)
    is_named = "other" in block.scope.cues and block.words <= SHORT_LINE
    return is_named or numbers >= MANY_DIGITS * len(words)
