"""A block's numbers: what the scorer is told of each block, as a matrix.

Each column is named in `FEATURES` with its meaning and unit. Counts enter as logarithms, so that a
block of 400 words doesn't outweigh everything else that is known. *Running text* are the words of
blocks that have some outside of links. *Likely text* is running text weighted by what the names of
the elements around it say (`names.py`).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from a11y_reader.extract.blocks import Block, Page, Scope

__all__ = ["FEATURES", "features"]

Vector = NDArray[np.float64]
Index = NDArray[np.intp]

LONG_TEXT = 10
"""From how many words on a block outside of links counts as running text."""

LEVELS = (1, 2, 3, 5)
"""How many elements up the surroundings of a block are looked at."""

TITLE_WORDS = 30
"""Up to how many words a block may be the title."""

FAR = 12.0
"""Up to how many elements the way to the main text is counted."""

ROWS = 4096
"""Of how many blocks the characters are looked at at once, so that they take little memory."""

_BLOCK_FEATURES: Mapping[str, str] = MappingProxyType(
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
"""What a block has of its own; what each of these tables tells is name, meaning and unit."""

_CONTEXT_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "position": "blocks before it, share of all, 0 to 1",
        "text_before": "running text before it, share of the page's, 0 to 1",
        "previous_words": "words of the block before, log(1 + n)",
        "next_words": "words of the block after, log(1 + n)",
        "previous_link_density": "link density of the block before, 0 to 1",
        "next_link_density": "link density of the block after, 0 to 1",
        "near_text": "running text in the two blocks on either side, log(1 + words)",
        "near_link_density": "link density of those blocks, 0 to 1",
        "window_text": "running text in the five blocks on either side, log(1 + words)",
        "window_link_density": "link density of those blocks, 0 to 1",
        "from_text": "blocks since the last running text, log(1 + n)",
        "to_text": "blocks until the next running text, log(1 + n)",
        "section_words": "words from the heading before it to the next, log(1 + n)",
        "section_link_density": "link density of that section, 0 to 1",
        "section_position": "blocks since that heading, log(1 + n)",
    }
)
"""What the blocks around it have."""

_KIND_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        f"{kind}_{feature}": f"{meaning} of {what} of the same signature"
        for kind, what in (("same", "blocks"), ("parents", "blocks in parents"))
        for feature, meaning in (
            ("count", "log(1 + number)"),
            ("words", "share of the page's words, 0 to 1,"),
            ("text", "share of the page's running text, 0 to 1,"),
            ("link_density", "link density, 0 to 1,"),
        )
    }
)
"""What the blocks of its kind have, all over the page."""

_SCOPE_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        f"up{level}_{feature}": f"{meaning} the element {level} up"
        for level in LEVELS
        for feature, meaning in (
            ("words", "log(1 + words) of"),
            ("text", "share of the page's running text in"),
            ("likely", "share of the page's likely text in"),
            ("link_density", "link density of"),
            ("blocks", "log(1 + blocks) of"),
            ("controls", "log(1 + form controls) of"),
            ("names", "mean of the names' score, less the page's, in"),
        )
    }
)
"""What the elements around it have, one set for each of `LEVELS`."""

_MAIN_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        f"{mass}_{feature}_{share}": meaning.format(share=share, what=what)
        for mass, what in (
            ("text", "running text"),
            ("likely", "likely text"),
            ("all", "words as their names make them likely"),
        )
        for share in (50, 80)
        for feature, meaning in (
            ("inside", "whether inside of the deepest element with {share} % of {what}, 0 or 1"),
            ("distance", "blocks to that element, log(1 + n), less than 0 above it"),
            ("size", "that element's share of the page's blocks, 0 to 1"),
        )
    }
)
"""How it stands to the main text, which is long and not in links."""

_LIKELY_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "names": "the score of the names of the elements around it, log-odds",
        "names_to_best": "that, less the page's best",
        "names_to_mean": "that, less the page's mean by words",
        "names_to_text": "that, less the mean of the page's running text",
        "names_near": "mean over the block on either side, less the page's",
        "names_window": "mean over the three blocks on either side, less the page's",
        "likely_before": "likely text before it, share of the page's, 0 to 1",
        "likely_window": "likely text in the five blocks on either side, share of the page's",
        "likely_section": "likely text from the heading before it to the next, share of the page's",
        "likely_same": "likely text of blocks of the same signature, share of the page's",
        "all_before": "words before it as their names make them likely, share of all",
        "all_same": "such words in blocks of the same signature, share of all",
        "all_window": "such words in the five blocks on either side, log(1 + n)",
        "to_main": "elements up to one that holds the block with most likely text, 0 to 12",
        "from_main": "elements down from that to the block with most likely text, 0 to 12",
    }
)
"""How it stands to what is likely content by the names of elements."""

_PAGE_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "title_share": "share of its words that the title in the head has, 0 to 1",
        "after_title": "blocks since that title, log(1 + n), less than 0 above it",
        "after_h1": "blocks since the last h1, likewise",
        "page_blocks": "blocks of the page, log(1 + n)",
        "page_text": "running text of the page, log(1 + words)",
        "page_likely": "likely text, share of the page's words, 0 to 1",
        "page_link_density": "link density of the page, 0 to 1",
        "page_names": "the page's mean score of names by words, log-odds",
    }
)
"""How it stands to the page as a whole."""

FEATURES: Mapping[str, str] = MappingProxyType(
    {
        **_BLOCK_FEATURES,
        **_CONTEXT_FEATURES,
        **_KIND_FEATURES,
        **_SCOPE_FEATURES,
        **_MAIN_FEATURES,
        **_LIKELY_FEATURES,
        **_PAGE_FEATURES,
    }
)
"""Every feature's name, with its meaning and unit, in the order of the matrix's columns."""

_PLACES = {name: place for place, name in enumerate(FEATURES)}
"""The number of each feature's column."""

