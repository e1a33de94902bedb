"""What a page has twice, for wide and for narrow screens, is kept once."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise, takewhile

from lxml import etree

from a11y_reader.extract.blocks import MOSTLY, Block, Page, Scope, are_links, numbers_of
from a11y_reader.extract.vectors import Kept, Scores, sum_within, sums_above

__all__ = ["drop_copies", "drop_copies_beside", "drop_stacked_rows"]

COPY = 20
"""The number of words from which a stretch of blocks that stands on the page twice is kept once."""

LONE_COPY = 40
"""The same of a single block: a shorter one may be a quotation."""

LARGE_COPY = 400
"""How many words of an element have to be copies for it to be one as a whole."""

WHOLE_COPY = 0.6
"""Share of its kept words, too: of one around both copies it's half at most."""

STACKED = 0.5
"""Share of a table's words from which on what repeats its cells are its rows once more."""

LONGEST_ROW = 200
"""How many characters of a block are searched for the end of a column's head."""

BESIDE = 2
"""The number of words from which a text is kept once that two elements of two kinds have, one right
after the other; a heading is from one word on."""

_ITEMS = frozenset({"dd", "dt", "li"})
"""Elements around which there is a list."""

_PLACES = _ITEMS | {"caption", "td", "th"}
"""Elements that may say what the one beside them does."""

CELL = 4
"""How many elements up the table may be that a block is a cell of."""


