"""Numbers of the lines of code, which its text doesn't have.

Programs that colour code set them in a column of their own, or each before its line
(https://pygments.org/docs/formatters/#HtmlFormatter, option `linenos`). Read aloud, and copied,
they are in the way. Where nothing tells them from numbers of the text, they stay.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from lxml import etree

from a11y_reader.characters import is_blank

__all__ = ["drop_line_numbers"]

_MOST_DIGITS = 5
"""The most digits that the number of a line has."""

_REACH = 4
"""How many elements up from a column of numbers the cell may be that holds it."""

_NAME = re.compile(
    r"(?<![a-z])(?:line-?_?n(?:o|os|r|um|umber)s?|lnt?|gutter)(?![a-z])", re.IGNORECASE
)
"""How programs that colour code name the numbers of its lines."""

_NOT_COPIED = re.compile(r"user-select\s*:\s*none", re.IGNORECASE)
"""What they say of the numbers of lines where they don't name them."""


def drop_line_numbers(codes: Iterable[etree._Element]) -> None:
    r"""Take the numbers of lines out of preformatted text.

    Args:
        codes: The elements `pre` of a page, some of which are changed.

    >>> code = etree.fromstring("<pre><i class='ln'>1</i>if x:\n<i class='ln'>2</i>  y()</pre>")
    >>> drop_line_numbers([code])
    >>> "".join(code.itertext())
    'if x:\n  y()'
    """
    for code in codes:
        for element in [code] if _is_column(code) else _numbers_in(code):
            del element[:]
            element.text = None


def _is_column(code: etree._Element) -> bool:
    """Say whether preformatted text is but a number a line, for each line in the next cell.

    Numbers that stand elsewhere may be what a program reads or writes.
    """
    around = islice(code.iterancestors(), _REACH)
    cell = next((one for one in around if one.tag in ("td", "th")), None)
    if cell is None or next(cell.iter("pre")) is not code:
        return False  # the first of its cell only, or that beside were read for each
    beside = cell.getnext()
    other = None if beside is None else next(beside.iter("pre"), None)
    if other is None or not (_is_named(code) or _is_only_row(cell)):
        return False
    numbers = _lines(code)
    text = _text(other).strip("\n")
    is_as_long = abs(text.count("\n") + 1 - len(numbers)) <= 1
    return is_as_long and any(map(str.isalpha, text)) and _are_consecutive(numbers)


def _is_only_row(cell: etree._Element) -> bool:
    table = next(cell.iterancestors("table"), cell)
    return len(list(islice(table.iter("tr"), 2))) == 1


def _numbers_in(code: etree._Element) -> Sequence[etree._Element]:
    """Return the elements with the numbers of all lines; nothing where they don't count these."""
    leaves = (one for one in code.iterdescendants(etree.Element) if not len(one))
    numbers = [one for one in leaves if _is_named(one)]
    if not _are_consecutive([(one.text or "").strip() for one in numbers]):
        return ()
    lines = _lines(code)
    is_code = len(numbers) == len(lines) and any(not line.isdecimal() for line in lines)
    return numbers if is_code else ()


def _lines(code: etree._Element) -> list[str]:
    return [line.strip() for line in _text(code).split("\n") if not is_blank(line)]


def _text(code: etree._Element) -> str:
    return "".join(map(str, code.itertext()))


def _is_named(element: etree._Element) -> bool:
    if _NAME.search(element.get("class", "")) or _NOT_COPIED.search(element.get("style", "")):
        return True
    return any(str(name).startswith("data-line") for name in element.keys())  # noqa: SIM118


def _are_consecutive(numbers: Sequence[str]) -> bool:
    if len(numbers) <= 1 or not all(map(_is_number, numbers)):
        return False
    first = int(numbers[0])
    return list(map(int, numbers)) == list(range(first, first + len(numbers)))


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= _MOST_DIGITS
