"""Captions of pictures and tables stay with them, and go with a picture."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

import numpy as np

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import CAPTION_NAME, CREDIT_NAME
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.parts import (
    LEAST_CAPTION,
    LONGEST_CAPTION,
    MOSTLY,
    RUNNING,
    alone_with_above,
    is_text,
    share_part,
)
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["captions_of", "figure_around", "keep_captions", "named_captions", "stands_alone"]

FIGURE = 6
"""How many elements up the figure may be that a picture or caption stands in."""

NEAR = 2
"""How many elements around a text may say that it is a caption."""

MOST_LINES = 2
"""The most lines a caption may have: what is to be seen, and whose picture it is."""

REACH = 4
"""How many blocks below the picture a figure's caption may take."""

_CUT = " .…"
"""What the beginning of a caption ends with."""

_PLACEHOLDER = "placeholder"
"""How authors of web pages name what is shown while a picture or video is not."""


def keep_captions(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep the caption of a picture or table that is kept; drop one whose picture is dropped."""
    kept = _figures(page, kept)
    running = np.flatnonzero(kept & (page.words > RUNNING)).tolist()
    # what stands above the text belongs to the title
    return named_captions(page, kept, running[0], len(kept)) if running else kept


def _figures(page: Page, kept: Kept) -> Kept:
    """Keep or drop captions in HTML's `figure`, and drop its buttons."""
    pairs = [(block, figure_around(block)) for block in _within(page, page.elements("figure"))]
    kept = kept.copy()
    has_picture: dict[int, bool] = {}  # by figure, whether one that is kept
    for block, figure in pairs:
        if figure and block.media:
            has_picture[figure.index] = has_picture.get(figure.index, False) or kept[block.index]
    for block, figure in pairs:
        if figure and figure.index in has_picture and block.words and _is_in_caption(block):
            kept[block.index] = has_picture[figure.index]
        elif figure and not block.media and _is_label(block):
            kept[block.index] = False
    _keep_below_tables(page, kept)
    return kept


def _keep_below_tables(page: Page, kept: Kept) -> None:
    """Keep what HTML's `figcaption` says of a table that is kept."""
    for caption in page.elements("figcaption"):
        figure = caption.parent
        if figure is None or figure.tag != "figure":
            continue
        above = page.blocks[caption.start - 1].scope if caption.start > figure.start else caption
        near = above.near(FIGURE)
        if any(scope.tag == "table" and scope.parent is figure for scope in near):
            kept[caption.inside] |= kept[caption.start - 1]


def _within(page: Page, scopes: Sequence[Scope]) -> Iterator[Block]:
    """Yield the blocks within some elements, which may hold one another, each once."""
    end = 0
    for scope in scopes:
        yield from page.blocks[max(scope.start, end) : scope.end]
        end = max(end, scope.end)


def figure_around(block: Block) -> Scope | None:
    """Return the figure that a block stands in, if it's close around it."""
    return block.scope.nearest("figure", reach=FIGURE)


def _is_in_caption(block: Block) -> bool:
    """Say whether a block is in a `figcaption`, or in what a figure has named caption or credit."""
    near = block.scope.near(FIGURE)
    inside = list(takewhile(lambda scope: scope.tag != "figure", near))
    if any(scope.tag == "figcaption" for scope in inside):
        return True
    is_plain = block.link_density < MOSTLY and not block.control_words
    return is_plain and any(_is_named(scope, CREDIT_NAME) for scope in inside)


def _is_label(block: Block) -> bool:
    """Say whether a text in a figure tells how to enlarge its picture, or why it is missing."""
    near = block.scope.near(FIGURE)
    inside = list(takewhile(lambda scope: scope.tag != "figure", near))
    if any(one.element.get("role") == "button" for one in inside):
        return True
    return any(_PLACEHOLDER in name.lower() for name in block.scope.names)


def _is_named(scope: Scope, pattern: re.Pattern[str] = CAPTION_NAME) -> bool:
    names = (scope.tag, *scope.names)
    return any(pattern.search(name) and _PLACEHOLDER not in name.lower() for name in names)


def named_captions(page: Page, kept: Kept, first: int, last: int) -> Kept:
    """Keep what is named a caption below a kept picture, or stands alone with it in the text.

    One that repeats below several pictures, as in a gallery or player, is kept once; so is one
    whose beginning the line below repeats, for where there is less room.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
        first: The number of the first block that may be a picture.
        last: One more than that of the last one.
    """
    end = max(np.flatnonzero(kept & (page.words > RUNNING)).tolist(), default=0)
    kept = kept.copy()
    said: set[str] = set()
    for index in _pictures(page, kept, first, last):
        above = ""
        for line in page.blocks[index + 1 : index + 1 + MOST_LINES]:
            is_alone = line.index == index + 1 <= end and _is_alone(line)
            if not (is_alone or _is_caption(page.blocks[index], line)):
                break
            if _begins(line.text, above):
                kept[line.index] = False
            elif line.text not in said:
                kept[line.index] = True
            said.add(line.text)
            above = line.text
    return kept


def _begins(text: str, other: str) -> bool:
    """Say whether a text says what another one does, or its beginning.

    >>> _begins("The mill, rebuilt … more", "The mill, rebuilt in 1901")
    True
    >>> _begins("The mill", "A mill"), _begins("The mill", "")
    (False, False)
    """
    head, _, tail = text.replace("...", "…").rpartition("…")
    beginning = text if len(tail.split()) > 1 else head or text
    beginning = beginning.rstrip(_CUT)
    return bool(other and beginning) and other.startswith(beginning)


def captions_of(page: Page, picture: Block) -> Sequence[Block]:
    """Return what is marked up or named as the caption of a picture, right below it.

    Links between the two, such as one that enlarges the picture, are none of it.
    """
    lines = list(_lines_below(page, picture))
    return [line for line in lines if not any(_is_cut(line, other) for other in lines)]


def _lines_below(page: Page, picture: Block) -> Iterator[Block]:
    figure = figure_around(picture)
    if figure is not None:
        inside = page.blocks[picture.index + 1 : min(figure.end, picture.index + 1 + REACH)]
        return (line for line in inside if line.words and _is_in_caption(line))
    below = page.blocks[picture.index + 1 : picture.index + 1 + MOST_LINES]
    texts = dropwhile(lambda line: line.words and line.link_density >= MOSTLY, below)
    return takewhile(lambda line: _is_caption(picture, line), texts)


def _is_cut(line: Block, other: Block) -> bool:
    """Say whether one of two lines says what the other does, or its beginning."""
    if line is other or not _begins(line.text, other.text):
        return False
    return line.text != other.text or line.index > other.index


def _pictures(page: Page, kept: Kept, first: int, last: int) -> list[int]:
    """Return the numbers of the kept blocks that are pictures alone, between two blocks."""
    is_picture = kept[first:last] & (page.words[first:last] == 0)
    return [first + index for index in np.flatnonzero(is_picture).tolist()]


def _is_caption(picture: Block, line: Block) -> bool:
    """Say whether a line below a picture is named a caption, and of the same part."""
    if not 0 < line.words <= LONGEST_CAPTION or line.heading or line.control_words:
        return False
    near = [scope for scope in line.scope.near(NEAR) if scope.parent]
    return any(map(_is_named, near)) and share_part(picture.scope, line.scope)


def _is_alone(line: Block) -> bool:
    """Say whether a text alone with a picture is its caption, where no name says so."""
    box = alone_with_above(line)
    is_plain = line.words >= LEAST_CAPTION and not line.links
    return is_plain and box is not None and box.tag == "div" and stands_alone(line)


def stands_alone(line: Block) -> bool:
    """Say whether a text alone with the block above it in an element may be its caption."""
    if alone_with_above(line) is None or not 0 < line.words <= LONGEST_CAPTION or line.heading:
        return False
    return is_text(line) and not _is_label(line) and not is_date_line(line)
