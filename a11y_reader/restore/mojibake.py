"""Text that was encoded as UTF-8 twice: "Cá»™ng hÃ²a" for "Cộng hòa"."""

import re
from collections.abc import Sequence

from a11y_reader.document import Finding, excerpt
from a11y_reader.restore.texts import Text

__all__ = ["may_be_mojibake", "restore_mojibake"]

_CONTINUATION = r"[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_ENCODED_TWICE = re.compile(
    f"[\xc2-\xdf]{_CONTINUATION}|[\xe0-\xef]{_CONTINUATION}{{2}}|\xf0{_CONTINUATION}{{3}}"
)
"""A character in UTF-8, its bytes taken for windows-1252: https://encoding.spec.whatwg.org/#utf-8"""


def may_be_mojibake(text: str) -> bool:
    """Say whether a text has what may be the bytes of one character, each taken for one."""
    return _ENCODED_TWICE.search(text) is not None


def restore_mojibake(texts: Sequence[Text]) -> tuple[Finding, ...]:
    """Decode again what was decoded wrongly; ftfy tells it from what is meant.

    Args:
        texts: All texts of a page.

    Returns:
        A finding, where there was such text.
    """
    from ftfy import fix_encoding

    restored = []
    for text in texts:
        if not may_be_mojibake(text.value):
            continue
        value = fix_encoding(text.value)
        if value != text.value:
            text.write(value)
            restored.append(value)
    if not restored:
        return ()
    return (
        Finding.filled(
            "characters",
            "1.1.1",
            "fixed",
            "Text was encoded as UTF-8 twice; places: {count}.",
            excerpt(max(restored, key=len)),
            count=len(restored),
        ),
    )
