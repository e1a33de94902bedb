"""From each block's probability to the blocks that are kept.

A probability speaks of one block, but a reader needs whole things. So the best set of blocks is
chosen first, and then mended (`mends/`): tables and lists are kept or dropped whole, a heading
stays with what it heads, a picture with its text.
"""

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.cues import FRAME, Cue
from a11y_reader.extract.elements import INLINE_TAGS
from a11y_reader.extract.mends import mend
from a11y_reader.extract.parts import LONG_TEXT, MOSTLY, RUNNING, SERIES, is_text
from a11y_reader.extract.urls import is_contact
from a11y_reader.extract.vectors import Index, Kept, Scores, numbered

__all__ = ["expected_f1", "select"]

BETA_SQUARED = 0.8
"""β² of the F measure: recall counts a little less than precision."""

ALIKE = 0.9
"""How far the scores of a list's teasers are drawn together, 0 to 1."""

OWN_SCORE = 0.8
"""The score from which they are sure to be content."""

LIST_SCORE = 0.55
"""The least score of a list of teasers beside such a text."""

UNLIKELY = 0.1
"""What the scores of other lists are multiplied by."""

EVEN = 0.5
"""The score from which a block is likelier to be content than not."""

NAMED = 4
"""How many elements up one with a name must be for links within it to be those of a list."""

LONE_TEXT = 30
"""The number of words from which such a block is the page's text where all that is chosen are
links."""

_AROUND: frozenset[Cue] = FRAME | {"header"}
"""Cues of what is around such a text."""


def select(page: Page, scores: Scores) -> Kept:
    """Choose the blocks to keep, and mend that choice.

    Args:
        page: What the walk has found.
        scores: Each block's probability of being content.

    Returns:
        A truth value for each block; at least one is true where a block has words.
    """
    kept = _best_prefix(page, _levelled(page, scores))
    if kept.any() and scores[kept].max() < EVEN:
        kept = _lone_text(page, kept)
    return mend(page, scores, kept)


def _levelled(page: Page, scores: Scores) -> Scores:
    """Draw the scores of links of one kind together: of a list all teasers are wanted, or none.

    The mean is that of log-odds, weighted by words. Beside a text that is sure to be the page's own
    a list has to be likelier than not, as it is right or wrong as a whole, and may be longer.
    """
    blocks = page.blocks
    words = np.maximum(page.words, 0.5)
    linked = np.array([block.link_words for block in blocks], dtype=float)
    kind = _teaser_kinds(page)
    total = np.bincount(kind, words)
    is_list = (np.bincount(kind) >= SERIES) & (np.bincount(kind, linked) >= MOSTLY * total)
    is_list[kind[_contacts(page)]] = False
    clipped = np.clip(scores, 1e-4, 1 - 1e-4)
    odds = np.log(clipped / (1 - clipped))
    level = np.bincount(kind, odds * words) / total
    drawn = 1 / (1 + np.exp(-odds - ALIKE * (level[kind] - odds)))
    own_text = words[(linked < MOSTLY * words) & (scores >= OWN_SCORE)].sum()
    if own_text >= LONG_TEXT:
        drawn[drawn < LIST_SCORE] *= UNLIKELY
    return np.where(is_list[kind], drawn, scores)


def _contacts(page: Page) -> list[int]:
    """Return the numbers of blocks that are telephone numbers or e-mail addresses to click on.

    They lead to no other page, so many of them are no list of teasers.
    """
    links = (link for link, href in zip(page.anchors, page.hrefs, strict=True) if is_contact(href))
    ups = ((up for up in one.iterancestors() if up.tag not in INLINE_TAGS) for one in links)
    boxes = {box for box in (next(up, None) for up in ups) if box is not None}
    likely = (block for block in page.blocks if boxes and block.link_words >= MOSTLY * block.words)
    return [block.index for block in likely if block.links and block.scope.element in boxes]


def _teaser_kinds(page: Page) -> Index:
    """Number the kinds of blocks: the same elements around, the same level of heading.

    The items of a list are of one kind, even if the current one has a class of its own. Where no
    element close around has a name, menus and lists look the same, so each block is a kind alone.
    """
    nameless: list[int] = []  # elements up to the first with a name
    for scope, parent in zip(page.scopes, page.parents, strict=True):
        outer = nameless[parent] if nameless else 0
        nameless.append(0 if scope.names else outer + 1)
    kinds: list[tuple[int, int, int]] = []
    for block in page.blocks:
        scope = block.scope
        if scope.tag == "li" and scope.parent:
            scope = scope.parent
        own = -1 if nameless[scope.index] < NAMED else block.index
        kinds.append((scope.signature, block.heading, own))
    return numbered(kinds)


def _best_prefix(page: Page, scores: Scores) -> Kept:
    """Keep the blocks that together make the expected F measure largest.

    Of the blocks in descending order of probability p, with w words each, it keeps the prefix that
    maximises Σ p·w (kept) / (Σ w (kept) + β² Σ p·w (all)). Unlike a fixed threshold, that adapts to
    how sure the scores are (Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers to
    Maximize F1 Measure", 2014).
    """
    words = page.words
    order = np.argsort(-scores, kind="stable")
    expected = (scores * words)[order]
    measure = np.cumsum(expected) / (np.cumsum(words[order]) + BETA_SQUARED * expected.sum() + 1e-9)
    kept = np.zeros(len(words), dtype=bool)
    kept[order[: int(np.argmax(measure)) + 1]] = True
    return kept & (words > 0)


def _lone_text(page: Page, kept: Kept) -> Kept:
    """Of a choice that isn't sure choose the running text, or else that outside of the frame.

    A short notice may stand beside long lists of links that are no more and no less likely.
    """
    texts = [block for block in page.blocks if is_text(block) and block.words >= RUNNING]
    chosen = [block for block in texts if kept[block.index]]
    lone = [block.index for block in chosen or texts if _is_lone(block)]
    if not lone:
        return kept
    own = np.zeros(len(kept), dtype=bool)
    if chosen:  # with the lines that were chosen beside it
        own[[block.index for block in page.blocks if is_text(block)]] = True
        return own & kept
    own[lone] = True
    return own


def _is_lone(text: Block) -> bool:
    return text.words >= LONE_TEXT and not text.scope.hidden and not text.scope.inherited & _AROUND


def expected_f1(page: Page, scores: Scores, kept: Kept) -> float:
    """Return the F1 that a choice has if the scores are right, 0 to 1."""
    words = page.words
    total = float(words[kept].sum() + (scores * words).sum())
    return 2 * float((scores * words)[kept].sum()) / total if total else 0.0
