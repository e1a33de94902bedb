"""A server's answer: checked, and read as far as allowed."""

import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import httpx

from a11y_reader.fetch.content import IMAGE, Kind, image_type, media_type, name_of_type
from a11y_reader.fetch.problems import failure
from a11y_reader.fetch.retrying import BUSY, retry_after

__all__ = ["Fetched", "read_answer"]

_GZIP = frozenset({"gzip", "x-gzip"})  # https://www.rfc-editor.org/rfc/rfc9110#name-gzip-coding
_PLAIN = frozenset({"", "identity"})
"""Names for no coding at all."""

_PIECE = 1 << 20
"""How much is decompressed at once, in bytes: 1 MB of gzip data can hold 1 GB."""


class Fetched(NamedTuple):
    """What a server sent.

    Attributes:
        body: The bytes, decompressed.
        url: The address after all redirects, free of user names and passwords.
        content_type: Of a page, the Content-Type header's value, empty where the server sent none;
            of an image, the media type that its bytes show.
    """

    body: bytes
    url: str
    content_type: str


def read_answer(response: httpx.Response, kind: Kind, max_bytes: int) -> Fetched:
    """Read an answer whose headers have come.

    Args:
        response: The answer.
        kind: What it has to be.
        max_bytes: How large it may be, in bytes, counted after decompression.

    Raises:
        FetchError: It is an error, something else, or too large.
    """
    content_type = response.headers.get("Content-Type", "")
    _check_status(response)
    _check_type(response, kind, media_type(content_type))
    body = _body(response, max_bytes)
    if kind is IMAGE:
        content_type = image_type(body)
        if not content_type:
            raise failure(response.url, f"its bytes are not those of an image: {kind.advice}")
    elif body.startswith(_PDF):
        _check_type(response, kind, "application/pdf")
    return Fetched(body, str(response.url), content_type)


_PDF = b"%PDF-"
"""https://mimesniff.spec.whatwg.org/#rules-for-identifying-an-unknown-mime-type"""


def _body(response: httpx.Response, max_bytes: int) -> bytes:
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in _GZIP | _PLAIN:
        raise failure(response.url, f"it is compressed as {coding!r}, which was not asked for")
    raw = response.iter_raw()
    body = bytearray()
    for piece in _decompressed(raw) if coding in _GZIP else raw:
        body += piece
        if len(body) > max_bytes:
            raise failure(response.url, f"it is larger than {max_bytes:,} bytes")
    return bytes(body)


def _decompressed(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what gzip data hold, in pieces of limited size.

    Raises:
        zlib.error: The data are damaged, or end early.
    """
    decoder = zlib.decompressobj(zlib.MAX_WBITS | 16)
    for chunk in chunks:
        rest = chunk
        while rest:
            yield decoder.decompress(rest, _PIECE)
            rest = decoder.unconsumed_tail
        if decoder.eof:
            return  # what may follow counts for nothing, as in a browser
    raise zlib.error("the data end early")


def _check_status(response: httpx.Response) -> None:
    if response.is_success:
        return
    answer = f"{response.status_code} {response.reason_phrase}".strip()
    wait = retry_after(response.headers) if response.status_code in BUSY else None
    later = f"; it asks to try again in {wait:.0f} s" if wait else ""
    raise failure(response.url, f"the server answered {answer}{later}")


def _check_type(response: httpx.Response, kind: Kind, found: str) -> None:
    if found not in kind.types:
        raise failure(response.url, f"this is {name_of_type(found)} ({found}): {kind.advice}")
