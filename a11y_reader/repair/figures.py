"""1.3.1 Info and Relationships: a picture's caption belongs to the picture.

Changed:

- A short paragraph all in italics right below a picture becomes the picture's caption, as portals
  set captions so.

Not changed:

- A paragraph that is only partly in italics, holds a link, has more than two sentences, or stands
  above the picture.
- Paragraphs in italics of a page that sets other paragraphs so, too, and more of them.
- A picture that has a caption already.
"""

import re

from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.nodes import Child, Node, holds, is_a, is_too_deep
from a11y_reader.repair.inline import is_all, text_of
from a11y_reader.rewriting import rewrite_siblings

__all__ = ["repair_figures"]

_CAPTIONED = FindingKind(
    "figures", "1.3.1", "fixed", "A paragraph below a picture became its caption."
)

_HOLDERS = frozenset({"blockquote", "dd", "li", "td"})
"""Elements that may hold a figure in place of a paragraph."""

_LONGEST = 250
"""The most characters a caption may have."""

_MOST_SENTENCES = 2
"""A caption says one thing, and perhaps who took the picture."""

_SENTENCE_END = re.compile(r"[.!?…]\s")
"""And more follows."""


def repair_figures(document: Document) -> Document:
    """Make figures of pictures with what looks like their captions.

    See https://www.w3.org/TR/WCAG22/#info-and-relationships and
    https://html.spec.whatwg.org/#the-figcaption-element.
    """
    if not _are_captions(document):
        return document
    findings: list[Finding] = []

    def with_figures(children: tuple[Child, ...]) -> tuple[Child, ...]:
        return _with_figures(children, findings)

    body = rewrite_siblings(document, with_figures, "img", within=_HOLDERS)
    if not findings or is_too_deep(body):
        return document
    return document.with_findings(findings, body=body)


def _are_captions(document: Document) -> bool:
    """Say whether the blocks in italics stand mostly below pictures."""
    if not document.elements("img"):
        return False
    blocks = [child for child in document.body if isinstance(child, Node)]
    slanted = [index for index, block in enumerate(blocks) if _is_slanted(block)]
    below = sum(index > 0 and _is_picture(blocks[index - 1]) for index in slanted)
    return 2 * below >= len(slanted)


def _is_slanted(block: Node) -> bool:
    return block.tag == "p" and is_all("em", block.children)


def _with_figures(children: tuple[Child, ...], findings: list[Finding]) -> tuple[Child, ...]:
    if not any(map(_is_picture, children)):
        return children
    result: list[Child] = []
    for child in children:
        picture = result[-1] if result else ""
        if isinstance(picture, Node) and isinstance(child, Node) and _is_pair(picture, child):
            result[-1] = _figure(picture, child)
            findings.append(_CAPTIONED.on(text_of(child.children)))
        else:
            result.append(child)
    return tuple(result) if len(result) < len(children) else children


def _is_pair(picture: Node, caption: Node) -> bool:
    if not _is_picture(picture) or not _is_slanted(caption):
        return False
    if holds(caption, "a", "img"):
        return False
    text = text_of(caption.children)
    return len(text) <= _LONGEST and len(_SENTENCE_END.findall(text)) < _MOST_SENTENCES


def _is_picture(child: Child) -> bool:
    """Say whether a block holds pictures and nothing else, be they linked, and no caption."""
    if not is_a(child, "figure", "p"):
        return False
    return not child.text.strip() and holds(child, "img") and not holds(child, "figcaption")


def _figure(picture: Node, caption: Node) -> Node:
    pictures = picture.child_elements
    return Node(
        "figure",
        picture.attributes,
        (*pictures, Node("figcaption", caption.attributes, caption.children)),
    )
