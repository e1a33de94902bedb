"""Lines of code that are an element each become lines of text.

Programs that colour code put each line into an element of its own. As paragraphs these would lose
their indentation, by which much code says what belongs to what.
"""

from collections.abc import Sequence

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import text_of

__all__ = ["with_code_lines"]

_LINE_TAGS = frozenset({"div", "p"})
"""The elements that lines are put into."""

_WRAPPERS = frozenset({"code", "div", "samp", "span"})
"""Elements that may stand around all lines."""


def with_code_lines(root: etree._Element) -> etree._Element:
    r"""Turn the lines of preformatted text into inline elements, with a line break after each.

    The numbers of lines go, where they stand in the lines themselves.

    Args:
        root: The page's root element, which is changed.

    >>> root = etree.fromstring("<pre><code><div>if x:</div><div>  y()<br/></div></code></pre>")
    >>> etree.tostring(with_code_lines(root), encoding="unicode")
    '<pre><code><span>if x:</span>\n<span>  y()</span></code></pre>'
    """
    for code in root.iter("pre"):
        lines = _lines_of(code)
        if len(lines) > 1 and all(map(_is_line, lines)):
            _drop_numbers(lines)
            _break(lines)
            _make_inline(code)
    return root


def _lines_of(code: etree._Element) -> Sequence[etree._Element]:
    """Return the elements that may be lines: all that is in the innermost one around them."""
    box = code
    while len(box) == 1 and is_blank(box.text) and box[0].tag in _WRAPPERS:
        if not is_blank(box[0].tail):
            return ()
        box = box[0]
    return list(box) if is_blank(box.text) else ()


def _is_line(element: etree._Element) -> bool:
    """Say whether an element holds one line of text, and no button, and no text follows it."""
    is_box = element.tag in _LINE_TAGS or _is_styled_line(element)
    if not is_box or not is_blank(element.tail):
        return False
    text = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
    return "\n" not in text.strip("\n") and next(element.iter("button"), None) is None


def _is_styled_line(element: etree._Element) -> bool:
    """Say whether only a style makes an inline element a line, with no line break behind it.

    Words that are coloured are elements beside one another, too, of several classes.
    """
    if element.tail and element.getnext() is not None:
        return False
    if element.tag == "code":
        before = element.getprevious()
        return before is None or before.get("class") == element.get("class")
    is_named = "line" in (element.get("class") or "").split() or "data-line" in element.attrib
    return element.tag == "span" and is_named


def _drop_numbers(lines: Sequence[etree._Element]) -> None:
    """Take the first element out of each line where these are numbers that count the lines.

    Most lines have more than them.
    """
    firsts = [next((part for part in line if part.tag != "style"), None) for line in lines]
    numbers = [first for first in firsts if first is not None and _is_all_before(first)]
    texts = [(number.text or "").strip() for number in numbers]
    if len(numbers) < len(lines) or not texts[0].isdecimal():
        return
    if 2 * sum(text_of(line).isdecimal() for line in lines) > len(lines):
        return
    if texts == [str(int(texts[0]) + count) for count in range(len(texts))]:
        for number in numbers:
            number.text = None


def _is_all_before(first: etree._Element) -> bool:
    """Say whether no text stands before an element, nor within elements of its own."""
    line = first.getparent()
    return line is not None and is_blank(line.text) and not len(first)


def _break(lines: Sequence[etree._Element]) -> None:
    """Put one line break after each line but the last, and take out those at their ends."""
    for line in lines:
        _without_end(line)
        line.tail = "\n"
    lines[-1].tail = None


def _without_end(line: etree._Element) -> None:
    """Take the line break out that a line ends with, be it a sign or an element."""
    last = line
    while len(last) and is_blank(last[-1].tail) and last[-1].tag != "br":
        last[-1].tail = (last[-1].tail or "").rstrip("\n")
        last = last[-1]
    if len(last) and last[-1].tag == "br" and is_blank(last[-1].tail):
        last.remove(last[-1])
    elif len(last):
        last[-1].tail = (last[-1].tail or "").rstrip("\n")
    else:
        last.text = (last.text or "").rstrip("\n")


def _make_inline(code: etree._Element) -> None:
    """Take the elements that would end a line: what ends one now is its line break."""
    for element in code.iter(*_LINE_TAGS):
        element.tag = "span"
