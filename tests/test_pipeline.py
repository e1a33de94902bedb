"""The whole way of a page: real pages in fixtures/pages, every kind of source, and messy markup."""

from collections import Counter
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from lxml import etree, html

from a11y_reader.document import Node, from_json, to_json
from a11y_reader.errors import DecodeError, EmptyPageError, ReaderError, TooLargeError
from a11y_reader.options import Options
from a11y_reader.pipeline import convert, read
from a11y_reader.rendering.markdown import to_markdown
from a11y_reader.rendering.page import to_html
from tests.conformance import violations
from tests.pages import SOURCES, expected_of, read_page
from tests.strategies import html_fragments

FIELDS = ("title", "site", "author", "published", "lang")


def page_params() -> list[Any]:
    """Return the pages as parameters; a page known to be read wrongly has to be."""
    faults = {path: expected_of(path).get("xfail") for path in SOURCES}
    return [
        pytest.param(
            path,
            id=path.stem,
            marks=[pytest.mark.xfail(strict=True, reason=fault)] if fault else [],
        )
        for path, fault in faults.items()
    ]


def test_pages_exist() -> None:
    assert {path.stem for path in SOURCES} == {p.stem for p in SOURCES[0].parent.glob("*.md")}


def test_pages_are_varied() -> None:
    """They are of many kinds and languages, most of them in Vietnamese."""
    languages = Counter(expected_of(path)["lang"].split("-")[0] for path in SOURCES)
    assert len(SOURCES) >= 30
    assert len({expected_of(path)["kind"] for path in SOURCES}) >= 9
    assert len(languages) >= 7
    assert languages.most_common(1)[0][0] == "vi"


@pytest.mark.parametrize("path", page_params())
def test_page(path: Path) -> None:
    """A page gives what is in its .md and its .json, no more and no less."""
    expected = expected_of(path)
    document = read_page(path)
    found = {name: getattr(document, name) for name in FIELDS}
    assert found == {name: expected[name] for name in FIELDS}
    assert document.modified == expected.get("modified", document.modified)
    assert to_markdown(document) == path.with_suffix(".md").read_text(encoding="utf-8")
    assert {part.kind for part in document.removed} >= set(expected["removed"])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_page_conforms(path: Path) -> None:
    document = read_page(path)
    assert violations(document.body) == []
    assert from_json(to_json(document)) == document


# Sources

PAGE = """<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>Thông báo nghỉ lễ - Xã Tân Lập</title></head>
<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></nav>
<main><h1>Thông báo nghỉ lễ</h1>
<p>Ủy ban nhân dân xã nghỉ làm việc từ ngày 01/9 đến hết ngày 04/9,
mời bà con đến vào ngày khác.</p>
<!-- hết -->
<p>Mọi việc gấp xin gọi đường dây nóng, có người trực cả ngày lẫn đêm.
<a href="/lich">Lịch trực</a></p>
</main><footer>Xã Tân Lập</footer></body></html>
"""
URL = "https://xa.example.vn/thong-bao/1"
DOCUMENT = read(PAGE, url=URL)


@pytest.mark.parametrize(
    "source",
    [
        PAGE.encode(),
        PAGE.encode("utf-8-sig"),
        PAGE.replace('charset="utf-8"', 'charset="utf-16"').encode("utf-16"),
        BeautifulSoup(PAGE, "html.parser"),
        BeautifulSoup(PAGE, "lxml"),
        html.document_fromstring(PAGE.encode()),
        etree.fromstring(PAGE.encode(), etree.HTMLParser(encoding="utf-8")),
        etree.ElementTree(html.document_fromstring(PAGE.encode())),
    ],
    ids=["utf-8", "byte order mark", "utf-16", "html.parser", "bs4", "html", "etree", "tree"],
)
def test_read_every_source(source: Any) -> None:
    """The same page gives the same document, whatever it comes as."""
    assert read(source, url=URL).replace(encoding="") == DOCUMENT


def test_read_gives_the_content() -> None:
    assert DOCUMENT.title == "Thông báo nghỉ lễ"
    assert DOCUMENT.url == URL
    assert [block.tag for block in DOCUMENT.body if isinstance(block, Node)] == ["p", "p"]
    assert "Trang chủ" not in to_json(DOCUMENT)
    assert 'href","https://xa.example.vn/lich"' in to_json(DOCUMENT)


def test_read_leaves_the_callers_trees() -> None:
    soup = BeautifulSoup(PAGE, "html.parser")
    tree = html.document_fromstring(PAGE.encode())
    before = (str(soup), etree.tostring(tree))
    read(soup, url=URL)
    read(tree, url=URL)
    read(tree.find(".//main"), url=URL)
    assert (str(soup), etree.tostring(tree)) == before


def test_read_encoding() -> None:
    assert read(PAGE.encode()).encoding == "utf-8"
    assert read(PAGE).encoding == ""
    legacy = PAGE.replace("utf-8", "windows-1258").encode("cp1258", "replace")
    assert read(legacy).encoding == "windows-1258"


