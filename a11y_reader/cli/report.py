"""`a11y-reader inspect`: what was found on a page, mended and taken away."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import click

from a11y_reader.cli.page import Settings, emit, load, printable
from a11y_reader.cli.reading import options_of, reading_options
from a11y_reader.document import Document, Finding, Node, Removed
from a11y_reader.vocabulary import HEADINGS, INLINE

__all__ = ["inspect", "report"]

_COUNTED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "headings": frozenset(HEADINGS),
        "images": frozenset({"img"}),
        "tables": frozenset({"table"}),
        "links": frozenset({"a"}),
    }
)

_FACTS = (
    "title", "site", "author", "published", "modified", "description", "image", "lang", "encoding",
    "url",
)  # fmt: skip

_LABELS: Mapping[str, str] = MappingProxyType({"lang": "Language", "url": "Address"})


@click.command(
    epilog="""\b
Examples:
  a11y-reader inspect page.html
  a11y-reader inspect https://example.vn/tin-tuc --rules rules.toml
  a11y-reader inspect page.html --json | python -m json.tool
"""
)
@click.argument("source", metavar="INPUT")
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Write JSON, for programs.")
def inspect(source: str, as_json: bool, url: str | None, **choices: Any) -> None:
    """Show what a page has, what was mended or removed, and what still needs a person.

    INPUT is what `a11y-reader convert` takes, one at a time.
    """
    found = report(load(source, Settings(url=url, options=options_of(**choices))))
    text = json.dumps(found, ensure_ascii=False, indent=2) if as_json else "\n".join(_lines(found))
    emit(f"{text}\n".encode("utf-8", "replace"))


def report(document: Document) -> dict[str, Any]:
    """Sum a document up, as plain data for JSON.

    Returns:
        The metadata; counts of words, headings, images, tables and links; the findings, under
        `fixed` and `needs_human`; what was removed, by kind, with `parts`, `words` and `links`.
    """
    facts = {name: getattr(document, name) for name in _FACTS}
    return facts | _counts(document) | _findings(document) | {"removed": _removed(document.removed)}


def _counts(document: Document) -> dict[str, int]:
    texts: list[str] = []
    tags: Counter[str] = Counter()
    for item in document.walk():
        if isinstance(item, Node):
            tags[item.tag] += 1
            texts.append("" if item.tag in INLINE - {"br"} else " ")
        else:
            texts.append(item)
    counted = {name: sum(tags[tag] for tag in kind) for name, kind in _COUNTED.items()}
    return {"words": len("".join(texts).split())} | counted


def _findings(document: Document) -> dict[str, list[dict[str, str]]]:
    def those(status: str) -> list[dict[str, str]]:
        return [_plain(finding) for finding in document.findings if finding.status == status]

    return {"fixed": those("fixed"), "needs_human": those("needs-human")}


def _plain(finding: Finding) -> dict[str, str]:
    return {name: getattr(finding, name) for name in ("rule", "criterion", "message", "excerpt")}


def _removed(parts: Iterable[Removed]) -> list[dict[str, Any]]:
    kinds: dict[str, dict[str, Any]] = {}
    for part in parts:
        kind = kinds.setdefault(part.kind, {"kind": part.kind, "parts": 0, "words": 0, "links": 0})
        kind["parts"] += 1
        kind["words"] += part.words
        kind["links"] += part.links
    return list(kinds.values())


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    for name in (*_FACTS, "words", *_COUNTED):
        value = f"{found[name]:,}" if isinstance(found[name], int) else printable(found[name])
        yield f"{_LABELS.get(name, name.capitalize()):<11} {value or 'not found'}"
    yield from _section("Fixed", map(_finding_line, found["fixed"]))
    yield from _section("Removed", map(_removed_line, found["removed"]))
    yield from _section("Still needs a person", map(_finding_line, found["needs_human"]))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    yield f"\n{title}: {len(lines) or 'nothing'}"
    yield from (f"  {line}" for line in lines)


def _finding_line(finding: Mapping[str, str]) -> str:
    excerpt = f" [{printable(finding['excerpt'])}]" if finding["excerpt"] else ""
    return f"{finding['criterion']:<7} {printable(finding['message'])}{excerpt}"


def _removed_line(part: Mapping[str, Any]) -> str:
    counts = (f"{part[name]:>7,} {name}" for name in ("parts", "words", "links"))
    return f"{part['kind']:<14}{''.join(counts)}"
