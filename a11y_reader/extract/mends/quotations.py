"""Who is quoted stays with the quotation.

HTML lets the name stand in the quotation's element, or in the caption of a figure with it. Most
pages have it on a line of its own right below, which looks like a label.
"""

from collections.abc import Iterator
from itertools import chain, pairwise

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import QUOTATION_NAME
from a11y_reader.extract.mends.ad_labels import is_advertised
from a11y_reader.extract.parts import RUNNING, SHORT_LINE, is_text, keeping
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_quoted_names"]

QUOTATION = 4
"""How many elements up the one that is named for a quotation may be."""

BOX = 4
"""How many elements up the one may be that holds the line below, too."""

MOST_BLOCKS = 6
"""How many blocks it has, with a picture and a link to the whole story."""

UNSURE = 0.15
"""The least score of a line below a quotation that is none by its element."""

_NAMING = frozenset({"blockquote", "cite", "footer", "p"})
"""The elements that may hold it; others hold what to click on, such as a link to read on."""

_OPENING = ("“", "”", "„", "«", "»", "「", '"')
"""The signs with which a quotation begins."""


def keep_quoted_names(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Keep the last line of a quotation, its caption, or the line below, if the text is kept."""
    if not kept.any():
        return kept
    quotations = page.elements("blockquote")
    lasts = (page.blocks[scope.end - 1] for scope in quotations if scope.size > 1)
    names = (line for line in lasts if kept[line.index - 1] and _may_name(line))
    return keeping(kept, chain(names, _captions(page, kept), _below(page, scores, kept)))


def _may_name(line: Block) -> bool:
    """Say whether a line may be who is quoted."""
    is_short = 0 < line.words <= SHORT_LINE and line.scope.tag in _NAMING
    return is_short and is_text(line) and not line.scope.hidden


def _captions(page: Page, kept: Kept) -> Iterator[Scope]:
    """Yield the captions of figures that hold a kept quotation."""
    for caption in page.elements("figcaption"):
        figure = caption.parent
        if figure is None or not kept[figure.inside].any():
            continue
        quotation = figure.element.find(".//blockquote")
        if quotation is not None:
            yield caption


def _below(page: Page, scores: Scores, kept: Kept) -> Iterator[Block]:
    """Yield short lines right below kept quotations, in a box with them."""
    for text, line in pairwise(page.blocks):
        is_torn = kept[text.index] and not kept[line.index] and scores[line.index] >= UNSURE
        if is_torn and _is_short_text(line) and _is_quotation(text) and _in_box(text, line):
            yield line


def _in_box(text: Block, line: Block) -> bool:
    """Say whether the first element around two blocks is small, as that of a text isn't."""
    around = text.scope.near(BOX)
    box = next((one for one in around if one.start <= line.index < one.end), None)
    return box is not None and box.size <= MOST_BLOCKS


def _is_short_text(line: Block) -> bool:
    is_short = 0 < line.words <= SHORT_LINE and not line.heading and not line.scope.hidden
    return is_short and is_text(line) and not is_advertised(line)


def _is_quotation(text: Block) -> bool:
    """Say whether a text begins like a quotation, or stands in an element for or named so."""
    if text.words < RUNNING or text.heading or not is_text(text):
        return False
    if text.text.startswith(_OPENING):
        return True
    near = tuple(text.scope.near(QUOTATION))
    return any(one.tag == "blockquote" or one.is_named(QUOTATION_NAME.search) for one in near)
