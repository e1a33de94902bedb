"""1.3.2 Meaningful Sequence: characters of direction turn nothing but their own text.

Changed:

- Embeddings and overrides of direction (U+202A to U+202E) become isolates, in titles, texts, text
  alternatives and names: text that looked other than it reads, such as a file's name whose letters
  were turned round, now looks as it reads.
- An isolate that is left open ends with its line, and a character that closes nothing goes.

Not changed:

- Isolates that are closed (U+2066 to U+2069), marks of direction (U+200E, U+200F, U+061C), `dir`.
- What overridden text was meant to say, which only a person can tell: it is reported.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain

from a11y_reader.characters import OF_DIRECTION, is_isolated, isolated
from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.nodes import Child, Node
from a11y_reader.rewriting import rewrite, without_empty

__all__ = ["repair_directions"]

_FIELDS = ("title", "site", "author", "description")
"""The texts of a document that stand outside of its body."""

_TEXTUAL = frozenset({"abbr", "alt", "title"})
"""Attributes that are read to somebody."""

_OF_DIRECTION = re.compile(f"[{OF_DIRECTION}]")
"""One of them."""

_OVERRIDES = re.compile("[\u202d\u202e]")
"""LEFT-TO-RIGHT and RIGHT-TO-LEFT OVERRIDE."""

_kind = partial(FindingKind, "directions", "1.3.2")
_OVERRIDDEN = _kind(
    "needs-human",
    "Characters that override the direction of text made it look other than it reads; they are out "
    "of force, see what the text is to say; places: {count}.",
)
_EMBEDDED = _kind("fixed", "Characters of direction were kept to their own text; places: {count}.")


def repair_directions(document: Document) -> Document:
    """Keep the characters of direction in each text to that text, and say where there were some.

    See https://www.w3.org/TR/WCAG22/#meaningful-sequence,
    https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing and
    https://www.w3.org/International/questions/qa-bidi-unicode-controls.
    """
    turned = [text for text in _texts(document) if not is_isolated(text)]
    if not turned:
        return document
    fields = {name: isolated(getattr(document, name)) for name in _FIELDS}
    body = rewrite(_isolated_texts(document.body), _isolated_node)
    return document.with_findings(_findings(turned), body=body, **fields)


def _texts(document: Document) -> Iterator[str]:
    yield from (getattr(document, name) for name in _FIELDS)
    for part in document.parts:
        yield from part.texts
        pairs = chain.from_iterable(node.attributes for node in part.nodes)
        yield from (value for name, value in pairs if name in _TEXTUAL)


def _isolated_texts(children: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return children with their texts isolated; a text that held nothing else goes."""
    texts = (isolated(child) if isinstance(child, str) else child for child in children)
    return tuple(child for child in texts if child != "")


def _isolated_node(node: Node) -> Node | None:
    attributes = tuple(
        (name, isolated(value) if name in _TEXTUAL else value) for name, value in node.attributes
    )
    children = _isolated_texts(node.children)
    is_same = (attributes, children) == (node.attributes, node.children)
    return without_empty(node if is_same else Node(node.tag, attributes, children))


def _findings(turned: list[str]) -> Iterator[Finding]:
    overridden = [text for text in turned if _OVERRIDES.search(text)]
    embedded = [text for text in turned if not _OVERRIDES.search(text)]
    for kind, texts in ((_OVERRIDDEN, overridden), (_EMBEDDED, embedded)):
        if texts:
            in_order = _OF_DIRECTION.sub("", texts[0])  # as it reads
            yield kind.on(in_order, count=len(texts))
