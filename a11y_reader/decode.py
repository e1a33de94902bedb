"""Bytes to text, in the order a browser decides on the encoding."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import webencodings

from a11y_reader.characters import normalise, normalise_utf8
from a11y_reader.errors import DecodeError, TooLargeError
from a11y_reader.vietnamese.charsets import ENCODINGS, decode_bytes, encoding_labelled
from a11y_reader.vietnamese.syllables import syllables_among

__all__ = ["Decoded", "decode"]

# https://encoding.spec.whatwg.org/#bom-sniff
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xfe\xff", "utf-16be"),
    (b"\xff\xfe", "utf-16le"),
)
_PRESCANNED = 1024  # https://html.spec.whatwg.org/#determining-the-character-encoding
_SAMPLED = 65_536  # what the detector sees, which is slow

# Python's codecs for what the standard means by these names, which older webencodings doesn't know:
# https://encoding.spec.whatwg.org/#legacy-multi-byte-chinese-(simplified)-encodings
_SUPERSETS = {"euc-kr": "cp949", "gbk": "gb18030", "shift_jis": "cp932"}

_MARKUP = re.compile(
    r"<!(?=--).*?(?:-->|\Z)"
    r"""|<(?P<tag>/?[a-z][^\s/>]*(?![^\s/>]))(?P<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>"""
    r"|<[!/?][^>]*>",
    re.ASCII | re.DOTALL | re.IGNORECASE,
)
"""Comments, tags and declarations as the prescan goes through them."""

# As long as any real one; a longer reach would make the search quadratic
_META = re.compile(rb"<meta(?=[\s/])([^<>]{0,500})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([^\s=/>][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?""", re.ASCII
)
"""https://html.spec.whatwg.org/#concept-get-attributes-when-sniffing"""

# https://html.spec.whatwg.org/#algorithm-for-extracting-a-character-encoding-from-a-meta-element
_CHARSET = re.compile(
    r"""charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"'][^\s;]*))""", re.ASCII | re.IGNORECASE
)
# https://html.spec.whatwg.org/#concept-get-xml-encoding-when-sniffing
_XML_ENCODING = re.compile(r"""<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']""", re.ASCII)

_OF_VIETNAMESE = ("windows-1258", *ENCODINGS)
"""Encodings that syllables tell, as pages seldom declare them."""

_LEAST_SYLLABLES = 8
"""Fewer of them may be chance."""

_NEARLY_ALL = 0.8
"""Share of syllables among the words: the others are names and foreign words."""

_TAG = re.compile(rb"<[^<>]*>")
"""What has no words to read."""

_STRAY = re.compile("[\udc80-\udcff]+")  # as `surrogateescape` has what isn't UTF-8

# The one name of the detector's that is Python's and not the standard's
_DETECTORS_NAMES = {"cp874": "windows-874"}


class Decoded(NamedTuple):
    """A page's source as text.

    Attributes:
        text: The source, normalised as `a11y_reader.characters.normalise` has it.
        encoding: What the bytes were read as: a name of the Encoding Standard, in lower case
            (https://encoding.spec.whatwg.org/#names-and-labels), or one of
            `a11y_reader.vietnamese.charsets.ENCODINGS`.
    """

    text: str
    encoding: str


def decode(
    data: bytes, *, content_type: str | None = None, max_bytes: int | None = None
) -> Decoded:
    r"""Read the bytes of a page.

    It will try in order:

    1. the byte order mark;
    2. UTF-8, where the bytes are UTF-8 but for stray places, whatever is declared: text of another
       encoding is never UTF-8 by accident, and half of all wrong declarations are of UTF-8 pages;
       stray quotes and dashes of windows-1252 are read as such;
    3. the charset of the Content-Type;
    4. the charset of a `meta` element or an XML declaration in the first 1024 bytes;
    5. that of a later `meta` element;
    6. an encoding of Vietnamese in which nearly all words are syllables: VISCII, TCVN 5712 and
       windows-1258 come undeclared, or declared as windows-1252, which any bytes fit;
    7. what chardetng takes it for, the detector of a browser, by the frequency of letters; else
       windows-1252, which most undeclared pages are in;
    8. UTF-8 with U+FFFD for what isn't.

    Of 3 to 7, one that fits less than four fifths of the characters beyond ASCII is passed over.

    Args:
        data: The page as it was fetched or saved.
        content_type: The value of the HTTP header Content-Type.
        max_bytes: The most bytes to accept; any number where it is None.

    Raises:
        DecodeError: The Content-Type names an encoding that does not exist. One that the page
            itself names is passed over.
        TooLargeError: There are more than `max_bytes`.

    >>> decode("Cộng hòa".encode(), content_type="text/html; charset=iso-8859-1")
    Decoded(text='Cộng hòa', encoding='utf-8')
    >>> decode(b'<meta charset="windows-1258">Ti\xea\xecng Vi\xea\xf2t')
    Decoded(text='<meta charset="windows-1258">Tiếng Việt', encoding='windows-1258')
    """
    if max_bytes is not None and len(data) > max_bytes:
        raise TooLargeError("max_bytes", max_bytes, len(data))
    declared = _transport_encoding(content_type or "")
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(normalise(_read(data, name)), name)
    if data.isascii():
        name = declared or _prescan(data) or "utf-8"
        return Decoded(normalise(_read(data, name)), name)
    return _decode_beyond_ascii(data, declared)


