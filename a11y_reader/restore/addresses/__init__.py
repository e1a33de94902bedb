"""E-mail addresses that a page hides from programs, for its own script to show.

Who reads a page without that script, as from an archive, gets `[email protected]` instead, and a
link that leads nowhere.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from a11y_reader.document import Finding, FindingKind
from a11y_reader.restore.addresses import cloudflare, joomla, typo3

__all__ = ["may_hide_addresses", "restore_addresses"]

_READABLE = FindingKind(
    "characters",
    "1.1.1",
    "fixed",
    "E-mail addresses were hidden from programs; now they can be read: {count}.",
)

_SIGNS = (*cloudflare.SIGNS, *joomla.SIGNS, *typo3.SIGNS)
"""What the source of a page has that hides addresses."""

_SCHEMES: tuple[Callable[[etree._Element], Iterator[str]], ...] = (
    cloudflare.restore_texts,
    cloudflare.restore_links,
    typo3.restore_shifted,
    joomla.restore_hidden,
    joomla.restore_cloaked,
)
"""What hides addresses, each by a function that restores and yields them; texts before links."""


def may_hide_addresses(source: str) -> bool:
    """Say whether a page's source may hide addresses, at a look."""
    return any(sign in source for sign in _SIGNS)


def restore_addresses(root: etree._Element) -> tuple[Finding, ...]:
    """Put the addresses where the page's script would show them.

    The scripts of Cloudflare, TYPO3 and Joomla! 1.5 and later are known: each shows what is in the
    page, so that all of it can be read there.

    Args:
        root: A page's tree; its texts, links and elements may change.

    Returns:
        A finding, where there were such addresses.
    """
    restored = {
        address.partition("?")[0]: None for restore in _SCHEMES for address in restore(root)
    }
    first = next(iter(restored), "")
    return (_READABLE.on(first, count=len(restored)),) if restored else ()
