"""Lists are kept whole if most of one is kept, or if the text leads to it."""

import re

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.label_grids import label_grids
from a11y_reader.extract.parts import MOSTLY, RUNNING, are_links, is_text, keeping, leads_on
from a11y_reader.extract.vectors import Kept, Scores, share_of

__all__ = ["keep_lists_led_to", "keep_lists_whole"]

WHOLE_LIST = 0.6
"""The share of kept words from which all of a list is kept."""

WHOLE_TEXT_LIST = 0.2
"""The same for a likely list of text, which neither menus nor galleries are."""

LIKELY = 0.4
"""The mean score of its items from which such a list is likely."""

LIKELY_TERMS = 0.3
"""The mean score from which a description list is kept whole of which less is chosen."""

UNSURE_LIST = 0.2
"""The least score of a list that the text leads to."""

UNSURE_END = 0.15
"""The least score of each item of a list of links that the last sentence of the text leads to."""

SENTENCE = 6
"""The number of words from which a line that leads to a list of links is a sentence, and no label
of it."""

UNSURE_PART = 0.15
"""The least score of links and buttons within an item."""

NAMES = 6
"""The most words links have on average that name what the sentence speaks of: headlines of other
pages have more."""

_ITEMS = frozenset({"dd", "dt", "li"})
"""The items of lists."""

_LISTS = frozenset({"dl", "ol", "ul"})
"""The elements that hold a list's items."""

_ENDED = re.compile(r"[.!?…。！？]\W*$")
"""The end of a sentence."""


def keep_lists_whole(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep all of a list if most of it is kept, of a likely list of text if a fifth is.

    Of what its items hold, unlikely links and buttons stay out.
    A grid of labels and values counts as a list. A description list of short lines is never torn:
    terms say nothing without what is said of them.
    """
    kept = kept.copy()
    words = page.words
    grids = [grid.scope for grid in page.once(label_grids)]
    whole = {grid.index for grid in grids} | {scope.index for scope in page.elements("dl")}
    for scope in (*page.elements(*_LISTS), *grids):
        if scope.start < scope.end:
            inside = scope.inside
            share = share_of(words[inside], kept[inside])
            is_enough = share >= WHOLE_TEXT_LIST and _is_likely_text(page, scope, scores)
            if is_enough or share >= WHOLE_LIST:
                kept[inside] |= scope.index in whole or _may_be_item(page, scope, scores)
            elif share and scope.tag == "dl" and words[inside].max() < RUNNING:
                kept[inside] = _mean_score(page, scope, scores) >= LIKELY_TERMS
    return kept


def _may_be_item(page: Page, items: Scope, scores: Scores) -> Kept:
    """Say which blocks of a list are an item each, text, or likely enough to be a part of one."""
    is_part = [
        block.scope.tag in _ITEMS or block.heading or is_text(block) or _is_value(block)
        for block in page.blocks[items.inside]
    ]
    may_be: Kept = np.array(is_part, dtype=bool) | (scores[items.inside] >= UNSURE_PART)
    return may_be


def _is_value(block: Block) -> bool:
    """Say whether a link tells a price, a day or the like, or stands behind a label."""
    return not block.control_words and (
        0 < block.link_density < 1 or any(map(str.isdigit, block.text))
    )


def _is_likely_text(page: Page, items: Scope, scores: Scores) -> bool:
    """Say whether a list is likely, and has few links and no pictures but icons beside words."""
    blocks = page.blocks[items.inside]
    linked = sum(block.link_density >= MOSTLY for block in blocks)
    is_gallery = any(block.media and (block.links or block.words) for block in blocks)
    is_of_text = 2 * linked < len(blocks) and not is_gallery
    return is_of_text and _mean_score(page, items, scores) >= LIKELY


def keep_lists_led_to(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep a list that a sentence within the text leads to, even if its items are links.

    The line right above is kept and unfinished, as in "Symptoms are", and below the text goes on.
    """
    lists = page.elements(*_LISTS)
    within = (one for one in lists if 0 < one.start < one.end < len(page.blocks))
    torn = (one for one in within if not kept[one.inside].all())
    return keeping(kept, (one for one in torn if _belongs_to_text(page, one, scores, kept)))


def _belongs_to_text(page: Page, listed: Scope, scores: Scores, kept: Kept) -> bool:
    """Say whether the text leads to a list that is likely enough."""
    if _is_led_to(page, listed, kept):
        return _mean_score(page, listed, scores) >= UNSURE_LIST
    return _is_end_led_to(page, listed, kept) and _is_likely_end(page, listed, scores)


def _is_end_led_to(page: Page, listed: Scope, kept: Kept) -> bool:
    """Say whether the last line of the text leads to a list that stands right below."""
    above = page.blocks[listed.start - 1]
    if not kept[above.index] or kept[listed.start :].any() or listed.controls or above.heading:
        return False
    around = (above.scope, above.scope.parent)
    return above.words > 0 and leads_on(above) and listed.parent in around


def _is_likely_end(page: Page, listed: Scope, scores: Scores) -> bool:
    """Say whether a list at the end of the text is likely enough to be a part of it."""
    blocks = page.blocks[listed.inside]
    if not are_links(blocks):
        return _mean_score(page, listed, scores) >= UNSURE_LIST
    if sum(block.link_words for block in blocks) > NAMES * sum(block.links for block in blocks):
        return False
    is_sentence = page.blocks[listed.start - 1].words >= SENTENCE
    return is_sentence and bool(scores[listed.inside].min() >= UNSURE_END)


def _mean_score(page: Page, listed: Scope, scores: Scores) -> float:
    """Return the mean of an element's scores, weighted by words; images count a little."""
    weights = np.maximum(page.words[listed.inside], 0.5)
    return float(scores[listed.inside] @ weights / weights.sum())


def _is_led_to(page: Page, listed: Scope, kept: Kept) -> bool:
    """Say whether the text right above a list leads to it, and goes on below it or a picture."""
    below = page.blocks[listed.end]
    if below.is_picture:
        below = page.blocks[min(listed.end + 1, len(page.blocks) - 1)]
    above = page.blocks[listed.start - 1]
    if not (kept[above.index] and kept[below.index]) or listed.controls or above.heading:
        return False
    if above.scope.parent is not listed.parent or below.scope.parent is not listed.parent:
        return False
    return above.words > 0 and is_text(above) and not _ENDED.search(above.text)