def drop_copies(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep one of two copies of a stretch, as pages have them for wide and for narrow screens.

    The second copy goes, unless only the first is hidden. If an element is mostly a copy, all else
    in it that also stands elsewhere goes with it; a list that is mostly not stays whole.
    """
    left = _without_seconds(page, kept)
    if (left == kept).all():  # as on most pages
        return kept
    return _without_remains(page, kept, _with_whole_lists(page, kept, left))


def _without_seconds(page: Page, kept: Kept) -> Kept:
    """Drop the second of two copies, or the first if that alone is hidden."""
    left = kept.copy()
    for first, second in _copies(page, kept):
        hidden = [any(block.scope.hidden for block in copy) for copy in (first, second)]
        for block in first if hidden == [True, False] else second:
            left[block.index] = False
    return left


def _with_whole_lists(page: Page, kept: Kept, left: Kept) -> Kept:
    """Keep what other items of a list don't say, where most of it stays."""
    whole = left.copy()
    for items in _torn(page, kept, left):
        said = {block.text for block in items if left[block.index]}
        for block in items:
            whole[block.index] |= kept[block.index] and block.text not in said
    return whole


def _without_remains(page: Page, kept: Kept, left: Kept) -> Kept:
    """Drop the rest of elements that are mostly copies, where it stands elsewhere, too."""
    bare = left.copy()
    texts = Counter(block.text for block in page.blocks if left[block.index])
    for scope in _copied(page, kept, left):
        inside = [block for block in page.blocks[scope.inside] if left[block.index]]
        texts.subtract(block.text for block in inside)
        for block in inside:
            bare[block.index] = texts[block.text] == 0
    return bare


def _torn(page: Page, kept: Kept, left: Kept) -> Iterator[Sequence[Block]]:
    """Yield the items of each list of which some went as copies, but not most of it."""
    words = page.words
    for scope in page.elements("dl", "ol", "ul"):
        inside = scope.inside
        was, still = (float(words[inside] @ one[inside]) for one in (kept, left))
        if MOSTLY * was < still < was:
            yield [block for block in page.blocks[inside] if block.scope.tag in _ITEMS]


def _copied(page: Page, kept: Kept, left: Kept) -> Iterator[Scope]:
    """Yield the outermost elements of which most that was kept went as a copy."""
    before, after = (sums_above(page.words * one) for one in (kept, left))
    end = 0
    for scope in page.scopes:
        was = sum_within(before, scope.inside)
        gone = was - sum_within(after, scope.inside)
        if scope.start >= end and gone >= max(LARGE_COPY, WHOLE_COPY * was):
            end = scope.end
            yield scope


def drop_copies_beside(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep one of two elements of different kinds in a row that say the same.

    They are there for two widths of screens, for a slide that comes in, or for a title that shows
    while a pointer rests. The heading stays, or what is not hidden, or the first.
    """
    kept = kept.copy()
    for one, other in pairwise(page.blocks):
        are_kept = kept[one.index] and kept[other.index]
        if are_kept and _says_the_same(one, other) and not _lead_apart(page, one, other):
            kept[_lesser(one, other).index] = False
    return kept


def _lead_apart(page: Page, one: Block, other: Block) -> bool:
    """Say whether both link, and elsewhere: as a heading to a page, and a line to its document."""
    ours, theirs = _addresses(page, one), _addresses(page, other)
    return bool(ours and theirs) and ours != theirs


def _addresses(page: Page, block: Block) -> set[str]:
    """Return where the links lead that begin in a block, or right around it."""
    after = block.index + 1
    end = _opening(page, page.blocks[after]) if after < len(page.blocks) else len(page.tokens)
    inside = page.tokens[_opening(page, block) : end]
    links = (one for one in inside if isinstance(one, etree._Element) and one.tag == "a")
    return {link.get("href", "") for link in links} - {""}


def _opening(page: Page, block: Block) -> int:
    """Return the number of the first token that opens what begins with a block."""
    start = block.token
    while start and isinstance(page.tokens[start - 1], Scope | etree._Element):
        start -= 1
    return start


def _says_the_same(one: Block, other: Block) -> bool:
    if one.text != other.text or one.media or other.media:
        return False
    if one.scope.signature == other.scope.signature:
        return False
    if one.heading and other.heading and one.heading != other.heading:
        return False
    around = (*one.scope.near(CELL), *other.scope.near(CELL))
    if any(scope.tag in _PLACES for scope in around):
        return False
    return one.words >= (1 if one.heading or other.heading else BESIDE)


def _lesser(one: Block, other: Block) -> Block:
    if bool(one.heading) != bool(other.heading):
        return other if one.heading else one
    return one if one.scope.hidden and not other.scope.hidden else other


def _copies(page: Page, kept: Kept) -> Iterator[tuple[Sequence[Block], Sequence[Block]]]:
    """Yield the stretches of kept blocks whose texts stand above in the same order."""
    blocks = [block for block in page.blocks if kept[block.index] and block.words]
    place: dict[str, int] = {}
    start, before = 0, -1  # of the second copy; and where the first is, as far as it goes
    for here, block in enumerate([*blocks, None]):
        there = place.setdefault(block.text, here) if block else -1
        is_copy = block is not None and there < here and not block.scope.is_in_data_table()
        if is_copy and there == before + 1 and start < here:
            before = there
            continue
        if start < here and before >= 0:
            length = here - start
            first = blocks[before + 1 - length : before + 1]
            between = start - before - 1
            is_said_again = _is_said_again(first, blocks[start], between)
            if between >= 0 and _is_stretch(first) and not is_said_again:
                yield first, blocks[start:here]
        start, before = (here, there) if is_copy else (here + 1, -1)


def _is_said_again(first: Sequence[Block], second: Block, between: int) -> bool:
    """Say whether a text is there twice for its own sake, and not for two widths of screens.

    With something else in between, what one element has twice is said twice, such as the same
    features of two products; so is a text, other than teasers, in two elements of one kind, such
    as what two calls of an interface share. Copies for screens are named differently, or follow
    one another.
    """
    if between == 0:
        return False
    is_of_one_kind = first[0].scope.signature == second.scope.signature
    return _container(first[0]) is _container(second) or (is_of_one_kind and not are_links(first))


def _container(block: Block) -> Scope | None:
    """Return the element in which a paragraph or a list stands."""
    scope = block.scope
    around = scope.parent if scope.tag in _ITEMS and scope.parent else scope
    return around.parent


def _is_stretch(blocks: Sequence[Block]) -> bool:
    """Say whether it's long enough for not being said twice by chance or for its own sake."""
    return sum(block.words for block in blocks) >= (COPY if len(blocks) > 1 else LONE_COPY)


def drop_stacked_rows(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop what repeats the rows of a kept table for narrow screens, above or below it."""
    kept = kept.copy()
    tables = (table for table in page.elements("table") if table.is_data_table)
    for table in tables:
        beside = _rows_beside(page.blocks, table) if kept[table.inside].any() else ()
        for rows in beside:
            if sum(block.words for block in rows) >= STACKED * table.words:
                kept[numbers_of(rows)] = False
    return kept


def _rows_beside(blocks: Sequence[Block], table: Scope) -> Iterator[Sequence[Block]]:
    """Yield the blocks right above a table, and those right below, that say what its cells do."""
    cells = {_squeezed(block.text) for block in blocks[table.inside]}
    for places in (range(table.start - 1, -1, -1), range(table.end, len(blocks))):
        beside = (blocks[place] for place in places)
        yield list(takewhile(lambda block: _repeats(block, cells), beside))


def _repeats(block: Block, cells: Set[str]) -> bool:
    """Say whether a block says what a cell does, or what the head of a column and a cell do.

    A table may say what another does, and mean something else.
    """
    if block.scope.is_in_data_table():
        return False
    text = _squeezed(block.text)
    cuts = range(1, min(len(text), LONGEST_ROW))
    return text in cells or any(text[:cut] in cells and text[cut:] in cells for cut in cuts)


def _squeezed(text: str) -> str:
    return text.replace(" ", "")
