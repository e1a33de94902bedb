"""Steps and ranks whose numbers stand in elements of their own, as numbered lists.

    <div class="step"><div>1</div><div>Nộp hồ sơ</div></div>

A list counts its items by itself, and says how many there are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.vocabulary import LISTS

__all__ = ["Numbered", "numbered"]

_NUMBER = re.compile(r"(0?[1-9][0-9]?)([.)]?)")
"""All that a number's element says; a list counts so, and leaves no item out."""

_PLAIN = frozenset("123456789")
"""What may count something else, such as likes; `1.` and `01` seldom do."""

_FEWEST = 3
"""From how many such in a row on they are those of a list."""

_FEWEST_SIGNED = 2
"""From how many others on they are."""

_LONGEST = 60
"""Up to how many words items with headings have on average: longer ones are sections."""

_WITH_MEANING = frozenset({"blockquote", "dd", "dl", "dt", "figcaption", "figure", "pre"})
"""What says more of itself than that it is a row, or that it is around rows."""


class Numbered(NamedTuple):
    """What elements become, and the numbers that lists say by themselves.

    Attributes:
        tags: For the number of each row, and of a list around them, the tag.
        last: For the number of each first row that has no list around it that of the last one.
        labels: The blocks that are but numbers of those, or of some sections only.
    """

    tags: Mapping[int, str]
    last: Mapping[int, int]
    labels: frozenset[int]

    def without_labels(self, kept: Sequence[bool]) -> Sequence[bool]:
        """Return which blocks are kept, without those that are but numbers."""
        if not self.labels:
            return kept
        return [is_kept and index not in self.labels for index, is_kept in enumerate(kept)]


def numbered(page: Page, kept: Sequence[bool]) -> Numbered:
    """Find the rows of elements that are numbered from 1 on, each with something kept.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    tags: dict[int, str] = {}
    last: dict[int, int] = {}
    labels: set[int] = set()
    for rows in _lists(page, kept):
        if _are_sections(page.blocks, rows):
            is_whole = all(kept[row.start] for row in rows)
            labels |= set() if is_whole else {row.start for row in rows}
            continue
        around = rows[0].parent
        assert around is not None  # noqa: S101 - for the type checker
        tags |= {row.index: "li" for row in rows}
        labels |= {row.start for row in rows}
        if around.tag in LISTS:
            tags[around.index] = "ol"
        else:
            last[rows[0].index] = rows[-1].index
    return Numbered(tags, last, frozenset(labels))


def _lists(page: Page, kept: Sequence[bool]) -> Iterator[Sequence[Scope]]:
    """Yield the rows of each list."""
    numbers = {block.index for block in page.blocks if _NUMBER.fullmatch(block.text)}
    if len(numbers) < _FEWEST_SIGNED:
        return  # quickly, as on most pages
    within: dict[int, list[Scope]] = {}
    for scope in page.scopes:
        if scope.start in numbers and scope.size > 1 and scope.parent is not None:
            within.setdefault(scope.parent.index, []).append(scope)
    for index, scopes in within.items():
        for rows in _counted(page.blocks, scopes):
            if _is_list(page, page.scopes[index], rows, kept):
                yield rows


def _counted(blocks: Sequence[Block], scopes: Sequence[Scope]) -> Iterator[Sequence[Scope]]:
    """Yield the elements that follow on each other and are numbered from 1 on."""
    rows: list[Scope] = []
    for scope in scopes:
        number = _number(blocks[scope.start])
        if rows and (number != len(rows) + 1 or scope.start != rows[-1].end):
            yield rows
            rows = []
        if number == len(rows) + 1:
            rows.append(scope)
    yield rows


def _are_sections(blocks: Sequence[Block], rows: Sequence[Scope]) -> bool:
    """Say whether rows are sections of a text, each under its heading."""
    are_headed = all(any(block.heading for block in blocks[row.inside]) for row in rows)
    return are_headed and sum(row.words for row in rows) > _LONGEST * len(rows)


def _number(label: Block) -> int:
    found = _NUMBER.fullmatch(label.text)
    return int(found[1]) if found else 0


def _number_begins(text: Block, label: Block) -> bool:
    """Say whether the text beside a number begins with it, too, and says it by itself."""
    return text.text.startswith(label.text.rstrip(".)"))


def _is_list(page: Page, around: Scope, rows: Sequence[Scope], kept: Sequence[bool]) -> bool:
    """Say whether rows are many enough, nothing says more of them, and each has something kept."""
    are_plain = any(page.blocks[row.start].text in _PLAIN for row in rows)
    if len(rows) < (_FEWEST if are_plain else _FEWEST_SIGNED):
        return False
    if around.tag in LISTS and around.size != rows[-1].end - rows[0].start:
        return False
    if any(_number_begins(page.blocks[row.start + 1], page.blocks[row.start]) for row in rows):
        return False
    if around.is_in_data_table() or not _WITH_MEANING.isdisjoint({around.tag, rows[0].tag}):
        return False
    return all(any(kept[row.start + 1 : row.end]) for row in rows)
