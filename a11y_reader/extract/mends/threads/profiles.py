"""What a thread says of those who wrote its posts, told from what they wrote.

What all posts of one author have alike, such as a rank, a count of posts or a signature, is said of
the author; what most posts have alike is a menu or a button. What differs belongs to the post.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, takewhile

import numpy as np
from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.mends.threads.authors import MOST_ELEMENTS
from a11y_reader.extract.mends.threads.dates import Look, look_of
from a11y_reader.extract.mends.threads.posts import MOST_POSTS, Post
from a11y_reader.extract.parts import PASSAGE, SERIES, numbers_of
from a11y_reader.extract.vectors import Kept
from a11y_reader.grouping import grouped

__all__ = ["drop_profiles", "near_scopes"]

LONGEST_ASIDE = 30
"""The most blocks an element may have that holds what is said of an author."""

_NUMBER = re.compile(r"[#№+−-]?\s*\d+\.?")
"""The number of a post, or of votes for it."""

_SIGNATURE = re.compile(r"(?<![a-z])(?:post|user)?signature(?![a-z])", re.IGNORECASE)
"""How forums name what an author has below each post."""

_JOB = re.compile(rf"{_SIGNATURE.pattern}|jobtitle", re.IGNORECASE)
"""The same, and what the author of a dated post is (https://schema.org/jobTitle)."""

_QUOTE = re.compile(r"(?<![a-z])quote(?![a-z])", re.IGNORECASE)
"""How authors of web pages name a quotation."""

_LISTS = frozenset({"dl", "ol", "ul"})
"""Elements of which a part says what the whole is."""

_Kind = tuple[bool, tuple[Look, ...]]
"""What blocks at one place of each post have in common: whether they have words, and the looks of
the elements around them."""

_Said = tuple[str, ...]
"""What the blocks of a kind say in one post."""


def drop_profiles(page: Page, posts: Sequence[Post], heads: Sequence[Block], kept: Kept) -> Kept:
    """Drop what is said of the authors of posts, who are told by `heads`, and menus and buttons."""
    kinds = {block: _kind(block) for post in posts for block in page.blocks[post.scope.inside]}
    of_authors, of_posts = _told_apart(page, posts, kinds)
    of_authors -= {kinds[block] for block in heads}
    is_head = np.zeros_like(kept)
    is_head[numbers_of(heads)] = True
    is_own = is_head | (page.words >= PASSAGE)
    is_own[numbers_of(block for block, kind in kinds.items() if kind in of_posts)] = True
    sign = _JOB if len(heads) > len(posts) else _SIGNATURE
    left = kept.copy()
    for post in posts:
        for block in page.blocks[post.scope.inside]:
            is_of_author = kinds[block] in of_authors
            left[block.index] &= not is_of_author
            for scope in _scopes_within(post, block):
                is_signature = scope.is_named(sign.search) and not is_head[scope.inside].any()
                if is_signature or (is_of_author and _is_aside(scope, is_own)):
                    left[scope.inside] = False
    return left


def _scopes_within(post: Post, block: Block) -> Iterator[Scope]:
    """Yield the elements close around a block that stand in its post."""
    return takewhile(lambda scope: scope is not post.scope, near_scopes(block))


def near_scopes(block: Block) -> Iterator[Scope]:
    """Yield the elements around a block that tell what kind of block it is, innermost first."""
    return block.scope.near()


def _kind(block: Block) -> _Kind:
    return block.words > 0, tuple(map(look_of, near_scopes(block)))


def _told_apart(
    page: Page, posts: Sequence[Post], kinds: Mapping[Block, _Kind]
) -> tuple[set[_Kind], set[_Kind]]:
    """Return the kinds of blocks that say the same in posts of one author, and those that don't."""
    said = [(post.author, *one) for post in posts for one in _said(page, post, kinds).items()]
    by_author = grouped(((author, kind), texts) for author, kind, texts in said)
    several = [(kind, {*texts}) for (_, kind), texts in by_author.items() if len(texts) > 1]
    alike = {kind for kind, texts in several if len(texts) == 1}
    varying = {kind for kind, texts in several if len(texts) > 1}
    by_kind = grouped((kind, texts) for _, kind, texts in said)
    labels = {kind for kind, texts in by_kind.items() if _are_labels(texts, len(posts))}
    same = {kind for kind in (alike - varying) | labels if not _is_of_quotation(kind)}
    return same, varying - labels


def _said(page: Page, post: Post, kinds: Mapping[Block, _Kind]) -> Mapping[_Kind, _Said]:
    """Return what a post says, by kind of block; a picture by its address."""
    own = (block for block in page.blocks[post.scope.inside] if block is not post.name)
    said = grouped((kinds[block], block.text or _picture(page, block)) for block in own)
    return {kind: tuple(texts) for kind, texts in said.items()}


def _picture(page: Page, block: Block) -> str:
    """Return the address of a block's first picture, others of its element left aside."""
    first = block.token + 1
    for token in page.tokens[first : first + MOST_ELEMENTS]:
        if isinstance(token, Block | Scope):
            break
        if isinstance(token, etree._Element) and token.tag == "img":
            return token.get("src", "")
    return ""


def _are_labels(said: Sequence[_Said], posts: int) -> bool:
    """Say whether most posts, or several and no others, say the same or number the posts."""
    if max(Counter(said).values()) >= max(SERIES, MOST_POSTS * posts):
        return True
    texts = list(chain.from_iterable(said))
    is_same = len({*texts}) == 1
    return len(texts) >= SERIES and (is_same or all(map(_NUMBER.fullmatch, texts)))


def _is_of_quotation(kind: _Kind) -> bool:
    return any(tag == "blockquote" or _QUOTE.search(names) for tag, names in kind[1])


def _is_aside(scope: Scope, is_own: Kept) -> bool:
    """Say whether an element is a list with neither a post's head nor what is written in it."""
    is_short_list = scope.tag in _LISTS and scope.size <= LONGEST_ASIDE
    return is_short_list and not is_own[scope.inside].any()
