"""The posts of a thread: each with who wrote it and when, and without the writer's profile.

Such lines are short and look like those of a page's frame, so that a scorer keeps them of some
posts and drops them of others; a reader then takes two posts for one. What tells that boxes of one
kind are posts is that each has a text, and a date that is not before that of the one above.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.metadata.dates import iso_date
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["whole_posts"]

FEWEST = 3
"""From how many posts on a thread is told."""

MOSTLY = 0.6
"""Share of the posts from which on most have something."""

RUNNING = 8
"""From how many words on a block may be the text of a post."""

SHORT = 12
"""Up to how many words a line may have that tells when a post was written."""

NAME = 4
"""Up to how many words the name of who wrote it has."""

DEEP = 14
"""How many elements may be between a post and a line in it."""

TRIES = 6
"""How many groups of boxes are looked at, those with the most text first."""

_WRITER = re.compile(
    r"(?<![a-z])(?:authors?|members?|memberlist|posters?|profiles?|users?(?:[-_]?name)?)(?![a-z])",
    re.IGNORECASE,
)
"""How authors of web pages name the one who wrote something, in classes and addresses."""

_FEET = frozenset({"aside", "footer"})
"""Elements of a post that are beside its text."""

_QUOTATION = frozenset({"blockquote"})
"""What is in one is a part of the text."""

Place = tuple[str, ...]
"""Where a block stands in a post: the elements around it, and their classes."""


@dataclass(slots=True, eq=False)
class _Line:
    """A kind of line: what stands at one place in the posts, the first of each.

    Attributes:
        blocks: The first block of each post that has one there, by the post's place in the thread.
        longest: How many words the longest of all blocks there has.
    """

    blocks: dict[int, Block] = field(default_factory=dict)
    longest: int = 0


def whole_posts(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep of each post of a thread who wrote it and when, and drop what else all have beside.

    Args:
        page: What the walk has found.
        _: Each block's probability of being content.
        kept: For each block whether it is kept.
    """
    running = np.cumsum([0, *(kept & (page.words >= RUNNING))])
    for posts in islice(_groups(page, running), TRIES):
        lines = _lines(page, posts)
        when = _when(lines, len(posts))
        who = _who(lines, len(posts)) if when else None
        if when and who:
            return _mended(page, kept, posts, lines, (who, when))
    return kept


def _groups(page: Page, running: np.ndarray) -> Iterator[Sequence[Scope]]:
    """Yield boxes of one kind side by side, of which most have kept text; the most text first."""
    groups: dict[tuple[int, str, str], list[Scope]] = {}
    for scope in page.scopes:
        if scope.parent is not None and scope.end - scope.start > 1:
            classes = (scope.element.get("class") or "").split()
            kind = (scope.parent.index, scope.tag, classes[0] if classes else "")
            groups.setdefault(kind, []).append(scope)
    texts: list[tuple[int, int]] = []
    found = [posts for posts in groups.values() if len(posts) >= FEWEST]
    for number, posts in enumerate(found):
        counts = [int(running[post.end] - running[post.start]) for post in posts]
        if sum(count > 0 for count in counts) >= MOSTLY * len(posts):
            texts.append((-sum(counts), number))
    yield from (found[number] for _, number in sorted(texts))


def _lines(page: Page, posts: Sequence[Scope]) -> Mapping[Place, _Line]:
    """Return what stands at each place in the posts."""
    lines: dict[Place, _Line] = {}
    for number, post in enumerate(posts):
        for block in page.blocks[post.start : post.end]:
            place = _place(block, post) if block.words or block.media else ()
            if place:
                line = lines.setdefault(place, _Line())
                line.blocks.setdefault(number, block)
                line.longest = max(line.longest, block.words)
    return lines


def _place(block: Block, post: Scope) -> Place:
    """Return where a block stands in a post; nothing where that is too deep."""
    place: list[str] = []
    for scope in islice(block.scope.ancestors(), DEEP):
        if scope is post:
            return (*place, "post")
        classes = (scope.element.get("class") or "").split()
        place.append(f"{scope.tag}.{'.'.join(classes[:2])}")
    return ()


