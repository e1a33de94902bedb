"""The extractors that are compared, each behind the same call."""

# Peers are optional, and what isn't run isn't imported.

import functools
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

__all__ = [
    "OURS",
    "PARSE",
    "PEERS",
    "SYSTEMS",
    "Output",
    "System",
    "installed",
    "plain_text",
    "run",
    "warm_up",
]

# a checkout that is not installed can be measured too; an installed package comes first
sys.path.append(str(Path(__file__).parents[2]))


class Output(NamedTuple):
    """What a system made of a page.

    Attributes:
        text: The content as plain text, the title not repeated where the system keeps it apart.
        numbered: The same with the numbers of lists' items; empty where the system keeps as text
            what a page has typed as such.
        title: The page's title as the system sees it; so `author` and `published`.
        seconds: How long the call took, the conversion to plain text left out.
        error: The exception, where there was one.
        cached: Whether all of this is from an earlier run.
    """

    text: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    numbered: str = ""
    seconds: float = 0.0
    error: str = ""
    cached: bool = False


class System(NamedTuple):
    """An extractor.

    Attributes:
        package: The distribution that holds it, for its version.
        settings: How it is called, for the reader of a table; a part of a cached result's name.
        call: What is timed: the page's bytes and URL to whatever the system returns.
        finish: What is not timed: that to an `Output`, the page's bytes and URL at hand.
    """

    package: str
    settings: str
    call: Callable[[bytes, str], Any]
    finish: Callable[[Any, bytes, str], Output]

    @property
    def version(self) -> str:
        """The installed version; of a11y_reader, that of what is imported."""
        if self.package == "a11y-reader":
            from a11y_reader._version import __version__

            return __version__
        return version(self.package)


def plain_text(document: Any) -> str:
    """Return a document's text, a line a block, free of all choices of presentation.

    Neither list markers nor table rules nor image descriptions are part of it, nor is how ruby says
    that a text is read.
    """
    from a11y_reader.document import Node
    from a11y_reader.vocabulary import INLINE, MATHML

    inline = INLINE | MATHML
    parts: list[str] = []
    stack: list[Any] = list(reversed(document.body))
    while stack:
        item = stack.pop()
        if not isinstance(item, Node):
            parts.append(item)
        elif item.tag == "br":
            parts.append("\n")
        elif item.tag == "rt":
            continue
        elif item.tag in inline:
            stack.extend(reversed(item.children))
        else:
            stack.extend(("\n", *reversed(item.children), "\n"))
    return _tidy("".join(parts))


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _read(html: bytes, url: str) -> Any:
    from a11y_reader import read
    from a11y_reader.errors import EmptyPageError

    try:
        return read(html, url=url)
    except EmptyPageError:
        return None


def _of_document(document: Any, _html: bytes, _url: str) -> Output:
    from a11y_reader import to_text

    if document is None:
        return Output()
    told = (document.title, document.author, document.published or document.modified)
    body = document.replace(title="", author="", published="", modified="")
    return Output(plain_text(document), *told, numbered=to_text(body))


def _trafilatura(html: bytes, url: str) -> Any:
    import trafilatura

    return trafilatura.extract(html, url=url, include_comments=False)


def _with_metadata(text: str | None, html: bytes, url: str) -> Output:
    import trafilatura

    known = trafilatura.extract_metadata(html, default_url=url)
    if known is None:
        return Output(text or "")
    return Output(text or "", known.title or "", known.author or "", known.date or "")


def _readability(html: bytes, _url: str) -> Any:
    import readability

    document = readability.Document(html)
    return document.summary(), document


def _of_readability(result: Any, _html: bytes, _url: str) -> Output:
    summary, document = result
    return Output(_html_text(summary), document.short_title())


_INLINE_HTML = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i"}
    | {"ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong"}
    | {"sub", "sup", "time", "tt", "u", "var", "wbr"}
)


def _html_text(html: str) -> str:
    import lxml.html

    if not html.strip():
        return ""
    tree = lxml.html.document_fromstring(html)
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in _INLINE_HTML:
            element.text = f"\n{element.text or ''}"
            element.tail = f"\n{element.tail or ''}"
    return _tidy(tree.text_content())


def _resiliparse(html: bytes, _url: str) -> Any:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(bytes_to_str(html, detect_encoding(html)))
    return extract_plain_text(
        tree, main_content=True, alt_texts=False, comments=False, list_bullets=False
    )


def _of_text(text: str, _html: bytes, _url: str) -> Output:
    return Output(text)


def _parse(html: bytes, _url: str) -> Any:
    import lxml.html

    return lxml.html.document_fromstring(html)


def _nothing(_tree: Any, _html: bytes, _url: str) -> Output:
    return Output()


OURS = "a11y_reader"
PARSE = "lxml parse"

SYSTEMS: Mapping[str, System] = {
    OURS: System("a11y-reader", "read(html, url=url); the body's text", _read, _of_document),
    "trafilatura": System(
        "trafilatura",
        "extract(html, url=url, include_comments=False); metadata by extract_metadata, not timed",
        _trafilatura,
        _with_metadata,
    ),
    "readability-lxml": System(
        "readability-lxml", "Document(html).summary()", _readability, _of_readability
    ),
    "resiliparse": System(
        "resiliparse",
        "detect_encoding, HTMLTree.parse, extract_plain_text(main_content=True, alt_texts=False, "
        "comments=False, list_bullets=False)",
        _resiliparse,
        _of_text,
    ),
    PARSE: System("lxml", "lxml.html.document_fromstring(html)", _parse, _nothing),
}
"""What can be compared, in the order in which it is run and printed."""

PEERS = tuple(name for name in SYSTEMS if name not in (OURS, PARSE))


def installed(names: Iterable[str]) -> tuple[str, ...]:
    """Return those systems that can be run here, and say which cannot."""
    return tuple(name for name in names if _is_installed(SYSTEMS[name]))


def _is_installed(system: System) -> bool:
    try:
        return bool(system.version)
    except PackageNotFoundError:
        print(f"{system.package} is not installed and left out", file=sys.stderr)
        return False


def run(name: str, html: bytes, url: str) -> Output:
    """Run one system on one page; an exception becomes the output's `error`."""
    system = SYSTEMS[name]
    start = time.perf_counter()
    try:
        result = system.call(html, url)
        seconds = time.perf_counter() - start
        return system.finish(result, html, url)._replace(seconds=seconds)
    except Exception as error:  # whatever a peer raises is part of what is measured
        return Output(seconds=time.perf_counter() - start, error=f"{type(error).__name__}: {error}")


@functools.cache
def warm_up(name: str) -> None:
    """Pay for a system's imports and for what it loads once, before anything is timed."""
    for _ in range(2):
        run(name, b"<html><title>t</title><body><article><p>Xin ch\xc3\xa0o.</article>", "")
