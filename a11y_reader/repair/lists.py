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

from functools import partial
from itertools import groupby

from a11y_reader.characters import COLONS
from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.nodes import Child, Node, is_a, is_inline, is_too_deep
from a11y_reader.repair.inline import text_of
from a11y_reader.repair.labels import Label
from a11y_reader.repair.list_numbering import as_typed, by_count, list_of
from a11y_reader.repair.list_rows import FEWEST, Row, is_list, labels_in, row_of_items, rows_of
from a11y_reader.rewriting import rewrite_holding
from a11y_reader.vocabulary import GLOBAL_ATTRIBUTES, HEADINGS, LISTS
from a11y_reader.words import word_count

__all__ = ["repair_lists"]

_kind = partial(FindingKind, "lists", "1.3.1", "fixed")
_BECAME_LIST = _kind("Paragraphs that look like a list became one.")
_LINKS_LISTED = _kind("A paragraph of links alone became a list of them.")
_LABELS_COUNTED = _kind("Labels were typed before the items of a list; now the list has them.")
_MOVED_ABOVE = _kind("A list stood in an item of its own; now it is in the one above.")
_NO_LIST = _kind("A list of a single item is none now; what the item holds stands in its place.")

_HOLDERS = frozenset({"blockquote", "dd", "figcaption", "li", "td"})
"""Elements that may hold a list."""

_BLOCKS = frozenset({"figure", *HEADINGS, *LISTS})
"""What is no item of a list by itself, where it stands alone in one."""

_PHRASES = frozenset({"img", "time"})
"""The same, of what becomes a paragraph."""

_AROUND = frozenset({"a", "em", "strong"})
"""Elements that may be around one of these."""

_LINKS = 3
"""The number of links from which a paragraph of nothing else is a list."""

_NAME = 3
"""The fewest words each of them has: shorter ones say where a reference is found."""


def repair_lists(document: Document) -> Document:
    """Make lists of paragraphs with labels.

    See https://www.w3.org/TR/WCAG22/#info-and-relationships and technique H48: a screen reader says
    how many items a list has, and steps over them.
    """
    findings: list[Finding] = []

    def repaired(node: Node) -> Node | tuple[Child, ...]:
        if node.tag in _HOLDERS:
            return node.with_children(_with_lists(node.children, findings))
        if node.tag not in LISTS:
            return node
        lone = _lone(node)
        if lone:
            findings.append(_NO_LIST.on(text_of(lone)))
            return lone
        return _without_typed_labels(_with_lists_below(node, findings), findings)

    body = _with_lists(rewrite_holding(document, repaired, *_HOLDERS, *LISTS), findings)
    if not findings or is_too_deep(body):
        return document
    return document.with_findings(findings, body=body)


# Lists that are none, or part of another


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
    if any(map(is_inline, item.children)):
        return False
    return any(is_a(child, *HEADINGS) for child in item.children)


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
            findings.append(_MOVED_ABOVE.on(item.text))
        else:
            items.append(item)
    return node.with_children(tuple(items))


def _holds_a_list_alone(item: Child) -> bool:
    if not isinstance(item, Node) or item.attributes:
        return False
    return len(item.children) == 1 and _is_plain_list(item.children[0])


def _is_plain_list(child: Child) -> bool:
    return is_a(child, "ul") and not child.attributes


def _ends_with_list(item: Node) -> bool:
    return is_a(item.children[-1] if item.children else "", *LISTS)


# Paragraphs


def _with_lists(children: tuple[Child, ...], findings: list[Finding]) -> tuple[Child, ...]:
    """Return children with each row of paragraphs that have labels as a list, and each of links."""
    if any(map(_is_row_of_links, children)):
        children = tuple(_listed(child, findings) for child in children)
    labels = [labels_in(child) if is_a(child, "p") else () for child in children]
    if sum(map(bool, labels)) < FEWEST:
        return children
    result: list[Child] = []
    led_to = [False, *map(_leads_to, zip(children, labels, strict=True), children[1:])]
    triples = zip(children, labels, led_to, strict=True)
    for is_of_row, group in groupby(triples, key=lambda one: bool(one[1]) or one[2]):
        if is_of_row:
            result.extend(part for row in rows_of(group) for part in _written(row, findings))
        else:
            result.extend(child for child, *_ in group)
    return tuple(result) if len(result) < len(children) else children


def _listed(child: Child, findings: list[Finding]) -> Child:
    """Return a paragraph of links alone as a list of them."""
    if not isinstance(child, Node) or not _is_row_of_links(child):
        return child
    links = _links(child)
    findings.append(_LINKS_LISTED.on(" ".join(link.text for link in links)))
    return Node("ul", child.attributes, tuple(Node("li", (), (link,)) for link in links))


def _is_row_of_links(child: Child) -> bool:
    """Say whether a paragraph is but several links, each with a name of several words."""
    if not is_a(child, "p") or len(child.children) < _LINKS:
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


def _written(row: Row, findings: list[Finding]) -> tuple[Child, ...]:
    """Write a row as a list; one that is none as the paragraphs it was."""
    below = [(*item.led_to, *_written(item.below, findings)) for item in row]
    if not is_list(row):
        pairs = zip(row, below, strict=True)
        return tuple(part for item, parts in pairs for part in (item.node, *parts))
    findings.append(_BECAME_LIST.on(row[0].node.text))
    return (list_of(row, as_typed(row), below),)


# Labels in real lists


def _without_typed_labels(node: Node, findings: list[Finding]) -> Node:
    """Let a list count as the labels do that its items begin with."""
    items = node.child_elements
    row = row_of_items(items)
    if row is None or node.get("type") == "none":
        return node
    is_counted = node.tag == "ol"
    made = list_of(row, by_count(row) if is_counted else as_typed(row))
    if is_counted and row[0].label.kind == "bullet":
        made = node.with_children(made.children)
    elif is_counted and not _counts_alike(node, made):
        return node  # what it shows besides is another number
    findings.append(_LABELS_COUNTED.on(items[0].text))
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
