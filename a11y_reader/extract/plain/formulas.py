"""Formulas that a page has twice, as MathML and as a drawing, or only as what a script is to draw.

MathJax and KaTeX draw a formula from boxes, which are nothing to read, and hide them from assistive
technology; beside them stands MathML. Where no script has run, there is but the source in TeX.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import INLINE_TAGS

__all__ = ["turn_formulas"]

_BOXES = 3
"""How many elements around MathML may have its drawing in them."""

_MOST_IN_BOX = 4
"""The most elements that such a one holds."""

_TEX = "math/tex"
"""How the type of a script begins that is a formula (MathJax 2)."""

_DRAWN = "MathJax"
"""How the class of an element begins that MathJax 2 draws a formula in, or announces it."""

_MOST_BEFORE = 2
"""How many such elements stand right before the script."""


def turn_formulas(elements: Iterable[etree._Element]) -> None:
    """Leave of each formula what can be read: MathML, or else its source, as code.

    Args:
        elements: The elements `math` and `script` of a page.

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
    """Drop what is drawn in the same box as MathML; the box is a part of its sentence."""
    within = formula
    for box in islice(formula.iterancestors(), _BOXES):
        if not _is_box(box):
            return
        for beside in box:
            if beside is not within and beside.get("aria-hidden") == "true" and _is_drawing(beside):
                beside.tag = "template"
        box.tag = "span" if "-" in box.tag else box.tag
        within = box


def _is_box(element: etree._Element) -> bool:
    """Say whether an inline element, or one of a page's own, has but a few elements and no text."""
    if len(element) > _MOST_IN_BOX or not (element.tag in INLINE_TAGS or "-" in element.tag):
        return False
    return is_blank(element.text) and all(is_blank(part.tail) for part in element)


def _is_drawing(element: etree._Element) -> bool:
    return element.tag != "math" and next(element.iterdescendants("math"), None) is None


def _turn_source(script: etree._Element) -> None:
    """Turn a script that is a formula into code, and drop what was drawn of it without MathML."""
    drawn = list(_drawn_before(script))
    if is_blank(script.text) or any(one.find(".//math") is not None for one in drawn):
        return
    for one in drawn:
        one.tag = "template"
    script.tag = "code"


def _drawn_before(script: etree._Element) -> Iterator[etree._Element]:
    before = script.getprevious()
    for _ in range(_MOST_BEFORE):
        if before is None or not is_blank(before.tail):
            return
        if not (before.get("class") or "").startswith(_DRAWN):
            return
        yield before
        before = before.getprevious()
