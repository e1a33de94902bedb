"""The one walk over the tree, which finds the blocks, the scopes and the tokens.

What no browser shows as text gets no blocks. What is only hidden at first does, and is marked so,
as accordions hide their answers. The walk judges nothing: it notes counts and cues for those who
do.
"""

from collections.abc import Sequence

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import BREAK, CLOSE, Block, Page, Scope, Token
from a11y_reader.extract.elements import INLINE_TAGS, MEDIA_TAGS
from a11y_reader.extract.scopes import pass_on, scope_of
from a11y_reader.extract.wrappers import unwrap
from a11y_reader.file_addresses import leads_to_document, names_document
from a11y_reader.words import word_count

__all__ = ["collect"]

_SKIPPED_TAGS = frozenset(
    "applet area base canvas col colgroup command datalist frame head link map meta noembed"
    " noframes noscript optgroup option param progress rp script select style svg"
    " template textarea title track".split()
)
"""Elements whose text is not the page's text."""

_LEAVES = _SKIPPED_TAGS | MEDIA_TAGS | {"br", "input"}
"""Elements whose subtree is passed over."""

_NOTED_TAGS = frozenset({"base", "head", "meta", "noscript", "script", "title"})
"""Elements that have no text of the page, but say something about it."""

_MACHINE_TAGS = frozenset({"abbr", "time"})
"""Elements whose text may come with a value for machines, as elements with `content` have it."""

_CONTROL_TAGS = frozenset({"button", "input", "label", "select", "textarea"})
"""Elements of forms, whose words say what to do with the form."""

_HEADING_LEVEL = {f"h{level}": level for level in range(1, 7)}
"""Each heading element's level, 1 to 6."""

_INSIDE = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("button", "label"), "control"),
    **dict.fromkeys(("rp", "rt", "rtc"), "annotation"),  # of a ruby, and no words of its text
    "ruby": "ruby",
}
"""What inline elements say about the words in them, besides links."""

_OPENING = frozenset({"aria-expanded", "data-bs-toggle", "data-toggle", "role"})
"""Attributes by which an element may say that it opens another one."""

_TELLING = _OPENING | {"content"}
"""The same, and that which holds a value for machines."""

_BLANK = " \t\n\r\f\v\xa0\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""What may be between blocks without being text: spaces, and what joins, parts or directs text."""


def collect(root: etree._Element) -> Page:
    """Walk a tree and return its blocks, scopes and tokens.

    `noscript` is skipped, as it repeats or apologises, unless it holds more text than all the rest:
    then it is the page, as in forums that a script draws.

    Args:
        root: The `html` element, or any other element taken as a whole page.
    """
    page = _walked(root, _LEAVES)
    without_script = sum(
        _text_length(skipped) for skipped in page.noted if skipped.tag == "noscript"
    )
    if without_script and without_script > sum(len(block.text) for block in page.blocks):
        page = _walked(root, _LEAVES - {"noscript"})
    unwrap(page.scopes)
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
            continue
        if event == "end":
            walker.end(element)
        tail = element.tail
        if tail and element is not root:
            walker.text(tail)
    return Page(
        walker.blocks,
        walker.scopes,
        walker.tokens,
        walker.noted,
        walker.anchors,
        walker.hrefs,
        walker.openers,
    )


