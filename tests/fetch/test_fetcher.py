"""Fetching, against a real server on this machine."""

import base64
import socket
import tracemalloc
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from a11y_reader._version import __version__
from a11y_reader.errors import FetchError
from a11y_reader.fetch import IMAGE, MAX_REDIRECTS, Fetcher
from a11y_reader.fetch import fetch as fetch_public
from tests.fetch.server import IMAGES, PAGE, Server

fetch = partial(fetch_public, allow_private=True)


def test_fetch_page(server: Server) -> None:
    fetched = fetch(server.url("page?id=1"))
    assert fetched == (PAGE, server.url("page?id=1"), "text/html; charset=utf-8")


def test_fetch_names_itself(server: Server) -> None:
    fetch(server.url("page"))
    assert server.requests[0][1]["User-Agent"] == f"a11y-reader/{__version__}"


@pytest.mark.parametrize("name", ["gzip", "x-gzip", "gzip-and-more"])
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
        ("application/zip", "this is a ZIP archive"),
        ("chemical/x-pdb", "this is a file"),
    ],
)
def test_fetch_other_types(server: Server, kind: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetch(server.url(f"typed?{kind}"))


def test_fetch_pdf_sent_as_html(server: Server) -> None:
    with pytest.raises(FetchError, match=r"this is a PDF \(application/pdf\)"):
        fetch(server.url("pdf"))


@pytest.mark.parametrize("kind", IMAGES)
@pytest.mark.parametrize("sent_as", ["image/png", "image/jpg", "application/octet-stream", ""])
def test_fetch_image_by_its_bytes(server: Server, kind: str, sent_as: str) -> None:
    url = server.url(f"{kind}?{sent_as}")
    with Fetcher(allow_private=True) as fetcher:
        assert fetcher.fetch(url, kind=IMAGE) == (IMAGES[kind], url, kind)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("page", r"this is a web page \(text/html\): it is not an image made of pixels"),
        ("image/png?image/svg+xml", "this is an SVG drawing"),
        ("typed?image/png", "its bytes are not those of an image"),
        ("untyped", "its bytes are not those of an image"),
        ("bomb?image/png", "this is a web page"),
    ],
)
def test_fetch_no_image(server: Server, path: str, words: str) -> None:
    with Fetcher(allow_private=True) as fetcher, pytest.raises(FetchError, match=words):
        fetcher.fetch(server.url(path), kind=IMAGE)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0"])
def test_fetch_from_this_machine(server: Server, host: str) -> None:
    with pytest.raises(FetchError, match=r"not an address of the public internet.*allow-private"):
        fetch_public(server.url("page", host=host))
    assert server.requests == []


def test_fetcher_keeps_its_connection(server: Server) -> None:
    with Fetcher(allow_private=True) as fetcher:
        for _ in range(3):
            assert fetcher.fetch(server.url("page")).body == PAGE
    assert len(set(server.clients)) == 1


def test_fetcher_after_a_failure(server: Server) -> None:
    with Fetcher(allow_private=True) as fetcher:
        for path in ("short", "endless", "status/404", "loop"):
            with pytest.raises(FetchError):
                fetcher.fetch(server.url(path), max_bytes=100)
        assert fetcher.fetch(server.url("page")).body == PAGE


@pytest.mark.parametrize("status", [429, 503])
def test_fetch_from_a_busy_server(server: Server, status: int) -> None:
    assert fetch(server.url(f"busy/1/{status}")).body == PAGE
    assert len(server.requests) == 2


def test_fetch_from_a_server_busy_for_longer(server: Server) -> None:
    """It says when to come again, and that is after the time is over: nobody waits for nothing."""
    with pytest.raises(FetchError, match="429 Too Many Requests; it asks to try again in 3600 s"):
        fetch(server.url("busy/9/429?3600"))
    assert len(server.requests) == 1


def test_fetch_from_a_server_busy_for_ever(server: Server) -> None:
    with pytest.raises(FetchError, match="503 Service Unavailable"):
        fetch(server.url("busy/9/503?0"), timeout=2)
    assert len(server.requests) == 3  # after 0.5 and 1 s; 2 s more are not left


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


