"""3.1.4 Abbreviations: what an abbreviation stands for is in the page, and the text is as it was.

Changed:

- An abbreviation becomes `abbr` with its expansion for the title, wherever it occurs. The
  expansion is what the page itself says: in an `abbr` of its own, or beside the abbreviation,
  as in “Ủy ban nhân dân (UBND)” and “WHO (World Health Organization)”. Otherwise it is what the
  caller's glossary says, or, in text in Vietnamese, what the reader's glossary of state
  administration says.
- In Vietnamese, abbreviations made up of others are taken apart: UBMTTQVN, CT-XH, BTV-HU; and
  of a document's number the letters: 196/QĐ-STTTT is a “Quyết định của Sở Thông tin và Truyền
  thông”.
- All expansions are listed in the document's `abbreviations`, those of the title's too.

Not changed:

- The text.
- The place where the page itself says what an abbreviation stands for.
- An abbreviation that may stand for several things, such as TT (thị trấn, Thường trực, Thông
  tư), where neither the words beside it nor the page tell which: a person has to write it out.
- What nobody says the expansion of; code, addresses, formulas.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from a11y_reader.document import Abbreviation, Document, Finding, FindingKind
from a11y_reader.nodes import Child, Node
from a11y_reader.repair.definitions import definitions, is_abbreviation
from a11y_reader.repair.lexicon import Lexicon, lexicon_for
from a11y_reader.repair.lexicon.compounds import compound, document_number
from a11y_reader.repair.lexicon.senses import Context, meant
from a11y_reader.repair.marking import block_texts, mark_document, with_marks
from a11y_reader.rewriting import rewrite

__all__ = ["repair_abbreviations"]

_EXPANDED: Mapping[str, FindingKind] = MappingProxyType(
    {
        source: FindingKind("abbreviations", "3.1.4", "fixed", message)
        for source, message in (
            ("document", "An abbreviation took its expansion from the page itself: {expansion}."),
            ("caller", "An abbreviation took its expansion from the glossary given: {expansion}."),
            (
                "glossary",
                "An abbreviation took its expansion from the reader's glossary: {expansion}.",
            ),
        )
    }
)
"""The finding of an expansion, by its source."""

_AMBIGUOUS = FindingKind(
    "abbreviations",
    "3.1.4",
    "needs-human",
    "{short} may stand for several things ({senses}); write it out.",
)

_CAPITAL = (
    "[" + "".join(filter(str.isupper, map(chr, (*range(0x590), *range(0x1E00, 0x2000))))) + "]"
)
"""A capital of an alphabet that has some: Latin, Greek, Cyrillic, Armenian."""

_CAPITALS = rf"{_CAPITAL}\w?[&./–-]?{_CAPITAL}"
"""What nearly all abbreviations have: two capitals side by side, or nearly so."""

_WORD = re.compile(r"[^\W_](?:[\w.&/’'+–-]*[^\W_])?")
"""A word with what joins its parts: R&D, QĐ-UBND, TP.HCM."""

_PIECES = tuple(map(re.compile, (r"[^.]+", r"[^/]+", r"[^&+’'–-]+")))
"""What a word that nobody knows is taken apart into, one after the other."""

_JOINT = re.compile(r"[-–/&]")
"""What joins words, each of which may be an abbreviation."""

_FILE_NAME = re.compile(r".+\.[a-z0-9]{2,5}\W*")
"""A name with an extension is no abbreviation."""

_LONGEST_WORD = 40
"""Characters around an abbreviation that may be an address with it."""

_AROUND = 40
"""Characters on each side of an abbreviation that a finding quotes."""

_OPENED = re.compile(r"\(\W*$")
"""A parenthesis that begins before an abbreviation."""

_CLOSED = re.compile(r"\W*\)")
"""And that ends after it."""

_BESIDE = 5
"""How far from an abbreviation a parenthesis may be."""


def repair_abbreviations(document: Document) -> Document:
    """Mark abbreviations up with what they stand for, and report those that nobody can tell.

    What the caller's glossary says is in the document's `abbreviations` before. See
    https://www.w3.org/TR/WCAG22/#abbreviations and technique H28
    (https://www.w3.org/WAI/WCAG22/Techniques/html/H28).
    """
    abbrs = document.elements("abbr")
    marker = _Marker(document, abbrs)
    body = document.body
    if marker.may_find:
        body = mark_document(document, marker.marked, marker.may_have_some)
    if not all(abbr.get("title") for abbr in abbrs):
        body = rewrite(body, marker.titled)
    document = document.replace(body=body)
    of_title = marker.abbreviations(document.title, document.lang)
    of_body = [marker.named(abbr) for abbr in document.elements("abbr") if abbr.get("title")]
    return document.with_findings(
        marker.findings.values(), abbreviations=tuple(dict.fromkeys((*of_title, *of_body)))
    )


class _Place(NamedTuple):
    """A part of a text."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """What stands there."""
        return self.text[self.start : self.end]

    def part(self, start: int, end: int) -> "_Place":
        """Return a part of it."""
        return _Place(self.text, self.start + start, self.start + end)


_Reading = tuple[_Place, Abbreviation]
"""Where an abbreviation stands, and what it stands for."""


class _Marker:
    """What is known of a document's abbreviations, and what has been found of them."""

    def __init__(self, document: Document, abbrs: Sequence[Node]) -> None:
        self._document = document
        self._named = {(one.short, one.expansion): one for one in document.abbreviations}
        known = [one for one in document.abbreviations if one.source == "caller"]
        self._known = {one.short: one for one in (*known, *self._own(abbrs))}
        signs = _signs(self._known)
        self._signs, self._suspects = _compiled(signs), _runs_around(signs)
        self._written_out: dict[str, bool] = {}
        self.findings: dict[tuple[str, str], Finding] = {}

    def _own(self, abbrs: Sequence[Node]) -> Iterator[Abbreviation]:
        """Yield what the document itself says in its markup and beside abbreviations."""
        parts = (p.child for p in self._document.parts if any("(" in text for text in p.texts))
        own = definitions(block_texts(parts))
        for abbr in reversed(abbrs):
            if is_abbreviation(abbr.text) and abbr.get("title") and self._is_own(abbr):
                own[abbr.text] = abbr.get("title")
        for pair in own.items():
            yield self._named.get(pair) or Abbreviation(*pair, "document")

    def _is_own(self, abbr: Node) -> bool:
        """Say whether an `abbr` is not one that was marked up by the reader's glossary."""
        return self.named(abbr).source != "glossary"

    @property
    def may_find(self) -> bool:
        """Whether there may be anything to mark up."""
        return bool(self._known) or self._has_lexicon

    @cached_property
    def _has_lexicon(self) -> bool:
        """Whether there is a lexicon of the document's language, or of any part's."""
        nodes = self._document.nodes
        of_parts = (node.attributes and lexicon_for(node.get("lang")) for node in nodes)
        return lexicon_for(self._document.lang) is not None or any(of_parts)

    def named(self, abbr: Node) -> Abbreviation:
        """Return what an `abbr` says; those that the page came with are its own."""
        pair = abbr.text, abbr.get("title")
        return self._named.get(pair) or Abbreviation(*pair, "document")

    def titled(self, node: Node) -> Node:
        """Give an `abbr` without a title that of the abbreviation in it, where it is known."""
        if node.tag != "abbr" or node.get("title") or node.text not in self._known:
            return node
        abbreviation = self._known[node.text]
        self._note(abbreviation)
        return node.with_attribute("title", abbreviation.expansion)

    @cached_property
    def _page(self) -> str:
        return " ".join((self._document.title, *block_texts(self._document.body))).casefold()

    def _has(self, expansion: str) -> bool:
        """Say whether the page has an expansion written out; each is looked for but once."""
        if expansion not in self._written_out:
            self._written_out[expansion] = expansion.casefold() in self._page
        return self._written_out[expansion]

    def may_have_some(self, text: str) -> bool:
        """Say whether a text may have abbreviations, at a look."""
        return self._signs.search(text) is not None if self._has_lexicon else self._names(text)

    def _names(self, text: str) -> bool:
        """Say whether a text has an abbreviation that the document or the caller explains."""
        return any(short in text for short in self._known)

    def marked(self, text: str, lang: str) -> tuple[Child, ...]:
        """Return a text with its abbreviations in `abbr`."""
        lexicon = lexicon_for(lang)
        if not (lexicon or self._names(text)):
            return (text,)
        return with_marks(text, self._marks(text, lexicon))

    def _marks(self, text: str, lexicon: Lexicon | None) -> Iterator[tuple[int, int, Node]]:
        for place, abbreviation in self._readings(text, lexicon):
            self._note(abbreviation)
            title = ("title", abbreviation.expansion)
            yield place.start, place.end, Node("abbr", (title,), (place.word,))

    def abbreviations(self, text: str, lang: str) -> list[Abbreviation]:
        """Return the abbreviations in a text that cannot be marked up, such as the title."""
        return [found for _, found in self._readings(text, lexicon_for(lang))]

    def _note(self, abbreviation: Abbreviation) -> None:
        pair = abbreviation.short, abbreviation.expansion
        self._named.setdefault(pair, abbreviation)
        if pair not in self.findings:
            expanded = _EXPANDED[abbreviation.source]
            self.findings[pair] = expanded.on(pair[0], expansion=pair[1])

    def _readings(self, text: str, lexicon: Lexicon | None) -> Iterator[_Reading]:
        for place in self._places(text):
            readings = self._read(place, lexicon)
            yield from (reading for reading in readings if not _is_definition(*reading))

    def _places(self, text: str) -> Iterator[_Place]:
        """Yield the words that may be abbreviations."""
        for run in self._suspects.finditer(text):
            for word in () if _is_address(run[0]) else _WORD.finditer(run[0]):
                yield _Place(text, run.start() + word.start(), run.start() + word.end())

    def _read(self, place: _Place, lexicon: Lexicon | None) -> Iterator[_Reading]:
        """Yield the abbreviations in a word."""
        word = place.word
        if word in self._known:
            yield place, self._known[word]
        elif not word.islower():
            yield from (lexicon and self._by_lexicon(place, lexicon)) or self._apart(place, lexicon)

    def _by_lexicon(self, place: _Place, lexicon: Lexicon) -> list[_Reading]:
        word = place.word
        if word in lexicon.terms:
            return [_reading(place, lexicon.terms[word].expansion)]
        if _JOINT.search(word):
            number = document_number(word, lexicon, self._resolver(lexicon))
            if number:
                found = place.part(number.start, number.end)
                rest = self._apart(place.part(number.end, len(word)), lexicon)
                return [_reading(found, number.expansion), *rest]
        expansion = compound(word, lexicon) or self._sense(place, lexicon)
        return [_reading(place, expansion)] if expansion else []

    def _resolver(self, lexicon: Lexicon) -> Callable[[str], str]:
        """Return what tells, without a context, what an abbreviation of several senses means."""

        def resolve(short: str) -> str:
            sense = meant(lexicon.senses.get(short, ()), _NOWHERE, self._has)
            return sense.expansion if sense else ""

        return resolve

    def _apart(self, place: _Place, lexicon: Lexicon | None) -> Iterator[_Reading]:
        for pattern in _PIECES:
            pieces = [place.part(*piece.span()) for piece in pattern.finditer(place.word)]
            if any(piece != place for piece in pieces):
                for piece in pieces:
                    yield from self._read(piece, lexicon)
                return

    def _sense(self, place: _Place, lexicon: Lexicon) -> str:
        """Return which of several things an abbreviation means, or note that nothing tells."""
        senses = lexicon.senses.get(place.word, ())
        if not senses:
            return ""
        context = Context.of(*place)
        sense = meant(senses, context, self._has)
        if sense is None and len(senses) > 1 and not context.is_in_capitals:
            names = ", ".join(sense.expansion for sense in senses)
            self._note_unclear(place, names)
        return sense.expansion if sense else ""

    def _note_unclear(self, place: _Place, senses: str) -> None:
        if (place.word, "") not in self.findings:
            ambiguous = _AMBIGUOUS.on(_around(place), short=place.word, senses=senses)
            self.findings[place.word, ""] = ambiguous


_NOWHERE = Context("", "")
"""The context of what stands by itself."""


def _reading(place: _Place, expansion: str) -> _Reading:
    return place, Abbreviation(place.word, expansion, "glossary")


def _around(place: _Place) -> str:
    """Return the words around a part of a text."""
    start = max(0, place.start - _AROUND)
    return place.text[start and place.text.find(" ", start) + 1 : place.end + _AROUND]


def _signs(known: Iterable[str]) -> str:
    """Return the pattern of what all abbreviations have, or are."""
    others = (short for short in known if not _SUSPECT.search(short))
    return "|".join((_CAPITALS, *map(re.escape, sorted(others))))


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _runs_around(signs: str) -> re.Pattern[str]:
    """Return what finds the runs of characters without a space that may hold an abbreviation."""
    around = rf"\S{{0,{_LONGEST_WORD}}}"
    return _compiled(rf"(?<!\S){around}?(?:{signs}){around}(?!\S)")


_SUSPECT = re.compile(_CAPITALS)
"""Nearly every abbreviation there is: the others are looked for by name."""


def _is_address(run: str) -> bool:
    """Say whether a run of characters without a space is an address or a file's name."""
    return "://" in run or "@" in run or run.startswith("www.") or bool(_FILE_NAME.fullmatch(run))


def _is_definition(place: _Place, abbreviation: Abbreviation) -> bool:
    """Say whether the text itself says right there what an abbreviation stands for."""
    if abbreviation.source != "document":
        return False
    before = place.text[max(0, place.start - _BESIDE) : place.start]
    after = place.text[place.end : place.end + _BESIDE]
    is_enclosed = _OPENED.search(before) and _CLOSED.match(after)
    return bool(is_enclosed) or after.lstrip().startswith("(")
