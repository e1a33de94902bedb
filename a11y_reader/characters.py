"""Characters that look right and still break searching, speech or Braille, made good.

`normalise` works on the source of a page, markup and all; `clean_text` on one text of the tree,
where character references such as `&nbsp;` and `&#x301;` are characters by then.
"""

import re
from unicodedata import combining, is_normalized, normalize
from urllib.parse import quote

__all__ = [
    "COLONS",
    "OF_DIRECTION",
    "clean_text",
    "folded",
    "inert",
    "is_blank",
    "is_isolated",
    "isolated",
    "normalise",
    "normalise_utf8",
    "without_direction",
    "without_marks",
]

COLONS = (":", "：", "៖", "፦")
"""What a line ends with that leads to what stands below it, in any script."""

_ASCII = bytes(range(0x80))
"""What is left without these bytes is looked at: of most sources it is little."""

# https://infra.spec.whatwg.org/#control, but for tab, newline and carriage return
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r"})
_BREAKS_TO_SPACE = bytes.maketrans(b"\v\f", b"  ")
"""For vertical tab and form feed, the line and page breaks of word processors."""

_LONE_CR = re.compile(rb"\r(?!\n)")
"""A line end by itself: https://infra.spec.whatwg.org/#normalize-newlines."""

# Those that windows-1252 has no character for stay behind another character beyond ASCII: there
# they may be the byte of a letter that was encoded twice
_C1_IN_UTF8 = re.compile(
    rb"\xc2(?:[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]"
    rb"|(?<![\x80-\xff]\xc2)[\x81\x8d\x8f\x90\x9d](?:\xc2[\x81\x8d\x8f\x90\x9d])*)"
)

_MAY_BE_C1_IN_UTF8 = re.compile(rb"\xc2[\x80-\x9f]")
"""A quick look for what `_C1_IN_UTF8` finds."""

# What a numeric character reference to a C1 control means, by the table of
# https://html.spec.whatwg.org/#numeric-character-reference-end-state
_C1 = {code: bytes((code,)).decode("windows-1252", "ignore") for code in range(0x80, 0xA0)}

# Only characters outside of these ranges may be changed by, or take part in, composition:
# https://www.unicode.org/reports/tr15/#Detecting_Normalization_Forms
_MAY_COMPOSE = re.compile(
    "[^\x00-\u02ff\u0388-\u0482\u048a-\u0556\u05d0-\u05ea\u0620-\u064a\u0671-\u06d5\u0904-\u0939"
    "\u0e01-\u0e37\u0e3f-\u0e47\u10d0-\u10ff\u1e00-\u1eff\u2002-\u20cf\u2100-\u2125\u212c-\u2328"
    "\u232b-\u2adb\u2add-\u2c7f\u3000-\u3029\u3030-\u3098\u309b-\ua4cf\uac00-\ud7a3\ue000-\uf8ff"
    "\ufe0e\ufe0f\uff00-\uffff\U0001f000-\U0001faff]+"
)
# The block that has all marks which compose with a letter of ASCII
_COMPOSE_WITH_ASCII = re.compile("[\u0300-\u036f]")
# The one mark that composes with characters of markup, namely with <, = and >
_LONG_SOLIDUS_OVERLAY = "\u0338"

# No language puts more of them on one letter, and the time to order them grows with their square:
# https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
_MOST_MARKS = 30
_MAY_BE_MARKS = re.compile(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")
"""What may hold too many marks: that many characters in a row which are no letters."""

_NOISE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ue000-\uf8ff\ufeff\ufffe\uffff]"
)
"""All that `_REPLACEMENTS` replaces, and the zero width space."""

# What word processors write for bullets and check marks in the fonts Symbol and Wingdings
_SYMBOLS = {0xF0A7: "▪", 0xF0B7: "•", 0xF0D8: "➢", 0xF0FC: "✓"}

_REPLACEMENTS = {
    **dict.fromkeys(range(0xE000, 0xF900)),
    **_SYMBOLS,
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys(b"\v\f", " "),
    **_C1,
    **dict.fromkeys(map(ord, "\u2028\u2029"), "\n"),
    **dict.fromkeys(map(ord, "\xad\u2060\ufeff\ufffe\uffff")),
}
"""What stands for each character that has no place in a text; nothing for most."""

# Thai, Lao, Myanmar and Khmer are written without spaces: there it separates words
_ZERO_WIDTH_SPACE = re.compile("(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b")

OF_DIRECTION = "\u202a-\u202e\u2066-\u2069"
"""The characters that embed, override and isolate directions, as a range of a regular expression.

https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
"""
_OF_DIRECTION = re.compile(f"[{OF_DIRECTION}]")
"""One of them."""