_SENTENCE_ENDS = tuple('.!?…:;。！？"”»')
"""How a text ends that is a sentence."""

_PUNCTUATION, _SIGN, _DIGIT = 1, 2, 3
"""Kinds of characters that are counted."""

_KINDS = np.zeros(0x10000, dtype=np.uint8)
"""The kind of every character of the Basic Multilingual Plane; 0 for those that aren't counted."""

_KINDS[[ord(char) for char in ",.;:!?…，。；：！？、"]] = _PUNCTUATION
_KINDS[[ord(char) for char in "|»›→©•·"]] = _SIGN
_KINDS[ord("0") : ord("9") + 1] = _DIGIT
_WORD = re.compile(r"\w+")
_UNKNOWN = -20.0
"""What stands for the way from a title that isn't there: far from any value."""


class _Sums(NamedTuple):
    """What ranges of blocks come to, a value a range.

    Attributes:
        words: Words.
        linked: Words inside of links.
        text: Running text, words.
        likely: Likely text, words.
        all: Words as their names make them likely.
        names: The scores of names, each times its weight.
        weight: The weights of the scores.
    """

    words: Vector
    linked: Vector
    text: Vector
    likely: Vector
    all: Vector
    names: Vector
    weight: Vector


class _Numbers:
    """What many features are made of: counts of blocks, and the ranges of the scopes."""

    def __init__(self, page: Page, names: Vector) -> None:
        blocks = page.blocks
        self.page = page
        self.names = names
        self.index = np.arange(len(blocks))
        self.words = np.array([block.words for block in blocks], dtype=float)
        self.link_words = np.array([block.link_words for block in blocks], dtype=float)
        outside = self.words - self.link_words
        running = (outside >= LONG_TEXT) & (self.link_words <= 0.5 * self.words)
        self.text = np.where(running, outside, 0.0)
        chance = 1.0 / (1.0 + np.exp(-np.clip(names, -30.0, 30.0)))
        self.likely = chance * self.text
        self.all = chance * self.words
        self.weight = self.words + 0.5
        self.scope = np.array([block.scope.index for block in blocks])
        self.start = np.array([scope.start for scope in page.scopes])
        self.end = np.array([scope.end for scope in page.scopes])
        self.parent = np.array([scope.parent.index if scope.parent else 0 for scope in page.scopes])

    @cached_property
    def sections(self) -> Index:
        """The stretches between headings, numbered."""
        return np.cumsum([block.heading > 0 for block in self.page.blocks], dtype=np.intp)

    @cached_property
    def kinds(self) -> Index:
        """The signatures of the blocks' scopes, numbered."""
        return _numbered([block.scope.signature for block in self.page.blocks])

    @cached_property
    def mean_names(self) -> float:
        """The page's mean score of names, by words."""
        return float(np.average(self.names, weights=self.weight))

    @cached_property
    def _running(self) -> Vector:
        """The sums of the first 0, 1, 2 … blocks, a row for each of `_Sums`."""
        counts = (self.words, self.link_words, self.text, self.likely, self.all)
        running = np.zeros((len(_Sums._fields), len(self.index) + 1))
        np.cumsum((*counts, self.names * self.weight, self.weight), axis=1, out=running[:, 1:])
        return running

    def sums(self, start: Index, end: Index) -> _Sums:
        """Sum up ranges of blocks, from their starts to before their ends."""
        return _Sums(*(self._running.take(end, axis=1) - self._running.take(start, axis=1)))

    def around(self, reach: int) -> _Sums:
        """Sum up for each block those up to `reach` away on either side."""
        end = np.minimum(self.index + reach + 1, len(self.index))
        return self.sums(np.maximum(self.index - reach, 0), end)