def _when(lines: Mapping[Place, _Line], count: int) -> Place | None:
    """Return where the posts' dates stand: those of one place, none of them before the last."""
    for place, line in lines.items():
        if line.longest > SHORT or len(line.blocks) < MOSTLY * count:
            continue
        dates = [date for _, date in sorted((n, _date(b)) for n, b in line.blocks.items()) if date]
        if len(dates) >= max(FEWEST, MOSTLY * count) and _run_on(dates):
            return place
    return None


def _run_on(dates: Sequence[str]) -> bool:
    """Say whether dates follow one another, and aren't all the same."""
    return len(set(dates)) > 1 and list(dates) == sorted(dates)


def _date(block: Block) -> str:
    """Return the date that a line tells, as machines are told or by its text."""
    time = block.scope.element.find(".//time[@datetime]")
    return iso_date((time.get("datetime") if time is not None else "") or block.text)


def _who(lines: Mapping[Place, _Line], count: int) -> Place | None:
    """Return where the names stand of those who wrote the posts: short links named so."""
    for place, line in lines.items():
        blocks = line.blocks.values()
        if 0 < line.longest <= NAME and len(blocks) >= MOSTLY * count:
            texts = {block.text for block in blocks}
            named = sum(block.link_density == 1 and _names_writer(block) for block in blocks)
            if len(texts) > 1 and named >= MOSTLY * len(blocks) and all(map(_may_be_name, texts)):
                return place
    return None


def _may_be_name(text: str) -> bool:
    return any(map(str.isalpha, text)) and len(text) > 1 and not iso_date(text)


def _names_writer(block: Block) -> bool:
    """Say whether a link, or what is right around it, is named for who wrote something."""
    names = [name for scope in islice(block.scope.ancestors(), 2) for name in scope.names]
    for link in block.scope.element.iter("a"):
        names += (link.get("class") or "", link.get("href") or "")
    return any(map(_WRITER.search, names))


def _mended(
    page: Page,
    kept: Kept,
    posts: Sequence[Scope],
    lines: Mapping[Place, _Line],
    head: tuple[Place, Place],
) -> Kept:
    beside = _beside(lines, len(posts)) - set(head)
    texts = {place for place, line in lines.items() if line.longest >= RUNNING}
    mended = kept.copy()
    for post in posts:
        inside = page.blocks[post.start : post.end]
        places = [_place(block, post) for block in inside]
        first = {place: at for at, place in reversed(list(enumerate(places)))}
        by_name = _by_name(post, inside, first.get(head[0]), places, texts)
        own = [
            bool(mended[block.index]) and place not in beside and block.index not in by_name
            for block, place in zip(inside, places, strict=True)
        ]
        has_text = any(is_own and place in texts for is_own, place in zip(own, places, strict=True))
        for at, place in enumerate(places):
            is_head = place in head and first[place] == at
            own[at] = (has_text and is_head) or (own[at] and place not in head)
        mended[post.start : post.end] = own
    return mended


def _by_name(
    post: Scope,
    inside: Sequence[Block],
    name: int | None,
    places: Sequence[Place],
    texts: Set[Place],
) -> range:
    """Return the numbers of the blocks in the box of the writer's name, where no text is in it.

    What else stands there, such as a rank, is the writer's.
    """
    box = inside[name].scope.parent if name is not None else None
    if box is None or box is post or box.start < post.start:
        return range(0)
    own = range(box.start, box.end)
    return range(0) if any(places[at - post.start] in texts for at in own) else own


def _beside(lines: Mapping[Place, _Line], count: int) -> Set[Place]:
    """Return the places of short lines that most posts have, such as profiles, and of feet."""
    return {
        place
        for place, line in lines.items()
        if line.longest < RUNNING
        and (len(line.blocks) >= MOSTLY * count or _is_of(place, _FEET))
        and not _is_of(place, _QUOTATION)
    }


def _is_of(place: Place, tags: Set[str]) -> bool:
    return any(part.partition(".")[0] in tags for part in place)
