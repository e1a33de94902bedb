"""The kept part of the page as nodes: the closed vocabulary is enforced here.

Freezing goes once over the page's tokens. Block-level elements with a meaning (headings, lists,
data tables …) become *frames*; all others are transparent and only end paragraphs. Inline content
gathers in a *run*, which becomes a paragraph of the frame around it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from types import MappingProxyType
from urllib.parse import quote, unquote

from lxml import etree

from a11y_reader.characters import clean_text
from a11y_reader.document import Child, Node
from a11y_reader.extract.blocks import BREAK, CLOSE, Page, Scope, attributes_of
from a11y_reader.extract.content_model import conform, inline_content, merged
from a11y_reader.extract.media import freeze_media
from a11y_reader.extract.urls import Urls
from a11y_reader.vocabulary import HEADINGS, is_safe_attribute

__all__ = ["MAX_DEPTH", "freeze"]

MAX_DEPTH = 64
"""How deep nodes may be nested; deeper structure is flattened, its text kept."""

_MAX_INLINE = 12
"""How many of those levels a paragraph and the inline elements within it may take."""

_MAX_FRAMES = (MAX_DEPTH - _MAX_INLINE) // 2
"""How many frames may be open; half of the levels, as each may have to be wrapped."""

_INLINE: Mapping[str, str] = MappingProxyType(
    {"abbr": "abbr", "acronym": "abbr", "b": "strong", "cite": "em", "code": "code", "dfn": "em"}
    | {"em": "em", "i": "em", "kbd": "code", "rt": "rt", "ruby": "ruby", "samp": "code"}
    | {"strong": "strong", "sub": "sub", "sup": "sup", "time": "time", "tt": "code", "var": "em"}
)
"""What an inline element becomes; those not listed only pass their text on."""

_FRAMES: Mapping[str, str] = MappingProxyType(
    {tag: tag for tag in (*HEADINGS, "blockquote", "dl", "figcaption", "figure", "ol", "pre", "ul")}
    | {"dir": "ul", "listing": "pre", "menu": "ul", "xmp": "pre"}
)
"""What a block-level element becomes; those not listed here or below are transparent."""

_CHILD_FRAMES: Mapping[str, tuple[str, frozenset[str]]] = MappingProxyType(
    {
        "caption": ("caption", frozenset({"table"})),
        "dd": ("dd", frozenset({"dl"})),
        "dt": ("dt", frozenset({"dl"})),
        "li": ("li", frozenset({"ol", "ul"})),
        "tbody": ("tbody", frozenset({"table"})),
        "td": ("td", frozenset({"tr"})),
        "tfoot": ("tbody", frozenset({"table"})),
        "th": ("th", frozenset({"tr"})),
        "thead": ("thead", frozenset({"table"})),
        "tr": ("tr", frozenset({"table", "tbody", "thead"})),
    }
)
"""What means something only within certain frames: what it becomes, and within which."""

_PHRASING_ONLY = frozenset({*HEADINGS, "caption", "dt", "pre"})

_CELLS = frozenset({"td", "th"})

_KEPT_ATTRIBUTES = frozenset(
    {"abbr", "colspan", "datetime", "dir", "reversed", "rowspan", "scope", "start", "title"}
    | {"type", "value"}
)
"""Attributes that are kept as they stand where the vocabulary has them for the element."""

_WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")

ID_PREFIX = "content-"
"""What every id begins with, so that none of the page's own can shadow a name of ours."""

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Attributes = tuple[tuple[str, str], ...]
Children = tuple[Child, ...]


@dataclass(slots=True, eq=False)
class _Frame:
    """A block-level element that is being built."""

    tag: str
    lang: str
    attributes: Attributes = ()
    children: list[Child] = field(default_factory=list)


@dataclass(slots=True, eq=False, frozen=True)
class _Inline:
    """An inline element that is open in the page; one with an empty tag passes its text on."""

    tag: str = ""
    attributes: Attributes = ()
    quotes: bool = False


@dataclass(slots=True, eq=False)
class _Run:
    """Inline content that is being built: a list of children for every open inline element."""

    block: int
    levels: list[list[Child]]
    ends_with_space: bool = True


def freeze(page: Page, kept: Sequence[bool], urls: Urls, lang: str = "") -> tuple[Child, ...]:
    """Build the nodes of the kept blocks.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        urls: Makes the page's URLs absolute.
        lang: The page's language; only parts in another language carry their own.

    Returns:
        The body of a document, nested `MAX_DEPTH` levels deep at most.
    """
    builder = _Builder(page, kept, urls, lang)
    index, count = 0, len(page.tokens)
    while index < count:
        index = builder.take(index)
    body = builder.body()
    return _with_fragments(body, builder.placed, urls) if builder.targets else body