@given(
    st.text()
    | st.from_regex(r"https?://\S*", fullmatch=True)
    | st.from_regex(r"http://([a-z0-9%:@\[\].-]|xn--)*(:[0-9]*)?(/\S*)?", fullmatch=True)
)
@example("http://xn--a.vn/")
@example("http://1.2.3.4:99999999/")
def test_fetch_any_text(url: str) -> None:
    """Whatever the text is, the error says what is wrong with it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", _unknown)
        with pytest.raises(FetchError, match="cannot fetch"):
            fetch_public(url, timeout=5)


def _unknown(*_where: object, **_kind: object) -> None:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(max_codepoint=255, exclude_categories=["Cc"])))
@example("//xn--a.vn/")
@example("http://127.0.0.1:99999999/")
def test_fetch_redirected_to_any_text(server: Server, fetcher: Fetcher, location: str) -> None:
    """Whatever a server says, nothing but a page or a `FetchError` comes of it."""
    with pytest.MonkeyPatch.context() as patch, suppress(FetchError):
        patch.setattr(server, "location", location)
        fetcher.fetch(server.url("to"), timeout=5)


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
    ("status", "words"), [(404, "404 Not Found"), (500, "500 Internal"), (304, "304")]
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


@pytest.mark.parametrize("path", ["brotli", "zstd", "deflate", "twice"])
def test_fetch_coding_that_was_not_asked_for(server: Server, path: str) -> None:
    with pytest.raises(FetchError, match="compressed as"):
        fetch(server.url(path))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("damaged", "its compressed data is damaged"),
        ("gzip-ends-early", "its compressed data is damaged or not complete"),
        ("short", "ended the answer early"),
        ("reset", "connection reset by peer"),
        ("nothing", "ended the answer early"),
        ("nonsense", "not valid HTTP"),
        ("two-lengths", "not valid HTTP"),
        ("bad-length", "not valid HTTP"),
        ("bad-chunks", "not valid HTTP"),
        ("chunks-end-early", "ended the answer early"),
        ("overlong-chunk", "not valid HTTP"),
        ("many-headers", "not valid HTTP"),
        ("long-header", "not valid HTTP"),
        ("redirect?http://[", "cannot fetch"),
    ],
)
def test_fetch_broken_answer(server: Server, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetch(server.url(path))


@pytest.mark.parametrize(
    "path", ["silent", "drip-headers", "drip-body", "early-hints", "empty-gzip"]
)
def test_fetch_slow(server: Server, path: str) -> None:
    """The server would go on for ever: that the test ends is the proof."""
    with pytest.raises(FetchError, match=r"longer than 0\.35 s"):
        fetch(server.url(path), timeout=0.35)


def test_fetch_chunked(server: Server) -> None:
    assert fetch(server.url("chunked")).body == b"<p>X"


def test_fetch_again_where_a_kept_connection_was_given_up(server: Server) -> None:
    with Fetcher(allow_private=True) as fetcher:
        bodies = [fetcher.fetch(server.url("once")).body for _ in range(2)]
    assert bodies == [PAGE, PAGE]
    assert [server.clients.count(client) for client in server.clients] == [2, 2, 1]


def test_fetch_longer_than_announced(server: Server) -> None:
    """What comes after the end is not the page's, and no later answer is taken from it."""
    with Fetcher(allow_private=True) as fetcher:
        assert fetcher.fetch(server.url("too-short")).body == PAGE[:4]
        assert fetcher.fetch(server.url("page")).body == PAGE


def test_fetch_bomb_takes_little_memory(server: Server) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(FetchError, match="larger than"):
            fetch(server.url("bomb"), max_bytes=10**6)
        assert tracemalloc.get_traced_memory()[1] < 10 * 10**6
    finally:
        tracemalloc.stop()


def test_fetch_cookies(server: Server) -> None:
    """They last from one redirect to the next, as sites need it, and not to the next page."""
    with Fetcher(allow_private=True) as fetcher:
        for _ in range(2):
            assert fetcher.fetch(server.url("cookies")).body == b"phien=1"
    sent = ["Cookie" in headers for _, headers in server.requests]
    assert sent == [False, True, False, True]


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
