"""`a11y-reader inspect`: what was found on a page, mended and taken away."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Any

import click
import msgspec

from a11y_reader.cli.page import Settings, emit, load, printable
from a11y_reader.cli.reading import language_tag, options_of, reading_options
from a11y_reader.cli.sarif import sarif
from a11y_reader.document import Document, Finding, Removed, Status
from a11y_reader.grouping import grouped
from a11y_reader.locales.formats import formats_for
from a11y_reader.locales.messages import message_of
from a11y_reader.locales.report import FALLBACK, ReportWords, report_words_for
from a11y_reader.nodes import Node
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
"""What a report counts, and the elements that are it."""

_FACTS = (
    "title", "site", "author", "published", "modified", "description", "image", "lang", "encoding",
    "url",
)  # fmt: skip
"""The fields of a document that a report says, in this order."""

_SHOWN = 3
"""How many findings of a kind the text shows."""

_FAILED = 1
"""The exit code where `--fail-on` finds something."""


@click.command(
    epilog="""\b
Examples:
  a11y-reader inspect page.html
  a11y-reader inspect https://example.vn/tin-tuc --ui-lang vi --rules rules.toml
  a11y-reader inspect page.html --json | python -m json.tool
  a11y-reader inspect page.html --format sarif --fail-on needs-human > page.sarif
"""
)
@click.argument("source", metavar="INPUT")
@reading_options
@click.option(
    "--ui-lang",
    type=language_tag,
    metavar="TAG",
    default=FALLBACK,
    show_default=True,
    help="The report's language: en or vi.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs, SARIF 2.1.0 for code scanning.",
)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option(
    "--fail-on",
    type=click.Choice(["needs-human", "any"]),
    help="Exit with 1 if there is a finding that needs a person, or any.",
)
def inspect(
    source: str, ui_lang: str, form: str, fail_on: str | None, url: str | None, **choices: Any
) -> None:
    """Show what a page has, what was mended or removed, and what still needs a person.

    INPUT is what `a11y-reader convert` takes, one at a time.
    """
    options = msgspec.structs.replace(options_of(**choices), own_colours=True)
    document = load(source, Settings(url=url, options=options))
    emit(f"{_written(document, source, ui_lang, form)}\n".encode("utf-8", "replace"))
    if any(fail_on in ("any", finding.status) for finding in document.findings):
        click.get_current_context().exit(_FAILED)


def _written(document: Document, source: str, lang: str, form: str) -> str:
    if form == "text":
        return "\n".join(_lines(document, lang))
    data = report(document, lang) if form == "json" else sarif(document, source, lang)
    return json.dumps(data, ensure_ascii=False, indent=2)


def report(document: Document, lang: str = FALLBACK) -> dict[str, Any]:
    """Sum a document up, as plain data for JSON.

    Args:
        document: What was read.
        lang: The language of the findings' messages (BCP 47); English where there are none in it.

    Returns:
        The metadata; counts of words, headings, images, tables and links; how many findings each
        criterion has, under `criteria`; the findings, under `fixed` and `needs_human`; what was
        removed, by kind, with `parts`, `words` and `links`.
    """
    facts = {name: getattr(document, name) for name in _FACTS}
    removed = {"removed": _removed(document.removed)}
    return facts | _counts(document) | _findings(document, lang) | removed


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


def _findings(document: Document, lang: str) -> dict[str, list[dict[str, Any]]]:
    return {
        "criteria": _criteria(document.findings, report_words_for(lang)),
        "fixed": [_plain(one, lang) for one in _of_status(document, "fixed")],
        "needs_human": [_plain(one, lang) for one in _of_status(document, "needs-human")],
    }


def _of_status(document: Document, status: Status) -> list[Finding]:
    return [finding for finding in document.findings if finding.status == status]


def _criteria(findings: Iterable[Finding], words: ReportWords) -> list[dict[str, Any]]:
    counts = Counter((finding.criterion, finding.status) for finding in findings)
    criteria = sorted({criterion for criterion, _ in counts}, key=_in_order)
    return [
        {
            "criterion": criterion,
            "name": words.criteria.get(criterion, words.other),
            "fixed": counts[criterion, "fixed"],
            "needs_human": counts[criterion, "needs-human"],
        }
        for criterion in criteria
    ]


def _in_order(criterion: str) -> tuple[int, ...]:
    """Return what criteria are sorted by: 1.4.12 comes after 1.4.3.

    >>> _in_order("1.4.12") > _in_order("1.4.3") > _in_order("")
    True
    """
    return tuple(int(part) for part in criterion.split(".") if part.isdigit())


def _plain(finding: Finding, lang: str) -> dict[str, str]:
    return {
        "rule": finding.rule,
        "criterion": finding.criterion,
        "message": message_of(finding, lang),
        "excerpt": finding.excerpt,
    }


def _removed(parts: Iterable[Removed]) -> list[dict[str, Any]]:
    kinds: dict[str, dict[str, Any]] = {}
    for part in parts:
        kind = kinds.setdefault(part.kind, {"kind": part.kind, "parts": 0, "words": 0, "links": 0})
        kind["parts"] += 1
        kind["words"] += part.words
        kind["links"] += part.links
    return list(kinds.values())


def _lines(document: Document, lang: str) -> Iterator[str]:
    words = report_words_for(lang)
    found, decimal = report(document, lang), formats_for(lang).decimal
    names = (*_FACTS, "words", *_COUNTED)
    width = max(len(words.facts[name]) for name in names)
    for name in names:
        value = found[name]
        value = decimal(value) if isinstance(value, int) else printable(value)
        yield f"{words.facts[name]:<{width}} {value or words.not_found}"
    yield from _section(words.fixed, words, _of_status(document, "fixed"), lang)
    yield f"\n{words.removed}: {len(found['removed']) or words.nothing}"
    yield from (_removed_line(part, words) for part in found["removed"])
    yield from _section(words.needs_human, words, _of_status(document, "needs-human"), lang)


def _removed_line(part: Mapping[str, Any], words: ReportWords) -> str:
    return f"  {words.kinds[part['kind']]:<14}{words.sizes.format_map(part)}"


def _section(title: str, words: ReportWords, findings: list[Finding], lang: str) -> Iterator[str]:
    """Yield the findings of a status: by criterion, and by kind below it."""
    yield f"\n{title}: {len(findings) or words.nothing}"
    ordered = sorted(findings, key=lambda finding: _in_order(finding.criterion))
    for criterion, group in groupby(ordered, key=lambda finding: finding.criterion):
        of_criterion = list(group)
        yield f"  {words.name_of(criterion)}: {len(of_criterion)}"
        for kind in _kinds(of_criterion):
            yield from _kind_lines(kind, words, lang)


def _kinds(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """Return findings that say the same, but for values, together."""
    return grouped((one.template or one.message, one) for one in findings).values()


def _kind_lines(kind: list[Finding], words: ReportWords, lang: str) -> Iterator[str]:
    shown = kind if len(kind) <= _SHOWN + 1 else kind[:_SHOWN]
    for finding in shown:
        excerpt = f" [{printable(finding.excerpt)}]" if finding.excerpt else ""
        yield f"    {printable(message_of(finding, lang))}{excerpt}"
    if len(shown) < len(kind):
        yield f"    {words.more.format(n=len(kind) - len(shown))}"
