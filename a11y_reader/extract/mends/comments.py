"""Readers' comments below an article go, unless the caller wants them.

Then only these are kept of a region that holds comments (`comment_regions.py`): what readers wrote,
who wrote it and when, without buttons and forms.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice, takewhile

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.mends.comment_regions import (
    LEAST_RUNNING,
    Region,
    comment_regions,
    sign_of,
)
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.parts import is_text, numbers_of
from a11y_reader.extract.vectors import Kept

__all__ = ["keep_comments"]

SHORT = 8
"""The number of words up to which a line may be that names who wrote a comment."""

LABEL = 3
"""The number of words up to which a line may be a label, such as "Reply", where it stands there
again."""

HEADING_REACH = 4
"""How many blocks above a region the last may be its heading."""

_ELSEWHERE: frozenset[Cue] = frozenset({"footer", "menu", "related", "sidebar"})
"""Cues of parts that show comments on other pages."""


def keep_comments(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Drop the comments below an article, or keep all of them where they are wanted.

    That is what readers wrote with names and dates, without forms and buttons. Where no comments
    stand below an article, as in forums, nothing changes.
    """
    wanted = situation.comments
    if not wanted and not any("comments" in scope.cues for scope in page.scopes):
        return kept
    changed = kept.copy()
    for region in comment_regions(page, kept, wanted=wanted):
        changed[region.scope.inside] = False
        if wanted:
            changed[_comment_blocks(page, region)] = True
        else:
            heading = _heading_above(page, changed, region)
            changed[heading.index if heading else []] = False
    return changed


def _heading_above(page: Page, kept: Kept, region: Region) -> Block | None:
    """Return the heading of a region that went: what is kept right above it, and heads no other."""
    start, end = region.scope.start, region.scope.end
    near = reversed(page.blocks[max(start - HEADING_REACH, 0) : start])
    heading = next((block for block in near if kept[block.index] and block.words), None)
    if heading is None or not heading.heading or heading.index <= region.article:
        return None
    below = page.blocks[end + int(kept[end:].argmax())] if kept[end:].any() else None
    heads_more = below is not None and not 0 < below.heading <= heading.heading
    return None if heads_more else heading


def _comment_blocks(page: Page, region: Region) -> list[int]:
    """Return the numbers of the blocks with what readers wrote, and with who wrote it and when."""
    if _is_elsewhere(region):
        return []
    blocks = [
        block
        for block in page.blocks[region.scope.inside]
        if block.words and not block.control_words and not _is_in_form(block, region)
    ]
    heads = _heads(page, blocks, region)
    first = min(heads, default=region.scope.end)
    times = Counter(block.text for block in blocks if block.index not in heads)
    said = (one for one in blocks if is_text(one) or (one.index in heads and one.words <= SHORT))
    own = (one for one in said if not _is_label(one, times))
    chosen = [one for one in own if one.index >= first or one is blocks[0] or _says_more(one)]
    while chosen and chosen[-1].heading:  # that of the form
        chosen.pop()
    return numbers_of(chosen)


def _is_label(block: Block, times: Mapping[str, int]) -> bool:
    """Say whether a block is a button without being one, or the letter in place of a picture."""
    return len(block.text) == 1 or (block.words <= LABEL and times[block.text] > 1)


def _says_more(block: Block) -> bool:
    """Say whether a block is more than a label between the title of a region and the comments."""
    return block.heading > 0 or block.words >= LEAST_RUNNING


def _is_elsewhere(region: Region) -> bool:
    """Say whether a region stands apart from the article, as a list of the latest comments does."""
    apart = takewhile(lambda one: one.start > region.article, region.scope.ancestors())
    return any(scope.cues & _ELSEWHERE for scope in apart)


def _is_in_form(block: Block, region: Region) -> bool:
    within = takewhile(lambda one: one is not region.scope, block.scope.ancestors())
    return any(scope.tag == "form" for scope in within)


def _heads(page: Page, blocks: Sequence[Block], region: Region) -> set[int]:
    """Return the numbers of the blocks from where a comment begins to where its text does."""
    numbers = numbers_of(blocks)
    begins = {_first_of(numbers, item) for item in _items(page, blocks, region)}
    heads: set[int] = set()
    in_head = False
    for block in blocks:
        in_head = in_head or block.index in begins
        if in_head:
            heads.add(block.index)
        in_head = in_head and not _is_comment(block)
    return heads


def _is_comment(block: Block) -> bool:
    return block.words > LABEL and is_text(block)


def _items(page: Page, blocks: Sequence[Block], region: Region) -> Sequence[Scope]:
    """Return the elements in a region that may be one comment each.

    There are several of a kind, and at least one of a kind has text. Where there are none, the
    region is one comment.
    """
    texts = numbers_of(filter(_is_comment, blocks))
    after = islice(page.scopes, region.scope.index + 1, None)
    within = takewhile(lambda one: one.depth > region.scope.depth, after)
    kind_of = {
        scope: sign_of(scope.element) or scope.signature for scope in within if scope.tag != "p"
    }
    times = Counter(kind_of.values())
    kinds = {kind for one, kind in kind_of.items() if _first_of(texts, one) is not None}
    items = [one for one, kind in kind_of.items() if kind in kinds and times[kind] > 1]
    return items or [region.scope]


def _first_of(numbers: Sequence[int], scope: Scope) -> int | None:
    """Return the first of some blocks' ascending numbers that is within an element, if any is."""
    place = bisect_left(numbers, scope.start)
    return numbers[place] if place < len(numbers) and numbers[place] < scope.end else None
