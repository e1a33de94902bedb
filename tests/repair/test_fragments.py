from a11y_reader.document import Document, Node
from a11y_reader.repair.fragments import repair_fragments

TEXT = Node("p", (), (Node("a", (("href", "#content-hai"),), ("xem",)), " hai"))


def test_link_to_a_part_that_is_gone_leads_to_the_original() -> None:
    document = repair_fragments(Document(body=(TEXT,), url="https://xa.example.vn/1.html#ba"))
    link = next(n for n in document.walk() if isinstance(n, Node) and n.tag == "a")
    assert link.get("href") == "https://xa.example.vn/1.html#hai"
    assert [finding.rule for finding in document.findings] == ["fragments"]


def test_link_to_a_part_that_is_gone_is_its_text_where_no_address_is_known() -> None:
    document = repair_fragments(Document(body=(TEXT,)))
    assert document.body == (Node("p", (), ("xem", " hai")),)


def test_links_elsewhere_stay() -> None:
    link = Node("a", (("href", "https://xa.example.vn/#hai"),), ("xem",))
    document = Document(body=(Node("p", (), (link,)),))
    assert repair_fragments(document) is document
