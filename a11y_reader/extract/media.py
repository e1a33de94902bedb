"""Images, sound, video, frames and formulas as nodes."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from lxml import etree

from a11y_reader.document import Child, Node
from a11y_reader.extract.urls import Urls
from a11y_reader.vocabulary import MATHML, is_safe_attribute

__all__ = ["freeze_media"]

_LAZY_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url")
"""Where scripts that load images late keep the real source."""

_MAX_FORMULA_DEPTH = 16
"""How deep a formula may be nested; deeper parts pass their text on."""

_CANDIDATE = re.compile(r"([^\s,]\S*)(?:\s+(\d{0,9}\.?\d{1,9})[wx](?![^\s,]))?", re.ASCII)

_SIZE = re.compile(r"\s*(\d{1,5})(?:px)?\s*", re.ASCII)


def freeze_media(
    element: etree._Element, urls: Urls, room: int = _MAX_FORMULA_DEPTH
) -> tuple[Child, ...]:
    """Return the nodes of a medium; none where it shows nothing.

    Args:
        element: An element of `a11y_reader.extract.blocks.MEDIA_TAGS`.
        urls: Makes the page's URLs absolute.
        room: How deep the nodes may be nested, at least 1.
    """
    if element.tag == "math":
        return _formula(element, min(room, _MAX_FORMULA_DEPTH))
    return _FREEZERS[element.tag](element, urls)


def _image(element: etree._Element, urls: Urls) -> tuple[Child, ...]:
    alt = " ".join((element.get("alt") or "").split())
    src = next((url for url in map(urls.image, _sources(element)) if url), "")
    if not src:
        return (alt,) if alt else ()
    attributes = [("src", src)]
    if element.get("alt") is not None:
        attributes.append(("alt", alt))
    title = " ".join((element.get("title") or "").split())
    if title and title != alt:
        attributes.append(("title", title))
    return (Node("img", (*attributes, *_sizes(element))),)


def _sources(element: etree._Element) -> Iterable[str]:
    """Yield where an image may be found, the most likely first."""
    src = element.get("src") or ""
    for name in _LAZY_SOURCES:
        yield element.get(name) or ""
    for name in ("data-srcset", "srcset"):
        if not src or src.startswith("data:"):
            yield _largest(element.get(name) or "")
    yield src


def _largest(candidates: str) -> str:
    """Return the largest image of a `srcset` (#parse-a-srcset-attribute), the last of several."""
    found = reversed(_CANDIDATE.findall(candidates))
    url, _ = max(found, key=lambda candidate: float(candidate[1] or 1), default=("", ""))
    return url.rstrip(",")


def _sizes(element: etree._Element) -> Iterable[tuple[str, str]]:
    """Yield width and height where they are numbers of CSS pixels."""
    for name in ("width", "height"):
        size = _SIZE.fullmatch(element.get(name) or "")
        if size:
            yield name, size[1]


def _player(element: etree._Element, urls: Urls) -> tuple[Child, ...]:
    """Return an audio or video with controls."""
    tag = str(element.tag)
    candidates = [element.get("src"), *(source.get("src") for source in element.iter("source"))]
    src = next((url for url in map(urls.image, candidates) if url and url[:5] != "data:"), "")
    if not src:
        return ()
    attributes = [("controls", ""), ("src", src)]
    poster = urls.image(element.get("poster"))
    if tag == "video" and poster:
        attributes.append(("poster", poster))
    return (Node(tag, tuple(attributes)),)


def _frame(element: etree._Element, urls: Urls) -> tuple[Child, ...]:
    """Return a link to what an iframe shows."""
    src = next(
        (url for url in map(urls.link, (element.get("data-src"), element.get("src"))) if url), ""
    )
    if not src.startswith(("http:", "https:")):
        return ()
    name = " ".join((element.get("title") or "").split()) or urlsplit(src).netloc
    return (Node("a", (("href", src),), (name,)),)


def _formula(element: etree._Element, depth: int) -> tuple[Child, ...]:
    """Return presentation MathML; parts that are nested too deep pass their text on."""
    children = _mathml(element, depth - 1)
    display = element.get("display") or ""
    kept = is_safe_attribute("math", "display", display)
    return (Node("math", (("display", display),) if kept else (), children),) if children else ()


def _mathml(element: etree._Element, depth: int) -> tuple[Child, ...]:
    if depth == 0:
        text = " ".join(
            str(etree.tostring(element, method="text", encoding="unicode", with_tail=False)).split()
        )
        return (text,) if text else ()
    children: list[Child] = []
    for piece in (element.text, *(part for child in element for part in (child, child.tail))):
        if isinstance(piece, str):
            children.extend([piece.strip()] if piece.strip() else [])
        elif piece is not None and piece.tag in MATHML:
            children.append(Node(str(piece.tag), (), _mathml(piece, depth - 1)))
        elif piece is not None and piece.tag in ("semantics", "maction"):
            children.extend(_mathml(piece, depth - 1))
    return tuple(children)


_FREEZERS: Mapping[str, Callable[[etree._Element, Urls], tuple[Child, ...]]] = MappingProxyType(
    {"audio": _player, "iframe": _frame, "img": _image, "video": _player}
)
