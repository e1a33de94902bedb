"""How long a document takes to read."""

import pytest

from a11y_reader.document import Document, Node
from a11y_reader.rendering.reading_time import reading_minutes


@pytest.mark.parametrize(
    ("lang", "text", "minutes"),
    [
        ("vi", "", 1),
        ("vi", "x" * 968 * 4, 4),
        ("en", "x" * 987 * 4, 4),
        ("en-GB", "x" * 987 * 4, 4),
        ("ZH", "文" * 255 * 12, 12),
        ("", "x" * 968 * 4, 4),
        ("en", " \n" * 99999, 1),
    ],
)
def test_reading_minutes(lang, text, minutes):
    document = Document(lang=lang, body=(Node("p", (), (text,)),))
    assert reading_minutes(document) == minutes
