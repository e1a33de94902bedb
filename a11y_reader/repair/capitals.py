"""1.4.8 Visual Presentation: text in capitals only is hard to read.

Changed:

- Nothing that is typed. Capitals, wide letters and small capitals that only style makes
  (`text-transform`, `letter-spacing`, `font-variant`) are gone with the page's style. Letters that
  typed spaces set apart ("T H Ô N G   B Á O") become words as the content is found, where the room
  between the words is wider.

Not changed:

- Paragraphs and headings typed in capitals. Which of their letters are those of names and
  abbreviations nobody can tell any more: lower case would be wrong in them ("ubnd", "hà nội"), and
  a voice would say abbreviations as words. They are reported, from eight words on, as titles are
  set so by custom.
"""

from a11y_reader.document import Document, FindingKind
from a11y_reader.repair.marking import block_texts

__all__ = ["repair_capitals"]

_HARD_TO_READ = FindingKind(
    "capitals",
    "1.4.8",
    "needs-human",
    "Texts typed in capitals only are hard to read: {count}; type them in lower case, with "
    "capitals for names and abbreviations.",
)

_FEWEST_WORDS = 8
"""The number of words from which a text in capitals is reported."""


def repair_capitals(document: Document) -> Document:
    """Report running text in capitals, which only its author can type anew.

    Capitals have no outlines by which words are known, and letters of one height slow reading
    down; see https://www.w3.org/TR/WCAG22/#visual-presentation and its advisory techniques.
    """
    capitals = (text for text in document.texts if text.isupper())
    if sum(len(text.split()) for text in capitals) < _FEWEST_WORDS:
        return document  # quickly, as most have next to none
    upper = filter(str.isupper, block_texts(document.body))
    texts = [text for text in upper if len(text.split()) >= _FEWEST_WORDS]
    if not texts:
        return document
    return document.with_findings([_HARD_TO_READ.on(max(texts, key=len), count=len(texts))])
