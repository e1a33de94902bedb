"""A real web server on this machine that misbehaves on request."""

import gzip
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import trustme

PAGE = "<p>Thông báo".encode()

IMAGES: dict[str, bytes] = {
    "image/png": b"\x89PNG\r\n\x1a\n" + bytes(20),
    "image/jpeg": b"\xff\xd8\xff\xe0" + bytes(20),
    "image/gif": b"GIF89a" + bytes(20),
    "image/webp": b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(20),
    "image/avif": b"\x00\x00\x00\x1cftypavif" + bytes(20),
    "image/bmp": b"BM" + bytes(20),
}
"""How images of each type begin."""

STEP = 0.1


class Handler(BaseHTTPRequestHandler):
    """Answers each path by the function of its name, and remembers the requests."""

    server: "Server"
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.requests.append((self.path, dict(self.headers)))
        self.server.clients.append(self.client_address)
        path = urlsplit(self.path).path  # of the whole URL, where we are a proxy
        name = path.strip("/").partition("/")[0]
        ANSWERS.get(name, _missing)(self)

    def do_CONNECT(self) -> None:
        """Refuse to be a proxy for TLS."""
        self.server.requests.append((f"CONNECT {self.path}", dict(self.headers)))
        self.answer(status=403)

    def answer(self, body: bytes = b"", *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def begin(self, **headers: str) -> None:
        """Begin an answer of unknown length: it ends with the connection."""
        self.close_connection = True
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *_args: Any) -> None:
        """Be silent."""


class Server(ThreadingHTTPServer):
    """A server in a thread of its own, in a `with` statement.

    Args:
        address: Where it listens: an IPv4 address of this machine and a port, 0 for any.
        certificate: What it shows to be spoken to by TLS; it speaks plain HTTP without.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(
        self,
        address: tuple[str, int] = ("127.0.0.1", 0),
        certificate: trustme.LeafCert | None = None,
    ) -> None:
        super().__init__(address, Handler)
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.clients: list[Any] = []
        self.location = ""
        self.closing = threading.Event()
        self.thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01})
        self.scheme = "https" if certificate else "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            self.socket = context.wrap_socket(self.socket, server_side=True)

    def __enter__(self) -> "Server":
        self.thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.closing.set()
        self.shutdown()
        self.thread.join()
        super().__exit__(*error)

    def url(self, path: str, *, host: str = "127.0.0.1", user: str = "") -> str:
        return f"{self.scheme}://{user}{host}:{self.server_port}/{path}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when the client hangs up."""


def _missing(handler: Handler) -> None:
    handler.answer(status=404)


def _redirect(handler: Handler) -> None:
    handler.answer(status=302, Location=handler.path.partition("?")[2])


def _to(handler: Handler) -> None:
    """Redirect to what the test has set."""
    handler.answer(status=302, Location=handler.server.location)


def _once(handler: Handler) -> None:
    """Answer the first request of a connection alone, and hang up at the second."""
    if handler.server.clients.count(handler.client_address) == 1:
        handler.answer(PAGE)
    handler.close_connection = handler.server.clients.count(handler.client_address) > 1


def _hang_up(handler: Handler) -> None:
    handler.close_connection = True
    handler.answer(status=302, Connection="close", Location=handler.path.partition("?")[2])


def _loop(handler: Handler) -> None:
    handler.answer(status=302, Location=f"/loop/{handler.path.count('/')}")


def _typed(handler: Handler) -> None:
    handler.answer(PAGE, Content_Type=handler.path.partition("?")[2])


def _image(handler: Handler) -> None:
    """Send an image of one type as another: `image/TYPE?CONTENT-TYPE`."""
    path, _, sent_as = handler.path.strip("/").partition("?")
    headers = {"Content_Type": sent_as} if sent_as else {}
    handler.answer(IMAGES[path], **headers)


def _busy(handler: Handler) -> None:
    """Be too busy for the first requests: `busy/HOW-MANY/STATUS?RETRY-AFTER`."""
    path, _, later = handler.path.partition("?")
    times, status = map(int, path.split("/")[2:4])
    if len(handler.server.requests) > times:
        handler.answer(PAGE, Content_Type="text/html")
    else:
        handler.answer(status=status, **({"Retry_After": later} if later else {}))


def _pdf(handler: Handler) -> None:
    handler.answer(b"%PDF-1.7\n", Content_Type="text/html")


def _untyped(handler: Handler) -> None:
    handler.answer(PAGE)


def _encoded(coding: str, body: bytes) -> Callable[[Handler], None]:
    return lambda handler: handler.answer(body, Content_Encoding=coding, Content_Type="text/html")


@cache
def _little() -> bytes:
    """Return little that becomes much; when somebody asks for it, as it takes a second."""
    return gzip.compress(bytes(2 * 10**8))


def _bomb(handler: Handler) -> None:
    _encoded("gzip", _little())(handler)


