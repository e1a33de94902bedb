from typing import Any

from a11y_reader.document import Document, Node
from a11y_reader.rendering.text import to_text


def test_to_text(case: Any) -> None:
    assert to_text(case.document) == case.text


def test_to_text_nothing() -> None:
    assert to_text(Document(body=(" ", Node("p"), Node("img", (("src", "a.png"),))))) == ""


def test_to_text_wide_and_tall_cells() -> None:
    """Spans that the table doesn't have room for cost nothing."""
    cell = Node("td", (("colspan", "1000"), ("rowspan", "65534")), ("a",))
    rows = (Node("tr", (), (cell, Node("td", (), ("b",)))),) * 500
    text = to_text(Document(body=(Node("table", (), rows),)))
    assert text == "a | b\n" * 500


def test_to_text_nested_headers_are_limited() -> None:
    """Tables in headers of tables: what is repeated doesn't double with every level."""
    table: Node | str = "sâu"
    for _ in range(15):
        head = Node("tr", (), (Node("th", (), (table,)), Node("th", (), ("b",))))
        row = Node("tr", (), (Node("td", (), ("c",)), Node("td", (), ("d",))))
        table = Node("table", (), (Node("thead", (), (head,)), Node("tbody", (), (row,))))
    assert len(to_text(Document(body=(table,)))) < 1000


def test_to_text_list_with_labels_of_its_own() -> None:
    items = tuple(Node("li", (), (text,)) for text in ("d) Đơn", "đ) Giấy tờ"))
    document = Document(body=(Node("ul", (("type", "none"),), items),))
    assert to_text(document) == "d) Đơn\nđ) Giấy tờ\n"
