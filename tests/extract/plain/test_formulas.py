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


@pytest.mark.parametrize(
    "source",
    [
        f"<b><i>{MATHML}</i></b><i aria-hidden=true>x</i>",
        f"<i aria-hidden=true>x</i><b>{MATHML}</b>",
    ],
    ids=["KaTeX", "MathJax"],
)
def test_drawings(source: str) -> None:
    assert sorted(tags(source)) == ["b", "template"]


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


def test_two_formulas_beside_each_other_stay() -> None:
    assert tags(f"{MATHML}<b aria-hidden=true>{MATHML}</b>") == ["math", "b"]
