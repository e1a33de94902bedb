"""Lists: kept whole where most of one is, or where the text leads to it."""

import re

import numpy as np

from a11y_reader.extract.blocks import Page, Scope, is_text
from a11y_reader.extract.vectors import Kept, Scores, Vector, share_of

__all__ = ["lists_led_to", "whole_lists"]

WHOLE_LIST = 0.6
"""Share of a list's words from which on all of the list is kept."""

UNSURE_LIST = 0.2
"""The least score of a list that the text leads to."""

_LISTS = frozenset({"dl", "ol", "ul"})
"""The elements that hold a list's items."""

_ENDED = re.compile(r"[.!?…。！？]\W*$")
"""The end of a sentence."""


def whole_lists(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep all of a list of which most is kept."""
    kept = kept.copy()
    words = page.words
    for scope in page.elements("dl", "ol", "ul"):
        if scope.start < scope.end:
            inside = slice(scope.start, scope.end)
            if share_of(words[inside], kept[inside]) >= WHOLE_LIST:
                kept[inside] = True
    return kept


def lists_led_to(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a list that a sentence within the text leads to, be its items links.

    The line right above it is kept and has no end, as in "Symptoms are"; below, the text goes on.
    """
    extended = kept.copy()
    for scope in page.scopes:
        if scope.tag in _LISTS and 0 < scope.start < scope.end < len(page.blocks):
            inside = slice(scope.start, scope.end)
            is_led_to = not kept[inside].all() and _is_led_to(page, scope, kept)
            if is_led_to and _mean(scores[inside], page.words[inside]) >= UNSURE_LIST:
                extended[inside] = True
    return extended


def _mean(scores: Scores, words: Vector) -> float:
    """Return the mean of some blocks' scores by their words; images count a little."""
    weights = np.maximum(words, 0.5)
    return float(scores @ weights / weights.sum())


def _is_led_to(page: Page, one: Scope, kept: Kept) -> bool:
    """Say whether the text right above a list leads to it, and goes on right below."""
    above, below = page.blocks[one.start - 1], page.blocks[one.end]
    if not (kept[above.index] and kept[below.index]) or one.controls or above.heading:
        return False
    if above.scope.parent is not one.parent or below.scope.parent is not one.parent:
        return False
    return above.words > 0 and is_text(above) and not _ENDED.search(above.text)
