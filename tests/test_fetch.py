"""Fetching, against a real server on this machine."""

import base64
import gzip
import threading
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from a11y_reader._version import __version__
from a11y_reader.errors import FetchError
from a11y_reader.fetch import MAX_REDIRECTS, fetch, without_userinfo

PAGE = "<p>Thông báo".encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}
STEP = 0.1


class Handler(BaseHTTPRequestHandler):
    """Answers each path by the function of its name, and remembers the requests' headers."""

    server: "Server"

    def do_GET(self) -> None:
        self.server.requests.append((self.path, dict(self.headers)))
        name = self.path.partition("?")[0].strip("/").partition("/")[0]
        ANSWERS[name](self)

    def answer(self, body: bytes = b"", *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Be silent."""


class Server(ThreadingHTTPServer):
    """A server in a thread of its own."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.closing = threading.Event()

    def url(self, path: str, *, host: str = "127.0.0.1", user: str = "") -> str:
        return f"http://{user}{host}:{self.server_port}/{path}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when the client hangs up."""


def _redirect(handler: Handler) -> None:
    handler.answer(status=302, Location=handler.path.partition("?")[2])


def _loop(handler: Handler) -> None:
    handler.answer(status=302, Location=f"/loop/{handler.path.count('/')}")


def _typed(handler: Handler) -> None:
    handler.answer(PAGE, Content_Type=handler.path.partition("?")[2])


def _untyped(handler: Handler) -> None:
    handler.answer(PAGE)


def _encoded(coding: str, body: bytes) -> Callable[[Handler], None]:
    return lambda handler: handler.answer(body, Content_Encoding=coding, Content_Type="text/html")


def _status(handler: Handler) -> None:
    handler.answer(PAGE, status=int(handler.path.rpartition("/")[2]), Content_Type="text/html")


def _short(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(PAGE)


def _endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.closing.is_set():
        handler.wfile.write(bytes(65536))


def _silent(handler: Handler) -> None:
    handler.server.closing.wait()


def _drip_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler)


def _drip_body(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    _drip(handler)


def _drip(handler: Handler) -> None:
    while not handler.server.closing.wait(STEP):
        handler.wfile.write(b"x")
        handler.wfile.flush()


def _nonsense(handler: Handler) -> None:
    handler.wfile.write(b"\x00\x01\x02 nonsense\r\n\r\n")


BOMB = gzip.compress(bytes(10**8))

ANSWERS: dict[str, Callable[[Handler], None]] = {
    "page": lambda handler: handler.answer(PAGE, Content_Type="text/html; charset=utf-8"),
    "redirect": _redirect,
    "loop": _loop,
    "typed": _typed,
    "untyped": _untyped,
    "gzip": _encoded("gzip", gzip.compress(PAGE)),
    "deflate": _encoded("deflate", zlib.compress(PAGE)),
    "bomb": _encoded("gzip", BOMB),
    "brotli": _encoded("br", PAGE),
    "twice": _encoded("gzip, gzip", gzip.compress(BOMB)),
    "damaged": _encoded("gzip", b"not gzip"),
    "status": _status,
    "short": _short,
    "endless": _endless,
    "silent": _silent,
    "drip-headers": _drip_headers,
    "drip-body": _drip_body,
    "nonsense": _nonsense,
}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.closing.set()
        running.shutdown()
        thread.join()


def test_fetch_page(server: Server) -> None:
    fetched = fetch(server.url("page?id=1"))
    assert fetched == (PAGE, server.url("page?id=1"), "text/html; charset=utf-8")


def test_fetch_names_itself(server: Server) -> None:
    fetch(server.url("page"))
    assert server.requests[0][1]["User-Agent"] == f"a11y-reader/{__version__}"


@pytest.mark.parametrize("name", ["gzip", "deflate"])
def test_fetch_compressed(server: Server, name: str) -> None:
    assert fetch(server.url(name)).body == PAGE


@pytest.mark.parametrize(
    "kind", ["TEXT/HTML", "application/xhtml+xml; charset=utf-8", "application/xml", "text/xml"]
)
def test_fetch_html_types(server: Server, kind: str) -> None:
    assert fetch(server.url(f"typed?{kind}")).body == PAGE


def test_fetch_without_a_type(server: Server) -> None:
    assert fetch(server.url("untyped")) == (PAGE, server.url("untyped"), "")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("application/pdf", r"this is a PDF \(application/pdf\).*download it"),
        ("application/msword", "this is a Word document"),
        ("image/png", r"this is an image \(image/png\)"),
        ("text/plain;charset=utf-8", "this is plain text"),
        ("application/zip", "this is a file"),
        ("chemical/x-pdb", "this is a file"),
    ],
)
def test_fetch_other_types(server: Server, kind: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetch(server.url(f"typed?{kind}"))


def test_fetch_redirected(server: Server) -> None:
    fetched = fetch(server.url("redirect?/redirect?/page"))
    assert fetched.url == server.url("page")
    assert [path for path, _ in server.requests] == [
        "/redirect?/redirect?/page",
        "/redirect?/page",
        "/page",
    ]


def test_fetch_redirected_for_ever(server: Server) -> None:
    with pytest.raises(FetchError, match=f"redirects more than {MAX_REDIRECTS} times"):
        fetch(server.url("loop"))
    assert len(server.requests) == MAX_REDIRECTS + 1


@pytest.mark.parametrize("scheme", ["file:///etc/passwd", "ftp://127.0.0.1/", "data:text/html,x"])
def test_fetch_redirected_to_another_scheme(server: Server, scheme: str) -> None:
    with pytest.raises(FetchError):
        fetch(server.url(f"redirect?{scheme}"))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.vn/",
        "page.html",
        "javascript:1",
        "http://",
        "http://[",
        "",
    ],
)
def test_fetch_not_a_web_address(url: str) -> None:
    with pytest.raises(FetchError, match="cannot fetch"):
        fetch(url)


