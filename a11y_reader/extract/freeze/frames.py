"""Block-level elements of the page as those of the document: *frames* that are being built.

Those with a meaning (headings, lists, data tables …) become frames; all others are transparent.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from a11y_reader.extract.blocks import Scope
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.freeze.attributes import Attributes, Setting, list_shown
from a11y_reader.extract.freeze.content_model import element as element_of
from a11y_reader.nodes import Child, Node
from a11y_reader.vocabulary import HEADINGS, LISTS

__all__ = ["FLOW", "Frame", "Frames"]

_BECOMES: Mapping[str, str] = MappingProxyType(
    {tag: tag for tag in (*HEADINGS, "blockquote", "dl", "figure", "ol", "pre", "ul")}
    | {"dir": "ul", "listing": "pre", "menu": "ul", "xmp": "pre"}
)
"""What a block-level element becomes; those not listed here or below are transparent."""

_BECOMES_WITHIN: Mapping[str, tuple[str, frozenset[str]]] = MappingProxyType(
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

_QUOTATION = re.compile(r"(?<![a-z])(?:pull|block)?-?quote(?![\w-])", re.IGNORECASE)
"""How authors of web pages name a quotation that is set apart, with `quote` as the last word."""

_MOST_QUOTED = 120
"""The most words such an element has."""

_NOT_QUOTED = frozenset({"a", "blockquote", "button", "input", *HEADINGS})
"""What no such element holds: `quote` is what things cost, too, and leads to a form."""

_PREVIEW = re.compile(r"onebox|unfurl(?![a-z])|(?:bookmark|link)-?(?:card|preview)", re.IGNORECASE)
"""Classes of what forums and blogs show of another page below a link to it."""

_MOST_PREVIEWED = 150
"""The most words of it: a text about such previews may have the same name."""

_HEADING_TAGS = frozenset({*HEADINGS, "summary"})
"""What becomes a heading where one may stand."""

_PHRASING_ONLY = frozenset({*HEADINGS, "caption", "dt", "pre"})
"""What may hold no block-level element: the next one ends it."""

_PAIR = frozenset({"dd", "dt"})
"""What means something only right within a description list."""

_AROUND_PAIR = frozenset({"dl", "dt"})
"""What such may stand in: that of a value may stand within that of its label, and ends it."""

_NO_HEADINGS = frozenset({"caption", "dt", "th"})
"""Within what a heading is its text alone."""

FLOW = frozenset({"blockquote", "dd", "li", "td"})
"""What may hold figures, and text that stands out from the text around it."""


@dataclass(slots=True, eq=False)
class Frame:
    """A block-level element that is being built.

    Attributes:
        tag: What it is.
        setting: What everything within it inherits.
        attributes: Its attributes.
        children: What it holds so far.
        is_foot: Whether it is a table's foot, which comes after what follows it.
        is_alone: Whether it is a term that is described by nothing.
        feet: The feet that it holds.
    """

    tag: str
    setting: Setting
    attributes: Attributes = ()
    children: list[Child] = field(default_factory=list)
    is_foot: bool = False
    is_alone: bool = False
    feet: list[Child] = field(default_factory=list)

    @property
    def holds_phrasing_only(self) -> bool:
        """Whether its text stands in no paragraph."""
        return self.tag in _PHRASING_ONLY


class Frames:
    """The frames that are open, one within the other.

    Args:
        setting: What holds for the whole page.
        most: How many may be open; what is nested deeper is transparent.
        becomes: What elements of some numbers become, be it nothing, in place of what they are.

    Attributes:
        innermost: The frame that content goes to.
        is_flattened: Whether something was nested too deep.
    """

    def __init__(
        self, setting: Setting, most: int, becomes: Mapping[int, str] = MappingProxyType({})
    ) -> None:
        self._root = Frame("blockquote", setting)  # it takes what a quotation takes
        self._open = [self._root]
        self._most = most
        self._becomes = becomes
        self._level = 1
        self.innermost = self._root
        self.is_flattened = False

    def __len__(self) -> int:
        return len(self._open)

    @property
    def have_room(self) -> bool:
        """Whether one more may be open."""
        return len(self._open) < self._most

    def next_heading(self, depth: int = 1) -> str:
        """Return the heading that is a level or more below the last one that the page marks up."""
        return f"h{min(self._level + depth, len(HEADINGS))}"

    def tag_for(self, scope: Scope) -> str:
        """Return what a scope becomes here; an empty string where it is transparent."""
        if len(self._open) >= self._most:
            self.is_flattened = True
            return ""
        if scope.index in self._becomes:
            tag = self._becomes[scope.index]
            return tag if tag not in _PAIR or self.innermost.tag in _AROUND_PAIR else ""
        if scope.tag == "table":
            return "table" if scope.is_data_table else ""
        if scope.tag in _BECOMES_WITHIN:
            tag, parents = _BECOMES_WITHIN[scope.tag]
            return tag if self.innermost.tag in parents else ""
        if scope.tag in _HEADING_TAGS:
            return "" if _is_in_preview(scope) else self._heading_for(scope.tag)
        return self._box_for(scope)

    def _box_for(self, scope: Scope) -> str:
        """Return what a list, a quotation or a figure becomes, or what stands for one."""
        tag = _BECOMES.get(scope.tag, "") or self._quotation_for(scope)
        if tag in LISTS:
            return list_shown(scope.element, tag)
        return "" if tag == "dl" and _only_indents(scope) else tag

    def _quotation_for(self, scope: Scope) -> str:
        """Return what an element that is named a quotation becomes where it is in none yet."""
        is_outermost = all(frame.tag != "blockquote" for frame in self._open[1:])
        return "blockquote" if is_outermost and _is_quotation(scope) else ""

    def _heading_for(self, tag: str) -> str:
        """Return what a heading becomes; what opens a panel of `details` heads it, too."""
        if any(frame.tag in _NO_HEADINGS for frame in self._open):
            return ""
        if tag == "summary":
            return self.next_heading()
        self._level = int(tag[1])
        return tag

    def make_way(self) -> None:
        """End the frames that may hold no other."""
        while self.innermost.tag in _PHRASING_ONLY:
            self.end(self.innermost)

    def open(self, frame: Frame) -> None:
        """Open a frame within the innermost one."""
        self._open.append(frame)
        self.innermost = frame

    def end(self, frame: Frame) -> None:
        """End a frame and all that are open within it; nothing where it has ended already."""
        if frame not in self._open:
            return
        ended = None
        while ended is not frame:
            ended = self._open.pop()
            self.innermost = around = self._open[-1]
            node = element_of(ended.tag, ended.attributes, [*ended.children, *ended.feet])
            if node:
                (around.feet if ended.is_foot else around.children).append(node)
            if ended.is_alone:
                around.children.append(Node("dd"))

    def add_to_flow(self, child: Child) -> None:
        """Add a node to the innermost frame that may hold any."""
        next(frame for frame in reversed(self._open) if frame.tag in FLOW).children.append(child)

    def finish(self) -> tuple[Child, ...]:
        """End all; return the nodes of the top level."""
        for frame in self._open[:0:-1]:
            self.end(frame)
        root = element_of("blockquote", (), self._root.children)
        return root.children if root else ()


def _only_indents(scope: Scope) -> bool:
    """Say whether a list has one description alone, as editors of wikis set formulas apart."""
    return len(scope.element) == 1 and scope.element[0].tag == "dd"


def _is_in_preview(heading: Scope) -> bool:
    """Say whether a heading is that of another page, in what shows a link to it."""
    around = (scope for scope in heading.near() if scope.words <= _MOST_PREVIEWED)
    return any(_PREVIEW.search(scope.element.get("class") or "") for scope in around)


def _is_quotation(scope: Scope) -> bool:
    """Say whether an element without a meaning of its own is named a quotation, and is text."""
    if not 0 < scope.words <= _MOST_QUOTED or not any(map(_QUOTATION.search, scope.names)):
        return False
    others = scope.element.iter(*_NOT_QUOTED)
    return all(other.tag == "a" and not text_of(other) for other in others)
