"""Formulas that are drawn beside MathML, or are to be drawn."""

import doctest

import pytest
from lxml import etree, html

from a11y_reader.extract.plain import formulas
from a11y_reader.extract.plain.formulas import turn_formulas

MATHML = "<math><mi>x</mi></math>"
TEX = '<script type="math/tex">x^2</script>'


def tags(source: str) -> list[str]:
    root = html.fragment_fromstring(source, create_parent="p")
    turn_formulas(list(root.iterdescendants(etree.Element)))
    return [str(one.tag) for one in root]


def test_examples() -> None:
    assert doctest.testmod(formulas).failed == 0


DRAWN = "<i aria-hidden=true>x</i>"


@pytest.mark.parametrize(
    "source",
    [
        f"Vì <b><i>{MATHML}</i>{DRAWN}</b> nên",
        f"Vì <b>{DRAWN}<i>{MATHML}</i></b> nên",
        f"Vì <b><i><i>{MATHML}</i></i>{DRAWN}</b> nên",
    ],
    ids=["KaTeX", "MathJax", "a box in a box"],
)
def test_drawings(source: str) -> None:
    root = html.fragment_fromstring(source, create_parent="p")
    turn_formulas(list(root.iterdescendants(etree.Element)))
    assert [one.tag for one in root.iter() if one.get("aria-hidden")] == ["template"]


@pytest.mark.parametrize(
    "source",
    [
        f"Vì {MATHML} <i aria-hidden=true>⟹</i> {MATHML}",
        f"<b>Vì {MATHML}{DRAWN}</b>",
        f"<div><p>{MATHML}</p></div><div aria-hidden=true><p>Ví dụ</p></div>",
        f"<b>{MATHML}<i aria-hidden=true>{MATHML}</i></b>",
    ],
    ids=["a sign between two", "a text before", "another panel", "another formula"],
)
def test_what_is_no_drawing(source: str) -> None:
    root = html.fragment_fromstring(source, create_parent="p")
    turn_formulas(list(root.iterdescendants(etree.Element)))
    assert root.find(".//template") is None


def test_own_elements_are_part_of_the_sentence() -> None:
    drawn = "<mjx-math aria-hidden=true>x</mjx-math>"
    assert tags(f"<mjx-box>{drawn}<mjx-help>{MATHML}</mjx-help></mjx-box>") == ["span"]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (TEX, ["code"]),
        (f"<b class=MathJax>x2</b>{TEX}", ["template", "code"]),
        (f"<b class=MathJax>{MATHML}</b>{TEX}", ["b", "script"]),
        (f"<b class=MathJax>x2</b> là {TEX}", ["b", "code"]),
        ('<script type="math/tex"> </script>', ["script"]),
        ("<script>x</script>", ["script"]),
    ],
    ids=["alone", "drawn", "with MathML", "another one before", "empty", "a program"],
)
def test_sources(source: str, wanted: list[str]) -> None:
    assert tags(source) == wanted
