"""Captions of tables: numbered titles that stand right above them."""

from collections.abc import Sequence

from a11y_reader.document import Finding, excerpt
from a11y_reader.nodes import Child, Node, is_a
from a11y_reader.repair.inline import text_of
from a11y_reader.repair.labels import labels_of

__all__ = ["with_captions"]

_LONGEST_CAPTION = 250
"""Characters; a longer text is a note."""


def with_captions(body: tuple[Child, ...], findings: list[Finding]) -> tuple[Child, ...]:
    """Make captions of the numbered titles above tables."""
    if not any(is_a(child, "table") for child in body):
        return body
    titles = {index: style for index, child in enumerate(body) if (style := _style(child))}
    above = {index for index in titles if _is_without_caption(body, index + 1)}
    elsewhere = {titles[index] for index in titles.keys() - above}
    captions = {index for index in above if titles[index] not in elsewhere}
    if not captions:
        return body
    result: list[Child] = []
    for index, child in enumerate(body):
        title = body[index - 1]
        if index - 1 in captions and isinstance(child, Node) and isinstance(title, Node):
            result.append(_captioned(child, title))
            message = "A title above a table became its caption."
            text = excerpt(text_of(title.children))
            findings.append(Finding("tables", "1.3.1", "fixed", message, text))
        elif index not in captions:
            result.append(child)
    return tuple(result)


def _style(child: Child) -> str:
    """Return the word that a numbered title begins with."""
    if not isinstance(child, Node) or child.tag != "p":
        return ""
    text = text_of(child.children)
    if len(text) > _LONGEST_CAPTION:
        return ""
    return next((label.style for label in labels_of(text) if label.kind == "word"), "")


def _is_without_caption(body: Sequence[Child], index: int) -> bool:
    table = body[index] if index < len(body) else ""
    if not isinstance(table, Node) or table.tag != "table":
        return False
    return not any(part.tag == "caption" for part in table.child_elements)


def _captioned(table: Node, title: Node) -> Node:
    return table.with_children((Node("caption", title.attributes, title.children), *table.children))
