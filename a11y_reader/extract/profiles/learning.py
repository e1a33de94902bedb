"""Learns a site's profile from its pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple

import numpy as np
from lxml import etree

from a11y_reader.errors import EmptyPageError
from a11y_reader.extract.blocks import Page
from a11y_reader.extract.cues import without_digits
from a11y_reader.extract.model import score
from a11y_reader.extract.parts import worded
from a11y_reader.extract.plain import with_plain_elements
from a11y_reader.extract.profiles.places import checksum, fingerprint, log_odds, places_of
from a11y_reader.extract.urls import canonical_address
from a11y_reader.extract.walk import collect
from a11y_reader.profile import LEAST_PAGES, Place, SiteProfile

__all__ = ["LEAST_OTHERS", "Observation", "learn", "observe"]

LEAST_OTHERS = 2
"""On how many pages other than the one being read a text must be."""

_SUREST = 4.0
"""The largest log-odds of a block that count for a place."""

_LONGEST = 50
"""The number of words up to which a block counts for more in a place."""

_TEXTS = 3
"""How many texts of a page tell it from others."""

MOSTLY = 0.5
"""The share of the pages from which an address or title that they share tells nothing apart."""


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


def observe(root: etree._Element) -> Observation:
    """Note what one page tells of its site.

    Args:
        root: The page's tree, which is changed.

    Raises:
        EmptyPageError: The page has no text.
    """
    page = collect(with_plain_elements(root))
    blocks = list(worded(page.blocks))
    if not blocks:
        raise EmptyPageError("the page has no text to learn from")
    places = places_of(page)
    logits = log_odds(score(page)).tolist()
    return Observation(
        fingerprint=fingerprint(page),
        address=canonical_address(root),
        body=_body(root, page, logits),
        places=[places[block.index] for block in blocks],
        texts=[checksum(block.text) for block in blocks],
        words=[block.words for block in blocks],
        logits=[logits[block.index] for block in blocks],
    )


def _body(root: etree._Element, page: Page, logits: Sequence[float]) -> int:
    """Return what copies of a page have in common, whatever else a site shows on each visit.

    Several texts, as the longest one may be of the frame.
    """
    title = next((element.text or "" for element in root.iter("title")), "")
    headings = [block.text for block in page.blocks if block.heading == 1]
    likely = [block.text for block in page.blocks if logits[block.index] > 0]
    longest = nlargest(_TEXTS, likely, key=len)
    return checksum(without_digits("\n".join((title, *headings, *longest))))


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
