"""3.1.1 Language of Page: the page says which language it is in.

Changed:

- A page in Vietnamese that declares another language, or none, is declared to be in Vietnamese.

Not changed:

- A page that declares no language and isn't plainly in Vietnamese: a person has to say it.
- The language that the caller gives.
"""

import re

from a11y_reader.document import Document, Finding
from a11y_reader.repair.rewriting import excerpt

__all__ = ["repair_language"]

_LETTER = re.compile(r"[^\W\d_]")
_VIETNAMESE_LETTER = re.compile(
    "[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE
)
"""Letters that among the national alphabets only the Vietnamese one has, most of them at least."""

_SAMPLE = 4_000
_LEAST_LETTERS = 40
_PLAINLY = 0.06
"""Share of such letters from which on a text is Vietnamese; in Vietnamese it is about 0.2, in any
other language written in Latin letters under 0.02."""


def repair_language(document: Document) -> Document:
    """Set the language of a page in Vietnamese that declares another one, or none.

    A voice that reads Vietnamese by the rules of English cannot be understood. Where the page
    declares no language and the text isn't plainly Vietnamese, a person has to say it.
    See https://www.w3.org/TR/WCAG22/#language-of-page.
    """
    declared = document.lang
    if _is_vietnamese(document):
        if declared.lower().split("-")[0] == "vi":
            return document
        finding = _mended(declared, excerpt(document.title))
        return document.replace(lang="vi", findings=(*document.findings, finding))
    if declared:
        return document
    message = "The page does not say which language it is in; set lang on its html element."
    finding = Finding("language", "3.1.1", "needs-human", message, excerpt(document.title))
    return document.replace(findings=(*document.findings, finding))


def _mended(declared: str, excerpt: str) -> Finding:
    if not declared:
        message = "The page is in Vietnamese and declared no language; now vi."
        return Finding("language", "3.1.1", "fixed", message, excerpt)
    message = "The page is in Vietnamese and declared {lang}; now vi."
    return Finding.filled("language", "3.1.1", "fixed", message, excerpt, lang=declared)


def _is_vietnamese(document: Document) -> bool:
    sample = _sample(document)
    own = len(_VIETNAMESE_LETTER.findall(sample))
    if own < _PLAINLY * _LEAST_LETTERS:
        return False
    letters = len(_LETTER.findall(sample))
    return letters >= _LEAST_LETTERS and own >= _PLAINLY * letters


def _sample(document: Document) -> str:
    """Return the beginning of the text."""
    texts = [document.title]
    length = 0
    for child in document.walk():
        if isinstance(child, str):
            texts.append(child)
            length += len(child)
            if length > _SAMPLE:
                break
    return " ".join(texts)
