"""What the cases in fixtures/repair cannot say: links that meet where freezing parts them."""

import pytest

from a11y_reader.document import Document, Node
from a11y_reader.repair import repair_links


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Cái R", "ăng"), ("Cái Răng",)),
        (("lịch.pdf", "Tải về"), ("lịch.pdf", "Tải về")),
        (("U", "BND ", "tỉnh"), ("UBND tỉnh",)),
    ],
    ids=["torn word", "two things", "torn capitals"],
)
def test_links_side_by_side(texts: tuple[str, ...], expected: tuple[str, ...]) -> None:
    links = tuple(Node("a", (("href", "https://xa.example.vn/1"),), (text,)) for text in texts)
    repaired = repair_links(Document(body=(Node("p", (), links),)))
    left = tuple(links[0].with_children((text,)) for text in expected)
    assert repaired.body == (Node("p", (), left),)


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://xa.example.vn/du%20an/cau%0a%20moi", "xa.example.vn/du an/cau moi"),
        ("http://[x", ""),
    ],
)
def test_place_that_an_image_leads_to(address: str, title: str) -> None:
    """A title is of one line; a document from JSON may hold any address."""
    image = Node("img", (("src", "a.png"),))
    link = Node("a", (("href", address),), (image,))
    repaired = repair_links(Document(body=(Node("p", (), (link,)),)))
    assert next(iter(repaired.elements("img"))).get("title") == title
