"""Labels that authors type before items and headings: "-", "1.", "a)", "IV.", "2.1.", "Điều 5".

What a label means shows only in a row of them: "i)" is the first of some numerals or the ninth of
some letters. So a text has several labels that it may begin with, and a row decides.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from a11y_reader.nodes import Child, Node, gathered
from a11y_reader.numerals import from_roman

__all__ = ["Kind", "Label", "characters_of", "follows", "labels_of", "without_label"]

Kind = Literal["bullet", "decimal", "depth", "letter", "LETTER", "roman", "ROMAN", "word"]
"""What a label counts by; capitals are kinds of their own."""

_MAX_GAP = 3
"""How many numbers further the next item may be: a row may lack one by mistake, or by repeal."""

_BULLETS = "-–•●▪■◦○▫□·∙*+►▶➢➤❖◆♦✓✔✦→»‣⁃\uf0b7\uf0a7\uf0d8\uf0fc\uf02d"
"""Signs that begin items, those of Symbol and Wingdings too."""

_LATIN = "abcdefghijklmnopqrstuvwxyz"
"""What most languages count by: a, b, c."""

_VIETNAMESE = "abcdđeghiklmnopqrstuvxy"
"""What Vietnamese counts by: a, b, c, d, đ."""

_ROMAN = re.compile(r"(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})")
"""A numeral under 90, in small letters."""

_BULLET = re.compile(rf"([{re.escape(_BULLETS)}])(?:\s+|(?=[^\W\d_]|[“\"(\[]))|(o)\s*\xa0\s*")
"""A sign and white space; some word processors write an o and a no-break space."""

_DECIMAL = re.compile(r"\(?(\d{1,3})(?:[.)/]|\s?[-–](?=\s))(?!\d)\s*")
"""1. 1) (1) 1/ and 1 -."""

_DEPTH = re.compile(r"(\d{1,3}(?:\.\d{1,2}){1,4})(?:[.)]\s*|\s+)(?=\D)")
"""1.1 and 2.1.3."""

_ALPHABETIC = re.compile(r"\(?([a-zđ]{1,5}|[A-ZĐ]{1,5})\s?(?:[.)/]|[-–](?=\s))\s*(?=\S)")
"""a) and IV., whatever they count by."""

_WORD = re.compile(
    r"(\S{1,20})\s(?!\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:\d{2}[./-]){2}\d{2})"
    r"(\d{1,3}|[IVXLC]{1,7})(?=[\s.:)\-–/]|\Z)[.:)\-–/\s]*"
)
"""A word and a number: Điều 1, Chapter II; not a name and a day."""

_EAST_ASIAN = re.compile(r"第([〇零一二三四五六七八九十百千两\d]{1,7})([章节節条條篇编編款部])\s*")
"""第一章: what laws in Chinese and Japanese count by."""

_BEGINNING = 40
"""How much of a text may belong to its label."""


class Label(NamedTuple):
    """A label that a text may begin with.

    Attributes:
        kind: What it counts by.
        style: What tells it from others of its kind: the bullet, the word, how many numbers deep.
        number: Its number in the row, from 1; what is written, where that is something else than
            a plain number: a letter, 2.1 or 01.
        length: How many characters of the text it takes, white space after it included.
    """

    kind: Kind
    style: str
    number: int | str
    length: int

    @property
    def is_first(self) -> bool:
        """Whether a row may begin with it."""
        return self.number in ("a", "A") or self.parts[-1:] == (1,)

    @property
    def parts(self) -> tuple[int, ...]:
        """The numbers of one such as 2.1, or its only one; none where it is a letter."""
        parts = str(self.number).split(".")
        return tuple(map(int, parts)) if parts[0].isdecimal() else ()


def labels_of(text: str) -> tuple[Label, ...]:
    """Return the labels that a text may begin with, the likeliest first.

    >>> [(label.kind, label.number) for label in labels_of("i) Hồ sơ")]
    [('roman', 1), ('letter', 'i')]
    >>> labels_of("Điều 5. Hiệu lực")[0]
    Label(kind='word', style='điều', number=5, length=8)
    >>> labels_of("2.5 triệu")[0].kind, labels_of("1.234"), labels_of("Hồ sơ")
    ('depth', (), ())
    """
    beginning = text[:_BEGINNING]
    return tuple(label for read in _READERS for label in read(beginning))


def _bullets(text: str) -> Iterator[Label]:
    if found := _BULLET.match(text):
        yield Label("bullet", found[1] or found[2], 1, found.end())


def _decimals(text: str) -> Iterator[Label]:
    if found := _DECIMAL.match(text):
        number = int(found[1])
        is_plain = found[1] == str(number)  # and neither 01 nor ๑
        yield Label("decimal", "", number if is_plain else found[1], found.end())


def _depths(text: str) -> Iterator[Label]:
    if found := _DEPTH.match(text):
        yield Label("depth", str(found[1].count(".")), found[1], found.end())


def _alphabetics(text: str) -> Iterator[Label]:
    if found := _ALPHABETIC.match(text):
        written, lower = found[1], found[1].lower()
        is_lower = written == lower
        if _ROMAN.fullmatch(lower):
            yield Label("roman" if is_lower else "ROMAN", "", from_roman(lower), found.end())
        if len(written) == 1:
            yield Label("letter" if is_lower else "LETTER", "", written, found.end())


def _words(text: str) -> Iterator[Label]:
    if found := _WORD.match(text):
        written = found[2]
        number = int(written) if written.isdigit() else from_roman(written)
        if not found[1][-1].isdigit() and found[1][-1].isalnum():
            yield Label("word", found[1].casefold(), number, found.end())
    elif found := _EAST_ASIAN.match(text):
        yield Label("word", found[2], _chinese(found[1]), found.end())


_READERS: Sequence[Callable[[str], Iterator[Label]]] = (
    _bullets,
    _depths,
    _decimals,
    _alphabetics,
    _words,
)
"""What a text may begin with, one way of counting each."""


_CHINESE_DIGITS: Mapping[str, int] = MappingProxyType(
    {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
)
"""What the digits of Chinese and Japanese are worth."""

_CHINESE_UNITS: Mapping[str, int] = MappingProxyType({"十": 10, "百": 100, "千": 1000})
"""What a digit before them is multiplied by."""


def _chinese(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    total = digit = 0
    for sign in numeral:
        if sign in _CHINESE_UNITS:
            total += (digit or 1) * _CHINESE_UNITS[sign]
            digit = 0
        else:
            digit = _CHINESE_DIGITS.get(sign, 0)
    return total + digit


def follows(label: Label, before: Label) -> bool:
    """Say whether a label may come next in the row of another.

    >>> đ, d, e = (labels_of(f"{letter}) Hồ sơ")[0] for letter in "đde")
    >>> follows(đ, d), follows(e, đ), follows(e, d), follows(d, e)
    (True, True, True, False)
    """
    if (label.kind, label.style) != (before.kind, before.style):
        return False
    if label.kind == "bullet":
        return True
    if label.kind == "depth":
        return label.parts > before.parts
    if label.parts and before.parts:
        return 0 < label.parts[0] - before.parts[0] <= _MAX_GAP
    one, other = str(before.number).lower(), str(label.number).lower()
    return any(
        one in alphabet
        and other in alphabet
        and 0 < alphabet.index(other) - alphabet.index(one) <= _MAX_GAP
        for alphabet in (_LATIN, _VIETNAMESE)
    )


def characters_of(child: Child) -> str:
    """Return the characters of some content as they stand, by which a label's length counts.

    A line break is none of them, other than in `Node.text`.

    >>> characters_of(Node("p", (), ("1.", Node("br"), "Hồ sơ")))
    '1.Hồ sơ'
    """
    return "".join(gathered((child,))[1])


def without_label(children: tuple[Child, ...], length: int) -> tuple[Child, ...]:
    """Take a label away from the beginning of some inline content.

    Args:
        children: The content, which begins with the label.
        length: How many characters that is, white space before it included.

    >>> without_label((Node("strong", (), ("1.",)), " ", Node("em", (), ("Hồ sơ",))), 3)
    (Node(tag='em', attributes=(), children=('Hồ sơ',)),)
    """
    left: list[Child] = []
    for child in children:
        text = characters_of(child)
        if length <= 0 or (not text and child != Node("br")):
            left.append(child)
        elif isinstance(child, str):
            left.extend([child[length:]] if len(child) > length else [])
        elif len(text) > length:
            left.append(child.with_children(without_label(child.children, length)))
        length -= len(text)
    return tuple(left)