def features(page: Page, names: Vector, title: str) -> NDArray[np.float32]:
    """Return the matrix of features, a row a block, a column a feature of `FEATURES`.

    Single precision is what the trees are fitted to.

    Args:
        page: What the walk has found.
        names: For each block the score of the names around it, as log-odds.
        title: The title that the page's head gives; empty where it has none.
    """
    matrix = np.empty((len(page.blocks), len(FEATURES)), dtype=np.float32, order="F")
    for name, column in _columns(_Numbers(page, names), title):
        matrix[:, _PLACES[name]] = column
    return matrix


def _columns(numbers: _Numbers, title: str) -> Iterator[tuple[str, Vector]]:
    """Yield the features' names and values, in any order.

    They come a few at a time, as all of a large page at once would take much memory.
    """
    for group in (_own, _context, _kinds, _main, _likely):
        yield from group(numbers).items()
    yield from _around(numbers)
    yield from _whole(numbers, title).items()


def _own(numbers: _Numbers) -> dict[str, Vector]:
    blocks, words = numbers.page.blocks, np.maximum(numbers.words, 1.0)
    texts = [block.text for block in blocks]
    tags = [block.scope.tag for block in blocks]
    times = Counter(texts)
    links = _column([block.links for block in blocks])
    density = np.where(numbers.words > 0, numbers.link_words / words, links > 0)
    return {
        "words": np.log1p(numbers.words),
        "link_density": density,
        "links": np.log1p(links),
        "control_density": _column([block.control_words for block in blocks]) / words,
        "strong_density": _column([block.strong_words for block in blocks]) / words,
        "sentence": _column([text.endswith(_SENTENCE_ENDS) for text in texts]),
        **_characters(texts),
        "letters": _column(list(map(len, texts))) / words,
        "media": np.log1p(_column([block.media for block in blocks])),
        "paragraph": _column([tag in ("p", "pre", "blockquote") for tag in tags]),
        "level": _column([block.heading or 7 for block in blocks]),
        "list_item": _column([tag in ("li", "dt", "dd") for tag in tags]),
        "cell": _column([_is_data(block.scope) for block in blocks]),
        "hidden": _column([block.scope.hidden for block in blocks]),
        "depth": np.log1p(_column([block.scope.depth for block in blocks])),
        "copies": np.log(_column([times[text] for text in texts])),
    }


def _column(values: Sequence[float]) -> Vector:
    return np.array(values, dtype=float)


def _characters(texts: Sequence[str]) -> dict[str, Vector]:
    """Count the characters of each kind."""
    counts = [_counts(texts[at : at + ROWS]) for at in range(0, len(texts), ROWS)]
    punctuation, signs, digits = np.concatenate(counts, axis=1)
    return {
        "punctuation": np.log1p(punctuation),
        "signs": np.log1p(signs),
        "digits": digits / np.maximum(_column(list(map(len, texts))), 1),
    }


