"""Images of which a browser shows one: for light and dark pages, for wide and narrow ones.

Style decides which, and to a screen reader both would say the same. What tells them is that they
stand side by side with one alternative text, and that their names differ in a word for a look. So
it is with the image of a formula, for browsers that know no MathML, right behind the formula: it is
hidden from screen readers, or its text alternative is the formula.
"""

import re

from lxml import etree

from a11y_reader.extract.elements import text_of

__all__ = ["is_variant"]

_LOOK = re.compile(
    r"(?<![a-z])(?:dark|light|black|white|hover|desktop|mobile|phone|tablet|wide|narrow|hidden)"
    r"(?![a-z])",
    re.IGNORECASE,
)
"""How authors of web pages name a look, and when it is not to be seen."""

_WRAPPERS = frozenset({"div", "figure", "picture", "span"})
"""What may stand around each of them."""


def is_variant(image: etree._Element) -> bool:
    """Say whether an image shows in another look what stands right before it.

    Args:
        image: An `img`.
    """
    alt = image.get("alt")
    before = _before(image)
    if before is not None and _shows_formula(image, before):
        return True
    if not alt or not alt.strip():
        return False
    around = image.getparent()
    if before is None and around is not None and around.tag in _WRAPPERS and len(around) == 1:
        box = _before(around)
        before = box[0] if box is not None and len(box) == 1 and box.tag == around.tag else None
    if before is None or before.tag != "img" or before.get("alt") != alt:
        return False
    return _looks(before) != _looks(image)


def _shows_formula(image: etree._Element, before: etree._Element) -> bool:
    """Say whether an image shows the formula that an element is, or hides from the eye."""
    math = before[0] if len(before) == 1 and before.tag != "math" else before
    if math.tag != "math":
        return False
    text = text_of(math)
    alt = (image.get("alt") or "").strip()
    says_formula = bool(alt) and alt in (math.get("alttext"), text)
    return text_of(before) == text and (says_formula or image.get("aria-hidden") == "true")


def _before(element: etree._Element) -> etree._Element | None:
    """Return the element right before another one, with no text between both."""
    before = element.getprevious()
    return None if before is None or (before.tail and before.tail.strip()) else before


def _looks(image: etree._Element) -> list[str]:
    """Return the words for looks in the names of an image and of what stands around it alone."""
    names = [image.get("class") or "", (image.get("src") or "").partition("#")[2]]
    around = image.getparent()
    if around is not None and len(around) == 1:
        names.insert(0, around.get("class") or "")
    return _LOOK.findall(" ".join(names).lower())
