"""What a page has twice, for wide and for narrow screens, is kept once."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache, partial
from itertools import chain

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import QUOTATION_NAME
from a11y_reader.extract.parts import MOSTLY, are_links, dropping, keeping, outermost
from a11y_reader.extract.vectors import Kept, Scores, sum_within, sums_above

__all__ = ["drop_copies"]

COPY = 20
"""The number of words from which a stretch of blocks that stands on the page twice is kept once."""

LONE_COPY = 40
"""The same of a single block: a shorter one may be a quotation."""

LARGE_COPY = 400
"""How many words of an element have to be copies for it to be one as a whole."""

WHOLE_COPY = 0.6
"""Share of its kept words, too: of one around both copies it's half at most."""

TWIN = 0.9
"""Share of its kept words, too, from which a part of the page is there twice, and with it all that
it has in common with its twin; what two offers share is less of either."""

_OF_SCREENS = re.compile(
    r"(?<![a-z])(?:desktop|mobile|tablet|wide|narrow|hidden|hide|visible)(?![a-z])", re.IGNORECASE
)
"""How authors of web pages name what only wide or narrow screens show."""

_ITEMS = frozenset({"dd", "dt", "li"})
"""Elements around which there is a list."""


def drop_copies(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep one of two copies of a stretch, as pages have them for wide and for narrow screens.

    The second copy goes, unless only the first is hidden, where the part of the page around one of
    the two is a copy as a whole or named for screens. If an element is mostly a copy, all else in
    it that also stands elsewhere goes with it; a list that is mostly not stays whole.
    """
    left = _without_seconds(page, kept)
    if (left == kept).all():  # as on most pages
        return kept
    return _without_remains(page, kept, _with_whole_lists(page, kept, left))


def _without_seconds(page: Page, kept: Kept) -> Kept:
    """Drop the second of two copies, or the first if that alone is hidden."""
    are_twins = cache(partial(_are_twins, page, kept))  # most copies stand in the same two parts
    twins = (copies for copies in _copies(page, kept) if _are_of_twins(are_twins, *copies))
    return dropping(kept, chain.from_iterable(map(_lesser, twins)))


def _are_of_twins(
    are_twins: Callable[[Scope, Scope], bool], first: Sequence[Block], second: Sequence[Block]
) -> bool:
    """Say whether the parts around two copies are twins, or there is nothing else to say of them.

    What else stands in a part, such as the name and the price of an offer, makes it another. A list
    of teasers has nothing of its own, and what a post quotes of another stands there.
    """
    if are_links(first) or any(map(_is_quotation, second[0].scope.near())):
        return True
    one = first[0].scope.outermost_without(second[0].index)
    other = second[0].scope.outermost_without(first[0].index)
    return one is None or other is None or are_twins(one, other)


def _are_twins(page: Page, kept: Kept, one: Scope, other: Scope) -> bool:
    """Say whether two parts of a page are there for two screens, or one says the other."""
    if one.is_named(_OF_SCREENS.search) or other.is_named(_OF_SCREENS.search):
        return True
    parts = [
        [block for block in page.blocks[part.inside] if kept[block.index]] for part in (one, other)
    ]
    texts = [{block.text for block in part} for part in parts]
    return max(_share(parts[0], texts[1]), _share(parts[1], texts[0])) >= TWIN


def _is_quotation(scope: Scope) -> bool:
    return scope.tag == "blockquote" or scope.is_named(QUOTATION_NAME.search)


def _share(blocks: Sequence[Block], texts: Set[str]) -> float:
    """Return the share of the words of blocks whose texts are among some."""
    words = sum(block.words for block in blocks)
    return sum(block.words for block in blocks if block.text in texts) / max(words, 1)


def _lesser(copies: tuple[Sequence[Block], Sequence[Block]]) -> Sequence[Block]:
    """Return the copy that goes."""
    first, second = copies
    hidden = [any(block.scope.hidden for block in copy) for copy in copies]
    return first if hidden == [True, False] else second


def _with_whole_lists(page: Page, kept: Kept, left: Kept) -> Kept:
    """Keep what other items of a list don't say, where most of it stays."""
    lists = (_unsaid(items, left) for items in _torn(page, kept, left))
    return keeping(left, (block for block in chain.from_iterable(lists) if kept[block.index]))


def _unsaid(items: Sequence[Block], left: Kept) -> Iterator[Block]:
    """Yield the items of a list that say what none of those does that are left."""
    said = {block.text for block in items if left[block.index]}
    return (block for block in items if block.text not in said)


def _without_remains(page: Page, kept: Kept, left: Kept) -> Kept:
    """Drop the rest of elements that are mostly copies, where it stands elsewhere, too."""
    bare = left.copy()
    texts = Counter(block.text for block in page.blocks if left[block.index])
    for scope in outermost(_copied(page, kept, left)):
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
    """Yield the elements of which most that was kept went as a copy."""
    before, after = (sums_above(page.words * one) for one in (kept, left))
    for scope in page.scopes:
        was = sum_within(before, scope.inside)
        gone = was - sum_within(after, scope.inside)
        if gone >= max(LARGE_COPY, WHOLE_COPY * was):
            yield scope


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
