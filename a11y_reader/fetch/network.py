"""Connections: to checked addresses only, by the environment's proxies, and never for too long."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import suppress
from types import MappingProxyType
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from a11y_reader.fetch.addresses import literal_address

__all__ = [
    "CONNECT_TIMEOUT",
    "AddressRefusedError",
    "Clock",
    "OutOfTimeError",
    "SettingError",
    "Transport",
]

CONNECT_TIMEOUT = 10.0
"""How long one connection may take to come about, in seconds."""

_KEPT = 5.0
"""How long a connection is kept for the next request, in seconds."""

_GIVEN_UP = (httpcore.ReadError, httpcore.RemoteProtocolError, httpcore.WriteError)
"""What a kept connection raises that the server has closed, or sent too much on, in the meantime.

A GET may then be sent once more (https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2).
"""


class AddressRefusedError(Exception):
    """A host has an address that may not be connected to.

    Attributes:
        address: The address.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(
            f"{address} is not an address of the public internet; if you trust the page, allow "
            "private addresses (--allow-private)"
        )


class OutOfTimeError(Exception):
    """The clock has run out."""


class SettingError(Exception):
    """The environment names a proxy or certificates that cannot be used; the error's text."""


class Clock:
    """How much time is left for what is being fetched. One thread's at a time."""

    def __init__(self) -> None:
        self._end = 0.0

    def start(self, seconds: float) -> None:
        """Start anew, with so many seconds left."""
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """How many seconds are left; less than 0 when it is over."""
        return self._end - time.monotonic()

    def at_most(self, timeout: float | None) -> float:
        """Return a timeout in seconds that doesn't outlast the clock.

        Raises:
            OutOfTimeError: There is no time left.
        """
        left = self.left
        if left <= 0:
            raise OutOfTimeError
        return left if timeout is None else min(left, timeout)


