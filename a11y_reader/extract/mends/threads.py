"""Who wrote the posts of a thread, and when, is kept; what is said of each writer is not.

To the scorer the head of a post looks like any line of a page's frame, and a profile beside it like
text. What tells them is that a thread has several posts, and that somebody has written more than
one of them: what all posts of one writer have alike, such as a rank, a number of posts or a motto,
is said of the writer, as are menus and buttons. What differs belongs to the post.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.mends.posts import (
    FEW_POSTS,
    MOST_ELEMENTS,
    MOSTLY,
    RUNNING,
    Post,
    dates_of,
    day_in,
    posts_in,
)
from a11y_reader.extract.metadata.dates import is_clock
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["Opening", "opening", "whole_threads"]

MOST_DATES = 2
"""How many such lines a post has at most: one with the date, and one with the time of day."""

LABEL = 4
"""How many words what a button says has at most."""

REACH = 4
"""How many elements around a block tell what kind of block it is."""

LONGEST_ASIDE = 30
"""How many blocks an element may have that holds what is said of a writer."""

_DIGITS = re.compile(r"\d+")
"""What tells the names of one post from those of the next."""

_NUMBER = re.compile(r"[#№]?\s*\d+\.?")
"""The number of a post."""

_MOTTO = re.compile(r"(?<![a-z])signature(?![a-z])", re.IGNORECASE)
"""How authors of forums name what a writer has below each post."""

_QUOTE = re.compile(r"(?<![a-z])quote(?![a-z])", re.IGNORECASE)
"""How authors of web pages name a quotation."""

_LISTS = frozenset({"dl", "ol", "ul"})
"""Elements of which a part says what the whole is."""

_Look = tuple[str, str]
"""The tag and classes of an element, without numbers."""

_Kind = tuple[bool, tuple[_Look, ...]]
"""What blocks of one kind in posts have in common: whether they have words, and the elements around
them."""


class Opening(NamedTuple):
    """Who has begun a thread, and when; empty strings where it is not known."""

    author: str
    published: str


def opening(page: Page, kept: Kept, known: Opening) -> Opening:
    """Return who wrote the first post and when, where that is not known, or of another post.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        known: What is known of the page.
    """
    posts = posts_in(page, kept)
    if not posts or not _begins(page, kept, posts[0]):
        return known
    is_author = known.author in ("", *(post.writer for post in posts))
    told = _told(line for post in posts for line in dates_of(page, post))
    days = (day_in(line) for line in dates_of(page, posts[0]) if _look(line) in told)
    day = next(filter(None, days), "")
    is_finer = day.startswith(known.published)
    return Opening(
        posts[0].writer if is_author else known.author, day if is_finer and day else known.published
    )


def _begins(page: Page, kept: Kept, post: Post) -> bool:
    """Say whether a post is kept, and no text above it."""
    above = page.blocks[: post.scope.start]
    return post.is_kept and not any(kept[block.index] and block.words >= RUNNING for block in above)


def whole_threads(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep who wrote the posts of a thread, and when; drop what is said of the writers.

    So go menus and buttons beside each post; what is quoted stays.

    Args:
        page: What the walk has found.
        _: Each block's probability of being content.
        kept: For each block whether it is kept.
    """
    dates = {post: dates_of(page, post) for post in posts_in(page, kept)}
    return _without_profiles(page, dates, _with_heads(page, dates, kept)) if dates else kept


def _with_heads(page: Page, dates: Mapping[Post, Sequence[Block]], kept: Kept) -> Kept:
    posts = [post for post in dates if post.is_kept]
    extended = kept.copy()
    extended[[post.name.index for post in posts]] = True
    told = _told(line for post in posts for line in dates[post])
    for lines in (dates[post] for post in posts):
        own = {day_in(line) or line.text: line.index for line in lines if _look(line) in told}
        extended[sorted(own.values())[:MOST_DATES]] = True
    quoted = [block for post in posts for block in _quoted(page, post, kept)]
    times = Counter(block.text for block in quoted)
    extended[[one.index for one in quoted if not _is_button(one, times)]] = True
    return extended


def _without_profiles(page: Page, dates: Mapping[Post, Sequence[Block]], kept: Kept) -> Kept:
    posts = list(dates)
    names = {post.name.index for post in posts}
    alike, varying = _kinds(page, posts, names)
    lines = [line for post in posts for line in dates[post]]
    told = _told(lines)
    heads = names | {line.index for line in lines if _look(line) in told}
    alike -= {_kind(page.blocks[index]) for index in heads}
    changed = kept.copy()
    for post in posts:
        for scope in _said_of_writer(page, post, alike, varying, heads):
            changed[scope.inside] = False
        for block in page.blocks[post.scope.inside]:
            if _kind(block) in alike and block.index not in heads:
                changed[block.index] = False
    return changed


def _told(lines: Iterable[Block]) -> set[_Look]:
    """Return how the lines look that tell when posts were written: days follow one another.

    Those on which writers joined don't.
    """
    looks: dict[_Look, list[Block]] = {}
    for line in lines:
        looks.setdefault(_look(line), []).append(line)
    return {look for look, alike in looks.items() if _run_on(alike)}


def _run_on(lines: Sequence[Block]) -> bool:
    if len({line.text for line in lines}) < min(2, len(lines)):
        return False
    days = [day_in(line) for line in lines if not is_clock(line.text)]
    return sorted(days) in (days, days[::-1])


