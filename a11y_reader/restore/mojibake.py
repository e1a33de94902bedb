"""Text that was encoded as UTF-8 twice: "Cá»™ng hÃ²a" for "Cộng hòa"."""

import re
from collections.abc import Sequence

from a11y_reader.document import Finding, FindingKind
from a11y_reader.restore.texts import Text

__all__ = ["may_be_mojibake", "restore_mojibake"]

_DECODED_AGAIN = FindingKind(
    "characters", "1.1.1", "fixed", "Text was encoded as UTF-8 twice; places: {count}."
)

# UTF-8 of the characters that the bytes 80 to BF are in windows-1252, undefined ones as they are
_CONTINUATION = b"(?:\xc2[\x80-\xbf]|%b)" % b"|".join(
    char.encode() for char in "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
)
_ENCODED_TWICE = re.compile(
    b"\xc3(?:[\x82-\x9f]%(next)b|[\xa0-\xaf]%(next)b{2}|\xb0%(next)b{3})" % {b"next": _CONTINUATION}
)
"""A character in UTF-8, its bytes taken for windows-1252: https://encoding.spec.whatwg.org/#utf-8

All is in UTF-8 again, as bytes are faster to search.
"""


def may_be_mojibake(text: bytes) -> bool:
    """Say whether a text (in UTF-8) has what may be one character's bytes, each taken for one."""
    return _ENCODED_TWICE.search(text) is not None


def restore_mojibake(texts: Sequence[Text]) -> tuple[Finding, ...]:
    """Decode again what was decoded wrongly; ftfy tells it from what is meant.

    Returns:
        A finding, where there was such text.
    """
    from ftfy import fix_encoding

    restored = []
    for text in texts:
        if text.value.isascii() or not may_be_mojibake(text.value.encode()):
            continue
        value = fix_encoding(text.value)
        if value != text.value:
            text.write(value)
            restored.append(value)
    longest = max(restored, key=len, default="")
    return (_DECODED_AGAIN.on(longest, count=len(restored)),) if restored else ()
