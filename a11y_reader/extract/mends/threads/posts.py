"""Where the posts of a thread are, and who wrote each.

A post is what stands around a line that names its author, and around no other such line. Lines of
one kind are those of a thread where there is text in most posts that they make.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.mends.threads.authors import Named, lines_with_names
from a11y_reader.extract.mends.threads.dates import dated, look_of
from a11y_reader.extract.parts import PASSAGE, around_each, dropping
from a11y_reader.extract.vectors import Kept, Vector, sums_above

__all__ = ["MOST_POSTS", "Post", "posts_in"]

MOST_POSTS = 0.6
"""Share of all posts from which on what is said of these is said of the thread."""

MOST_ABOVE = 3
"""How many times as many words as posts have may stand above them, as of a question."""


@dataclass(frozen=True, eq=False)
class Post:
    """A post.

    Attributes:
        author: Who wrote it.
        name: The line that says so.
        scope: The element around the post and no other.
        is_kept: Whether text of it is kept, or words that look like the text of others.
    """

    author: str
    name: Block
    scope: Scope
    is_kept: bool


def posts_in(page: Page, kept: Kept) -> list[Post]:
    """Return the posts of a thread; none where there are too few."""
    kinds = page.once(lines_with_names)
    if not kinds:  # as on most pages
        return []
    looks = {look_of(block.scope) for block in page.where(kept & (page.words >= PASSAGE))}
    others = (one for one in page.where(kept) if not one.words or look_of(one.scope) not in looks)
    texts = sums_above(dropping(kept, others))
    threads = (list(_posts_of(_said_once(names, texts), texts)) for names in kinds)
    found = (posts for posts in threads if _are_thread(page, kept, posts))
    return max(found, key=_likeness, default=[])


def _said_once(names: Sequence[Named], texts: Vector) -> Sequence[Named]:
    """Return names without those said again before a text comes, as for two widths of screens.

    Args:
        names: Lines with the names in them.
        texts: How many blocks of text are kept above each block.
    """
    once = list(names[:1])
    for line, author in names[1:]:
        above, known = once[-1]
        is_same = author.startswith(known) or known.startswith(author)
        if not is_same or texts[line.index] > texts[above.index]:
            once.append(Named(line, author))
    return once


def _posts_of(names: Sequence[Named], texts: Vector) -> Iterator[Post]:
    scopes = around_each([line for line, _ in names])
    for (line, author), scope in zip(names, scopes, strict=True):
        if scope is not None:
            yield Post(author, line, scope, bool(texts[scope.end] > texts[scope.start]))


def _are_thread(page: Page, kept: Kept, posts: Sequence[Post]) -> bool:
    """Say whether posts are what the page is for, and neither teasers nor remarks on an article."""
    if len(posts) <= 1 or sum(post.is_kept for post in posts) < MOST_POSTS * len(posts):
        return False
    words = sums_above(page.words * kept)
    own = sum(words[post.scope.end] - words[post.scope.start] for post in posts)
    return bool(words[posts[0].scope.start] <= MOST_ABOVE * own) and not _are_teasers(page, posts)


def _are_teasers(page: Page, posts: Sequence[Post]) -> bool:
    """Say whether most have a heading that leads to a page of its own, as articles in lists do.

    One of numbers alone tells a post's number, day and time.
    """
    headings = {
        block.text
        for post in posts
        for block in page.blocks[post.scope.inside]
        if block.heading and block.link_words and block is not post.name
        if not all(any(map(str.isdigit, word)) for word in block.text.split())
        if not block.text.startswith(post.author)
    }
    return len(headings) >= MOST_POSTS * len(posts)


def _likeness(posts: Sequence[Post]) -> tuple[bool, bool, bool, bool]:
    """Say how much lines look like those of authors: marked so, with a date, above, or no picture.

    Below the text stand those who changed it, and buttons to find what else an author wrote.
    """
    above = sum(2 * (post.name.index - post.scope.start) <= post.scope.size for post in posts)
    is_above = above >= MOST_POSTS * len(posts)
    is_plain = not any(post.name.media for post in posts)
    last = posts[-1].name
    is_marked = "author" in last.scope.names  # https://schema.org/author
    return is_marked, dated(last) is not None, is_above, is_plain
