"""What a page consists of: the text blocks and the elements around them.

A *block* is a run of inline content between two boundaries of block-level elements. A *scope* is a
block-level element; as blocks are numbered in document order, each scope holds a contiguous range
of them. *Tokens* are the page once more, as a flat list: `freeze` builds the document from them, so
that the tree is walked only once (`walk.py`) and nothing recurses over its depth.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, compress, groupby, islice, takewhile
from operator import attrgetter
from typing import Any, TypeVar

import msgspec
import numpy as np
from lxml import etree
from numpy.typing import NDArray

from a11y_reader.extract.cues import FRAME_AND_FORMS, Cue
from a11y_reader.extract.elements import MEDIA_TAGS
from a11y_reader.extract.vectors import Kept
from a11y_reader.grouping import grouped

__all__ = [
    "BREAK",
    "CLOSE",
    "NEAR",
    "PRESENTATIONAL",
    "Block",
    "Page",
    "Scope",
    "Token",
    "opened_by",
]

_Found = TypeVar("_Found")
"""What a function finds on a page."""

PRESENTATIONAL = frozenset({"none", "presentation"})
"""Values of `role` by which an element says that it means nothing, as a layout table does."""

LONGEST_TITLE = 10_000
"""How many characters of the head's title are read: a longer one is an attack on our time."""

MANY_COLUMNS = 5
"""The number of columns from which a table is one of data."""

FEW_CELLS = 6
"""The number of cells up to which a table without other signs is a layout: where Firefox has 10, as
portals have many short tables of names and values without any other sign."""

LONG_CELL = 100
"""The number of words from which a cell may hold the page's text."""

NEAR = 4
"""How many elements up what belongs to one stands, itself counted, where its kind tells no other
reach."""

IN_CELL = 12
"""How many elements up from an element the table may be that it stands in."""

CLOSE = None
"""The token that ends the element opened last."""


class BREAK:
    """The token of a `br` inside of a block."""


