"""Who wrote the posts of a thread, and when, is kept; what is said of each writer is not.

To the scorer the head of a post looks like any line of a page's frame, and a profile beside it like
text. What tells them is that a thread has several posts, and that somebody has written more than
one of them: what all posts of one writer have alike, such as a rank, a number of posts or a motto,
is said of the writer, as are menus and buttons. What differs belongs to the post.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

import numpy as np
from lxml import etree
from numpy.typing import NDArray

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.dates import is_clock, iso_date, with_ascii_digits
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["Opening", "opening", "whole_threads"]

LONGEST_NAME = 5
"""How many words the name of a writer has at most."""

LONGEST_HEAD = 12
"""How many words a line has at most that tells who wrote a post, or when."""

MOST_OTHERS = 6
"""How many words without digits such a line has at most."""

LONGEST_MENU = 12
"""How many blocks an element has at most that holds a name and a menu."""

MOST_DATES = 2
"""How many such lines a post has at most: one with the date, and one with the time of day."""

FEW_POSTS = 3
"""From how many posts on there is a thread."""

MOST_ABOVE = 3
"""How many times as many words as posts have may stand above them, as of a question."""

MOSTLY = 0.6
"""Share of the names of one kind below which there has to be a post's text."""

RUNNING = 8
"""From how many words on a block may be the text of a post."""

LABEL = 4
"""How many words what a button says has at most."""

REACH = 4
"""How many elements around a block tell what kind of block it is."""

LONGEST_ASIDE = 30
"""How many blocks an element may have that holds what is said of a writer."""

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

_DIGITS = re.compile(r"\d+")
"""What tells the names of one post from those of the next."""

_NUMBER = re.compile(r"[#№]?\s*\d+\.?")
"""The number of a post."""

_MOTTO = re.compile(r"(?<![a-z])signature(?![a-z])", re.IGNORECASE)
"""How authors of forums name what a writer has below each post."""

_QUOTE = re.compile(r"(?<![a-z])quote(?![a-z])", re.IGNORECASE)
"""How authors of web pages name a quotation."""

_ELSEWHERE: frozenset[Cue] = frozenset({"breadcrumb", "footer", "menu", "related"})
"""Cues of parts of a page that hold no posts."""

_LISTS = frozenset({"dl", "ol", "ul"})
"""Elements of which a part says what the whole is."""

_Name = tuple[Block, str]
"""A line, and the name in it."""

_Look = tuple[str, str]
"""The tag and classes of an element, without numbers."""

_Kind = tuple[bool, tuple[_Look, ...]]
"""What blocks of one kind in posts have in common: whether they have words, and the elements around
them."""


@dataclass(frozen=True, eq=False)
class _Post:
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
    posts = _posts(page, kept)
    if not posts or not _begins(page, kept, posts[0]):
        return known
    is_author = known.author in ("", *(post.writer for post in posts))
    told = _told(line for post in posts for line in _dates(page, post))
    days = (_day(line) for line in _dates(page, posts[0]) if _look(line) in told)
    day = next(filter(None, days), "")
    is_finer = day.startswith(known.published)
    return Opening(
        posts[0].writer if is_author else known.author, day if is_finer and day else known.published
    )


def _begins(page: Page, kept: Kept, post: _Post) -> bool:
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
    posts = _posts(page, kept)
    return _without_profiles(page, posts, _with_heads(page, posts, kept)) if posts else kept


def _with_heads(page: Page, posts: Sequence[_Post], kept: Kept) -> Kept:
    posts = [post for post in posts if post.is_kept]
    extended = kept.copy()
    extended[[post.name.index for post in posts]] = True
    dates = [_dates(page, post) for post in posts]
    told = _told(line for lines in dates for line in lines)
    for lines in dates:
        own = {_day(line) or line.text: line.index for line in lines if _look(line) in told}
        extended[sorted(own.values())[:MOST_DATES]] = True
    quoted = [block for post in posts for block in _quoted(page, post, kept)]
    times = Counter(block.text for block in quoted)
    extended[[one.index for one in quoted if not _is_button(one, times)]] = True
    return extended


def _without_profiles(page: Page, posts: Sequence[_Post], kept: Kept) -> Kept:
    names = {post.name.index for post in posts}
    alike, varying = _kinds(page, posts, names)
    dates = [line for post in posts for line in _dates(page, post)]
    told = _told(dates)
    heads = names | {line.index for line in dates if _look(line) in told}
    alike -= {_kind(page.blocks[index]) for index in heads}
    changed = kept.copy()
    for post in posts:
        for scope in _said_of_writer(page, post, alike, varying, heads):
            changed[scope.start : scope.end] = False
        for block in page.blocks[post.scope.start : post.scope.end]:
            if _kind(block) in alike and block.index not in heads:
                changed[block.index] = False
    return changed


# Posts


def _posts(page: Page, kept: Kept) -> list[_Post]:
    """Return the posts of a thread; none where there are too few."""
    kinds: dict[tuple[tuple[str, ...], int], list[_Name]] = {}
    for block in page.blocks:
        writer = _writer(block) if _may_name(block) else ""
        if writer:
            kinds.setdefault((block.scope.names, block.heading), []).append((block, writer))
    texts = np.cumsum([0, *(kept & (page.words >= RUNNING))])
    several = islice(filter(_are_several, kinds.values()), MOST_KINDS)
    threads = (list(_posts_of(page, kept, _single(names, texts))) for names in several)
    found = [posts for posts in threads if _have_text(posts) and _are_thread(page, kept, posts)]
    return max(found, key=_likeness, default=[])


