"""Elements of a page, and what is put into them."""

from lxml import etree

from a11y_reader.characters import folded

__all__ = ["fill", "found", "show", "text_of"]


def found(path: etree.XPath, root: etree._Element) -> list[etree._Element]:
    """Return the elements that a path leads to.

    Args:
        path: One that leads to elements only.
        root: A page's tree.
    """
    return path(root)  # type: ignore[return-value]  # elements are all that these match


def text_of(element: etree._Element) -> str:
    """Return all text of an element, white space folded."""
    return folded("".join(map(str, element.itertext())))


def fill(element: etree._Element, text: str) -> None:
    """Put a text in the place of all that an element holds.

    Args:
        element: The element, which is changed.
        text: The text.
    """
    for child in list(element):
        element.remove(child)
    element.text = text


def show(element: etree._Element, address: str, text: str, *, is_link: bool) -> None:
    """Show an address in an element without any text.

    Args:
        element: The element, which is changed.
        address: The address.
        text: What is shown for it; empty where that is the address.
        is_link: Whether the address is a link.
    """
    element.text = text or address
    if is_link:
        element.tag = "a"
        element.set("href", f"mailto:{address}")
