"""Tables that no page of the fixtures can have."""

from a11y_reader.document import Document, Node
from a11y_reader.repair.tables import repair_tables


def test_table_without_cells() -> None:
    """Where only the caption of a table is content, it is a paragraph."""
    table = Node("table", (), (Node("caption", (), ("Bảng 1",)),))
    repaired = repair_tables(Document(body=(table,)))
    assert repaired.body == (Node("p", (), ("Bảng 1",)),)
    assert [finding.status for finding in repaired.findings] == ["fixed"]
