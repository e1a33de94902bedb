"""Where the posts of a thread are, and who wrote each, when.

Names tell it: what markup calls a writer's name, or leads to somebody's page, parts a thread where
most of such lines have a post's text below.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.dates import is_clock, iso_date, with_ascii_digits
from a11y_reader.extract.vectors import Kept, Vector, sums_above

__all__ = [
    "FEW_POSTS",
    "MOSTLY",
    "MOST_ELEMENTS",
    "RUNNING",
    "Post",
    "dates_of",
    "day_in",
    "posts_in",
]

LONGEST_NAME = 5
"""How many words the name of a writer has at most."""

LONGEST_HEAD = 12
"""How many words a line has at most that tells who wrote a post, or when."""

MOST_OTHERS = 6
"""How many words without digits such a line has at most."""

LONGEST_MENU = 12
"""How many blocks an element has at most that holds a name and a menu."""

FEW_POSTS = 3
"""From how many posts on there is a thread."""

MOST_ABOVE = 3
"""How many times as many words as posts have may stand above them, as of a question."""

MOSTLY = 0.6
"""Share of the names of one kind below which there has to be a post's text."""

RUNNING = 8
"""From how many words on a block may be the text of a post."""

MOST_ELEMENTS = 8
"""How many elements in such a line are looked at for signs of a name."""

MOST_TEXTS = 12
"""Up to how many texts an element has that holds but a name."""

MOST_KINDS = 8
"""How many kinds of such lines are looked at."""

_NAMED = re.compile(
    r"(?:(?<![A-Za-z])(?:author|creator|member|nickname|poster|user-?name|user)"
    r"|Author|Creator|Member|Poster|User(?:Name|name)?)(?![a-z])"
)
"""How authors of web pages name what holds the name of a writer."""

_PROFILE = re.compile(
    r"(?:^|/)u/"
    r"|(?:^|[/?&=])(?:users?|members?|member(?:list)?\.php|profiles?)(?:[/?=;&]|$)"
)
"""What the address of a writer's own page has in it."""

_ELSEWHERE: frozenset[Cue] = frozenset({"breadcrumb", "footer", "menu", "related"})
"""Cues of parts of a page that hold no posts."""

_Name = tuple[Block, str]
"""A line, and the name in it."""


@dataclass(frozen=True, eq=False)
class Post:
    """A post.

    Attributes:
        writer: Who wrote it.
        name: The line that says so.
        scope: The element around the post and no other.
        is_kept: Whether text of it is kept.
    """

    writer: str
    name: Block
    scope: Scope
    is_kept: bool


