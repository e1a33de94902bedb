"""The kept part of the page as nodes: the closed vocabulary is enforced here.

Freezing goes once over the page's tokens. Block-level elements with a meaning (headings, lists,
data tables …) become *frames*; all others are transparent and only end paragraphs. Inline content
gathers in a *run*, which becomes a paragraph of the frame around it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote, unquote

from lxml import etree

from a11y_reader.characters import clean_text
from a11y_reader.document import MAX_DEPTH, Child, Node
from a11y_reader.extract.blocks import BREAK, CLOSE, MEDIA_TAGS, Block, Page, Scope, attributes_of
from a11y_reader.extract.freeze.content_model import element as element_of
from a11y_reader.extract.freeze.content_model import inline_content, merged
from a11y_reader.extract.freeze.forms import content_forms, form_note
from a11y_reader.extract.freeze.letter_spacing import close_up, may_be_spaced
from a11y_reader.extract.freeze.media import freeze_media
from a11y_reader.extract.freeze.panels import panel_labels
from a11y_reader.extract.freeze.presentation import (
    as_figure,
    captions_are_centred,
    emphasis_of,
    emphasised,
    is_caption,
    stand_apart,
)
from a11y_reader.extract.urls import Urls
from a11y_reader.languages.tags import canonical
from a11y_reader.rewriting import rewrite
from a11y_reader.vocabulary import HEADINGS, ID_PREFIX, is_safe_attribute

__all__ = ["Frozen", "freeze"]

_MAX_INLINE = 12
"""How many of those levels a paragraph and the inline elements within it may take."""

_SPARE = 4
"""How many levels a text right within a table takes besides."""

_INLINE: Mapping[str, str] = MappingProxyType(
    {"abbr": "abbr", "acronym": "abbr", "b": "strong", "cite": "em", "code": "code", "dfn": "em"}
    | {"em": "em", "i": "em", "kbd": "code", "rt": "rt", "ruby": "ruby", "samp": "code"}
    | {"strong": "strong", "sub": "sub", "sup": "sup", "time": "time", "tt": "code", "var": "em"}
)
"""What an inline element becomes; those not listed only pass their text on."""

_FRAMES: Mapping[str, str] = MappingProxyType(
    {tag: tag for tag in (*HEADINGS, "blockquote", "dl", "figure", "ol", "pre", "ul")}
    | {"dir": "ul", "listing": "pre", "menu": "ul", "xmp": "pre"}
)
"""What a block-level element becomes; those not listed here or below are transparent."""

_CHILD_FRAMES: Mapping[str, tuple[str, frozenset[str]]] = MappingProxyType(
    {
        "caption": ("caption", frozenset({"table"})),
        "dd": ("dd", frozenset({"dl"})),
        "dt": ("dt", frozenset({"dl"})),
        "figcaption": ("figcaption", frozenset({"figure"})),
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

_NO_HEADINGS = frozenset({"caption", "dt", "th"})

_FLOW = frozenset({"blockquote", "dd", "li", "td"})
"""What may hold figures, and text that stands out from the text around it."""

_PLACES = frozenset({"dd", "td", "th"})
"""What holds its place in a row or a list of pairs, be there nothing in it."""

_KEPT_ATTRIBUTES = frozenset(
    {"abbr", "colspan", "datetime", "reversed", "rowspan", "scope", "start", "title"}
    | {"type", "value"}
)
"""Attributes that are kept as they stand where the vocabulary has them for the element."""

_UNFOLDED = re.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")
"""White space that is anything but one space, which is all that is to be replaced."""

_RULE = Node("hr")

Attributes = tuple[tuple[str, str], ...]
Children = tuple[Child, ...]


class _Setting(NamedTuple):
    """What everything within an element inherits; the names are those of the attributes."""

    lang: str = ""
    dir: str = ""


@dataclass(slots=True, eq=False)
class _Frame:
    """A block-level element that is being built; a foot comes after what follows it."""

    tag: str
    setting: _Setting
    attributes: Attributes = ()
    children: list[Child] = field(default_factory=list)
    is_foot: bool = False
    feet: list[Child] = field(default_factory=list)


@dataclass(slots=True, eq=False, frozen=True)
class _Inline:
    """An inline element that is open in the page; a quotation may have no tag."""

    tag: str = ""
    attributes: Attributes = ()
    lang: str = ""
    quotes: bool = False


_PASSED = _Inline()
"""An inline element that only passes its text on."""


@dataclass(slots=True, eq=False)
class _Run:
    """Inline content that is being built: a list of children for every open inline element."""

    levels: list[list[Child]]
    ends_with_space: bool = True


class Frozen(NamedTuple):
    """The body of a document.

    Attributes:
        body: The nodes.
        is_flattened: Whether structure was nested too deep, and its text is kept without it.
        closed_up: The texts whose letters stood apart by spaces.
    """

    body: Children
    is_flattened: bool = False
    closed_up: tuple[str, ...] = ()


def freeze(
    page: Page, kept: Sequence[bool], urls: Urls, lang: str = "", *, max_depth: int = MAX_DEPTH
) -> Frozen:
    """Build the nodes of the kept blocks.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        urls: Makes the page's URLs absolute.
        lang: The page's language; only parts in another language carry their own.
        max_depth: How deep nodes may be nested, at least `LEAST_DEPTH`.
    """
    builder = _Builder(page, kept, urls, lang, max_depth)
    index, count = 0, len(page.tokens)
    while index < count:
        index = builder.take(index)
    body = builder.body()
    if builder.links_within:
        ids = _ids(body)
        placed = {name: place for name, place in builder.placed.items() if place in ids}
        body = _with_fragments(body, placed, urls)
    return Frozen(body, builder.is_flattened, tuple(builder.closed_up))


class _Builder:
    """The state of freezing."""

    def __init__(
        self, page: Page, kept: Sequence[bool], urls: Urls, lang: str, max_depth: int
    ) -> None:
        self.page = page
        self.kept = kept
        self.kept_before = _running_count(kept)
        self.urls = urls
        # what the root says of itself speaks of the page, whose language the caller decides on
        self.settings = [_setting(page.scopes[0].element, _Setting())._replace(lang=lang)]
        self.root = _Frame("blockquote", self.settings[0])  # it takes what a quotation takes
        self.frames = [self.root]
        self.opened: list[_Frame | _Inline | None] = []
        self.inlines: list[_Inline] = []
        self.is_kept = False
        self.run: _Run | None = None
        self.block: Block | None = None
        self.is_spaced = False
        self.centred: bool | None = None
        self.level = 1
        self.panel_labels = panel_labels(page)
        self.forms = list(reversed(content_forms(page, kept)))
        self.targets = _targets(self._links())
        self.waiting_ids: list[str] = []
        self.placed: dict[str, str] = {}
        self.links_within = False
        self.max_depth = max_depth
        # half of the levels, as each frame may have to be wrapped
        self.max_frames = (max_depth - _MAX_INLINE - _SPARE) // 2
        self.is_flattened = False
        self.closed_up: list[str] = []

    def body(self) -> tuple[Child, ...]:
        """Finish; return the top level's nodes."""
        self._end_run()
        while len(self.frames) > 1:
            self._end_frame(self.frames[-1])
        root = element_of("blockquote", (), self.root.children)
        return root.children if root else ()

    def take(self, index: int) -> int:
        """Take a token; return the number of the next one to take."""
        token = self.page.tokens[index]
        if isinstance(token, str):
            if self.is_kept:
                self._text(token)
        elif token is CLOSE:
            self._close()
        elif isinstance(token, etree._Element):  # before those that are slower to ask for
            self._take_element(token)
        elif token is BREAK:
            self._break()
        elif isinstance(token, Block):
            self._start_block(token)
        elif isinstance(token, Scope):
            if self._is_dropped(token):
                self._pass_over(token)
                return token.token_end + 1
            self._open_scope(token)
        return index + 1

    def _take_element(self, element: etree._Element) -> None:
        if element.tag not in MEDIA_TAGS:
            self._open_inline(element)
        elif self.is_kept and self.run is not None:
            self.run.levels[-1].extend(self._medium(element))
            self.run.ends_with_space = False

    def _links(self) -> Iterator[etree._Element]:
        """Yield the links within or right before a kept block, as a block begins with its text."""
        is_kept = False
        opened: list[etree._Element] = []
        tokens, index = self.page.tokens, 0
        while index < len(tokens):
            token = tokens[index]
            index += 1
            if isinstance(token, str) or token is CLOSE:
                continue  # first what most tokens are
            if isinstance(token, etree._Element):
                if token.tag == "a":
                    opened.append(token)
                    yield from (token,) if is_kept else ()
            elif isinstance(token, Block):
                is_kept = self.kept[token.index]
                yield from opened if is_kept else ()
                opened = []
            elif isinstance(token, Scope):
                is_kept = False
                if token.start < token.end and self._is_dropped(token):
                    opened, index = [], token.token_end + 1

    # Block-level elements

    def _open_scope(self, scope: Scope) -> None:
        self._end_run()
        element = scope.element
        self._note_id(element)
        around = self.settings[-1]
        self.settings.append(_setting(element, around) if scope.index else around)
        tag = self._frame_tag(scope)
        self._head_panel(scope)
        self._note_forms(scope, scope.index)
        self.opened.append(self._open_frame(element, tag) if tag else None)

    def _head_panel(self, scope: Scope) -> None:
        """Put a panel that a tab opens under a heading, as the page now shows all panels."""
        label = self.panel_labels.get(scope.index)
        if label and self.frames[-1].tag in _FLOW:
            self.frames[-1].children.append(Node(self._next_heading(), (), (clean_text(label),)))

    def _note_forms(self, scope: Scope, last: int) -> None:
        """Put a note for each form of the content in a scope, up to the scope of a number."""
        while self.forms and self.forms[-1].scope.index <= last:
            form = self.forms[-1].scope
            if form.token_end > scope.token_end:
                break
            note = form_note(self.forms.pop(), self.urls.page)
            self._note_id(form.element)
            frame = next(frame for frame in reversed(self.frames) if frame.tag in _FLOW)
            frame.children.append(Node(note.tag, note.attributes + self._marks(), note.children))

    def _next_heading(self) -> str:
        """Return a heading one level below the last one that the page marks up."""
        return f"h{min(self.level + 1, len(HEADINGS))}"

    def _is_dropped(self, scope: Scope) -> bool:
        """Say whether nothing of a scope is kept; cells without text still hold their place."""
        if scope.start == scope.end:
            return scope.tag not in _PLACES
        return self.kept_before[scope.start] == self.kept_before[scope.end]

    def _pass_over(self, scope: Scope) -> None:
        """Keep of an element without content what it means for its place: a line, and names."""
        self._end_run()
        self._note_forms(scope, self.page.scopes[-1].index)
        if scope.start < scope.end:
            return
        frame = self.frames[-1]
        if scope.tag == "hr" and frame.tag == "blockquote" and frame.children[-1:] != [_RULE]:
            frame.children.append(_RULE)
        if self.targets:
            for element in scope.element.iter(etree.Element):
                self._note_id(element)

    def _frame_tag(self, scope: Scope) -> str:
        """Return what a scope becomes; an empty string where it is transparent."""
        if len(self.frames) >= self.max_frames:
            self.is_flattened = True
            return ""
        if scope.tag == "table":
            return "table" if scope.is_data_table else ""
        if scope.tag in _CHILD_FRAMES:
            tag, parents = _CHILD_FRAMES[scope.tag]
            return tag if self.frames[-1].tag in parents else ""
        if scope.tag in (*HEADINGS, "summary"):
            return self._heading_tag(scope.tag)
        return _FRAMES.get(scope.tag, "")

    def _heading_tag(self, tag: str) -> str:
        """Return what a heading becomes; what opens a panel of `details` heads it, too."""
        if any(frame.tag in _NO_HEADINGS for frame in self.frames):
            return ""
        if tag == "summary":
            return self._next_heading()
        self.level = int(tag[1])
        return tag

    def _open_frame(self, element: etree._Element, tag: str) -> _Frame:
        while self.frames[-1].tag in _PHRASING_ONLY:
            self._end_frame(self.frames[-1])
        attributes = _kept_attributes(element, tag) + self._marks()
        frame = _Frame(tag, self.settings[-1], attributes, is_foot=element.tag == "tfoot")
        self.frames.append(frame)
        return frame

    def _marks(self) -> Attributes:
        """Return the language, direction and id that a paragraph or frame begun now carries."""
        own, around = self.settings[-1], self.frames[-1].setting
        if own is around and not self.waiting_ids:
            return ()
        pairs = zip(_Setting._fields, own, around, strict=True)
        marks = [(name, value) for name, value, outer in pairs if value and value != outer]
        if self.waiting_ids:
            placed = ID_PREFIX + quote(self.waiting_ids[0])
            marks.append(("id", placed))
            self._place_ids(placed)
        return tuple(marks)

    def _place_ids(self, placed: str) -> None:
        """Note that the names which wait for a place have it where this id is."""
        self.placed |= dict.fromkeys(self.waiting_ids, placed)
        self.waiting_ids = []

    def _lift_ids(self, frame: _Frame) -> None:
        """Give a frame the id of a paragraph that will not be one in it."""
        if not self.waiting_ids or frame.tag not in _PHRASING_ONLY:
            return
        own = dict(frame.attributes).get("id", "")
        if not own:
            own = ID_PREFIX + quote(self.waiting_ids[0])
            frame.attributes += (("id", own),)
        self._place_ids(own)

    def _end_frame(self, frame: _Frame) -> None:
        """Finish a frame and all frames that are still open within it."""
        ended = None
        while ended is not frame:
            ended = self.frames.pop()
            node = element_of(ended.tag, ended.attributes, [*ended.children, *ended.feet])
            if node:
                around = self.frames[-1]
                (around.feet if ended.is_foot else around.children).append(node)

    def _close(self) -> None:
        opened = self.opened.pop()
        if isinstance(opened, _Inline):
            self._close_inline(opened)
            return
        self._end_run()
        self.settings.pop()
        if opened is not None and opened in self.frames:
            self._end_frame(opened)

    # Inline elements

    def _open_inline(self, element: etree._Element) -> None:
        self._note_id(element)
        inline = self._inline(element)
        self.opened.append(inline)
        if inline is _PASSED:
            return
        self.inlines.append(inline)
        if self.run is not None:
            self._enter(self.run, inline)

    def _inline(self, element: etree._Element) -> _Inline:
        tag = element.tag
        lang = self._other_language(element)
        becomes = "a" if tag == "a" else _INLINE.get(tag) or emphasis_of(element)
        if len(self.inlines) >= _MAX_INLINE - 1 or not (becomes or lang or tag == "q"):
            return _PASSED
        open_tags = [inline.tag for inline in self.inlines]
        href = self.urls.link(element.get("href")) if becomes == "a" else ""
        self.links_within = self.links_within or href.startswith("#")
        is_stray = (becomes == "a" and not href) or (becomes == "rt" and open_tags[-1:] != ["ruby"])
        if not becomes or is_stray or becomes in open_tags:
            becomes = "span" if lang else ""
        if not becomes and tag != "q":
            return _PASSED
        marks = [("href", href)] if href else []
        marks += [("lang", lang)] if lang else []
        attributes = (*marks, *_kept_attributes(element, becomes))
        return _Inline(becomes, attributes, lang, quotes=tag == "q")

    def _other_language(self, element: etree._Element) -> str:
        """Return an inline element's language where it is another than that around it."""
        own = element.get("lang") or element.get("xml:lang")
        lang = _language(own) if own else ""
        if not lang:
            return ""
        outer = (inline.lang for inline in reversed(self.inlines) if inline.lang)
        return "" if lang == next(outer, self.settings[-1].lang) else lang

    def _enter(self, run: _Run, inline: _Inline) -> None:
        if inline.tag:
            run.levels.append([])
        if inline.quotes:
            self._text("“")

    def _close_inline(self, inline: _Inline) -> None:
        if inline is _PASSED:
            return
        self.inlines.pop()
        if self.run is None:
            return
        if inline.quotes:
            self._text("”")
        if inline.tag:
            _fold(self.run, inline)

    # Content

    def _medium(self, element: etree._Element) -> Children:
        """Return a medium's nodes; within a link, a link to a frame is its text."""
        open_tags = [inline.tag for inline in self.inlines]
        room = self.max_depth - _SPARE - 2 * len(self.frames) - len(open_tags)
        nodes = freeze_media(element, self.urls, room)
        if "a" not in open_tags:
            return nodes
        return tuple(part for node in nodes for part in (_children_of_link(node) or (node,)))

    def _start_block(self, block: Block) -> None:
        self._end_run()
        self.is_kept = self.kept[block.index]
        if self.is_kept:
            self.block = block
            self.is_spaced = may_be_spaced(block)
            self.run = run = _Run([[]])
            for inline in self.inlines:
                self._enter(run, inline)

    def _break(self) -> None:
        if self.run is not None:
            self.run.levels[-1].append("\n" if self._is_verbatim else Node("br"))
            self.run.ends_with_space = True

    @property
    def _is_verbatim(self) -> bool:
        return self.frames[-1].tag == "pre"

    def _text(self, text: str) -> None:
        run = self.run
        if run is None:
            return
        if not self._is_verbatim:
            if self.is_spaced:
                text = self._closed_up(text)
            text = _folded(clean_text(text))
            text = text.lstrip(" ") if run.ends_with_space else text
        if text:
            run.ends_with_space = text.endswith(" ")
            run.levels[-1].append(text)

    def _closed_up(self, text: str) -> str:
        closed_up = close_up(text)
        self.closed_up += [closed_up] if closed_up != text else []
        return closed_up

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
            self._add(children)

    def _add(self, run: Children) -> None:
        """Add a paragraph; what looks like the caption of a picture above belongs to that."""
        frame = self.frames[-1]
        self._lift_ids(frame)
        is_plain = frame.tag in _FLOW and len(self.frames) < self.max_frames
        if self.block is None or not is_plain:
            frame.children.append(Node("p", self._marks(), run))
        elif frame.children and self._is_caption(self.block, frame.children[-1]):
            caption = Node("figcaption", self._marks(), run)
            frame.children[-1] = as_figure(frame.children[-1], caption)
        else:
            frame.children.append(Node("p", self._marks(), emphasised(self.block, run)))

    def _is_caption(self, block: Block, before: Child) -> bool:
        if isinstance(before, str) or before.text:  # quickly, as most is no picture
            return False
        if self.centred is None:
            self.centred = captions_are_centred(self.page, self.kept)
        return is_caption(block, before, centred=self.centred)

    def _note_id(self, element: etree._Element) -> None:
        """Remember the names that links within the page may lead to."""
        if not self.targets:
            return
        for name in (element.get("id"), element.get("name")):
            if name in self.targets and name not in self.placed:
                self.waiting_ids.append(name)


