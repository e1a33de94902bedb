"""1.3.1 Info and Relationships, 2.4.6 Headings and Labels: one h1, no skipped level.

Changed:

- The title is the only heading of the first level. Those in the content begin at the second, and
  each goes at most one level deeper than the one it stands under.
- A heading element that holds a paragraph (over 150 characters that end as a sentence does, without
  a link) becomes a paragraph, as does one that holds the lead (a sentence of 12 words or more, or
  the page's description, before all other text), and one of signs alone, such as "* * *".
- A heading without text goes; an image in it stays.
- A heading and a line or another heading right beside it that say the same become one, a link where
  either is; not where both are, and lead to different addresses.
- Headings that are the items of a list, each all of one, become its text where none is a link, or
  where they rank above the heading over the list, whose section they would end.

Not changed:

- What headings say, and their order.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise, starmap

from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.nodes import Child, Node, holds, is_a
from a11y_reader.rewriting import rewrite_holding, rewrite_siblings
from a11y_reader.vocabulary import HEADINGS, LISTS

__all__ = ["repair_headings"]

_kind = partial(FindingKind, "headings")
_PLAIN_ITEMS = _kind(
    "1.3.1", "fixed", "The items of a list were marked up as headings; they became plain text."
)
_SAID_TWICE = _kind(
    "2.4.6", "fixed", "A heading was there twice, side by side; one of them was taken out."
)
_EMPTY = _kind("2.4.6", "fixed", "A heading without text was taken out.")
_PARAGRAPH = _kind("1.3.1", "fixed", "A paragraph marked up as a heading became a paragraph.")
_SECOND_H1 = _kind("1.3.1", "fixed", "A heading of level 1 beside the title went down.")
_SKIPPED = _kind(
    "1.3.1", "fixed", "A heading of level {level} stood right below one of level {above}."
)

_LONGEST_HEADING = 150
"""Characters from which on a heading element that ends as a sentence is a paragraph."""

_SENTENCE_ENDS = (".", "…", ";")
"""What a heading seldom ends in; ! and ? are common in headlines."""

_LEAD = re.compile(r"[.…。!][\"'”’»)]*$")
"""How a lead ends, quotation marks and all."""

_SHORTEST_LEAD = 12
"""Words that a lead has at least."""

_SHORTEST_TOLD = 5
"""The same where the page describes itself so."""

_TOP = 2
"""The highest level in the body: the title has the first."""


def repair_headings(document: Document) -> Document:
    """Make the title the only first-level heading, and let no level below it be skipped.

    See https://www.w3.org/TR/WCAG22/#info-and-relationships,
    https://www.w3.org/TR/WCAG22/#headings-and-labels and
    https://www.w3.org/WAI/tutorials/page-structure/headings/.
    """
    document = _with_plain_items(_said_once(document))
    headings = document.elements(*HEADINGS)
    lead = _lead(document) if headings else None
    findings = tuple(_findings(headings, lead))
    if not findings:
        return document  # as no level changes, unless one is skipped or is the first
    levels = _levels(heading for heading in headings if _is_heading(heading, lead))
    body = rewrite_holding(document, lambda node: _repaired(node, lead, levels), *HEADINGS)
    return document.with_findings(findings, body=body)


def _with_plain_items(document: Document) -> Document:
    """Turn the items of lists that are marked up as headings into plain ones."""
    lists = list(_lists_of_headings(document))
    if not lists:
        return document
    known = set(map(id, lists))
    body = rewrite_holding(
        document, lambda node: _plain(node) if id(node) in known else node, *LISTS
    )
    return document.with_findings([_PLAIN_ITEMS.on(one.text) for one in lists], body=body)


def _said_once(document: Document) -> Document:
    """Join each heading and what says the same right beside it."""
    found: list[Finding] = []

    def joined(children: tuple[Child, ...]) -> tuple[Child, ...]:
        # the link that an item begins with is a line of its own where a heading stands below it
        lines = [Node("p", (), (one,)) if is_a(one, "a") else one for one in children[:1]]
        lines += children[1:]
        if not any(starmap(_says_again, pairwise(lines))):
            return children
        result = list(children[:1])
        for before, child in pairwise(lines):
            if not _says_again(before, child):
                result.append(child)
                continue
            heading = _one_heading(before if is_a(result[-1], "a") else result[-1], child)
            while result[:-1] and _says_again(result[-2], heading):
                heading = _one_heading(result.pop(-2), heading)
            result[-1] = heading
            found.append(_SAID_TWICE.on(heading.text))
        return tuple(result)

    body = rewrite_siblings(document, joined, *HEADINGS)
    return document.with_findings(found, body=body) if found else document


def _says_again(first: Child, second: Child) -> bool:
    """Say whether of two neighbours one is a heading, and both are lines of the same words."""
    if not (is_a(first, "p", *HEADINGS) and is_a(second, "p", *HEADINGS)):
        return False
    if first.tag == second.tag == "p" or holds(first, "img") or holds(second, "img"):
        return False
    words = first.text.split()
    return words != [] and words == second.text.split() and not _lead_apart(first, second)


def _lead_apart(first: Node, second: Node) -> bool:
    """Say whether both link, and elsewhere: then neither stands for the other."""
    ours, theirs = (
        {link.get("href") for link in one.walk() if is_a(link, "a")} for one in (first, second)
    )
    return bool(ours and theirs) and ours != theirs


def _one_heading(*lines: Child) -> Node:
    """Return the higher heading of two, or the only one, with the words of the one that links."""
    both = [line for line in lines if isinstance(line, Node)]
    heading = min(both, key=lambda one: (one.tag == "p", one.tag))
    linked = next((one for one in both if holds(one, "a")), heading)
    name = heading.get("id") or next((one.get("id") for one in both if one.has("id")), None)
    return heading.with_children(linked.children).with_attribute("id", name)


def _lists_of_headings(document: Document) -> Iterator[Node]:
    """Yield the lists of two items or more of which each is a heading that heads nothing."""
    above = ""
    inside: set[int] = set()
    for node in document.elements(*HEADINGS, *LISTS):
        if id(node) not in inside and node.tag in LISTS:
            inside.update(map(id, node.walk()))
        if node.tag in HEADINGS:
            above = above if id(node) in inside else node.tag
        elif len(node.children) > 1 and all(map(_is_heading_item, node.children)):
            highest = min(item.child_elements[0].tag for item in node.child_elements)
            if highest < above or not holds(node, "a"):
                yield node


def _is_heading_item(item: Child) -> bool:
    if not isinstance(item, Node) or len(item.children) != 1:
        return False
    return is_a(item.children[0], *HEADINGS)


def _plain(node: Node) -> Node:
    """Turn a list of headings into one of their texts."""
    items = (item.with_children(item.child_elements[0].children) for item in node.child_elements)
    return node.with_children(tuple(items))


def _lead(document: Document) -> Node | None:
    """Return the heading element with the lead: a sentence, no link, before all other text.

    Or what the page describes itself by.
    """
    blocks = (block for block in document.body if isinstance(block, Node))
    first = next((block for block in blocks if block.text.strip()), None)
    if first is None or first.tag not in HEADINGS:
        return None
    text = first.text.strip()
    is_sentence = text.count(" ") + 1 >= _SHORTEST_LEAD and _LEAD.search(text) is not None
    is_told = text.count(" ") + 1 >= _SHORTEST_TOLD and text == document.description
    return first if (is_sentence or is_told) and not _links(first) else None


def _links(heading: Node) -> bool:
    """Say whether a heading holds a link, as headlines of other pages do."""
    return any(is_a(child, "a") for child in heading.children)


def _is_paragraph(heading: Node, lead: Node | None) -> bool:
    text = heading.text.strip()
    is_long = len(text) > _LONGEST_HEADING and text.endswith(_SENTENCE_ENDS)
    return (is_long and not _links(heading)) or heading == lead or not any(map(str.isalnum, text))


def _is_heading(heading: Node, lead: Node | None) -> bool:
    """Say whether an element of a heading holds one."""
    return bool(heading.text.strip()) and not _is_paragraph(heading, lead)


def _repaired(node: Node, lead: Node | None, levels: Iterator[int]) -> Node | None:
    """Set a heading's level; turn one that is none into what it is."""
    if node.tag not in HEADINGS:
        return node
    if not node.text.strip():
        media = node.child_elements
        return Node("p", (), media) if media else None
    tag = "p" if _is_paragraph(node, lead) else f"h{next(levels)}"
    return node if tag == node.tag else Node(tag, node.attributes, node.children)


def _levels(headings: Iterable[Node]) -> Iterator[int]:
    """Yield each heading's level: one below the heading it stands under."""
    above: list[int] = []
    for heading in headings:
        own = int(heading.tag[1])
        while above and above[-1] >= own:
            above.pop()
        above.append(own)
        yield min(len(above) - 1 + _TOP, len(HEADINGS))


def _findings(headings: Sequence[Node], lead: Node | None) -> Iterator[Finding]:
    """Yield what was wrong with the headings as they stood."""
    for heading in headings:
        if not heading.text.strip():
            yield _EMPTY.on()
        elif _is_paragraph(heading, lead):
            yield _PARAGRAPH.on(heading.text)
    yield from _level_findings([one for one in headings if _is_heading(one, lead)])


def _level_findings(headings: list[Node]) -> Iterator[Finding]:
    levels = [int(heading.tag[1]) for heading in headings]
    for heading, level, above in zip(headings, levels, [1, *levels], strict=False):
        if level == 1:
            yield _SECOND_H1.on(heading.text)
        elif level > above + 1:
            yield _SKIPPED.on(heading.text, level=level, above=above)
