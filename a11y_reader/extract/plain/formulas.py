"""Formulas that a page has more than once, or only as what a script is to draw.

MathJax and KaTeX draw a formula from boxes, which are nothing to read, and hide them from assistive
technology; beside them stands MathML. Where no script has run, there is but the source in TeX.
"""

from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import is_blank

__all__ = ["turn_formulas"]

_AROUND = 2
"""How many elements may stand between MathML and what is beside its drawing."""

_TEX = "math/tex"
"""How the type of a script begins that is a formula (MathJax 2)."""

_DRAWN = "MathJax"
"""How the class of an element begins that MathJax 2 draws a formula in, or announces it."""

_MOST_BEFORE = 2
"""How many such elements stand right before the script."""


def turn_formulas(elements: Iterable[etree._Element]) -> None:
    """Leave of each formula what can be read: MathML, or else its source, as code.

    Args:
        elements: All elements of a page, some of which are changed.

    >>> root = etree.fromstring(
    ...     '<p><b><i><math/></i><i aria-hidden="true">e2</i></b>, '
    ...     '<script type="math/tex">x</script></p>'
    ... )
    >>> turn_formulas(list(root.iter()))
    >>> [part.tag for part in root.iter()]
    ['p', 'b', 'i', 'math', 'template', 'code']
    """
    for element in elements:
        if element.tag == "math":
            _drop_drawing(element)
        elif element.tag == "script" and (element.get("type") or "").startswith(_TEX):
            _turn_source(element)


def _drop_drawing(formula: etree._Element) -> None:
    """Drop what is drawn beside MathML, and make what is around both a part of its sentence."""
    around: etree._Element | None = formula
    for _ in range(_AROUND + 1):
        if around is None:
            return
        for beside in (around.getprevious(), around.getnext()):
            if beside is not None and beside.get("aria-hidden") == "true" and _is_drawing(beside):
                beside.tag = "template"
        around.tag = "span" if "-" in str(around.tag) else around.tag
        around = around.getparent()


def _is_drawing(element: etree._Element) -> bool:
    return next(element.iterdescendants("math"), None) is None and element.tag != "math"


def _turn_source(script: etree._Element) -> None:
    """Turn a script that is a formula into code, and drop what was drawn of it without MathML."""
    drawn = list(_drawn_before(script))
    if is_blank(script.text) or any(one.find(".//math") is not None for one in drawn):
        return
    for one in drawn:
        one.tag = "template"
    script.tag = "code"


def _drawn_before(script: etree._Element) -> Iterable[etree._Element]:
    before = script.getprevious()
    for _ in range(_MOST_BEFORE):
        if before is None or not is_blank(before.tail):
            return
        if not (before.get("class") or "").startswith(_DRAWN):
            return
        yield before
        before = before.getprevious()
