"""Files that are no pages."""

import doctest

import pytest

import a11y_reader
from a11y_reader import NotAPageError, other_files
from a11y_reader.other_files import kind_of_file


def test_examples() -> None:
    assert doctest.testmod(other_files).failed == 0


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xef\xbb\xbf\n%PDF-1.7", "a PDF"),
        (b"GIF89a\x01\0", "an image"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "an image"),
        (b"BM\x46\n\0\0\0\0\0\0\x36\0", "an image"),
        (b"\0\0\0\x18ftypmp42", "a video or an image"),
        (b"MZ\x90\0\x03", "a program"),
        (b"\x7fELF\x02", "a program"),
    ],
)
def test_read_another_kind_of_file(data: bytes, kind: str) -> None:
    with pytest.raises(NotAPageError, match=f"^this is no web page but {kind}$"):
        a11y_reader.read(data + b"<p>x")


@pytest.mark.parametrize(
    "text", ["GIF8 là", "%PDF- là cách", "BMW bán xe", "MZ là vùng", "RIFF là", "Thẻ ftyp", ""]
)
def test_text_that_begins_alike(text: str) -> None:
    assert kind_of_file(text.encode()) == ""
