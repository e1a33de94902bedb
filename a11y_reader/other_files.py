"""Files that are no pages: what they are, by the bytes with which they begin."""

import re
from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["kind_of_file"]

_KINDS: Mapping[re.Pattern[bytes], str] = MappingProxyType(
    {
        re.compile(begin, re.DOTALL): name
        for name, begin in (
            ("a PDF", rb"[\xef\xbb\xbf\s]*%PDF-\d"),
            ("a ZIP archive, as documents of Word and Excel are", rb"PK(?:\x03\x04|\x05\x06)"),
            ("an archive", rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|BZh\d1AY|\xfd7zXZ\0"),
            ("a document of an old Word, Excel or PowerPoint", rb"\xd0\xcf\x11\xe0"),
            ("a document in RTF", rb"\{\\rtf"),
            ("a document in PostScript", rb"%!PS-Adobe"),
            ("compressed by gzip, which its name does not say", rb"\x1f\x8b\x08"),
            ("an image", rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM.{4}\0{4}|RIFF.{4}WEBP"),
            ("an image", rb"II\*\0|MM\0\*"),
            ("a video or an image", rb"\0.{3}ftyp"),
            ("a video", rb"\x1a\x45\xdf\xa3|RIFF.{4}AVI "),
            ("sound or a video", rb"OggS\0"),
            ("sound", rb"ID3[\x02-\x04]|\xff[\xf2\xf3\xfa\xfb].{2,254}?\0{4}|fLaC\0|RIFF.{4}WAVE"),
            ("a font", rb"wOF[F2](?:\0\x01\0\0|OTTO|true)|OTTO\0|\0\x01\0\0\0"),
            ("a program", rb"\x7fELF|MZ[^<]{0,62}\0"),
        )
    }
)
"""What is no page (https://mimesniff.spec.whatwg.org/), and how it begins: what is read of its
bytes would be no text of anybody."""


def kind_of_file(data: bytes) -> str:
    """Return what bytes are that are no page; empty where they may be one.

    >>> kind_of_file(b"%PDF-1.7"), kind_of_file(b"<p>%PDF-1.7")
    ('a PDF', '')
    """
    return next((name for begin, name in _KINDS.items() if begin.match(data)), "")
