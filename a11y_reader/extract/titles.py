"""The article's title: what it says, and where on the page it stands.

The head of a page names the article and the site in one text; the page itself shows the title
alone, often in no heading element at all, while `h1` is the logo. So each block near the beginning
of the content is weighed by what its place and markup say, and by whether the head says the same.
"""

import re
from collections.abc import Iterable, Sequence

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.dates import iso_date

__all__ = ["find_title", "first_content", "site_beside"]

_SEPARATOR = re.compile(r"\s+[-–—|·•»:/]+\s+|\s*[|»]\s*")
_NOT_WORD = re.compile(r"[\W_]+")

_MAX_WORDS = 60
_MAX_BLOCKS = 3
_LEAST_WORDS = 4
HALF_WAY = 14
"""From how many blocks away a text that the head has too is worth half."""

_MAX_DATE_LINE = 25
_REACH_BEFORE = 40
_REACH_AFTER = 4
_LEAST = 1.7
_LEAST_ALONE = 1.1
_SURE = 0.6
_RUNNING = 12
_ELSEWHERE: frozenset[Cue] = frozenset({"breadcrumb", "comments", "footer", "menu", "related"})


def find_title(
    blocks: Sequence[Block], scores: Sequence[float], declared: Sequence[str], site: str
) -> tuple[str, tuple[int, ...]]:
    """Return the title and the numbers of the blocks that show it.

    Args:
        blocks: The page's blocks.
        scores: Each block's probability of being content.
        declared: What the head gives as titles, the most trusted first; they may name the site.
        site: The site's name, if it is known.

    Returns:
        The text, without the site's name, and up to three blocks in a row; no blocks where the
        page shows the title nowhere, and an empty text where it has none.
    """
    main = first_content(blocks, scores)
    runs = [
        run
        for block in blocks[max(main - _REACH_BEFORE, 0) : main + _REACH_AFTER]
        if block.words
        for run in _runs(blocks, block.index)
        if _folded(site) != _folded(_text(run))
    ]
    whole, parts = _wanted(declared, site)
    ranks = [
        _rank(blocks, scores, run, main)
        + 4 * max(_agreement(run, whole), _agreement(run, parts) * _nearness(run, main))
        for run in runs
    ]
    best = max(range(len(runs)), key=ranks.__getitem__, default=None)
    from_head = next(filter(None, (_without_site(title, site) for title in declared)), "")
    if best is not None and ranks[best] >= (_LEAST if from_head else _LEAST_ALONE):
        return _trimmed(_text(runs[best])), tuple(block.index for block in runs[best])
    return _trimmed(from_head), ()


def site_beside(title: str, head_title: str) -> str:
    """Return the part of the head's title that isn't the article's, or an empty string.

    >>> site_beside("Hỏi đáp", "Hỏi đáp | UBND huyện Sông Mây")
    'UBND huyện Sông Mây'
    """
    parts = _SEPARATOR.split(head_title)
    if len(parts) < 2 or not title:  # noqa: PLR2004
        return ""
    others = [part for part in parts if part and _folded(part) not in _folded(title)]
    return others[-1] if others else ""


def first_content(blocks: Sequence[Block], scores: Sequence[float]) -> int:
    """Return the number of the first block that is sure to be content and is running text."""
    sure = (b.index for b in blocks if scores[b.index] > _SURE and b.words >= _RUNNING)
    likely = max(range(len(blocks)), key=lambda index: scores[index], default=0)
    return next(sure, likely)


def _runs(blocks: Sequence[Block], first: int) -> Iterable[tuple[Block, ...]]:
    """Yield a block, and the block with those right below it: long titles break into several."""
    for count in range(1, _MAX_BLOCKS + 1):
        run = tuple(blocks[first : first + count])
        if len(run) == count and sum(block.words for block in run) <= _MAX_WORDS:
            yield run


def _text(run: Sequence[Block]) -> str:
    return " ".join(block.text for block in run)


def _rank(
    blocks: Sequence[Block], scores: Sequence[float], run: Sequence[Block], main: int
) -> float:
    """Weigh what the place and the markup of a run say, whatever its text."""
    block = run[0]
    heading = {0: 0.0, 1: 1.6, 2: 1.2}.get(block.heading, 0.7)
    named = 0.8 if "title" in block.scope.cues else 0.0
    strong = 0.4 if block.words and block.strong_words == block.words else 0.0
    dated = 1.8 if _heads_date_line(blocks, run) else 0.0
    elsewhere = 2.5 if block.scope.inherited & _ELSEWHERE else 0.0
    distance = 0.06 * abs(main - block.index) + 0.01 * len(run)
    likely = 0.8 * scores[block.index]
    return heading + named + strong + dated + likely - distance - block.link_density - elsewhere


def _nearness(run: Sequence[Block], main: int) -> float:
    """Say how near a run is to the content, from 1 to 0: what a logo says is said far above it."""
    return 1 / (1 + (abs(main - run[0].index) / HALF_WAY) ** 2)


def _heads_date_line(blocks: Sequence[Block], run: Sequence[Block]) -> bool:
    """Say whether a run stands right above a short line with a date, as titles do."""
    below = run[-1].index + 1
    if below >= len(blocks) or blocks[below].words > _MAX_DATE_LINE:
        return False
    words = sum(block.words for block in run)
    is_line = words >= _LEAST_WORDS and not any(block.link_words for block in run)
    return is_line and bool(iso_date(blocks[below].text))


def _agreement(run: Sequence[Block], wanted: Sequence[str]) -> float:
    """Say how well a text agrees with what the head gives, from 0 to 1."""
    text = _folded(_text(run))
    if not text or not wanted:
        return -0.25 * (len(run) - 1)
    best = max(_similarity(text, one) for one in wanted)
    return best if best > 0 else -0.25 * (len(run) - 1)


def _similarity(text: str, wanted: str) -> float:
    if text == wanted:
        return 1.0
    shorter, longer = sorted((text, wanted), key=len)
    if len(shorter.split()) < 3 or not longer.startswith(shorter):  # noqa: PLR2004
        return 0.0
    return len(shorter) / len(longer)


def _wanted(declared: Sequence[str], site: str) -> tuple[list[str], list[str]]:
    """Return what the head says the title may be: whole texts without the site, and their parts."""
    whole = [_without_site(title, site) if site else title for title in declared]
    parts = [part for title in declared for part in _SEPARATOR.split(title)]
    return _folded_texts(whole, site), _folded_texts(parts, site)


def _folded_texts(texts: Iterable[str], site: str) -> list[str]:
    folded = dict.fromkeys(filter(None, map(_folded, texts)))
    folded.pop(_folded(site), None)
    return list(folded)


def _without_site(title: str, site: str) -> str:
    """Return a head's title without the site's name; nothing where it is but the site's name."""
    parts = [part for part in _SEPARATOR.split(title) if _folded(part)]
    name = _folded(site)
    if not name:
        return parts[0] if parts else ""
    kept = [part for part in parts if _folded(part) != name]
    return title if len(kept) == len(parts) else " - ".join(kept)


def _trimmed(title: str) -> str:
    """Cut off the separators and the signs of heading links that stand around a title."""
    return title.strip(" |·•–—-»#¶")


def _folded(text: str) -> str:
    """Fold case and punctuation, so that texts which read the same compare equal."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()
