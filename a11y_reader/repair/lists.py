"""1.3.1 Info and Relationships: what looks like a list is marked up as one.

Changed:

- Two or more paragraphs in a row that begin with labels of one kind ("-", "•", "+", "1.", "a)",
  "iv.") become a list; those with labels of another kind below one of them a list within it, as
  does a list right below one that ends in a colon.
- Numbers, and letters with a full stop, become those of an `ol`, from whichever the first is. Where
  HTML writes no such labels ("a)", as points of laws are cited, "2.1.", or "đ." after "d."), each
  item keeps its own and the list shows no other.
- A paragraph of three or more links of several words each, and nothing else, becomes a list of
  them: cards that style sets side by side would run into one line.
- A label that is typed at the beginning of each item of a real list goes, if the list shows the
  same; else the list shows none.
- A list without numbers that stands in an item of its own, as editors write them, is part of the
  item above, if that holds no list.
- A list without numbers whose one item is but a picture, a time or another list, or paragraphs with
  a heading, is none: themes write them so.

Not changed:

- Paragraphs with labels out of order, and a paragraph alone.
- Lines of a dialogue, though they begin with dashes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeGuard

from a11y_reader.characters import COLONS
from a11y_reader.document import Document, Finding, excerpt
from a11y_reader.nodes import Child, Node, is_a, is_too_deep
from a11y_reader.repair.inline import text_of, trimmed
from a11y_reader.repair.labels import Label, characters_of, follows, labels_of, without_label
from a11y_reader.rewriting import rewrite_holding
from a11y_reader.vocabulary import GLOBAL_ATTRIBUTES, HEADINGS, INLINE, LISTS
from a11y_reader.words import word_count

__all__ = ["repair_lists"]

_HOLDERS = frozenset({"blockquote", "dd", "figcaption", "li", "td"})
"""Elements that may hold a list."""

_BLOCKS = frozenset({"figure", *HEADINGS, *LISTS})
"""What is no item of a list by itself, where it stands alone in one."""

_PHRASES = frozenset({"img", "time"})
"""The same, of what becomes a paragraph."""

_AROUND = frozenset({"a", "em", "strong"})
"""Elements that may be around one of these."""

_TYPES = {"decimal": "1", "letter": "a", "LETTER": "A", "roman": "i", "ROMAN": "I"}
"""What `type` of `ol` says for each way to count."""

_DASHES = frozenset("-–—")
"""What lines of a dialogue begin with."""

_SPEECH_ENDS = ("?", "!", "”", "»")
"""What is said ends so, and no item does."""

_PLAIN = re.compile(r"[^\W\d_]{6}|\w{1,5} [^\W\d_]")
"""How most texts begin, which have no label: quick to rule out."""

_FEWEST = 2
"""One item is no list."""

_LINKS = 3
"""The number of links from which a paragraph of nothing else is a list."""

_NAME = 3
"""The fewest words each of them has: shorter ones say where a reference is found."""

_DEEPEST = 5
"""How many lists may be made within each other."""

_LABELLED = (("type", "none"),)
"""For items that keep their labels as text: the list shows none of its own."""


@dataclass(slots=True, eq=False)
class _Item:
    """A paragraph or an item with its label, the lists that it leads to, and the row below it."""

    node: Node
    label: Label
    led_to: list[Node] = field(default_factory=list)
    below: "list[_Item]" = field(default_factory=list)


_Row = list[_Item]
"""Items whose labels follow one another."""


def repair_lists(document: Document) -> Document:
    """Make lists of paragraphs with labels.

    See https://www.w3.org/TR/WCAG22/#info-and-relationships and technique H48: a screen reader says
    how many items a list has, and steps over them.
    """
    findings: list[Finding] = []

    def repaired(node: Node) -> Node | tuple[Child, ...]:
        if node.tag in LISTS:
            lone = _lone(node)
            if lone:
                message = (
                    "A list of a single item is none now; what the item holds stands in its place."
                )
                findings.append(_fixed(message, text_of(lone)))
                return lone
            node = _with_lists_below(node, findings)
            return _without_typed_labels(node, findings)
        if node.tag not in _HOLDERS:
            return node
        children = _with_lists(node.children, findings)
        return node if children is node.children else node.with_children(children)

    body = _with_lists(rewrite_holding(document, repaired, *_HOLDERS, *LISTS), findings)
    if not findings or is_too_deep(body):
        return document
    return document.with_findings(findings, body=body)


def _fixed(message: str, text: str) -> Finding:
    return Finding("lists", "1.3.1", "fixed", message, excerpt(text))


def _lone(node: Node) -> tuple[Child, ...]:
    """Return what stands in place of a list whose one item is none; nothing for any other."""
    item = node.children[0] if node.tag == "ul" and len(node.children) == 1 else ""
    if isinstance(item, str) or item.attributes:
        return ()
    only = item.children[0] if len(item.children) == 1 else ""
    if is_a(only, *_BLOCKS) or (not node.attributes and _is_section(item)):
        return item.children
    is_phrase = isinstance(only, Node) and _innermost(only).tag in _PHRASES
    return (Node("p", (), (only,)),) if is_phrase else ()


def _is_section(item: Node) -> bool:
    """Say whether an item is of blocks, with a heading among them."""
    are_blocks = all(isinstance(child, Node) and child.tag not in INLINE for child in item.children)
    return are_blocks and any(is_a(child, *HEADINGS) for child in item.children)


def _innermost(node: Node) -> Node:
    """Return what a link or an emphasis is of, where that is one element."""
    inner = node.children[0] if node.tag in _AROUND and len(node.children) == 1 else ""
    return node if isinstance(inner, str) else _innermost(inner)


def _with_lists_below(node: Node, findings: list[Finding]) -> Node:
    """Return a list with those that stand in items of their own within the items above them."""
    if node.tag != "ul" or not any(map(_holds_a_list_alone, node.children[1:])):
        return node
    items: list[Node] = []
    for item in node.child_elements:
        if items and _holds_a_list_alone(item) and not _ends_with_list(items[-1]):
            items[-1] = items[-1].with_children((*items[-1].children, *item.children))
            message = "A list stood in an item of its own; now it is in the one above."
            findings.append(_fixed(message, item.text))
        else:
            items.append(item)
    return node.with_children(tuple(items))


def _holds_a_list_alone(item: Child) -> bool:
    if not isinstance(item, Node) or item.attributes:
        return False
    return len(item.children) == 1 and _is_plain_list(item.children[0])


def _ends_with_list(item: Node) -> bool:
    last = item.children[-1] if item.children else ""
    return is_a(last, *LISTS)


def _is_plain_list(child: Child) -> TypeGuard[Node]:
    return is_a(child, "ul") and not child.attributes


# Paragraphs


def _with_lists(children: tuple[Child, ...], findings: list[Finding]) -> tuple[Child, ...]:
    """Return children with each row of paragraphs that have labels as a list, and each of links."""
    if any(map(_is_row_of_links, children)):
        children = tuple(_listed(child, findings) for child in children)
    labels = [_labels(child) if _is_paragraph(child) else () for child in children]
    if sum(map(bool, labels)) < _FEWEST:
        return children
    result: list[Child] = []
    led_to = [False, *map(_leads_to, zip(children, labels, strict=True), children[1:])]
    triples = zip(children, labels, led_to, strict=True)
    for is_of_row, group in groupby(triples, key=lambda one: bool(one[1]) or one[2]):
        if is_of_row:
            result.extend(part for row in _rows(group) for part in _written(row, findings))
        else:
            result.extend(child for child, *_ in group)
    return tuple(result) if len(result) < len(children) else children


def _listed(child: Child, findings: list[Finding]) -> Child:
    """Return a paragraph of links alone as a list of them."""
    if not isinstance(child, Node) or not _is_row_of_links(child):
        return child
    links = _links(child)
    text = " ".join(link.text for link in links)
    findings.append(_fixed("A paragraph of links alone became a list of them.", text))
    return Node("ul", child.attributes, tuple(Node("li", (), (link,)) for link in links))


def _is_row_of_links(child: Child) -> bool:
    """Say whether a paragraph is but several links, each with a name of several words."""
    if not isinstance(child, Node) or child.tag != "p" or len(child.children) < _LINKS:
        return False
    links = _links(child)
    if any(isinstance(part, str) and part.strip() for part in child.children):
        return False
    are_named = all(one.tag == "a" and word_count(one.text) >= _NAME for one in links)
    return len(links) >= _LINKS and are_named


def _links(paragraph: Node) -> list[Node]:
    return [part for part in paragraph.child_elements if part.tag != "br"]


def _leads_to(above: tuple[Child, tuple[Label, ...]], below: Child) -> bool:
    """Say whether a paragraph with a label ends in a colon, and a list stands right below it."""
    paragraph, labels = above
    if not labels or not is_a(below, *LISTS) or isinstance(paragraph, str):
        return False
    return paragraph.text.rstrip().endswith(COLONS)


def _is_paragraph(child: Child) -> bool:
    return is_a(child, "p")


def _labels(child: Child) -> tuple[Label, ...]:
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


def _rows(group: "Iterator[tuple[Child, tuple[Label, ...], bool]]") -> list[_Row]:
    """Sort paragraphs into rows, those below an item into the row of that item."""
    rows: list[_Row] = []
    opened: list[_Row] = []
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
        opened[depth].append(_Item(node, label))
    return rows


def _place(labels: Sequence[Label], opened: Sequence[_Row]) -> tuple[int, Label | None]:
    """Return which open row a paragraph goes on, the innermost first, and its label there."""
    for depth in range(len(opened) - 1, -1, -1):
        for label in labels:
            if follows(label, opened[depth][-1].label):
                return depth, label
    return 0, None


def _written(row: _Row, findings: list[Finding]) -> tuple[Child, ...]:
    """Write a row as a list; one that is none as the paragraphs it was."""
    below = [(*item.led_to, *_written(item.below, findings)) for item in row]
    if len(row) < _FEWEST or _is_dialogue(row):
        pairs = zip(row, below, strict=True)
        return tuple(part for item, parts in pairs for part in (item.node, *parts))
    message = "Paragraphs that look like a list became one."
    findings.append(_fixed(message, row[0].node.text))
    return (_list(row, below, _shown(row)),)


def _is_dialogue(row: _Row) -> bool:
    label = row[0].label
    if label.kind != "bullet" or label.style not in _DASHES:
        return False
    return any(text_of(item.node.children).endswith(_SPEECH_ENDS) for item in row)


# Lists


def _list(row: _Row, below: Sequence[tuple[Child, ...]], numbering: "_Numbering") -> Node:
    """Make a list that counts as the labels of its items do."""
    tag, attributes, values = numbering
    keeps_labels = attributes == _LABELLED
    items: list[Child] = []
    for item, value, parts in zip(row, values, below, strict=True):
        content = item.node.children
        if not keeps_labels:
            content = trimmed(without_label(content, item.label.length))
        marks = tuple(pair for pair in item.node.attributes if pair[0] != "value")
        items.append(Node("li", (*marks, *value), _with_parts(content, parts)))
    return Node(tag, attributes, tuple(items))


def _with_parts(content: tuple[Child, ...], parts: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return what an item holds; only a list may follow a text that is no paragraph."""
    if any(map(_is_paragraph, parts)):
        return (Node("p", (), content), *parts)
    return (*content, *parts)


