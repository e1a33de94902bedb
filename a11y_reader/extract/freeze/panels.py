"""Panels that a click opens: what they are called, so that each can stand under a heading.

A tab labels the panel that it controls: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/.
"""

from collections.abc import Mapping

from lxml import etree

from a11y_reader.extract.blocks import Page, Scope

__all__ = ["panel_labels"]

_LONGEST = 120
"""How many characters a label may have."""

_CONTROLS = ("aria-controls", "data-target", "href")
"""Attributes by which a tab names its panel."""


def panel_labels(page: Page) -> Mapping[int, str]:
    """Return what the panels of tabs are called, by their scopes' numbers.

    Those that begin with their label anyway, or stand right below it, are left out.

    Args:
        page: What the walk has found.
    """
    panels = [scope for scope in page.scopes if "tabpanel" in scope.names]
    if not panels:
        return {}
    tabs = _tabs(page.scopes[0].element)
    labels = ((scope, _label(scope, tabs)) for scope in panels if scope.start < scope.end)
    return {
        scope.index: label for scope, label in labels if label and not _is_said(page, scope, label)
    }


def _tabs(root: etree._Element) -> Mapping[str, etree._Element]:
    """Return the elements that may label a panel, by their own id and by that of the panel."""
    tabs: dict[str, etree._Element] = {}
    for element in root.iter(etree.Element):
        own = element.get("id")
        if own:
            tabs.setdefault(own, element)
        if element.get("role") == "tab" or element.get("data-toggle"):
            controlled = (element.get(name) or "" for name in _CONTROLS)
            tabs |= {f"#{name.removeprefix('#')}": element for name in controlled if name}
    return tabs


def _label(panel: Scope, tabs: Mapping[str, etree._Element]) -> str:
    labelled_by = (panel.element.get("aria-labelledby") or "").split()
    for name in (*labelled_by, f"#{panel.element.get('id')}"):
        text = _text(tabs[name]) if name in tabs else ""
        if text:
            return text
    return ""


def _text(tab: etree._Element) -> str:
    """Return an element's text; nothing where it is too long for a label."""
    pieces: list[str] = []
    length = 0
    for piece in tab.itertext():
        pieces.append(str(piece))
        length += len(piece)
        if length > 2 * _LONGEST:
            return ""
    text = " ".join("".join(pieces).split())
    return text if len(text) <= _LONGEST else ""


def _is_said(page: Page, panel: Scope, label: str) -> bool:
    beside = page.blocks[max(panel.start - 1, 0) : panel.start + 1]
    return any(block.text == label for block in beside)