def _folded(text: str) -> str:
    """Make each run of white space one space; that is quick to rule out where all is printable."""
    is_folded = text.isprintable() and "  " not in text
    return text if is_folded else _UNFOLDED.sub(" ", text)


def _fold(run: _Run, inline: _Inline) -> None:
    """Put the content of an inline element that ends into the level around it."""
    children = merged(run.levels.pop())
    is_blank = all(isinstance(child, str) and not child.strip() for child in children)
    folded = children if is_blank else [Node(inline.tag, inline.attributes, tuple(children))]
    around = run.levels[-1]
    if around and folded and stand_apart(around[-1], folded[0]):
        around.append(" ")
    around.extend(folded)


def _children_of_link(child: Child) -> Children:
    return child.children if isinstance(child, Node) and child.tag == "a" else ()


def _setting(element: etree._Element, around: _Setting) -> _Setting:
    """Return what holds within an element by its own attributes and those around it."""
    own_lang, own_direction = element.get("lang") or element.get("xml:lang"), element.get("dir")
    if not own_lang and not own_direction:
        return around
    lang = _language(own_lang or "")
    direction = (own_direction or "").strip().lower()
    if not is_safe_attribute("p", "dir", direction):
        direction = ""
    return _Setting(lang or around.lang, direction or around.dir)


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
    tag = canonical(tag)
    return tag if is_safe_attribute("p", "lang", tag) else ""


def _running_count(kept: Sequence[bool]) -> list[int]:
    """Return for each number n how many of the first n blocks are kept."""
    return list(accumulate(map(bool, kept), initial=0))


def _targets(links: Iterable[etree._Element]) -> frozenset[str]:
    """Return the names that links lead to, in this page or another."""
    hrefs = (link.get("href") or "" for link in links)
    names = (unquote(href.rpartition("#")[2]) for href in hrefs if "#" in href)
    return frozenset(names) - {""}


def _ids(body: Children) -> frozenset[str]:
    nodes = (node for child in body if isinstance(child, Node) for node in child.walk())
    return frozenset(node.get("id") for node in nodes if isinstance(node, Node))


def _with_fragments(body: Children, placed: Mapping[str, str], urls: Urls) -> Children:
    """Make links within the page lead to the ids that were placed.

    A link to a part that was taken away leads to the original page; where the page's address is not
    known either, its text stays.
    """

    def resolved(node: Node) -> Child | Children:
        href = node.get("href")
        if not href.startswith("#") or not node.children:
            return node
        target = placed.get(unquote(href[1:]))
        address = f"#{target}" if target else urls.page and urls.page + href
        return node.with_attribute("href", address) if address else node.children

    return rewrite(body, resolved)
