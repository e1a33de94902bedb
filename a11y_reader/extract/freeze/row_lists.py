"""Lists that a page makes of elements which are none by themselves.

Steps and ranks whose numbers stand in elements of their own become numbered lists, as a list counts
its items by itself, and says how many there are:

    <div class="step"><div>1</div><div>Nộp hồ sơ</div></div>

Lists of one item each, side by side in one element, become one: editors write them so.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.vocabulary import LISTS

__all__ = ["RowList", "RowLists", "row_lists"]

_NUMBER = re.compile(r"(0?[1-9][0-9]?)([.)]?)")
"""All that a number's element says; a list counts so, and leaves no item out."""

_PLAIN = frozenset("123456789")
"""What may count something else, such as likes; `1.` and `01` seldom do."""

_FEWEST = 3
"""From how many such in a row on they are those of a list."""

_FEWEST_SIGNED = 2
"""From how many others on they are."""

_LONGEST = 60
"""The most words items with headings have on average: longer ones are sections."""

_WITH_MEANING = frozenset({"blockquote", "dd", "dl", "dt", "figcaption", "figure", "pre"})
"""What says more of itself than that it is a row, or that it is around rows."""


class RowList(NamedTuple):
    """A list around elements that have none around them.

    Attributes:
        tag: What it is.
        last: The number of its last element.
    """

    tag: str
    last: int


class RowLists(NamedTuple):
    """What elements become, and the numbers that lists say by themselves.

    Attributes:
        tags: For the number of an element its tag; an empty string where it is transparent.
        lists: For the number of the first element of a list that list.
        kept: For each block whether it is kept and no number that its list says, or that only some
            sections have.
    """

    tags: Mapping[int, str]
    lists: Mapping[int, RowList]
    kept: Sequence[bool]


def row_lists(page: Page, kept: Sequence[bool]) -> RowLists:
    """Find the rows of elements that are a list, each with something kept.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    headings = _counted_before(block.heading > 0 for block in page.blocks)
    rows = list(_numbered(page, kept))
    items = [each for each in rows if not _are_sections(headings, each.rows)]
    partly = [each for each in rows if not all(kept[row.start] for row in each.rows)]
    labels = {row.start for each in (*items, *partly) for row in each.rows}
    shown = [bool(kept[block.index]) and block.index not in labels for block in page.blocks]
    single = list(_lists_of_one(page, shown))
    tags = {row.index: "li" for each in items for row in each.rows}
    tags |= {each.around.index: "ol" for each in items if each.around.tag in LISTS}
    tags |= {one.index: "" for each in single for one in each}
    made = [("ol", each.rows) for each in items if each.around.tag not in LISTS]
    made += [("ul", each) for each in single]
    lists = {each[0].index: RowList(tag, each[-1].index) for tag, each in made}
    return RowLists(tags, lists, shown)


class _Rows(NamedTuple):
    """Numbered elements right within another one."""

    around: Scope
    rows: Sequence[Scope]


def _numbered(page: Page, kept: Sequence[bool]) -> Iterator[_Rows]:
    """Yield the rows that are numbered from 1 on."""
    numbers = {block.index for block in page.blocks if _NUMBER.fullmatch(block.text)}
    if len(numbers) < _FEWEST_SIGNED:
        return  # quickly, as on most pages
    before = _counted_before(map(bool, kept))
    within: dict[int, list[Scope]] = {}
    for scope in page.scopes:
        if scope.start in numbers and scope.size > 1 and scope.parent is not None:
            within.setdefault(scope.parent.index, []).append(scope)
    for index, scopes in within.items():
        around = page.scopes[index]
        for rows in _counted(page.blocks, scopes):
            if _is_list(page, around, rows) and all(
                before[row.start + 1] < before[row.end] for row in rows
            ):
                yield _Rows(around, rows)


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


def _are_sections(headings: Sequence[int], rows: Sequence[Scope]) -> bool:
    """Say whether rows are sections of a text, each under its heading."""
    are_headed = all(headings[row.start] < headings[row.end] for row in rows)
    return are_headed and sum(row.words for row in rows) > _LONGEST * len(rows)


def _counted_before(each: Iterable[bool]) -> Sequence[int]:
    """Return how many of some blocks come before each, and before the end."""
    return list(accumulate(map(int, each), initial=0))


def _number(label: Block) -> int:
    found = _NUMBER.fullmatch(label.text)
    return int(found[1]) if found else 0


def _number_begins(text: Block, label: Block) -> bool:
    """Say whether the text beside a number begins with it, too, and says it by itself."""
    rest = text.text.removeprefix(label.text.rstrip(".)"))
    return rest != text.text and rest[:1] in (".", ")", ":")


def _is_list(page: Page, around: Scope, rows: Sequence[Scope]) -> bool:
    """Say whether rows are many enough, and nothing says more of them."""
    are_plain = any(page.blocks[row.start].text in _PLAIN for row in rows)
    if len(rows) < (_FEWEST if are_plain else _FEWEST_SIGNED):
        return False
    if around.tag in LISTS and around.size != rows[-1].end - rows[0].start:
        return False
    if any(_number_begins(page.blocks[row.start + 1], page.blocks[row.start]) for row in rows):
        return False
    return _WITH_MEANING.isdisjoint({around.tag, rows[0].tag}) and not around.is_in_data_table()


def _lists_of_one(page: Page, kept: Sequence[bool]) -> Iterator[Sequence[Scope]]:
    """Yield lists of one item each that stand side by side in one element.

    Where that is only a picture or a heading, it is no list.
    """
    items = Counter(item.parent.index for item in page.elements("li") if item.parent is not None)
    before = _counted_before(kept)
    single = [
        one
        for one in page.elements("ul")
        if items[one.index] == 1
        and before[one.start] < before[one.end]
        and one.words > 0
        and not page.blocks[one.start].heading
    ]
    run: list[Scope] = []
    for one in single:
        if not run or run[-1].parent is not one.parent or run[-1].end != one.start:
            yield from [run] if len(run) > 1 else ()
            run = []
        run.append(one)
    yield from [run] if len(run) > 1 else ()
