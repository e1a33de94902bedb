"""Title, author and dates go from the body, as the page shows them above it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.metadata.author_names import BYLINE
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.dates import day_of, is_clock, iso_date
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.vectors import Kept

__all__ = [
    "drop_repeated_byline",
    "drop_repeated_title",
    "tells_author_or_date",
    "tells_only_dates",
]

LEAST_SPACES = 2
"""How many spaces a title must have for a heading with a word before it to repeat it."""

MANY_DIGITS = 0.25
"""Share of words with digits from which on a line with a date is no running text."""

MOST_SAID = 12
"""The most words a line may have that says author or date and little more."""

MOST_TOLD = 6
"""The most lines a list has that tells, by the title, who wrote when, and the like."""

SHORT_TOLD = 5
"""The most words each of them has that tells something else."""

BOX = 5
"""How many elements up such a list may be."""

_BOXES = ("dl", "ol", "table", "ul")
"""Such lists, and tables."""

FEW_POSTS = 3
"""The number of headings of one kind from which one that tells the author heads the first post of
some."""

BY = 20
"""The most characters a byline has before the author's name."""

MOST_IN_BYLINE = 20
"""The most words it has, with the paper and the place behind the name."""

MORE = 2
"""How many words may stand beside the author's name, such as "Text and photos by"."""

_YEAR = re.compile(r"\d{4}")
"""A year, behind which a line may name another day."""


def drop_repeated_title(page: Page, kept: Kept, title: str) -> Kept:
    """Drop headings and captions of tables that repeat the folded title, as forums' answers do."""
    again = [
        block.index
        for block in page.blocks
        if kept[block.index] and _is_name(block) and _repeats(fold_text(block.text), title)
    ]
    if not again or not title:
        return kept
    kept = kept.copy()
    kept[again] = False
    return kept


def _is_name(block: Block) -> bool:
    return block.heading > 0 or block.scope.tag == "caption"


def _repeats(heading: str, title: str) -> bool:
    """Say whether a heading says no more than a title, but for a word such as `Re:`."""
    is_answer = heading.endswith(f" {title}") and title.count(" ") >= LEAST_SPACES
    return heading == title or (is_answer and heading.count(" ") == title.count(" ") + 1)


def drop_repeated_byline(page: Page, kept: Kept, found: Metadata) -> Kept:
    """Drop lines that say no more than author or dates.

    They stand right above or below the title, or below the lead if their names say what they are.
    """
    return page.without(kept, list(_said_by_title(page, kept, found)))


def _said_by_title(page: Page, kept: Kept, found: Metadata) -> Iterator[int]:
    """Yield the numbers of those blocks."""
    title, below = found.title_blocks[0], found.title_blocks[-1] + 1
    above = page.blocks[max(title - 1, 0)]
    if kept[above.index] and above.words and tells_author_or_date(above, found):
        yield above.index
    heads = Counter(one.scope.signature for one in page.blocks if one.heading and kept[one.index])
    is_below_lead = False
    said = -1  # the last one that goes
    for block in page.where(kept & page.worded):
        if block.index < below:
            continue
        goes_on = said == block.index - 1 and _tells_day(block, found)
        if not (block.heading and heads[block.scope.signature] >= FEW_POSTS) and _tells_no_more(
            page, block, found, is_below_lead=is_below_lead and not goes_on
        ):
            said = block.index
            yield said
        elif is_below_lead:
            return
        else:
            is_below_lead = True


def _tells_no_more(page: Page, block: Block, found: Metadata, *, is_below_lead: bool) -> bool:
    """Say whether a block says what is known, or belongs to what does.

    Below the lead it has to be named for that, to begin as bylines do, or to tell the author and
    the day.
    """
    if is_below_lead:
        is_named = "other" in block.scope.cues or _is_byline(block, found)
        is_sure = is_named or _tells_author_and_day(block, found)
        return is_sure and tells_author_or_date(block, found)
    return any(tells_author_or_date(one, found) for one in _told_with(page, block, found))


def _told_with(page: Page, line: Block, found: Metadata) -> Sequence[Block]:
    """Return the line, and the others of a short list or table of nothing but such short ones.

    A list by the title that tells the date tells beside it how often the page was read, or where
    to find its author; a table of one row has a label beside its value.
    """
    box = line.scope.nearest(*_BOXES, reach=BOX)
    if box is None or box.size > MOST_TOLD:
        return (line,)
    others = page.blocks[box.inside]
    is_short = all(
        block.words <= SHORT_TOLD or tells_author_or_date(block, found) for block in others
    )
    return others if is_short else (line,)


def tells_author_or_date(block: Block, found: Metadata) -> bool:
    """Say whether a line tells the page's author, or when it was published or changed."""
    if block.words > MOST_SAID:
        is_long = block.words <= MOST_IN_BYLINE and _tells_author_and_day(block, found)
        return is_long or _is_byline(block, found)
    author, line = fold_text(found.author), fold_text(block.text)
    if author and line.endswith(author) and line.count(" ") - author.count(" ") <= MORE:
        return True
    return _is_byline(block, found) or _tells_day(block, found)


def _is_byline(line: Block, found: Metadata) -> bool:
    """Say whether a line begins with the author, as in `By Jane Doe, Springfield`."""
    author = fold_text(found.author)
    if not author or line.words > MOST_IN_BYLINE or not BYLINE.match(line.text):
        return False
    return author in fold_text(line.text)[: len(author) + BY]


def _tells_author_and_day(block: Block, found: Metadata) -> bool:
    author = fold_text(found.author)
    return bool(author) and author in fold_text(block.text) and _tells_day(block, found)


def _tells_day(block: Block, found: Metadata) -> bool:
    if is_clock(block.text):
        told = iso_date(f"{day_of(found.published)} {block.text}")
        return bool(found.published) and told == found.published
    days = {day_of(found.published), day_of(found.modified)} - {""}
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
    is_named = "other" in block.scope.cues and block.words <= MOST_SAID
    return is_named or numbers >= MANY_DIGITS * len(words)
