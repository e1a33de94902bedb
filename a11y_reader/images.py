"""Where the images of a document come from: their servers, the page itself, or nowhere.

This is the last stage of reading a page, and the only one that may ask for anything over the web.
"""

import base64
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from a11y_reader.characters import folded
from a11y_reader.document import Document, Finding, Removed, excerpt
from a11y_reader.errors import FetchError
from a11y_reader.nodes import Child, Node, is_a
from a11y_reader.options import Options
from a11y_reader.rewriting import rewrite, without_empty
from a11y_reader.vocabulary import INLINE

if TYPE_CHECKING:
    from a11y_reader.fetch import Fetched, Fetcher

__all__ = ["EmbeddingLimits", "embed_images", "leave_out_images", "place_images"]


class EmbeddingLimits(NamedTuple):
    """How much of the web a document may take in.

    Attributes:
        image_bytes: The largest image, in bytes.
        total_bytes: All images together, in bytes.
        image_seconds: How long one image may take.
        total_seconds: How long all of them may take.
    """

    image_bytes: int = 4 * 1024 * 1024
    total_bytes: int = 16 * 1024 * 1024
    image_seconds: float = 10
    total_seconds: float = 60


_LIMITS = EmbeddingLimits()
"""Unless the caller says otherwise."""


def place_images(document: Document, options: Options) -> Document:
    """Do with a document's images what the options say.

    Args:
        document: What was repaired: its images have the text alternatives they can have.
        options: `images` and `allow_private` count.
    """
    if options.images == "none":
        return leave_out_images(document)
    if options.images == "embed" and any(_sources(document)):
        from a11y_reader.fetch import Fetcher  # httpx takes longer to import than a page to read

        with Fetcher(allow_private=options.allow_private) as fetcher:
            return embed_images(document, fetcher)
    return document


def leave_out_images(document: Document) -> Document:
    """Put the text alternatives of all images in their place.

    Of an image without one nothing is left, but for a link which has no other content: its text is
    then the end of its own address. How many images were left out is among what was removed.
    """
    images = sum(node.tag == "img" for node in _nodes(document))
    return document.replace(
        body=_replaced(document.body, _left_out),
        removed=(*document.removed, *[Removed("image", 0, 0)] * images),
    )


def embed_images(
    document: Document, fetcher: "Fetcher", *, limits: EmbeddingLimits = _LIMITS
) -> Document:
    """Put the images themselves into a document, as `data:` URLs.

    An image that cannot be had, or is over a limit, becomes a link to itself, whose text is its
    text alternative, or the end of its address; a finding says why. Within a link only its text is
    left. A video whose poster cannot be had has none.

    Args:
        document: Its images and posters of http and https addresses are fetched, each once.
        fetcher: What fetches them; its own limits count as well.
        limits: How much is fetched at most.
    """
    found = _fetch_all(dict.fromkeys(_sources(document)), fetcher, limits)
    embedded = {source: answer for source, answer in found.items() if isinstance(answer, str)}
    findings = (
        Finding.filled("images", "", "needs-human", _NOT_EMBEDDED, excerpt(source), problem=answer)
        for source, answer in found.items()
        if not isinstance(answer, str)
    )
    return document.with_findings(findings, body=_replaced(document.body, _embedding(embedded)))


_NOT_EMBEDDED = "An image could not be embedded, a link to it stands in its place: {problem}."
"""The finding of an image that could not be had; translations know it by these words."""


def _nodes(document: Document) -> Iterable[Node]:
    return (item for item in document.walk() if isinstance(item, Node))


def _sources(document: Document) -> Iterable[str]:
    """Yield the addresses of all images that aren't in the document itself."""
    for node in _nodes(document):
        source = node.get(_source_attribute(node))
        if source and not source.startswith("data:"):
            yield source


def _source_attribute(node: Node) -> str:
    """Return the attribute that holds the address of an image, where a node may have one."""
    return "src" if node.tag == "img" else "poster"


def _fetch_all(
    sources: Iterable[str], fetcher: "Fetcher", limits: EmbeddingLimits
) -> dict[str, str | FetchError]:
    """Return what each address has: an image as a data: URL, or the reason why not."""
    end = time.monotonic() + limits.total_seconds
    room = limits.total_bytes
    found: dict[str, str | FetchError] = {}
    for source in sources:
        seconds = min(limits.image_seconds, end - time.monotonic())
        try:
            image = _fetch(source, fetcher, seconds, min(limits.image_bytes, room))
        except FetchError as error:
            found[source] = error
        else:
            found[source] = _data_url(image)
            room -= len(image.body)
    return found


def _fetch(source: str, fetcher: "Fetcher", seconds: float, most: int) -> "Fetched":
    from a11y_reader.fetch import IMAGE

    if seconds <= 0 or most <= 0:
        raise FetchError("the images of the page are too many or too large")
    return fetcher.fetch(source, kind=IMAGE, timeout=seconds, max_bytes=most)


