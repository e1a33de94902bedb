"""The scripts of a text, by the blocks of Unicode, and the languages that a script tells."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from a11y_reader.vietnamese.syllables import OWN_LETTERS

__all__ = ["Letters", "is_written_in", "letters_of"]

# https://www.unicode.org/Public/UNIDATA/Blocks.txt; the names are those of ISO 15924
_BLOCKS = (
    (0x0041, 0x024F, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"), (0x0590, 0x05FF, "Hebr"), (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"), (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"), (0x0A80, 0x0AFF, "Gujr"), (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"), (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"), (0x0F00, 0x0FFF, "Tibt"), (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"), (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"), (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"),
    (0x3040, 0x30FF, "Kana"), (0x3130, 0x318F, "Hang"), (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"), (0xAC00, 0xD7AF, "Hang"), (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFF, "Arab"),
)  # fmt: skip
_STARTS = [start for start, _, _ in _BLOCKS]
"""Where they begin, for bisection."""

_LANGUAGES: Mapping[str, str] = MappingProxyType(
    {"Armn": "hy", "Geor": "ka", "Grek": "el", "Gujr": "gu", "Guru": "pa", "Hang": "ko"}
    | {"Hani": "zh", "Kana": "ja", "Khmr": "km", "Knda": "kn", "Laoo": "lo", "Mlym": "ml"}
    | {"Mymr": "my", "Orya": "or", "Sinh": "si", "Taml": "ta", "Telu": "te", "Thai": "th"}
)
"""The language that is written in a script, where next to no other is."""

_SHARED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "Arab": frozenset("ar ckb fa ks ku ps sd ug ur".split()),
        "Beng": frozenset("as bn".split()),
        "Cyrl": frozenset("ba be bg kk ky mk mn ru sr tg tt uk".split()),
        "Deva": frozenset("bho hi mai mr ne sa".split()),
        "Ethi": frozenset("am ti".split()),
        "Hebr": frozenset("he yi".split()),
        "Tibt": frozenset("bo dz".split()),
    }
)
"""The languages that are written in a script, where they are several; those in Latin are many."""

_NEVER_LATIN = tuple(_SHARED[script] for script in ("Beng", "Deva", "Ethi", "Hebr", "Tibt"))
"""Languages that are not written in Latin letters, whatever a detector says."""

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
"""What tells a script or a language; the rest is counted at once."""

_NO_LETTERS = bytes(code for code in range(0x80) if not chr(code).isalpha())
"""The characters of ASCII that are none."""

_MOST = 0.6
"""Share of the letters that make a script the one of a text: the rest are names and code."""

_KANA_OF_JAPANESE = 0.1
"""The fewest kana for each ideograph of a text in Japanese."""

_VIETNAMESE = 0.06
"""The share of letters of its own from which a text is Vietnamese: there it is about 0.2, in any
other language in Latin letters under 0.02."""


class Letters(NamedTuple):
    """The letters of a text.

    Attributes:
        script: The script of most of them, by ISO 15924; empty where none has most.
        number: How many letters it has of that script.
        language: The language that its letters tell, by its BCP 47 subtag; empty where several are
            written in them.
    """

    script: str = ""
    number: int = 0
    language: str = ""


def letters_of(text: str) -> Letters:
    """Look at the letters of a text.

    >>> letters_of("ราชกิจจานุเบกษา").language, letters_of("Thông báo lịch nghỉ lễ").language
    ('th', 'vi')
    >>> letters_of("Notice of the holidays, 2026")
    Letters(script='Latn', number=19, language='')
    """
    in_ascii = len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    if text.isascii():
        return Letters("Latn" if in_ascii else "", in_ascii)
    chars = Counter(_BEYOND_ASCII.findall(text))  # of most texts in Latin letters few
    scripts: dict[str, int] = defaultdict(int)  # quicker than a Counter
    scripts |= {"Latn": in_ascii} if in_ascii else {}
    for char, count in chars.items():
        scripts[_script_of(char)] += count
    scripts.pop("", None)
    if not scripts:
        return Letters()
    _join_japanese(scripts)
    script = max(scripts, key=scripts.__getitem__)
    count = scripts[script]
    if count < _MOST * sum(scripts.values()):
        return Letters()
    return Letters(script, count, _LANGUAGES.get(script) or _by_own_letters(chars, count))


def is_written_in(lang: str, script: str) -> bool:
    """Say whether a language, by its subtag, may be written in a script.

    >>> is_written_in("fa", "Arab"), is_written_in("hi", "Arab"), is_written_in("fr", "Latn")
    (True, False, True)
    """
    if script == "Latn":
        return lang not in _LANGUAGES.values() and not any(lang in one for one in _NEVER_LATIN)
    return lang == _LANGUAGES.get(script) or lang in _SHARED.get(script, ())


@lru_cache(maxsize=4096)  # more characters than most texts have
def _script_of(char: str) -> str:
    """Return a letter's script; an empty string for no letter, or of a script not listed."""
    index = bisect_right(_STARTS, ord(char)) - 1
    _, end, script = _BLOCKS[index]
    return script if index >= 0 and ord(char) <= end and char.isalpha() else ""


def _join_japanese(scripts: dict[str, int]) -> None:
    """Count the ideographs of Japanese with its syllables."""
    if scripts.get("Kana", 0) > _KANA_OF_JAPANESE * scripts.get("Hani", 0):
        scripts["Kana"] += scripts.pop("Hani", 0)


def _by_own_letters(chars: Counter[str], letters: int) -> str:
    own = sum(count for char, count in chars.items() if char in OWN_LETTERS)
    return "vi" if own >= _VIETNAMESE * letters else ""
