"""A site's frame as evidence: what repeats over its pages is hardly one page's own content.

Two things are known of a site by its profile. A text that stands in the same place of many pages
is most likely not content, but for what laws and offices repeat within a text of the page's own.
And where the text differs from page to page, other pages tell whether that is content. Both move
the log-odds of a block; what the model is sure of for other reasons may stay.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np
from lxml import etree
from numpy.typing import NDArray

from a11y_reader.errors import EmptyPageError
from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import MAX_NAMES
from a11y_reader.extract.model import score
from a11y_reader.extract.plain import with_plain_elements
from a11y_reader.extract.vectors import Scores
from a11y_reader.extract.walk import collect
from a11y_reader.profile import LEAST_PAGES, Place, SiteProfile

__all__ = ["Observation", "learn", "observe", "weigh"]

Flags = NDArray[np.bool_]

LEAST_OTHERS = 2
"""On how many pages other than the one being read a text must be."""

LEAST_SHARE = 0.3
"""And on which share of the other pages that have text in that place."""

LEAST_FRAME = 3
"""How many repeated texts a page must have to be of the site."""

REPEATED = -6.0
"""What is added to the log-odds of a text that repeats."""

LEANING = 1.0
"""Which share of a place's leaning is added to the log-odds of text that doesn't repeat."""

MOST_LEANING = 2.0
"""The most that this adds or takes away."""

_SUREST = 4.0
"""The largest log-odds of a block that count for a place."""

_LONGEST = 50
"""Up to how many words a block counts for more in a place."""

_TEXTS = 3
"""How many texts of a page tell it from others."""

LIKELY = 0.5
"""From which probability on a block is likely content."""

PART = 4
"""How many elements up the texts around a repeated one may have the same one around them."""

MOSTLY = 0.5
"""From which share of the pages on an address or title that they share tells nothing apart."""

_DIGITS = re.compile(r"\d+")
"""What tells apart, in names and texts, what is otherwise of one kind."""


class Observation(NamedTuple):
    """What one page tells of its site.

    Attributes:
        fingerprint: The checksum of all its text.
        address: What it gives as its own address; empty where it doesn't.
        body: The checksum of its title and longest texts that are likely content, without digits.
        places: The place of each block that has text.
        texts: The checksum of each one's text.
        words: How many words each one has.
        logits: The log-odds of each one being content.
    """

    fingerprint: int
    address: str
    body: int
    places: Sequence[int]
    texts: Sequence[int]
    words: Sequence[int]
    logits: Sequence[float]

    def marks(self) -> set[tuple[int, int]]:
        """Return the texts in their places, each once."""
        return set(zip(self.places, self.texts, strict=True))


# --- a page --------------------------------------------------------------------------------------


def _places(page: Page) -> list[int]:
    """Return the checksum of each block's place: names and classes of elements up to the root.

    Like `Scope.signature`, of which it takes advantage, but the same in every process.
    """
    found: dict[int, int] = {}
    return [
        found[scope.signature] if scope.signature in found else _place(scope, found)
        for scope in (block.scope for block in page.blocks)
    ]


def _place(scope: Scope, found: dict[int, int]) -> int:
    """Return the checksum of a scope's place, and note that and those of the scopes around it."""
    inwards: list[Scope] = []
    place = 0  # that of the root and the body, whose classes speak of the whole page
    for around in scope.ancestors():
        if around.signature in found or around.tag == "body" or around.parent is None:
            place = found.get(around.signature, 0)
            break
        inwards.append(around)
    for inner in reversed(inwards):
        classes = (inner.element.get("class") or "")[:MAX_NAMES]
        place = zlib.crc32(_name(inner.tag, classes), place)
        found[inner.signature] = place
    return place


@lru_cache(maxsize=4096)
def _name(tag: str, classes: str) -> bytes:
    """Return an element's name and classes without the numbers of things, as in `post-123`."""
    return _bytes(f"{tag}.{_DIGITS.sub('', classes)}/")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _fingerprint(page: Page) -> int:
    return zlib.crc32(_bytes("\n".join([block.text for block in page.blocks])))


