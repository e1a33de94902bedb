"""Figures whose caption says what an image in them has for a text alternative."""

import pytest

from a11y_reader.document import Node
from a11y_reader.rendering.figures import said_once

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