def _data_url(image: "Fetched") -> str:
    return f"data:{image.content_type};base64,{base64.b64encode(image.body).decode('ascii')}"


_KEEPS_SPACE = (INLINE - {"a"}) | {"pre"}
"""Where the space at the ends counts: it separates words, or lays out the text."""

_StandIn = Callable[[Node], Child]
"""Takes an image, or a video with a poster; returns what stands in its place, if only `""`."""


def _left_out(node: Node) -> Child:
    return node.with_attribute("poster", None) if node.tag == "video" else _name(node)


def _embedding(embedded: Mapping[str, str]) -> _StandIn:
    def stand_in(node: Node) -> Child:
        attribute = _source_attribute(node)
        source = node.get(attribute)
        if source.startswith("data:"):
            return node
        if node.tag == "img" and source not in embedded:
            return _link_to(node)
        return node.with_attribute(attribute, embedded.get(source))

    return stand_in


def _name(image: Node) -> str:
    return folded(image.get("alt") or image.get("title"))


def _link_to(image: Node) -> Child:
    source = image.get("src")
    text = _name(image) or _end_of(source)
    is_absolute = source.startswith(("http://", "https://"))
    return Node("a", (("href", source),), (text,)) if is_absolute else text


def _end_of(address: str) -> str:
    """Return the last part of an address that says something.

    >>> _end_of("https://xa.example.vn/tin/H%E1%BB%8Dp.html?a=1"), _end_of("https://xa.example.vn/")
    ('Họp.html', 'xa.example.vn')
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # square brackets that hold no IPv6 address
        return address
    return unquote(parts.path.rstrip("/").rpartition("/")[2]).strip() or parts.netloc or address


def _replaced(children: tuple[Child, ...], stand_in: _StandIn, tag: str = "") -> tuple[Child, ...]:
    """Return content with what stands in for its images; the same object where it has none.

    Args:
        children: The content.
        stand_in: What an image gives way to.
        tag: The element whose content it is; empty for a body.
    """
    content = tuple(_replacement(child, stand_in) for child in children)
    if all(new is child for new, child in zip(content, children, strict=True)):
        return children
    if tag in ("", "figure"):
        return _blocks(content)
    phrases = _phrases(content, children)
    return phrases if tag in _KEEPS_SPACE else _trimmed(phrases)


def _replacement(child: Child, stand_in: _StandIn) -> Child:
    if isinstance(child, str):
        return child
    if child.tag == "img" or child.has("poster"):
        return stand_in(child)
    content = _replaced(child.children, stand_in, child.tag)
    if content is child.children:
        return child
    if child.tag == "a":
        content = rewrite(content, _unlinked) or (_end_of(child.get("href")),)
    return without_empty(child.with_children(content)) or ""


def _unlinked(node: Node) -> Child | tuple[Child, ...]:
    return node.children if node.tag == "a" else node


def _blocks(content: Sequence[Child]) -> tuple[Child, ...]:
    """Put what stands in for an image into a paragraph, unless it repeats the caption."""
    captions = {folded(child.text) for child in content if is_a(child, "figcaption")}
    return tuple(
        Node("p", (), (child,)) if isinstance(child, str) or child.tag == "a" else child
        for child in content
        if child not in ("", *captions)
    )


def _phrases(content: Sequence[Child], children: Sequence[Child]) -> tuple[Child, ...]:
    """Put a space around texts that stand in for images, and make one of texts that meet.

    Args:
        content: The content, of which some is new.
        children: What was there before.
    """
    phrases: list[Child] = []
    for new, child in zip(content, children, strict=True):
        if isinstance(new, Node):
            phrases.append(new)
        elif new is child:
            _append(phrases, new)
        elif new or (isinstance(child, Node) and child.tag in INLINE):
            _append(phrases, f" {new} " if new else " ")
    is_blank = all(isinstance(phrase, str) and not phrase.strip() for phrase in phrases)
    return () if is_blank else tuple(phrases)


def _append(phrases: list[Child], text: str) -> None:
    before = phrases.pop() if phrases and isinstance(phrases[-1], str) else ""
    phrases.append(_joined(str(before), text))


def _joined(before: str, after: str) -> str:
    """Join two texts, with one space where both have some.

    >>> _joined("Bấm ", " Gửi"), _joined("Bấm", "Gửi")
    ('Bấm Gửi', 'BấmGửi')
    """
    if after[:1].isspace():
        before = before.rstrip(" ")
    return before + (after.lstrip(" ") if before[-1:].isspace() else after)


def _trimmed(phrases: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return phrases without the space at their ends."""
    if phrases and isinstance(phrases[0], str):
        phrases = (phrases[0].lstrip(), *phrases[1:])
    if phrases and isinstance(phrases[-1], str):
        phrases = (*phrases[:-1], phrases[-1].rstrip())
    return tuple(phrase for phrase in phrases if phrase)
