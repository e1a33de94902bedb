"""Abbreviations that are made up of others: UBMTTQVN, CT-XH, BTV-HU, 196/QĐ-STTTT."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile
from types import MappingProxyType
from typing import NamedTuple

from a11y_reader.numerals import to_roman
from a11y_reader.repair.lexicon import Lexicon

__all__ = ["Part", "compound", "document_number"]

_NUMBER = re.compile(r"\d+[A-Za-z]?(?:/\d{4})?[/-]")
"""What a document's number begins with: 196/, 60/2014/, 57-."""

_ASSEMBLY = re.compile(r"([^\W\d_]+)(\d{1,2})")
"""An assembly and its term: HĐND12."""

_SEPARATOR = re.compile(r"[-–/]")
"""What parts the codes of a document's number."""

_JOINT = re.compile(r"([-–&])")
"""What joins abbreviations."""

_JOINTS: Mapping[str, str] = MappingProxyType({"-": " - ", "–": " – "})
"""What joints are in the expansion; any other is a conjunction."""

_LEAST_GLUED = 4
"""Letters of several abbreviations in one word; fewer fit too much."""

Resolve = Callable[[str], str]
"""Says what an abbreviation of several senses stands for; an empty string where nothing tells."""


class Part(NamedTuple):
    """A part of a word that has an expansion.

    Attributes:
        start: Where it begins in the word.
        end: Where it ends.
        expansion: What it stands for.
    """

    start: int
    end: int
    expansion: str


def document_number(word: str, lexicon: Lexicon, resolve: Resolve) -> Part | None:
    """Return what the letters of a document's number stand for: its kind, and who issued it.

    Letters that are not known, such as those of the office that drafted it, are left out. Where
    there are no digits, both kind and issuer must be known.

    Args:
        word: A word that may be such a number.
        lexicon: The abbreviations of its language.
        resolve: Tells the senses of an issuer that has several.

    >>> from a11y_reader.repair.lexicon import lexicon_for
    >>> document_number("196/QĐ-STTTT", lexicon_for("vi"), lambda short: "")
    Part(start=4, end=12, expansion='Quyết định của Sở Thông tin và Truyền thông')
    """
    number = _NUMBER.match(word)
    start = number.end() if number else 0
    codes = list(_codes(word, start))
    kind = _kind(codes[0][0], lexicon)
    if kind:
        several = codes[0][0] in lexicon.joint_kinds
        codes, start_of_issuers = codes[1:] if several else codes[1:2], codes[0][1]
    else:
        codes, start_of_issuers = codes[:1], start
    names = [(_issuer(code, lexicon, resolve), end) for code, end in codes]
    issuers = list(takewhile(lambda named: named[0], names))
    if not (kind and issuers if number is None else kind or issuers):
        return None
    end = issuers[-1][1] if issuers else start_of_issuers
    issuer = " - ".join(name for name, _ in issuers)
    return Part(start, end, f" {lexicon.of} ".join(filter(None, (kind, issuer))))


def _codes(word: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield the codes of a number after its digits, and where each ends."""
    for code in _SEPARATOR.split(word[start:]):
        yield code, start + len(code)
        start += len(code) + 1


def _kind(code: str, lexicon: Lexicon) -> str:
    """Return a kind of documents, whose code is written in upper and lower case at will."""
    folded = code.casefold()
    kinds = (term.expansion for short, term in lexicon.kinds.items() if short.casefold() == folded)
    return next(kinds, "")


def _issuer(code: str, lexicon: Lexicon, resolve: Resolve) -> str:
    assembly = _ASSEMBLY.fullmatch(code)
    if assembly and assembly[1] in lexicon.assemblies:
        return f"{lexicon.assemblies[assembly[1]].expansion} {to_roman(int(assembly[2]))}"
    term = lexicon.issuers.get(code) or lexicon.terms.get(code)
    return term.expansion if term else compound(code, lexicon) or resolve(code)


def compound(word: str, lexicon: Lexicon) -> str:
    """Return what an abbreviation stands for by its parts; an empty string where one isn't known.

    >>> from a11y_reader.repair.lexicon import lexicon_for
    >>> compound("BTV-HU", lexicon_for("vi")), compound("VH-GD", lexicon_for("vi"))
    ('Ban Thường vụ Huyện ủy', 'văn hóa - giáo dục')
    >>> compound("UBMTTQVN", lexicon_for("vi")), compound("VH-ABC", lexicon_for("vi"))
    ('Ủy ban Mặt trận Tổ quốc Việt Nam', '')
    """
    pieces = _JOINT.split(word)
    return _joined(pieces, lexicon) if len(pieces) > 1 else _glued(word, lexicon)


def _joined(pieces: list[str], lexicon: Lexicon) -> str:
    shorts, joints = pieces[::2], pieces[1::2]
    names = [_part(short, lexicon) for short in shorts]
    if not all(names):
        return ""
    joined = names[0]
    for short, joint, name in zip(shorts, joints, names[1:], strict=False):
        between = _JOINTS.get(joint, f" {lexicon.conjunction} ")
        joined += (" " if short in lexicon.heads else between) + name
    return joined


def _part(short: str, lexicon: Lexicon) -> str:
    tables = (lexicon.terms, lexicon.heads, lexicon.tails, lexicon.parts)
    return next((table[short].expansion for table in tables if short in table), "")


def _glued(word: str, lexicon: Lexicon) -> str:
    """Take a word apart into a head, a term and a tail, of which head or tail may be missing."""
    if len(word) < _LEAST_GLUED or not word.isalpha():
        return ""
    for tail in ("", *filter(word.endswith, lexicon.tails)):
        stem = word.removesuffix(tail)
        for head in ("", *filter(stem.startswith, lexicon.heads)):
            term = lexicon.terms.get(stem.removeprefix(head))
            if term and (head or tail):
                names = (_part(head, lexicon), term.expansion, _part(tail, lexicon))
                return " ".join(filter(None, names))
    return ""
