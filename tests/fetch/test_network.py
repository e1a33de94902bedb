"""Connections: which addresses they go to, by which proxies, and with which certificates."""

import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
import trustme

from a11y_reader.errors import FetchError
from a11y_reader.fetch import Fetcher, fetch
from a11y_reader.fetch.addresses import literal_address
from tests.fetch.server import PAGE, Server

Names = Callable[..., None]
PAST = datetime(2020, 1, 1, tzinfo=timezone.utc)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    """A function that sets what names mean, look-up by look-up: `names("127.0.0.1", …)`."""

    def mean(*lookups: str) -> None:
        answers = iter(lookups)
        ask = socket.getaddrinfo

        def look_up(host: str, port: int, *kind: Any, **flags: Any) -> list[Any]:
            if literal_address(host):
                return ask(host, port, *kind, **flags)
            return [
                (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
                for address in next(answers).split()
            ]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)

    return mean


@pytest.fixture
def public_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take 127.0.0.1 for a public address, and no other one."""
    monkeypatch.setattr("a11y_reader.fetch.fetcher.is_public", "127.0.0.1".__eq__)


@pytest.mark.usefixtures("public_here")
def test_fetch_name_that_changes_its_meaning(server: Server, names: Names) -> None:
    """The look-up whose answer was checked is the one that is connected to, and the only one."""
    names("127.0.0.1", "127.0.0.2")
    with Server(("127.0.0.2", server.server_port)) as private:
        with Fetcher() as fetcher:
            for _ in range(2):
                assert fetcher.fetch(server.url("page", host="xa.example.vn")).body == PAGE
        assert private.requests == []


@pytest.mark.usefixtures("public_here")
def test_fetch_name_that_means_something_else_later(server: Server, names: Names) -> None:
    """A new connection is a new look-up, and that one is checked as well."""
    names("127.0.0.1", "127.0.0.2")
    with Server(("127.0.0.2", server.server_port)) as private:
        with pytest.raises(FetchError, match=r"127\.0\.0\.2 is not an address of the public"):
            fetch(server.url("hang-up?/page", host="xa.example.vn"))
        assert private.requests == []


@pytest.mark.usefixtures("public_here")
def test_fetch_name_with_one_private_address(server: Server, names: Names) -> None:
    names("127.0.0.1 10.0.0.1")
    with pytest.raises(FetchError, match=r"10\.0\.0\.1 is not an address of the public"):
        fetch(server.url("page", host="xa.example.vn"))
    assert server.requests == []


@pytest.mark.usefixtures("public_here")
@pytest.mark.parametrize("host", ["127.0.0.2", "[::1]", "169.254.169.254", "0x7f000002"])
def test_fetch_redirected_to_a_private_address(server: Server, host: str) -> None:
    with pytest.raises(FetchError, match="is not an address of the public internet"):
        fetch(server.url(f"redirect?http://{host}:{server.server_port}/page"))
    assert len(server.requests) == 1


def test_fetch_from_the_address_that_answers(server: Server, names: Names) -> None:
    names("127.0.0.2 127.0.0.3 127.0.0.1")
    assert fetch(server.url("page", host="xa.example.vn"), allow_private=True).body == PAGE


def test_fetch_slow_look_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    never = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_where, **_kind: never.wait(5))
    with pytest.raises(FetchError, match=r"longer than 0\.2 s"):
        fetch(server.url("page"), timeout=0.2)
    never.set()


@pytest.mark.parametrize("host", ["x" * 64 + ".vn", "x" * 300, "xn--a.vn", "a..vn", "%"])
def test_fetch_impossible_name(host: str) -> None:
    with pytest.raises(FetchError, match=r"not known|not a valid URL"):
        fetch(f"http://{host}/")


# Proxies


@pytest.fixture
def proxy(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A proxy for everything, whose only page is its own."""
    monkeypatch.setenv("NO_PROXY", "ngoai-le.example.vn, 127.0.0.1")
    for name in ("HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, server.url("", user="lan:bi-mat@"))
        monkeypatch.delenv(name.lower(), raising=False)
    return server


def test_fetch_by_proxy(proxy: Server) -> None:
    """A proxy in a private network is what many offices have, and it looks names up itself."""
    url = "http://khong-co.invalid/page"
    assert fetch(url).body == PAGE
    ((path, headers),) = proxy.requests
    assert path == url
    assert headers["Proxy-Authorization"].startswith("Basic ")
    assert "Authorization" not in headers


@pytest.mark.parametrize("host", ["127.0.0.2", "2130706434", "0x7f.2", "[::1]", "localhost"])
def test_fetch_private_address_by_proxy(proxy: Server, host: str) -> None:
    with pytest.raises(FetchError, match="is not an address of the public internet"):
        fetch(f"http://{host}/page")
    assert proxy.requests == []


def test_fetch_past_the_proxy(proxy: Server, names: Names) -> None:
    names("127.0.0.2", "127.0.0.1")
    with pytest.raises(FetchError, match=r"127\.0\.0\.2 is not an address of the public"):
        fetch(proxy.url("page", host="ngoai-le.example.vn"))
    assert proxy.requests == []
    assert fetch(proxy.url("page"), allow_private=True).body == PAGE


def test_fetch_proxy_that_refuses(proxy: Server) -> None:
    with pytest.raises(FetchError, match="the proxy refused") as caught:
        fetch("https://xa.example.vn/")
    assert proxy.requests[0][0] == "CONNECT xa.example.vn:443"
    assert "bi-mat" not in str(caught.value)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("socks5://lan:bi-mat@127.0.0.1:1", 'install httpx with SOCKS: "httpx\\[socks\\]"'),
        ("ftp://lan:bi-mat@127.0.0.1:1", "not a URL with one of http, https, socks5"),
        ("http://lan:bi-mat@127.0.0.1:cổng", "not a URL with one of http, https, socks5"),
    ],
)
def test_fetch_unusable_proxy(
    proxy: Server, monkeypatch: pytest.MonkeyPatch, setting: str, words: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", setting)
    with pytest.raises(FetchError, match=words) as caught:
        fetch("http://xa.example.vn/")
    assert "bi-mat" not in str(caught.value)
    assert fetch(proxy.url("page"), allow_private=True).body == PAGE


# Certificates


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority whose certificates we trust."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    monkeypatch.setenv("NO_PROXY", "*")
    return authority


def test_fetch_by_tls(authority: trustme.CA) -> None:
    with Server(certificate=authority.issue_cert("localhost")) as server:
        url = server.url("redirect?/page", host="localhost")
        assert fetch(url, allow_private=True).body == PAGE


@pytest.mark.parametrize(
    ("issue", "words"),
    [
        (lambda ours: ours.issue_cert("khac.example.vn"), "hostname mismatch"),
        (lambda ours: ours.issue_cert("localhost", not_after=PAST), "certificate has expired"),
        (lambda _: trustme.CA().issue_cert("localhost"), "unable to get local issuer certificate"),
    ],
)
def test_fetch_by_tls_with_a_bad_certificate(
    authority: trustme.CA, issue: Callable[[trustme.CA], trustme.LeafCert], words: str
) -> None:
    with Server(certificate=issue(authority)) as server:
        with pytest.raises(FetchError, match=f"(?i)its certificate is not valid.*{words}"):
            fetch(server.url("page", host="localhost"), allow_private=True)
        assert server.requests == []


@pytest.mark.usefixtures("authority")
def test_fetch_by_tls_that_never_begins() -> None:
    """The server takes the connection and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(FetchError, match=r"longer than 0\.2 s"):
            fetch(f"https://127.0.0.1:{port}/", timeout=0.2, allow_private=True)


def test_fetch_certificates_that_are_not_there(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "khong-co.pem")
    with pytest.raises(FetchError, match="certificates that SSL_CERT_FILE or SSL_CERT_DIR names"):
        fetch(server.url("page").replace("http:", "https:"), allow_private=True)


def test_fetch_many_things_in_many_threads(server: Server) -> None:
    """A fetcher each, and no one's limits are another's."""

    def take(number: int) -> bool:
        with Fetcher(allow_private=True) as fetcher:
            if number % 2:
                return fetcher.fetch(server.url("page")).body == PAGE
            with pytest.raises(FetchError, match=r"longer than 0\.3 s"):
                fetcher.fetch(server.url("silent"), timeout=0.3)
            return True

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(take, range(32)))
