"""Text whose characters are not those it means: from the tree to the same tree with other texts.

It comes before extraction, so that titles, dates and scores see the text as it is read, and works
on the tree, as only there a text's font is known. On a page of plain text it costs one look at the
source and one at the letters that occur.
"""

from lxml import etree

from a11y_reader.document import Finding
from a11y_reader.restore.addresses import may_hide_addresses, restore_addresses
from a11y_reader.restore.escapes import may_be_escaped_twice, restore_escaped
from a11y_reader.restore.fonts import names_fonts
from a11y_reader.restore.legacy import is_of_fonts, may_be_legacy, restore_legacy
from a11y_reader.restore.mojibake import may_be_mojibake, restore_mojibake
from a11y_reader.restore.texts import texts_of

__all__ = ["restore"]

_ASCII = bytes(range(0x80))
"""What is the same in all of these encodings and fonts."""


def restore(root: etree._Element, source: str) -> tuple[Finding, ...]:
    """Put right the texts of a tree that other characters stand for.

    - E-mail addresses that are hidden from programs are put where a script would show them.
    - Text that was escaped twice shows what it means instead of its markup.
    - Text that was encoded as UTF-8 twice is decoded again.
    - Text typed for the fonts TCVN3 (`.VnTime`) and VNI, and windows-1258 that was taken for
      windows-1252, becomes the letters of Vietnamese; fonts of capitals give capitals.

    All else is left as it is.

    Args:
        root: A page's tree; its texts and attributes may change.
        source: What the tree was parsed from, as it is quicker to look into.

    Returns:
        What was restored.
    """
    return (*_of_source(root, source), *_of_letters(root))


def _of_source(root: etree._Element, source: str) -> tuple[Finding, ...]:
    """Restore what the source of a page shows."""
    findings = restore_addresses(root) if may_hide_addresses(source) else ()
    return findings + (restore_escaped(root) if may_be_escaped_twice(source) else ())


def _of_letters(root: etree._Element) -> tuple[Finding, ...]:
    """Restore what the letters of a page show."""
    text = etree.tostring(root, method="text", encoding="utf-8")
    beyond_ascii = text.translate(None, _ASCII)
    letters = frozenset(beyond_ascii.decode())
    is_mojibake = may_be_mojibake(beyond_ascii) and may_be_mojibake(text)  # the quicker look first
    is_legacy = may_be_legacy(letters, text) or (is_of_fonts(letters) and names_fonts(root))
    texts = tuple(texts_of(root)) if is_mojibake or is_legacy else ()
    findings = restore_mojibake(texts) if is_mojibake else ()
    if is_legacy:
        findings += restore_legacy(tuple(texts_of(root)) if findings else texts)
    return findings
