"""The development corpora: saved pages with what an extractor must find in them.

The corpora are not part of the project. A folder that holds them is named by `--corpora` or by the
environment variable `A11Y_READER_CORPORA`; README.md tells how such a folder is laid out.
"""

import argparse
import gzip
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

__all__ = [
    "CORPORA",
    "ENVIRONMENT",
    "CorporaError",
    "Page",
    "add_root_argument",
    "digest",
    "find_root",
    "fingerprint",
    "load",
    "registered_domain",
]

ENVIRONMENT = "A11Y_READER_CORPORA"


class CorporaError(Exception):
    """The corpora are not where they were looked for, or are not laid out as expected."""


class Page(NamedTuple):
    """One saved page and what is known of it.

    Attributes:
        corpus: The corpus's name, a key of `CORPORA`.
        id: The page's name within its corpus.
        url: Where the page came from.
        group: The registered domain: pages of one group must not be split in cross-validation.
        type: The kind of page as the corpus names it; empty where it doesn't say.
        path: The HTML file, gzip-compressed or not.
        gold: The content as plain text, or None where only passages are known.
        title: The page's title; empty where none is known. So are `author` and `published`.
        author: Who wrote it.
        published: When it was published, as an ISO 8601 date.
        having: Passages that must occur in the content.
        lacking: Passages that must not.
        neutral: CSS selectors of elements whose words count neither for nor against.
    """

    corpus: str
    id: str
    url: str
    group: str
    type: str
    path: Path
    gold: str | None
    title: str = ""
    author: str = ""
    published: str = ""
    having: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The page's name among all corpora."""
        return f"{self.corpus}/{self.id}"

    def neutral_text(self, html: bytes) -> str:
        """Return the text of the page's neutral elements, one a line."""
        if not self.neutral:
            return ""
        import lxml.html

        tree = lxml.html.document_fromstring(html.decode("utf-8", "replace"))
        elements = tree.cssselect(", ".join(self.neutral))
        return "\n".join(" ".join(element.itertext()) for element in elements)

    def html(self) -> bytes:
        """Read the page as it was served."""
        data = self.path.read_bytes()
        return gzip.decompress(data) if self.path.suffix == ".gz" else data


_SECOND_LEVEL = frozenset(
    {"ac", "co", "com", "edu", "gob", "gov", "gv", "info", "net", "or", "org"}
)


def registered_domain(url: str) -> str:
    """Return the domain that somebody registered: a rule of thumb, without the public suffix list.

    >>> registered_domain("https://www.sotttt.hanoi.gov.vn/a?b"), registered_domain("vnexpress.net")
    ('hanoi.gov.vn', 'vnexpress.net')
    """
    host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removesuffix(".")
    labels = host.split(".")
    if host.replace(".", "").isdigit():
        return host
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if long else labels[-2:])


def _records(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _page(record: Mapping[str, Any], corpus: str, path: Path, **fields: Any) -> Page:
    """Make a page of the fields that all corpora share."""
    url = record["url"] or ""
    group = registered_domain(url) or f"{corpus}/{record.get('id')}"
    return Page(
        corpus=corpus,
        url=url,
        path=path,
        author=_names(record.get("author")),
        title=record.get("title") or "",
        having=tuple(record.get("with") or ()),
        lacking=tuple(record.get("without") or ()),
        **{"group": group, "type": "", **fields},
    )


def _names(author: str | list[str] | None) -> str:
    return "; ".join(author) if isinstance(author, list) else author or ""


def _wcxb(folder: Path) -> Iterator[Page]:
    for record in _records(folder / "ground-truth.jsonl"):
        yield _page(
            record,
            "wcxb",
            folder / "html" / f"{record['id']}.html.gz",
            id=record["id"],
            type=record["page_type"],
            gold=record["main_content"],
            published=record["published"] or "",
        )


def _vi_portals(folder: Path) -> Iterator[Page]:
    for record in _records(folder / "index.jsonl"):
        name = Path(record["file"]).stem
        yield _page(
            record,
            "vi-portals",
            folder / "pages" / record["file"],
            id=name,
            type=record["kind"],
            group=registered_domain(record["site"]),
            gold=(folder / "gold" / f"{name}.txt").read_text(encoding="utf-8"),
            published=record["published"] or "",
            neutral=tuple(record["neutral"] or ()),
        )


def _news(folder: Path) -> Iterator[Page]:
    for record in _records(folder / "ground-truth.jsonl"):
        path = folder / "html" / f"{record['id']}.html.gz"
        yield _page(record, "news", path, id=record["id"], gold=record["main_content"])


def _segments(folder: Path) -> Iterator[Page]:
    for record in _records(folder / "segments.jsonl"):
        path = folder / "html" / f"{record['id']}.html.gz"
        published = record.get("date") or ""
        yield _page(record, "segments", path, id=record["id"], gold=None, published=published)


CORPORA: Mapping[str, Callable[[Path], Iterator[Page]]] = {
    "wcxb": _wcxb,
    "vi-portals": _vi_portals,
    "news": _news,
    "segments": _segments,
}
"""The loader of each corpus, given the corpus's own folder."""


def load(root: Path, corpus: str) -> tuple[Page, ...]:
    """Load one corpus's pages; their HTML is read only when asked for.

    Args:
        root: The folder of all corpora.
        corpus: A key of `CORPORA`.

    Raises:
        CorporaError: The corpus is not there, or a record lacks what it must have.
    """
    folder = root / corpus
    if not folder.is_dir():
        raise CorporaError(f"there is no corpus {corpus!r} in {root}")
    try:
        return tuple(CORPORA[corpus](folder))
    except (OSError, KeyError, ValueError) as error:
        raise CorporaError(f"{folder} is not laid out as expected: {error!r}") from error


def fingerprint(pages: tuple[Page, ...]) -> str:
    """Name some pages by their names and their files' sizes, so that others are told apart."""
    return digest(*(f"{page.key} {page.url} {page.path.stat().st_size}" for page in pages))


def digest(*texts: str) -> str:
    """Name texts by a short hash."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]


def find_root(given: Path | None) -> Path:
    """Return the folder of the corpora: the one given, else the environment's.

    Raises:
        CorporaError: Neither is there.
    """
    root = given or Path(os.environ.get(ENVIRONMENT, ""))
    if root == Path():
        raise CorporaError(
            f"where are the corpora? Say it with --corpora PATH or {ENVIRONMENT}=PATH"
        )
    if not root.is_dir():
        raise CorporaError(f"the corpora's folder {root} does not exist")
    return root


def add_root_argument(parser: argparse.ArgumentParser) -> None:
    """Add `--corpora` to a script's arguments."""
    parser.add_argument(
        "--corpora",
        type=Path,
        metavar="PATH",
        help=f"the folder that holds {', '.join(CORPORA)} (default: ${ENVIRONMENT})",
    )
