"""Documents that are attached to a text stay with it."""

import re
from collections.abc import Sequence

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.parts import SHORT_LINE, are_links, numbers_of, share_part
from a11y_reader.extract.urls import are_contacts
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_attachments"]

ATTACHMENT_REACH = 3
"""How many blocks may stand between a text and the documents attached to it."""

BOX = 8
"""The same if one box holds them all, and the document."""

NAMED = 16
"""The same if the box is named for them: lines to share or to rate the page may stand between."""

NAMED_PART = 6
"""The same where the box is named for them."""

ROW = 3
"""How many elements up the row may be that a document is in a cell of."""

CELL = 6
"""How many elements up the table may be that a text is in a cell of."""


def _name_of(words: str) -> str:
    """Return a pattern of some words in the names of elements: together, parted or in camelCase.

    >>> [name for name in ("tep-dinh-kem", "tepDinhKem", "dinhkem", "undinh-kem")
    ...  if re.search(_name_of("dinh kem"), name)]
    ['tep-dinh-kem', 'tepDinhKem', 'dinhkem']
    """
    first, *more = words.split()
    rest = "".join(f"[-_]?[{word[0]}{word[0].upper()}]{word[1:]}" for word in more)
    return f"(?:(?<![A-Za-z]){first}|{first.capitalize()}){rest}"


_BOX_WORDS = (
    "attach", "download", "dinh kem", "piece jointe", "pieces jointes", "adjunto", "anexo",
    "anhang",
)  # fmt: skip
_BOX_NAME = re.compile("|".join(map(_name_of, _BOX_WORDS)))
"""How authors of web pages name a box of documents, as in `itemAttachments` and `tep-dinh-kem`."""

_SIZE = re.compile(r"\(?\d+(?:[.,]\d+)?\s?[kKMGКМГ]?[oBbБ]\)?")
"""How large a document is."""

_WITH_SIZE = re.compile(r"\d\s?[kKMGКМГ][oBbБ]\b")
"""How a link to a document, whatever its address, tells the size."""


