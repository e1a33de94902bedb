"""How long a document takes to read."""

from collections.abc import Mapping
from types import MappingProxyType

from a11y_reader.document import Document

__all__ = ["reading_minutes"]

_CHARACTERS_PER_MINUTE: Mapping[str, int] = MappingProxyType(
    {
        "ar": 612,
        "de": 920,
        "en": 987,
        "es": 1025,
        "fi": 1078,
        "fr": 998,
        "he": 833,
        "it": 950,
        "ja": 357,
        "nl": 978,
        "pl": 916,
        "pt": 913,
        "ru": 986,
        "sl": 885,
        "sv": 917,
        "tr": 1054,
        "zh": 255,
    }
)
"""Mean speeds of adult readers, by language.

Source: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New
International Reading Speed Texts IReST" (2012), https://doi.org/10.1167/iovs.11-8284, table 4.
"""

_OTHER_LANGUAGES = 968
"""The mean of the languages of that table that are written with Latin letters."""


def reading_minutes(document: Document) -> int:
    """Return how many minutes a document takes to read, rounded, and at least 1.

    >>> from a11y_reader.document import Node
    >>> text = "Ủy ban nhân dân xã thông báo lịch tiếp công dân. " * 100
    >>> reading_minutes(Document(lang="vi", body=(Node("p", (), (text,)),)))
    5
    """
    speed = _CHARACTERS_PER_MINUTE.get(document.lang.split("-")[0].lower(), _OTHER_LANGUAGES)
    texts = (item for item in document.walk() if isinstance(item, str))
    characters = sum(len(text) for text in texts if not text.isspace())
    return max(1, round(characters / speed))