class _Builder:
    """The state of freezing."""

    def __init__(self, page: Page, kept: Sequence[bool], urls: Urls, lang: str) -> None:
        self.page = page
        self.kept = kept
        self.kept_before = _running_count(kept)
        self.urls = urls
        self.root = _Frame("blockquote", lang)  # like a quotation it takes any flow content
        self.frames = [self.root]
        self.opened: list[_Frame | _Inline | None] = []
        self.inlines: list[_Inline] = []
        self.langs = [lang]
        self.run: _Run | None = None
        self.targets = _targets(page)
        self.waiting_ids: list[str] = []
        self.placed: dict[str, str] = {}

    def body(self) -> tuple[Child, ...]:
        """Finish; return the top level's nodes."""
        self._end_run()
        while len(self.frames) > 1:
            self._end_frame(self.frames[-1])
        return tuple(self.root.children)

    def take(self, index: int) -> int:
        """Take a token; return the number of the next one to take."""
        token = self.page.tokens[index]
        block = self.page.block_of[index]
        if block >= 0:
            if self.kept[block]:
                self._content(token, block)
        elif token is CLOSE:
            self._close()
        elif isinstance(token, etree._Element):
            scope = self.page.scope_of[index]
            if scope >= 0:
                return self._open_scope(token, self.page.scopes[scope], index)
            self._open_inline(token)
        return index + 1

    # Block-level elements

    def _open_scope(self, element: etree._Element, scope: Scope, index: int) -> int:
        self._end_run()
        if self._is_dropped(scope):
            return scope.token_end + 1
        self._note_id(element)
        own = element.get("lang") or element.get(_XML_LANG) or ""
        self.langs.append((scope.index and _language(own)) or self.langs[-1])
        tag = self._frame_tag(scope)
        self.opened.append(self._open_frame(element, tag) if tag else None)
        return index + 1

    def _is_dropped(self, scope: Scope) -> bool:
        """Say whether nothing of a scope is kept; cells without text still hold their place."""
        if scope.start == scope.end:
            return scope.tag not in _CELLS
        return self.kept_before[scope.start] == self.kept_before[scope.end]

    def _frame_tag(self, scope: Scope) -> str:
        """Return what a scope becomes; an empty string where it is transparent."""
        if len(self.frames) >= _MAX_FRAMES:
            return ""
        if scope.tag == "table":
            return "table" if scope.is_data_table else ""
        if scope.tag in _CHILD_FRAMES:
            tag, parents = _CHILD_FRAMES[scope.tag]
            return tag if self.frames[-1].tag in parents else ""
        return _FRAMES.get(scope.tag, "")

    def _open_frame(self, element: etree._Element, tag: str) -> _Frame:
        while self.frames[-1].tag in _PHRASING_ONLY:
            self._end_frame(self.frames[-1])
        frame = _Frame(tag, self.langs[-1], _kept_attributes(element, tag) + self._marks())
        self.frames.append(frame)
        return frame

    def _marks(self) -> Attributes:
        """Return the language and the id that a paragraph or frame begun now is to carry."""
        lang = self.langs[-1]
        marks = [("lang", lang)] if lang and lang != self.frames[-1].lang else []
        if self.waiting_ids:
            placed = ID_PREFIX + quote(self.waiting_ids[0])
            marks.append(("id", placed))
            self.placed |= dict.fromkeys(self.waiting_ids, placed)
            self.waiting_ids = []
        return tuple(marks)

    def _end_frame(self, frame: _Frame) -> None:
        """Finish a frame and all frames that are still open within it."""
        ended = None
        while ended is not frame:
            ended = self.frames.pop()
            children = conform(ended.tag, ended.children)
            if children or ended.tag in _CELLS:
                self.frames[-1].children.append(Node(ended.tag, ended.attributes, children))

    def _close(self) -> None:
        opened = self.opened.pop()
        if isinstance(opened, _Inline):
            self._close_inline(opened)
            return
        self._end_run()
        self.langs.pop()
        if opened is not None and opened in self.frames:
            self._end_frame(opened)

    # Inline elements

    def _open_inline(self, element: etree._Element) -> None:
        self._note_id(element)
        inline = self._inline(element)
        self.opened.append(inline)
        self.inlines.append(inline)
        if self.run is not None:
            self._enter(self.run, inline)

    def _inline(self, element: etree._Element) -> _Inline:
        tag = element.tag
        if tag == "q":
            return _Inline(quotes=True)
        open_tags = [inline.tag for inline in self.inlines if inline.tag]
        lang = _language(element.get("lang") or "")
        lang = "" if lang == self.langs[-1] else lang
        becomes = "a" if tag == "a" else _INLINE.get(tag) or ("span" if lang else "")
        if not becomes or becomes in open_tags or len(open_tags) >= _MAX_INLINE - 1:
            return _Inline()
        attributes = _kept_attributes(element, becomes) + ((("lang", lang),) if lang else ())
        if becomes == "a":
            href = self.urls.link(element.get("href"))
            return _Inline("a", (("href", href), *attributes)) if href else _Inline()
        return _Inline(becomes, attributes)

    def _enter(self, run: _Run, inline: _Inline) -> None:
        if inline.quotes:
            self._text("“")
        if inline.tag:
            run.levels.append([])

    def _close_inline(self, inline: _Inline) -> None:
        self.inlines.pop()
        if self.run is None:
            return
        if inline.quotes:
            self._text("”")
        if inline.tag:
            _fold(self.run, inline)

    # Content

    def _content(self, token: object, block: int) -> None:
        """Take a text, a line break or a medium of a kept block."""
        run = self.run
        if run is None or run.block != block:
            run = self._start_run(block)
        if isinstance(token, str):
            self._text(token)
        elif token is BREAK:
            run.levels[-1].append("\n" if self._is_verbatim else Node("br"))
            run.ends_with_space = True
        elif isinstance(token, etree._Element):
            run.levels[-1].extend(freeze_media(token, self.urls))
            run.ends_with_space = False

    def _start_run(self, block: int) -> _Run:
        self._end_run()
        self.run = run = _Run(block, [[]])
        for inline in self.inlines:
            self._enter(run, inline)
        return run

    @property
    def _is_verbatim(self) -> bool:
        return self.frames[-1].tag == "pre"

    def _text(self, text: str) -> None:
        run = self.run
        if run is None:
            return
        if not self._is_verbatim:
            text = _WHITE_SPACE.sub(" ", clean_text(text))
            text = text.lstrip(" ") if run.ends_with_space else text
        if text:
            run.ends_with_space = text.endswith(" ")
            run.levels[-1].append(text)

    def _end_run(self) -> None:
        """Finish a run; it becomes a paragraph of the frame that is open."""
        run = self.run
        if run is None:
            return
        for inline in reversed([inline for inline in self.inlines if inline.tag]):
            _fold(run, inline)
        children = tuple(run.levels[0]) if self._is_verbatim else inline_content(run.levels[0])
        self.run = None
        if children:
            self.frames[-1].children.append(Node("p", self._marks(), children))

    def _note_id(self, element: etree._Element) -> None:
        """Remember the names that links within the page may lead to."""
        if not self.targets:
            return
        for name in (element.get("id"), element.get("name")):
            if name in self.targets and name not in self.placed:
                self.waiting_ids.append(name)


