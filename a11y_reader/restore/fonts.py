"""The fonts by which text of before Unicode was shown, and where a page names them."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from lxml import etree

__all__ = ["Font", "font_named", "font_of", "fonts_of_rules", "may_name_fonts", "names_fonts"]


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
"""Any font that shows characters as they are."""

_NAMED = " or ".join(f"contains(., '{name}')" for name in (".Vn", "VNI-"))
"""The names of fonts as they are usually written."""

_NAMES = etree.XPath(f"boolean(//@style[{_NAMED}] | //@face[{_NAMED}] | //style[{_NAMED}])")
"""Whether they occur at all."""

_NAMING = etree.XPath("//@style | //@face", smart_strings=False)
"""Where elements name a font."""

_FAMILY = re.compile(r"""(?<![\w-])font(?:-family)?\s*:\s*([^;}]*)""", re.IGNORECASE)
"""https://www.w3.org/TR/css-fonts-4/#font-family-prop, and the shorthand."""

_TCVN3 = re.compile(r"""\\?\.vn\w""", re.IGNORECASE)
"""Fonts for TCVN3, whose names begin with a point: .VnTime, .VnArialH."""

_VNI = re.compile(r"\bvni[- ]", re.IGNORECASE)
"""Fonts for VNI: VNI-Times."""

_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
"""A selector and its declarations."""

_SELECTOR = re.compile(r"\s*[a-z0-9]*(\.[\w-]+)\s*|\s*([a-z][a-z0-9]*)\s*", re.IGNORECASE)
"""Selectors of one class or one element: the fonts of such pages have no others."""


def names_fonts(root: etree._Element) -> bool:
    """Say whether a page names such a font anywhere, as they are usually written."""
    return bool(_NAMES(root))


def may_name_fonts(root: etree._Element) -> bool:
    """Say whether a page may name such a font, in letters of any case: quicker than to find it."""
    sheets = (style.text or "" for style in root.iter("style"))
    own: list[str] = _NAMING(root)  # type: ignore[assignment]  # attributes are strings
    texts = map(str.lower, chain(sheets, own))
    named = (text for text in texts if ".vn" in text or "vni" in text)  # quickly, as hardly any do
    return any(_TCVN3.search(text) or _VNI.search(text) for text in named)


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


def font_of(element: etree._Element, of_rules: Mapping[str, Font]) -> Font | None:
    """Return the font that an element names for what is within it; None where it names none.

    Args:
        element: The element.
        of_rules: What `fonts_of_rules` has found in the page's style sheets.
    """
    family = _FAMILY.search(element.get("style") or "")
    if family:
        return font_named(family[1])
    if element.tag == "font" and element.get("face"):
        return font_named(element.get("face") or "")
    names = [f".{name}" for name in (element.get("class") or "").split()]
    return next((of_rules[name] for name in (*names, element.tag) if name in of_rules), None)


def fonts_of_rules(sheets: Iterable[str]) -> Mapping[str, Font]:
    """Return the fonts that style sheets give to elements, by their class or name.

    Only rules for one class or element name are taken, as word processors write them when they
    save as HTML.

    >>> sorted(fonts_of_rules(["h1, p.Muc { color: red; font-family: '.VnArialH' }"]))
    ['.Muc', 'h1']
    """
    fonts: dict[str, Font] = {}
    for sheet in sheets:
        for selectors, declarations in _RULE.findall(sheet):
            fonts |= _fonts_of_rule(selectors, declarations)
    return fonts


def _fonts_of_rule(selectors: str, declarations: str) -> dict[str, Font]:
    family = _FAMILY.search(declarations)
    if family is None:
        return {}
    found = filter(None, map(_SELECTOR.fullmatch, selectors.split(",")))
    return {one[1] or one[2].lower(): font_named(family[1]) for one in found}