def test_read_charset_of_the_content_type() -> None:
    """What HTTP says counts before what the page says."""
    page = (
        "<meta charset=iso-8859-1><p>Ratskeller \xa7 1: Öffnung für Gäste aus Łódź und Kraków.</p>"
    )
    data = page.encode("iso-8859-2", "replace")
    body = read(data, content_type="text/html; charset=ISO-8859-2").body
    assert body[0] == Node("p", (), ("Ratskeller § 1: Öffnung für Gäste aus Łódź und Kraków.",))


def test_read_decomposed_text() -> None:
    """Text in NFD gives the document that text in NFC gives, be it of bytes or not."""
    page = PAGE.replace("</main>", "<img src=a.png alt='Trụ sở ủy ban' title='Ảnh'></main>")
    composed, decomposed = (normalize(form, page) for form in ("NFC", "NFD"))
    assert composed != decomposed
    assert read(decomposed) == read(composed)
    assert read(decomposed.encode()) == read(composed.encode())


def test_read_unknown_charset() -> None:
    with pytest.raises(DecodeError, match="there is no encoding 'utf-9'"):
        read(PAGE.encode(), content_type="text/html; charset=utf-9")


@pytest.mark.parametrize(
    "source",
    [
        "",
        " \n ",
        b"",
        "<html><body></body></html>",
        "<p>&nbsp;</p><br>",
        "<script>document.write('Một')</script>",
        "<title>Thông báo</title>",
        "<style>p {}</style><!-- Một -->",
        BeautifulSoup("", "html.parser"),
    ],
    ids=repr,
)
def test_read_empty_page(source: Any) -> None:
    with pytest.raises(EmptyPageError, match="the page has no text at all"):
        read(source)


def test_read_too_large() -> None:
    data = PAGE.encode()
    assert read(data, options=Options(max_bytes=len(data))).title == "Thông báo nghỉ lễ"
    with pytest.raises(TooLargeError) as caught:
        read(data, options=Options(max_bytes=len(data) - 1))
    assert (caught.value.limit, caught.value.allowed, caught.value.found) == (
        "max_bytes",
        len(data) - 1,
        len(data),
    )
    assert "Options(max_bytes=" in str(caught.value)


def test_read_too_large_as_text() -> None:
    """The limit is in bytes of UTF-8 where the source is text."""
    data = PAGE.encode()
    assert read(PAGE, options=Options(max_bytes=len(data))).title == "Thông báo nghỉ lễ"
    with pytest.raises(TooLargeError):
        read(PAGE, options=Options(max_bytes=len(data) - 1))


def test_read_language_of_the_caller() -> None:
    """The caller knows better than the page, but Vietnamese is plain to see."""
    page = "<html lang=de><p>Das Amt bleibt am Montag geschlossen.</p></html>"
    assert read(page).lang == "de"
    assert read(page, options=Options(lang="de-AT")).lang == "de-AT"


def test_read_part_of_a_page() -> None:
    tree = html.document_fromstring(PAGE.encode())
    document = read(tree.find(".//main"), url=URL)
    assert document.body == DOCUMENT.body


def test_read_something_else() -> None:
    with pytest.raises(TypeError, match="a page is bytes, str, or a tree"):
        read(3)  # type: ignore[arg-type]


def test_convert() -> None:
    page = convert(PAGE, url=URL)
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<h1") == 1
    assert "Trang chủ" not in page.split("<main")[1].split("</main")[0]


# Whatever the markup


@settings(max_examples=60)
@given(html_fragments())
def test_read_messy_markup(page: str) -> None:
    """Malformed HTML is never an error, and nodes stand where they may stand."""
    try:
        document = read(page, url=URL)
    except EmptyPageError:
        return
    assert violations(document.body) == []
    assert from_json(to_json(document)) == document


@settings(max_examples=30)
@given(html_fragments())
def test_read_hostile_bytes(page: str) -> None:
    """Whatever the bytes, what goes wrong is one of our errors."""
    data = page.encode()[::-1] + page.encode("utf-16")
    try:
        document = read(data)
    except ReaderError:
        return
    assert violations(document.body) == []


@pytest.mark.parametrize("tag", ["div", "ul", "table", "font"])
def test_read_deep_markup(tag: str) -> None:
    page = f"<{tag}>một " * 5_000
    document = read(page, url=URL)
    assert violations(document.body) == []
    removed = sum(part.words for part in document.removed)
    words = sum(child.count("một") for child in document.walk() if isinstance(child, str))
    assert document.title.count("một") + words + removed == 5_000


def test_read_language_tags_without_end() -> None:
    """No language has thousands of subtags: they count for nothing, and nobody looks them up."""
    tag = "vi" + "-abcdefgh" * 5000
    document = read(f'<html lang="{tag}"><p lang="{tag}">Thông báo ngày 2/3/2024 của xã.</p>')
    assert document.lang in ("", "vi")
    assert "abcdefgh" not in to_html(document)
