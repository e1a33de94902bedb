"""Who wrote a document, when, and when it was changed."""

import re

from a11y_reader.document import Document
from a11y_reader.locales import words_for
from a11y_reader.rendering._flow import collapsed

__all__ = ["byline", "change"]

_DATE_AND_TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?")
"""What of a document's date is shown: seconds and zone say little to a reader."""


def byline(document: Document) -> str:
    """Return the line that tells them in the plain formats, as far as they are known.

    >>> byline(Document(author="Văn phòng UBND", published="2025-03-04T08:30:00+07:00"))
    'Văn phòng UBND, 2025-03-04 08:30'
    >>> byline(Document(published="2025-03-04", modified="2025-03-06", lang="vi"))
    '2025-03-04, Cập nhật: 2025-03-06'
    """
    changed = _as_shown(change(document))
    labelled = f"{words_for(document.lang).modified} {changed}" if changed else ""
    told = (document.author, _as_shown(document.published), labelled)
    return collapsed(", ".join(filter(None, told))).strip()


def change(document: Document) -> str:
    """Return when a document was changed; empty where that is not after the day it was published.

    >>> change(Document(published="2025-03-04T08:30", modified="2025-03-06"))
    '2025-03-06'
    >>> change(Document(published="2025-03-04T08:30", modified="2025-03-04T09:00"))
    ''
    """
    published = _DATE_AND_TIME.match(document.published)
    modified = _DATE_AND_TIME.match(document.modified)
    if not document.published:
        return document.modified
    is_later = published and modified and published[1] < modified[1]
    return document.modified if is_later else ""


def _as_shown(moment: str) -> str:
    date = _DATE_AND_TIME.match(moment)
    return " ".join(filter(None, date.groups())) if date else moment
