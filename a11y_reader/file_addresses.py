"""Addresses of files, such as documents to download, and the names of files that texts end with."""

import re
from typing import NamedTuple
from urllib.parse import unquote

__all__ = [
    "File",
    "file_at",
    "file_name",
    "leads_to_document",
    "leads_to_image",
    "medium_name",
    "names_document",
]

_DOCUMENTS = "7z doc docx epub hwp hwpx odp ods odt pdf ppt pptx rar rtf xls xlsx zip".split()
"""Formats of documents, and of archives with some."""

_OTHERS = ("csv docm dot dotx gz key mdb pages pps ppsx pptm tar tgz xlsb xlsm").split()
"""Other formats that a browser hands on to another program, or shows without the page around."""

_BEHIND = r"(?=[?#&;]|\Z|/[\da-f]{8}-[\da-f-]+(?:[?#]|\Z))"
"""What follows a file's name in an address: its end, a query or, in Liferay, an identifier."""

_DOCUMENT = re.compile(rf"\.(?:{'|'.join(_DOCUMENTS)}){_BEHIND}", re.IGNORECASE)
"""The format of a document in its address."""

_FILE = re.compile(rf"\.({'|'.join(_DOCUMENTS + _OTHERS)}){_BEHIND}", re.IGNORECASE)
"""The format of any such file, in a query too: download.aspx?name=a.pdf."""

_IMAGE = re.compile(r"\.(?:avif|gif|jpe?g|png|webp)(?:$|[?#])", re.IGNORECASE)
"""The format of a picture in its address; drawings (SVG) hold the place of one as often."""

_MEDIUM = re.compile(
    r"\.(?:aac|flac|m3u8|m4[av]|mov|mp[34]|og[agv]|opus|wav|webm)\Z", re.IGNORECASE
)
"""The format of a recording at the end of its name."""

_NAME_ENDS = tuple(end for name in _DOCUMENTS for end in (f".{name}", f"({name})"))
"""How a text ends that is the name of a document, or a title with its format."""

_LONGEST_END = max(map(len, _NAME_ENDS))
"""How many characters the longest of these ends has."""

_AUTHORITY = re.compile(r"[a-z][a-z0-9+.\-]*://[^/?#]*", re.IGNORECASE)
"""Scheme and host, which may end in what looks like an extension: example.zip."""

_SEPARATORS = "/?#=&;:\\"
"""What may stand before the name of a file in an address."""


class File(NamedTuple):
    """A file that an address leads to.

    Attributes:
        name: Its name as it stands in the address, decoded.
        format: Its extension in capitals.
    """

    name: str
    format: str


def file_at(url: str) -> File | None:
    """Return the file that an address names in its path or query, if there is one.

    >>> file_at("https://example.vn/download.ashx?file=/vb/Q%C4%90%20196.pdf&v=1")
    File(name='QĐ 196.pdf', format='PDF')
    >>> file_at("https://example.kr/files/1.hwpx")
    File(name='1.hwpx', format='HWPX')
    >>> file_at("https://example.zip"), file_at("https://example.vn/tin.html")
    (None, None)
    """
    authority = _AUTHORITY.match(url)
    start = authority.end() if authority else 0
    extension = _FILE.search(url, start)
    if extension is None:
        return None
    before = url[start : extension.end()]
    cut = max(map(before.rfind, _SEPARATORS))
    name = unquote(before[cut + 1 :])
    return File(" ".join(name.split()), extension[1].upper())


def file_name(url: str) -> str:
    """Return the last part of an address's path, decoded; an empty string where it ends in `/`.

    >>> file_name("https://example.vn/phim/L%E1%BB%85%20h%E1%BB%99i.mp4?t=1")
    'Lễ hội.mp4'
    """
    return unquote(re.split(r"[?#]", url, maxsplit=1)[0].rpartition("/")[2])


def medium_name(url: str) -> str:
    """Return the name of the recording that an address names; an empty string where it names none.

    >>> medium_name("https://example.vn/phim/hoi.MP4?t=1"), medium_name("/xem.php?id=3")
    ('hoi.MP4', '')
    """
    name = file_name(url)
    return name if _MEDIUM.search(name) else ""


def leads_to_document(url: str) -> bool:
    """Say whether an address names a document; quickly, as each link of a page is asked.

    >>> leads_to_document("/documents/24/qd.pdf/5b6c1f2a-77d0-4b1e-9c11-0a1b2c3d4e5f?t=1")
    True
    >>> leads_to_document("/qd.pdf/xem")
    False
    """
    return _DOCUMENT.search(url) is not None


def leads_to_image(url: str) -> bool:
    """Say whether an address names a picture.

    >>> leads_to_image("/anh/cau.jpg?w=900"), leads_to_image("/anh/cau.html")
    (True, False)
    """
    return _IMAGE.search(url) is not None


def names_document(text: str) -> bool:
    """Say whether a text ends with the name of a document, or with its format in brackets.

    >>> names_document("Tải về qd-196.PDF "), names_document("Quyết định 196 (pdf)")
    (True, True)
    >>> names_document("Quyết định 196"), names_document("Tệp PDF")
    (False, False)
    """
    return text.rstrip()[-_LONGEST_END:].lower().endswith(_NAME_ENDS)
