"""One page: an INPUT in, the bytes of an output out."""

import re
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import click
import msgspec

import a11y_reader
from a11y_reader.characters import folded
from a11y_reader.document import Document
from a11y_reader.errors import DecodeError, ReaderError
from a11y_reader.files import read_file
from a11y_reader.images import place_images
from a11y_reader.limits import check_output
from a11y_reader.options import Options, Preferences

__all__ = [
    "STDIN",
    "SUFFIXES",
    "Settings",
    "describe",
    "emit",
    "is_url",
    "load",
    "printable",
    "render",
]

STDIN = "-"
"""The INPUT that is standard input."""

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {"html": ".html", "text": ".txt", "markdown": ".md", "json": ".json"}
)
"""The formats, and what the names of files in them end in."""

_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
"""A scheme and `//`: a drive's letter on Windows has none."""

_ADDRESS = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/", re.IGNORECASE)
"""What looks like an address whose scheme was left out."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What one call of the command wants of all its pages.

    Attributes:
        to: The output's format, one of `SUFFIXES`.
        url: The page's address, where the caller knows better than the input.
        options: How pages are read.
        preferences: How pages are shown.
        template: A template of the caller's own for the page.
        css: CSS of the caller's own.
        force: Whether existing files are overwritten.
    """

    to: str = "html"
    url: str | None = None
    options: Options = Options()
    preferences: Preferences = Preferences()
    template: str | None = None
    css: str = ""
    force: bool = False


def is_url(source: str) -> bool:
    """Say whether an INPUT is a URL; whether it can be fetched is another matter.

    >>> is_url("https://example.vn/"), is_url("ftp://example.vn/"), is_url("C:/page.html")
    (True, True, False)
    """
    return _URL.match(source) is not None


def load(source: str, settings: Settings) -> Document:
    """Read the document of an INPUT: a URL, a file, or standard input.

    Raises:
        ReaderError: The page cannot be fetched or read.
        OSError: The file cannot be read.
    """
    # One byte more than allowed is read, for `read` to say that the page is too large.
    limit = settings.options.max_bytes + 1
    if is_url(source):
        return _fetched(source, settings)
    if source == STDIN:
        data = sys.stdin.buffer.read(limit)
    else:
        data = _read_file(source, limit)
        if source.lower().endswith((".json", ".json.gz")):
            return place_images(a11y_reader.from_json(data), settings.options)
    return a11y_reader.read(data, url=settings.url, options=settings.options)


def _read_file(source: str, limit: int) -> bytes:
    try:
        return read_file(Path(source), limit=limit)
    except FileNotFoundError as error:
        is_address = _ADDRESS.match(source) and not Path(source.partition("/")[0]).exists()
        hint = f"; if it is an address, write https://{source}" if is_address else ""
        raise FileNotFoundError(error.errno, f"{error.strerror}{hint}", source) from error


def _fetched(source: str, settings: Settings) -> Document:
    from a11y_reader.fetch import fetch  # httpx takes longer to import than most pages to read

    options = settings.options
    page = fetch(source, max_bytes=options.max_bytes, allow_private=options.allow_private)
    url = settings.url or page.url
    try:
        return a11y_reader.read(
            page.body, url=url, content_type=page.content_type, options=settings.options
        )
    except DecodeError:
        # the server named an encoding that doesn't exist; as in a browser, that counts for nothing
        return a11y_reader.read(page.body, url=url, options=settings.options)


def render(document: Document, settings: Settings) -> bytes:
    """Write a document in the format of the settings, as UTF-8 that ends with a line feed."""
    match settings.to:
        case "html":
            text = a11y_reader.to_html(
                document, settings.preferences, template=settings.template, css=settings.css
            )
        case "text":
            text = a11y_reader.to_text(document)
        case "markdown":
            text = a11y_reader.to_markdown(document)
        case _:
            text = a11y_reader.to_json(document)
    check_output(text, settings.options)
    return (text if text.endswith("\n") else text + "\n").encode("utf-8", "replace")


def describe(error: Exception) -> str:
    """Say on one line what went wrong with a page.

    >>> describe(FileNotFoundError(2, "No such file or directory", "a.html"))
    'a.html: no such file or directory'
    """
    if isinstance(error, OSError) and error.strerror:
        reason = error.strerror[:1].lower() + error.strerror[1:]
        return f"{error.filename}: {reason}" if error.filename else reason
    if isinstance(error, (ReaderError, OSError)):
        return folded(str(error))
    return f"unexpected {type(error).__name__}, please report it: {error}"


def printable(text: str) -> str:
    r"""Return text without what a terminal would obey: pages and file names may hold anything.

    >>> printable("Thông báo\x1b[2J")
    'Thông báo [2J'
    """
    return "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)


def complain(problem: str, source: str = "", before: str = "") -> None:
    """Print on a line of standard error what went wrong.

    Args:
        problem: What went wrong.
        source: The page with which, unless the problem says it.
        before: What is printed before, such as what clears the line.
    """
    where = "" if source in problem else f"{source}: "
    click.echo(f"{before}a11y-reader: error: {printable(where + problem)}", err=True)


def emit(data: bytes) -> None:
    """Write to standard output, whatever encoding the terminal's locale names."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