def _counts(texts: Sequence[str]) -> Index:
    """Count the characters of each kind, for many texts at once: a row a kind, a column a text."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "replace"), dtype="<u4")
    kinds = _KINDS[np.minimum(codes, len(_KINDS) - 1)]
    bounds = np.cumsum([0, *map(len, texts)])
    places = (np.flatnonzero(kinds == kind) for kind in (_PUNCTUATION, _SIGN, _DIGIT))
    return np.array([np.diff(np.searchsorted(found, bounds)) for found in places])


def _is_data(scope: Scope) -> bool:
    """Say whether a scope is a cell of a table of data, or stands right within one."""
    cell = scope if scope.tag in ("td", "th") else scope.parent
    if cell is None or cell.tag not in ("td", "th"):
        return scope.tag == "caption"
    table = next((around for around in cell.ancestors() if around.tag == "table"), cell)
    return table.is_data_table


def _context(numbers: _Numbers) -> dict[str, Vector]:
    words, link_words, text = numbers.words, numbers.link_words, numbers.text
    log_words, density = np.log1p(words), _ratio(link_words, words)
    index, sections = numbers.index, numbers.sections
    first = np.searchsorted(sections, sections)
    before = np.maximum.accumulate(np.where(text > 0, index, -len(index)))
    after = np.minimum.accumulate(np.where(text > 0, index, 2 * len(index))[::-1])[::-1]
    near, window = numbers.around(2), numbers.around(5)
    return {
        "position": index / len(index),
        "text_before": _share_before(text),
        "previous_words": _shift(log_words, 1),
        "next_words": _shift(log_words, -1),
        "previous_link_density": _shift(density, 1),
        "next_link_density": _shift(density, -1),
        "near_text": np.log1p(near.text),
        "near_link_density": _ratio(near.linked, near.words),
        "window_text": np.log1p(window.text),
        "window_link_density": _ratio(window.linked, window.words),
        "from_text": np.log1p(index - before),
        "to_text": np.log1p(after - index),
        "section_words": np.log1p(_grouped(words, sections)),
        "section_link_density": _ratio(_grouped(link_words, sections), _grouped(words, sections)),
        "section_position": np.log1p(index - first),
    }


def _kinds(numbers: _Numbers) -> dict[str, Vector]:
    blocks = numbers.page.blocks
    parents = _numbered([(block.scope.parent or block.scope).signature for block in blocks])
    return {
        f"{name}_{feature}": column
        for name, kinds in (("same", numbers.kinds), ("parents", parents))
        for feature, column in _of_kinds(numbers, kinds).items()
    }


def _of_kinds(numbers: _Numbers, kinds: Index) -> dict[str, Vector]:
    words = _grouped(numbers.words, kinds)
    return {
        "count": np.log1p(np.bincount(kinds))[kinds],
        "words": words / max(numbers.words.sum(), 1.0),
        "text": _grouped(numbers.text, kinds) / max(numbers.text.sum(), 1.0),
        "link_density": _ratio(_grouped(numbers.link_words, kinds), words),
    }


def _around(numbers: _Numbers) -> Iterator[tuple[str, Vector]]:
    controls = np.log1p([scope.controls for scope in numbers.page.scopes])
    text, likely = max(numbers.text.sum(), 1.0), max(numbers.likely.sum(), 1e-9)
    scope = numbers.scope
    for level in range(1, max(LEVELS) + 1):
        scope = numbers.parent[scope]
        if level not in LEVELS:
            continue
        start, end = numbers.start[scope], numbers.end[scope]
        inside = numbers.sums(start, end)
        yield f"up{level}_words", np.log1p(inside.words)
        yield f"up{level}_text", inside.text / text
        yield f"up{level}_likely", inside.likely / likely
        yield f"up{level}_link_density", _ratio(inside.linked, inside.words)
        yield f"up{level}_blocks", np.log1p(end - start)
        yield f"up{level}_controls", controls[scope]
        yield f"up{level}_names", inside.names / inside.weight - numbers.mean_names


def _main(numbers: _Numbers) -> dict[str, Vector]:
    columns = {}
    inside = numbers.sums(numbers.start, numbers.end)
    masses = (("text", inside.text), ("likely", inside.likely), ("all", inside.all))
    for name, mass in masses:
        for share in (50, 80):
            # scopes with half of the mass or more lie within one another: the last is the deepest
            deepest = np.flatnonzero(mass >= share / 100 * mass[0])[-1] if mass[0] else 0
            start, end = numbers.start[deepest], numbers.end[deepest]
            above = np.maximum(start - numbers.index, 0)
            below = np.maximum(numbers.index - end + 1, 0)
            columns[f"{name}_inside_{share}"] = ((above + below) == 0).astype(float)
            columns[f"{name}_distance_{share}"] = np.log1p(below) - np.log1p(above)
            columns[f"{name}_size_{share}"] = np.full(len(above), (end - start) / len(above))
    return columns


def _likely(numbers: _Numbers) -> dict[str, Vector]:
    names, likely, every = numbers.names, numbers.likely, numbers.all
    beside, near, window = numbers.around(1), numbers.around(3), numbers.around(5)
    total, total_all = max(likely.sum(), 1e-9), max(every.sum(), 1e-9)
    text = numbers.text
    of_text = float(np.average(names, weights=text)) if text.any() else numbers.mean_names
    to_main, from_main = _ways(numbers)
    return {
        "names": names,
        "names_to_best": names - names.max(),
        "names_to_mean": names - numbers.mean_names,
        "names_to_text": names - of_text,
        "names_near": beside.names / beside.weight - numbers.mean_names,
        "names_window": near.names / near.weight - numbers.mean_names,
        "likely_before": _share_before(likely),
        "likely_window": window.likely / total,
        "likely_section": _grouped(likely, numbers.sections) / total,
        "likely_same": _grouped(likely, numbers.kinds) / total,
        "all_before": _share_before(every),
        "all_same": _grouped(every, numbers.kinds) / total_all,
        "all_window": np.log1p(window.all),
        "to_main": to_main,
        "from_main": from_main,
    }


def _ways(numbers: _Numbers) -> tuple[Vector, Vector]:
    """Count the elements from each block up to one around the main text, and down to that."""
    heaviest = int(np.argmax(numbers.likely if numbers.likely.any() else numbers.all))
    main = [scope.index for scope in numbers.page.blocks[heaviest].scope.ancestors()]
    downs_of = {index: down for down, index in enumerate(main)}
    ups: list[int] = []
    downs: list[int] = []
    for index, parent in enumerate(numbers.parent.tolist()):  # parents come before their children
        is_around = index in downs_of
        ups.append(0 if is_around else ups[parent] + 1)
        downs.append(downs_of[index] if is_around else downs[parent])
    return (
        np.minimum(np.array(ups, dtype=float)[numbers.scope], FAR),
        np.minimum(np.array(downs, dtype=float)[numbers.scope], FAR),
    )


def _whole(numbers: _Numbers, title: str) -> dict[str, Vector]:
    ones = np.ones_like(numbers.words)
    blocks, words = numbers.page.blocks, max(numbers.words.sum(), 1.0)
    shares = _title_shares(blocks, title)
    is_h1 = np.array([block.heading == 1 for block in blocks])
    likely = shares * np.minimum(numbers.words, 8) / 8 + 0.3 * is_h1
    found = np.flatnonzero(likely >= max(likely.max(), 0.5))
    return {
        "title_share": shares,
        "after_title": _since(numbers.index, found),
        "after_h1": _since(numbers.index, np.flatnonzero(is_h1)),
        "page_blocks": ones * np.log1p(len(blocks)),
        "page_text": ones * np.log1p(numbers.text.sum()),
        "page_likely": ones * numbers.likely.sum() / words,
        "page_link_density": ones * numbers.link_words.sum() / words,
        "page_names": ones * numbers.mean_names,
    }


def _title_shares(blocks: Sequence[Block], title: str) -> Vector:
    """Return how much of each short block the title says, less where it's but a word or two."""
    wanted = set(_WORD.findall(title.lower()))
    shares = np.zeros(len(blocks))
    for block in blocks if wanted else ():
        if 0 < block.words <= TITLE_WORDS:
            found = _WORD.findall(block.text.lower())
            common = len(wanted.intersection(found))
            if common:  # as in few blocks
                shares[block.index] = common / len(set(found)) * min(1.0, common / 3)
    return shares


def _since(index: Index, found: Index) -> Vector:
    """Return the way from the last of the found blocks."""
    if len(found) == 0:
        return np.full(len(index), _UNKNOWN)
    way = index - found[-1]
    return np.asarray(np.sign(way) * np.log1p(np.abs(way)))


def _numbered(values: Sequence[int]) -> Index:
    _, numbers = np.unique(np.array(values), return_inverse=True)
    return np.asarray(numbers)


def _share_before(values: Vector) -> Vector:
    share: Vector = (np.cumsum(values) - values) / max(values.sum(), 1e-9)
    return share


def _ratio(part: Vector, whole: Vector) -> Vector:
    return part / np.maximum(whole, 1.0)


def _shift(values: Vector, steps: int) -> Vector:
    """Move values by one block; what comes in from outside of the page is 0."""
    moved = np.roll(values, steps)
    moved[0 if steps > 0 else -1] = 0.0
    return moved


def _grouped(values: Vector, groups: Index) -> Vector:
    """Give every block the sum of its group."""
    sums = np.asarray(np.bincount(groups, values), dtype=np.float64)
    return sums[groups]
