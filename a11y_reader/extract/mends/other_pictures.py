"""Pictures among the text that are none of its own: of authors, advertisers and tools."""

import re
from itertools import islice

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.blocks import Block, Scope
from a11y_reader.extract.cues import CAPTION_NAME, PORTRAIT_NAME
from a11y_reader.extract.elements import holds, text_of
from a11y_reader.extract.parts import PASSAGE
from a11y_reader.extract.urls import parts_of
from a11y_reader.file_addresses import leads_to_document, leads_to_image

__all__ = ["PORTRAIT", "has_caption", "is_linked", "is_other_picture", "leads_to_file"]

PORTRAIT = 2
"""How many elements around a picture may say that it is that of an author, or advertises."""

MOST_CONTROLS = 8
"""The most pictures side by side that may be controls of the page."""

MOST_OF_ENTRY = 12
"""The most blocks of an entry that a picture belongs to."""

_NOWHERE = re.compile(r"#|javascript:", re.IGNORECASE)
"""How the address of a link begins that leads to no other page."""

_ADVERTISEMENTS = re.compile(r"(?:^|/)(?:ads?|adv|advert\w*|quang-?cao)(?:/|$)", re.IGNORECASE)
"""Folders of advertisements; those named for banners and promotion have a site's own pictures."""

_ICONS = re.compile(r"/icons?(?:/|$)", re.IGNORECASE)
"""A folder of icons."""

_CALL = re.compile(
    r"\bprint\(|\bhistory\.|share(?!d|holder)\w*\(|/(?:share(?:-offsite/?)?|sharer)(?:\.php)?\?",
    re.IGNORECASE,
)
"""What a script that is called to print the page, to go back or to share the page has in it
(https://html.spec.whatwg.org/#dom-print, …/#the-history-interface)."""


def is_other_picture(picture: Block) -> bool:
    """Say whether a picture is that of an author or advertiser, or a control of the page."""
    return _is_portrait(picture) or _is_banner(picture) or _is_control(picture)


def leads_to_file(link: etree._Element) -> bool:
    """Say whether a link leads to an image or a document."""
    address = link.get("href", "")
    return leads_to_image(address) or leads_to_document(address)


def has_caption(scope: Scope) -> bool:
    """Say whether an element is a figure with a caption, or named for one."""
    is_figure = scope.tag == "figure" and holds(scope.element, "figcaption")
    return is_figure or scope.is_named(CAPTION_NAME.search)


def is_linked(picture: Block) -> bool:
    """Say whether a picture is a link."""
    element = picture.scope.element
    is_in_link = next(element.iterancestors("a"), None) is not None
    return is_in_link or element.find(".//a//img") is not None


def _is_portrait(picture: Block) -> bool:
    """Say whether a picture is named that of whoever wrote, and says no entry's headline."""
    image = picture.scope.element.find(".//img")
    near = list(picture.scope.near(PORTRAIT))
    names = [name for scope in near for name in scope.names]
    if image is not None:
        names += [image.get("class", ""), _folders(image)]
    if not any(PORTRAIT_NAME.search(name.lower()) for name in names):
        return False
    alt = "" if image is None else folded(image.get("alt", ""))
    entry = next((one for one in reversed(near) if one.size <= MOST_OF_ENTRY), near[0])
    links = entry.element.iter("a") if len(alt.split()) >= PASSAGE else ()
    return all(text_of(link) != alt for link in links)


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
    return bool(links) and not (any(map(leads_to_file, links)) or any(map(has_caption, around)))


def _folders(image: etree._Element) -> str:
    """Return the folders in a picture's address."""
    return parts_of(image.get("src", "")).path.rpartition("/")[0]


def _is_control(picture: Block) -> bool:
    """Say whether pictures are links that lead nowhere: icons, or to print or share the page."""
    images = list(islice(picture.scope.element.iter("img"), MOST_CONTROLS + 1))
    links = [next(image.iterancestors("a"), None) for image in images]
    addresses = ["" if link is None else link.get("href", "").strip() for link in links]
    scripts = ["" if link is None else link.get("onclick", "") for link in links]
    scripts += [address for address in addresses if not address.startswith("#")]
    is_few = 0 < len(images) <= MOST_CONTROLS
    is_called = any(map(_CALL.search, scripts)) or all(_ICONS.search(_folders(i)) for i in images)
    return is_few and is_called and all(map(_NOWHERE.match, addresses))