def keep_attachments(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep links to documents right below what is kept, in the same part of the page.

    Of a list of them all short items stay; a table of them stays whole, with what names it.
    """
    extended = _with_tables(page, kept)
    last: Block | None = None
    between: list[Block] = []  # what is shown below the last one
    for block in page.blocks:
        own = _belonging(last, between, block) if last and _has_document(block) else None
        if own is not None or (last and _has_document(last) and _is_of_next(last, block)):
            named = [line for line in own or () if not _is_kind(line, block)]
            extended[numbers_of((*named, block))] = True
            extended[_row(block)] = True
        if extended[block.index]:
            last, between = block, []
        elif not block.scope.hidden and len(between) <= NAMED:
            between.append(block)
    return extended


def _belonging(last: Block, between: Sequence[Block], document: Block) -> Sequence[Block] | None:
    """Return the lines that stay with a document below what is kept; None if that doesn't stay.

    Args:
        last: What is kept last.
        between: What stands between both.
        document: A block with a link to a document.
    """
    own = _of_own_box(between)
    if len(between) <= BOX + 1 and _is_below(last, own, document.scope):
        return own
    box = _named_box(document.scope)
    if box is None or len(between) > NAMED:
        return None
    inside = [line for line in between if line.index >= box.start]
    is_short = all(line.words <= SHORT_LINE for line in inside)
    is_near = is_short and share_part(last.scope, box, NAMED_PART, unwrapped=True)
    return inside if is_near else None


def _named_box(scope: Scope) -> Scope | None:
    """Return the outermost element close around a document that is named for documents."""
    named = [around for around in scope.near() if around.is_named(_BOX_NAME.search)]
    return named[-1] if named else None


def _of_own_box(lines: Sequence[Block]) -> Sequence[Block]:
    """Return the lines from the last heading on, if those above are links and their headings."""
    heading = max((number for number, line in enumerate(lines) if line.heading), default=0)
    is_below_links = all(line.heading or are_links([line]) for line in lines[:heading])
    return lines[heading:] if is_below_links and len(lines) <= BOX else lines


def _has_document(block: Block) -> bool:
    """Say whether a block links to a document, by the address or by the size that it tells."""
    is_line = block.links == 1 and block.words <= SHORT_LINE
    return block.attachments > 0 or (is_line and _WITH_SIZE.search(block.text) is not None)


def _with_tables(page: Page, kept: Kept) -> Kept:
    """Keep the tables of documents right below what is kept."""
    extended = kept.copy()
    for table in page.elements("table"):
        first = table.start
        above = page.blocks[max(first - ATTACHMENT_REACH - 1, 0) : first]
        last = next((block for block in reversed(above) if extended[block.index]), None)
        between = page.blocks[last.index + 1 : first] if last else ()
        if last and _lists_documents(page, table) and _is_below(last, between, table):
            extended[last.index + 1 : table.end] = True
    return extended


def _lists_documents(page: Page, table: Scope) -> bool:
    """Say whether it is a table of short lines, with documents in half of its rows or more."""
    if any(block.words > SHORT_LINE for block in page.blocks[table.inside]):
        return False
    documents = sum(block.attachments > 0 for block in page.blocks[table.inside])
    return documents >= table.rows / 2


def _row(document: Block) -> slice:
    """Return the blocks of the short row of a table that a document is in; none elsewhere.

    They say what it is, and its size.
    """
    row = document.scope.nearest("tr", reach=ROW)
    is_short = row is not None and row.words <= 2 * SHORT_LINE
    return row.inside if row and is_short else slice(0)


def _is_kind(line: Block, document: Block) -> bool:
    """Say whether a line says only the kind of file that a document's name ends with, too."""
    return document.text.lower().endswith(f".{line.text.lower()}")


def _is_of_next(item: Block, block: Block) -> bool:
    """Say whether a block is the next item of a list of documents, or the size of one."""
    is_size = _SIZE.fullmatch(block.text) and block.index == item.index + 1
    return bool(is_size) or _is_next_item(item, block)


def _is_next_item(item: Block, block: Block) -> bool:
    one, other = item.scope, block.scope
    in_one_list = one.tag == other.tag == "li" and one.parent is other.parent
    return in_one_list and 0 < block.words <= SHORT_LINE


def _is_below(last: Block, between: Sequence[Block], scope: Scope) -> bool:
    """Say whether an element follows a block closely, with nothing but short lines between them.

    A box below the text that sums it up, as for the press, or says whom to ask, may have more.
    """
    is_far = _is_box(between, scope) or _tell_contacts(between)
    if len(between) > (BOX if is_far else ATTACHMENT_REACH):
        return False
    if not all(line.words <= SHORT_LINE for line in between):
        return False
    around = (last.scope, _out_of_table(last.scope, scope))
    return any(share_part(one, scope, unwrapped=True) for one in around)


def _is_box(lines: Sequence[Block], scope: Scope) -> bool:
    """Say whether a heading and a list without links begin an element around a document."""
    if not lines or not lines[0].heading or any(line.heading or line.links for line in lines[1:]):
        return False
    has_list = any(line.scope.tag == "li" for line in lines)
    return has_list and any(one.start == lines[0].index for one in scope.near(CELL))


def _tell_contacts(lines: Sequence[Block]) -> bool:
    """Say whether a heading heads some lines, and all links in them are to call or to write."""
    if not lines or not lines[0].heading:
        return False
    linked = [line.scope for line in lines if line.links]
    if any(scope.size > 1 for scope in linked):
        return False
    return are_contacts(link for scope in linked for link in scope.element.iter("a"))


def _out_of_table(scope: Scope, below: Scope) -> Scope:
    """Return the table around a scope, if it ends above another scope; else the scope itself.

    It may be one of data, or set the names and signatures of an act side by side.
    """
    around = scope.near(CELL)
    tables = (one for one in around if one.tag == "table" and one.end <= below.start)
    return next(tables, scope)