def _logits(scores: Scores) -> Scores:
    bounded = np.clip(scores, 1e-9, 1 - 1e-9)
    return np.asarray(np.log(bounded / (1 - bounded)))


# --- learning ------------------------------------------------------------------------------------


def observe(root: etree._Element) -> Observation:
    """Note what one page tells of its site.

    Args:
        root: The page's tree, which is changed.

    Raises:
        EmptyPageError: The page has no text.
    """
    page = collect(with_plain_elements(root))
    blocks = [block for block in page.blocks if block.words]
    if not blocks:
        raise EmptyPageError("the page has no text to learn from")
    places = _places(page)
    logits = _logits(score(page)).tolist()
    return Observation(
        fingerprint=_fingerprint(page),
        address=_address(root),
        body=_body(root, page, logits),
        places=[places[block.index] for block in blocks],
        texts=[zlib.crc32(_bytes(block.text)) for block in blocks],
        words=[block.words for block in blocks],
        logits=[logits[block.index] for block in blocks],
    )


def _address(root: etree._Element) -> str:
    """Return what the page gives as its own (https://html.spec.whatwg.org/#link-type-canonical)."""
    links = (link for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((href for href in (link.get("href") for link in links) if href), "")


def _body(root: etree._Element, page: Page, logits: Sequence[float]) -> int:
    """Return what copies of a page have in common, whatever else a site shows on each visit.

    Several texts, as the longest one may be of the frame.
    """
    title = next((element.text or "" for element in root.iter("title")), "")
    headings = [block.text for block in page.blocks if block.heading == 1]
    likely = [block.text for block in page.blocks if logits[block.index] > 0]
    longest = nlargest(_TEXTS, likely, key=len)
    return zlib.crc32(_bytes(_DIGITS.sub("", "\n".join((title, *headings, *longest)))))


def learn(observations: Iterable[Observation]) -> SiteProfile:
    """Make a profile of what was noted of each page.

    Args:
        observations: One a page.
    """
    pages = _distinct(list(observations))
    if len(pages) < LEAST_PAGES:
        return SiteProfile()
    on_pages = Counter(mark for page in pages for mark in page.marks())
    present = Counter(place for page in pages for place in set(page.places))
    texts: dict[int, dict[int, int]] = defaultdict(dict)
    for (place, text), count in sorted(on_pages.items()):
        if count >= LEAST_OTHERS:
            texts[place][text] = count
    leanings = _leanings(pages, on_pages)
    places = {
        place: Place(pages=count, leaning=leanings.get(place, 0.0), texts=texts.get(place, {}))
        for place, count in sorted(present.items())
        if place in texts or place in leanings
    }
    return SiteProfile(pages=tuple(sorted(page.fingerprint for page in pages)), places=places)


def _distinct(pages: Sequence[Observation]) -> list[Observation]:
    """Leave out copies of a page, for all of its content would repeat."""
    addresses = Counter(page.address for page in pages)
    seen: set[object] = set()
    distinct = []
    for page in pages:
        # where most pages give the same address, it is the site's and none of a page
        is_own = page.address and addresses[page.address] <= MOSTLY * len(pages)
        names = {
            page.fingerprint,
            ("body", page.body),
            page.address if is_own else page.fingerprint,
        }
        if not names & seen:
            distinct.append(page)
        seen |= names
    return distinct


def _leanings(pages: Sequence[Observation], on_pages: Counter[tuple[int, int]]) -> dict[int, float]:
    """Return how likely text that doesn't repeat is content, for each place on enough pages."""
    means: dict[int, list[float]] = defaultdict(list)
    for page in pages:
        for place, mean in _page_leanings(page, on_pages).items():
            means[place].append(mean)
    return {
        place: round(sum(values) / (len(values) + 1), 3)  # drawn to 0 where it's from few pages
        for place, values in means.items()
        if len(values) >= LEAST_OTHERS
    }


def _page_leanings(page: Observation, on_pages: Counter[tuple[int, int]]) -> dict[int, float]:
    """Return the mean log-odds of what stands in each place and is on no other page."""
    sums: dict[int, float] = defaultdict(float)
    weights: Counter[int] = Counter()
    logits = np.clip(page.logits, -_SUREST, _SUREST).tolist()
    for place, text, words, logit in zip(page.places, page.texts, page.words, logits, strict=True):
        if on_pages[place, text] < LEAST_OTHERS:
            weight = min(words, _LONGEST)
            sums[place] += weight * logit
            weights[place] += weight
    return {place: sums[place] / weight for place, weight in weights.items()}


# --- use -----------------------------------------------------------------------------------------


def weigh(profile: SiteProfile, page: Page, scores: Scores) -> Scores:
    """Return the scores in the light of the site's other pages.

    Args:
        profile: What is known of the site; a page of another site is left as it is.
        page: What the walk has found.
        scores: Each block's probability of being content.
    """
    if not profile.places:
        return scores
    places = [profile.places.get(place) for place in _places(page)]
    repeated = _repeated(page, places, own=int(_fingerprint(page) in profile.pages))
    frame = {page.blocks[index].text for index in np.flatnonzero(repeated).tolist()}
    if len(frame) < LEAST_FRAME:
        return scores
    leanings = np.array([place.leaning if place else 0.0 for place in places])
    shift = np.clip(LEANING * leanings, -MOST_LEANING, MOST_LEANING)
    shift[repeated] = np.where(leanings[repeated] > 0, 0.0, REPEATED)
    shift[_staying(page, (scores >= LIKELY).tolist(), repeated.tolist())] = 0.0
    return np.asarray(1.0 / (1.0 + np.exp(-_logits(scores) - shift)))


def _repeated(page: Page, places: Sequence[Place | None], *, own: int) -> Flags:
    """Say for each block whether its text repeats in its place.

    Args:
        page: What the walk has found.
        places: What is known of each block's place.
        own: How many of the pages that are known are the page itself.
    """
    found: list[int] = []
    for block, place in zip(page.blocks, places, strict=True):
        if place and place.texts and block.words:
            others = place.texts.get(zlib.crc32(_bytes(block.text)), 0) - own
            if others >= LEAST_OTHERS and others >= LEAST_SHARE * (place.pages - own):
                found.append(block.index)
    flags = np.zeros(len(places), dtype=bool)
    flags[found] = True
    return flags


def _staying(page: Page, likely: Sequence[bool], repeated: Sequence[bool]) -> list[int]:
    """Return the repeated blocks that belong to a text of the page's own.

    Those are what stands between two texts of one part that don't repeat and are likely content,
    and what is next to one such text and of its kind: the same place in the same element.

    Args:
        page: What the walk has found.
        likely: For each block whether it is likely content.
        repeated: For each block whether its text repeats.
    """
    staying: list[int] = []
    own = [block for block in page.blocks if block.words and not repeated[block.index]]
    for before, after in pairwise((None, *own, None)):
        first = before.index + 1 if before else 0
        last = after.index if after else len(page.blocks)
        if first == last:
            continue
        around = [block for block in (before, after) if block and likely[block.index]]
        if around[1:] and _share_part(around[0], around[1]):
            staying += range(first, last)
        elif around:
            kinds = list(map(_kind, around))
            staying += [block.index for block in page.blocks[first:last] if _kind(block) in kinds]
    return staying


def _kind(block: Block) -> tuple[int, int]:
    parent = block.scope.parent or block.scope
    return parent.index, block.scope.signature


def _share_part(one: Block, other: Block) -> bool:
    """Say whether two blocks, in their order, stand close within one element below the body."""
    for scope in islice(one.scope.ancestors(), PART):
        if scope.end > other.index:
            is_below = scope.tag != "body" and scope.parent is not None
            return is_below and scope in islice(other.scope.ancestors(), PART)
    return False
