"""2.4.4 Link Purpose (In Context): a link to a file says so.

Changed:

- The files that the content links to are collected in `document.attachments`, with the size where
  the page tells it. By that list the page adds the format to a link that doesn't tell it.
- Format and size in parentheses right after a link become part of the link.

Not changed:

- What a link says.
- A link that is a picture.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise, starmap, takewhile
from typing import NamedTuple

from a11y_reader.characters import folded
from a11y_reader.document import Attachment, Document, FindingKind
from a11y_reader.file_addresses import File, file_at
from a11y_reader.nodes import Child, Node, is_a
from a11y_reader.repair.inline import runs_of
from a11y_reader.repair.link_text import is_generic
from a11y_reader.rewriting import rewrite_holding
from a11y_reader.vocabulary import INLINE

__all__ = ["repair_attachments"]

_kind = partial(FindingKind, "attachments", "2.4.4")
_DRAWN_IN = _kind("fixed", "What is said of a file stood beside its link; now the link says it.")
_FORMAT_ADDED = _kind(
    "fixed", "A link doesn't say that it leads to a file; the page adds {format}."
)

_LONGEST_NAME = 160
"""A longer text tells of a file rather than naming it."""

_TRIMMED = " \t\n\xa0()[]:;,.|–—-•*"
"""What stands around a name and is none of it."""

_SIZE = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[.,\xa0\u202f]\d{3}){1,4}|\d{1,12}(?:[.,]\d{1,3})?)\s?"
    r"(bytes?|octets?|[kmgкмг](?:i?b|o|б)(?:ytes?)?)(?!\w)",
    re.IGNORECASE,
)
"""A number and a unit of bytes, in the words of several languages."""

_PARENTHESIS = re.compile(r"\s*\([^()]{1,40}\)")
"""What follows a link and tells of the file."""

_GROUPED = re.compile(r"\d{1,3}(?:[^\d]\d{3})+")
"""A number in groups of three, which has no decimals."""

_POWERS = {"k": 1, "к": 1, "m": 2, "м": 2, "g": 3, "г": 3}
"""What prefixes of bytes stand for, in powers of 1,000."""


class _Piece(NamedTuple):
    """A piece of a run of text: a link to a file with its text, or any other text."""

    text: str
    link: Node | None = None
    file: File | None = None


class _Link(NamedTuple):
    """A link to a file among what is said around it."""

    node: Node
    file: File
    after: str
    around: str
    is_alone: bool


def repair_attachments(document: Document) -> Document:
    """Collect the files that are linked to, and let links tell of them.

    See https://www.w3.org/TR/WCAG22/#link-purpose-in-context: who follows such a link leaves the
    page for another program, and wants to know before.
    """
    if not any(map(_leads_to_file, document.elements("a"))):
        return document
    findings = list(map(_DRAWN_IN.on, _all_details(document)))
    body = rewrite_holding(document, _with_details, "a")
    links = [link for run in runs_of(body) for link in _links(run)]
    listed = {attachment.url for attachment in document.attachments}
    untold = (link for link in links if link.node.get("href") not in listed)
    findings += dict.fromkeys(
        _FORMAT_ADDED.on(link.node.text, format=link.file.format)
        for link in untold
        if not _tells_format(link)
    )
    return document.with_findings(findings, body=body, attachments=_attachments(links))


def _leads_to_file(child: Child) -> bool:
    return is_a(child, "a") and _file(child) is not None


def _file(link: Node) -> File | None:
    """Return the file that a link leads to, by its address or by the name that its text is."""
    text = link.text.strip()
    name = text.rpartition("(")[0].rstrip() if text.endswith(")") else text
    return file_at(link.get("href")) or file_at(name)


def _all_details(document: Document) -> Iterator[str]:
    for node in document.nodes:
        yield from filter(None, starmap(_details, pairwise(node.children)))


def _with_details(node: Node) -> Node:
    """Draw what is said of files right after their links into the links."""
    children = list(node.children)
    for index, (link, text) in enumerate(pairwise(node.children)):
        details = _details(link, text)
        if details and isinstance(link, Node) and isinstance(text, str):
            children[index] = link.with_children((*link.children, details))
            children[index + 1] = text.removeprefix(details)
    drawn_in = tuple(child for child in children if child != "")
    return node if drawn_in == node.children else node.with_children(drawn_in)


def _details(link: Child, text: Child) -> str:
    """Return what a text right after a link to a file says of the file in parentheses."""
    if not isinstance(text, str) or not _leads_to_file(link):
        return ""
    parenthesis = _PARENTHESIS.match(text)
    if parenthesis is None or not isinstance(link, Node) or not link.text.strip():
        return ""
    file = _file(link)
    is_told = _SIZE.search(parenthesis[0]) or (file and _names(file, parenthesis[0]))
    return parenthesis[0] if is_told else ""


def _links(run: Sequence[Child]) -> Iterator[_Link]:
    pieces = list(_pieces(run))
    links = [index for index, piece in enumerate(pieces) if piece.link]
    for index in links:
        _, node, file = pieces[index]
        after = takewhile(lambda piece: piece.link is None, pieces[index + 1 :])
        if node and file:
            around = (piece.text for piece in pieces if _says_something(piece.text, file))
            texts = "".join(piece.text for piece in after), "".join(around)
            yield _Link(node, file, *texts, is_alone=len(links) == 1)


def _pieces(children: Sequence[Child]) -> Iterator[_Piece]:
    for child in children:
        if isinstance(child, str):
            yield _Piece(child)
        elif child.tag == "a":
            file = _file(child)
            yield _Piece(child.text, child if file else None, file)
        else:
            yield from _pieces(child.children)
            if child.tag not in INLINE:
                yield _Piece("\n")


def _tells_format(link: _Link) -> bool:
    """Say whether a link tells the format; a picture has no text that the page could add to."""
    text = link.node.text
    return not text.strip() or _names(link.file, text)


def _names(file: File, text: str) -> bool:
    return Attachment("", file.name, file.format).type_is_told(text)


def _attachments(links: Sequence[_Link]) -> tuple[Attachment, ...]:
    """Return the files, each once, by the best name that a link to it gives."""
    found: dict[str, Attachment] = {}
    for link in links:
        attachment = _attachment(link)
        known = found.get(attachment.url, attachment)
        size = known.size or attachment.size
        best = attachment if known.name == link.file.name else known
        found[attachment.url] = Attachment(best.url, best.name, best.type, size)
    return tuple(found.values())


def _attachment(link: _Link) -> Attachment:
    sources = (link.node.text, link.after, link.around if link.is_alone else "")
    size = next(filter(None, map(_size, sources)), 0)
    return Attachment(link.node.get("href"), _name(link), link.file.format, size)


def _name(link: _Link) -> str:
    """Return what the page calls a file: the link's text, what is said around it, its own name."""
    text = _without_details(folded(link.node.text), link.file)
    if text and _says_something(text, link.file):
        return text
    around = _SIZE.sub("", link.around).replace("()", "") if link.is_alone else ""
    lines = (folded(line).strip(_TRIMMED) for line in around.split("\n"))
    longest = max(lines, key=len)
    return longest if longest and len(longest) <= _LONGEST_NAME else link.file.name


def _without_details(text: str, file: File) -> str:
    """Leave away what the attachment tells besides its name."""
    name, opened, details = text.rpartition("(")
    is_told = _SIZE.search(details) or _names(file, details)
    return name.rstrip() if opened and details.endswith(")") and is_told else text


def _says_something(text: str, file: File) -> bool:
    return not is_generic(text) and text.strip(_TRIMMED).casefold() != file.format.casefold()


def _size(text: str) -> int:
    """Read a size in bytes, units decimal as in `Words.file_size`; 0 where there is none.

    >>> _size("(1,2 MB)"), _size("245 KB"), _size("1.234.567 bytes"), _size("196/QĐ-UBND")
    (1200000, 245000, 1234567, 0)
    """
    found = _SIZE.search(text)
    if found is None:
        return 0
    number, unit = found[1], found[2].casefold()
    power = _POWERS.get(unit[0], 0)
    if _GROUPED.fullmatch(number) and power < _POWERS["m"]:
        number = re.sub(r"\D", "", number)
    if not number.isdecimal() and re.sub(r"\d", "", number) not in (".", ","):
        return 0  # such as "1.234.567 MB", which can only be a mistake
    return int(float(number.replace(",", ".")) * 1000**power)
