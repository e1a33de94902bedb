"""Limits on what a page may have, so that no page takes all of a machine.

What is over a limit of `a11y_reader.Options` is refused with `TooLargeError`; where the page can do
without what is over it, that is left out instead, and a finding says so.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from a11y_reader.document import Document, Finding
from a11y_reader.errors import TooLargeError
from a11y_reader.grid import rows_of, span_of
from a11y_reader.nodes import Child, Node, is_inline
from a11y_reader.options import Options
from a11y_reader.tags import MOST_PIECES, tags_of

__all__ = [
    "LimitedSource",
    "check_elements",
    "check_output",
    "limit_attributes",
    "limit_tables",
]

# And those end tags that make a line break (`a11y_reader.parse`)
_START_TAG = re.compile(r"<(?:[a-z]|/br\s*/?>|/p>(?=[^\s<]))", re.IGNORECASE)

_VALUE = r"""=\s*(?:"[^"]*"|'[^']*')?"""
"""An attribute's value; a quotation mark without its like belongs to it."""

_TAG = re.compile(rf"<[a-zA-Z][^=>]*(?:{_VALUE}[^=>]*){{0,{MOST_PIECES // 2}}}")
"""A start tag, as far as it is matched at once."""

_ATTRIBUTE = re.compile(
    r"""(?:(?<![\s/])[\s/]+|(?<=["']))(?:=|[^\s/=>])[^\s/=>]*"""
    r"""(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?"""
)
"""An attribute with the space before it; there need be none behind a value in quotation marks, and
a name may begin with a sign of equality
(https://html.spec.whatwg.org/#before-attribute-name-state).

It is looked for where space begins: in long space, from everywhere would take quadratic time.
"""

_LEAST_ATTRIBUTE = 2
"""The fewest characters an attribute takes, the space before it counted."""

_ATTRIBUTES_AN_ELEMENT = 8
"""The most attributes an element may have on average where a page has as many as it may."""

_CUT_OFF = MOST_PIECES // 2 - 1
"""The fewest signs of equality in a tag of which not all is matched at once."""


class LimitedSource(NamedTuple):
    """A page's source, and what was left out of it."""

    text: str
    findings: tuple[Finding, ...] = ()


def check_elements(text: str, options: Options) -> None:
    """Refuse a source that would take too much memory once it's parsed.

    Raises:
        TooLargeError: It has more than `max_elements` start tags.
    """
    most = options.max_elements
    if text.count("<") > most:  # or there is nothing to look for
        found = sum(1 for _ in islice(_START_TAG.finditer(text), most + 1))
        if found > most:
            raise TooLargeError("max_elements", most, found)


def check_output(text: str, options: Options) -> str:
    """Return a text that was written for a page.

    Raises:
        TooLargeError: It has more than `max_output` characters.
    """
    if len(text) > options.max_output:
        raise TooLargeError("max_output", options.max_output, len(text))
    return text


def limit_attributes(text: str, options: Options) -> LimitedSource:
    """Leave out of each tag the attributes after the first `max_attributes`.

    The parser's time for a tag grows with the square of its attributes, and each of them takes
    some 200 bytes: of a page with more than eight times `max_elements`, each element has fewer.

    >>> limit_attributes("<p a b=1 c>một", Options(max_attributes=2)).text
    '<p a b=1>một'
    """
    tags = _TAG.findall(text)  # what looks like tags in scripts is looked at, too
    most = min(options.max_attributes, _share(tags, options))
    least = _LEAST_ATTRIBUTE * most
    if not any(_may_be_over(tag, most) for tag in {tag for tag in tags if len(tag) > least}):
        return LimitedSource(text)
    pieces: list[str] = []
    position = 0
    for tag in tags_of(text):
        if tag.is_end or tag.end - tag.start <= least:
            continue
        cut = _over_at(text[tag.start : tag.end], most)
        if cut:
            pieces.append(text[position : tag.start + cut])
            position = tag.end - (text[tag.end - 1] == ">")
    limited = "".join(pieces) + text[position:]
    return LimitedSource(limited, (_over_attributes(len(pieces), most),) if pieces else ())


