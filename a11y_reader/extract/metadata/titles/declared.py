"""The titles that a page's head declares, and the parts between their separators.

Most name the article and the site in one text, and some the section, too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Literal, NamedTuple

from a11y_reader.extract.metadata.folding import fold_text, letters_of
from a11y_reader.extract.metadata.titles.features import Candidate, Features
from a11y_reader.extract.urls import parts_of

__all__ = [
    "MAX_COMPARED",
    "SEPARATOR",
    "Declared",
    "Told",
    "declared_texts",
    "folded_parts",
    "labels",
    "named_as_host",
    "site_beside",
    "without_slogan",
]

_UNSPACED = "[\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5a]"
"""A letter or sign of the scripts of Japan, China and Korea: no spaces are around separators."""

SEPARATOR = re.compile(
    r"(?:(?<!\d)|(?!\s+[-–—]\s+\d))\s+[-–—|·•»«‹›<>:/~]+\s+|"
    rf"\s*[|｜]\s*|\s*»\s+(?=\S)|(?<={_UNSPACED})\s*[-–—_]+\s*(?={_UNSPACED})"
)
"""What stands between the title of a page and the name of its site; a dash between two numbers, as
of years, does not."""

_DASHES = " -–—|"
"""What some sites have behind the last part of a title, where another one would follow."""

MAX_COMPARED = 400
"""How many characters of a text are compared."""

_MAX_DECLARED = 600
"""How many characters of a title are looked at."""

_LETTERS_OF_NAME = 4
"""The number of letters from which a label of a host is taken for a name."""

_WORDS_OF_PHRASE = 4
"""The fewest words of what says what a site is about, and doesn't name it."""

_WORDS_OF_NAME = 8
"""The most words a site's name has; an article's title has as many and more."""


class Declared(NamedTuple):
    """A title that the head gives.

    Attributes:
        kind: Where: Open Graph, linked data, or the `title` element.
        text: What it says; it may name the site, too.
    """

    kind: Literal["og", "linked", "title"]
    text: str

    @property
    def folded(self) -> str:
        """What it says, folded, as far as it is looked at."""
        return fold_text(self.text[:_MAX_DECLARED])


class Told(NamedTuple):
    """What is known of a page's title before looking at what it shows.

    Attributes:
        titles: What the head gives.
        site: The site's name; empty where it is unknown.
        url: The page's address; empty where it is unknown.
        base: What its links are relative to; empty where that is its address.
        is_article: Whether Open Graph says that the page is an article.
    """

    titles: Sequence[Declared] = ()
    site: str = ""
    url: str = ""
    base: str = ""
    is_article: bool = False


def folded_parts(title: str) -> Set[str]:
    """Return a title's parts, of which one may be the site's name, and the whole, folded.

    >>> sorted(folded_parts("Lịch nghỉ lễ - Xã Tân Lập"))
    ['lịch nghỉ lễ', 'lịch nghỉ lễ xã tân lập', 'xã tân lập']
    """
    return {fold_text(part) for part in (title, *SEPARATOR.split(title))} - {""}


def declared_texts(declared: Sequence[Declared]) -> dict[str, Candidate]:
    """Return the titles that the head gives, and their parts, by their folded text."""
    features: dict[str, Features] = {}
    texts: dict[str, str] = {}
    for kind, text in declared:
        for part, name in _parts(text[:_MAX_DECLARED]):
            folded = fold_text(part)
            if folded and len(folded) <= MAX_COMPARED:
                texts.setdefault(folded, part.strip())
                features.setdefault(folded, {})[f"{kind} {name}"] = 1.0
    return {folded: Candidate(text, (), features[folded]) for folded, text in texts.items()}


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text and its parts between separators, with each part's name."""
    spans = [cut.span() for cut in SEPARATOR.finditer(text)]
    cuts = [(start, end) for start, end in spans if start > 0 and end < len(text)]
    if not cuts:
        yield text, "alone"
        return
    yield text, "whole"
    yield text[: cuts[0][0]], "first"
    yield text[cuts[-1][1] :], "last"
    if len(cuts) > 1:
        yield text[: cuts[-1][0]], "without last"
        yield text[cuts[0][1] :], "without first"
    for (_, start), (end, _) in pairwise(cuts):
        yield text[start:end], "inner"


