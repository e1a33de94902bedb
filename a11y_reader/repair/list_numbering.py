"""How a list shows the labels that were typed before its items."""

from collections.abc import Sequence
from typing import NamedTuple

from a11y_reader.nodes import Child, Node, is_a
from a11y_reader.repair.inline import trimmed
from a11y_reader.repair.labels import Label, characters_of, without_label
from a11y_reader.repair.list_rows import Item, Row

__all__ = ["Numbering", "as_typed", "by_count", "list_of"]

_TYPES = {"decimal": "1", "letter": "a", "LETTER": "A", "roman": "i", "ROMAN": "I"}
"""What `type` of `ol` says for each way to count."""

_Pairs = tuple[tuple[str, str], ...]
"""Attributes, name and value."""

_LABELLED: _Pairs = (("type", "none"),)
"""For items that keep their labels as text: the list shows none of its own."""


class Numbering(NamedTuple):
    """How a list numbers its items.

    Attributes:
        tag: The list's element.
        attributes: Its attributes.
        values: Those of each item.
    """

    tag: str
    attributes: _Pairs
    values: Sequence[_Pairs]


def list_of(row: Row, numbering: Numbering, below: Sequence[tuple[Child, ...]] = ()) -> Node:
    """Return a list that counts as the labels of its items do.

    Args:
        row: The items.
        numbering: How they are numbered.
        below: What each item holds below its text; empty where none holds anything.
    """
    tag, attributes, values = numbering
    keeps_labels = attributes == _LABELLED
    items: list[Child] = []
    for item, value, parts in zip(row, values, below or [()] * len(row), strict=True):
        content = item.node.children
        if not keeps_labels:
            content = trimmed(without_label(content, item.label.length))
        marks = tuple(pair for pair in item.node.attributes if pair[0] != "value")
        items.append(Node("li", (*marks, *value), _with_parts(content, parts)))
    return Node(tag, attributes, tuple(items))


def _with_parts(content: tuple[Child, ...], parts: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return what an item holds; only a list may follow a text that is no paragraph."""
    if any(is_a(part, "p") for part in parts):
        return (Node("p", (), content), *parts)
    return (*content, *parts)


def as_typed(row: Row) -> Numbering:
    """Return the numbering by which a list shows its items' labels as they are typed."""
    is_html = row[0].label.kind in ("bullet", "decimal") or all(map(_is_written_so, row))
    return by_count(row) if is_html else _labelled(row)


def _labelled(row: Row) -> Numbering:
    return Numbering("ul", _LABELLED, [()] * len(row))


def _is_written_so(item: Item) -> bool:
    """Say whether HTML writes letters as they are typed, with a full stop."""
    typed = characters_of(item.node)[: item.label.length].strip()
    return typed[-1:] == "." and typed[:-1].isalpha()


def by_count(row: Row) -> Numbering:
    """Return the numbering that counts as the labels of some items do."""
    kind = row[0].label.kind
    if kind == "bullet":
        return Numbering("ul", (), [()] * len(row))
    values = [_value(item.label) for item in row]
    if kind == "depth" or 0 in values:
        return _labelled(row)
    pairs = (("type", _TYPES[kind]), ("start", str(values[0])))
    attributes = tuple(pair for pair in pairs if pair[1] != "1")
    expected = [values[0], *(value + 1 for value in values)]
    jumps = [
        () if value == following else (("value", str(value)),)
        for value, following in zip(values, expected, strict=False)
    ]
    return Numbering("ol", attributes, jumps)


def _value(label: Label) -> int:
    """Return what a label counts as; 0 where HTML has no such letter."""
    if isinstance(label.number, int):
        return label.number
    letter = label.number.lower()
    return ord(letter) - ord("a") + 1 if letter.isascii() and letter.isalpha() else 0
