"""A block's numbers: what the scorer is told of each block, as a matrix.

Each column is named in `FEATURES` with its meaning and unit. Counts enter as logarithms, so that a
block of 400 words doesn't outweigh everything else that is known.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import CUES

__all__ = ["FEATURES", "features"]

Vector = NDArray[np.float64]

LONG_TEXT = 10
"""From how many words on a block outside of links counts as running text."""

_BLOCK_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "words": "words of the block, log(1 + n)",
        "link_density": "share of its words inside of links, 0 to 1",
        "control_density": "share of its words inside of buttons and labels, 0 to 1",
        "strong_density": "share of its words in bold, 0 to 1",
        "sentence": "whether it ends as a sentence does, 0 or 1",
        "punctuation": "commas, stops and semicolons, log(1 + n)",
        "digits": "share of its bytes that are digits, 0 to 1",
        "media": "images, videos and frames in it, log(1 + n)",
        "no_words": "whether it has no words at all, 0 or 1",
        "paragraph": "whether it is a p, pre or blockquote, 0 or 1",
        "heading": "whether it is a heading, 0 or 1",
        "list_item": "whether it is an item of a list, 0 or 1",
        "cell": "whether it is a cell of a table of data, 0 or 1",
        "hidden": "whether it is not displayed at first, 0 or 1",
        "depth": "block-level elements around it, log(1 + n)",
    }
)
_CONTEXT_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "position": "blocks before it, share of all, 0 to 1",
        "words_before": "running text before it, share of the page's, 0 to 1",
        "previous_words": "words of the block before, log(1 + n)",
        "next_words": "words of the block after, log(1 + n)",
        "previous_link_density": "link density of the block before, 0 to 1",
        "next_link_density": "link density of the block after, 0 to 1",
        "window_text": "running text in the five blocks on either side, log(1 + words)",
        "window_link_density": "link density of those blocks, 0 to 1",
        "repeated": "blocks of the same signature, log(1 + n)",
        "repeated_words": "their share of the page's words, 0 to 1",
        "section_link_density": "link density from the heading before it to the next, 0 to 1",
        "section_words": "words from the heading before it to the next, log(1 + n)",
    }
)
_SCOPE_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        f"{name}_{feature}": f"{meaning} {rank} block-level element around it"
        for name, rank in (("parent", "the second"), ("grandparent", "the third"))
        for feature, meaning in (
            ("words", "log(1 + words) of"),
            ("link_density", "link density of"),
            ("blocks", "log(1 + blocks) of"),
            ("controls", "log(1 + form controls) of"),
        )
    }
)
_MAIN_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        f"{feature}_{share}": meaning.format(share=share)
        for share in (50, 80)
        for feature, meaning in (
            ("inside", "whether inside of the deepest element with {share} % of the running text"),
            ("distance", "blocks from it to that element, log(1 + n)"),
        )
    }
)
_PAGE_FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "page_text": "running text of the page, log(1 + words)",
        "page_link_density": "link density of the page, 0 to 1",
        "text_link": "product of words and link_density",
        "inside_link": "product of inside_50 and link_density",
        "inside_words": "product of inside_50 and words",
        "inside_text": "product of inside_50 and page_text",
    }
)
FEATURES: Mapping[str, str] = MappingProxyType(
    {
        **_BLOCK_FEATURES,
        **_CONTEXT_FEATURES,
        **_SCOPE_FEATURES,
        **_MAIN_FEATURES,
        **{f"cue_{cue}": f"whether an element around it is named as {cue}" for cue in CUES},
        **_PAGE_FEATURES,
    }
)
"""Every feature's name, with its meaning and unit, in the order of the matrix's columns."""

_SENTENCE_ENDS = tuple('.!?…:;。！？"”»')
_PUNCTUATION = re.compile("[,.;:!?…，。；：！？、]")
_DIGITS = b"0123456789"


def features(page: Page) -> Vector:
    """Return the matrix of features, a row a block, a column a feature of `FEATURES`."""
    own = _own(page.blocks)
    words, link_words, text_words = _counts(page.blocks)
    columns = {
        **own,
        **_context(page, words, link_words, text_words),
        **_around(page.blocks, words, link_words),
        **_main(page, text_words),
        **_cues(page.blocks),
    }
    columns |= _whole(columns, words, link_words, text_words)
    return np.column_stack([columns[name] for name in FEATURES])


def _counts(blocks: Sequence[Block]) -> tuple[Vector, Vector, Vector]:
    """Return words, words in links, and words of running text, block by block."""
    words = np.array([block.words for block in blocks], dtype=float)
    link_words = np.array([block.link_words for block in blocks], dtype=float)
    outside = words - link_words
    running = (outside >= LONG_TEXT) & (link_words <= 0.5 * words)
    return words, link_words, np.where(running, outside, 0.0)


def _own(blocks: Sequence[Block]) -> dict[str, Vector]:
    rows = np.array([_own_row(block) for block in blocks], dtype=float)
    for name in ("words", "punctuation", "media", "depth"):
        column = list(_BLOCK_FEATURES).index(name)
        rows[:, column] = np.log1p(rows[:, column])
    return dict(zip(_BLOCK_FEATURES, rows.T, strict=True))


def _own_row(block: Block) -> tuple[float, ...]:
    text, data, words = block.text, block.text.encode(errors="replace"), block.words or 1
    tag = block.scope.tag
    return (
        block.words,
        block.link_density,
        block.control_words / words,
        block.strong_words / words,
        text.endswith(_SENTENCE_ENDS),
        len(_PUNCTUATION.findall(text)),
        1 - len(data.translate(None, _DIGITS)) / (len(data) or 1),
        block.media,
        block.words == 0,
        tag in ("p", "pre", "blockquote"),
        block.heading > 0,
        tag in ("li", "dt", "dd"),
        _is_data(block.scope),
        block.scope.hidden,
        block.scope.depth,
    )


def _is_data(scope: Scope) -> bool:
    """Say whether a scope is a cell of a table of data, or stands right within one."""
    cell = next((near for near in islice(scope.ancestors(), 2) if near.tag in ("td", "th")), None)
    if cell is None:
        return scope.tag == "caption"
    table = next((around for around in cell.ancestors() if around.tag == "table"), cell)
    return table.is_data_table


def _context(page: Page, words: Vector, link_words: Vector, text: Vector) -> dict[str, Vector]:
    count = len(words)
    log_words = np.log1p(words)
    density = _ratio(link_words, words)
    sections = _sections(page.blocks)
    signatures = [block.scope.signature for block in page.blocks]
    _, kind = np.unique(signatures, return_inverse=True)
    return {
        "position": np.arange(count) / count,
        "words_before": (np.cumsum(text) - text) / max(text.sum(), 1.0),
        "previous_words": _shift(log_words, 1),
        "next_words": _shift(log_words, -1),
        "previous_link_density": _shift(density, 1),
        "next_link_density": _shift(density, -1),
        "window_text": np.log1p(_window(text, 5)),
        "window_link_density": _ratio(_window(link_words, 5), _window(words, 5)),
        "repeated": np.log1p(np.bincount(kind))[kind],
        "repeated_words": (np.bincount(kind, words) / max(words.sum(), 1.0))[kind],
        "section_link_density": _ratio(_grouped(link_words, sections), _grouped(words, sections)),
        "section_words": np.log1p(_grouped(words, sections)),
    }


def _sections(blocks: Sequence[Block]) -> NDArray[np.intp]:
    """Number the stretches between headings."""
    starts = [block.heading > 0 for block in blocks]
    return np.cumsum(starts, dtype=np.intp)


def _around(blocks: Sequence[Block], words: Vector, link_words: Vector) -> dict[str, Vector]:
    parents = [block.scope.parent or block.scope for block in blocks]
    grandparents = [scope.parent or scope for scope in parents]
    return {
        f"{name}_{feature}": column
        for name, scopes in (("parent", parents), ("grandparent", grandparents))
        for feature, column in _of_scopes(scopes, words, link_words).items()
    }


def _of_scopes(scopes: Sequence[Scope], words: Vector, link_words: Vector) -> dict[str, Vector]:
    start = np.array([scope.start for scope in scopes])
    end = np.array([scope.end for scope in scopes])
    total, linked = _sums(words, start, end), _sums(link_words, start, end)
    return {
        "words": np.log1p(total),
        "link_density": _ratio(linked, total),
        "blocks": np.log1p(end - start),
        "controls": np.log1p([scope.controls for scope in scopes]),
    }


def _main(page: Page, text: Vector) -> dict[str, Vector]:
    start = np.array([scope.start for scope in page.scopes])
    end = np.array([scope.end for scope in page.scopes])
    mass = _sums(text, start, end)
    index = np.arange(len(text))
    columns = {}
    for share in (50, 80):
        # scopes with half of the text or more lie within one another: the last is the deepest
        deepest = np.flatnonzero(mass >= share / 100 * mass[0])[-1] if mass[0] else 0
        before = np.maximum(start[deepest] - index, 0)
        after = np.maximum(index - end[deepest] + 1, 0)
        columns[f"inside_{share}"] = ((before + after) == 0).astype(float)
        columns[f"distance_{share}"] = np.log1p(before + after)
    return columns


def _cues(blocks: Sequence[Block]) -> dict[str, Vector]:
    # few sets of cues are different: blocks inherit them from the scopes around them
    row_of = {
        cues: [cue in cues for cue in CUES] for cues in {block.scope.inherited for block in blocks}
    }
    columns = np.array([row_of[block.scope.inherited] for block in blocks], dtype=float).T
    return {f"cue_{cue}": column for cue, column in zip(CUES, columns, strict=True)}


def _whole(
    columns: Mapping[str, Vector], words: Vector, link_words: Vector, text: Vector
) -> dict[str, Vector]:
    ones = np.ones_like(words)
    page_text = ones * np.log1p(text.sum())
    return {
        "page_text": page_text,
        "page_link_density": ones * link_words.sum() / max(words.sum(), 1.0),
        "text_link": columns["words"] * columns["link_density"],
        "inside_link": columns["inside_50"] * columns["link_density"],
        "inside_words": columns["inside_50"] * columns["words"],
        "inside_text": columns["inside_50"] * page_text,
    }


def _ratio(part: Vector, whole: Vector) -> Vector:
    return part / np.maximum(whole, 1.0)


def _shift(values: Vector, steps: int) -> Vector:
    """Move values by some blocks; those that come in from outside of the page are 0."""
    moved = np.roll(values, steps)
    moved[:steps] = 0.0 if steps > 0 else moved[:steps]
    if steps < 0:
        moved[steps:] = 0.0
    return moved


def _window(values: Vector, reach: int) -> Vector:
    """Sum the values of the blocks up to `reach` away on either side."""
    index = np.arange(len(values))
    start = np.maximum(index - reach, 0)
    end = np.minimum(index + reach + 1, len(values))
    return _sums(values, start, end)


def _grouped(values: Vector, groups: NDArray[np.intp]) -> Vector:
    """Give every block the sum of its group."""
    sums = np.asarray(np.bincount(groups, values), dtype=np.float64)
    return sums[groups]


def _sums(values: Vector, start: NDArray[np.intp], end: NDArray[np.intp]) -> Vector:
    """Sum the values of each range, from `start` up to but not including `end`."""
    running = np.concatenate(([0.0], np.cumsum(values)))
    total: Vector = running[end] - running[start]
    return total
