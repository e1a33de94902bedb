"""The kept part of the page as nodes: the closed vocabulary is enforced here.

Freezing goes once over the page's tokens. Block-level elements with a meaning become frames
(`frames.py`); all others are transparent and only end paragraphs. Inline content gathers in a run
(`inline.py`), which becomes a paragraph of the frame around it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from a11y_reader.characters import clean_text, folded
from a11y_reader.extract.blocks import BREAK, CLOSE, Block, Page, Scope
from a11y_reader.extract.elements import MEDIA_TAGS
from a11y_reader.extract.freeze.attributes import Attributes, Setting, kept_attributes, setting_of
from a11y_reader.extract.freeze.card_links import card_links
from a11y_reader.extract.freeze.content_model import without_outer_lines
from a11y_reader.extract.freeze.described import described
from a11y_reader.extract.freeze.forms import content_forms, form_note
from a11y_reader.extract.freeze.fragments import Fragments
from a11y_reader.extract.freeze.frames import FLOW, Frame, Frames
from a11y_reader.extract.freeze.heads import unmarked_heads
from a11y_reader.extract.freeze.indented import indented
from a11y_reader.extract.freeze.inline import MAX_INLINE, Inline, InlineBuilder
from a11y_reader.extract.freeze.media import freeze_media
from a11y_reader.extract.freeze.panels import panel_labels, without_tabs
from a11y_reader.extract.freeze.presentation import (
    as_figure,
    captions_are_centred,
    emphasised,
    is_caption,
    picture_and_caption,
)
from a11y_reader.extract.freeze.row_lists import row_lists
from a11y_reader.extract.freeze.selection import Selection
from a11y_reader.extract.freeze.whole_cards import whole_cards
from a11y_reader.extract.urls import Urls
from a11y_reader.nodes import MAX_DEPTH, Child, Node, holds

__all__ = ["Frozen", "freeze"]

_SPARE = 4
"""How many levels a text right within a table takes besides those of frames and inline elements."""

_QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』〝〞❝❞ "
"""The signs that quotations begin or end with."""

_RULE = Node("hr")


class Frozen(NamedTuple):
    """The body of a document.

    Attributes:
        body: The nodes.
        is_flattened: Whether structure was nested too deep, and its text is kept without it.
        closed_up: The texts whose letters stood apart by spaces.
    """

    body: tuple[Child, ...]
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
    return builder.finish()


class _Builder:
    """The state of freezing."""

    def __init__(
        self, page: Page, kept: Sequence[bool], urls: Urls, lang: str, max_depth: int
    ) -> None:
        self.page = page
        self.tokens = page.tokens
        self.urls = urls
        self.row_lists = row_lists(page, kept)
        kept = self.row_lists.kept
        self.panel_labels = panel_labels(Selection(page, kept))
        kept = without_tabs(Selection(page, kept), self.panel_labels)
        self.selection = Selection(page, kept)
        self.fragments = Fragments(self.selection.links())
        # what the root says of itself speaks of the page, whose language the caller decides on
        self.settings = [setting_of(page.scopes[0].element, Setting())._replace(lang=lang)]
        self.max_depth = max_depth
        # half of the levels, as each frame may have to be wrapped
        most = (max_depth - MAX_INLINE - _SPARE) // 2
        self.described = described(page, kept)
        becomes = {
            **dict.fromkeys(indented(page, kept), ""),
            **self.described.tags,
            **self.row_lists.tags,
        }
        self.frames = Frames(self.settings[0], most, becomes)
        self.inline = InlineBuilder(urls, whole_cards(page, kept))
        self.opened: list[Frame | Inline | None] = []
        self.lists_until: dict[int, Frame] = {}
        self.is_kept = False
        self.block: Block | None = None
        self.centred: bool | None = None
        self.lost_pictures: frozenset[str] = frozenset()  # by their text alternatives
        self.card_links = card_links(page, kept)
        self.unmarked_heads = unmarked_heads(page, kept)
        self.panel_end = 0  # one more than the last block of the last panel that has a heading
        self.panel_headings: dict[int, str] = {}  # of panels beside one another, by what is around
        self.forms = list(reversed(content_forms(page, kept)))

    def finish(self) -> Frozen:
        """Finish; return what was built."""
        self._end_run()
        body = without_outer_lines(self.frames.finish())
        if self.inline.links_within:
            body = self.fragments.resolve(body, self.urls)
        return Frozen(body, self.frames.is_flattened, tuple(self.inline.closed_up))

    def take(self, index: int) -> int:
        """Take a token; return the number of the next one to take."""
        token = self.tokens[index]
        if isinstance(token, str):
            if self.is_kept:
                self.inline.text(token)
        elif token is CLOSE:
            self._close()
        elif isinstance(token, etree._Element):  # before those that are slower to ask for
            self._take_element(token)
        elif token is BREAK:
            self.inline.line_break()
        elif isinstance(token, Block):
            self._start_block(token)
        elif isinstance(token, Scope):
            if self.selection.drops(token):
                self._pass_over(token)
                return token.token_end + 1
            self._open_scope(token)
        return index + 1

    def _take_element(self, element: etree._Element) -> None:
        if element.tag not in MEDIA_TAGS:
            self.fragments.note(element)
            self.opened.append(self.inline.open(element, self.settings[-1].lang))
        elif self.is_kept and self.inline.run is not None:
            inline_levels = len(self.inline.open_tags)
            room = self.max_depth - _SPARE - 2 * len(self.frames) - inline_levels
            self.inline.medium(freeze_media(element, self.urls, room))

    def _close(self) -> None:
        opened = self.opened.pop()
        if isinstance(opened, Inline):
            self.inline.close(opened)
            return
        self._end_run()
        self.settings.pop()
        if opened is not None:
            self.frames.end(opened)

    # Block-level elements

    def _open_scope(self, scope: Scope) -> None:
        self._end_run()
        element = scope.element
        self.fragments.note(element)
        around = self.settings[-1]
        self._open_list_of_rows(scope, around)
        self.settings.append(setting_of(element, around) if scope.index else around)
        tag = self.frames.tag_for(scope)
        self._head_panel(scope)
        self._note_forms(scope, scope.index)
        frame = self._open_frame(scope, tag) if tag else None
        # a last row ends with its list
        self.opened.append(self.lists_until.pop(scope.index, frame))

    def _open_list_of_rows(self, scope: Scope, around: Setting) -> None:
        """Open the list that begins with a row."""
        rows = self.row_lists.lists.get(scope.index)
        if rows is not None and self.frames.have_room:
            self.frames.make_way()
            self.lists_until[rows.last] = Frame(rows.tag, around)
            self.frames.open(self.lists_until[rows.last])

    def _open_frame(self, scope: Scope, tag: str) -> Frame:
        self.frames.make_way()
        attributes = kept_attributes(scope.element, tag) + self._marks()
        frame = Frame(
            tag,
            self.settings[-1],
            attributes,
            is_foot=scope.tag == "tfoot",
            is_alone=scope.index in self.described.alone,
        )
        self.frames.open(frame)
        return frame

    def _head_panel(self, scope: Scope) -> None:
        """Put a panel that a tab opens under a heading, as the page now shows all panels."""
        label = self.panel_labels.get(scope.index)
        frame = self.frames.innermost
        if label and frame.tag in FLOW:
            around = scope.parent.index if scope.parent else 0
            tag = self.panel_headings.setdefault(around, self.frames.next_heading())
            frame.children.append(Node(tag, (), (clean_text(label),)))
            self.panel_end = scope.end

    def _note_forms(self, scope: Scope, last: int) -> None:
        """Put a note for each form of the content in a scope, up to the scope of a number."""
        while self.forms and self.forms[-1].scope.index <= last:
            form = self.forms[-1].scope
            if form.token_end > scope.token_end:
                break
            note = form_note(self.forms.pop(), self.urls.page)
            self.fragments.note(form.element)
            marked = Node(note.tag, note.attributes + self._marks(), note.children)
            self.frames.add_to_flow(marked)

    def _pass_over(self, scope: Scope) -> None:
        """Keep of an element without content what it means for its place: a line, and names."""
        self._end_run()
        self._note_forms(scope, self.page.scopes[-1].index)
        if scope.start < scope.end:
            return
        frame = self.frames.innermost
        if frame.tag == "blockquote" and frame.children[-1:] != [_RULE] and _is_line(scope.element):
            frame.children.append(_RULE)
        self.fragments.note_all(scope.element)

    def _marks(self) -> Attributes:
        """Return the language, direction and id that a paragraph or frame begun now carries."""
        own, around = self.settings[-1], self.frames.innermost.setting
        if own is around and not self.fragments.waiting:
            return ()
        pairs = zip(Setting._fields, own, around, strict=True)
        marks = [(name, value) for name, value, outer in pairs if value and value != outer]
        if self.fragments.waiting:
            marks.append(("id", self.fragments.place()))
        return tuple(marks)

    # Paragraphs

    def _start_block(self, block: Block) -> None:
        self._end_run()
        self.is_kept = self.selection.kept[block.index]
        if self.is_kept:
            self.block = block
            self.inline.begin(block, is_verbatim=self.frames.innermost.tag == "pre")

    def _end_run(self) -> None:
        """Finish a run; it becomes a paragraph of the frame that is open."""
        if self.inline.run is not None:
            children = self.inline.end()
            if self.block is not None and _is_alternative(self.block, children):
                children = self._of_lost_picture(self.block, folded("".join(map(str, children))))
            if children:
                self._add(self._linked(children))

    def _of_lost_picture(self, picture: Block, alternative: str) -> tuple[Child, ...]:
        """Return what says a picture's text alternative alone, once: the page has no address.

        Its caption may say the same.
        """
        below = self.page.blocks[picture.index + 1 : picture.index + 2]
        captions = {block.text for block in below if self.selection.kept[block.index]}
        said, self.lost_pictures = self.lost_pictures, self.lost_pictures | {alternative}
        return () if alternative in said | captions else (f"[{alternative}]",)

    def _linked(self, run: tuple[Child, ...]) -> tuple[Child, ...]:
        """Return a run as the link that lies over its card, if there is one."""
        link = self.card_links.get(self.block.index) if self.block is not None else None
        href = "" if link is None else self.urls.link(link.get("href"))
        return (Node("a", (("href", href),), run),) if href else run

    def _add(self, run: tuple[Child, ...]) -> None:
        """Add a paragraph; what looks like the caption of a picture above belongs to that."""
        frame = self.frames.innermost
        if frame.tag == "blockquote" and _is_mere_mark(run):  # the root is one, too
            return
        self._lift_names(frame)
        is_plain = frame.tag in FLOW and self.frames.have_room
        if self.block is None or not is_plain:
            frame.children.extend(self._in_box(frame, run))
        elif self.block.index in self.unmarked_heads:
            depth = 1 + (self.block.index < self.panel_end)  # below the panel's own heading
            frame.children.append(Node(self.frames.next_heading(depth), self._marks(), run))
        elif frame.children and self._is_caption(self.block, frame.children[-1]):
            caption = Node("figcaption", self._marks(), run)
            frame.children[-1] = as_figure(frame.children[-1], caption)
        elif parts := picture_and_caption(self.block, run):
            picture = Node("p", self._marks(), parts[0])
            frame.children.append(as_figure(picture, Node("figcaption", (), parts[1])))
        else:
            frame.children.append(Node("p", self._marks(), emphasised(self.block, run)))

    def _in_box(self, frame: Frame, run: tuple[Child, ...]) -> Sequence[Node]:
        """Return a paragraph of what is no plain flow; of a figure also as picture and caption."""
        parts = None
        if self.block is not None and frame.tag == "figure" and _is_all_of_figure(self.block):
            parts = picture_and_caption(self.block, run)
        if parts is None:
            return (Node("p", self._marks(), run),)
        return Node("p", self._marks(), parts[0]), Node("figcaption", (), parts[1])

    def _lift_names(self, frame: Frame) -> None:
        """Give a frame the id of a paragraph that will not be one in it."""
        if not self.fragments.waiting or not frame.holds_phrasing_only:
            return
        own = dict(frame.attributes).get("id", "")
        placed = self.fragments.place(own)
        if not own:
            frame.attributes += (("id", placed),)

    def _is_caption(self, block: Block, before: Child) -> bool:
        if isinstance(before, str) or before.tag != "p" or before.text.strip():
            return False  # as most is no picture
        if self.centred is None:
            self.centred = captions_are_centred(self.page, self.selection.kept)
        return is_caption(block, before, centred=self.centred)


def _is_alternative(block: Block, run: tuple[Child, ...]) -> bool:
    """Say whether a paragraph is only the text alternative of a picture without an address."""
    is_text = bool(run) and all(isinstance(child, str) for child in run)
    return is_text and block.media > 0 and not block.text


def _is_all_of_figure(block: Block) -> bool:
    """Say whether the figure around a paragraph holds nothing else: no caption, no other text."""
    figure = block.scope.nearest("figure")
    return figure is not None and figure.size == 1


def _is_line(element: etree._Element) -> bool:
    """Say whether an element without text parts sections: a line, alone in another element or not.

    See https://www.w3.org/TR/wai-aria-1.2/#separator.
    """
    if element.tag == "hr" or element.get("role") == "separator":
        return True
    return len(element) == 1 and element[0].tag == "hr"


def _is_mere_mark(run: tuple[Child, ...]) -> bool:
    """Say whether a paragraph is only the mark that is drawn beside a quotation, or a dot.

    A dot alone makes room between paragraphs, mostly in the colour of the page.
    """
    if any(holds(child, "img") for child in run):
        return False
    text = "".join(child if isinstance(child, str) else child.text for child in run).strip()
    return text == "." or (bool(text) and not text.strip(_QUOTATION_MARKS))
