"""What colour alone seems to tell: 1.4.1, Use of Color.

Colours are left out, so that what only they tell is gone, and was so before for who can't see them.
Two things are taken for it, by structure alone:

- Cells of a table of data that hold nothing but have a ground of their own, others in their row and
  in their column none or another, as in a plan where a coloured cell means a day.
- Words of one line in two colours or more, that neither stand out otherwise nor are links. A line
  all in one colour is set so for looks; code is coloured by programs, which only show its grammar.

Greys count as no colours. Only colours that elements carry themselves are seen.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from operator import attrgetter

from lxml import etree

from a11y_reader.document import Finding, FindingKind
from a11y_reader.extract.blocks import BREAK, CLOSE, Block, Page, Scope, opened_by
from a11y_reader.extract.colours import Look, OwnChanges, own_changes, within

__all__ = ["colour_findings"]

_kind = partial(FindingKind, "colour", "1.4.1")
_CELLS = _kind(
    "needs-human",
    "Empty cells of a table differ by colour alone, {colours}; say in words what the colours tell.",
)
_WORDS = _kind(
    "needs-human", "Words differ by colour alone, {colours}; say in words what the colours tell."
)

_MARKED = frozenset(
    {"a", "abbr", "b", "button", "cite", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"i", "ins", "kbd", "mark", "s", "strike", "strong", "sub", "sup", "th", "u", "pre"}
)
"""Elements whose text stands out by itself, or is no running text."""

_CODE = re.compile(r"monospace|courier|consolas|menlo|white-space\s*:\s*pre", re.IGNORECASE)
"""How the style of code looks that is not marked up as such."""

_GREY = 0x30
"""How far the parts of a colour, of 255, lie apart at most for it to be a grey."""

_FEWEST = 2
"""The fewest coloured cells of a table, or colours of one line, that tell something."""


def colour_findings(page: Page, kept: Sequence[bool]) -> tuple[Finding, ...]:
    """Return a finding for each table and text in which colour alone seems to tell something.

    Args:
        page: The page's blocks, scopes and tokens.
        kept: For each block whether it is content.
    """
    own = own_changes(page)
    if not own:
        return ()
    return (*_of_tables(page, kept, own), *_of_texts(page, kept, own))


# Tables


def _of_tables(page: Page, kept: Sequence[bool], own: OwnChanges) -> Iterator[Finding]:
    tables = filter(attrgetter("is_data_table"), page.elements("table"))
    cells_of: dict[int, list[Scope]] = {
        table.index: [] for table in tables if any(kept[table.inside])
    }
    for scope in page.scopes if cells_of else ():
        table = _table_of(scope)
        if table is not None and table.index in cells_of:
            cells_of[table.index].append(scope)
    for index, cells in cells_of.items():
        colours = _telling(cells, own)
        if colours:
            text = next((b.text for b in page.blocks[page.scopes[index].inside] if b.text), "")
            yield _CELLS.on(text, colours=", ".join(colours))


def _table_of(scope: Scope) -> Scope | None:
    """Return the table that a scope is a cell of: its row's, or the one around a part of it."""
    if scope.tag not in ("td", "th"):
        return None
    around = islice(scope.ancestors(), 2, 4)
    return next((one for one in around if one.tag == "table"), None)


def _telling(cells: Sequence[Scope], own: OwnChanges) -> list[str]:
    """Return the colours of empty cells that differ from others in their row and their column."""
    grounds: list[tuple[Scope, int, str]] = []  # each cell with its column, spans left aside
    by_row: dict[int, set[str]] = defaultdict(set)
    by_column: dict[int, set[str]] = defaultdict(set)
    column = -1
    for before, cell in zip((None, *cells), cells, strict=False):
        column = column + 1 if before is not None and before.parent is cell.parent else 0
        ground = str(own.get(cell.element, {}).get("ground") or "")
        grounds.append((cell, column, ground))
        if cell.tag == "td":  # headers often have a colour for all of them
            by_row[_row(cell)].add(ground)
            by_column[column].add(ground)
    found = [
        ground
        for cell, place, ground in grounds
        if cell.start == cell.end and _is_coloured(ground)
        if len(by_row[_row(cell)]) > 1 and len(by_column[place]) > 1
    ]
    return list(dict.fromkeys(found)) if len(found) >= _FEWEST else []


def _row(cell: Scope) -> int:
    return cell.parent.index if cell.parent else 0


# Texts


def _of_texts(page: Page, kept: Sequence[bool], own: OwnChanges) -> Iterator[Finding]:
    colours: dict[tuple[int, int], dict[str, None]] = defaultdict(dict)  # by block and line
    for block, line, look in _unmarked(page, own):
        if kept[block.index] and not look.bold and _is_coloured(look.text):
            colours[block.index, line][look.text] = None
    told: dict[int, dict[str, None]] = defaultdict(dict)
    for (index, _), found in colours.items():
        told[index] |= found if len(found) >= _FEWEST else {}
    for index, found in told.items():
        if found:
            yield _WORDS.on(page.blocks[index].text, colours=", ".join(found))


def _unmarked(page: Page, own: OwnChanges) -> Iterator[tuple[Block, int, Look]]:
    """Yield the looks of texts that no element makes stand out, with their blocks and lines."""
    looks: list[Look | None] = [Look()]
    block: Block | None = None
    line = 0
    for token in page.tokens:
        if isinstance(token, str):
            look = looks[-1]
            if look is not None and block is not None and any(map(str.isalnum, token)):
                yield block, line, look
        elif token is CLOSE:
            looks.pop()
        elif isinstance(token, Block):
            block = token
        elif token is BREAK:
            line += 1
        else:
            element = opened_by(token)
            if element is not None:
                looks.append(_within(element, looks[-1], own))


def _within(element: etree._Element, around: Look | None, own: OwnChanges) -> Look | None:
    """Return how text looks within an element; None where the element makes it stand out."""
    if around is None or element.tag in _MARKED or _CODE.search(element.get("style", "")):
        return None
    return within(element, around, own)


def _is_coloured(colour: str) -> bool:
    """Say whether a colour, as #rrggbb, is one and no grey.

    >>> _is_coloured("#ff0000"), _is_coloured("#102020"), _is_coloured("")
    (True, False, False)
    """
    parts = bytes.fromhex(colour[1:])
    return bool(parts) and max(parts) - min(parts) > _GREY
