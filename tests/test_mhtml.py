"""Pages saved as a single file."""

from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader import EmptyPageError, Options, TooLargeError, read
from a11y_reader.mhtml import snapshot_of

TEXT = "Ủy ban nhân dân xã nghỉ làm việc ngày mai, và làm bù vào ngày thứ bảy của tuần sau."
MORE = "Người dân có việc gấp xin gọi số điện thoại, hoặc xem <a href='2.html'>lịch trực</a>."
PAGE = f"<title>Thông báo</title><h1>Thông báo</h1><p>{TEXT}</p><p>{MORE}</p>"
URL = "https://xa.example.vn/tin/1.html"


def saved(
    *parts: tuple[str, str], encoding: str = "quoted-printable", charset: str = "utf-8"
) -> bytes:
    """Return a file of parts, each with its type and what it holds."""
    message = EmailMessage()
    message["Snapshot-Content-Location"] = URL
    message["MIME-Version"] = "1.0"
    message.make_related()
    for kind, content in parts:
        part = EmailMessage()
        part.set_content(content, subtype=kind, charset=charset, cte=encoding)
        message.attach(part)
    return message.as_bytes()


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [("quoted-printable", "utf-8"), ("base64", "utf-8"), ("8bit", "utf-8"), ("base64", "utf-16")],
)
def test_page_as_a_browser_saves_it(encoding: str, charset: str) -> None:
    file = saved(("css", "p {}"), ("html", PAGE), encoding=encoding, charset=charset)
    document = read(file)
    assert document.title == "Thông báo"
    assert document.body[0].text == TEXT
    assert document.url == URL
    assert document.elements("a")[0].get("href") == "https://xa.example.vn/tin/2.html"


def test_the_callers_address_counts() -> None:
    assert read(saved(("html", PAGE)), url="https://khac.example.vn/").url.startswith(
        "https://khac.example.vn"
    )


def test_page_that_the_file_begins_with() -> None:
    first, second = PAGE, PAGE.replace("Thông báo", "Khung")
    file = saved(("html", second), ("html", first))
    marked = file.replace(b"multipart/related;", b'multipart/related; start="<a>";', 1)
    last = marked.rindex(b"Content-Type: text/html")
    assert read(file).title == "Khung"
    assert read(marked[:last] + b"Content-ID: <a>\n" + marked[last:]).title == "Thông báo"


def test_parts_within_a_part() -> None:
    inner = EmailMessage()
    inner.set_content("văn bản")
    inner.add_alternative(PAGE, subtype="html")
    outer = EmailMessage()
    outer["MIME-Version"] = "1.0"
    outer.make_related()
    outer.attach(inner)
    assert read(outer.as_bytes()).title == "Thông báo"


def test_an_encoding_that_there_is_none_of_is_passed_over() -> None:
    file = saved(("html", PAGE)).replace(b'charset="utf-8"', b'charset="x-none"')
    assert read(file).title == "Thông báo"


def test_a_file_without_a_page() -> None:
    with pytest.raises(EmptyPageError, match="MHTML file has no HTML page"):
        snapshot_of(saved(("css", "p {}")))


def test_parts_within_thousands_of_parts() -> None:
    nested = b"".join(
        b'Content-Type: multipart/related; boundary="%d"\n\n--%d\n' % (number, number)
        for number in range(5_000)
    )
    with pytest.raises(EmptyPageError, match="MHTML file has no HTML page"):
        snapshot_of(b"MIME-Version: 1.0\n" + nested)


@pytest.mark.parametrize(
    "data", [b"", b"<p>MIME-Version: 1.0\n\n", b"Ghi chu: hai\n\n<p>Mot", b"MIME-Version: 1.0"]
)
def test_what_is_no_such_file(data: bytes) -> None:
    assert snapshot_of(data) is None


def test_a_file_over_the_limit() -> None:
    with pytest.raises(TooLargeError):
        read(saved(("html", PAGE)), options=Options(max_bytes=100))


@given(st.binary(), st.binary(max_size=300))
def test_any_bytes(head: bytes, body: bytes) -> None:
    data = b"MIME-Version: 1.0\n" + head + b"\n\n" + body
    with suppress(EmptyPageError):
        snapshot_of(data)