def _likeness(posts: Sequence[_Post]) -> tuple[bool, bool]:
    """Say how much lines look like the heads of posts: with a date, and with no picture."""
    return _tells_date(posts[-1].name), not any(post.name.media for post in posts)


def _are_thread(page: Page, kept: Kept, posts: Sequence[_Post]) -> bool:
    """Say whether posts are what the page is for, and neither teasers nor remarks on an article."""
    words = np.cumsum([0, *(page.words * kept)])
    own = sum(words[post.scope.end] - words[post.scope.start] for post in posts)
    return bool(words[posts[0].scope.start] <= MOST_ABOVE * own) and not _are_teasers(page, posts)


def _are_teasers(page: Page, posts: Sequence[_Post]) -> bool:
    """Say whether most have a heading that leads to a page of its own, as articles in lists do."""
    names = {post.name.index for post in posts}
    headings = {
        one.text
        for post in posts
        for one in page.blocks[post.scope.start : post.scope.end]
        if one.heading and one.link_words and one.index not in names
        if not one.text.startswith(post.writer)
    }
    return len(headings) >= MOSTLY * len(posts)


def _are_several(names: Sequence[_Name]) -> bool:
    return len(names) >= FEW_POSTS and len({writer for _, writer in names}) > 1


def _have_text(posts: Sequence[_Post]) -> bool:
    return len(posts) > 1 and sum(post.is_kept for post in posts) >= MOSTLY * len(posts)


def _single(names: Sequence[_Name], texts: NDArray[np.intp]) -> Sequence[_Name]:
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


def _posts_of(page: Page, kept: Kept, names: Sequence[_Name]) -> Iterator[_Post]:
    numbers = [-1, *(name.index for name, _ in names), -1]
    for (name, writer), above, below in zip(names, numbers, numbers[2:], strict=False):
        scope = name.scope.outermost(above, below)
        if scope is not None:
            inside = page.blocks[scope.start : scope.end]
            has_text = any(kept[one.index] and one.words >= RUNNING for one in inside)
            yield _Post(writer, name, scope, has_text)


def _may_name(block: Block) -> bool:
    """Say whether a block is a short line, outside of menus, in an element with few others."""
    scope = block.scope
    is_line = 0 < block.words <= LONGEST_HEAD and scope.end - scope.start <= LONGEST_MENU
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
    return " ".join("".join(map(str, texts)).split()) if len(texts) < MOST_TEXTS else ""


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


def _dates(page: Page, post: _Post) -> list[Block]:
    """Return the short lines of a post that tell a date or a time of day."""
    blocks = page.blocks[post.scope.start : post.scope.end]
    return [block for block in blocks if 0 < block.words <= LONGEST_HEAD and _tells_date(block)]


def _tells_date(block: Block) -> bool:
    """Say whether a line tells a day or time, and little more: readers' remarks end with one."""
    others = sum(not any(map(str.isdigit, word)) for word in block.text.split())
    if others > MOST_OTHERS:
        return False
    return bool(_day(block)) or is_clock(block.text)


def _day(block: Block) -> str:
    """Return the day and time that a line tells, for machines or for readers; empty for none."""
    elements = islice(block.scope.element.iter("*"), MOST_ELEMENTS)
    texts = (*(one.get("datetime") or "" for one in elements), block.text)
    days = (iso_date(with_ascii_digits(text)) for text in texts if any(map(str.isdigit, text)))
    return next(filter(None, days), "")


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
    days = [_day(line) for line in lines if not is_clock(line.text)]
    return sorted(days) in (days, days[::-1])


def _quoted(page: Page, post: _Post, kept: Kept) -> Iterator[Block]:
    """Yield the blocks of quotations below which the post's text goes on."""
    for block in page.blocks[post.scope.start : post.scope.end]:
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
    return scope.tag, _DIGITS.sub("", scope.element.get("class") or "")


# What is alike in all posts of a writer


def _kind(block: Block) -> _Kind:
    return block.words > 0, tuple(map(_look_of, _around(block)))


def _kinds(page: Page, posts: Sequence[_Post], names: set[int]) -> tuple[set[_Kind], set[_Kind]]:
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


def _said(page: Page, post: _Post, names: set[int]) -> Mapping[_Kind, Sequence[str]]:
    """Return what a post says, by kind of block; a picture by its address."""
    said: dict[_Kind, list[str]] = {}
    for block in page.blocks[post.scope.start : post.scope.end]:
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
    page: Page, post: _Post, alike: set[_Kind], varying: set[_Kind], heads: set[int]
) -> Iterator[Scope]:
    """Yield the elements of a post that hold what is said of its writer, and nothing else."""
    for block in page.blocks[post.scope.start : post.scope.end]:
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
    if scope.end - scope.start > LONGEST_ASIDE:
        return False
    inside = page.blocks[scope.start : scope.end]
    return not any(
        one.index in heads or one.words >= RUNNING or _kind(one) in varying for one in inside
    )
