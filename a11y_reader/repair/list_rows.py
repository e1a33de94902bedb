"""Rows of paragraphs, or of a list's items, whose typed labels follow one another."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from a11y_reader.nodes import Child, Node
from a11y_reader.repair.inline import text_of
from a11y_reader.repair.labels import Label, characters_of, follows, labels_of

__all__ = ["FEWEST", "Item", "Row", "is_list", "labels_in", "row_of_items", "rows_of"]

FEWEST = 2
"""One item is no list."""

_DEEPEST = 5
"""How many lists may be made within each other."""

_DASHES = frozenset("-–—")
"""What lines of a dialogue begin with."""

_SPEECH_ENDS = ("?", "!", "”", "»")
"""What is said ends so, and no item does."""

_DASH = re.compile(r" [-–—] ")
"""What parts what is said from who says so, or a term from what it means."""

_LONGEST_TERM = 3
"""The most words of such a term."""

_PLAIN = re.compile(r"[^\W\d_]{6}|\w{1,5} [^\W\d_]")
"""How most texts begin, which have no label: quick to rule out."""


@dataclass(slots=True, eq=False)
class Item:
    """A paragraph or an item with its label, the lists that it leads to, and the row below it."""

    node: Node
    label: Label
    led_to: list[Node] = field(default_factory=list)
    below: "list[Item]" = field(default_factory=list)


Row = list[Item]
"""Items whose labels follow one another."""


def labels_in(child: Child) -> tuple[Label, ...]:
    """Return the labels that a text may begin with, where there is more to it than the label."""
    text = characters_of(child)
    start = len(text) - len(text.lstrip())
    if _PLAIN.match(text, start):
        return ()
    labels = labels_of(text[start:])
    return tuple(
        label._replace(length=start + label.length)
        for label in labels
        if label.kind != "word" and start + label.length < len(text.rstrip())
    )


def rows_of(group: Iterable[tuple[Child, tuple[Label, ...], bool]]) -> list[Row]:
    """Sort paragraphs into rows, those below an item into the row of that item.

    Args:
        group: Paragraphs with their labels, and lists that the one above leads to.
    """
    rows: list[Row] = []
    opened: list[Row] = []
    for node, labels, is_led_to in group:
        if not isinstance(node, Node):
            continue
        if is_led_to:
            opened[-1][-1].led_to.append(node)
            continue
        depth, label = _place(labels, opened)
        if label is None:
            label = next((label for label in labels if label.is_first), labels[0])
            is_below = label.is_first and 0 < len(opened) < _DEEPEST
            row = opened[-1][-1].below if is_below else []
            opened = [*opened, row] if is_below else [row]
            rows += [] if is_below else [row]
            depth = len(opened) - 1
        del opened[depth + 1 :]
        opened[depth].append(Item(node, label))
    return rows


def _place(labels: Sequence[Label], opened: Sequence[Row]) -> tuple[int, Label | None]:
    """Return which open row a paragraph goes on, the innermost first, and its label there."""
    for depth in range(len(opened) - 1, -1, -1):
        for label in labels:
            if follows(label, opened[depth][-1].label):
                return depth, label
    return 0, None


def is_list(row: Row) -> bool:
    """Say whether a row has several items, and is no dialogue, whose lines begin with dashes."""
    if len(row) < FEWEST:
        return False
    label = row[0].label
    is_dashed = label.kind == "bullet" and label.style in _DASHES
    texts = [text_of(item.node.children) for item in row] if is_dashed else []
    is_said = any(text.endswith(_SPEECH_ENDS) for text in texts)
    return not (is_said or (texts and all(map(_tells, texts))))


def _tells(text: str) -> bool:
    """Say whether a sentence goes on behind another dash with who says so."""
    said, *others = _DASH.split(text)
    is_term = said[-1:].isalnum() and len(said.split()) <= _LONGEST_TERM
    goes_on = any(other[:1].isalpha() and not other[:1].isupper() for other in others)
    return text.endswith(".") and goes_on and not is_term


def row_of_items(items: Sequence[Node]) -> Row | None:
    """Return the items with their labels where these are those of one row."""
    if len(items) < FEWEST or not labels_in(items[0]):
        return None  # quickly, as most have none
    labels = [labels_in(item) for item in items]
    if not all(labels):
        return None
    for first in labels[0]:
        row = [Item(items[0], first)]
        for item, candidates in zip(items[1:], labels[1:], strict=True):
            label = next((one for one in candidates if follows(one, row[-1].label)), None)
            row += [Item(item, label)] if label else []
        if len(row) == len(items):
            return row
    return None
