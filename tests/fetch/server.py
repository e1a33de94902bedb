"""A real web server on this machine that misbehaves on request."""

import gzip
import threading
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

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
        name = self.path.partition("?")[0].strip("/").partition("/")[0]
        ANSWERS[name](self)

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
    """A server in a thread of its own."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.clients: list[Any] = []
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


def _nonsense(handler: Handler) -> None:
    handler.close_connection = True
    handler.wfile.write(b"\x00\x01\x02 nonsense\r\n\r\n")


BOMB = gzip.compress(bytes(10**8))

ANSWERS: dict[str, Callable[[Handler], None]] = {
    "page": lambda handler: handler.answer(PAGE, Content_Type="text/html; charset=utf-8"),
    "redirect": _redirect,
    "loop": _loop,
    "typed": _typed,
    "untyped": _untyped,
    "image": _image,
    "busy": _busy,
    "pdf": _pdf,
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
