"""What is fetched: pages or images, and the words for what is neither."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

__all__ = ["IMAGE", "PAGE", "Kind", "image_type", "media_type", "name_of_type"]


class Kind(NamedTuple):
    """A kind of thing to fetch.

    Attributes:
        accept: The request's Accept header.
        types: The media types that it may be sent as; empty where the server doesn't say.
        advice: What else to do with a thing of another type.
    """

    accept: str
    types: frozenset[str]
    advice: str


PAGE = Kind(
    accept="text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.1",
    types=frozenset({"", "application/xhtml+xml", "application/xml", "text/html", "text/xml"}),
    advice="it is not a web page; download it and open it with a program made for it",
)
"""HTML in both syntaxes (https://html.spec.whatwg.org/#iana), or a server that doesn't say."""

IMAGE = Kind(
    accept="image/avif, image/webp, image/png, image/jpeg, image/gif, image/bmp;q=0.5",
    types=frozenset({"", "application/octet-stream", "binary/octet-stream"})
    | {f"image/{name}" for name in "avif bmp gif jpeg jpg pjpeg png webp x-ms-bmp x-png".split()},
    advice="it is not an image made of pixels",
)
"""Images made of pixels: an SVG image is a document, which can hold scripts."""

_SIGNATURES = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBPVP", re.DOTALL), "image/webp"),
    (re.compile(rb"....ftypavi[fs]", re.DOTALL), "image/avif"),
    (re.compile(rb"BM"), "image/bmp"),
)
"""https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern, and AVIF's brands."""

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "application/pdf": "a PDF",
        "application/msword": "a Word document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
            "a Word document"
        ),
        "application/vnd.ms-excel": "an Excel workbook",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "an Excel workbook",
        "application/vnd.ms-powerpoint": "a PowerPoint presentation",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation": (
            "a PowerPoint presentation"
        ),
        "application/json": "JSON data",
        "application/rss+xml": "a news feed",
        "application/atom+xml": "a news feed",
        "application/xhtml+xml": "a web page",
        "application/zip": "a ZIP archive",
        "image/svg+xml": "an SVG drawing",
        "text/html": "a web page",
        "text/plain": "plain text",
        "application": "a file",
        "audio": "a sound recording",
        "image": "an image",
        "text": "text",
        "video": "a video",
    }
)
"""Words for media types, whole or by their first part, that people know."""


def media_type(content_type: str) -> str:
    """Return a Content-Type without its parameters, in lower case.

    >>> media_type("Text/HTML; charset=utf-8")
    'text/html'
    """
    return content_type.partition(";")[0].strip().lower()


def name_of_type(kind: str) -> str:
    """Say in a person's words what a media type is.

    >>> name_of_type("application/pdf"), name_of_type("image/png"), name_of_type("chemical/x-pdb")
    ('a PDF', 'an image', 'a file')
    """
    return _NAMES.get(kind) or _NAMES.get(kind.partition("/")[0], "a file")


def image_type(data: bytes) -> str:
    r"""Return the media type of an image by how it begins; empty where it is none we know.

    Servers often send images with another type than theirs, and browsers go by the bytes too.

    >>> image_type(b"GIF89a\x01\x00\x01\x00"), image_type(b"<svg xmlns=")
    ('image/gif', '')
    """
    return next((name for pattern, name in _SIGNATURES if pattern.match(data)), "")
