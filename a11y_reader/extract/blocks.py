"""One walk over the tree: the text blocks and what is known of each.

A *block* is a run of inline content between two boundaries of block-level elements. A *scope* is a
block-level element; since blocks are numbered in document order, each scope holds a contiguous
range of them. The walk also leaves the page as a flat list of *tokens*, from which `freeze` builds
the document, so that the tree is walked once and nothing recurses over its depth.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice
from operator import attrgetter

import msgspec
import numpy as np
from lxml import etree
from numpy.typing import NDArray

from a11y_reader.characters import folded
from a11y_reader.extract.cues import MAX_NAMES, NO_CUES, Cue, cues_of

__all__ = [
    "BREAK",
    "CLOSE",
    "INLINE_TAGS",
    "MEDIA_TAGS",
    "MOSTLY",
    "Block",
    "Page",
    "Scope",
    "Token",
    "attributes_of",
    "collect",
    "is_text",
    "share_part",
    "word_count",
]

INLINE_TAGS = frozenset(
    "a abbr acronym b basefont bdi bdo big blink button cite code data del dfn em font i ins kbd"
    " label mark nobr output picture q rb rbc rt rtc ruby s samp slot small source span strike"
    " strong sub sup time tt u var wbr".split()
)
"""Elements that do not end a block. Unknown elements do: they are components with a box.

`source` has no content, but libxml2 puts into it what follows it, such as the `img` of a `picture`.
"""

MEDIA_TAGS = frozenset({"audio", "embed", "iframe", "img", "math", "object", "video"})
"""Elements that are content without having text of their own."""

_SKIPPED_TAGS = frozenset(
    "applet area base canvas col colgroup command datalist frame head link map meta noembed"
    " noframes noscript optgroup option param progress rp script select style svg"
    " template textarea title track".split()
)
"""Elements whose text is not the page's text."""

NAMING = frozenset({"class", "id", "itemprop", "role"})
"""Attributes by which authors say what an element is."""

_HIDING = frozenset({"aria-hidden", "hidden", "style"})
"""Attributes by which an element may not be displayed at first."""

_NO_TABLE = frozenset({"none", "presentation"})
"""Values of `role` that say that a table only lays the page out."""

_NOTED_TAGS = frozenset({"base", "head", "meta", "noscript", "script", "time", "title"})
"""Elements without text of the page that say something of it, by themselves or within."""

_CONTROL_TAGS = frozenset({"button", "input", "label", "select", "textarea"})
"""Elements of forms, whose words say what to do with them."""

_HEADING_LEVEL = {f"h{level}": level for level in range(1, 7)}
"""Each heading element's level, 1 to 6."""

MOSTLY = 0.5
"""Share of words from which on a part is what most of it is."""

_NOT_DISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
"""Declarations of CSS by which an element isn't displayed."""

LONG_WORD = 12
"""From how many characters a word on, on average, a text is taken to put no spaces between them."""

LONG_TEXT = 10_000
"""From how many characters on a text's words are counted without taking it apart."""

UNSPACED_WORD = 4
"""How many characters of such a text count as a word."""

MANY_COLUMNS = 5
"""From how many columns on a table is one of data."""

FEW_CELLS = 6
"""Up to how many cells a table without other signs is a layout: where Firefox has 10, as portals
have many short tables of names and values without any other sign."""

LONG_CELL = 100
"""From how many words on a cell may hold the page's text."""

_DOCUMENTS = "doc docx epub hwp hwpx odp ods odt pdf ppt pptx rar rtf xls xlsx zip 7z".split()
"""How the names of files end that are documents, or archives of some."""

_ATTACHMENT = re.compile(rf"\.(?:{'|'.join(_DOCUMENTS)})(?:[?#]|$)", re.IGNORECASE)
"""What the address of such a file has in it."""

_FILE_NAME_ENDS = tuple(f".{kind}" for kind in _DOCUMENTS)
"""How a text ends that is the name of one."""