class Transport(httpx.BaseTransport):
    """Sends requests directly, or by the proxies that the environment names.

    Directly, a host's name is looked up once, each of its addresses is checked, and the connection
    goes to the address that was checked: a name that means another address a moment later
    (https://en.wikipedia.org/wiki/DNS_rebinding) gains nothing. A proxy looks names up itself:
    there, only hosts written as an address, and `localhost`, can be checked.

    Args:
        clock: What no connection outlasts.
        is_allowed: Says whether an IP address may be connected to.
    """

    def __init__(self, clock: Clock, is_allowed: Callable[[str], bool]) -> None:
        self._clock = clock
        self._is_allowed = is_allowed
        self._proxies = getproxies()
        self._pools: dict[str, httpcore.ConnectionPool] = {}  # by the proxy's URL; "" is none

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the errors are those of httpcore."""
        url = request.url
        target = httpcore.URL(
            scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
        )
        pool = self._pool(url)
        sent = httpcore.Request(
            request.method, target, headers=request.headers.raw, extensions=request.extensions
        )
        try:
            answer = pool.handle_request(sent)
        except _GIVEN_UP:
            answer = pool.handle_request(sent)
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def _pool(self, url: httpx.URL) -> httpcore.ConnectionPool:
        proxy = self._proxy(url)
        address = literal_address(url.raw_host.decode("ascii")) if proxy else None
        if address and not self._is_allowed(address):
            raise AddressRefusedError(address)
        if proxy not in self._pools:
            backend = _Backend(self._clock, _anything if proxy else self._is_allowed)
            self._pools[proxy] = _proxy_pool(proxy, backend) if proxy else _direct_pool(backend)
        return self._pools[proxy]

    def _proxy(self, url: httpx.URL) -> str:
        """Return the URL of the proxy for a request; empty where it goes directly."""
        if any(proxy_bypass(name.decode("ascii")) for name in (url.raw_host, url.netloc)):
            return ""
        proxy = self._proxies.get(url.scheme) or self._proxies.get("all", "")
        return proxy if "://" in proxy or not proxy else f"http://{proxy}"

    def close(self) -> None:
        """Close all connections."""
        for pool in self._pools.values():
            pool.close()


def _anything(_address: str) -> bool:
    return True


def _direct_pool(backend: httpcore.NetworkBackend) -> httpcore.ConnectionPool:
    return httpcore.ConnectionPool(
        ssl_context=_certificates(), keepalive_expiry=_KEPT, network_backend=backend
    )


def _proxy_pool(proxy: str, backend: httpcore.NetworkBackend) -> httpcore.ConnectionPool:
    """Return connections by way of a proxy.

    Raises:
        SettingError: There are no such proxies.
    """
    try:
        url = httpx.URL(proxy)
        kind = _PROXIES[url.scheme]
        return kind(
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/"),
            proxy_auth=(url.username.encode(), url.password.encode()) if url.userinfo else None,
            ssl_context=_certificates(),
            keepalive_expiry=_KEPT,
            network_backend=backend,
        )
    except (httpx.InvalidURL, KeyError) as error:
        schemes = ", ".join(_PROXIES)
        raise SettingError(
            f"the proxy that the environment names is not a URL with one of {schemes}"
        ) from error
    except RuntimeError as error:
        raise SettingError(
            'the environment names a SOCKS proxy; install httpx with SOCKS: "httpx[socks]"'
        ) from error


_PROXIES: Mapping[str, Callable[..., httpcore.ConnectionPool]] = MappingProxyType(
    {
        "http": httpcore.HTTPProxy,
        "https": httpcore.HTTPProxy,
        "socks5": httpcore.SOCKSProxy,
        "socks5h": httpcore.SOCKSProxy,
    }
)
"""The proxies there are, by the scheme of their addresses."""


def _certificates() -> ssl.SSLContext:
    """Return the certificates that servers' are checked against.

    Raises:
        SettingError: The environment names some that cannot be read.
    """
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        raise SettingError(
            f"the certificates that SSL_CERT_FILE or SSL_CERT_DIR names cannot be read: {error}"
        ) from error


class _Body(httpx.SyncByteStream):
    """What follows an answer's headers."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _Backend(httpcore.SyncBackend):
    """Opens connections, to allowed addresses only."""

    def __init__(self, clock: Clock, is_allowed: Callable[[str], bool]) -> None:
        self._clock = clock
        self._is_allowed = is_allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's addresses that answers.

        Raises:
            AddressRefusedError: One of its addresses is not allowed.
        """
        addresses = _look_up(host, port, self._clock.at_most(timeout))
        for address in addresses:
            if not self._is_allowed(address):
                raise AddressRefusedError(address)
        share = self._clock.at_most(timeout) / len(addresses)

        def connect(address: str) -> httpcore.NetworkStream:
            stream = super(_Backend, self).connect_tcp(
                address, port, share, local_address, socket_options
            )
            return _Stream(stream, self._clock)

        for address in addresses[:-1]:
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return connect(address)
        return connect(addresses[-1])


def _look_up(host: str, port: int, timeout: float) -> list[str]:
    """Return a host's addresses, each once; in a thread, as looking up has no time-out of its own.

    Raises:
        httpcore.ConnectError: The name is not known.
        httpcore.ConnectTimeout: There is no answer in time.
    """
    answer: Future[list[Any]] = Future()

    def ask() -> None:
        try:
            answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:  # an error of the codec idna: too long a label
            answer.set_exception(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        return list(dict.fromkeys(found[4][0] for found in answer.result(timeout)))
    except FutureTimeoutError as error:
        raise httpcore.ConnectTimeout("looking up the host's name takes too long") from error
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error


class _Stream(httpcore.NetworkStream):
    """A connection on which nothing outlasts the clock."""

    def __init__(self, stream: httpcore.NetworkStream, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._clock.at_most(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._clock.at_most(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        limit = self._clock.at_most(timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, limit), self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