_CLOSES = "\u2069"
"""POP DIRECTIONAL ISOLATE, which ends an isolate."""

# https://www.w3.org/International/questions/qa-bidi-unicode-controls: embeddings by isolates
_ISOLATES = str.maketrans("\u202a\u202b\u202c\u202d\u202e", "\u2066\u2067\u2069\u2066\u2067")
_NOT_PRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Controls but for tab and line feed, which a terminal may obey."""

_LONG = 10_000
"""The number of characters from which a list of the words takes too much memory."""

_TO_SPACE = {code: " " for code in range(0x3001) if chr(code).isspace()}
"""All white space there is in Unicode: https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt"""

_PADDING = re.compile(r"(?<!\S)[\xa0\u3000]|[\xa0\u3000](?!\S)")
"""A no-break space beside other white space joins nothing, and a wide one there indents."""

_UNBROKEN = re.compile(r"[^ \t\n\f\r]+")
"""What stands between two places at which a line may break."""

_NEEDLESS = re.compile(r"(?<![\d«])\xa0(?![\d%€₫«»;:!?–—])")
"""A no-break space where no typography asks for one: behind no figure, before no sign."""


def normalise(text: str) -> str:
    r"""Return the source of a page in NFC, with plain line ends and without control characters.

    - A byte order mark at the beginning is dropped, CR LF and CR become LF
      (https://infra.spec.whatwg.org/#normalize-newlines).
    - NUL and the other C0 controls are dropped, as the standard has it for NUL in text
      (https://html.spec.whatwg.org/#parsing-main-inbody); vertical tab and form feed, the line and
      page breaks of word processors, become spaces.
    - C1 controls become the characters of windows-1252 which they were meant to be; those without
      one are dropped, but for bytes of what may have been encoded twice, which are left to
      `clean_text`.
    - Lone surrogates become U+FFFD.
    - All is composed (NFC, https://www.unicode.org/reports/tr15/): portals mix composed and
      decomposed Vietnamese, and neither searching nor speech finds one by the other. U+0338 is
      left to `clean_text`, since that mark would fuse with markup. Of more than 30 combining
      marks in a row the rest is dropped.

    Args:
        text: The source, of any length.

    >>> normalise("Tie\u0302\u0301ng Vie\u0323\u0302t\r\nm\x00ới")
    'Tiếng Việt\nmới'
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:
        data = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    return normalise_utf8(data)


def normalise_utf8(data: bytes) -> str:
    """Do what `normalise` does, from UTF-8.

    Bytes are several times faster to search than text, and most sources are UTF-8 anyway.

    Raises:
        UnicodeDecodeError: The bytes are not UTF-8.
    """
    if b"\r" in data and _LONE_CR.search(data):
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    data = data.removeprefix(b"\xef\xbb\xbf").translate(_BREAKS_TO_SPACE, _CONTROLS + b"\r")
    beyond_ascii = data.translate(None, _ASCII)
    if _MAY_BE_C1_IN_UTF8.search(beyond_ascii):  # a quick look, as there is much less of it
        data = _C1_IN_UTF8.sub(lambda control: _C1[control[0][1]].encode(), data)
    text = data.decode()
    if _is_composed(beyond_ascii.decode("utf-8", "replace")):
        return text
    return _composed_source(text)


def _is_composed(beyond_ascii: str) -> bool:
    """Say whether a text is surely composed, by its characters beyond ASCII one after the other.

    Those of ASCII between them neither decompose nor are composed to what stands before them.
    """
    if not _MAY_COMPOSE.search(beyond_ascii):
        return True
    if _COMPOSE_WITH_ASCII.search(beyond_ascii) or not is_normalized("NFC", beyond_ascii):
        return False
    return _MAY_BE_MARKS.sub(_limited, beyond_ascii) == beyond_ascii


def _composed_source(text: str) -> str:
    """Compose each run of characters that may change with the one before it, but for U+0338."""
    pieces: list[str] = []
    end = 0
    for run in _MAY_COMPOSE.finditer(text):
        start = max(run.start() - 1, end)
        changing = text[start : run.end()]
        is_left = _LONG_SOLIDUS_OVERLAY in changing
        pieces += text[end:start], changing if is_left else _composed(changing)
        end = run.end()
    return "".join((*pieces, text[end:]))


def _composed(text: str) -> str:
    if not _MAY_COMPOSE.search(text):
        return text
    text = _MAY_BE_MARKS.sub(_limited, text)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _limited(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for char in run[0]:
        marks = marks + 1 if combining(char) else 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def clean_text(text: str) -> str:
    r"""Return one text of a page in NFC, without characters that only padded or hyphenated it.

    - A no-break space stays where it means something, alone between two words or between a number
      and its unit. At either end of the text, beside other space and in a run it is padding, and
      in a chain of words that are all joined by it an editor's habit, which would keep the line
      from wrapping: there it becomes a space. So does an ideographic space at either end of the
      text or in a run, with which Chinese and Japanese pages indent paragraphs.
    - Soft hyphens, word joiners, byte order marks and zero width spaces are dropped, for they cut
      words in two. A zero width space after a letter of Thai, Lao, Myanmar or Khmer stays, where
      it separates words; so do zero width joiners and non-joiners everywhere.
    - Private use characters, which show something only in a font of the page's own, mostly icons,
      are dropped, but for the bullets of word processors.
    - Line and paragraph separators (U+2028, U+2029) become newlines.
    - Controls and composition as in `normalise`.

    Args:
        text: A text node of a parsed page or an attribute's value, character references decoded.

    >>> clean_text("\xa0\xa0Thu nhập tăng 10\xa0% \xa0so với nă\xadm trước\xa0")
    '  Thu nhập tăng 10\xa0%  so với năm trước '
    """
    if not text.isprintable():  # no-break spaces are not, either
        if _NOISE.search(text):
            text = _ZERO_WIDTH_SPACE.sub("", text.translate(_REPLACEMENTS))
        if "\xa0" in text or "\u3000" in text:
            text = _without_needless(_PADDING.sub(" ", text))
    return text if text.isascii() else _composed(text)


def _without_needless(text: str) -> str:
    """Break chains of words that no-break spaces join."""
    return _UNBROKEN.sub(_unchained, text) if text.count("\xa0") > 1 else text


def _unchained(run: re.Match[str]) -> str:
    joined = run[0].count("\xa0")
    return _NEEDLESS.sub(" ", run[0]) if joined > 1 else run[0]


def folded(text: str) -> str:
    r"""Return a text with each run of white space as one space, and none at either end.

    >>> folded(" Thông báo\n\tsố 5\xa0")
    'Thông báo số 5'
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # quickly, as most texts are: a space is all white space in them
    if len(text) <= _LONG:
        return " ".join(text.split())
    text = text.translate(_TO_SPACE)  # as the words of a long text, one by one, take much memory
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def isolated(text: str) -> str:
    r"""Return a text whose characters of direction turn nothing outside of it.

    Overrides, by which a text can be made to look as what it is not
    (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), and embeddings become
    isolates; what is left open is closed at the end of the line, and what closes nothing goes.

    >>> isolated("tệp \u202efdp.exe")
    'tệp \u2067fdp.exe\u2069'
    """
    if text.isascii() or not _OF_DIRECTION.search(text):
        return text
    return "\n".join(map(_isolated_line, text.translate(_ISOLATES).split("\n")))


def _isolated_line(line: str) -> str:
    depth, end = 0, 0
    pieces = []
    for char in _OF_DIRECTION.finditer(line):
        if char[0] != _CLOSES:
            depth += 1
        elif depth:
            depth -= 1
        else:  # it closes nothing
            pieces.append(line[end : char.start()])
            end = char.end()
    return "".join((*pieces, line[end:], _CLOSES * depth))


def is_isolated(text: str) -> bool:
    """Say whether a text's characters of direction turn nothing outside of it."""
    return isolated(text) == text


def without_direction(text: str) -> str:
    """Return a URL or an id with its characters of direction percent-encoded."""
    return text if text.isascii() else _OF_DIRECTION.sub(lambda char: quote(char[0]), text)


def without_marks(text: str) -> str:
    """Return a text without the marks on its letters; a đ is a letter of its own.

    >>> without_marks("Ủy ban Đảng")
    'Uy ban Đang'
    """
    if text.isascii():
        return text
    return "".join(char for char in normalize("NFD", text) if not combining(char))


def is_blank(text: str | None) -> bool:
    r"""Say whether there is nothing in a text, or but white space.

    >>> is_blank(None), is_blank(" \n"), is_blank("a ")
    (True, True, False)
    """
    return not text or text.isspace()


def inert(text: str) -> str:
    r"""Return text without what a terminal would obey, and isolated.

    >>> inert("Thông báo\x1b[2J")
    'Thông báo[2J'
    """
    if text.isprintable():
        return text
    return isolated(_NOT_PRINTABLE.sub("", text))
