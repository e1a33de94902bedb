"""The pages of fixtures/pages as readers see them, and a document that has every element."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from a11y_reader.document import Document
from a11y_reader.pipeline import read
from a11y_reader.rendering.page import to_html
from tests.cases import FIXTURES, document_of

__all__ = ["PAGES", "SOURCES", "converted", "every_element", "expected_of", "read_page"]

EVERY_ELEMENT = FIXTURES / "rendering" / "every-element.html"

SOURCES = tuple(sorted((FIXTURES / "pages").glob("*.html")))
"""The pages as their sites have them; beside each stands what a reader should get of it."""

PAGES = (EVERY_ELEMENT, *SOURCES)
"""Files of HTML: what `converted` takes."""


def every_element() -> Document:
    """Return a document that has every element of the vocabulary."""
    return document_of(EVERY_ELEMENT.read_text(encoding="utf-8"))


def expected_of(path: Path) -> dict[str, Any]:
    """Return what a page is expected to say of itself; `xfail` names a known fault."""
    expected: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return expected


@cache
def read_page(path: Path) -> Document:
    """Read a page, once for all tests."""
    return read(path.read_bytes(), url=expected_of(path)["url"])


@cache
def converted(path: Path) -> str:
    """Return a fixture as an accessible page."""
    if path == EVERY_ELEMENT:
        return to_html(every_element())
    return to_html(read_page(path))