def _decode_beyond_ascii(data: bytes, declared: str | None) -> Decoded:
    try:
        return Decoded(normalise_utf8(data), "utf-8")
    except UnicodeDecodeError:
        damaged = _read(data, "utf-8")
    if _is_sound(damaged):
        return Decoded(normalise(_undamaged(data)), "utf-8")
    early = filter(None, (declared, _prescan(data)))
    detected = chain(_vietnamese(data), _detected(data))
    for name in chain(early, _declared_late(data), detected):
        text = _read(data, name)
        if _is_sound(text):
            better = next(_vietnamese(data), name) if name == "windows-1252" else name
            return Decoded(normalise(_read(data, better)), better)
    return Decoded(normalise(damaged), "utf-8")


def _undamaged(data: bytes) -> str:
    """Read UTF-8 into which bytes of windows-1252 have come: quotes and dashes, pasted.

    Beautiful Soup tells them from the beginnings of letters that were cut off, which say nothing.
    """
    text = data.decode("utf-8", "surrogateescape")
    return _STRAY.sub(_read_stray, text)


def _read_stray(run: re.Match[str]) -> str:
    from bs4.dammit import UnicodeDammit

    stray = run[0].encode("ascii", "surrogateescape")
    return UnicodeDammit.detwingle(stray).decode("utf-8", "replace")


def _vietnamese(data: bytes) -> Iterator[str]:
    """Yield the encoding by which the words are syllables of Vietnamese, if there is one.

    Text for fonts is in TCVN 5712 too, but only the font makes it capitals: where one is named,
    the tree, in which it stands where, is left to tell.
    """
    sample = _TAG.sub(b" ", _sample(data))
    candidates = [name for name in _OF_VIETNAMESE if name != "tcvn5712-1" or b".Vn" not in data]
    shares = {name: syllables_among(normalise(_read(sample, name))) for name in candidates}
    best = max(shares, key=lambda name: shares[name].syllables)
    if shares[best].syllables >= max(_LEAST_SYLLABLES, _NEARLY_ALL * shares[best].words):
        yield best


def _read(data: bytes, name: str) -> str:
    if name in ENCODINGS:
        return decode_bytes(data, name)
    if name in _SUPERSETS:
        return data.decode(_SUPERSETS[name], "replace")
    return webencodings.decode(data, name)[0]


def _is_sound(text: str) -> bool:
    """Say whether at least four of five characters beyond ASCII could be read.

    Measured on 500 pages: stray damage leaves 0.96 and more of UTF-8, and of the same pages in 13
    other encodings at most 0.48 can be taken for UTF-8.
    """
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return 5 * text.count("\ufffd") <= beyond_ascii


def _transport_encoding(content_type: str) -> str | None:
    label = _charset(content_type)
    if not label:
        return None
    if webencodings.lookup(label) is None and encoding_labelled(label) is None:
        raise DecodeError(
            f"there is no encoding {label!r}, which content_type names; correct its charset "
            "(https://encoding.spec.whatwg.org/#names-and-labels) or leave it out"
        )
    return _canonical(label)


def _charset(content_type: str) -> str:
    found = _CHARSET.search(content_type)
    return (found[1] or found[2] or found[3] or "").strip() if found else ""


def _canonical(label: str) -> str | None:
    """Return a label's encoding, None where there is none whose text could be read."""
    encoding = webencodings.lookup(label)
    if encoding is None:
        return encoding_labelled(label)
    if encoding.name == "replacement":
        return None
    return "windows-1252" if encoding.name == "x-user-defined" else encoding.name


def _prescan(data: bytes) -> str | None:
    """Find the encoding that the head of the page declares.

    https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
    """
    head = data[:_PRESCANNED].decode("latin-1")
    tags = _MARKUP.finditer(head)
    labels = [
        _meta_charset(tag["attributes"]) for tag in tags if (tag["tag"] or "").lower() == "meta"
    ]
    xml = _XML_ENCODING.match(head)
    labels.append(xml[1] if xml else "")
    name = next(filter(None, map(_canonical, labels)), None)
    # Whoever can read the declaration byte by byte has not got UTF-16 before them
    return "utf-8" if name and name.startswith("utf-16") else name


def _declared_late(data: bytes) -> Iterator[str]:
    """Yield what is declared anywhere, as a browser heeds it when it parses that far.

    https://html.spec.whatwg.org/#change-the-encoding
    """
    for tag in _META.finditer(data):
        name = _canonical(_meta_charset(tag[1].decode("latin-1")))
        if name and not name.startswith("utf-"):
            yield name


def _meta_charset(attributes: str) -> str:
    pairs = reversed(_ATTRIBUTE.findall(attributes))  # of several of a name the first counts
    values: dict[str, str] = {name.lower(): one or two or three for name, one, two, three in pairs}
    if "charset" in values:
        return values["charset"]
    is_pragma = values.get("http-equiv", "").lower() == "content-type"
    return _charset(values.get("content", "")) if is_pragma else ""


def _detected(data: bytes) -> Iterator[str]:
    from chardetng_py import EncodingDetector  # type: ignore[import-untyped]

    detector = EncodingDetector()
    detector.feed(_sample(data), last=True)
    name = detector.guess(tld=None, allow_utf8=False)
    yield from filter(None, (_canonical(_DETECTORS_NAMES.get(name, name)), "windows-1252"))


def _sample(data: bytes) -> bytes:
    """Return lines which say something about the encoding."""
    return b"\n".join(line for line in data.splitlines() if not line.isascii())[:_SAMPLED]
