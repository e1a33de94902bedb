"""Why something could not be fetched, in plain words."""

import re
import socket
import ssl
import zlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import httpcore
import httpx

from a11y_reader.errors import FetchError
from a11y_reader.fetch.network import AddressRefusedError, OutOfTimeError, SettingError

__all__ = ["FAILURES", "failure", "reason", "without_userinfo"]

FAILURES = (
    AddressRefusedError,
    OutOfTimeError,
    SettingError,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.TimeoutException,
    httpx.HTTPError,
    httpx.InvalidURL,
    UnicodeError,  # a name that isn't what IDNA can be
    zlib.error,
)
"""What sending a request and reading its answer may raise."""

_USERINFO = re.compile(r"(?<=//)[^/?#\\]*@")
"""A user name and password, which no message may show."""

_REASONS: Mapping[type[Exception], str] = MappingProxyType(
    {
        httpcore.ConnectTimeout: "the server cannot be reached in time",
        httpcore.ProxyError: "the proxy refused",
        httpcore.RemoteProtocolError: (
            "the server ended the answer early, or it is not valid HTTP"
        ),
        httpx.InvalidURL: "it redirects to something that is not a valid URL",
        zlib.error: "its compressed data is damaged or not complete",
    }
)
"""What failures mean whose own words only programmers understand."""


def reason(error: Exception) -> str:
    """Say why a request failed, to somebody who knows nothing of networks."""
    for cause in _causes(error):
        match cause:
            case AddressRefusedError() | SettingError():
                return str(cause)
            case socket.gaierror() | UnicodeError():
                return "the host's name is not known; check the address and the network"
            case ssl.SSLCertVerificationError():
                return f"its certificate is not valid ({cause.verify_message})"
            case ssl.SSLError():
                return f"the encrypted connection failed ({cause.reason})"
            case OSError(strerror=str(words)):
                return words[:1].lower() + words[1:]
    return _REASONS.get(type(error), "the connection failed")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def failure(url: httpx.URL | str, why: str) -> FetchError:
    """Return the error that says what could not be fetched, and why."""
    return FetchError(f"cannot fetch {without_userinfo(str(url))}: {why}")


def without_userinfo(url: str) -> str:
    """Return a URL without its user name and password, fit to be shown; it need not be valid.

    >>> without_userinfo("https://lan:bi-mat@example.vn/noi-bo")
    'https://example.vn/noi-bo'
    """
    return _USERINFO.sub("", url)
