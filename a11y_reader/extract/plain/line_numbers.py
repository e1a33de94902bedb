"""Numbers of the lines of code, which its text doesn't have.

Programs that colour code set them in a column of their own, or each before its line
(https://pygments.org/docs/formatters/#HtmlFormatter, option `linenos`). Read aloud, and copied,
they are in the way.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from lxml import etree

from a11y_reader.extract.blocks import text_of

__all__ = ["drop_line_numbers"]

_FEWEST = 2
"""The fewest lines whose numbers are told from other numbers."""

_MOST_DIGITS = 5
"""The most digits that the number of a line has."""

_REACH = 4
"""How many elements up from a column of numbers the cell may be that holds it."""


def drop_line_numbers(codes: Iterable[etree._Element]) -> None:
    r"""Take the numbers of lines out of preformatted text.

    Args:
        codes: The elements `pre` of a page, some of which are changed.

    >>> code = etree.fromstring("<pre><i>1</i>if x:\n<i>2</i>  y()</pre>")
    >>> drop_line_numbers([code])
    >>> etree.tostring(code, encoding="unicode")
    '<pre><i/>if x:\n<i/>  y()</pre>'
    """
    for code in codes:
        for element in [code] if _is_column(code) else _numbers_in(code):
            del element[:]
            element.text = None


def _is_column(code: etree._Element) -> bool:
    """Say whether preformatted text is but numbers, and more of it is in the next cell.

    Numbers that stand elsewhere may be what a program writes.
    """
    return _are_consecutive(text_of(code).split()) and _has_code_beside(code)


def _has_code_beside(code: etree._Element) -> bool:
    around = islice(code.iterancestors(), _REACH)
    cell = next((each for each in around if each.tag in ("td", "th")), None)
    beside = None if cell is None else cell.getnext()
    return beside is not None and next(beside.iter("pre"), None) is not None


def _numbers_in(code: etree._Element) -> Sequence[etree._Element]:
    """Return the elements with the numbers of all lines; nothing where they don't count these."""
    leaves = [each for each in code.iterdescendants(etree.Element) if not len(each)]
    numbers = [each for each in leaves if _is_number((each.text or "").strip())]
    if len(numbers) < _FEWEST or not _are_consecutive([str(each.text).strip() for each in numbers]):
        return ()
    lines = etree.tostring(code, method="text", encoding="unicode", with_tail=False).strip()
    return numbers if len(numbers) == lines.count("\n") + 1 else ()


def _are_consecutive(numbers: Sequence[str]) -> bool:
    if len(numbers) < _FEWEST or not all(map(_is_number, numbers)):
        return False
    first = int(numbers[0])
    return list(map(int, numbers)) == list(range(first, first + len(numbers)))


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) <= _MOST_DIGITS
