"""Threads keep who wrote each post, and when, and lose the authors' profiles.

To the scorer the head of a post looks like any line of the frame, and a profile beside it like
text. But a thread has several posts, and somebody has written more than one. So lines that name
authors (`authors.py`) divide the page into posts (`posts.py`), which tell when they were written
(`dates.py`); what all posts of an author have in common goes (`profiles.py`).
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.mends.threads.dates import Dated, dated, dates_of
from a11y_reader.extract.mends.threads.posts import Post, posts_in
from a11y_reader.extract.mends.threads.profiles import drop_profiles, near_scopes
from a11y_reader.extract.parts import PASSAGE, dropping, keeping, share_part
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["Opening", "mend_threads", "names_below_days", "opening"]

MOST_DATES = 2
"""The most lines with a date that a post keeps: one with the day, and one with the time."""

BESIDE = 3
"""How many elements around a line, itself among them, may hold the author's name beside it."""

BUTTON = 4
"""The most words of a button."""


class Opening(NamedTuple):
    """Who has begun a thread, and when; empty strings where it is not known."""

    author: str
    published: str


def opening(page: Page, kept: Kept, known: Opening) -> Opening:
    """Return who wrote the first post and when, unless something better is known."""
    posts = posts_in(page, kept)
    if not posts or not _begins(page, kept, posts[0]):
        return known
    author, published = known
    if author in ("", *(post.author for post in posts)):
        author = posts[0].author
    dates = dates_of(page, [post.scope for post in posts])
    day = next((day for _, day in dates[0] if day), "")
    return Opening(author, day if day.startswith(published) else published)


def _begins(page: Page, kept: Kept, post: Post) -> bool:
    """Say whether a post is kept, and no text above it."""
    above = slice(post.scope.start)
    return post.is_kept and not (kept[above] & (page.words[above] >= PASSAGE)).any()


def names_below_days(page: Page, kept: Sequence[bool]) -> set[int]:
    """Return the numbers of lines with names if some, right below other posts' days, mislead."""
    texts = np.array(kept, dtype=bool) & page.worded
    posts = posts_in(page, texts)
    dates = zip(posts, dates_of(page, [post.scope for post in posts]), strict=True)
    days = {line.index: post for post, lines in dates for line, _ in lines}
    names = {post.name.index: post for post in posts if not post.name.heading}
    pairs = pairwise(np.flatnonzero(texts).tolist())
    is_below = any(days.get(up, names[low]) is not names[low] for up, low in pairs if low in names)
    return set(names) if is_below else set()


def mend_threads(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep who wrote the posts of a thread, and when; drop what is said of the authors.

    So go menus and buttons beside each post; what is quoted stays. A post of few words has its name
    and day where these words look like the text of others.
    """
    posts = posts_in(page, kept)
    if not posts:
        return kept
    dates = dates_of(page, [post.scope for post in posts])
    days = {post: _told_once(post.name, lines) for post, lines in zip(posts, dates, strict=True)}
    told = (line for post in posts if post.is_kept for line in (post.name, *days[post]))
    heads = (*(post.name for post in posts), *(line for lines in dates for line, _ in lines))
    quoted = _quoted(page, [post for post in posts if post.is_kept], kept)
    again = [
        block
        for post in posts
        for block in page.blocks[post.scope.inside]
        if _says_again(block, post.name, post.author, days[post])
    ]
    extended = dropping(keeping(kept, (*told, *quoted)), again)
    return drop_profiles(page, posts, heads, extended)


def _says_again(block: Block, name: Block, author: str, days: Sequence[Block]) -> bool:
    """Say whether a line names the author or tells a day once more, as for another screen."""
    if not block.words or block is name or block in days:
        return False
    is_alike = block.scope.names == name.scope.names != () and block.heading == name.heading
    is_day = any(line.text.startswith(block.text) for line in days) and dated(block) is not None
    rest = block.text.removeprefix(author).lstrip(" ,")
    is_name = block.text.startswith(author) and not rest[:1].isalpha()  # nobody is addressed
    return is_day or (is_alike and is_name)


def _told_once(name: Block, dates: Sequence[Dated]) -> Sequence[Block]:
    """Return the lines with the first dates; where two tell the same, the fuller or the last.

    One beside the author's name tells more than another, such as when somebody changed the post.
    """
    beside = {day: line.text for line, day in dates if share_part(line.scope, name.scope, BESIDE)}
    near = (one for one in dates if one.line.text.startswith(beside.get(one.day, "\n")))
    by_length = sorted(near if any(beside) else dates, key=lambda one: one.line.words)
    lines = {day or line.text: line for line, day in by_length}
    return sorted(lines.values(), key=attrgetter("index"))[:MOST_DATES]


def _quoted(page: Page, posts: Sequence[Post], kept: Kept) -> list[Block]:
    """Return the blocks in quotations below which a post's text goes on.

    A line that stands in several, and not at the beginning of one, is only a button.
    """
    quoted = [
        (block, quotation)
        for post in posts
        for block in page.blocks[post.scope.inside]
        if block.words and (quotation := _quotation(block))
        if kept[quotation.end : quotation.end + 1].any()
    ]
    times = Counter(block.text for block, _ in quoted)
    return [
        block
        for block, quotation in quoted
        if times[block.text] == 1 or block.words > BUTTON or block.index == quotation.start
    ]


def _quotation(block: Block) -> Scope | None:
    return next((scope for scope in near_scopes(block) if scope.tag == "blockquote"), None)