class Scope(msgspec.Struct, eq=False, gc=False):
    """A block-level element and the blocks within it.

    Attributes:
        element: The element.
        index: The scope's number in document order.
        parent: The scope around it; None for the root.
        tag: The element's name.
        cues: What its own tag, class, id and role say.
        inherited: Its own cues, and those of all scopes around it.
        hidden: Whether it, or a scope around it, is not displayed at first.
        depth: How many scopes are around it.
        signature: The same for scopes of one kind: same names, classes and columns up to the root.
        start: Its first block's number.
        names: What its attributes class, id, itemprop and role say, in the order they stand.
        style: Its own declarations of CSS.
        first_class: The first of its classes, which mostly says what it is.
        kind: The same for scopes of one kind: same names and first classes up to the root.
        end: One more than its last block's number.
        size: How many blocks it holds.
        controls: How many form controls it has, not counting hidden inputs.
        words: How many words it has.
        rows: A table's rows.
        columns: A table's cells in its longest row.
        cells: A table's cells.
        largest_cell: The words of a table's largest cell.
        tables: How many tables are nested in it.
        has_headers: Whether a table has `th`, `thead` or `caption`.
        has_border: Whether a table's or cell's own attributes draw lines between cells.
        token_end: The number of the token that closes it.
    """

    element: etree._Element
    index: int
    parent: "Scope | None"
    tag: str
    cues: frozenset[Cue]
    inherited: frozenset[Cue]
    hidden: bool
    depth: int
    signature: int
    start: int
    names: tuple[str, ...] = ()
    style: str = ""
    first_class: str = ""
    kind: int = 0
    end: int = 0
    size: int = 0
    controls: int = 0
    words: int = 0
    rows: int = 0
    columns: int = 0
    cells: int = 0
    largest_cell: int = 0
    tables: int = 0
    has_headers: bool = False
    has_border: bool = False
    token_end: int = 0

    @property
    def is_data_table(self) -> bool:
        """Whether it is a table of data and not one that only lays the page out.

        The signs are those by which Firefox tells the two apart for assistive technology
        (`HTMLTableAccessible::IsProbablyLayoutTable`), but for those that need a layout; besides,
        a cell with most of a long text makes a layout.
        """
        if self.tag != "table" or self.tables or self.rows <= 1 or self.columns <= 1:
            return False
        if not PRESENTATIONAL.isdisjoint(self.names):
            return False
        if self.has_headers:
            return True
        if self.largest_cell > max(LONG_CELL, self.words // 2):
            return False
        return self.has_border or self.columns >= MANY_COLUMNS or self.cells > FEW_CELLS

    @property
    def is_of_frame(self) -> bool:
        """Whether its own names say that it is of the page's frame, or to be filled in."""
        return not FRAME_AND_FORMS.isdisjoint(self.cues)

    @property
    def is_in_frame(self) -> bool:
        """Whether it is of that, or stands in it."""
        return not FRAME_AND_FORMS.isdisjoint(self.inherited)

    @property
    def is_plain(self) -> bool:
        """Whether it is shown, has nothing to fill in, and isn't named for the frame."""
        return not (self.hidden or self.controls or self.is_of_frame)

    @property
    def inside(self) -> slice:
        """Where its blocks are among those of the page, and among what is said of each."""
        return slice(self.start, self.end)

    def is_in_data_table(self) -> bool:
        """Say whether it is a table of data, or stands in one; no table further around counts."""
        tables = (scope for scope in self.near(IN_CELL) if scope.tag == "table")
        return any(table.is_data_table for table in tables)

    def is_named(self, is_meant: Callable[[str], object]) -> bool:
        """Say whether one of its names is of some sort; `Page.named` asks so for all scopes."""
        return any(map(is_meant, self.names))

    def ancestors(self) -> "Iterable[Scope]":
        """Yield the scope itself and every scope around it, innermost first."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent

    def near(self, reach: int = NEAR) -> "Iterator[Scope]":
        """Yield so many of its ancestors, innermost first, itself among them."""
        return islice(self.ancestors(), reach)

    def nearest(self, *tags: str, reach: int = NEAR) -> "Scope | None":
        """Return the innermost of some elements among itself and those close around it.

        Args:
            tags: The elements' tags.
            reach: How many elements are looked at, itself counted.
        """
        return next((scope for scope in self.near(reach) if scope.tag in tags), None)

    def outermost_without(self, *others: int) -> "Scope | None":
        """Return the outermost of its ancestors that holds none of some blocks; None if all do.

        Args:
            others: The blocks' numbers.
        """
        found = None
        for scope in self.ancestors():
            if any(scope.start <= other < scope.end for other in others):
                break
            found = scope
        return found

    def unwrapped_ancestors(self) -> "Iterator[Scope]":
        """Yield its ancestors, innermost first, but for those that only wrap another one.

        Page builders nest many of these: of all that hold the same blocks the outermost counts.
        """
        held = self
        for scope in islice(self.ancestors(), 1, None):
            if scope.size > held.size:
                yield held
            held = scope
        yield held


class Block(msgspec.Struct, eq=False, gc=False):
    """A run of inline content.

    Attributes:
        index: The block's number in document order.
        token: The number of its token.
        scope: The innermost block-level element around it.
        text: Its text, white space folded.
        words: How many words it has.
        link_words: How many of them are inside of links.
        control_words: How many of them are inside of buttons and labels.
        strong_words: How many of them are bold.
        links: How many links begin in it.
        media: How many images, videos and the like it has.
        media_address: What the last of these that is a link leads to; empty where none is.
        attachments: How many links to documents it has, such as PDF files.
        heading: The level of the heading that it is; 0 where it is none.
        heading_before: The number of the last heading block before it; -1 where there is none.
    """

    index: int
    token: int
    scope: Scope
    heading: int
    heading_before: int
    text: str = ""
    words: int = 0
    link_words: int = 0
    control_words: int = 0
    strong_words: int = 0
    links: int = 0
    media: int = 0
    media_address: str = ""
    attachments: int = 0

    @property
    def inside(self) -> slice:
        """Where it is among the page's blocks, as a part of one."""
        return slice(self.index, self.index + 1)

    def alone_in(self, reach: int = NEAR) -> Iterator[Scope]:
        """Yield those of so many elements around it that hold no words but its own."""
        around = self.scope.near(reach)
        return takewhile(lambda scope: scope.words == self.words, around)

    @property
    def link_density(self) -> float:
        """The share of its words inside of links, from 0 to 1."""
        return self.link_words / self.words if self.words else float(self.links > 0)

    @property
    def is_picture(self) -> bool:
        """Whether it is an image, a video or the like alone."""
        return self.media > 0 and not self.words


Token = Scope | Block | etree._Element | str | type[BREAK] | None
"""What opens, a text, a `BREAK` or a `CLOSE`, in the tree as a flat list."""


def opened_by(token: Token) -> etree._Element | None:
    """Return the element that a token opens, which a `CLOSE` ends: media end by themselves."""
    element = token.element if isinstance(token, Scope) else token
    if isinstance(element, etree._Element) and element.tag not in MEDIA_TAGS:
        return element
    return None


@dataclass(frozen=True, eq=False)
class Page:
    """Everything one walk has found.

    Attributes:
        blocks: The blocks in document order.
        scopes: The block-level elements in document order; the first is the root.
        tokens: The tree as a flat list. A scope or an inline element opens, `CLOSE` ends what was
            opened last; a block stands before its content, which is texts, breaks and media.
        noted: What is written for machines, such as `head`, and fields for passwords.
        anchors: The elements `a`, in document order.
        hrefs: The address that each of these leads to; empty where it has none.
        openers: The elements whose attributes may say that they open others, such as tabs.
    """

    blocks: Sequence[Block]
    scopes: Sequence[Scope]
    tokens: Sequence[Token]
    noted: Sequence[etree._Element] = ()
    anchors: Sequence[etree._Element] = ()
    hrefs: Sequence[str] = ()
    openers: Sequence[etree._Element] = ()
    _found: dict[Callable[["Page"], Any], Any] = field(default_factory=dict, init=False)

    @cached_property
    def words(self) -> NDArray[np.float64]:
        """How many words each block has."""
        return np.array([block.words for block in self.blocks], dtype=float)

    @cached_property
    def worded(self) -> Kept:
        """Which blocks have words."""
        return self.words > 0

    @cached_property
    def parents(self) -> Sequence[int]:
        """The number of the element around each element; parents come before their children."""
        return [scope.parent.index if scope.parent else 0 for scope in self.scopes]

    def where(self, holds: Kept) -> list[Block]:
        """Return the blocks for which something holds."""
        return list(compress(self.blocks, holds.tolist()))

    @property
    def declared_title(self) -> str:
        """The title that the head declares, as far as it is read."""
        return (self.scopes[0].element.findtext("head/title") or "")[:LONGEST_TITLE]

    @cached_property
    def _by_tag(self) -> Mapping[str, Sequence[Scope]]:
        return grouped((scope.tag, scope) for scope in self.scopes)

    def elements(self, *tags: str) -> Sequence[Scope]:
        """Return the scopes of some kinds of elements, in document order."""
        found = [scope for tag in tags for scope in self._by_tag.get(tag, ())]
        return sorted(found, key=attrgetter("index")) if len(tags) > 1 else found

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[Scope]]:
        by_name: defaultdict[str, list[Scope]] = defaultdict(list)
        for scope in self.scopes:
            for name in scope.names:
                by_name[name].append(scope)
        return by_name

    def named(self, is_meant: Callable[[str], object]) -> Sequence[Scope]:
        """Return the scopes with a name of some sort, in document order, as `Scope.is_named` says.

        Elements of one kind have the same names, and each is asked about once.

        Args:
            is_meant: Says whether a name, the value of one of the attributes, is of that sort.
        """
        named = map(self._by_name.__getitem__, filter(is_meant, self._by_name))
        found = {scope.index: scope for scope in chain.from_iterable(named)}
        return [found[index] for index in sorted(found)]

    def once(self, find: Callable[["Page"], _Found]) -> _Found:
        """Return what a function finds on the page, and call it only the first time."""
        if find not in self._found:
            self._found[find] = find(self)
        found: _Found = self._found[find]
        return found

    def stretches(self, kept: Sequence[bool]) -> Iterator[range]:
        """Yield the tokens' numbers from one block that isn't kept to the next that isn't.

        They cover what is within kept blocks or right before them, and little else.

        Args:
            kept: For each block whether it is kept.
        """
        start = 0
        for is_kept, group in groupby(self.blocks, key=lambda block: kept[block.index]):
            blocks = list(group)
            if is_kept:
                last = blocks[-1].index + 1
                end = self.blocks[last].token if last < len(self.blocks) else len(self.tokens)
                yield range(start, end)
            start = blocks[-1].token + 1