_Pairs = tuple[tuple[str, str], ...]
"""Attributes, name and value."""


_Numbering = tuple[str, _Pairs, Sequence[_Pairs]]
"""A list's tag and attributes, and those of each item."""


def _shown(row: _Row) -> _Numbering:
    """Return the numbering by which a list shows its items' labels as they are typed."""
    is_html = row[0].label.kind in ("bullet", "decimal") or all(map(_is_written_so, row))
    return _numbering(row) if is_html else ("ul", _LABELLED, [()] * len(row))


def _is_written_so(item: _Item) -> bool:
    """Say whether HTML writes letters as they are typed, with a full stop."""
    typed = characters_of(item.node)[: item.label.length].strip()
    return typed[-1:] == "." and typed[:-1].isalpha()


def _numbering(row: _Row) -> _Numbering:
    """Return the numbering that counts as the labels of some items do."""
    kind = row[0].label.kind
    if kind == "bullet":
        return "ul", (), [()] * len(row)
    values = [_value(item.label) for item in row]
    if kind == "depth" or 0 in values:
        return "ul", _LABELLED, [()] * len(row)
    pairs = (("type", _TYPES[kind]), ("start", str(values[0])))
    attributes = tuple(pair for pair in pairs if pair[1] != "1")
    jumps = [values[0], *(value + 1 for value in values)]
    return (
        "ol",
        attributes,
        [
            () if value == expected else (("value", str(value)),)
            for value, expected in zip(values, jumps, strict=False)
        ],
    )


