"""Privacy: links don't tell the next site where a reader comes from, or who it is.

Changed:

- Parameters by which advertisers and senders of mail follow readers, such as `utm_source`,
  `fbclid`, `gclid` and `zarsrc`, are taken out of links; `tracking.json` names them.

Not changed:

- The rest of an address, letter by letter.
- Parameters whose names may mean something else, such as `ref` and `source`: no link may lead
  elsewhere without them.
"""

import re
from functools import cache
from importlib.resources import files
from urllib.parse import unquote_plus

import msgspec

from a11y_reader.document import Document, FindingKind
from a11y_reader.nodes import Node
from a11y_reader.rewriting import rewrite_holding

__all__ = ["repair_tracking"]


_TAKEN_OUT = FindingKind(
    "tracking", "", "fixed", "Parameters that follow readers were taken out of links: {count}."
)


def repair_tracking(document: Document) -> Document:
    """Take the parameters out of links by which advertisers and senders of mail follow readers.

    `tracking.json` names them, by whom they are of; `*` stands for any end. Only names that mean
    nothing else are in it, so that no link leads elsewhere without them. The rest of an address
    stays as it is, letter by letter.
    """
    hrefs = (link.get("href") for link in document.elements("a"))
    tracked = [href for href in hrefs if _is_tracked(href)]
    if not tracked:
        return document
    finding = _TAKEN_OUT.on(tracked[0], count=len(tracked))
    body = rewrite_holding(document, _repaired, "a")
    return document.with_findings([finding], body=body)


def _repaired(node: Node) -> Node:
    if node.tag != "a" or not _is_tracked(node.get("href")):
        return node
    return node.with_attribute("href", _without_tracking(node.get("href")))


def _is_tracked(url: str) -> bool:
    return "?" in url and _without_tracking(url) != url


def _without_tracking(url: str) -> str:
    """Return a URL without the parameters that track.

    >>> _without_tracking("https://example.vn/tin?id=1&utm_source=a&fbclid=b#c")
    'https://example.vn/tin?id=1#c'
    """
    address, mark, fragment = url.partition("#")
    path, _, query = address.partition("?")
    pairs = query.split("&")
    kept = [pair for pair in pairs if not _names().fullmatch(unquote_plus(pair.partition("=")[0]))]
    if len(kept) == len(pairs):
        return url
    return path + ("?" + "&".join(kept) if kept else "") + mark + fragment


@cache
def _names() -> re.Pattern[str]:
    data = files("a11y_reader.repair").joinpath("tracking.json").read_bytes()
    named = msgspec.json.decode(data, type=dict[str, list[str]])
    patterns = (re.escape(name).replace(r"\*", ".*") for names in named.values() for name in names)
    return re.compile("|".join(sorted(patterns)), re.IGNORECASE | re.DOTALL)
