"""Findings as SARIF, which code hosts and editors show beside other analysers' results.

See Static Analysis Results Interchange Format 2.1.0
(https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from a11y_reader._version import __version__
from a11y_reader.cli.page import STDIN, is_url
from a11y_reader.document import Document, Finding
from a11y_reader.locales.messages import message_of
from a11y_reader.locales.report import report_words_for

__all__ = ["sarif"]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
"""The schema of what is written, for editors that check it."""

_UNDERSTANDING = "https://www.w3.org/WAI/WCAG22/quickref/"
"""Where each criterion is explained: W3C's quick reference."""

_LEVELS = {"fixed": "note", "needs-human": "warning"}
"""SARIF's words for what is mended, and for what is not."""


def sarif(document: Document, source: str, lang: str) -> dict[str, Any]:
    """Return a document's findings as a SARIF log of one run.

    Args:
        document: What was read.
        source: Where it was read from: a file's name or a URL; `-` for standard input.
        lang: The language of the messages (BCP 47); English where there are none in it.
    """
    rules = list(dict.fromkeys(map(_rule_id, document.findings)))
    uri = document.url if source == STDIN else source if is_url(source) else quote(source)
    driver = {
        "name": "a11y-reader",
        "semanticVersion": __version__,
        "language": report_words_for(lang).lang,
        "rules": [_rule(one, lang) for one in rules],
    }
    results = [_result(one, rules, uri, lang) for one in document.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule_id(finding: Finding) -> str:
    """Return a rule's hierarchical name: `images/1.1.1`."""
    return "/".join(filter(None, (finding.rule, finding.criterion)))


def _rule(rule_id: str, lang: str) -> dict[str, Any]:
    criterion = rule_id.partition("/")[2]
    name = report_words_for(lang).name_of(criterion)
    rule = {"id": rule_id, "shortDescription": {"text": name}}
    return rule | ({"helpUri": _UNDERSTANDING} if criterion else {})


def _result(finding: Finding, rules: Iterable[str], uri: str, lang: str) -> dict[str, Any]:
    rule_id = _rule_id(finding)
    excerpt = f" [{finding.excerpt}]" if finding.excerpt else ""
    location = {"physicalLocation": {"artifactLocation": {"uri": uri}}}
    return {
        "ruleId": rule_id,
        "ruleIndex": list(rules).index(rule_id),
        "level": _LEVELS[finding.status],
        "message": {"text": message_of(finding, lang) + excerpt},
        "locations": [location] if uri else [],
        "properties": {"status": finding.status, "excerpt": finding.excerpt},
    }
