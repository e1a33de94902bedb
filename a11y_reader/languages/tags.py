"""Language tags: BCP 47, https://www.rfc-editor.org/info/bcp47."""

import re
from functools import lru_cache

__all__ = ["are_alike", "canonical", "primary"]

_SCRIPT = re.compile(r"[a-z]{4}", re.IGNORECASE)
"""https://www.rfc-editor.org/rfc/rfc5646#section-2.2.3"""

_REGION = re.compile(r"[a-z]{2}", re.IGNORECASE)
"""https://www.rfc-editor.org/rfc/rfc5646#section-2.2.4"""

_ALIKE = tuple(
    frozenset(languages.split())
    for languages in (
        "da nb nn no",
        "bs cnr hr sh sr",
        "id ms",
        "bg mk",
        "es gl ast an",
        "pt gl",
        "ca oc",
        "af nl fy li",
        "de als bar gsw lb nds",
        "en sco",
        "fil tl",
        "fa prs ps",
        "he iw yi",
        "hi mr ne",
        "nan wuu yue zh",
        "ru be uk",
        "tr az",
        "et fi",
        "cs sk",
    )
)
"""Languages, and names of the same language, that a detector may take for each other."""


@lru_cache(maxsize=1024)
def primary(tag: str) -> str:
    """Return the language subtag of a tag, in small letters.

    >>> primary("zh-Hant-TW"), primary("pt_BR"), primary("")
    ('zh', 'pt', '')
    """
    return re.split("[-_]", tag.strip(), maxsplit=1)[0].lower()


@lru_cache(maxsize=4096)
def are_alike(one: str, other: str) -> bool:
    """Say whether two languages, by their subtags, are one or hard to tell apart."""
    return one == other or any({one, other} <= group for group in _ALIKE)


def canonical(tag: str) -> str:
    """Return a tag with its subtags in the usual case (section 2.1.1 of RFC 5646).

    >>> canonical("VI-vn"), canonical("zh-hant_tw")
    ('vi-VN', 'zh-Hant-TW')
    """
    first, *rest = tag.strip().replace("_", "-").split("-")
    return "-".join((first.lower(), *map(_in_usual_case, rest)))


def _in_usual_case(subtag: str) -> str:
    if _REGION.fullmatch(subtag):
        return subtag.upper()
    return subtag.title() if _SCRIPT.fullmatch(subtag) else subtag.lower()
