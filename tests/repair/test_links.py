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
