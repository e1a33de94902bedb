"""Tags in the source of a page, found without parsing it."""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

__all__ = ["MOST_PIECES", "TEXT_ELEMENTS", "SourceTag", "tags_of"]

MOST_PIECES = 2_000
"""How many pieces of a tag are matched at once: for each of them the matcher keeps its state."""

TEXT_ELEMENTS = ("iframe", "noembed", "script", "style", "textarea", "title", "xmp")
"""Elements whose content is text: https://html.spec.whatwg.org/#parsing-main-inbody."""

_MARKUP = re.compile(r"<!--|</?([a-z][^\s/>]*)", re.IGNORECASE)
"""Where a comment or a tag begins."""

_ATTRIBUTES = re.compile(rf"""[^=>]*(?:=\s*(?:"[^"]*"|'[^']*')?[^=>]*){{0,{MOST_PIECES // 2}}}>?""")
"""The attributes of a tag and its end, as far as they are matched at once."""

_COMMENT = "<!--"
"""What begins a comment."""

_ENDS = MappingProxyType(
    {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in TEXT_ELEMENTS}
    | {_COMMENT: re.compile(r"--!?>")}
)
"""What ends that in which nothing is a tag."""


class SourceTag(NamedTuple):
    """A tag.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        name: The element's name, in lower case.
        is_end: Whether it is an end tag.
    """

    start: int
    end: int
    name: str
    is_end: bool


def _end_of_tag(text: str, position: int) -> int:
    """Return where a tag ends, be it not closed.

    Args:
        text: The source.
        position: Where the tag's name ends.

    >>> _end_of_tag("<p title='a > b'>c", 2)
    17
    """
    while attributes := _ATTRIBUTES.match(text, position):
        end = attributes.end()
        if end == position or text[end - 1] == ">":
            return end
        position = end
    return position


def tags_of(text: str) -> Iterator[SourceTag]:
    """Yield the tags of a source, but for those in comments and in elements of text.

    Of a comment or an element of text that is not closed, all that follows counts.

    >>> [tag.name for tag in tags_of("<p title='<b>'>1 < 2<br><!-- <i> --><title><u></title>")]
    ['p', 'br', 'title', 'title']
    """
    position = 0
    unclosed: set[str] = set()
    while found := _MARKUP.search(text, position):
        position = found.end()
        name = (found[1] or _COMMENT).lower()
        is_end = found[0].startswith("</")
        if name != _COMMENT:
            position = _end_of_tag(text, position)
            yield SourceTag(found.start(), position, name, is_end)
        if name in _ENDS and not is_end and name not in unclosed:
            end = _ENDS[name].search(text, position)
            if end is None:
                unclosed.add(name)
            else:  # an end tag is a tag itself
                position = end.end() if name == _COMMENT else end.start()