def site_beside(title: str, head_title: str, url: str = "") -> str:
    """Return the part of the head's title that isn't the article's, or an empty string.

    Of several it is the one that has most labels of the address's host in it, of these the
    shortest, of these the last; or else the last of all. What stands beside a title that begins
    with the host's name is a slogan.

    >>> site_beside("Hỏi đáp", "Hỏi đáp | UBND huyện Sông Mây")
    'UBND huyện Sông Mây'
    >>> site_beside("Ba ngày ở đảo", "Xứ muối: Ba ngày ở đảo")
    'Xứ muối'
    >>> site_beside("Hỏi đáp", "Hỏi đáp | Sông Mây | Cổng thông tin", "https://songmay.example.vn/")
    'Sông Mây'
    >>> site_beside("Phí", "Phí | Hỏi đáp - Sở Thuế Tân Lập", "https://hoidap.sothue.tanlap.example/")
    'Sở Thuế Tân Lập'
    >>> site_beside("An Vân News", "An Vân News | All the weather", "https://anvannews.example/")
    'An Vân News'
    >>> site_beside("Печник", "Печник — кладка и ремонт печей")
    ''
    >>> site_beside("Hỏi đáp", "Hỏi đáp - UBND huyện Sông Mây-")
    'UBND huyện Sông Mây'
    """
    if not title:
        return ""
    before, colon, after = head_title.partition(": ")
    if colon and fold_text(after) == fold_text(title):
        return before
    parts = [part.strip(_DASHES) for part in SEPARATOR.split(head_title[:_MAX_DECLARED])]
    others = [part for part in parts if part and fold_text(part) not in fold_text(title)]
    others = [part for part in others if not _is_phrase(part)]
    behind = (
        head_title.removeprefix(title).strip(f"()\n{_DASHES}")
        if head_title.startswith(title)
        else ""
    )
    called = named_as_host([*parts, behind], url, whole=True)
    if len(parts) == 1:
        return called
    last = "".join(others[-1:]) if not _names_site(title, url) else ""
    return named_as_host(others, url) or called or last


def _names_site(title: str, url: str) -> bool:
    """Say whether a title begins with the host's own name; what stands beside is a slogan."""
    return any(letters_of(fold_text(title)).startswith(name) for name in labels(url)[-1:])


def named_as_host(parts: Sequence[str], url: str, *, whole: bool = False) -> str:
    """Return the part that has most labels of the address's host in it; empty where none has any.

    >>> named_as_host(["Free care by 7 Cups", "7 Cups"], "https://www.7cups.example/")
    '7 Cups'
    >>> named_as_host(["Free care by 7 Cups"], "https://www.7cups.example/", whole=True)
    ''

    Args:
        parts: The parts, such as those of a title.
        url: The address; empty where it is unknown.
        whole: Whether a part has to be a label and nothing else.
    """
    if whole:
        parts = [part for part in parts if letters_of(fold_text(part)) in labels(url)]
    named = _named_as_host(parts[::-1], url)
    return max(sorted(named, key=len), key=lambda part: named[part], default="")


def without_slogan(name: str, url: str) -> str:
    """Return the first part of a site's declared name if it alone is named as its host is, or all.

    >>> without_slogan("An Vân News | Weather | Sports", "https://anvan.example/")
    'An Vân News'
    >>> without_slogan("Sở Y tế - Tỉnh Lam Giang", "https://soyte.lamgiang.example/")
    'Sở Y tế - Tỉnh Lam Giang'
    """
    parts = SEPARATOR.split(name[:_MAX_DECLARED])
    named = _named_as_host(parts, url)
    return parts[0] if list(named) == parts[:1] else name


def _is_phrase(part: str) -> bool:
    """Say whether several words begin with a small letter, as what a site is about does."""
    return part[0].islower() and len(part.split()) >= _WORDS_OF_PHRASE


def _named_as_host(parts: Sequence[str], url: str) -> Mapping[str, int]:
    """Return the parts that have labels of the host, however these are spelled, and how many."""
    names = labels(url)
    short = (part for part in parts if len(part.split()) <= _WORDS_OF_NAME)
    found = ((part, letters_of(fold_text(part))) for part in short)
    counts = {part: sum(name in letters for name in names) for part, letters in found}
    return {part: count for part, count in counts.items() if count}


def labels(url: str) -> Sequence[str]:
    """Return the labels of an address's host, as letters, that are long enough to be names."""
    names = (parts_of(url).hostname or "").split(".")[:-1]
    letters = map(letters_of, map(fold_text, names))
    return [name for name in letters if len(name) >= _LETTERS_OF_NAME]
