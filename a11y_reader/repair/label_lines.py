"""Labels and their values, a line each, that a style sets side by side."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from a11y_reader.characters import COLONS
from a11y_reader.nodes import Child, Node, holds, is_a
from a11y_reader.repair.inline import is_all
from a11y_reader.vocabulary import MEDIA
from a11y_reader.words import word_count

__all__ = ["labels_with_values", "with_values"]

_LONGEST_LABEL = 4
"""The most words of a label."""

_LONGEST_VALUE = 8
"""The most words of what it is the label of."""

_OPENING = ("“", "„", "‘", "«", "「", "『", '"')
"""What speech begins with, which a paragraph above leads to: a story's line is no value."""


def labels_with_values(children: Sequence[Child]) -> Iterator[int]:
    """Yield the places of labels that end with a colon and have their value right below.

    Where another short line, or code, follows, the label heads all that, as one above a list does.

    Args:
        children: What stands side by side.
    """
    for place, (label, value) in enumerate(pairwise(children)):
        after = children[place + 2] if place + 2 < len(children) else ""
        is_more = _is_value(after, label) or is_a(after, "pre")
        if _is_label(label) and _is_value(value, label) and not is_more:
            yield place


def with_values(children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return content in which each such label and its value are one paragraph."""
    places = set(labels_with_values(children))
    if not places:
        return children
    return tuple(
        _joined(child, children[place + 1]) if place in places else child
        for place, child in enumerate(children)
        if place - 1 not in places
    )


def _is_label(child: Child) -> bool:
    is_line = _is_line(child, _LONGEST_LABEL) and _text(child).endswith(COLONS)
    return is_line and isinstance(child, Node) and not holds(child, "a")  # who is quoted


def _is_value(child: Child, label: Child) -> bool:
    if not _is_line(child, _LONGEST_VALUE) or _text(child).endswith(COLONS):
        return False
    if _text(child).startswith(_OPENING):
        return False
    return not _is_bold(child) or _is_bold(label)


def _is_line(child: Child, longest: int) -> bool:
    """Say whether a node is a paragraph of one line with a few words."""
    if not is_a(child, "p") or not 0 < word_count(child.text) <= longest:
        return False
    return not holds(child, "br", *MEDIA)


def _is_bold(child: Child) -> bool:
    return isinstance(child, Node) and is_all("strong", child.children)


def _text(child: Child) -> str:
    return child.text.strip() if isinstance(child, Node) else child.strip()


def _joined(label: Child, value: Child) -> Child:
    if isinstance(label, str) or isinstance(value, str):
        return label
    space = () if label.text.rstrip().endswith("：") else (" ",)  # that sign is as wide as two
    return label.with_children((*label.children, *space, *value.children))
