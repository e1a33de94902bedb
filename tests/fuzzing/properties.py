"""What holds for any bytes whatever: the properties that fuzzing and its fixtures check."""

import time

from a11y_reader.document import Document, from_json, to_json
from a11y_reader.errors import ReaderError
from a11y_reader.options import Options
from a11y_reader.pipeline import read
from a11y_reader.rendering.markdown import to_markdown
from a11y_reader.rendering.page import to_html
from a11y_reader.rendering.text import to_text
from tests.conformance import violations
from tests.inertness import active_in_html, active_in_markdown, active_in_text

__all__ = ["check"]

URL = "https://xa.example.vn/tin/1.html"
_OPTIONS = Options(comments=True, max_bytes=1_000_000)
_SECONDS = 1.0
_BYTES_A_SECOND = 10_000
"""So slow is no page of any size, even on a busy machine and with every line counted."""


def check(data: bytes, *, in_full: bool = True) -> None:
    """Read bytes as a page, render it in every format, and check what comes out.

    Args:
        data: The bytes.
        in_full: Whether the HTML is parsed, too, which takes longer than all the rest.

    Raises:
        AssertionError: It does not conform, is active, is not the same through JSON, or took too
            long. Any other error than ours is let through.
    """
    start = time.process_time()
    try:
        document = read(data, url=URL, options=_OPTIONS)
    except ReaderError:
        return
    html, markdown, text = to_html(document), to_markdown(document), to_text(document)
    seconds = time.process_time() - start
    assert seconds < _SECONDS + len(data) / _BYTES_A_SECOND, f"it took {seconds:.1f} s"
    _check_document(document)
    found = [*active_in_markdown(markdown), *active_in_text(text)]
    found += active_in_html(html) if in_full else []
    assert not found, found


def _check_document(document: Document) -> None:
    found = violations(document.body)
    assert not found, found
    assert from_json(to_json(document)) == document
