"""Panels that a click opens: what they are called, so that each can stand under a heading.

A tab labels the panel that it controls: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/.
"""

from collections.abc import Iterator

from lxml import etree

from a11y_reader.extract.blocks import Page, Scope

__all__ = ["panel_label"]

_LONGEST = 120
"""How many characters a label may have."""


def panel_label(page: Page, scope: Scope) -> str:
    """Return what a panel of tabs is called; nothing for others, and where its text says it anyway.

    Args:
        page: What the walk has found.
        scope: The block-level element that may be a panel.
    """
    if scope.element.get("role") != "tabpanel" or scope.start == scope.end:
        return ""
    labels = (" ".join(tab.xpath("string()").split()) for tab in _tabs(page, scope.element))
    label = next(filter(None, labels), "")
    beside = {block.text for block in page.blocks[max(scope.start - 1, 0) : scope.start + 1]}
    return "" if label in beside or len(label) > _LONGEST else label


def _tabs(page: Page, panel: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that label a panel: by its own word, or as what opens it."""
    root = page.scopes[0].element
    for name in (panel.get("aria-labelledby") or "").split():
        yield from root.xpath("//*[@id=$name]", name=name)
    identifier = panel.get("id")
    if identifier:
        query = (
            "//*[@aria-controls=$id or @href=$link or @data-target=$link][@role or @data-toggle]"
        )
        yield from root.xpath(query, id=identifier, link=f"#{identifier}")
