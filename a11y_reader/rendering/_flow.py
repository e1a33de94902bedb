"""What the plain formats have in common: runs and blocks, lists, tables, formulas in a line."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, repeat
from types import MappingProxyType
from typing import NamedTuple

from a11y_reader.characters import COLONS
from a11y_reader.grid import Cell, placed
from a11y_reader.nodes import Child, Node, is_a, is_inline, items, ordinals
from a11y_reader.numerals import to_letters, to_roman

__all__ = [
    "Run",
    "Table",
    "collapsed",
    "colon_after",
    "content",
    "flow",
    "formula",
    "labels",
    "script",
    "table_of",
    "verbatim",
]

Run = tuple[Child, ...]
"""Inline content that stands together: a paragraph's worth of it."""

_SPACE = re.compile(r"[ \t\n\f\r]+")
"""https://infra.spec.whatwg.org/#ascii-whitespace"""

_SUPERSCRIPTS = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
"""Those that Unicode has, and what they are of."""

_SUBSCRIPTS = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
"""Those that Unicode has, and what they are of."""

_IN_SCRIPTS = re.compile(r"[0-9+\-−=()]+")
"""What both have in full."""

_SPACED_OPERATORS = frozenset("=≠<>≤≥≈≡+−±×→⇒⇔∈")
"""Operators that stand between spaces: a = b, and not a=b."""


def collapsed(text: str) -> str:
    """Make each run of white space one space; a no-break space is none."""
    return _SPACE.sub(" ", text)


def colon_after(term: str) -> str:
    """Return the colon that parts a term from what describes it, unless the page has written one.

    >>> colon_after("Số hiệu"), colon_after("Số hiệu: ")
    (':', '')
    """
    return "" if term.rstrip().endswith(COLONS) else ":"


def flow(children: Iterable[Child]) -> Iterator[Node | Run]:
    """Yield the blocks among some children, and in between the runs that aren't blank."""
    for is_run, group in groupby(children, is_inline):
        run = tuple(group)
        if not is_run:
            yield from (child for child in run if isinstance(child, Node))
        elif any(isinstance(child, Node) or child.strip() for child in run):
            yield run


def content(item: Child) -> Run:
    """Return what an item of a list holds; what stands in a list without being an item is one."""
    if is_a(item, "dd", "dt", "li"):
        return item.children
    return (item,)


def verbatim(child: Child) -> str:
    """Return the text of preformatted content as it stands."""
    if isinstance(child, str):
        return child
    return "\n" if child.tag == "br" else "".join(map(verbatim, child.children))


def script(node: Node) -> Mapping[int, int]:
    """Return how to write what a `sup` or `sub` holds: figures in the characters Unicode has.

    As plain figures they would change what they follow: 100 m² would be 100 m2, and 10⁵ 105.

    >>> "2".translate(script(Node("sup", (), ("2",)))), "er".translate(script(Node("sup")))
    ('²', 'er')
    """
    if not _IN_SCRIPTS.fullmatch(node.text.strip()):
        return {}
    return _SUPERSCRIPTS if node.tag == "sup" else _SUBSCRIPTS


def labels(ordered: Node) -> list[str]:
    """Return the number or letter before each item of an `ol`.

    https://html.spec.whatwg.org/#ordinal-value

    >>> labels(Node("ol", (("type", "a"), ("start", "3")), (Node("li"), Node("li"))))
    ['c', 'd']
    """
    write = _NUMERALS.get(ordered.get("type"), str)
    return list(map(write, ordinals(ordered.with_children(tuple(items(ordered))))))


_NUMERALS = MappingProxyType(
    {
        "a": to_letters,
        "A": lambda number: to_letters(number).upper(),
        "i": lambda number: to_roman(number).lower(),
        "I": to_roman,
    }
)
"""How the types of `ol` write a number."""


class Table(NamedTuple):
    """The rows of a table, its cells placed as their spans have it.

    Attributes:
        caption: The caption's children.
        heads: The rows at the beginning that hold headers only.
        rows: All rows after these.
        columns: How many columns there are.
    """

    caption: Run
    heads: Sequence[Sequence[Cell]]
    rows: Sequence[Sequence[Cell]]
    columns: int


def table_of(node: Node) -> Table:
    """Place the cells of a `table` in rows and columns.

    https://html.spec.whatwg.org/#forming-a-table
    """
    sections = node.child_elements
    caption = next((part.children for part in sections if part.tag == "caption"), ())
    rows = [(section, row) for section in sections for row in _rows(section)]
    grid = placed([row for _, row in rows])
    heads = 0
    while heads < len(rows) and _is_head(*rows[heads]):
        heads += 1
    columns = max((cell.end for row in grid for cell in row), default=0)
    return Table(caption, grid[:heads], grid[heads:], columns)


def _rows(section: Node) -> Sequence[Node]:
    if section.tag == "tr":
        return (section,)
    return [row for row in section.child_elements if row.tag == "tr"]


def _is_head(section: Node, row: Node) -> bool:
    cells = row.child_elements
    return section.tag == "thead" or (bool(cells) and all(cell.tag == "th" for cell in cells))


def formula(node: Node) -> str:
    """Write MathML in a line.

    >>> half = Node("mfrac", (), (Node("mn", (), ("1",)), Node("mn", (), ("2",))))
    >>> formula(Node("math", (), (Node("msup", (), (Node("mi", (), ("x",)), half)),)))
    'x^(1/2)'
    """
    parts = [
        collapsed(child).strip() if isinstance(child, str) else formula(child)
        for child in node.children
    ]
    return _FORMULAS.get(node.tag, "".join)(parts)


def _grouped(part: str) -> str:
    return part if part.isalnum() else f"({part})"


def _infix(*operators: str) -> Callable[[Sequence[str]], str]:
    """Return what writes a base and what belongs to it, each behind an operator."""

    def write(parts: Sequence[str]) -> str:
        behind = zip(chain(("", *operators), repeat(" ")), parts, strict=False)
        return "".join(operator + _grouped(part) for operator, part in behind if part)

    return write


def _spaced(parts: Sequence[str]) -> str:
    operator = "".join(parts)
    return f" {operator} " if operator in _SPACED_OPERATORS else operator


def _root(parts: Sequence[str]) -> str:
    radicand, index = (*parts, "", "")[:2]
    written = index.translate(_SUPERSCRIPTS) if index.isdecimal() else index and f"({index})"
    return f"{written}√{_grouped(radicand)}"


_FORMULAS: Mapping[str, Callable[[Sequence[str]], str]] = MappingProxyType(
    {
        **dict.fromkeys(("msub", "munder"), _infix("_")),
        **dict.fromkeys(("msup", "mover"), _infix("^")),
        **dict.fromkeys(("msubsup", "munderover"), _infix("_", "^")),
        "mfrac": _infix("/"),
        "mo": _spaced,
        "mphantom": lambda _: "",
        "mroot": _root,
        "msqrt": lambda parts: f"√({''.join(parts)})",
        "mtable": lambda rows: f"[{'; '.join(rows)}]",
        "mtr": ", ".join,
    }
)
"""How elements of MathML are written in a line."""
