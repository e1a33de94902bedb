"""Finds the regions of readers' comments: below a text that is not itself a comment.

Comments read like content, and a forum's posts are content marked up like comments, so their place
decides. Going through the elements whose names tell of comments, with the running text above each,
the outermost one with an article above it is a region. If every text of a page is marked as a
comment, or the page says that it is a forum's, there are none.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import MAX_NAMES, without_digits, words_in
from a11y_reader.extract.parts import MOSTLY
from a11y_reader.extract.vectors import Kept, sum_within, sums_above

__all__ = ["LEAST_RUNNING", "Region", "comment_regions", "sign_of"]

LEAST_BEFORE = 50
"""The number of words of running text from which there is an article for comments to stand
below."""

FIRST_POST = 150
"""The number of words up to which it may be but what a discussion of twice its length begins
with."""

LEAST_RUNNING = 10
"""The number of words from which a block is running text, though comments are short."""

NESTED = 8
"""How many elements that say they have comments may be around the article."""

_SIGN = re.compile(
    r"comment(?!ar|ator)|[ck]omm?entar(?!y|ies)|disqus|binh[-_]?luan|pinglun|(?<![a-z])yorum",
    re.IGNORECASE,
)
"""How authors of web pages name comments, in most languages of Europe, in Turkish, Vietnamese and
Pinyin."""

_NO_SIGN = re.compile(
    r"(?:has|no|with|without)[-_]?comm|comments?[-_](?:clos|open|enabl|disabl|stat)|testimonial"
)
"""Names that say whether there are comments, and stand at what has them; and what is chosen."""

_FORUM = re.compile(r"DiscussionForumPosting|QAPage")
"""Types of pages that are discussions (https://schema.org/DiscussionForumPosting, …/QAPage)."""

_FORUM_NAMES = frozenset({"forum", "forums", "qa", "question", "questions", "thread", "topic"})
"""How the elements around all posts of a forum are named."""


@dataclass(slots=True, eq=False)
class Region:
    """A part of the page that holds comments.

    Attributes:
        scope: The outermost element of it.
        is_named: Whether more than an id says so: headings may give ids to sections.
        article: The number of the first block of the article.
        before: The words of the article's running text above it.
        outside: The words of running text above it that are in no region.
        words: The words of the kept running text in it.
        signs: How often each name of comments occurs on the elements in it.
    """

    scope: Scope
    is_named: bool
    article: int
    before: int
    outside: int
    words: int = 0
    signs: Counter[str] = field(default_factory=Counter)

    def is_below(self, outside: int) -> bool:
        """Say whether it is below the article, and not a part of it.

        Newspapers call their own comments so too, and authors what they set apart in a text.

        Args:
            outside: The words of all running text that is in no region.
        """
        if self.before <= FIRST_POST and self.words > 2 * self.before:
            return False
        after = outside - self.outside
        if max(self.signs.values(), default=0) > 1:
            return after <= self.before
        is_likely = self.is_named or sum(self.signs.values()) > 1
        return is_likely and after < LEAST_RUNNING and self.words <= self.before


def comment_regions(page: Page, kept: Kept, *, wanted: bool) -> Sequence[Region]:
    """Return the parts of the page that hold comments below an article.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        wanted: Whether parts count, too, of which nothing is kept.
    """
    search = _Search(_running_text(page, kept))
    counted = sums_above(np.ones_like(kept) if wanted else kept)
    for scope in page.scopes:
        # what cues know is known already, at no cost
        may_say = (wanted or "comments" in scope.cues) and sum_within(counted, scope.inside) > 0
        search.meet(scope, sign_of(scope.element) if may_say else "")
    regions = search.ended()
    return () if not regions or _is_forum(page, regions) else regions


def _running_text(page: Page, kept: Kept) -> Iterator[Sequence[Block]]:
    """Yield the kept blocks of running text; short ones of one element are one text together.

    In blogs each line of a paragraph may be an element.
    """
    lines: list[Block] = []
    words = 0
    for block in page.where(kept):
        if block.link_density >= MOSTLY:
            continue
        if block.words >= LEAST_RUNNING:
            yield (block,)
        elif not block.heading and block.scope.tag != "li":
            if lines and lines[-1].scope.parent is not block.scope.parent:
                lines, words = [], 0
            lines.append(block)
            words += block.words
            if words >= LEAST_RUNNING:
                yield lines
                lines, words = [], 0


@dataclass(slots=True, eq=False)
class _Part:
    """What an element that says it holds comments has, but for other such elements within.

    Attributes:
        sign: The name by which it says so; empty for the page as a whole.
        around: The innermost part around it; None for the page.
        region: The region that it begins or is in.
        words: The words of running text in it, as far as it's been met.
    """

    sign: str = ""
    around: "_Part | None" = None
    region: Region | None = None
    words: int = 0


class _Search:
    """The search for regions: one pass over elements, and the texts above each, in their order."""

    def __init__(self, texts: Iterable[Sequence[Block]]) -> None:
        self.texts = deque(texts)  # that have not been met
        self.article = self.texts[0][0].index if self.texts else -1
        self.page = _Part()
        self.parts: list[_Part] = []  # for each element met, the innermost that it is in
        self.regions: list[Region] = []
        self.outside = 0  # words of running text in no region

    def meet(self, scope: Scope, sign: str) -> None:
        """Meet an element.

        Args:
            scope: The element.
            sign: The name by which it says that it holds comments; empty if it doesn't.
        """
        part = self.parts[scope.parent.index] if scope.parent else self.page
        if sign:
            self._meet_texts(scope.start)
            part = _Part(sign, part, part.region or self._region(scope, sign, part))
            if part.region and scope.tag != "p":
                part.region.signs[sign] += 1
        self.parts.append(part)

    def ended(self) -> Sequence[Region]:
        """Return the regions that stand below the article, once all elements have been met."""
        self._meet_texts(None)
        return [region for region in self.regions if region.is_below(self.outside)]

    def _meet_texts(self, end: int | None) -> None:
        """Meet the texts above a block; all of them where there is none."""
        while self.texts and (end is None or self.texts[0][-1].index < end):
            for block in self.texts.popleft():
                part = self.parts[block.scope.index]
                part.words += block.words
                if part.region:
                    part.region.words += block.words
                else:
                    self.outside += block.words

    def _region(self, scope: Scope, sign: str, around: _Part) -> Region | None:
        """Return the region that begins with an element; None where no article is above it.

        The words above count that are in no comment beside it, nor in its like.
        """
        before = self.page.words + sum(one.words for one in _nested(around) if one.sign != sign)
        if before < LEAST_BEFORE:
            return None
        is_named = bool(sign_of(scope.element, ("class",)))
        self.regions.append(Region(scope, is_named, self.article, before, self.outside))
        return self.regions[-1]


def _nested(part: _Part) -> Iterator[_Part]:
    """Yield a part and those around it, but for the page; no more than may be around an article."""
    for _ in range(NESTED):
        if part.around is None:
            return
        yield part
        part = part.around


def sign_of(element: etree._Element, names: Sequence[str] = ("class", "id")) -> str:
    """Return the name by which an element says that it holds comments; empty if it doesn't.

    Args:
        element: Any element.
        names: The attributes by which it may say so, besides microdata.
    """
    for name in names:
        sign = _sign_in(element.get(name, "")[:MAX_NAMES])
        if sign:
            return sign
    kind = element.get("itemtype", "")
    is_comment = element.get("itemprop") == "comment" or kind.endswith(
        ("/Comment", "/UserComments")
    )
    return "comment" if is_comment else ""


@lru_cache(maxsize=4096)
def _sign_in(names: str) -> str:
    if not _SIGN.search(names):
        return ""
    signs = (name for name in names.lower().split() if _SIGN.search(name))
    return next((without_digits(name) for name in signs if not _NO_SIGN.search(name)), "")


def _is_forum(page: Page, regions: Sequence[Region]) -> bool:
    """Say whether the page says that it is a forum's, by its data or what is around all posts."""
    root = page.scopes[0].element
    for element in root.iter("script"):
        if "ld+json" in element.get("type", "") and _FORUM.search(element.text or ""):
            return True
    if any(_FORUM.search(scope.element.get("itemtype", "")) for scope in page.scopes):
        return True
    around = regions[0].scope.element.iterancestors()
    names = (one.get(name, "") for one in around for name in ("class", "id"))
    return any(not _FORUM_NAMES.isdisjoint(words_in(name[:MAX_NAMES])) for name in names)
