"""Candidates that the page shows, and what speaks for and against each.

They stand where the content begins and look like a title: headings, bold lines, lines that the head
has, too, and several of these in a row.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice, takewhile
from math import log1p

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import Block
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.dates import iso_date
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.titles.declared import MAX_COMPARED
from a11y_reader.extract.metadata.titles.features import Candidate, Features
from a11y_reader.extract.metadata.titles.searched import (
    REACH_BEFORE,
    SearchedPage,
    is_in_capitals,
    is_prominent,
)

__all__ = ["alike_features", "heading_parts", "shown_texts"]

_MAX_WORDS = 60
"""The most words a block may have to be a candidate."""

_MAX_RUN = 3
"""Over how many blocks a title may go."""

_MAX_REST = 8
"""The most words a heading may have beside a title of the head."""

_MAX_BOLD_WORDS = 40
"""The number of words from which a block that is all bold is no title."""

_MAX_PLAIN_WORDS = 30
"""The number of words from which a plain one is none."""

_REACH_AFTER = 4
"""How many blocks below it."""

_PLAIN_BEFORE = 4
"""How many blocks above it plain lines may be titles."""

_MAX_HEADINGS = 8
"""How many of the headings that are looked for on the whole page."""

_MAX_DATE_WORDS = 8
"""The most words a line with a date within a title's block has."""

_COUNT = re.compile(r"\s*[(\[]\d{1,4}[)\]]$")
"""How many comments there are, behind a title."""

_FEWEST_SPACES = 3
"""The fewest spaces a line above it has."""

_ELSEWHERE: frozenset[Cue] = frozenset({"comments", "dialog", "footer", "menu", "related"})
"""Cues of parts where the title may be named, but doesn't stand."""


def shown_texts(page: SearchedPage) -> dict[str, Candidate]:
    """Return the texts of blocks by their folded text, each with its best place."""
    best: dict[str, Candidate] = {}
    for block in _near_blocks(page):
        likely = _looks_like_title(page, block)
        if not likely and block.text[0].isalnum() and block.text[0].casefold() not in page.initials:
            continue
        folded, alone = fold_text(block.text), _as_declared(page, block)
        if alone:
            _keep_better(best, fold_text(alone), _candidate(page, (block,))._replace(text=alone))
            continue
        if folded and (likely or folded in page.heads):
            _keep_better(best, folded, _candidate(page, (block,)))
        for run in _runs(page, block, folded):
            candidate = _candidate(page, run)
            _keep_better(best, fold_text(candidate.text), candidate)
    for candidate in _dated_texts(page):
        _keep_better(best, fold_text(candidate.text), candidate)
    return best


def _as_declared(page: SearchedPage, block: Block) -> str:
    """Return a text without what stands around it, if the head has it without; else nothing.

    Papers tell in brackets behind it how many comments there are, and boards its category in an
    element before it.
    """
    if fold_text(block.text) in page.heads:
        return ""
    first = next(iter(block.scope.element), None) if block.heading else None
    label = "" if first is None else folded("".join(map(str, first.itertext())))
    texts = (_COUNT.sub("", block.text), block.text.removeprefix(label).lstrip())
    return next((text for text in texts if fold_text(text) in page.heads), "")


def _near_blocks(page: SearchedPage) -> Iterator[Block]:
    """Yield the blocks that are looked at.

    They are the first `h1`s, headings that the head has, and those where the content begins.
    """
    reach = range(max(page.main - REACH_BEFORE, 0), page.main + _REACH_AFTER)
    named = islice(_named_headings(page), _MAX_HEADINGS)
    far = (one for one in (*page.h1s[:_MAX_HEADINGS], *named) if one.index not in reach)
    for block in (*far, *page.blocks[reach.start : reach.stop]):
        if 0 < block.words <= _MAX_WORDS:
            yield block


def _named_headings(page: SearchedPage) -> Iterator[Block]:
    """Yield the lower headings of several words that one of the head's titles begins or ends with.

    They may stand below a sidebar that looks like content.
    """
    for block in page.blocks:
        if block.heading > 1 and 1 < block.words <= _MAX_WORDS:
            folded = fold_text(block.text)
            if any(text.endswith(folded) or text.startswith(folded) for text in page.heads):
                yield block


def _looks_like_title(page: SearchedPage, block: Block) -> bool:
    if _unfolds(block):
        return False
    if is_prominent(block):
        is_named = block.heading or "title" in block.scope.cues
        return bool(is_named) or block.words < _MAX_BOLD_WORDS
    return 0 <= page.main - block.index <= _PLAIN_BEFORE and block.words < _MAX_PLAIN_WORDS


def _unfolds(block: Block) -> bool:
    """Say whether a block is what a click on unfolds a panel, which it is the title of."""
    around = block.scope.near()
    return any(scope.element.get("aria-expanded") is not None for scope in around)


def _runs(page: SearchedPage, block: Block, folded: str) -> Iterator[tuple[Block, ...]]:
    """Yield the block with those below it where these go on with it."""
    below = page.blocks[block.index + 1 : block.index + _MAX_RUN]
    goes_on = any(text.startswith(folded + " ") for text in page.heads) if folded else False
    for count, other in enumerate(below if goes_on else (), 2):
        folded = f"{folded} {fold_text(other.text[:MAX_COMPARED])}"
        if not any(text.startswith(folded) for text in page.heads):
            break
        yield tuple(page.blocks[block.index : block.index + count])
    if is_in_capitals(block):
        run = [block, *takewhile(is_in_capitals, below)]
        if len(run) > 1:
            yield tuple(run)


