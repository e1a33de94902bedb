"""The article's title: what it says, and where on the page it stands.

The head of a page names the article and the site in one text; the page itself shows the title
alone, often in no heading element at all, while `h1` is the logo. So each block near the beginning
of the content is weighed by what its place and markup say, and by whether the head says the same.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from a11y_reader.extract.blocks import Block
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.dates import iso_date

__all__ = [
    "find_title",
    "first_content",
    "fold_text",
    "is_date_line",
    "site_beside",
    "without_site",
]

_SEPARATOR = re.compile(r"\s+[-–—|·•»:/]+\s+|\s*[|»]\s*")
_NOT_WORD = re.compile(r"[\W_]+")

_MAX_WORDS = 60
_MAX_BLOCKS = 3
_LEAST_WORDS = 4
HALF_WAY = 14
"""From how many blocks away a text that the head has too is worth half."""

_MAX_DATE_LINE = 25
_OTHER_DATE = re.compile(
    r"căn cứ|hiệu lực|hết hạn|effective|expires|in kraft|entrée en vigueur", re.IGNORECASE
)
_REACH_BEFORE = 40
_REACH_AFTER = 4
_LEAST = 1.5
_LEAST_ALONE = 1.1
_SURE = 0.4
_RUNNING = 4
_ELSEWHERE: frozenset[Cue] = frozenset({"breadcrumb", "comments", "footer", "menu", "related"})


class _Wanted(NamedTuple):
    """What the head says the title may be, folded: texts without the site, and their parts."""

    whole: Sequence[str]
    parts: Sequence[str]


class _Candidate(NamedTuple):
    """Blocks in a row that may be the title, and their text, folded."""

    run: tuple[Block, ...]
    text: str


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
    wanted = _wanted(declared, site)
    candidates = [
        candidate
        for block in blocks[max(main - _REACH_BEFORE, 0) : main + _REACH_AFTER]
        for candidate in _candidates(blocks, block, wanted)
        if candidate.text != fold_text(site)
    ]
    ranked = [(_rank(blocks, scores, one, main, wanted), one.run) for one in candidates]
    rank, run = max(ranked, key=lambda pair: pair[0], default=(0.0, ()))
    from_head = next(filter(None, (without_site(title, site) for title in declared)), "")
    if rank >= (_LEAST if from_head else _LEAST_ALONE):
        return _trimmed(" ".join(block.text for block in run)), tuple(b.index for b in run)
    return _trimmed(from_head), ()


def site_beside(title: str, head_title: str) -> str:
    """Return the part of the head's title that isn't the article's, or an empty string.

    >>> site_beside("Hỏi đáp", "Hỏi đáp | UBND huyện Sông Mây")
    'UBND huyện Sông Mây'
    """
    parts = _SEPARATOR.split(head_title)
    if len(parts) < 2 or not title:  # noqa: PLR2004
        return ""
    others = [part for part in parts if part and fold_text(part) not in fold_text(title)]
    return others[-1] if others else ""


def first_content(blocks: Sequence[Block], scores: Sequence[float]) -> int:
    """Return the number of the first block that is sure to be content and is running text."""
    sure = (b.index for b in blocks if scores[b.index] > _SURE and b.words >= _RUNNING)
    likely = max(range(len(blocks)), key=lambda index: scores[index], default=0)
    return next(sure, likely)


def _candidates(blocks: Sequence[Block], block: Block, wanted: _Wanted) -> Iterator[_Candidate]:
    """Yield a block, and with those right below it where the head's title begins so."""
    texts: list[str] = []
    words = 0
    for count, below in enumerate(blocks[block.index : block.index + _MAX_BLOCKS], 1):
        texts.append(fold_text(below.text))
        words += below.words
        text = " ".join(texts)
        if not text or words > _MAX_WORDS:
            return
        yield _Candidate(tuple(blocks[block.index : block.index + count]), text)
        if not any(one.startswith(text + " ") for one in (*wanted.whole, *wanted.parts)):
            return


def _rank(
    blocks: Sequence[Block],
    scores: Sequence[float],
    candidate: _Candidate,
    main: int,
    wanted: _Wanted,
) -> float:
    """Weigh what the place, the markup and the text of a candidate say."""
    block = candidate.run[0]
    heading = {0: 0.0, 1: 1.6, 2: 1.2}.get(block.heading, 0.7)
    named = 0.8 if "title" in block.scope.cues else 0.0
    strong = 0.4 if block.words and block.strong_words == block.words else 0.0
    dated = 1.8 if _heads_date_line(blocks, candidate.run) else 0.0
    elsewhere = 2.5 if block.scope.inherited & _ELSEWHERE else 0.0
    distance = abs(main - block.index)
    # what a logo says, the head says too as a part, but it stands far above the content
    nearness = 1 / (1 + (distance / HALF_WAY) ** 2)
    said = max(
        _agreement(candidate.text, wanted.whole),
        _agreement(candidate.text, wanted.parts) * nearness,
    )
    for_it = heading + named + strong + dated + 0.8 * scores[block.index] + 4 * said
    return for_it - 0.06 * distance - block.link_density - elsewhere


def _heads_date_line(blocks: Sequence[Block], run: Sequence[Block]) -> bool:
    """Say whether a run stands right above a short line with a date, as titles do."""
    below = run[-1].index + 1
    if below >= len(blocks) or not is_date_line(blocks[below]):
        return False
    words = sum(block.words for block in run)
    return words >= _LEAST_WORDS and not any(block.link_words for block in run)


def is_date_line(block: Block) -> bool:
    """Say whether a block is a short line with a date that may be that of the whole page.

    A date in a table of data is of its row, and others say when something takes effect.
    """
    if block.words > _MAX_DATE_LINE or _OTHER_DATE.search(block.text):
        return False
    in_table = any(scope.is_data_table for scope in block.scope.ancestors())
    return not in_table and bool(iso_date(block.text))


def _agreement(text: str, wanted: Sequence[str]) -> float:
    """Say how well a folded text agrees with one that the head gives, from 0 to 1."""
    return max((_similarity(text, one) for one in wanted), default=0.0)


def _similarity(text: str, wanted: str) -> float:
    if text == wanted:
        return 1.0
    shorter, longer = sorted((text, wanted), key=len)
    if len(shorter.split()) < 3 or not longer.startswith(shorter):  # noqa: PLR2004
        return 0.0
    return len(shorter) / len(longer)


def _wanted(declared: Sequence[str], site: str) -> _Wanted:
    whole = [without_site(title, site) if site else title for title in declared]
    parts = [part for title in declared for part in _SEPARATOR.split(title)]
    return _Wanted(_folded_texts(whole, site), _folded_texts(parts, site))


def _folded_texts(texts: Iterable[str], site: str) -> list[str]:
    folded = dict.fromkeys(filter(None, map(fold_text, texts)))
    folded.pop(fold_text(site), None)
    return list(folded)


def without_site(title: str, site: str) -> str:
    """Return a head's title without the site's name; nothing where it is but the site's name."""
    parts = [part for part in _SEPARATOR.split(title) if fold_text(part)]
    name = fold_text(site)
    if not name:
        return parts[0] if parts else ""
    kept = [part for part in parts if fold_text(part) != name]
    return title if len(kept) == len(parts) else " - ".join(kept)


def _trimmed(title: str) -> str:
    """Cut off the separators and the signs of heading links that stand around a title."""
    return title.strip(" |·•–—-»#¶")


def fold_text(text: str) -> str:
    """Fold case and punctuation, so that texts which read the same compare equal."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()