_LONGEST_END = max(map(len, _FILE_NAME_ENDS))
"""How many characters the longest of these ends has."""

_BORDER = re.compile(
    r"border(?:-[a-z]+)?\s*:\s*(?!none|0)[^;]*(?:solid|dashed|dotted|double)", re.I
)
"""A declaration of CSS that draws lines."""

_TABLE_CLASS = re.compile(r"\btable\b|border|\bgrid", re.IGNORECASE)
"""Classes by which authors and frameworks have lines drawn."""

_BORDERED = frozenset({"table", "td", "th"})
"""Elements whose attributes may draw lines between the cells."""

_TABLE_PARTS = frozenset({"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"})
"""Elements that say something about the table around them."""

_BLANK = " \t\n\r\f\v\xa0\u200b\ufeff"
"""What may be between blocks without being text: no-break and zero-width spaces, too."""

CLOSE = None
"""The token that ends the element opened last."""


class BREAK:
    """The token of a `br` inside of a block."""


_LEAVES = _SKIPPED_TAGS | MEDIA_TAGS | {"br", "input"}
"""Elements whose subtree is passed over."""


class Scope(msgspec.Struct, eq=False, gc=False):
    """A block-level element and the blocks within it.

    Attributes:
        element: The element.
        index: The scope's number in document order.
        parent: The scope around it; None for the root.
        tag: The element's name.
        cues: What its own tag, class, id and role say.
        inherited: Its own cues and those of all scopes around it.
        hidden: Whether it, or a scope around it, is not displayed at first.
        depth: How many scopes are around it.
        signature: The same for scopes of one kind: same names, classes and columns up to the root.
        start: Its first block's number.
        names: What its attributes of `NAMING` say.
        end: One more than its last block's number.
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
    end: int = 0
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
        if not _NO_TABLE.isdisjoint(self.names):
            return False
        if self.has_headers:
            return True
        if self.largest_cell > max(LONG_CELL, self.words // 2):
            return False
        return self.has_border or self.columns >= MANY_COLUMNS or self.cells > FEW_CELLS

    def ancestors(self) -> "Iterable[Scope]":
        """Yield the scope itself and every scope around it, innermost first."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent

    def parts(self) -> "Iterator[Scope]":
        """Yield itself and the scopes around it, innermost first; of those that hold the same one.

        Builders of pages write many that only wrap another one: the outermost stands for all.
        """
        held = self
        for scope in islice(self.ancestors(), 1, None):
            if scope.end - scope.start > held.end - held.start:
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
    attachments: int = 0

    @property
    def link_density(self) -> float:
        """The share of its words inside of links, from 0 to 1."""
        return self.link_words / self.words if self.words else float(self.links > 0)


Token = Scope | Block | etree._Element | str | type[BREAK] | None
"""What opens, a text, a `BREAK` or a `CLOSE`, in the tree as a flat list."""


