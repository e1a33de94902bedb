"""Finds the elements that have an attribute, sooner than each element could be asked for it."""

from collections.abc import Callable, Sequence
from typing import cast

from lxml import etree

__all__ = ["elements_with"]


def elements_with(*attributes: str) -> Callable[[etree._Element], Sequence[etree._Element]]:
    """Return a function that finds the elements within another one that have some attribute.

    They come in document order, each once.

    Args:
        attributes: The attributes as XPath writes them, with what they must say.

    >>> find = elements_with("@role[. = 'tab']", "@data-tab")
    >>> [one.tag for one in find(etree.fromstring("<p><a role='tab'/><b role='row'/><i/></p>"))]
    ['a']
    """
    search = etree.XPath(" | ".join(f"descendant::*/{attribute}" for attribute in attributes))

    def find(root: etree._Element) -> Sequence[etree._Element]:
        # by the step `/..` it would take time that grows with the square of how many there are
        found = cast("list[etree._ElementUnicodeResult]", search(root))
        elements = (value.getparent() for value in found)
        return list(dict.fromkeys(element for element in elements if element is not None))

    return find
