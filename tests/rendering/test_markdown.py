from typing import Any

from a11y_reader.document import Document, Node
from a11y_reader.rendering.markdown import to_markdown


def test_to_markdown(case: Any) -> None:
    assert to_markdown(case.document) == case.markdown


def test_to_markdown_nothing() -> None:
    assert to_markdown(Document(body=(" ", Node("p"), Node("blockquote")))) == ""


def test_to_markdown_wide_and_tall_cells() -> None:
    """Spans that the table doesn't have room for cost nothing."""
    cell = Node("td", (("colspan", "1000"), ("rowspan", "65534")), ("a",))
    rows = (Node("tr", (), (cell, Node("td", (), ("b",)))),) * 500
    markdown = to_markdown(Document(body=(Node("table", (), rows),)))
    assert len(markdown.splitlines()) == 502
    assert markdown.endswith("| b |\n")
    assert len(markdown) < 500 * 1000
