"""3.1.1 Language of Page: the page says which language it is in.

Changed:

- A page that declares no language gets that of its text, where it is plain.
- A page whose text plainly is in another language than it declares gets that of its text: a voice
  that reads Vietnamese by the rules of English cannot be understood.

Not changed:

- A language that the caller gives.
- A language that is declared for a text which is too short or too mixed to tell, or in one that is
  easily taken for the one declared, such as Norwegian and Danish.
- The region or script of a declared language, such as `vi-VN`.
"""

from collections.abc import Iterator
from functools import partial

from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.languages.detect import is_plainly, language_of, look_at
from a11y_reader.languages.tags import are_alike, primary
from a11y_reader.nodes import Node, is_inline
from a11y_reader.repair.inline import text_of
from a11y_reader.vocabulary import INLINE, MATHML

__all__ = ["repair_language"]

_kind = partial(FindingKind, "language", "3.1.1")
_UNDECLARED = _kind("fixed", "The page declared no language; its text is in {lang}.")
_WRONG = _kind("fixed", "The page declared {declared}; its text is in {lang}.")
_UNKNOWN = _kind(
    "needs-human", "The page does not say which language it is in; set lang on its html element."
)

_SAMPLE = 3_000
"""How many characters of sentences tell a language."""

_SENTENCE = 60
"""Characters from which on a text is more than a name or a label."""

_PHRASING = INLINE | MATHML
"""What stands within a sentence."""


def repair_language(document: Document) -> Document:
    """Set the language of a page that declares none, or a wrong one, where its text is plain.

    Where it isn't and none is declared, a person has to say it.
    See https://www.w3.org/TR/WCAG22/#language-of-page.
    """
    declared = primary(document.lang)
    text = look_at(_sample(document))
    if declared and is_plainly(text, declared):
        return document
    found = language_of(text)
    if found and not are_alike(found, declared):
        return document.with_findings([_mended(document, found)], lang=found)
    return document if declared else document.with_findings([_UNKNOWN.on(document.title)])


def _mended(document: Document, found: str) -> Finding:
    if document.lang:
        return _WRONG.on(document.title, declared=document.lang, lang=found)
    return _UNDECLARED.on(document.title, lang=found)


def _sample(document: Document) -> str:
    """Return the title and the first sentences; single words and numbers where there are none."""
    sentences, others = [document.title], [document.title]
    length = 0
    for text in _texts(document):
        others.append(text)
        if len(text) >= _SENTENCE:
            sentences.append(text)
            length += len(text)
            if length >= _SAMPLE:
                break
    return "\n".join(sentences if length else others)


def _texts(document: Document) -> Iterator[str]:
    """Yield the text of each block that holds no other."""
    for node in document.nodes:
        if node.tag not in _PHRASING and _is_innermost(node):
            yield text_of(node.children)


def _is_innermost(node: Node) -> bool:
    return bool(node.children) and all(map(is_inline, node.children))