@dataclass(frozen=True, eq=False)
class Page:
    """Everything one walk has found.

    Attributes:
        blocks: The blocks in document order.
        scopes: The block-level elements in document order; the first is the root.
        tokens: The tree as a flat list. A scope or an inline element opens, `CLOSE` ends what was
            opened last; a block stands before its content, which is texts, breaks and media.
        noted: What is written for machines, such as `head`, and fields for passwords.
    """

    blocks: Sequence[Block]
    scopes: Sequence[Scope]
    tokens: Sequence[Token]
    noted: Sequence[etree._Element] = ()

    @cached_property
    def words(self) -> NDArray[np.float64]:
        """How many words each block has."""
        return np.array([block.words for block in self.blocks], dtype=float)

    @cached_property
    def _by_tag(self) -> Mapping[str, Sequence[Scope]]:
        by_tag: dict[str, list[Scope]] = {}
        for scope in self.scopes:
            by_tag.setdefault(scope.tag, []).append(scope)
        return by_tag

    def elements(self, *tags: str) -> Sequence[Scope]:
        """Return the scopes of some kinds of elements, in document order."""
        found = [scope for tag in tags for scope in self._by_tag.get(tag, ())]
        return sorted(found, key=attrgetter("index")) if len(tags) > 1 else found

    def stretches(self, kept: Sequence[bool]) -> Iterator[range]:
        """Yield the numbers of the tokens from one block that isn't kept to the next that isn't.

        So all that is within kept blocks or right before them is looked at, and little else.

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


def share_part(one: Scope, other: Scope, reach: int, *, unwrapped: bool = False) -> bool:
    """Say whether two scopes have one among the innermost `reach` around each in common.

    Args:
        one: A scope.
        other: Another one.
        reach: How many scopes are looked at, each of them among these.
        unwrapped: Whether a scope that holds but another one does not count.
    """
    mine, others = ((scope.parts() if unwrapped else scope.ancestors()) for scope in (one, other))
    around = {scope.index for scope in islice(mine, reach)}
    return any(scope.index in around for scope in islice(others, reach))


def is_text(block: Block) -> bool:
    """Say whether a block is text or a picture, and neither links nor controls."""
    has_content = block.words > 0 or block.media > 0
    return has_content and block.link_density < MOSTLY and not block.control_words


def word_count(text: str) -> int:
    """Count words; in scripts that put no spaces between them, four characters make one.

    >>> word_count("Ủy ban nhân dân huyện"), word_count("国务院办公厅关于印发的通知")
    (5, 3)
    """
    if len(text) > LONG_TEXT:
        text = folded(text)
        spaces = text.count(" ")
        return _word_count(spaces + bool(text), len(text) - spaces)
    pieces = text.split()
    if len(text) < LONG_WORD * len(pieces) or not pieces:
        return len(pieces)
    return _word_count(len(pieces), sum(map(len, pieces)))


def _word_count(pieces: int, letters: int) -> int:
    return pieces if letters < LONG_WORD * pieces else max(pieces, letters // UNSPACED_WORD)


def attributes_of(element: etree._Element) -> list[tuple[str, str]]:
    """Return an element's attributes, name and value."""
    return element.items()  # type: ignore[return-value]  # never bytes on Python 3


def collect(root: etree._Element) -> Page:
    """Walk a tree and return its blocks, scopes and tokens.

    Where `noscript` holds more text than all the rest, as in forums that a script draws, that is
    the page; elsewhere it repeats or excuses, and is passed over.

    Args:
        root: The `html` element, or any other element taken as a whole page.
    """
    page = _walked(root, _LEAVES)
    without_script = sum(_text_length(one) for one in page.noted if one.tag == "noscript")
    if without_script and without_script > sum(len(block.text) for block in page.blocks):
        return _walked(root, _LEAVES - {"noscript"})
    return page


def _text_length(element: etree._Element) -> int:
    text = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
    return len(folded(text))


def _walked(root: etree._Element, leaves: frozenset[str]) -> Page:
    walker = _Walker(leaves)
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if walker.start(element):
                walk.skip_subtree()
        elif event == "end":
            walker.end(element, element is root)
        elif element.tail and element is not root:
            walker.text(element.tail)
    return Page(walker.blocks, walker.scopes, walker.tokens, walker.noted)


