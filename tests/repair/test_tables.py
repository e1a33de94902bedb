"""Tables that no page of the fixtures can have."""

from a11y_reader.document import Document, Node
from a11y_reader.repair.tables import repair_tables


def test_table_without_cells() -> None:
    """Where only the caption of a table is content, it is a paragraph."""
    table = Node("table", (), (Node("caption", (), ("Bảng 1",)),))
    repaired = repair_tables(Document(body=(table,)))
    assert repaired.body == (Node("p", (), ("Bảng 1",)),)
    assert [finding.status for finding in repaired.findings] == ["fixed"]


def test_headers_above_headers_without_end() -> None:
    """Of more than five levels of headers no cell names its own: nobody could listen to these."""
    header = Node("th", (("colspan", "2"), ("scope", "rowgroup")), ("Xã",))
    cells = (Node("td", (), ("An",)), Node("td", (), ("5",)))
    rows = (*(Node("tr", (), (header,)) for _ in range(7)), Node("tr", (), cells))
    table = Node("table", (), (Node("tbody", (), rows),))
    repaired = repair_tables(Document(body=(table,)))
    assert not any(node.has("headers") for node in repaired.nodes)
