"""Cells of tables that say by an icon alone whether something is so.

Tables that compare draw a tick or a cross by a font of pictures or a drawing, which a class names
(https://fontawesome.com/icons/check, https://icons.getbootstrap.com/icons/x/). A name for voices
goes first (https://www.w3.org/TR/accname-1.2/).
"""

import re
from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.elements import MEDIA_TAGS, text_of
from a11y_reader.extract.plain.short_texts import few_parts

__all__ = ["name_icons"]

_SIGNS = tuple(
    (sign, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])|-(?:{ends})(?![\w-])", re.IGNORECASE))
    for sign, words, ends in (
        ("✓", "check|checkmark|tick|yes", "ok"),
        ("✗", "close|cross|times|xmark", "no|remove|x|x-lg"),
    )
)
"""What stands for an icon, the words in its name, and those that it ends with."""

_DRAWN = frozenset({"i", "span", "svg"})
"""Elements by which pages show icons."""

_CONTROLS = MEDIA_TAGS | {"a", "button", "input", "select", "textarea"}
"""What a cell holds that says or does something else."""

_LIGATURES = re.compile(r"(?<![\w-])material-(?:icons|symbols)")
"""Classes of fonts that draw icons for their names."""


def name_icons(cells: Iterable[etree._Element]) -> None:
    """Say in cells that are but an icon what that is named, or by a sign what it shows.

    Args:
        cells: The elements `td` of a page, some of which are changed.

    >>> root = etree.fromstring(
    ...     '<tr><td><i class="fa fa-check"/></td><td><i class="bi bi-x" title="Paid"/></td></tr>'
    ... )
    >>> name_icons(list(root))
    >>> [cell[0].text for cell in root]
    ['✓', 'Paid']
    """
    for cell in cells:
        if len(cell):
            icon = _lone_icon(cell)
            if icon is not None:
                sign = _sign(icon)
                icon.tag = "span"
                del icon[:]
                icon.text = sign
                icon.set("class", "")  # which names a font of pictures


def _lone_icon(cell: etree._Element) -> etree._Element | None:
    """Return the icon that is all a cell says; None where there is more, or none that is known."""
    parts = few_parts(cell)
    if any(part.tag in _CONTROLS for part in parts):
        return None
    icon = next((part for part in parts if part.tag in _DRAWN and _sign(part)), None)
    if icon is None:
        return None
    own = text_of(icon) if icon.tag == "svg" else _ligature(icon)
    return icon if text_of(cell) == own else None


def _ligature(icon: etree._Element) -> str:
    return text_of(icon) if _LIGATURES.search(icon.get("class") or "") else ""


def _sign(icon: etree._Element) -> str:
    """Return what an icon is named, or the sign that it shows; empty where neither is known."""
    title = icon.findtext("title") if icon.tag == "svg" else None
    named = folded(icon.get("aria-label") or icon.get("title") or title or "")
    uses = (use.get("href") or use.get("xlink:href") or "" for use in icon.iter("use"))
    shown = " ".join((_ligature(icon), icon.get("class") or "", *uses))
    return named or next((sign for sign, names in _SIGNS if names.search(shown)), "")
