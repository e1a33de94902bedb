"""1.3.1 Info and Relationships: what looks like paragraphs is marked up as paragraphs.

Changed:

- Lines parted by `<br>` become paragraphs where they are some by themselves: where a sentence ends
  at the break, where lines begin with labels ("-", "1.", "a)"), and where all of a line is bold.
- A paragraph of one sign, three times or more, such as "* * *" or "_____", or of such signs around
  an ornament, as "--- oOo ---", becomes a line that parts sections: a voice would say each.
- A label of a few words that ends with a colon and the short line right below it become one, where
  there are several such pairs; not where more short lines follow, nor where that line is speech.

Not changed:

- The lines of a verse, an address or a signature.
- `_____` right below a line that ends with a colon: it is a blank to fill in.
- Lines in headings, links and cells of headers.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import partial
from itertools import pairwise

from a11y_reader.characters import COLONS
from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.nodes import Child, Node, holds, walk
from a11y_reader.repair.inline import Run, is_all, lines_of, run_of, text_of
from a11y_reader.repair.label_lines import labels_with_values, with_values
from a11y_reader.repair.labels import labels_of
from a11y_reader.rewriting import rewrite_holding

__all__ = ["repair_lines"]

_kind = partial(FindingKind, "lines", "1.3.1")
_DIVIDED = _kind("fixed", "Lines parted by line breaks became paragraphs.")
_LABELLED = _kind("fixed", "A label and its value, a paragraph each, became one.")
_RULED = _kind("fixed", "A line of signs became a line that parts sections.")

_HOLDERS = frozenset({"blockquote", "dd", "figcaption", "li", "p", "td"})
"""Elements whose lines may be paragraphs."""

_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "：", "；", "।", "។", "؟")
"""What a line ends in that the next does not go on with."""

_CLOSING = "\"'”’»)]*"
"""What may stand after the end of a sentence."""

_LONG = 60
"""The number of characters from which a line is hardly one of a verse or an address."""

_RULE = Node("hr")

_TYPED_RULE = re.compile(
    r"\s*([*_=~∼+–—-])(?:\s*\1){1,}\s*(?:\1|(?:o0o|ooo)\s*\1(?:\s*\1){1,})\s*", re.IGNORECASE
)
"""Signs that are typed as a line between sections, be it with an ornament in the middle."""

_BLANK = " \t\n\xa0_"
"""The signs of a line to write on, and spaces."""

_AROUND_LABELS = frozenset({"dd", "li", "td"})
"""Elements that may hold a label and its value."""

_MANY = 2
"""How many lines with labels of one kind make a row, and labels with values are some."""


def repair_lines(document: Document) -> Document:
    """Make paragraphs of lines that are some.

    See https://www.w3.org/TR/WCAG22/#info-and-relationships: a screen reader steps from paragraph
    to paragraph, and finds one where there seem to be ten.
    """
    document = _with_values(document)
    if not document.elements("br"):
        return _with_rules(document)
    findings: list[Finding] = []

    def repaired(node: Node) -> Node | tuple[Child, ...]:
        paragraphs = _paragraphs(node) if node.tag in _HOLDERS else ()
        if len(paragraphs) <= 1:
            return node
        findings.append(_DIVIDED.on(text_of(node.children)))
        return _divided(node, paragraphs)

    body = rewrite_holding(document, repaired, "br")
    return _with_rules(document.with_findings(findings, body=body))


def _with_values(document: Document) -> Document:
    """Join labels with their values where there are several."""
    around = [document.body, *(node.children for node in document.elements(*_AROUND_LABELS))]
    found = [children[place] for children in around for place in labels_with_values(children)]
    if len(found) < _MANY:
        return document

    def joined(node: Node) -> Node:
        children = with_values(node.children) if node.tag in _AROUND_LABELS else node.children
        if len(children) == 1 < len(node.children) and isinstance(children[0], Node):
            return node.with_children(children[0].children)
        return node.with_children(children)

    body = with_values(rewrite_holding(document, joined, "p"))
    return document.with_findings([_LABELLED.on(text_of((one,))) for one in found], body=body)


def _with_rules(document: Document) -> Document:
    """Make lines that part sections of paragraphs that are typed to look so."""
    typed = [node for node in document.elements("p") if _is_typed_rule(node)]
    blanks = _blanks(document) if typed else frozenset()
    rules = {id(node): node for node in typed if id(node) not in blanks}
    if not rules:
        return document
    body = rewrite_holding(document, lambda node: _RULE if id(node) in rules else node, "p")
    return document.with_findings([_RULED.on(node.text) for node in rules.values()], body=body)


def _blanks(document: Document) -> Set[int]:
    """Return the ids of lines that are to be filled in: behind a label, or behind another one."""
    blanks: set[int] = set()
    is_label = False
    for child in walk(document.body):
        if isinstance(child, Node):
            if is_label and child.tag == "p" and not child.text.strip(_BLANK):
                blanks.add(id(child))
        elif child.strip(_BLANK):
            is_label = child.rstrip().endswith(COLONS)
    return blanks


def _is_typed_rule(node: Node) -> bool:
    if node.tag != "p" or not _TYPED_RULE.fullmatch(node.text):
        return False
    return not holds(node, "img")


def _divided(node: Node, paragraphs: Sequence[Run]) -> Node | tuple[Child, ...]:
    """Put paragraphs in the place of one, or of the text that a block begins with."""
    if node.tag == "p":
        marks = tuple(pair for pair in node.attributes if pair[0] != "id")
        first, *others = paragraphs
        return (node.with_children(first), *(Node("p", marks, other) for other in others))
    made = tuple(Node("p", (), paragraph) for paragraph in paragraphs)
    return node.with_children((*made, *node.children[len(run_of(node.children)) :]))


def _paragraphs(node: Node) -> Sequence[Run]:
    """Return the paragraphs that the text at the beginning of a node makes."""
    run = run_of(node.children)
    if not any(holds(child, "br") for child in run):
        return ()
    lines = lines_of(run)
    paragraphs = [list(line) for line in lines[:1]]
    for line, is_next in zip(lines[1:], _parted(lines), strict=True):
        if is_next:
            paragraphs.append(list(line))
        else:
            paragraphs[-1] += (Node("br"), *line)
    return list(map(tuple, paragraphs))


def _parted(lines: Sequence[Run]) -> Iterator[bool]:
    """Say of each line but the first whether a paragraph begins with it."""
    kinds = [{label[:2] for label in labels_of(text_of(line))} for line in lines]
    rows = {
        kind for kind, count in Counter(k for one in kinds for k in one).items() if count >= _MANY
    }
    for (before, line), own in zip(pairwise(lines), kinds[1:], strict=True):
        heads = is_all("strong", before) and not is_all("strong", line)
        yield heads or bool(own & rows) or _ends_a_sentence(text_of(before))


def _ends_a_sentence(text: str) -> bool:
    return len(text) >= _LONG and text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
