"""3.1.2 Language of Parts: what is in another language than the page says so.

Changed:

- A paragraph, heading, cell or item, or a whole list, table or quotation, that plainly is in
  another language than what is around it gets that language.
- So does a quotation of some length within a paragraph.
- A part that declares a language but plainly is in another one gets that of its text.

Not changed:

- Names, titles and other short pieces, whose language no detector can tell for sure: a wrong
  language is worse than none.
- Parts in a language easily taken for that of the page, and parts without a language on a page
  that has none.
- Code.
"""

import re
from collections.abc import Iterator
from functools import partial

from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.languages.detect import is_plainly, is_plainly_by_words, look_at, other_language_of
from a11y_reader.languages.tags import primary
from a11y_reader.nodes import Child, Node, is_inline, is_too_deep
from a11y_reader.repair.marking import with_marks
from a11y_reader.rewriting import replaced
from a11y_reader.vocabulary import INLINE

__all__ = ["repair_language_of_parts"]

_kind = partial(FindingKind, "language_of_parts", "3.1.2")
_UNDECLARED = _kind("fixed", "A part in {lang} did not say so.")
_WRONG = _kind("fixed", "A part declared {declared}; its text is in {lang}.")

_SHORTEST = 24
"""Characters of a part of which a language can be told."""

_SHORTEST_QUOTATION = 40
"""Of a quotation more, as it may be one of a title."""

_WHOLE = frozenset({"blockquote", "dl", "figure", "ol", "table", "ul"})
"""Blocks that are looked at as one, as their parts are mostly too short."""

_ASKED = _WHOLE | INLINE
"""Elements that are looked at whatever they hold."""

_NOT_PROSE = frozenset({"code", "math", "pre"})
"""Elements that are in no language."""

_OPENED = re.compile('[“„«»"]')
"""What begins a quotation."""

_QUOTATION = re.compile(
    rf"“[^“”]{{{_SHORTEST_QUOTATION},}}”|„[^„“”]{{{_SHORTEST_QUOTATION},}}[“”]"
    rf"|«[^«»]{{{_SHORTEST_QUOTATION},}}»|»[^«»]{{{_SHORTEST_QUOTATION},}}«"
    rf'|"[^"]{{{_SHORTEST_QUOTATION},}}"'
)
"""A quotation by the marks of several languages."""


def repair_language_of_parts(document: Document) -> Document:
    """Say of each part that plainly is in another language which one that is.

    See https://www.w3.org/TR/WCAG22/#language-of-parts.
    """
    page = primary(document.lang)
    if not page:
        return document
    findings: list[Finding] = []
    body = tuple(_marked(child, page, findings) for child in document.body)
    if not findings or is_too_deep(body):
        return document
    return document.with_findings(findings, body=body)


def _marked(child: Child, around: str, findings: list[Finding]) -> Child:
    """Return a node with the languages of its parts; what is found is added to the findings.

    Args:
        child: A node of any kind, or a text.
        around: The subtag of the language of what is around it.
        findings: What was found so far.
    """
    if isinstance(child, str) or child.tag in _NOT_PROSE or child.get("lang", "x") == "":
        return child
    if child.tag in INLINE and not child.has("lang"):
        return _with_marked_children(child, around, findings) if child.children else child
    if child.tag in _ASKED or all(map(is_inline, child.children)):
        child = _with_own_language(child, around, findings)
    if all(isinstance(part, str) for part in child.children) and not _may_quote(child.text):
        return child  # as in most paragraphs
    lang = primary(child.get("lang")) or around
    return _with_marked_children(child, lang, findings)


def _with_own_language(node: Node, around: str, findings: list[Finding]) -> Node:
    declared = node.get("lang")
    text = (" " if node.tag in _WHOLE else "").join(_prose(node))
    found = _other_language(text, primary(declared) or around)
    if not found:
        return node
    findings.append(_finding(declared, found, text))
    return node.with_attribute("lang", found)


def _prose(node: Node) -> Iterator[str]:
    """Yield the texts of a node, but for code and parts that have a language of their own."""
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.tag not in _NOT_PROSE and not child.has("lang"):
            yield from _prose(child)


def _other_language(text: str, lang: str) -> str:
    """Return the language of a text that plainly is in another one, an empty string for others."""
    if len(text) < _SHORTEST or is_plainly_by_words(text, lang):
        return ""
    seen = look_at(text)
    return "" if is_plainly(seen, lang) else other_language_of(seen, lang)


def _finding(declared: str, found: str, text: str) -> Finding:
    if declared:
        return _WRONG.on(text, declared=declared, lang=found)
    return _UNDECLARED.on(text, lang=found)


def _with_marked_children(node: Node, lang: str, findings: list[Finding]) -> Node:
    is_span = node.tag == "span"  # whose children a quotation's span would stand right in

    def marked(child: Child) -> tuple[Child, ...]:
        if not isinstance(child, str):
            return (_marked(child, lang, findings),)
        if is_span or not _may_quote(child):
            return (child,)
        return _with_quotations(child, lang, findings)

    return node.with_children(replaced(node.children, marked))


def _may_quote(text: str) -> bool:
    return len(text) > _SHORTEST_QUOTATION and _OPENED.search(text) is not None


def _with_quotations(text: str, lang: str, findings: list[Finding]) -> tuple[Child, ...]:
    """Mark up the quotations in a text that are in another language."""
    marks: list[tuple[int, int, Node]] = []
    for quotation in _QUOTATION.finditer(text):
        found = _other_language(quotation[0], lang)
        if found:
            findings.append(_finding("", found, quotation[0]))
            marks.append((*quotation.span(), Node("span", (("lang", found),), (quotation[0],))))
    return with_marks(text, marks)