def posts_in(page: Page, kept: Kept) -> list[Post]:
    """Return the posts of a thread; none where there are too few.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    several = page.once(_several_names)
    if not several:  # as on most pages
        return []
    texts = sums_above(kept & (page.words >= RUNNING))
    threads = (list(_posts_of(page, kept, _single(names, texts))) for names in several)
    found = [posts for posts in threads if _have_text(posts) and _are_thread(page, kept, posts)]
    return max(found, key=_likeness, default=[])


def _several_names(page: Page) -> Sequence[Sequence[_Name]]:
    """Return the lines that name writers, those of each kind that has several."""
    kinds: dict[tuple[tuple[str, ...], int], list[Block]] = {}
    for block in filter(_may_name, page.blocks):
        kinds.setdefault((block.scope.names, block.heading), []).append(block)
    lines = (one for one in kinds.values() if len(one) >= FEW_POSTS)
    named = ([(line, name) for line in one if (name := _writer(line))] for one in lines)
    several = sorted(filter(_are_several, named), key=lambda names: names[0][0].index)
    return several[:MOST_KINDS]


def _likeness(posts: Sequence[Post]) -> tuple[bool, bool]:
    """Say how much lines look like the heads of posts: with a date, and with no picture."""
    return _tells_date(posts[-1].name), not any(post.name.media for post in posts)


def _are_thread(page: Page, kept: Kept, posts: Sequence[Post]) -> bool:
    """Say whether posts are what the page is for, and neither teasers nor remarks on an article."""
    words = sums_above(page.words * kept)
    own = sum(words[post.scope.end] - words[post.scope.start] for post in posts)
    return bool(words[posts[0].scope.start] <= MOST_ABOVE * own) and not _are_teasers(page, posts)


def _are_teasers(page: Page, posts: Sequence[Post]) -> bool:
    """Say whether most have a heading that leads to a page of its own, as articles in lists do."""
    names = {post.name.index for post in posts}
    headings = {
        one.text
        for post in posts
        for one in page.blocks[post.scope.inside]
        if one.heading and one.link_words and one.index not in names
        if not one.text.startswith(post.writer)
    }
    return len(headings) >= MOSTLY * len(posts)


def _are_several(names: Sequence[_Name]) -> bool:
    return len(names) >= FEW_POSTS and len({writer for _, writer in names}) > 1


def _have_text(posts: Sequence[Post]) -> bool:
    return len(posts) > 1 and sum(post.is_kept for post in posts) >= MOSTLY * len(posts)


def _single(names: Sequence[_Name], texts: Vector) -> Sequence[_Name]:
    """Return names without those said again before a text comes, as for two widths of screens.

    Args:
        names: Lines with the names in them.
        texts: How many blocks of running text are kept above each block.
    """
    single = list(names[:1])
    for name, writer in names[1:]:
        above, known = single[-1]
        is_same = writer.startswith(known) or known.startswith(writer)
        if not is_same or texts[name.index] > texts[above.index]:
            single.append((name, writer))
    return single


def _posts_of(page: Page, kept: Kept, names: Sequence[_Name]) -> Iterator[Post]:
    numbers = [-1, *(name.index for name, _ in names), -1]
    for (name, writer), above, below in zip(names, numbers, numbers[2:], strict=False):
        scope = name.scope.outermost(above, below)
        if scope is not None:
            inside = page.blocks[scope.inside]
            has_text = any(kept[one.index] and one.words >= RUNNING for one in inside)
            yield Post(writer, name, scope, has_text)


def _may_name(block: Block) -> bool:
    """Say whether a block is a short line, outside of menus, in an element with few others."""
    scope = block.scope
    is_line = 0 < block.words <= LONGEST_HEAD and scope.size <= LONGEST_MENU
    return is_line and scope.inherited.isdisjoint(_ELSEWHERE)


def _writer(block: Block) -> str:
    """Return the name in a short line that is marked up as one, or leads to somebody's page."""
    names = (
        _text_of(element)
        for element in islice(block.scope.element.iter("*"), MOST_ELEMENTS)
        if _names_somebody(element)
    )
    return next((name for name in names if _is_name_in(name, block)), "")


def _text_of(element: etree._Element) -> str:
    """Return the text of an element; empty where there is more than one of a name."""
    texts = list(islice(element.itertext(), MOST_TEXTS))
    return folded("".join(map(str, texts))) if len(texts) < MOST_TEXTS else ""


def _is_name_in(name: str, block: Block) -> bool:
    """Say whether a name is a part of a line, and more than the letter in place of a picture."""
    has_length = name[1:].strip() != "" and len(name.split()) <= LONGEST_NAME
    has_letters = any(map(str.isalpha, name))
    return has_length and has_letters and name[1] != " " and name in block.text


def _names_somebody(element: etree._Element) -> bool:
    """Say whether an element is named for a writer, or leads to somebody's page."""
    names, item = element.get("class"), element.get("itemprop")
    if (names and _is_named(names)) or (item and _is_named(item)):
        return True
    if element.tag != "a":
        return False
    return element.get("rel") == "author" or _PROFILE.search(element.get("href") or "") is not None


# pages of one site have the same few hundred elements
@lru_cache(maxsize=4096)
def _is_named(names: str) -> bool:
    return _NAMED.search(names) is not None


def dates_of(page: Page, post: Post) -> list[Block]:
    """Return the short lines of a post that tell a date or a time of day.

    Args:
        page: What the walk has found.
        post: The post.
    """
    blocks = page.blocks[post.scope.inside]
    return [block for block in blocks if 0 < block.words <= LONGEST_HEAD and _tells_date(block)]


def _tells_date(block: Block) -> bool:
    """Say whether a line tells a day or time, and little more: readers' remarks end with one."""
    others = sum(not any(map(str.isdigit, word)) for word in block.text.split())
    if others > MOST_OTHERS:
        return False
    return bool(day_in(block)) or is_clock(block.text)


def day_in(block: Block) -> str:
    """Return the day and time that a line tells, for machines or for readers; empty for none."""
    elements = islice(block.scope.element.iter("*"), MOST_ELEMENTS)
    texts = (*(one.get("datetime") or "" for one in elements), block.text)
    days = (iso_date(with_ascii_digits(text)) for text in texts if any(map(str.isdigit, text)))
    return next(filter(None, days), "")
