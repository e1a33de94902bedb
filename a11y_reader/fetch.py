"""Fetching a page from the web, within limits."""

import re
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType, TracebackType
from typing import Any, NamedTuple

import httpx

from a11y_reader._version import __version__
from a11y_reader.errors import FetchError
from a11y_reader.options import Options

__all__ = ["MAX_REDIRECTS", "TIMEOUT", "Fetched", "fetch", "without_userinfo"]

TIMEOUT = 30.0
"""How long a page may take, all redirects included, in seconds."""

CONNECT_TIMEOUT = 10.0
"""How long one connection may take to come about, in seconds."""

MAX_REDIRECTS = 10

_HTML = frozenset({"", "application/xhtml+xml", "application/xml", "text/html", "text/xml"})
"""HTML in both syntaxes (https://html.spec.whatwg.org/#iana), or a server that doesn't say."""

_DECODED = frozenset({"", "deflate", "gzip", "identity", "x-gzip"})
"""Content codings that are asked for: of these, 64 KiB of data decode to 66 MiB at most."""

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "application/pdf": "a PDF",
        "application/msword": "a Word document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
            "a Word document"
        ),
        "application/vnd.ms-excel": "an Excel workbook",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "an Excel workbook",
        "application/json": "JSON data",
        "text/plain": "plain text",
        "application": "a file",
        "audio": "a sound recording",
        "image": "an image",
        "text": "text",
        "video": "a video",
    }
)

_USERINFO = re.compile(r"(?<=//)[^/?#\\]*@")


class Fetched(NamedTuple):
    """A page as the server sent it.

    Attributes:
        body: The page's bytes, decompressed.
        url: Its address after all redirects, free of user names and passwords.
        content_type: The Content-Type header's value; empty where the server sent none.
    """

    body: bytes
    url: str
    content_type: str


def fetch(url: str, *, timeout: float = TIMEOUT, max_bytes: int = Options().max_bytes) -> Fetched:
    """Fetch an HTML page by GET, following redirects.

    A user name and password in the URL are sent to its own scheme, host and port alone. Proxies
    are taken from the environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY).

    Args:
        url: An http or https URL.
        timeout: How long everything together may take, in seconds; more than 0.
        max_bytes: How large the page may be, in bytes, counted after decompression.

    Raises:
        FetchError: The page could not be fetched, is too large, or is not HTML.
    """
    start = _parse(url)
    late = f"it took longer than {timeout:g} s"
    limits = httpx.Timeout(timeout, connect=min(CONNECT_TIMEOUT, timeout))
    headers = {"User-Agent": f"a11y-reader/{__version__}", "Accept-Encoding": "gzip, deflate"}
    with _Deadline(timeout) as deadline, httpx.Client(timeout=limits, headers=headers) as client:
        try:
            fetched = _follow(client, start, deadline, max_bytes)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            is_late = deadline.passed or isinstance(error, httpx.ReadTimeout)
            raise _error(url, late if is_late else _reason(error)) from error
    if deadline.passed:  # an answer without a length looks whole where it was cut
        raise _error(url, late)
    return fetched


class _Deadline:
    """Shuts the connections down when the time is over, so that no read outlasts it."""

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> "_Deadline":
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._timer.cancel()

    def watch(self, event: str, info: Mapping[str, Any]) -> None:
        """Take note of a new connection (https://www.encode.io/httpcore/extensions/#trace)."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._sockets.append(info["return_value"].get_extra_info("socket"))
            if self.passed:
                self._end()

    def _end(self) -> None:
        self.passed = True
        for connection in list(self._sockets):
            with suppress(OSError):  # it is closed already
                connection.shutdown(socket.SHUT_RDWR)


def _follow(client: httpx.Client, start: httpx.URL, deadline: _Deadline, max_bytes: int) -> Fetched:
    auth = httpx.BasicAuth(start.username, start.password) if start.userinfo else None
    url = start.copy_with(userinfo=b"")
    for _ in range(MAX_REDIRECTS + 1):
        request = client.build_request("GET", url, extensions={"trace": deadline.watch})
        allowed = auth if _origin(url) == _origin(start) else None
        response = client.send(request, auth=allowed, stream=True)
        try:
            if not response.has_redirect_location:
                return _read(response, max_bytes)
        finally:
            response.close()
        url = _parse(str(url.join(response.headers["Location"]))).copy_with(userinfo=b"")
    raise _error(start, f"it redirects more than {MAX_REDIRECTS} times")


def _parse(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise _error(url, "it is not a valid URL") from error
    if parsed.scheme not in ("http", "https"):
        raise _error(url, "only http:// and https:// addresses can be fetched")
    if not parsed.host:
        raise _error(url, "it names no host")
    return parsed


def _origin(url: httpx.URL) -> tuple[str, str, int]:
    """Return a URL's origin (https://html.spec.whatwg.org/#concept-origin)."""
    return url.scheme, url.host, url.port or {"http": 80, "https": 443}[url.scheme]


def without_userinfo(url: str) -> str:
    """Return a URL without its user name and password, fit to be shown; it need not be valid.

    >>> without_userinfo("https://lan:bi-mat@example.vn/noi-bo")
    'https://example.vn/noi-bo'
    """
    return _USERINFO.sub("", url)


def _read(response: httpx.Response, max_bytes: int) -> Fetched:
    content_type = response.headers.get("Content-Type", "")
    _check(response, content_type)
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > max_bytes:
            raise _error(response.url, f"it is larger than {max_bytes:,} bytes")
    return Fetched(bytes(body), str(response.url), content_type)


def _check(response: httpx.Response, content_type: str) -> None:
    if not response.is_success:
        answer = f"{response.status_code} {response.reason_phrase}".strip()
        raise _error(response.url, f"the server answered {answer}")
    kind = content_type.partition(";")[0].strip().lower()
    if kind not in _HTML:
        name = _NAMES.get(kind) or _NAMES.get(kind.partition("/")[0], "a file")
        advice = "it is not a web page; download it and open it with a program made for it"
        raise _error(response.url, f"this is {name} ({kind}): {advice}")
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in _DECODED:
        raise _error(response.url, f"it is compressed as {coding!r}, which was not asked for")


def _error(url: httpx.URL | str, reason: str) -> FetchError:
    return FetchError(f"cannot fetch {without_userinfo(str(url))}: {reason}")


def _reason(error: Exception) -> str:
    for cause in _causes(error):
        match cause:
            case socket.gaierror():
                return "the host's name is not known; check the address and the network"
            case ssl.SSLCertVerificationError():
                return f"its certificate is not valid ({cause.verify_message})"
            case ssl.SSLError():
                return f"the encrypted connection failed ({cause.reason})"
            case OSError(strerror=str(words)):
                return words[:1].lower() + words[1:]
    return _REASONS.get(type(error), "the connection failed")


_REASONS: Mapping[type[Exception], str] = MappingProxyType(
    {
        httpx.ConnectTimeout: "the server cannot be reached in time",
        httpx.DecodingError: "its compressed data is damaged",
        httpx.InvalidURL: "it redirects to something that is not a valid URL",
        httpx.ProxyError: "the proxy refused",
        httpx.RemoteProtocolError: "the server ended the answer early, or it is not valid HTTP",
    }
)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
