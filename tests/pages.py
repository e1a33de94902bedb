"""The pages of fixtures/pages as readers see them, and a document that has every element."""

import functools
from pathlib import Path

from a11y_reader.document import Document
from a11y_reader.pipeline import read
from a11y_reader.rendering.page import to_html
from tests.cases import FIXTURES, document_of

__all__ = ["PAGES", "converted", "every_element"]

EVERY_ELEMENT = FIXTURES / "rendering" / "every-element.html"

PAGES = (EVERY_ELEMENT, *sorted((FIXTURES / "pages").glob("*.html")))
"""Files of HTML: what `converted` takes."""


def every_element() -> Document:
    """Return a document that has every element of the vocabulary."""
    return document_of(EVERY_ELEMENT.read_text(encoding="utf-8"))


@functools.cache
def converted(path: Path) -> str:
    """Return a fixture as an accessible page."""
    if path == EVERY_ELEMENT:
        return to_html(every_element())
    return to_html(read(path.read_bytes(), url=f"https://xa.example.vn/{path.stem}"))
