"""Cases written as text: a title, then parts that each end with a line of one dot.

A case's input is HTML, below lines such as `url: https://xa.example.vn/` where it needs them. It is
parsed and frozen with everything kept. What is expected is written as `outline` writes it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from a11y_reader.document import Abbreviation, Child, Document, Node
from a11y_reader.extract.freeze import freeze
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from a11y_reader.vocabulary import INLINE, MATHML, VOID

__all__ = [
    "FIXTURES",
    "document_of",
    "frozen",
    "nested",
    "outline",
    "outline_of_document",
    "read_cases",
]

FIXTURES = Path(__file__).parent / "fixtures"

_FIELD = re.compile(r"(title|author|description|lang|url|glossary): (.*)\n")
_PHRASING = INLINE | MATHML


def read_cases(path: Path, parts: int) -> list[Any]:
    """Return a file's cases as pytest's parameters; each has its title for a name.

    Args:
        path: The file.
        parts: How many parts a case has besides its title.

    Raises:
        ValueError: The file has no cases, or one with other than that many parts.
    """
    pieces = re.split(r"^\.\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    if pieces.pop().strip() or not pieces or len(pieces) % (parts + 1):
        raise ValueError(f"{path} has cases with other than {parts} parts, or none")
    cases = [pieces[start : start + parts + 1] for start in range(0, len(pieces), parts + 1)]
    return [pytest.param(*rest, id=f"{path.stem}: {title.strip()}") for title, *rest in cases]


def frozen(html: str, *, lang: str = "", url: str = "") -> tuple[Child, ...]:
    """Parse a page and freeze all of it."""
    root = parse(html)
    page = collect(root)
    return freeze(page, [True] * len(page.blocks), Urls(root, url), lang).body


def nested(tags: Sequence[str], depth: int, **attributes: str) -> etree._Element:
    """Build what no parser would: elements within each other, with texts before and after each.

    Args:
        tags: The elements' names, in turn from the outside in.
        depth: How many there are.
        attributes: What each of them carries.
    """
    names = [tags[level % len(tags)] for level in range(depth)]
    builder = etree.TreeBuilder()  # unlike SubElement it takes the same time at any depth
    builder.start("html", {})
    for level, name in enumerate(names):
        builder.start(name, attributes)
        builder.data(f"v{level} ")
    for level in reversed(range(depth)):
        builder.end(names[level])
        builder.data(f" r{level}")
    builder.end("html")
    return builder.close()


def document_of(source: str) -> Document:
    """Read a case's input: fields, then HTML."""
    fields: dict[str, str] = {}
    while field := _FIELD.match(source):
        fields[field[1]] = field[2]
        source = source[field.end() :]
    entry = fields.pop("glossary", "")
    glossary = (Abbreviation(*entry.split(" = "), "caller"),) if entry else ()
    body = frozen(source, lang=fields.get("lang", ""), url=fields.get("url", ""))
    return Document(body=body, abbreviations=glossary, **fields)


def outline_of_document(document: Document) -> str:
    """Write a document's title and language, where it has them, and its body."""
    fields = {"title": document.title, "lang": document.lang}
    written = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    return written + outline(document.body)


def outline(children: Iterable[Child]) -> str:
    """Write nodes as HTML: a block a line, what is in it indented."""
    return "".join(f"{line}\n" for line in _lines(children))


def _lines(children: Iterable[Child]) -> Iterator[str]:
    text = ""
    for child in children:
        if _is_phrasing(child):
            text += _inline(child)
            continue
        if text:
            yield text
            text = ""
        assert isinstance(child, Node)
        yield from _block(child)
    if text:
        yield text


def _block(node: Node) -> Iterator[str]:
    if all(map(_is_phrasing, node.children)):
        yield _inline(node)
        return
    yield _start(node)
    yield from (f"  {line}" for line in _lines(node.children))
    yield f"</{node.tag}>"


def _is_phrasing(child: Child) -> bool:
    return isinstance(child, str) or child.tag in _PHRASING


def _inline(child: Child) -> str:
    if isinstance(child, str):
        return escape(child, quote=False)
    end = "" if child.tag in VOID else f"</{child.tag}>"
    return _start(child) + "".join(map(_inline, child.children)) + end


def _start(node: Node) -> str:
    attributes = (f' {name}="{escape(value)}"' for name, value in node.attributes)
    return f"<{node.tag}{''.join(attributes)}>"