def _share(tags: Sequence[str], options: Options) -> int:
    """Return how many attributes an element may have for all to have no more than is allowed."""
    allowed = _ATTRIBUTES_AN_ELEMENT * options.max_elements
    if sum(map(len, tags)) <= _LEAST_ATTRIBUTE * allowed:
        return options.max_attributes  # quickly, as on nearly all pages
    if sum(map(_most_attributes, tags)) <= allowed:
        return options.max_attributes
    found = sum(1 for tag in tags for _ in _ATTRIBUTE.finditer(tag))
    return max(1, allowed // len(tags)) if found > allowed else options.max_attributes


def _may_be_over(tag: str, most: int) -> bool:
    """Say whether a tag, as far as it is matched at once, or what is left of it may be over."""
    is_cut_off = tag.count("=") >= _CUT_OFF
    return is_cut_off or (_most_attributes(tag) > most and _over_at(tag, most) > 0)


def _most_attributes(tag: str) -> int:
    """Return how many attributes a tag has at most: space, a slash or a value is before each."""
    return len(tag.split()) + tag.count("/") + tag.count("=")  # quicker than to find them


def _over_at(tag: str, most: int) -> int:
    """Return where the attributes over the limit begin; 0 where there are none."""
    attribute = next(islice(_ATTRIBUTE.finditer(tag), most, None), None)
    return attribute.start() if attribute else 0


def _over_attributes(count: int, most: int) -> Finding:
    message = (
        "Of {count} elements only the first {most} attributes were read; "
        "raise max_attributes and max_elements if you trust the page."
    )
    return Finding.filled("limits", "", "needs-human", message, count=count, most=most)


def limit_tables(document: Document, options: Options) -> Document:
    """Leave out the spans of tables that have more than `max_cells` cells by them.

    A browser makes a grid of a table, in which a cell with spans takes many places
    (https://html.spec.whatwg.org/#forming-a-table). Where a table has so many cells without its
    spans, its cells become paragraphs.
    """
    most = options.max_cells
    if not any(_places(table) > most for table in document.elements("table")):
        return document
    body = tuple(part for child in document.body for part in _with_small_tables(child, most))
    return document.with_findings([_over_cells(most)], body=body)


def _over_cells(most: int) -> Finding:
    message = (
        "Tables of more than {most} cells, counted by their spans, lost their spans or their "
        "structure; raise max_cells if you trust the page."
    )
    return Finding.filled("limits", "1.3.1", "needs-human", message, most=most)


def _places(table: Node) -> int:
    """Count the places of a table's grid."""
    rows = rows_of(table)
    return sum(
        span_of(cell, "colspan") * _height(cell, len(rows) - number)
        for number, row in enumerate(rows)
        for cell in row.child_elements
    )


def _height(cell: Node, rows: int) -> int:
    """Return how many rows a cell takes of those that are left; 0 stands for all of them."""
    return min(span_of(cell, "rowspan") or rows, rows)


def _with_small_tables(child: Child, most: int) -> tuple[Child, ...]:
    """Return a node with the tables in it limited."""
    if isinstance(child, str) or not child.children:
        return (child,)
    node = child.with_children(
        tuple(part for inner in child.children for part in _with_small_tables(inner, most))
    )
    if node.tag != "table" or _places(node) <= most:
        return (node,)
    plain = _without_spans(node)
    return (plain,) if _places(plain) <= most else tuple(_paragraphs(plain))


def _without_spans(node: Node) -> Node:
    """Return a table, or a part of one, without the spans of its cells."""
    if node.tag in ("td", "th"):
        return node.with_attribute("colspan", None).with_attribute("rowspan", None)
    if node.tag == "caption":
        return node
    return node.with_children(tuple(map(_without_spans, node.child_elements)))


def _paragraphs(table: Node) -> Iterator[Node]:
    """Yield what the cells of a table hold, and the caption, each run a paragraph."""
    captions = [part for part in table.child_elements if part.tag == "caption"]
    for cell in (*captions, *(cell for row in rows_of(table) for cell in row.child_elements)):
        for is_phrasing, group in groupby(cell.children, is_inline):
            content = tuple(group)
            blocks = (child for child in content if isinstance(child, Node))
            yield from (Node("p", (), content),) if is_phrasing else blocks