def _quoted(page: Page, post: Post, kept: Kept) -> Iterator[Block]:
    """Yield the blocks of quotations below which the post's text goes on."""
    for block in page.blocks[post.scope.inside]:
        quote = next((one for one in _around(block) if one.tag == "blockquote"), None)
        if quote is not None and block.words and quote.end < len(kept) and kept[quote.end]:
            yield block


def _is_button(block: Block, times: Mapping[str, int]) -> bool:
    """Say whether a line stands in several quotations, and not at the beginning of one."""
    quote = next(one for one in _around(block) if one.tag == "blockquote")
    return times[block.text] > 1 and block.words <= LABEL and block.index > quote.start


def _look(line: Block) -> _Look:
    return _look_of(line.scope)


def _look_of(scope: Scope) -> _Look:
    return scope.tag, _without_numbers(scope.element.get("class") or "")


@lru_cache(maxsize=4096)  # a thread has few classes, in many places
def _without_numbers(names: str) -> str:
    return _DIGITS.sub("", names)


# What is alike in all posts of a writer


def _kind(block: Block) -> _Kind:
    return block.words > 0, tuple(map(_look_of, _around(block)))


def _kinds(page: Page, posts: Sequence[Post], names: set[int]) -> tuple[set[_Kind], set[_Kind]]:
    """Return the kinds of blocks that say the same in posts of one writer, and those that don't."""
    said = [(post.writer, _said(page, post, names)) for post in posts]
    written: dict[str, list[Mapping[_Kind, Sequence[str]]]] = {}
    for writer, one in said:
        written.setdefault(writer, []).append(one)
    alike: set[_Kind] = set()
    varying: set[_Kind] = set()
    for several in (one for one in written.values() if len(one) > 1):
        for kind in {kind for one in several for kind in one}:
            texts = [one[kind] for one in several if kind in one]
            if len(texts) > 1:
                (alike if all(one == texts[0] for one in texts) else varying).add(kind)
    labels = _labels([one for _, one in said])
    told = {kind for kind in (alike - varying) | labels if not _is_of_quotation(kind)}
    return told, varying - labels


def _is_of_quotation(kind: _Kind) -> bool:
    return any(tag == "blockquote" or _QUOTE.search(names) for tag, names in kind[1])


def _labels(said: Sequence[Mapping[_Kind, Sequence[str]]]) -> set[_Kind]:
    """Return the kinds of blocks that say the same in most posts, as buttons and subjects do.

    So they do that only number the posts.
    """
    times = Counter((kind, tuple(texts)) for one in said for kind, texts in one.items())
    least = max(FEW_POSTS, MOSTLY * len(said))
    found = {kind for (kind, _), count in times.items() if count >= least}
    every: dict[_Kind, list[str]] = {}
    for one in said:
        for kind, texts in one.items():
            every.setdefault(kind, []).extend(texts)
    several = {kind: texts for kind, texts in every.items() if len(texts) >= FEW_POSTS}
    same = {kind for kind, texts in several.items() if len({*texts}) == 1}
    numbers = {kind for kind, texts in several.items() if all(map(_NUMBER.fullmatch, texts))}
    return found | same | numbers


def _said(page: Page, post: Post, names: set[int]) -> Mapping[_Kind, Sequence[str]]:
    """Return what a post says, by kind of block; a picture by its address."""
    said: dict[_Kind, list[str]] = {}
    for block in page.blocks[post.scope.inside]:
        if block.index not in names:
            said.setdefault(_kind(block), []).append(block.text or _picture(page, block))
    return said


def _picture(page: Page, block: Block) -> str:
    """Return the address of a block's first picture, others of its element left aside."""
    first = block.token + 1
    for token in page.tokens[first : first + MOST_ELEMENTS]:
        if isinstance(token, Block | Scope):
            break
        if isinstance(token, etree._Element) and token.tag == "img":
            return token.get("src") or ""
    return ""


def _said_of_writer(
    page: Page, post: Post, alike: set[_Kind], varying: set[_Kind], heads: set[int]
) -> Iterator[Scope]:
    """Yield the elements of a post that hold what is said of its writer, and nothing else."""
    for block in page.blocks[post.scope.inside]:
        around = list(takewhile(lambda one: one is not post.scope, _around(block)))
        found = next((one for one in around if _is_motto(one, heads)), None)
        if _kind(block) in alike:
            lists = (one for one in around if one.tag in _LISTS)
            found = next((one for one in lists if _is_aside(page, one, varying, heads)), found)
        if found is not None:
            yield found


def _is_motto(scope: Scope, heads: set[int]) -> bool:
    is_named = any(map(_MOTTO.search, scope.names))
    return is_named and not any(index in heads for index in range(scope.start, scope.end))


def _around(block: Block) -> Iterator[Scope]:
    return islice(block.scope.ancestors(), REACH)


def _is_aside(page: Page, scope: Scope, varying: set[_Kind], heads: set[int]) -> bool:
    """Say whether an element has neither a post's head nor what is written in it."""
    if scope.size > LONGEST_ASIDE:
        return False
    inside = page.blocks[scope.inside]
    return not any(
        one.index in heads or one.words >= RUNNING or _kind(one) in varying for one in inside
    )