class _Walker:
    """The state of the walk."""

    def __init__(self, leaves: frozenset[str]) -> None:
        self.leaves = leaves
        self.blocks: list[Block] = []
        self.count = 0  # of the blocks; one object, which all that name it share
        self.scopes: list[Scope] = []
        self.tokens: list[Token] = []
        self.noted: list[etree._Element] = []
        self.open_scopes: list[Scope] = []
        self.block: Block | None = None
        self.texts: list[str] = []
        self.ends_with_break = False
        self.words = 0
        self.links = 0
        self.new_links = 0
        self.new_attachments = 0
        self.controls = 0
        self.strong = 0
        self.last_heading = -1
        self.skipped = False

    def start(self, element: etree._Element) -> bool:
        """Take an element's start; return whether its subtree is to be passed over."""
        tag = element.tag
        if tag in INLINE_TAGS:
            self._start_inline(element, tag)
        elif tag in self.leaves:
            self.skipped = True
            self._leaf(element, tag)
            return True
        else:
            self._start_scope(element)
        text = element.text
        if text:
            self.text(text)
        return False

    def end(self, element: etree._Element, is_root: bool) -> None:
        """Take an element's end, and the text that follows it."""
        tag = element.tag
        if self.skipped:
            self.skipped = False
        elif tag in INLINE_TAGS:
            self._end_inline(element, tag)
        else:
            self._end_scope()
        tail = element.tail
        if tail and not is_root:
            self.text(tail)

    def text(self, text: str) -> None:
        """Take a piece of text."""
        block = self.block
        if block is None:
            if not text.strip(_BLANK):
                return
            block = self._start_block()
        self.texts.append(text)
        self.tokens.append(text)
        if self.links and "." in text and _names_file(text):
            self.new_attachments = 1  # where the address, such as download?id=7, does not
        words = word_count(text)
        if words:
            self.ends_with_break = False
            self._count(block, words)

    def _count(self, block: Block, words: int) -> None:
        self.words += words
        block.words += words
        if self.links:
            block.link_words += words
            block.links += self.new_links
            block.attachments += self.new_attachments
            self.new_links = self.new_attachments = 0
        if self.controls:
            block.control_words += words
        if self.strong:
            block.strong_words += words

    def _start_block(self) -> Block:
        scope = self.open_scopes[-1]
        level = _HEADING_LEVEL.get(scope.tag, 0)
        if not level and scope.parent is not None:
            level = _HEADING_LEVEL.get(scope.parent.tag, 0)
        self.block = block = Block(self.count, len(self.tokens), scope, level, self.last_heading)
        self.texts = []
        self.ends_with_break = False
        self.blocks.append(block)
        self.count += 1
        self.tokens.append(block)
        if level:
            self.last_heading = block.index
        return block

    def _end_block(self, block: Block) -> None:
        text = folded("".join(self.texts))
        # the same object where it says the same, as memory holds both for each block
        block.text = self.texts[0] if self.texts[:1] == [text] else text
        self.block = None

    def _start_inline(self, element: etree._Element, tag: str) -> None:
        self.tokens.append(element)
        href = element.get("href") if tag == "a" else None
        if href is not None:  # an `a` without one is a place to link to
            self.links += 1
            self.new_links += 1
            self.new_attachments += _ATTACHMENT.search(href) is not None
        elif tag in ("b", "strong"):
            self.strong += 1
        elif tag in ("button", "label"):
            self.controls += 1
            self.open_scopes[-1].controls += tag == "button"
        elif tag == "time":
            self.noted.append(element)

    def _end_inline(self, element: etree._Element, tag: str) -> None:
        self.tokens.append(CLOSE)
        if tag == "a":
            self.links -= element.get("href") is not None
        elif tag in ("b", "strong"):
            self.strong -= 1
        elif tag in ("button", "label"):
            self.controls -= 1

    def _leaf(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            self._break()
        elif tag in MEDIA_TAGS:
            block = self.block or self._start_block()
            block.media += 1
            self.ends_with_break = False
            self.tokens.append(element)
        elif tag in _NOTED_TAGS:
            self.noted.append(element)
        elif tag in _CONTROL_TAGS:
            self._control(element)

    def _control(self, element: etree._Element) -> None:
        kind = element.get("type")
        self.open_scopes[-1].controls += kind != "hidden"
        if kind == "password":
            self.noted.append(element)

    def _break(self) -> None:
        """End a line; two breaks in a row end the block, as authors mean by them a paragraph."""
        if self.block is None:
            return
        if self.ends_with_break:
            self._end_block(self.block)
            return
        self.texts.append(" ")
        self.ends_with_break = True
        self.tokens.append(BREAK)

    def _start_scope(self, element: etree._Element) -> None:
        if self.block is not None:
            self._end_block(self.block)
        parent = self.open_scopes[-1] if self.open_scopes else None
        scope = _scope(len(self.scopes), parent, element, self.count)
        scope.words = -self.words  # until it ends, and the difference is known
        self.tokens.append(scope)
        self.scopes.append(scope)
        self.open_scopes.append(scope)

    def _end_scope(self) -> None:
        if self.block is not None:
            self._end_block(self.block)
        scope = self.open_scopes.pop()
        scope.token_end = len(self.tokens)
        self.tokens.append(CLOSE)
        scope.end = self.count
        scope.words += self.words
        parent = scope.parent
        if parent is None:
            return
        parent.controls += scope.controls
        parent.tables += scope.tables
        if scope.tag in _TABLE_PARTS:
            _add_to_table(scope, parent)


def _scope(index: int, parent: Scope | None, element: etree._Element, start: int) -> Scope:
    """Make the scope of an element that has just been opened."""
    tag = element.tag
    if parent is None or tag == "body":
        # the cues that the root and the body carry speak of the whole page
        scope = Scope(element, index, parent, tag, NO_CUES, NO_CUES, False, 0, 0, start)
        scope.names = tuple(
            value[:MAX_NAMES] for name, value in attributes_of(element) if name in NAMING
        )
        return scope
    names: tuple[str, ...] = ()
    classes = ""
    hidden = parent.hidden
    for name, value in attributes_of(element):
        if name in NAMING:
            names += (value[:MAX_NAMES],)
            if name == "class":
                classes = names[-1]
        elif name in _HIDING and not hidden:
            hidden = _is_hidden_by(name, value)
    own = cues_of(tag, names)
    inherited = parent.inherited if own <= parent.inherited else parent.inherited | own
    # the cells of a row differ by their place, as in layouts the columns do by their purpose
    signature = hash((parent.signature, tag, classes, parent.columns))
    depth = parent.depth + 1
    scope = Scope(
        element, index, parent, tag, own, inherited, hidden, depth, signature, start, names
    )
    if tag in _BORDERED:
        scope.has_border = any(_is_bordered_by(*pair) for pair in attributes_of(element))
    return scope


def _names_file(text: str) -> bool:
    """Say whether the text of a link ends with the name of a file."""
    return text.rstrip()[-_LONGEST_END:].lower().endswith(_FILE_NAME_ENDS)


def _is_bordered_by(name: str, value: str) -> bool:
    """Say whether an attribute of a table or a cell draws lines between the cells."""
    if name == "border":
        return value.strip() not in ("", "0")
    pattern = {"style": _BORDER, "class": _TABLE_CLASS}.get(name)
    return pattern is not None and pattern.search(value) is not None


def _is_hidden_by(name: str, value: str) -> bool:
    if name == "style":
        return _NOT_DISPLAYED.search(value) is not None
    return name == "hidden" or value == "true"


def _add_to_table(scope: Scope, parent: Scope) -> None:
    """Pass what a closed scope says about the table around it to its parent."""
    tag = scope.tag
    if tag == "table":
        parent.tables += 1
    elif tag in ("td", "th"):
        parent.columns += 1
        parent.cells += 1
        parent.largest_cell = max(parent.largest_cell, scope.words)
        parent.has_headers = parent.has_headers or tag == "th"
        parent.has_border = parent.has_border or scope.has_border
    elif tag in ("tr", "thead", "tbody", "tfoot"):
        parent.rows += 1 if tag == "tr" else scope.rows
        parent.columns = max(parent.columns, scope.columns)
        parent.cells += scope.cells
        parent.largest_cell = max(parent.largest_cell, scope.largest_cell)
        parent.has_headers = parent.has_headers or scope.has_headers or tag == "thead"
        parent.has_border = parent.has_border or scope.has_border
    elif tag == "caption":
        parent.has_headers = True
