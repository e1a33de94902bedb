"""Pictures stay with the text that they stand in, and go with the teaser that they belong to."""

import re
from collections.abc import Sequence
from itertools import islice

from lxml import etree

from a11y_reader.extract.blocks import (
    RUNNING,
    Block,
    Page,
    Scope,
    are_links,
    holds,
    is_text,
    share_part,
)
from a11y_reader.extract.cues import CAPTION_NAME, PORTRAIT_NAME
from a11y_reader.extract.mends.captions import figure_around
from a11y_reader.extract.urls import parts_of
from a11y_reader.extract.vectors import Kept, Scores, sum_within, sums_above
from a11y_reader.file_addresses import leads_to_document, leads_to_image

__all__ = ["drop_linked_figures", "is_linked", "keep_pictures"]

MEDIA_REACH = 3
"""How many blocks away from an image the text may be that it belongs to."""

PORTRAIT = 2
"""How many elements around a picture may say that it is that of an author, or advertises."""

TEASER = 6
"""How many elements up the teaser may be that a linked picture belongs to."""

HEADLINE = 4
"""The number of words from which a link says what another page is about, and is more than a
credit."""

MOST_CONTROLS = 8
"""The most pictures side by side that may be controls of the page."""

_NOWHERE = re.compile(r"#|javascript:", re.IGNORECASE)
"""How the address of a link begins that leads to no other page."""

_ADVERTISEMENTS = re.compile(r"(?:^|/)(?:ads?|adv|advert\w*|quang-?cao)(?:/|$)", re.IGNORECASE)
"""Folders of advertisements; those named for banners and promotion have a site's own pictures."""

_CALL = re.compile(
    r"\bprint\(|\bhistory\.|share(?!d|holder)\w*\(|/(?:share(?:-offsite/?)?|sharer)(?:\.php)?\?",
    re.IGNORECASE,
)
"""What a script that is called to print the page, to go back or to share the page has in it
(https://html.spec.whatwg.org/#dom-print, …/#the-history-interface)."""

UNLIKELY = 0.3
"""The score up to which a figure below the text with links is a teaser."""

MEDIA_PART = 3
"""How far up an image and that text must have a common ancestor."""


