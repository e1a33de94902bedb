"""Of two elements in a row that say the same, one stays, and no excerpt stays above its text."""

from itertools import pairwise

from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import BREAKS
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_copies_beside"]

BESIDE = 2
"""The number of words from which a text is kept once that two elements of two kinds have, one right
after the other; a heading is from one word on."""

EXCERPT = 40
"""How many characters an excerpt and its text have in common at the least."""

_PLACES = frozenset({"caption", "dd", "dt", "li", "td", "th"})
"""Elements that may say what the one beside them does, unless that is hidden."""


def drop_copies_beside(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep one of two elements of different kinds in a row that say the same.

    They are there for two widths of screens, for a slide that comes in, or for a title that shows
    while a pointer rests. The heading stays, or what is not hidden, or the first.
    """
    left = kept.copy()
    for one, other in pairwise(page.blocks):
        are_kept = left[one.index] and left[other.index]
        if are_kept and _says_the_same(one, other) and not _lead_apart(page, one, other):
            left[_lesser(one, other).index] = False
    for one, other in pairwise(page.where(left & page.worded)):
        said = one.text[: one.text.rfind("[")].rstrip()[: len(other.text)]
        if one.text.endswith(BREAKS) and len(said) >= EXCERPT and other.text.startswith(said):
            left[one.index] = False
    return left


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
    around = (*one.scope.near(), *other.scope.near())
    is_place = any(scope.tag in _PLACES for scope in around)
    if is_place and (one.scope.hidden or not other.scope.hidden):
        return False
    return one.words >= (1 if one.heading or other.heading else BESIDE)


def _lesser(one: Block, other: Block) -> Block:
    if bool(one.heading) != bool(other.heading):
        return other if one.heading else one
    return one if one.scope.hidden and not other.scope.hidden else other