def _fold(run: _Run, inline: _Inline) -> None:
    """Put the content of an inline element that ends into the level around it."""
    children = merged(run.levels.pop())
    is_blank = all(isinstance(child, str) and not child.strip() for child in children)
    folded = children if is_blank else [Node(inline.tag, inline.attributes, tuple(children))]
    run.levels[-1].extend(folded)


def _kept_attributes(element: etree._Element, tag: str) -> Attributes:
    """Return those attributes of an element that the vocabulary has for what it becomes."""
    return tuple(
        (name, value.strip())
        for name, value in attributes_of(element)
        if name in _KEPT_ATTRIBUTES
        and value.strip()
        and is_safe_attribute(tag, name, value.strip())
    )


def _language(tag: str) -> str:
    """Return a language tag in its usual form, or an empty string where it is none."""
    tag = tag.strip().replace("_", "-")
    return tag if is_safe_attribute("p", "lang", tag) else ""


def _running_count(kept: Sequence[bool]) -> list[int]:
    """Return for each number n how many of the first n blocks are kept."""
    return list(accumulate(map(bool, kept), initial=0))


def _targets(page: Page) -> frozenset[str]:
    """Return the names that links of the page lead to, in this page or another."""
    hrefs = (
        token.get("href") or ""
        for token in page.tokens
        if isinstance(token, etree._Element) and token.tag == "a"
    )
    return frozenset(unquote(href.rpartition("#")[2]) for href in hrefs if "#" in href)


def _with_fragments(body: Children, placed: Mapping[str, str], urls: Urls) -> Children:
    """Make links within the page lead to the ids that were placed.

    A link to a part that was taken away leads to the original page; where the page's address is not
    known either, its text stays.
    """
    return tuple(part for child in body for part in _resolved(child, placed, urls))


def _resolved(child: Child, placed: Mapping[str, str], urls: Urls) -> Children:
    if isinstance(child, str) or not child.children:
        return (child,)
    children = _with_fragments(child.children, placed, urls)
    href = child.get("href")
    if not href.startswith("#"):
        return (child if children == child.children else child.with_children(children),)
    target = placed.get(unquote(href[1:]))
    resolved = f"#{target}" if target else urls.page and urls.page + href
    link = child.with_children(children)
    return (link.with_attribute("href", resolved),) if resolved else children
