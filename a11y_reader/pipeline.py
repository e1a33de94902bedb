"""A page's way through all stages, in order."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from a11y_reader.characters import normalise
from a11y_reader.decode import decode
from a11y_reader.document import Abbreviation, Document, Finding
from a11y_reader.errors import NotAPageError, ReaderError, TooLargeError
from a11y_reader.extract import extract
from a11y_reader.extract import profiles as site
from a11y_reader.images import place_images
from a11y_reader.limits import check_elements, check_output, limit_attributes, limit_tables
from a11y_reader.mhtml import Snapshot, snapshot_of
from a11y_reader.options import Options, Preferences
from a11y_reader.other_files import kind_of_file
from a11y_reader.parse import parse, source_of
from a11y_reader.profile import SiteProfile
from a11y_reader.rendering.page import to_html
from a11y_reader.repair import repair
from a11y_reader.restore import restore
from a11y_reader.themes import THEMES, Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

    from a11y_reader.parse import Tree

__all__ = ["convert", "learn", "read"]

_MAX_UTF8 = 4
"""The most bytes that a character takes in UTF-8."""


def read(
    source: "bytes | str | Tree",
    *,
    url: str | None = None,
    content_type: str | None = None,
    options: Options = Options(),
) -> Document:
    """Read a page: find its own content, and repair that for assistive technology.

    Args:
        source: The page: bytes as they came, text, or a tree of BeautifulSoup or lxml, which is
            left as it is.
        url: The page's address; links become absolute against it.
        content_type: The `Content-Type` that HTTP gave with the bytes; its charset counts.
        options: The caller's decisions.

    Raises:
        EmptyPageError: The page has no text at all.
        NotAPageError: The bytes are another kind of file, such as a PDF.
        TooLargeError: The page is over a limit of the options.
        DecodeError: `content_type` names an encoding that does not exist.

    >>> document = read("<h1>Thông báo</h1><p>Ủy ban nhân dân xã nghỉ làm việc ngày mai.</p>")
    >>> document.title, [block.text for block in document.body]
    ('Thông báo', ['Ủy ban nhân dân xã nghỉ làm việc ngày mai.'])
    """
    document = _content(source, url or "", content_type, options)
    document = limit_tables(document, options)
    document = repair(document, lang_is_known=options.lang is not None)
    return place_images(document, options)


def _content(
    source: "bytes | str | Tree", url: str, content_type: str | None, options: Options
) -> Document:
    """Take a page's own content out of it; the tree's memory is free before repairs begin."""
    parsed = _parsed(source, content_type, options)
    document = extract(parsed.tree, url=url or parsed.url, options=options)
    return document.replace(
        encoding=parsed.encoding,
        abbreviations=tuple(Abbreviation(*pair, "caller") for pair in options.glossary.items()),
        findings=(*parsed.findings, *document.findings),
    )


class _Parsed(NamedTuple):
    """A page's tree, restored, and what is known of its source.

    Attributes:
        tree: The tree.
        encoding: That of the bytes; empty where there were none.
        findings: What was changed in the source.
        url: The address that the file itself tells.
    """

    tree: "_Element"
    encoding: str
    findings: tuple[Finding, ...] = ()
    url: str = ""


def _parsed(source: "bytes | str | Tree", content_type: str | None, options: Options) -> _Parsed:
    encoding = url = ""
    if isinstance(source, bytes):
        source, content_type, url = _unpacked(source, content_type, options)
        text, encoding = decode(source, content_type=content_type, max_bytes=options.max_bytes)
    elif isinstance(source, str):
        text = _checked(normalise(source), options.max_bytes)
    else:
        text = source_of(source)
    check_elements(text, options)
    limited = limit_attributes(text, options)
    tree = parse(limited.text)
    return _Parsed(tree, encoding, (*limited.findings, *restore(tree, limited.text)), url)


def _unpacked(data: bytes, content_type: str | None, options: Options) -> Snapshot:
    """Return a page as its server sent it, out of the file that it may be saved in."""
    if len(data) > options.max_bytes:
        raise TooLargeError("max_bytes", options.max_bytes, len(data))
    kind = kind_of_file(data)
    if kind:
        raise NotAPageError(f"this is no web page but {kind}")
    return snapshot_of(data) or Snapshot(data, content_type, "")


def _checked(text: str, most: int) -> str:
    """Return a text as it is, if it takes no more bytes in UTF-8 than it may."""
    size = len(text) if len(text) * _MAX_UTF8 <= most else len(text.encode())
    if size > most:
        raise TooLargeError("max_bytes", most, size)
    return text


def convert(
    source: "bytes | str | Tree",
    *,
    url: str | None = None,
    content_type: str | None = None,
    options: Options = Options(),
    preferences: Preferences = Preferences(),
    themes: Mapping[str, Theme] = THEMES,
    template: str | None = None,
    css: str = "",
) -> str:
    """Read a page and render it as accessible HTML: `to_html(read(…))`.

    Args:
        source: The page, as for `read`.
        url: The page's address.
        content_type: The `Content-Type` that HTTP gave with the bytes.
        options: The caller's decisions.
        preferences: How the page is shown at first.
        themes: The themes that the page offers, by name.
        template: A template of your own, as for `to_html`.
        css: Rules that are added to the page's style.

    Raises:
        ReaderError: As `read`; and `ThemeError` if a preference names a theme that is not offered,
            or `TemplateError` if the template is wrong.
    """
    document = read(source, url=url, content_type=content_type, options=options)
    page = to_html(document, preferences, themes=themes, template=template, css=css)
    return check_output(page, options)


def learn(
    pages: "Iterable[bytes | str | Tree]", *, on_error: Callable[[ReaderError], object] | None
) -> SiteProfile:
    """Learn what the pages of a site have in common: `SiteProfile.learn`.

    Args:
        pages: The pages, each as for `read`; taken one by one.
        on_error: Called with the error of a page that cannot be read, which is then left out.

    Raises:
        ReaderError: A page cannot be read, and there is no `on_error`.
    """
    observations = (_observed(page, on_error) for page in pages)
    return site.learn(filter(None, observations))


def _observed(
    page: "bytes | str | Tree", on_error: Callable[[ReaderError], object] | None
) -> site.Observation | None:
    try:
        return site.observe(_parsed(page, None, Options()).tree)
    except ReaderError as error:
        if on_error is None:
            raise
        on_error(error)
        return None
