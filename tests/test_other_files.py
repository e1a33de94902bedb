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
        (b"PK\x05\x06" + b"\0" * 18, "a ZIP archive, as documents of Word and Excel are"),
        (b"Rar!\x1a\x07\x01\0", "an archive"),
        (b"7z\xbc\xaf'\x1c\0\x04", "an archive"),
        (b"%!PS-Adobe-3.0\n", "a document in PostScript"),
        (b"II*\0\x08\0", "an image"),
        (b"MM\0*\0\0", "an image"),
        (b"\x1a\x45\xdf\xa3\xa3", "a video"),
        (b"RIFF\x24\0\0\0AVI LIST", "a video"),
        (b"OggS\0\x02", "sound or a video"),
        (b"ID3\x03\0", "sound"),
        (b"\xff\xfb\x90\x64" + b"\0" * 32, "sound"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "sound"),
        (b"wOFF\0\x01\0\0", "a font"),
        (b"wOF2OTTO", "a font"),
        (b"MZ\x90\0\x03", "a program"),
        (b"\x7fELF\x02", "a program"),
    ],
)
def test_read_another_kind_of_file(data: bytes, kind: str) -> None:
    with pytest.raises(NotAPageError, match=f"^this is no web page but {kind}$"):
        a11y_reader.read(data + b"<p>x")


@pytest.mark.parametrize(
    "text",
    [
        *("GIF8 là", "%PDF- là cách", "BMW bán xe", "MZ là vùng", "RIFF là", "Thẻ ftyp", ""),
        *("Rar! là", "7z là", "%! là", "II* là", "MM là", "OggS là", "ID3 là", "wOFF là", "PK là"),
    ],
)
def test_text_that_begins_alike(text: str) -> None:
    assert kind_of_file(text.encode()) == ""
