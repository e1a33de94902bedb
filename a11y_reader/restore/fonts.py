"""The fonts by which text of before Unicode was shown, and where a page names them."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lxml import etree

__all__ = ["Font", "font_named", "font_of", "fonts_of_classes", "names_fonts"]


class Font(NamedTuple):
    """A font, as far as it matters to what its characters mean.

    Attributes:
        reading: The name of the reading (`a11y_reader.vietnamese.charsets.READINGS`) of its
            characters; empty for a font that shows them as they are.
        capitals: Whether it shows small letters as capitals.
    """

    reading: str = ""
    capitals: bool = False


_OTHER = Font()

_NAMED = (b".Vn", b"VNI-")
_FAMILY = re.compile(r"""(?<![\w-])font(?:-family)?\s*:\s*([^;}]*)""", re.IGNORECASE)
_TCVN3 = re.compile(r"""\\?\.vn\w""", re.IGNORECASE)
_VNI = re.compile(r"\bvni[- ]", re.IGNORECASE)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)\s*$")


def names_fonts(root: etree._Element) -> bool:
    """Say whether a page names such a font anywhere, as they are usually written."""
    markup = etree.tostring(root, encoding="utf-8")
    return any(name in markup for name in _NAMED)


def font_named(families: str) -> Font:
    """Return the font that a list of font families, or the `face` of a `font` element, begins with.

    The fonts `.Vn…` whose name ends with H show capitals.

    >>> font_named("'.VnTimeH', serif")
    Font(reading='TCVN3', capitals=True)
    >>> font_named("VNI-Times").reading, font_named("Arial, '.VnTime'").reading
    ('VNI', '')
    """
    family = families.split(",", maxsplit=1)[0].replace("&quot;", "").strip(" \t\r\n\"'")
    if _TCVN3.search(family):
        return Font("TCVN3", capitals=family[-1] in "Hh")
    return Font("VNI") if _VNI.search(family) else _OTHER


def font_of(element: etree._Element, of_classes: Mapping[str, Font]) -> Font | None:
    """Return the font that an element names for what is within it; None where it names none.

    Args:
        element: The element.
        of_classes: What `fonts_of_classes` has found in the page's style sheets.
    """
    family = _FAMILY.search(element.get("style") or "")
    if family:
        return font_named(family[1])
    if element.tag == "font" and element.get("face"):
        return font_named(element.get("face") or "")
    names = (element.get("class") or "").split()
    return next((of_classes[name] for name in names if name in of_classes), None)


def fonts_of_classes(sheets: Iterable[str]) -> Mapping[str, Font]:
    """Return the fonts that style sheets give to the elements of a class.

    Only rules for one class are taken, as word processors write them when they save as HTML.

    >>> fonts_of_classes(["p.Muc, td.So { color: red; font-family: '.VnArialH' }"])["So"].capitals
    True
    """
    fonts: dict[str, Font] = {}
    for sheet in sheets:
        for selectors, declarations in _RULE.findall(sheet):
            family = _FAMILY.search(declarations)
            if family:
                classes = filter(None, map(_CLASS.search, selectors.split(",")))
                fonts |= {found[1]: font_named(family[1]) for found in classes}
    return fonts
