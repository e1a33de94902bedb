"""Cells that are but an icon."""

import doctest

import pytest
from lxml import html

from a11y_reader.extract.plain import cell_icons
from a11y_reader.extract.plain.cell_icons import name_icons


def test_examples() -> None:
    assert doctest.testmod(cell_icons).failed == 0


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<i class='fa-solid fa-xmark'></i>", "✗"),
        ("<span class=dashicons-no></span>", "✗"),
        ("<p><i class='bi bi-check-circle'></i></p>", "✓"),
        ("<i class=material-icons>check</i>", "✓"),
        ("<svg><use href='#icon-close'/></svg>", "✗"),
        ("<svg><title>Có</title><path/></svg>", "Có"),
        ("<i class='fa fa-check' title='Miễn phí'></i>", "Miễn phí"),
        ("<i class='fa fa-check'></i><b>Có</b>", "Có"),
        ("<i class='fa fa-star fa-2x no-border'></i>", ""),
        ("<a href=/1><i class='fa fa-check'></i></a>", ""),
        ("<i class=material-icons>home</i>", "home"),
    ],
)
def test_what_icons_say(cell: str, text: str) -> None:
    root = html.fragment_fromstring(f"<table><tr><td>{cell}</td></tr></table>")
    name_icons(list(root.iter("td")))
    assert "".join(root.itertext()) == text
