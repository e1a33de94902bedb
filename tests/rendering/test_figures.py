"""Pictures of which a caption, or a link beside them, says what they would."""

import pytest

from a11y_reader.document import Node
from a11y_reader.rendering.figures import linked_twice, said_once

CAPTION = Node("figcaption", (), ("Cầu mới ", Node("em", (), ("nối hai bờ",))))


def image(alt: str | None) -> Node:
    source = (("src", "https://xa.example/cau.jpg"),)
    return Node("img", source if alt is None else (*source, ("alt", alt)))


@pytest.mark.parametrize(
    ("alt", "written"),
    [
        ("Cầu mới  nối hai bờ", ""),
        ("Cầu mới", ""),
        ("Cầu m", "Cầu m"),
        ("nối hai bờ", "nối hai bờ"),
        ("Người dân đi trên cầu", "Người dân đi trên cầu"),
        ("", ""),
        (None, None),
    ],
)
def test_alt_beside_caption(alt: str | None, written: str | None) -> None:
    figure = said_once(Node("figure", (), (Node("p", (), (image(alt),)), CAPTION)))
    found = figure.child_elements[0].child_elements[0]
    assert (found.get("alt") if found.has("alt") else None) == written


def test_alt_that_names_a_link() -> None:
    """A link without a name is one that nobody can follow (WCAG 2.4.4)."""
    link = Node("a", (("href", "https://xa.example/cau.jpg"),), (image("Cầu mới nối hai bờ"),))
    figure = Node("figure", (), (link, CAPTION))
    assert said_once(figure) == figure


def test_alt_beside_an_empty_caption() -> None:
    figure = Node("figure", (), (image(None), Node("figcaption")))
    assert said_once(figure) == figure


def link(*children: Node | str, address: str = "https://xa.example/cau") -> Node:
    return Node("a", (("href", address),), children)


@pytest.mark.parametrize(
    ("alt", "written"),
    [
        (None, ""),
        ("", ""),
        ("Cầu mới", ""),
        ("Cầu mới nối", ""),
        ("Cầu", ""),
        ("Người dân đi trên cầu", "Người dân đi trên cầu"),
    ],
)
@pytest.mark.parametrize("is_above", [True, False])
def test_alt_beside_a_link_of_text(alt: str | None, written: str, *, is_above: bool) -> None:
    picture, headline = link(image(alt)), link("Cầu mới  nối hai bờ")
    links = (picture, headline) if is_above else (headline, picture)
    assert linked_twice(links)[picture].child_elements[0].get("alt") == written


@pytest.mark.parametrize(
    "links",
    [
        (link(image(None)), link("Chợ nổi", address="https://xa.example/cho")),
        (link(image(None)), link("Chợ", address="https://xa.example/cho"), link("Cầu")),
        (link(image(None)), link(image(None))),
        (link(image(None), "Cầu"), link("Cầu mới")),
    ],
    ids=["another place", "another link between", "pictures alone", "words in the link"],
)
def test_links_of_pictures_that_stay(links: tuple[Node, ...]) -> None:
    assert not linked_twice(links)