class _Walker:
    """The state of the walk."""

    def __init__(self, leaves: frozenset[str]) -> None:
        self.leaves = leaves
        # what is gathered
        self.blocks: list[Block] = []
        self.scopes: list[Scope] = []
        self.tokens: list[Token] = []
        self.noted: list[etree._Element] = []
        self.anchors: list[etree._Element] = []
        self.hrefs: list[str] = []  # of the anchors
        self.openers: list[etree._Element] = []
        self.count = 0  # of the blocks
        self.words = 0  # of all blocks
        self.last_heading = -1
        # what is open
        self.open_scopes: list[Scope] = []
        self.block: Block | None = None
        self.texts: list[str] = []  # of the block
        self.ends_with_break = False
        self.indent = ""  # what is blank right before the block
        self.open_inline: list[str] = []  # the kind of each
        self.inside = dict.fromkeys((*_INSIDE.values(), "link", ""), 0)  # how many of each kind
        self.skipped = False  # the subtree of the element that ends next
        # what belongs to the block of the next words in a link
        self.new_links = 0
        self.new_attachments = 0
        self.address = ""  # of the link that began last

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
        names = element.keys()
        if tag in _MACHINE_TAGS or not _TELLING.isdisjoint(names):
            self._note(element, tag, names)
        text = element.text
        if text:
            self.text(text)
        return False

    def _note(self, element: etree._Element, tag: str, names: Sequence[str | bytes]) -> None:
        """Note an element that has a value for machines, or may open others."""
        if tag in _MACHINE_TAGS or "content" in names:
            self.noted.append(element)
        if not _OPENING.isdisjoint(names):
            self.openers.append(element)

    def end(self, element: etree._Element) -> None:
        """Take an element's end."""
        if self.skipped:
            self.skipped = False
        elif element.tag in INLINE_TAGS:
            self._end_inline()
        else:
            self._end_scope()

    def text(self, text: str) -> None:
        """Take a piece of text."""
        block = self.block
        if block is None:
            if (text.isascii() and text.isspace()) or not text.strip(_BLANK):  # quickly for most
                self.indent = text.rpartition("\n")[2]
                return
            block = self._start_block()
            if self.indent and self.open_scopes[-1].tag == "pre":
                self.tokens.append(self.indent)  # of the first line, which begins with an element
            self.indent = ""
        self.tokens.append(text)
        inside = self.inside
        if inside["annotation"] and inside["ruby"]:
            return
        self.texts.append(text)
        if inside["link"] and ("." in text or ")" in text) and names_document(text):
            self.new_attachments = 1  # where the address, such as download?id=7, does not
        words = word_count(text)
        if words:
            self.ends_with_break = False
            self._count(block, words)

    def _count(self, block: Block, words: int) -> None:
        inside = self.inside
        self.words += words
        block.words += words
        if inside["link"]:
            block.link_words += words
            block.links += self.new_links
            block.attachments += self.new_attachments
            self.new_links = self.new_attachments = 0
        if inside["control"]:
            block.control_words += words
        if inside["strong"]:
            block.strong_words += words

    def _start_block(self) -> Block:
        scope = self.open_scopes[-1]
        level = _HEADING_LEVEL.get(scope.tag, 0)
        if not level and scope.parent is not None:
            level = _HEADING_LEVEL.get(scope.parent.tag, 0)
        block = Block(self.count, len(self.tokens), scope, level, self.last_heading)
        self.blocks.append(block)
        self.count += 1
        self.tokens.append(block)
        if level:
            self.last_heading = block.index
        self.block = block
        self.texts = []
        self.ends_with_break = False
        return block

    def _end_block(self, block: Block) -> None:
        text = folded("".join(self.texts))
        # the same object where it says the same, as memory holds both for each block
        block.text = self.texts[0] if self.texts[:1] == [text] else text
        self.block = None

    def _start_inline(self, element: etree._Element, tag: str) -> None:
        self.tokens.append(element)
        kind = _INSIDE.get(tag, "")
        if tag == "a":
            kind = self._start_anchor(element)
        elif tag == "button":
            self.open_scopes[-1].controls += 1
        self.open_inline.append(kind)
        self.inside[kind] += 1

    def _start_anchor(self, element: etree._Element) -> str:
        self.anchors.append(element)
        href = element.get("href")
        self.hrefs.append(href or "")
        if href is None:
            return ""  # a place to link to
        self.address = href
        self.new_links += 1
        self.new_attachments += leads_to_document(href)
        return "link"

    def _end_inline(self) -> None:
        self.tokens.append(CLOSE)
        self.inside[self.open_inline.pop()] -= 1

    def _leaf(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            self._break()
        elif tag in MEDIA_TAGS:
            block = self.block or self._start_block()
            block.media += 1
            if self.inside["link"]:
                block.media_address = self.address
            self.ends_with_break = False
            self.tokens.append(element)
        elif tag in _NOTED_TAGS:
            self.noted.append(element)
        elif tag in _CONTROL_TAGS:
            self._control(element)

    def _control(self, element: etree._Element) -> None:
        if not _OPENING.isdisjoint(element.keys()):
            self.openers.append(element)
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
        self.indent = ""
        if self.block is not None:
            self._end_block(self.block)
        parent = self.open_scopes[-1] if self.open_scopes else None
        scope = scope_of(element, len(self.scopes), parent, self.count)
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
        scope.size = scope.end - scope.start
        scope.words += self.words
        if scope.parent is not None:
            pass_on(scope, scope.parent)
