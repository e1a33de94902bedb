"""What is asked everywhere of blocks and the elements around them, and what keeps or drops them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from a11y_reader.characters import COLONS
from a11y_reader.extract.blocks import NEAR, Block, Page, Scope
from a11y_reader.extract.urls import is_other_page
from a11y_reader.extract.vectors import Kept
from a11y_reader.file_addresses import leads_to_image

__all__ = [
    "BREAKS",
    "LEAST_CAPTION",
    "LEAST_HEADLINE",
    "LONGEST_CAPTION",
    "LONG_TEXT",
    "MOSTLY",
    "PASSAGE",
    "RUNNING",
    "SAYING",
    "SERIES",
    "SHORT_LINE",
    "Part",
    "alone_with_above",
    "are_links",
    "around_each",
    "dropping",
    "is_text",
    "keeping",
    "leads_away",
    "leads_on",
    "numbers_of",
    "outermost",
    "share_part",
    "unfolds",
    "without",
    "worded",
]

BREAKS = ("[…]", "[...]")
"""How an excerpt ends that a program made."""

MOSTLY = 0.5
"""The share of its words from which a part counts as what these words are: links, kept …"""

RUNNING = 12
"""The number of words from which a block is running text."""

LONG_TEXT = 60
"""The number of words from which a text is long enough to be what the page is about."""

PASSAGE = 8
"""The number of words from which a block may be the text of an entry, a post or a teaser."""

SAYING = 5
"""The number of words from which a block says something, and is no label."""

LEAST_HEADLINE = 4
"""The number of words from which a link says what another page is about."""

LEAST_CAPTION = 4
"""The number of words from which a caption says what is to be seen: fewer are labels."""

LONGEST_CAPTION = 60
"""The most words a caption has."""

SERIES = 3
"""The number of things of one kind, such as lines, boxes or links, from which they are a series."""

SHORT_LINE = 12
"""The number of words up to which a line is short: it says when, by whom or where."""

Part = Block | Scope
"""A part of a page: one block, or the blocks within an element."""


def keeping(kept: Kept, parts: Iterable[Part]) -> Kept:
    """Return what is kept with some parts of the page besides."""
    extended = kept.copy()
    for part in parts:
        extended[part.inside] = True
    return extended


def dropping(kept: Kept, parts: Iterable[Part]) -> Kept:
    """Return what is kept without some parts of the page, though it be nothing."""
    left = kept.copy()
    for part in parts:
        left[part.inside] = False
    return left


def without(page: Page, kept: Kept, parts: Iterable[Part]) -> Kept:
    """Return what is kept without some parts; all that is kept if no text would be left."""
    left = dropping(kept, parts)
    return left if (left & page.worded).any() else kept


def worded(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield those of some blocks that have words."""
    return (block for block in blocks if block.words)


def outermost(scopes: Iterable[Scope]) -> Iterator[Scope]:
    """Yield those of some scopes, in document order, that are in none of the others."""
    end = 0
    for scope in scopes:
        if scope.start >= end:
            end = scope.end
            yield scope


def numbers_of(blocks: Iterable[Block]) -> list[int]:
    """Return the numbers of some blocks."""
    return [block.index for block in blocks]


def around_each(lines: Sequence[Block]) -> list[Scope | None]:
    """Return for each line the outermost element that holds none of the lines beside it.

    If each line begins a part, as the heading of a box does, that element is the part.

    Args:
        lines: The lines, in document order.
    """
    numbers = [-1, *numbers_of(lines), -1]
    beside = zip(lines, numbers, numbers[2:], strict=False)
    return [line.scope.outermost_without(above, below) for line, above, below in beside]


def share_part(one: Scope, other: Scope, reach: int = NEAR, *, unwrapped: bool = False) -> bool:
    """Say whether two scopes have an ancestor in common among the nearest `reach` of each.

    Args:
        one: A scope.
        other: Another one.
        reach: How many ancestors of each count, itself among them.
        unwrapped: Whether ancestors that only wrap another one are skipped.
    """
    up = Scope.unwrapped_ancestors if unwrapped else Scope.ancestors
    around = {scope.index for scope in islice(up(one), reach)}
    return any(scope.index in around for scope in islice(up(other), reach))


def alone_with_above(block: Block) -> Scope | None:
    """Return the element that holds just a block and the one above it, such as a picture.

    Args:
        block: A block.

    Returns:
        The element; None where it holds anything else.
    """
    both = next((scope for scope in block.scope.ancestors() if scope.start < block.index), None)
    is_alone = both and (both.start, both.end) == (block.index - 1, block.index + 1)
    return both if is_alone else None


def is_text(block: Block) -> bool:
    """Say whether a block is text or a picture, and neither links nor controls."""
    has_content = block.words > 0 or block.media > 0
    return has_content and block.link_density < MOSTLY and not block.control_words


def unfolds(line: Block) -> bool:
    """Say whether a line is what a click on unfolds a panel, which gets its name anyway."""
    return any("aria-controls" in scope.element.attrib for scope in line.scope.near())


def leads_on(block: Block) -> bool:
    """Say whether a block ends with a colon, and so leads to what stands below it."""
    return block.text.rstrip().endswith(COLONS)


def leads_away(picture: Block, url: str) -> bool:
    """Say whether a picture is a link to another page, and not to itself, only larger.

    Args:
        picture: A block.
        url: The page's address; empty where it is unknown.
    """
    address = picture.media_address
    return bool(address) and not leads_to_image(address) and is_other_page(address, url)


def are_links(blocks: Sequence[Block]) -> bool:
    """Say whether most words of some blocks are in links."""
    words = sum(block.words for block in blocks)
    return sum(block.link_words for block in blocks) >= MOSTLY * words
