"""What is known of a language's abbreviations: a TOML file for each, such as `vi.toml`.

The files say where each expansion comes from. What a language's abbreviations are made up of, and
which of several things one stands for, is in them too; `compounds.py` and `senses.py` read that.
"""

import functools
from collections.abc import Mapping
from typing import Literal

import msgspec

from a11y_reader.languages.resources import language_in, read_language

__all__ = ["Lexicon", "Sense", "Term", "lexicon_for"]


class Term(msgspec.Struct, frozen=True, array_like=True):
    """What an abbreviation stands for.

    Attributes:
        expansion: What it stands for.
        source: Where that is said: a key of `Lexicon.sources`.
    """

    expansion: str
    source: str


class Sense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of several things that an abbreviation may stand for, with what tells that it does.

    Attributes:
        expansion: What it stands for.
        source: Where that is said: a key of `Lexicon.sources`.
        previous: Words of which one stands before it.
        next: Words of which one stands after it; `#` is a number, `Aa` a word with a capital
            letter, `XX` a Roman numeral.
        page: Whether, for these to count, the page must have the expansion in full (`required`);
            or whether that alone `decides`, where the page has that of no other sense.
    """

    expansion: str
    source: str
    previous: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    page: Literal["", "required", "decides"] = ""


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's abbreviations.

    Attributes:
        sources: The laws, decrees and usages that terms come from.
        terms: What stands for one thing wherever it occurs.
        senses: What stands for several things.
        kinds: What in a document's number says which kind of document it is.
        joint_kinds: Those of `kinds` that several bodies issue together.
        issuers: What in a document's number says who issued it, besides the terms.
        assemblies: Issuers that are followed by the number of their term.
        heads: Parts of longer abbreviations that name a body; what follows says whose it is.
        tails: Parts of longer abbreviations that end them.
        parts: Other parts of longer abbreviations.
        of: The word that joins a document's kind and its issuer.
        conjunction: The word for “&”.
    """

    sources: Mapping[str, str]
    terms: Mapping[str, Term]
    senses: Mapping[str, tuple[Sense, ...]]
    kinds: Mapping[str, Term]
    joint_kinds: frozenset[str]
    issuers: Mapping[str, Term]
    assemblies: Mapping[str, Term]
    heads: Mapping[str, Term]
    tails: Mapping[str, Term]
    parts: Mapping[str, Term]
    of: str
    conjunction: str = msgspec.field(name="and")


@functools.lru_cache(maxsize=64)
def lexicon_for(lang: str) -> Lexicon | None:
    """Return the lexicon of a language, or None where there is none.

    Args:
        lang: A BCP 47 tag; only its primary subtag counts.

    >>> lexicon_for("vi-VN").terms["UBND"].expansion, lexicon_for("en")
    ('Ủy ban nhân dân', None)
    """
    own = language_in(__name__, lang)
    return _read(own) if own else None


@functools.cache
def _read(lang: str) -> Lexicon:
    text = read_language(__name__, f"{lang}.toml").decode()
    return msgspec.toml.decode(text, type=Lexicon)
