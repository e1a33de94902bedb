"""One thing after another over the web: redirects, retries, sizes, types."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

import httpx

from a11y_reader._version import __version__
from a11y_reader.fetch.addresses import is_public
from a11y_reader.fetch.answers import Fetched, read_answer
from a11y_reader.fetch.content import PAGE, Kind
from a11y_reader.fetch.network import CONNECT_TIMEOUT, Clock, Transport
from a11y_reader.fetch.problems import FAILURES, failure, reason
from a11y_reader.fetch.retrying import BUSY, backing_off, retry_after
from a11y_reader.options import Options

__all__ = ["MAX_REDIRECTS", "TIMEOUT", "Fetcher", "fetch"]

TIMEOUT = 30.0
"""How long something may take, all redirects and tries included, in seconds."""

MAX_REDIRECTS = 10
"""More of them are a circle, or a server that plays for time."""

_HEADERS = {"User-Agent": f"a11y-reader/{__version__}", "Accept-Encoding": "gzip"}
"""Who asks, and the one coding that is decompressed within a limit."""


def fetch(
    url: str,
    *,
    timeout: float = TIMEOUT,
    max_bytes: int = Options().max_bytes,
    allow_private: bool = False,
) -> Fetched:
    """Fetch an HTML page: `Fetcher.fetch` for one page alone.

    Args:
        url: An http or https URL.
        timeout: How long everything together may take, in seconds; more than 0.
        max_bytes: How large the page may be, in bytes, counted after decompression.
        allow_private: Whether addresses that are not on the public internet may be fetched from.

    Raises:
        FetchError: The page could not be fetched, is too large, or is not HTML.
    """
    with Fetcher(allow_private=allow_private) as fetcher:
        return fetcher.fetch(url, timeout=timeout, max_bytes=max_bytes)


class Fetcher:
    """Fetches by GET, within limits, and keeps connections for what is fetched next.

    Redirects are followed, each under the same checks. Servers on this machine and in private
    networks are refused, unless `allow_private`. A user name and password in a URL are sent to its
    own scheme, host and port alone; cookies last as long as one call. Proxies are taken from the
    environment (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY). A server that is too busy is asked
    again, while the time lasts.

    A fetcher is for one thread at a time. Close it, or use it in a `with` statement.

    Args:
        allow_private: Whether addresses that are not on the public internet may be fetched from.
    """

    def __init__(self, *, allow_private: bool = False) -> None:
        self._clock = Clock()
        transport = Transport(self._clock, (lambda _: True) if allow_private else is_public)
        self._client = httpx.Client(transport=transport, headers=_HEADERS)

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def fetch(
        self,
        url: str,
        *,
        kind: Kind = PAGE,
        timeout: float = TIMEOUT,
        max_bytes: int = Options().max_bytes,
    ) -> Fetched:
        """Fetch a page or an image.

        Args:
            url: An http or https URL.
            kind: What it has to be: `PAGE` or `IMAGE`.
            timeout: How long everything together may take, in seconds; more than 0.
            max_bytes: How large it may be, in bytes, counted after decompression.

        Raises:
            FetchError: It could not be fetched, is too large, or is something else.
        """
        start = _parse(url)
        self._clock.start(timeout)
        self._client.cookies.clear()
        try:
            return self._follow(start, kind, max_bytes)
        except FAILURES as error:
            is_late = self._clock.left <= 0
            why = f"it took longer than {timeout:g} s" if is_late else reason(error)
            raise failure(url, why) from error

    def _follow(self, start: httpx.URL, kind: Kind, max_bytes: int) -> Fetched:
        auth = httpx.BasicAuth(start.username, start.password) if start.userinfo else None
        url = start.copy_with(userinfo=b"")
        for _ in range(MAX_REDIRECTS + 1):
            allowed = auth if _origin(url) == _origin(start) else None
            with self._answer(url, kind, allowed) as response:
                if not response.has_redirect_location:
                    return read_answer(response, kind, max_bytes)
            url = _parse(str(url.join(response.headers["Location"]))).copy_with(userinfo=b"")
        raise failure(start, f"it redirects more than {MAX_REDIRECTS} times")

    @contextmanager
    def _answer(
        self, url: httpx.URL, kind: Kind, auth: httpx.Auth | None
    ) -> Iterator[httpx.Response]:
        """Ask, and ask again while the server says that it is busy and there is time to wait."""
        waits = backing_off()
        while True:
            response = self._ask(url, kind, auth)
            wait = next(waits, None) if response.status_code in BUSY else None
            try:
                if wait is not None:
                    wait = max(wait, retry_after(response.headers) or 0)
                if wait is None or wait >= self._clock.left:
                    yield response
                    return
            finally:
                response.close()
            time.sleep(wait)

    def _ask(self, url: httpx.URL, kind: Kind, auth: httpx.Auth | None) -> httpx.Response:
        limits = httpx.Timeout(None, connect=CONNECT_TIMEOUT)
        headers = {"Accept": kind.accept}
        request = self._client.build_request("GET", url, headers=headers, timeout=limits)
        return self._client.send(request, auth=auth, stream=True)


def _parse(url: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise failure(url, "it is not a valid URL") from error
    if parsed.scheme not in ("http", "https"):
        raise failure(url, "only http:// and https:// addresses can be fetched")
    if not parsed.raw_host:
        raise failure(url, "it names no host")
    return parsed


def _origin(url: httpx.URL) -> tuple[str, bytes, int]:
    """Return a URL's origin (https://html.spec.whatwg.org/#concept-origin)."""
    return url.scheme, url.raw_host, url.port or {"http": 80, "https": 443}[url.scheme]
