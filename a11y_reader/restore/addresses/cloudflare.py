"""Addresses that Cloudflare hides: each as the code of its characters, for a script to decode."""

from collections.abc import Iterator

from lxml import etree

from a11y_reader.restore.addresses.elements import fill, found, text_of
from a11y_reader.restore.texts import writable

__all__ = ["SIGNS", "restore_links", "restore_texts"]

SIGNS = ("data-cfemail", "/email-protection#")
"""What the source of a page has with such addresses."""

_PROTECTED = etree.XPath('descendant::a[contains(@href, "/cdn-cgi/l/email-protection#")]')
"""The links."""

_PROTECTED_TEXT = "[email protected]"
"""What stands for an address, in all languages."""

_ENCODED = etree.XPath("descendant::*[@data-cfemail]")
"""The elements that stand for the text."""


def restore_texts(root: etree._Element) -> Iterator[str]:
    """Restore what stands for the text of an address alone, be it in a link or not."""
    for element in found(_ENCODED, root):
        address = _decoded(element.get("data-cfemail", ""))
        if address and not len(element):
            if not element.get("href", "mailto:").startswith("mailto:"):
                del element.attrib["href"]  # the same for all addresses
            element.text = address
            yield address


def restore_links(root: etree._Element) -> Iterator[str]:
    """Restore the links, which have the address behind `#`."""
    for link in found(_PROTECTED, root):
        address = _decoded(link.get("href", "").rpartition("#")[2])
        if address:
            link.set("href", f"mailto:{address}")
            if text_of(link) == _PROTECTED_TEXT:  # some programs leave no code with the text
                fill(link, address.partition("?")[0])
            yield address


def _decoded(code: str) -> str:
    """Decode what Cloudflare makes of an address; an empty string where it is none.

    Of each byte, two hexadecimal digits, the bits are turned that are set in the first one.

    >>> _decoded("4237202c26023a236c342c")
    'ubnd@xa.vn'
    """
    try:
        key, *rest = bytes.fromhex(code)
        address = bytes(byte ^ key for byte in rest).decode()
    except ValueError:
        return ""
    return writable(address) if "@" in address else ""