def _value(label: Label) -> int:
    """Return what a label counts as; 0 where HTML has no such letter."""
    if isinstance(label.number, int):
        return label.number
    letter = label.number.lower()
    return ord(letter) - ord("a") + 1 if letter.isascii() and letter.isalpha() else 0


def _without_typed_labels(node: Node, findings: list[Finding]) -> Node:
    """Let a list count as the labels do that its items begin with."""
    items = node.child_elements
    row = _row_of_items(items)
    if row is None or node.get("type") == "none":
        return node
    is_counted = node.tag == "ol"
    made = _list(row, [()] * len(row), _numbering(row) if is_counted else _shown(row))
    if is_counted and row[0].label.kind == "bullet":
        made = node.with_children(made.children)
    elif is_counted and not _counts_alike(node, made):
        return node  # what it shows besides is another number
    message = "Labels were typed before the items of a list; now the list has them."
    findings.append(_fixed(message, items[0].text))
    marks = tuple(pair for pair in node.attributes if pair[0] in GLOBAL_ATTRIBUTES)
    own = tuple(pair for pair in made.attributes if pair[0] not in GLOBAL_ATTRIBUTES)
    return Node(made.tag, marks + own, made.children)


def _counts_alike(one: Node, other: Node) -> bool:
    names = ("reversed", "start", "type")
    is_alike = one.tag == other.tag and all(one.get(name) == other.get(name) for name in names)
    return is_alike and all(
        a.get("value") == b.get("value")
        for a, b in zip(one.children, other.children, strict=True)
        if isinstance(a, Node) and isinstance(b, Node)
    )


def _row_of_items(items: Sequence[Node]) -> _Row | None:
    """Return the items with their labels where these are those of one row."""
    if len(items) < _FEWEST or not _labels(items[0]):
        return None  # quickly, as most have none
    labels = [_labels(item) for item in items]
    if not all(labels):
        return None
    for first in labels[0]:
        row = [_Item(items[0], first)]
        for item, candidates in zip(items[1:], labels[1:], strict=True):
            label = next((one for one in candidates if follows(one, row[-1].label)), None)
            row += [_Item(item, label)] if label else []
        if len(row) == len(items):
            return row
    return None