def test_fetch_credentials_to_their_own_host(server: Server) -> None:
    fetched = fetch(server.url("redirect?/page", user="lan:b%C3%AD%20m%E1%BA%ADt@"))
    expected = "Basic " + base64.b64encode("lan:bí mật".encode()).decode()
    assert [headers["Authorization"] for _, headers in server.requests] == [expected, expected]
    assert fetched.url == server.url("page")


def test_fetch_credentials_not_to_other_hosts(server: Server) -> None:
    elsewhere = server.url("page", host="localhost")
    fetched = fetch(server.url(f"redirect?{elsewhere}", user="lan:bi-mat@"))
    assert fetched.url == elsewhere
    assert ["Authorization" in headers for _, headers in server.requests] == [True, False]


def test_fetch_credentials_of_a_redirect(server: Server) -> None:
    """A server must not make us sign in anywhere."""
    elsewhere = server.url("page", host="localhost", user="lan:bi-mat@")
    assert fetch(server.url(f"redirect?{elsewhere}")).url == server.url("page", host="localhost")
    assert ["Authorization" in headers for _, headers in server.requests] == [False, False]


@pytest.mark.parametrize("path", ["status/404", "typed?application/pdf", "endless", "nonsense"])
def test_fetch_credentials_not_in_errors(server: Server, path: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(server.url(path, user="lan:bi-mat@"), max_bytes=10)
    assert "lan" not in str(caught.value)
    assert "bi-mat" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["http://lan:bi-mat@[", "ftp://lan:bi-mat@example.vn/", "http://lan:bi-mat@"]
)
def test_fetch_credentials_not_in_errors_of_bad_urls(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(url)
    assert "bi-mat" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "words"), [(404, "404 Not Found"), (503, "503 Service Unavailable"), (304, "304")]
)
def test_fetch_status(server: Server, status: int, words: str) -> None:
    with pytest.raises(FetchError, match=f"the server answered {words}"):
        fetch(server.url(f"status/{status}"))


def test_fetch_as_large_as_allowed(server: Server) -> None:
    assert fetch(server.url("page"), max_bytes=len(PAGE)).body == PAGE


@pytest.mark.parametrize("path", ["page", "gzip", "bomb", "endless"])
def test_fetch_too_large(server: Server, path: str) -> None:
    with pytest.raises(FetchError, match="larger than 10 bytes"):
        fetch(server.url(path), max_bytes=10)


@pytest.mark.parametrize("path", ["brotli", "twice"])
def test_fetch_coding_that_was_not_asked_for(server: Server, path: str) -> None:
    with pytest.raises(FetchError, match="compressed as"):
        fetch(server.url(path))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("damaged", "its compressed data is damaged"),
        ("short", "ended the answer early"),
        ("nonsense", "not valid HTTP"),
        ("redirect?http://[", "cannot fetch"),
    ],
)
def test_fetch_broken_answer(server: Server, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetch(server.url(path))


@pytest.mark.parametrize("path", ["silent", "drip-headers", "drip-body"])
def test_fetch_slow(server: Server, path: str) -> None:
    """The server would go on for ever: that the test ends is the proof."""
    with pytest.raises(FetchError, match=r"longer than 0\.35 s"):
        fetch(server.url(path), timeout=0.35)


def test_fetch_refused(server: Server) -> None:
    server.server_close()
    with pytest.raises(FetchError, match="connection refused"):
        fetch(server.url("page"))


def test_fetch_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    with pytest.raises(FetchError, match="name is not known"):
        fetch("http://khong-co.invalid/")


def test_fetch_encrypted_from_a_plain_server(server: Server) -> None:
    with pytest.raises(FetchError, match="the encrypted connection failed"):
        fetch(server.url("page").replace("http:", "https:"))


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a:b@example.vn/x", "https://example.vn/x"),
        ("https://a:b@c@example.vn/x", "https://example.vn/x"),
        ("https://example.vn/x@y?z=//a@b", "https://example.vn/x@y?z=//b"),
        ("https://example.vn/", "https://example.vn/"),
    ],
)
def test_without_userinfo(url: str, shown: str) -> None:
    assert without_userinfo(url) == shown
