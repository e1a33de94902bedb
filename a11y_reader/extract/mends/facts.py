"""Finds facts between the title and the body, such as place, day and price, each with its label.

They are lines with a label, description lists, or the grids that page builders make of meaningless
elements: rows of one kind, each a label and a value.
"""

import re
from collections.abc import Iterator, Sequence

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.label_grids import label_grids
from a11y_reader.extract.mends.said_of_page import tells_author_or_date
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.parts import SERIES, is_text, leads_on, share_part

__all__ = ["facts_in_lines", "facts_of_part"]

MANY_LINES = 10
"""The number of labels and values from which some may tell the page's day and author, as of an
act."""

MOST_SAID = 2
"""How many may."""

SAID = 4
"""The fewest words lines have on average."""

PART = 3
"""How far up a list or grid and the title may have a common ancestor."""

_FACT = re.compile(r"[^:：\d]{2,40}[:：]\s*\S")
"""A label, and what it is of."""


def facts_in_lines(lines: Sequence[Block], found: Metadata) -> Sequence[Block]:
    """Return the lines that state facts, such as place and time of an event.

    They are several, in one element, and none tells when or by whom the page was published: what
    stands beside that, such as how often it was read, isn't content.
    """
    facts = [line for line in lines if line.words and _FACT.match(line.text) and is_text(line)]
    if len(facts) < SERIES or any(tells_author_or_date(fact, found) for fact in facts):
        return ()
    parents = {line.scope.parent.index for line in facts if line.scope.parent}
    said = sum(line.words for line in facts)
    return facts if len(parents) == 1 and said >= SAID * len(facts) else ()


def _lists_of_facts(page: Page) -> Iterator[Scope]:
    yield from page.elements("dl")
    yield from (grid.scope for grid in page.once(label_grids))
    for table in page.elements("table"):
        labels = () if table.tables or table.size % 2 else page.blocks[table.inside][::2]
        if labels and all(map(leads_on, labels)):
            yield table


def facts_of_part(page: Page, lines: Sequence[Block], found: Metadata) -> Sequence[Block]:
    """Return what stands in description lists, or grids and tables of labels and values."""
    if not lines:
        return ()
    start, end = lines[0].index, lines[-1].index + 1
    around = page.blocks[found.title_blocks[-1]].scope
    lists = [
        scope
        for scope in _lists_of_facts(page)
        if start <= scope.start < scope.end <= end
        and share_part(scope, around, PART, unwrapped=True)
    ]
    listed = [block for scope in lists for block in page.blocks[scope.inside]]
    if len(listed) < SERIES or not all(map(is_text, listed)):
        return ()
    most = MOST_SAID if len(listed) >= MANY_LINES else 0
    return listed if sum(tells_author_or_date(fact, found) for fact in listed) <= most else ()
