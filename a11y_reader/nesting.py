"""Nests that are too deep for the parser, made shallow in the source.

The outermost and the innermost elements say more than the thousands between them, mostly `<font>`
or `<div>` that nobody closed.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from a11y_reader.tags import TEXT_ELEMENTS, tags_of

__all__ = ["shallow"]

KEPT_LEVELS = 256
"""How many of the outermost and of the innermost levels are kept of a nest that is too deep."""

# Tags that nobody takes for the end of a word
_FORMATTING = frozenset({"a", "b", "big", "em", "font", "i", "s", "small", "span", "strong", "u"})

# What never has elements in it: https://html.spec.whatwg.org/#void-elements, and what once was one
_LEAVES = frozenset(
    "area base basefont bgsound br col embed frame hr img input isindex keygen link meta param"
    " source track wbr".split()
).union(TEXT_ELEMENTS)

_ORDINARY = 100
"""The priority of an element without one of its own."""

_PRIORITIES: Mapping[str, int] = MappingProxyType(
    {"div": 150, "td": 160, "th": 160, "tr": 170, "tbody": 180, "tfoot": 180, "thead": 180}
    | {"table": 190, "body": 200, "head": 200, "html": 220}
)
"""An end tag ends no open element that has more than its own: `htmlEndPriority` of libxml2."""


@dataclass(slots=True, eq=False)
class _Tag:
    """A tag of an element that may have children, as in `SourceTag`, and its place in the nest.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        name: The element's name.
        is_end: Whether it is an end tag.
        depth: Of a start tag, how many elements are open with it.
        height: Of a start tag, how many levels are below it.
        opened: Of an end tag, the start tag of its element, if there is one.
    """

    start: int
    end: int
    name: str
    is_end: bool
    depth: int = 0
    height: int = 0
    opened: "_Tag | None" = None

    @property
    def is_kept(self) -> bool:
        """Whether its element is one of the outermost or innermost."""
        return self.depth <= KEPT_LEVELS or self.height < KEPT_LEVELS


class _Nest:
    """The elements that are open, as a parser goes through the tags."""

    def __init__(self) -> None:
        self.open: list[_Tag] = []
        self.places: dict[str, list[int]] = defaultdict(list)
        self.barriers: dict[int, list[int]] = defaultdict(list)

    def begin(self, tag: _Tag) -> None:
        """Open an element."""
        self.places[tag.name].append(len(self.open))
        self.barriers[_priority(tag.name)].append(len(self.open))
        self.open.append(tag)
        tag.depth = len(self.open)

    def finish(self, tag: _Tag) -> None:
        """Close the innermost element of an end tag's name, unless something is in the way."""
        places = self.places[tag.name]
        if not places or places[-1] < self._barrier(_priority(tag.name)):
            return
        tag.opened = self.open[places[-1]]
        self.close(places[-1])

    def close(self, place: int) -> None:
        """Close all elements from a place on."""
        while len(self.open) > place:
            ended = self.open.pop()
            self.places[ended.name].pop()
            self.barriers[_priority(ended.name)].pop()
            if self.open:
                around = self.open[-1]
                around.height = max(around.height, ended.height + 1)

    def _barrier(self, priority: int) -> int:
        higher = (places for own, places in self.barriers.items() if own > priority and places)
        return max((places[-1] for places in higher), default=-1)


def _priority(name: str) -> int:
    return _PRIORITIES.get(name, _ORDINARY)


def shallow(text: str) -> str:
    """Return a page's source without the middle of nests that are too deep.

    No text is lost, and words stay apart.

    Args:
        text: The source; every comment, tag and element of text in it is closed.
    """
    tags = [_Tag(*tag) for tag in tags_of(text) if tag.name not in _LEAVES]
    nest = _Nest()
    for tag in tags:
        (nest.finish if tag.is_end else nest.begin)(tag)
    nest.close(0)
    pieces: list[str] = []
    position = 0
    for tag in tags:
        pieces += (text[position : tag.start], _written(text, tag))
        position = tag.end
    return "".join(pieces) + text[position:]


def _written(text: str, tag: _Tag) -> str:
    """Return a tag, or what keeps the texts around its place apart."""
    if (tag.opened or tag).is_kept:
        return "" if tag.is_end and not tag.opened else text[tag.start : tag.end]
    return "" if tag.name in _FORMATTING else "<br>"
