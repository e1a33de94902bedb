"""Pages saved as a single file with all that belongs to them: MHTML (RFC 2557).

Chrome and Edge save a page so, "as a single file", and Internet Explorer did as a "web archive".
The page itself is one part of a MIME message, encoded for mail; its images are others.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from typing import NamedTuple

import webencodings

from a11y_reader.errors import EmptyPageError

__all__ = ["Snapshot", "snapshot_of"]

_LONGEST_HEAD = 8192
"""How many bytes are looked at for the head of a message."""

_HEAD = re.compile(rb"\s*(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")
"""Fields with a name and a value, which may go on in further lines, and an empty line
(https://www.rfc-editor.org/rfc/rfc5322#section-2.2)."""

_IS_MIME = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
"""The field that every such message has (https://www.rfc-editor.org/rfc/rfc2045#section-4)."""

_PAGES = ("text/html", "application/xhtml+xml")
"""What the part may be that is the page."""

_MOST_NESTED = 20
"""How many parts with parts of their own are looked into."""


_NO_PAGE = "the MHTML file has no HTML page in it; save the page again"


class Snapshot(NamedTuple):
    """The page in an MHTML file.

    Attributes:
        html: Its bytes, as they came from its server.
        content_type: The type of the part, with its charset; None where that isn't known.
        url: Its address; empty where the file doesn't tell.
    """

    html: bytes
    content_type: str | None
    url: str


def snapshot_of(data: bytes) -> Snapshot | None:
    r"""Return the page in an MHTML file; None where the bytes are no such file.

    Args:
        data: The file.

    Raises:
        EmptyPageError: It is one, but none of its parts is a page.

    >>> snapshot_of(
    ...     b"MIME-Version: 1.0\nContent-Location: https://xa.example/1\n"
    ...     b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>x=3Dy</p>"
    ... )
    Snapshot(html=b'<p>x=y</p>', content_type=None, url='https://xa.example/1')
    """
    head = _HEAD.match(data[:_LONGEST_HEAD])
    if head is None or _IS_MIME.search(head[0]) is None:
        return None
    message = _message(data.lstrip())
    pages = [part for part in _parts(message) if part.get_content_type() in _PAGES]
    if not pages:
        raise EmptyPageError(_NO_PAGE)
    start = message.get_param("start")
    page = next((part for part in pages if part.get("Content-ID") == start), pages[0])
    locations = (page.get("Content-Location"), message.get("Snapshot-Content-Location"))
    url = next((str(one).strip() for one in locations if one and _is_of_web(str(one))), "")
    body = page.get_payload(decode=True)
    return Snapshot(body if isinstance(body, bytes) else b"", _content_type(page), url)


def _message(data: bytes) -> Message:
    try:
        return message_from_bytes(data)
    except RecursionError as error:  # parts in parts in parts, as no browser saves them
        raise EmptyPageError(_NO_PAGE) from error


def _parts(message: Message) -> Iterator[Message]:
    """Yield a message that is no more than itself, or its parts and theirs."""
    waiting, nested = [message], 0
    while waiting:
        part = waiting.pop()
        content = part.get_payload()
        if not isinstance(content, list):
            yield part
        elif nested < _MOST_NESTED:
            nested += 1
            waiting += [one for one in reversed(content) if isinstance(one, Message)]


def _content_type(part: Message) -> str | None:
    """Return the type of a part, if it names an encoding that there is."""
    charset = part.get_content_charset()
    if charset is None or webencodings.lookup(charset) is None:
        return None
    return f"{part.get_content_type()}; charset={charset}"


def _is_of_web(location: str) -> bool:
    return location.strip().lower().startswith(("http://", "https://"))
