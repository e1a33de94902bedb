"""A caller's own glossary: what the abbreviations of a site stand for.

It is kept in a TOML file of lines such as `UBND = "Ủy ban nhân dân"`, or in a JSON object of such
pairs; docs/abbreviations.md describes it. It is checked when it is made.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from a11y_reader.characters import folded
from a11y_reader.errors import GlossaryError

__all__ = ["Glossary", "load_glossary"]

_SHORT = re.compile(r"\w[\w.&/’'+-]{0,39}")
"""An abbreviation is a word: letters and digits, with what joins them, 40 characters at most."""

_LETTER = re.compile(r"[^\W\d_]")
"""An abbreviation has one: a number needs no expansion."""


class Glossary(Mapping[str, str]):
    """What abbreviations stand for: a mapping from each to its expansion.

    Upper and lower case differ: an `IT` is not an `it`. Immutable, hashable and picklable.

    Args:
        expansions: For each abbreviation its expansion.

    Raises:
        GlossaryError: An abbreviation is no word, or an expansion is none.

    >>> Glossary({"UBND": "Ủy ban nhân dân"})["UBND"]
    'Ủy ban nhân dân'
    >>> Glossary({"UBND": ""})
    Traceback (most recent call last):
        ...
    a11y_reader.errors.GlossaryError: UBND: the expansion is empty; write what it stands for
    """

    __slots__ = ("_expansions",)

    def __init__(self, expansions: Mapping[str, str] = MappingProxyType({})) -> None:
        for short, expansion in expansions.items():
            _check(short, expansion)
        self._expansions = {short: folded(text) for short, text in expansions.items()}

    @classmethod
    def from_toml(cls, text: str) -> "Glossary":
        r"""Read a glossary from TOML (https://toml.io/en/v1.0.0): a key for each abbreviation.

        Raises:
            GlossaryError: It is not TOML, or an abbreviation or expansion is wrong.

        >>> dict(Glossary.from_toml('"HĐND" = "Hội đồng nhân dân"'))
        {'HĐND': 'Hội đồng nhân dân'}
        """
        return cls(_toml(text))

    @classmethod
    def from_json(cls, text: str) -> "Glossary":
        r"""Read a glossary from JSON: an object with a member for each abbreviation.

        Raises:
            GlossaryError: It is not JSON, or an abbreviation or expansion is wrong.

        >>> dict(Glossary.from_json('{"WHO": "World Health Organization"}'))
        {'WHO': 'World Health Organization'}
        """
        try:
            return cls(msgspec.json.decode(text, type=dict[str, object]))
        except msgspec.MsgspecError as error:
            problem = f'this is no JSON object of abbreviations: {error}; write {{"UBND": "…"}}'
            raise GlossaryError(problem) from error

    def __getitem__(self, short: str) -> str:
        return self._expansions[short]

    def __iter__(self) -> Iterator[str]:
        return iter(self._expansions)

    def __len__(self) -> int:
        return len(self._expansions)

    def __hash__(self) -> int:
        return hash(frozenset(self._expansions.items()))

    def __repr__(self) -> str:
        return f"Glossary({self._expansions!r})"

    def __reduce__(self) -> "tuple[type[Glossary], tuple[dict[str, str]]]":
        return Glossary, (self._expansions,)


def _check(short: object, expansion: object) -> None:
    if not isinstance(short, str) or not _SHORT.fullmatch(short) or not _LETTER.search(short):
        problem = "this is no abbreviation; write one word of letters and digits"
        raise GlossaryError(problem, short=str(short))
    if isinstance(expansion, Mapping):
        problem = "a glossary has no tables; put quotation marks around the abbreviation"
        raise GlossaryError(problem, short=short)
    if not isinstance(expansion, str):
        raise GlossaryError(f"{expansion!r} is no text; write what it stands for", short=short)
    if not expansion.strip():
        raise GlossaryError("the expansion is empty; write what it stands for", short=short)
    if expansion.strip() == short:
        raise GlossaryError("the expansion is but the abbreviation; write it out", short=short)


def _toml(text: str) -> dict[str, Any]:
    try:
        return msgspec.toml.decode(text, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError) as error:
        problem = f'this is no TOML: {error}; write lines such as "UBND" = "Ủy ban nhân dân"'
        raise GlossaryError(problem) from error


def load_glossary(path: str | Path) -> Glossary:
    """Read a glossary from a file in UTF-8: JSON where its name ends in `.json`, else TOML.

    Raises:
        GlossaryError: The file is not such a one; the error names it.
        OSError: It cannot be read.
    """
    is_json = Path(path).suffix.lower() == ".json"
    read: Callable[[str], Glossary] = Glossary.from_json if is_json else Glossary.from_toml
    try:
        return read(Path(path).read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        problem = "this is not UTF-8; save the file as UTF-8"
        raise GlossaryError(problem, file=str(path)) from error
    except GlossaryError as error:
        raise error.within(file=str(path)) from error
