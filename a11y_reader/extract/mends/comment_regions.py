"""Where a page holds readers' comments: below a text that is not one of them.

Comments read like content, and a forum's posts are content that is marked up like comments. So
what counts is their place. Where every text of a page is marked as a comment, or the page says that
it is a forum's, there are none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from lxml import etree

from a11y_reader.extract.blocks import MOSTLY, Block, Page, Scope
from a11y_reader.extract.cues import MAX_NAMES, words_in
from a11y_reader.extract.vectors import Kept

__all__ = ["RUNNING", "Region", "comment_regions", "sign_of"]


LEAST_BEFORE = 50
"""From how many words of running text on there is an article for comments to stand below."""

FIRST_POST = 150
"""Up to how many words it may be but what a discussion of twice its length begins with."""

RUNNING = 10
"""From how many words on a block is running text."""

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

_DIGITS = re.compile(r"\d+")
"""What tells the names of one comment from those of the next."""

_FORUM = re.compile(r"DiscussionForumPosting|QAPage")
"""Types of pages that are discussions (https://schema.org/DiscussionForumPosting, …/QAPage)."""

_FORUM_NAMES = frozenset({"forum", "forums", "qa", "question", "questions", "thread", "topic"})
"""What is around all posts of a forum is named so."""


@dataclass(slots=True, eq=False)
class Region:
    """A part of the page that holds comments.

    Attributes:
        scope: The outermost element of it.
        is_named: Whether not but an id says so: headings may give ids to sections.
        article: The number of the first block of the article.
        before: The words of the article's running text that it stands below.
        outside: The words of running text met so far that are in no region.
        words: The words of the running text in it that is kept.
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
        return is_likely and after < RUNNING and self.words <= self.before


def comment_regions(page: Page, kept: Kept, *, wanted: bool) -> Sequence[Region]:
    """Return the parts of the page that hold comments below an article.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        wanted: Whether parts count, too, of which nothing is kept.
    """
    regions = _Regions(page, kept, wanted=wanted).find()
    return () if not regions or _is_forum(page, regions) else regions


class _Regions:
    """The search for the regions: one pass over blocks in document order."""

    def __init__(self, page: Page, kept: Kept, *, wanted: bool) -> None:
        self.page = page
        self.kept = kept
        self.wanted = wanted
        # for each scope met: the innermost one around it that has a sign, and its region
        self.innermost: dict[int, Scope | None] = {-1: None}
        self.regions: dict[int, Region | None] = {-1: None}
        self.signs: dict[int, str] = {}
        self.words: Counter[int] = Counter()  # of running text, by innermost scope with a sign
        self.first = -1  # block of running text
        self.outside = 0
        self.lines: list[Block] = []  # of one element so far, too short for running text each
        self.line_words = 0  # of all of these

    def find(self) -> list[Region]:
        """Return the regions of which something is kept; all of them where comments are wanted."""
        indices = range(len(self.page.blocks)) if self.wanted else np.flatnonzero(self.kept)
        for index in map(int, indices):
            block = self.page.blocks[index]
            if block.scope.index not in self.regions:
                self._meet(block.scope)
            if self.kept[index] and block.link_density < MOSTLY:
                for line in self._running(block):
                    self._count(line)
        found = dict.fromkeys(filter(None, self.regions.values()))
        return [region for region in found if region.is_below(self.outside)]

    def _running(self, block: Block) -> Sequence[Block]:
        """Return the blocks that are known to be running text with this one.

        In blogs each line may be an element: several of one element together are a paragraph.
        """
        if block.words >= RUNNING:
            return (block,)
        if block.heading or block.scope.tag == "li":
            return ()
        if self.lines and self.lines[-1].scope.parent is not block.scope.parent:
            self._forget_lines()
        self.lines.append(block)
        self.line_words += block.words
        return self._forget_lines() if self.line_words >= RUNNING else ()

    def _forget_lines(self) -> Sequence[Block]:
        lines = self.lines
        self.lines, self.line_words = [], 0
        return lines

    def _count(self, block: Block) -> None:
        self.first = block.index if self.first < 0 else self.first
        region = self.regions[block.scope.index]
        innermost = self.innermost[block.scope.index]
        self.words[innermost.index if innermost else -1] += block.words
        if region:
            region.words += block.words
        else:
            self.outside += block.words

    def _meet(self, scope: Scope) -> None:
        new: list[Scope] = []
        around: Scope | None = scope
        while around is not None and around.index not in self.regions:
            new.append(around)
            around = around.parent
        outer = around.index if around else -1
        for one in reversed(new):
            self.innermost[one.index] = self.innermost[outer]
            self.regions[one.index] = self.regions[outer]
            # what cues know is known already, at no cost
            sign = sign_of(one.element) if self.wanted or "comments" in one.cues else ""
            if sign:
                self._meet_sign(one, sign)
            outer = one.index

    def _meet_sign(self, scope: Scope, sign: str) -> None:
        self.signs[scope.index] = sign
        region = self.regions[scope.index]
        if region is None:
            before = self._words_before(scope, sign)
            if before >= LEAST_BEFORE:
                is_named = bool(sign_of(scope.element, ("class",)))
                region = Region(scope, is_named, self.first, before, self.outside)
                self.regions[scope.index] = region
        self.innermost[scope.index] = scope
        if region and scope.tag != "p":
            region.signs[sign] += 1

    def _words_before(self, scope: Scope, sign: str) -> int:
        """Count the words so far that are in no comment beside this one, nor in its like."""
        around = (one for one in self._signed_around(scope) if self.signs[one.index] != sign)
        return self.words[-1] + sum(self.words[one.index] for one in around)

    def _signed_around(self, scope: Scope) -> Iterator[Scope]:
        around = self.innermost[scope.index]
        for _ in range(NESTED):
            if around is None:
                return
            yield around
            around = self.innermost[around.parent.index if around.parent else -1]


def sign_of(element: etree._Element, names: Sequence[str] = ("class", "id")) -> str:
    """Return the name by which an element says that it holds comments; empty if it doesn't.

    Args:
        element: Any element.
        names: The attributes by which it may say so, besides microdata.
    """
    for name in names:
        sign = _sign_in((element.get(name) or "")[:MAX_NAMES])
        if sign:
            return sign
    kind = element.get("itemtype") or ""
    is_comment = element.get("itemprop") == "comment" or kind.endswith(
        ("/Comment", "/UserComments")
    )
    return "comment" if is_comment else ""


@lru_cache(maxsize=4096)
def _sign_in(names: str) -> str:
    if not _SIGN.search(names):
        return ""
    signs = (name for name in names.lower().split() if _SIGN.search(name))
    return next((_DIGITS.sub("", name) for name in signs if not _NO_SIGN.search(name)), "")


def _is_forum(page: Page, regions: Sequence[Region]) -> bool:
    """Say whether the page says that it is a forum's, by its data or what is around all posts."""
    root = page.scopes[0].element
    for element in root.iter("script"):
        if "ld+json" in (element.get("type") or "") and _FORUM.search(element.text or ""):
            return True
    if any(_FORUM.search(scope.element.get("itemtype") or "") for scope in page.scopes):
        return True
    around = regions[0].scope.element.iterancestors()
    names = (one.get(name) or "" for one in around for name in ("class", "id"))
    return any(not _FORUM_NAMES.isdisjoint(words_in(name[:MAX_NAMES])) for name in names)
