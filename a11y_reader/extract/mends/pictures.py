"""Pictures stay with the text that they stand in, and go with the teaser that they belong to."""

from collections.abc import Iterator, Sequence

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.mends.captions import figure_around
from a11y_reader.extract.mends.other_pictures import (
    has_caption,
    is_linked,
    is_other_picture,
    leads_to_file,
)
from a11y_reader.extract.parts import (
    LEAST_HEADLINE,
    RUNNING,
    are_links,
    dropping,
    is_text,
    share_part,
)
from a11y_reader.extract.vectors import Kept, Scores, sum_within, sums_above

__all__ = ["drop_linked_figures", "keep_pictures"]

MEDIA_REACH = 3
"""How many blocks away from an image the text may be that it belongs to."""

TEASER = 6
"""How many elements up the teaser may be that a linked picture belongs to."""

UNLIKELY = 0.3
"""The score up to which a figure below the text with links is a teaser."""

MEDIA_PART = 3
"""How far up an image and that text must have a common ancestor."""


def keep_pictures(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep pictures among kept text, but for those of teasers, authors, advertisers and tools.

    Those of a gallery stay with the ones that are close to the text.
    """
    kept = kept.copy()
    text_kept = kept & page.worded
    each = text_kept.tolist()  # quicker to look up one by one than an array
    for row in _rows(page):
        belongs = any(_belongs(page.blocks, block, each) for block in row)
        for block in row:
            kept[block.index] = (
                belongs  # first, as few of those dropped do
                and not _is_in_teaser(page, block, text_kept)
                and not is_other_picture(block)
            )
    return kept


def _rows(page: Page) -> Iterator[Sequence[Block]]:
    """Yield the pictures that stand right below one another in elements of one kind."""
    row: list[Block] = []
    above: Scope | None = None
    for block in page.blocks:
        if block.is_picture:
            scope = figure_around(block) or block.scope
            if above is None or not _is_next(scope, above):
                yield row
                row = []
            row.append(block)
            above = scope
    yield row


def _is_next(scope: Scope, above: Scope) -> bool:
    """Say whether a picture's element stands right below another one of its kind."""
    is_below = scope.start == above.end and scope.signature == above.signature
    return is_below and share_part(scope, above, MEDIA_PART, unwrapped=True)


def _is_in_teaser(page: Page, picture: Block, kept: Kept) -> bool:
    """Say whether a picture stands by dropped links, which are no caption.

    It is a link itself, or decorates a headline, with an empty text alternative.
    """
    around: list[Scope] = []
    for scope in picture.scope.near(TEASER):
        around.append(scope)
        if scope.words:
            break
    box = around[-1]
    inside = box.inside
    if not box.words or kept[inside].any() or any(map(has_caption, around)):
        return False
    image = picture.scope.element.find(".//img")
    is_silent = image is not None and image.get("alt") == "" and box.words >= LEAST_HEADLINE
    if is_silent and any(map(leads_to_file, box.element.iter("a"))):
        is_silent = False  # it may be the picture itself, enlarged
    return are_links(page.blocks[inside]) and (is_silent or is_linked(picture))


def drop_linked_figures(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Drop unlikely figures below the text with a headline's link: teasers, advertisements."""
    likely = page.where(kept & (page.words >= RUNNING) & (scores >= UNLIKELY))
    last = next((one.index for one in reversed(likely) if is_text(one)), len(kept))
    figures = [one for one in page.elements("figure") if one.start > last and not one.tables]
    if not figures:
        return kept
    linked = sums_above([block.link_words + block.control_words for block in page.blocks])
    leading = (one for one in figures if sum_within(linked, one.inside) >= LEAST_HEADLINE)
    return dropping(kept, (one for one in leading if scores[one.inside].max() < UNLIKELY))


def _belongs(blocks: Sequence[Block], picture: Block, kept: Sequence[bool]) -> bool:
    """Say whether kept text stands close to a picture, within the same part of the page.

    Where nothing that is dropped stands between the two, and in a figure, elements that only wrap
    another one do not count.
    """
    first, last = max(picture.index - MEDIA_REACH, 0), picture.index + MEDIA_REACH
    if not any(kept[first : last + 1]):  # as of most pictures
        return False
    below, above = blocks[picture.index : last + 1], blocks[first : picture.index + 1][::-1]
    return _stands_by(picture, below, kept) or _stands_by(picture, above, kept)


def _stands_by(picture: Block, blocks: Sequence[Block], kept: Sequence[bool]) -> bool:
    """Say whether one of some blocks, the nearest first, is kept text of a picture's part."""
    figure = figure_around(picture)
    scope = figure or picture.scope
    is_next = True
    for block in blocks:
        unwrapped = is_next or figure is not None
        if kept[block.index] and share_part(scope, block.scope, MEDIA_PART, unwrapped=unwrapped):
            return True
        is_next &= kept[block.index] or not block.words
    return False