def keep_pictures(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep pictures among kept text, but for those of teasers, authors, advertisers and tools."""
    kept = kept.copy()
    text_kept = kept & page.worded
    each = text_kept.tolist()  # quicker to look up one by one than an array
    above: Scope | None = None  # the figure of the last one kept
    for block in page.blocks:
        if block.is_picture:
            kept[block.index] = (
                # first, as few of those dropped do
                (_belongs(page.blocks, block, each) or _is_next(figure_around(block), above))
                and not _is_in_teaser(page, block, text_kept)
                and not _is_portrait(block)
                and not _is_banner(block)
                and not _is_control(block)
            )
            above = figure_around(block) if kept[block.index] else above
    return kept


def _is_next(figure: Scope | None, above: Scope | None) -> bool:
    """Say whether a figure stands right below another one of its kind, as in a gallery."""
    if figure is None or above is None or figure.signature != above.signature:
        return False
    return figure.start == above.end


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
    if not box.words or kept[inside].any() or any(map(_has_caption, around)):
        return False
    image = picture.scope.element.find(".//img")
    is_silent = image is not None and image.get("alt") == "" and box.words >= HEADLINE
    if is_silent and any(map(_leads_to_file, box.element.iter("a"))):
        is_silent = False  # it may be the picture itself, enlarged
    return are_links(page.blocks[inside]) and (is_silent or is_linked(picture))


def _leads_to_file(link: etree._Element) -> bool:
    address = link.get("href", "")
    return leads_to_image(address) or leads_to_document(address)


def _has_caption(scope: Scope) -> bool:
    """Say whether an element is a figure with a caption, or named for one."""
    is_figure = scope.tag == "figure" and holds(scope.element, "figcaption")
    return is_figure or scope.is_named(CAPTION_NAME)


def is_linked(picture: Block) -> bool:
    """Say whether a picture is a link."""
    element = picture.scope.element
    is_in_link = next(element.iterancestors("a"), None) is not None
    return is_in_link or element.find(".//a//img") is not None


def _is_portrait(picture: Block) -> bool:
    """Say whether a picture is named that of whoever wrote, whom the page is not about."""
    image = picture.scope.element.find(".//img")
    near = picture.scope.near(PORTRAIT)
    names = [name for scope in near for name in scope.names]
    if image is not None:
        names += [image.get("class", ""), _folders(image)]
    return any(PORTRAIT_NAME.search(name.lower()) for name in names)


def _is_banner(picture: Block) -> bool:
    """Say whether a linked picture, a frame or a folder is named an advertisement."""
    near = picture.scope.near(PORTRAIT)
    if any("advertisement" in scope.cues for scope in near):
        return is_linked(picture) or holds(picture.scope.element, "iframe")
    return _is_in_folder_of_advertisements(picture)


def _is_in_folder_of_advertisements(picture: Block) -> bool:
    """Say whether a picture without a caption that leads to a page is kept among advertisements."""
    image = picture.scope.element.find(".//img")
    if image is None or not _ADVERTISEMENTS.search(_folders(image)):
        return False
    links = [*islice(picture.scope.element.iterancestors("a"), 1), *picture.scope.element.iter("a")]
    around = picture.scope.near(PORTRAIT)
    return bool(links) and not (any(map(_leads_to_file, links)) or any(map(_has_caption, around)))


def _folders(image: etree._Element) -> str:
    """Return the folders in a picture's address."""
    return parts_of(image.get("src", "")).path.rpartition("/")[0]


def _is_control(picture: Block) -> bool:
    """Say whether pictures are links that lead nowhere, by which the page is printed or shared."""
    images = list(islice(picture.scope.element.iter("img"), MOST_CONTROLS + 1))
    links = [next(image.iterancestors("a"), None) for image in images]
    addresses = ["" if link is None else link.get("href", "").strip() for link in links]
    scripts = ["" if link is None else link.get("onclick", "") for link in links]
    scripts += [address for address in addresses if not address.startswith("#")]
    is_few = 0 < len(images) <= MOST_CONTROLS
    is_called = any(map(_CALL.search, scripts))
    return is_few and is_called and all(map(_NOWHERE.match, addresses))


def drop_linked_figures(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Drop unlikely figures below the text with a headline's link: teasers, advertisements."""
    likely = page.where(kept & (page.words >= RUNNING) & (scores >= UNLIKELY))
    last = next((one.index for one in reversed(likely) if is_text(one)), len(kept))
    figures = [scope for scope in page.elements("figure") if scope.start > last]
    if not figures:
        return kept
    linked = sums_above([block.link_words + block.control_words for block in page.blocks])
    dropped = kept.copy()
    end = 0
    for figure in figures:
        leads = sum_within(linked, figure.inside) >= HEADLINE
        if figure.start >= end and leads and scores[figure.inside].max() < UNLIKELY:
            end = figure.end
            dropped[figure.inside] = False
    return dropped


def _belongs(blocks: Sequence[Block], picture: Block, kept: Sequence[bool]) -> bool:
    """Say whether kept text stands close to a picture, within the same part of the page.

    Where nothing that is dropped stands between the two, and in a figure, elements that only wrap
    another one do not count.
    """
    first, last = max(picture.index - MEDIA_REACH, 0), picture.index + MEDIA_REACH
    if not any(kept[first : last + 1]):  # as of most pictures
        return False
    figure = figure_around(picture)
    scope = figure or picture.scope
    places = (
        range(picture.index, min(last + 1, len(blocks))),
        range(picture.index, first - 1, -1),
    )
    for place in places:
        is_next = True
        for block in (blocks[index] for index in place):
            unwrapped = is_next or figure is not None
            if kept[block.index] and share_part(
                scope, block.scope, MEDIA_PART, unwrapped=unwrapped
            ):
                return True
            is_next &= kept[block.index] or not block.words
    return False
