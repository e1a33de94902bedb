"""The list of contents: links to the headings of a page."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from a11y_reader.rendering.body import Heading

__all__ = ["Contents", "contents_list"]

_LEAST_HEADINGS = 3
"""With fewer, the list would be in the way rather than of use."""

_MOSTLY = 0.5  # of the headings, from which on the page is a list of others

_MOST_OPEN = 12
"""With more, the list would keep a reader from the text until it is asked for."""


class Contents(NamedTuple):
    """The list of contents.

    Attributes:
        html: Nested lists of links.
        entries: How many links they have.
    """

    html: Markup
    entries: int

    @property
    def is_folded(self) -> bool:
        """Whether it is folded until the reader opens it, as it is long."""
        return self.entries > _MOST_OPEN


def contents_list(headings: Sequence[Heading]) -> Contents | None:
    """Return the headings as nested lists of links; nothing where there are too few of them.

    Nor is there a list where most headings lead to other pages: it would say what the page is, a
    list of teasers, all over again.
    """
    linked = sum(heading.is_link for heading in headings)
    if len(headings) < _LEAST_HEADINGS or linked > _MOSTLY * len(headings):
        return None
    return Contents(_nested(headings), len(headings))


def _nested(headings: Sequence[Heading]) -> Markup:
    pieces: list[str] = []
    levels: list[int] = []
    for heading in headings:
        while len(levels) > 1 and heading.level < levels[-1]:
            pieces.append("</li></ul>")
            levels.pop()
        if not levels or heading.level > levels[-1]:
            pieces.append("<ul>")
            levels.append(heading.level)
        else:
            pieces.append("</li>")
            levels[-1] = heading.level
        pieces.append(f'<li><a href="#{escape(heading.id)}">{heading.html}</a>')
    pieces.append("</li></ul>" * len(levels))
    return Markup("".join(pieces))  # noqa: S704 - all of it is escaped
