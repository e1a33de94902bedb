"""Images of which parts are links, such as the map of a province's communes.

A document has no such parts, so that a list of these links follows the image
(https://html.spec.whatwg.org/#image-maps).
"""

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from a11y_reader.characters import folded

__all__ = ["list_areas"]


def list_areas(elements: Sequence[etree._Element]) -> None:
    """Put the links of an image's parts, each by its name, into a list behind the image.

    Args:
        elements: All elements of a page, some of which are changed.

    >>> root = etree.fromstring(
    ...     '<div><img usemap="#a"/><map name="a"><area href="/1" alt="Ward 1"/></map></div>'
    ... )
    >>> list_areas(list(root.iter()))
    >>> etree.tostring(root[1], encoding="unicode")
    '<ul><li><a href="/1">Ward 1</a></li></ul>'
    """
    images = [one for one in elements if one.tag == "img" and one.get("usemap")]
    if not images:
        return  # as on most pages
    maps = {f"#{one.get('name') or one.get('id')}": one for one in elements if one.tag == "map"}
    told = {one.get("href") for one in elements if one.tag == "a"}
    for image in images:
        areas = maps.get(image.get("usemap") or "")
        links = [] if areas is None else list(_links(areas.iter("area"), told))
        around = image.getparent()
        if links and around is not None:
            listed = etree.Element("ul")
            listed.extend(links)
            listed.tail, image.tail = image.tail, None
            around.insert(around.index(image) + 1, listed)


def _links(areas: Iterable[etree._Element], told: set[str | None]) -> Iterator[etree._Element]:
    """Yield an item for each part that has a name and leads where no other link does."""
    for area in areas:
        name = folded(area.get("alt") or area.get("title") or area.get("aria-label") or "")
        address = area.get("href")
        if name and address and address not in told:
            told.add(address)
            item = etree.Element("li")
            etree.SubElement(item, "a", {"href": address}).text = name
            yield item
