"""Title, author and dates go from the body, as the page shows them above it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends.said_of_page import (
    is_byline,
    tells_author_and_day,
    tells_author_or_date,
    tells_day,
)
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.mends.threads.posts import posts_in
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.parts import SERIES, dropping, without
from a11y_reader.extract.vectors import Kept

__all__ = ["drop_repeated_byline", "drop_repeated_title"]

LEAST_SPACES = 2
"""How many spaces a title must have for a heading with a word before it to repeat it."""

MOST_TOLD = 6
"""The most lines a list has that tells, by the title, who wrote when, and the like."""

FACTS = 2
"""How many lines with labels below a line make it one of several facts, as of an event."""

LABEL = 30
"""The most characters such a label has."""

SHORT_TOLD = 5
"""The most words each of them has that tells something else."""

BOX = 5
"""How many elements up such a list may be."""

_BOXES = ("dl", "ol", "table", "ul")
"""Such lists, and tables."""


def drop_repeated_title(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Drop headings and captions of tables that repeat the title, as forums' answers do.

    The only one below the title stays if it heads a section as other headings do.
    """
    title, site = map(fold_text, (situation.found.title, situation.found.site))
    below = dropping(kept, map(page.blocks.__getitem__, situation.found.title_blocks))
    names = list(filter(_is_name, page.where(below) if title else ()))
    said = [name for name in names if _repeats(name, title, site)]
    alike = sum(name.scope.signature == said[0].scope.signature for name in names) if said else 0
    is_section = len(said) == 1 and alike >= (SERIES if said[0].heading == 1 else 2)
    return kept if is_section else dropping(kept, said)


def _is_name(block: Block) -> bool:
    return block.heading > 0 or block.scope.tag == "caption"


def _repeats(name: Block, title: str, site: str) -> bool:
    """Say whether a heading says no more than a title, but for a word such as `Re:`.

    One of the first level may say the site's name, too, or less than the title.
    """
    heading = fold_text(name.text)
    is_answer = heading.endswith(f" {title}") and title.count(" ") >= LEAST_SPACES
    if heading == title or (is_answer and heading.count(" ") == title.count(" ") + 1):
        return True
    is_less = title.endswith(f" {heading}") and heading.count(" ") >= LEAST_SPACES
    return name.heading == 1 and (is_less or heading in (f"{title} {site}", f"{site} {title}"))


def drop_repeated_byline(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Drop lines that say no more than author or dates.

    They stand right above or below the title, or below the lead if their names say what they are.
    """
    first = next(iter(posts_in(page, kept)[1:]), None)  # each other post tells its own
    end = first.scope.start if first else len(page.blocks)
    said = _said_by_title(page, kept, situation.found)
    return without(page, kept, (line for line in said if line.index < end))


def _said_by_title(page: Page, kept: Kept, found: Metadata) -> Iterator[Block]:
    title, below = found.title_blocks[0], found.title_blocks[-1] + 1
    above = page.blocks[max(title - 1, 0)]
    if kept[above.index] and above.words and tells_author_or_date(above, found):
        yield above
    heads = Counter(one.scope.signature for one in page.blocks if one.heading and kept[one.index])
    is_below_lead = False
    said = -1  # the last one that goes
    for block in page.where(kept & page.worded):
        if block.index < below:
            continue
        if _is_one_of_facts(page, kept, block):
            return
        goes_on = said == block.index - 1 and tells_day(block, found)
        if not (block.heading and heads[block.scope.signature] >= SERIES) and _tells_no_more(
            page, block, found, is_below_lead=is_below_lead and not goes_on
        ):
            said = block.index
            yield block
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
        is_named = "other" in block.scope.cues or is_byline(block, found)
        is_sure = is_named or tells_author_and_day(block, found)
        return is_sure and tells_author_or_date(block, found)
    return any(tells_author_or_date(one, found) for one in _told_with(page, block, found))


def _is_one_of_facts(page: Page, kept: Kept, line: Block) -> bool:
    """Say whether a line and the next ones are kept, alike, and begin with a bold label each."""
    lines = page.blocks[line.index : line.index + 1 + FACTS]
    alike = [one for one in lines if one.scope.signature == line.scope.signature]
    labels = (one.strong_words and one.text[:LABEL].partition(":")[1] for one in alike)
    return len(alike) > FACTS and all(kept[one.index] for one in alike) and all(labels)


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
