"""A block's own numbers: its words, links, characters and element."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.features.numbers import Group, Numbers, column
from a11y_reader.extract.vectors import Index, Vector

__all__ = ["BLOCK"]

ROWS = 4096
"""How many blocks' characters are counted at once, so that they take little memory."""

_SENTENCE_ENDS = tuple('.!?…:;。！？"”»')
"""How a sentence ends."""

_PUNCTUATION, _SIGN, _DIGIT = 1, 2, 3
"""Kinds of characters that are counted."""

_KINDS = np.zeros(0x10000, dtype=np.uint8)
"""The kind of each character of the Basic Multilingual Plane; 0 for those that don't count."""

_KINDS[[ord(char) for char in ",.;:!?…，。；：！？、"]] = _PUNCTUATION
_KINDS[[ord(char) for char in "|»›→©•·"]] = _SIGN
_KINDS[ord("0") : ord("9") + 1] = _DIGIT

_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "words": "words of the block, log(1 + n)",
        "link_density": "share of its words inside of links, 0 to 1",
        "links": "links that begin in it, log(1 + n)",
        "control_density": "share of its words inside of buttons and labels, 0 to 1",
        "strong_density": "share of its words in bold, 0 to 1",
        "sentence": "whether it ends as a sentence does, 0 or 1",
        "punctuation": "commas, stops and semicolons, log(1 + n)",
        "signs": "arrows, bars, bullets and signs of copyright, log(1 + n)",
        "digits": "share of its characters that are digits, 0 to 1",
        "letters": "its characters for each of its words",
        "media": "images, videos and frames in it, log(1 + n)",
        "paragraph": "whether it is a p, pre or blockquote, 0 or 1",
        "level": "its level as a heading, 1 to 6; 7 where it is none",
        "list_item": "whether it is an item of a list, 0 or 1",
        "cell": "whether it is a cell of a table of data, 0 or 1",
        "hidden": "whether it is not displayed at first, 0 or 1",
        "depth": "block-level elements around it, log(1 + n)",
        "copies": "blocks of the same text on the page, log n",
    }
)
"""Each feature's name, with its meaning and unit."""


def _columns(numbers: Numbers) -> Iterator[tuple[str, Vector]]:
    blocks, words = numbers.page.blocks, np.maximum(numbers.words, 1.0)
    texts = [block.text for block in blocks]
    tags = [block.scope.tag for block in blocks]
    times = Counter(texts)
    links = column([block.links for block in blocks])
    density = np.where(numbers.words > 0, numbers.link_words / words, links > 0)
    yield "words", np.log1p(numbers.words)
    yield "link_density", density
    yield "links", np.log1p(links)
    yield "control_density", column([block.control_words for block in blocks]) / words
    yield "strong_density", column([block.strong_words for block in blocks]) / words
    yield "sentence", column([text.endswith(_SENTENCE_ENDS) for text in texts])
    yield from _characters(texts).items()
    yield "letters", column(list(map(len, texts))) / words
    yield "media", np.log1p(column([block.media for block in blocks]))
    yield "paragraph", column([tag in ("p", "pre", "blockquote") for tag in tags])
    yield "level", column([block.heading or 7 for block in blocks])
    yield "list_item", column([tag in ("li", "dt", "dd") for tag in tags])
    yield "cell", _cells(numbers.page)
    yield "hidden", column([block.scope.hidden for block in blocks])
    yield "depth", np.log1p(column([block.scope.depth for block in blocks]))
    yield "copies", np.log(column([times[text] for text in texts]))


def _characters(texts: Sequence[str]) -> dict[str, Vector]:
    """Count the characters of each kind."""
    counts = [_counts(texts[at : at + ROWS]) for at in range(0, len(texts), ROWS)]
    punctuation, signs, digits = np.concatenate(counts, axis=1)
    return {
        "punctuation": np.log1p(punctuation),
        "signs": np.log1p(signs),
        "digits": digits / np.maximum(column(list(map(len, texts))), 1),
    }


def _counts(texts: Sequence[str]) -> Index:
    """Count the characters of each kind, for many texts at once: a row a kind, a column a text."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "replace"), dtype="<u4")
    kinds = _KINDS[np.minimum(codes, len(_KINDS) - 1)]
    bounds = np.cumsum([0, *map(len, texts)])
    places = ((kinds == kind).nonzero()[0] for kind in (_PUNCTUATION, _SIGN, _DIGIT))
    above = np.array([found.searchsorted(bounds) for found in places])
    return np.asarray(above[:, 1:] - above[:, :-1])


def _cells(page: Page) -> Vector:
    """Say which blocks are cells of tables of data, or captions."""
    if not page.elements("caption", "td", "th"):
        return np.zeros(len(page.blocks))  # quickly, as on most pages
    return column([_is_data(block.scope) for block in page.blocks])


def _is_data(scope: Scope) -> bool:
    """Say whether a scope is a cell of a table of data, or stands right within one."""
    cell = scope if scope.tag in ("td", "th") else scope.parent
    if cell is None or cell.tag not in ("td", "th"):
        return scope.tag == "caption"
    return cell.is_in_data_table()


BLOCK = Group(_MEANINGS, _columns)
"""What a block has of its own."""