def _keep_better(best: dict[str, Candidate], folded: str, candidate: Candidate) -> None:
    known = best.get(folded)
    if known is None or _preference(known.features) < _preference(candidate.features):
        best[folded] = candidate


def _preference(of: Mapping[str, float]) -> float:
    """Say how good a place is, to compare the places of one text."""
    heading = 2 * of.get("h1", 0.0) + of.get("h2", 0.0) + 0.75 * of.get("h3", 0.0)
    against = of.get("elsewhere", 0.0) + 0.5 * of.get("below", 0.0)
    return heading + of.get("named title", 0.0) + of["score"] - of["link density"] - against


def _dated_texts(page: SearchedPage) -> Iterator[Candidate]:
    """Yield the first lines by the running text that go on, below a line break, with a date alone.

    Old portals put a title and its date into one element. Boxes that look like content may stand
    above it, so it is looked for where the running text begins.
    """
    text = page.text
    for block in page.blocks[max(min(page.main, text - _PLAIN_BEFORE), 0) : text + 1]:
        line = _first_line(block) if 0 < block.words <= _MAX_WORDS else ""
        rest = block.text.removeprefix(line)
        if line and rest != block.text and rest.count(" ") <= _MAX_DATE_WORDS and iso_date(rest):
            features = {**_candidate(page, (block,)).features, "above a date": 1.0}
            yield Candidate(line, (block,), features)


def _first_line(block: Block) -> str:
    """Return what stands before a line break in a block; empty where that is only a label."""
    element = block.scope.element
    children = list(takewhile(lambda child: child.tag != "br", element))
    if len(children) == len(element):
        return ""
    pieces = [element.text or ""]
    for child in children:
        pieces += [*map(str, child.itertext()), child.tail or ""]
    line = folded("".join(pieces))
    return line if line.count(" ") >= _FEWEST_SPACES else ""


def _candidate(page: SearchedPage, run: tuple[Block, ...]) -> Candidate:
    block = run[0]
    text = " ".join(map(_without_button, run))
    features = _markup_features(page, block)
    features["score"] = page.scores[block.index]
    features["link density"] = block.link_density
    if block.index > page.main:
        features["below"] = 1.0
    else:
        features["above"] = log1p(page.main - block.index)
    if text.isupper():
        features["capitals"] = 1.0
    if len(run) > 1:
        features["capitals in a row" if is_in_capitals(run[-1]) else "in a row"] = 1.0
    below = run[-1].index + 1
    if below < len(page.blocks) and is_date_line(page.blocks[below]):
        features["above a date"] = 1.0
    return Candidate(text, run, features)


def _without_button(block: Block) -> str:
    """Return a block's text without the button that a heading ends with, as to copy its address."""
    element = block.scope.element
    if not block.heading or not 0 < block.control_words < block.words or not len(element):
        return block.text
    last = element[-1]
    if last.tag != "button" or (last.tail or "").strip():
        return block.text
    return block.text.removesuffix(folded("".join(map(str, last.itertext())))).rstrip()


def alike_features(page: SearchedPage, block: Block) -> Features:
    """Return how many more blocks of a block's kind the page has, as lists have.

    Bold lines have none: old portals' titles are paragraphs as others are.
    """
    alike = log1p(page.kinds[block.scope.signature] - 1)
    if block.link_density == 1:
        return {"alike link": alike}
    if block.heading or "title" in block.scope.cues:
        return {"alike": alike}
    return {"alike line": alike} if block.strong_words < block.words else {}


def _markup_features(page: SearchedPage, block: Block) -> Features:
    scope = block.scope
    features: Features = {}
    if block.heading:
        features[f"h{min(block.heading, 3)}"] = 1.0
    if block.heading == 1:
        features["number of h1"] = log1p(len(page.h1s))
        features["above a menu"] = float(block.index < page.menu)
        features["first h1"] = float(block is page.h1s[0])
    if scope.tag in ("li", "td", "th"):
        features["li" if scope.tag == "li" else "cell"] = 1.0
    if block.control_words:
        features["controls"] = block.control_words / block.words
    signs = {
        "named title": "title" in scope.cues,
        "bold": block.strong_words == block.words,
        "media": block.media,
        "content": "content" in scope.inherited,
        "elsewhere": scope.inherited & _ELSEWHERE,
    }
    features.update((name, 1.0) for name, sign in signs.items() if sign)
    return features


def heading_parts(page: SearchedPage) -> dict[str, Candidate]:
    """Return the head's texts that a heading has beside something else, by their folded text."""
    found: dict[str, Candidate] = {}
    for block in page.h1s[:_MAX_HEADINGS]:
        folded = fold_text(block.text[:MAX_COMPARED])
        for text, head in page.heads.items():
            begins, ends = folded.startswith(text + " "), folded.endswith(" " + text)
            if begins or ends:
                rest = folded.count(" ") - text.count(" ")
                run = (block,) if rest <= _MAX_REST else ()
                features = {f"{'begins' if begins else 'ends'} a heading": 1.0}
                found[text] = Candidate(head.text, run, features)
    return found