def _twice(handler: Handler) -> None:
    _encoded("gzip, gzip", gzip.compress(_little()))(handler)


def _status(handler: Handler) -> None:
    handler.answer(PAGE, status=int(handler.path.rpartition("/")[2]), Content_Type="text/html")


def _short(handler: Handler) -> None:
    handler.begin(Content_Length="1000")
    handler.wfile.write(PAGE)


def _endless(handler: Handler) -> None:
    handler.begin()
    while not handler.server.closing.is_set():
        handler.wfile.write(bytes(65536))


def _silent(handler: Handler) -> None:
    handler.server.closing.wait()


def _drip_headers(handler: Handler) -> None:
    handler.close_connection = True
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler)


def _drip_body(handler: Handler) -> None:
    handler.begin()
    _drip(handler)


def _drip(handler: Handler) -> None:
    while not handler.server.closing.wait(STEP):
        handler.wfile.write(b"x")
        handler.wfile.flush()


def _raw(*parts: bytes) -> Callable[[Handler], None]:
    """Send bytes that need not be HTTP, and hang up."""

    def send(handler: Handler) -> None:
        handler.close_connection = True
        handler.wfile.write(b"".join(parts))

    return send


def _reset(handler: Handler) -> None:
    """Reset the connection in the middle of a page."""
    handler.begin(Content_Length="1000", Content_Type="text/html")
    handler.wfile.write(PAGE)
    handler.wfile.flush()
    at_once = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
    handler.connection.close()


def _for_ever(first: bytes, again: bytes) -> Callable[[Handler], None]:
    """Send bytes and then others, again and again."""

    def send(handler: Handler) -> None:
        handler.close_connection = True
        handler.wfile.write(first)
        while not handler.server.closing.is_set():
            handler.wfile.write(again)

    return send


def _cookies(handler: Handler) -> None:
    """Give a cookie to who has none, and ask to come again; send the cookie to who has it."""
    cookie = handler.headers["Cookie"]
    if cookie:
        handler.answer(cookie.encode(), Content_Type="text/html")
    else:
        handler.answer(status=302, Location="/cookies", Set_Cookie="phien=1")


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"
GZIP_HEADER = gzip.compress(b"")[:10]
EMPTY_BLOCK = b"\x00\x00\x00\xff\xff"  # https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4

ANSWERS: dict[str, Callable[[Handler], None]] = {
    "page": lambda handler: handler.answer(PAGE, Content_Type="text/html; charset=utf-8"),
    "redirect": _redirect,
    "to": _to,
    "hang-up": _hang_up,
    "loop": _loop,
    "typed": _typed,
    "untyped": _untyped,
    "image": _image,
    "busy": _busy,
    "pdf": _pdf,
    "gzip": _encoded("gzip", gzip.compress(PAGE)),
    "bomb": _bomb,
    "zstd": _encoded("zstd", PAGE),
    "deflate": _encoded("deflate", PAGE),
    "brotli": _encoded("br", PAGE),
    "twice": _twice,
    "damaged": _encoded("gzip", b"not gzip"),
    "status": _status,
    "short": _short,
    "endless": _endless,
    "silent": _silent,
    "drip-headers": _drip_headers,
    "drip-body": _drip_body,
    "nonsense": _raw(b"\x00\x01\x02 nonsense\r\n\r\n"),
    "nothing": _raw(),
    "reset": _reset,
    "cookies": _cookies,
    "once": _once,
    "too-short": _raw(OK, b"Content-Length: 4\r\n\r\n", PAGE),
    "two-lengths": _raw(OK, b"Content-Length: 4\r\nContent-Length: 5\r\n\r\n", PAGE),
    "bad-length": _raw(OK, b"Content-Length: -1\r\n\r\n", PAGE),
    "chunked": _raw(OK, CHUNKED, b"4\r\n<p>X\r\n0\r\n\r\n"),
    "bad-chunks": _raw(OK, CHUNKED, b"4\r\n<p>X\r\nZZ\r\n"),
    "chunks-end-early": _raw(OK, CHUNKED, b"4\r\n<p>X\r\n"),
    "overlong-chunk": _raw(OK, CHUNKED, b"f" * 100, b"\r\n"),
    "many-headers": _for_ever(OK, b"X-More: " + b"x" * 1000 + b"\r\n"),
    "long-header": _for_ever(OK + b"X-Long: ", b"x" * 1000),
    "early-hints": _for_ever(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "empty-gzip": _for_ever(OK + b"Content-Encoding: gzip\r\n\r\n" + GZIP_HEADER, EMPTY_BLOCK),
    "x-gzip": _encoded("x-gzip", gzip.compress(PAGE)),
    "gzip-and-more": _encoded("gzip", gzip.compress(PAGE) + bytes(3)),
    "gzip-ends-early": _encoded("gzip", gzip.compress(PAGE)[:-9]),
}
