"""What extraction doesn't make, and yet a document may hold."""

from a11y_reader.document import Document, Node
from a11y_reader.repair import repair_language_of_parts

TEXT = "The library is open from Tuesday to Saturday, and it lends books to everybody."


def test_repair_language_of_parts_said_to_be_unknown() -> None:
    """An empty `lang` says that the language is not known, and that is respected."""
    document = Document(body=(Node("p", (("lang", ""),), (TEXT,)),), lang="vi")
    assert repair_language_of_parts(document) == document


def test_repair_language_of_parts_of_a_tag_with_region() -> None:
    document = Document(body=(Node("p", (), (TEXT,)),), lang="en-AU")
    assert repair_language_of_parts(document) == document
