"""Hostile pages: nothing active comes out of them, in any format.

`tests/hostile/` holds the payloads, a file a class, each of them ended by a line of one dot;
`{U+0000}` stands for a character that cannot be seen. What is active says `alert(1)` or asks for
something of `evil.example`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a11y_reader.document import Document, Node, from_json, to_json
from a11y_reader.errors import DocumentError, EmptyPageError
from a11y_reader.options import Options
from a11y_reader.pipeline import read
from a11y_reader.rendering.markdown import to_markdown
from a11y_reader.rendering.page import to_html
from a11y_reader.rendering.text import to_text
from a11y_reader.rules import Rule, Rules
from tests.inertness import active_in_html, active_in_markdown, active_in_text
from tests.strategies import any_documents, documents

FOLDER = Path(__file__).parent / "hostile"
CLASSES = sorted(FOLDER.glob("*.txt"))
URL = "https://xa.example.vn/tin/1.html"
# All that stands in main is kept, however unlike content it looks
OPTIONS = Options(rules=Rules({"xa.example.vn": Rule(content=("main",))}))
BEFORE = "Ủy ban nhân dân xã thông báo."

_CHARACTER = re.compile(r"\{U\+([0-9A-F]{4,6})\}")


def payloads_of(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    written = [piece.removeprefix("\n") for piece in re.split(r"\n\.$", text, flags=re.M)]
    return [_CHARACTER.sub(lambda code: chr(int(code[1], 16)), piece) for piece in written[:-1]]


PAYLOADS: list[Any] = [
    pytest.param(payload, id=f"{path.stem}-{number}")
    for path in CLASSES
    if path.stem != "documents"
    for number, payload in enumerate(payloads_of(path), 1)
]


def page_with(payload: str) -> str:
    return f"<main><h1>Thông báo</h1><p>{BEFORE}</p>\n{payload}\n<p>Mời bà con đến dự.</p></main>"


def documents_of(payload: str) -> Iterator[Document]:
    """Yield what is read of a page with a payload, and of one that is nothing else.

    The first has the payload for a title, too, and in every other text it has.
    """
    texts = dict.fromkeys(("title", "site", "author", "published", "modified"), payload)
    yield read(page_with(payload), url=URL, options=OPTIONS).replace(**texts)
    try:
        yield read(payload, url=URL)
    except EmptyPageError:
        return


def active_in(document: Document) -> list[str]:
    """Return what is active in a document's outputs; JSON has to give the same document."""
    assert from_json(to_json(document)) == document
    return [
        *active_in_html(to_html(document)),
        *active_in_markdown(to_markdown(document)),
        *active_in_text(to_text(document)),
    ]


def test_there_are_payloads_of_many_classes() -> None:
    assert len(CLASSES) >= 12
    assert len(PAYLOADS) >= 500


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_page(payload: str) -> None:
    first, *rest = documents_of(payload)
    assert [active_in(document) for document in (first, *rest)] == [[]] * (1 + len(rest))
    texts = [block.text for block in first.body if isinstance(block, Node)]
    assert BEFORE in " ".join(texts)


@pytest.mark.parametrize("payload", payloads_of(FOLDER / "direction.txt")[:10])
def test_direction_is_reported(payload: str) -> None:
    """The first payloads of the class have characters of direction in running text."""
    document = read(page_with(payload), url=URL, options=OPTIONS)
    assert "directions" in [finding.rule for finding in document.findings]
    assert not re.search("[\u202a-\u202e]", to_json(document))


@pytest.mark.parametrize("payload", payloads_of(FOLDER / "documents.txt"))
def test_hostile_document(payload: str) -> None:
    """JSON that holds what no document may hold is refused, with our error."""
    with pytest.raises(DocumentError):
        from_json(payload)


ALL = [payload for path in CLASSES for payload in payloads_of(path)]
nasty = st.one_of(st.sampled_from(ALL), st.text(max_size=20))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(any_documents(nasty))
def test_any_document_is_inert(document: Document) -> None:
    """Whatever stands in any text, attribute or URL that a document can hold."""
    assert active_in(document) == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_documents_that_conform_are_inert(document: Document) -> None:
    assert active_in(document) == []


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("<p onclick=x>", "<p onclick>"),
        ("<a href='java&#9;script:x'>", "'java\\tscript:x'"),
        ("<img src='data:image/svg+xml,x'>", "'data:image/svg+xml,x'"),
        ("<h2 id=location>", "'location'"),
        ("<svg>", "<{http://www.w3.org/2000/svg}svg>"),
        ("<form>", "<form>"),
        ("<script>x</script>", "2 <script>"),
        ("<style>x</style>", "2 <style>"),
        ("<meta http-equiv=refresh content=0>", "<meta"),
        ("<button>", "<button>"),
        ("<details>", "<details>"),
    ],
)
def test_what_is_active_is_noticed(html: str, complaint: str) -> None:
    page = to_html(Document(title="Thông báo", body=(Node("p", (), ("chữ",)),)))
    assert active_in_html(page) == []
    assert complaint in "\n".join(active_in_html(page.replace("<p>chữ</p>", html)))


@pytest.mark.parametrize(
    "markdown",
    ["<b>", "a <b> c", "[a](javascript:x)", "![a](data:text/html,x)", "a\x1b", "a \u202eb"],
)
def test_what_is_active_in_markdown_is_noticed(markdown: str) -> None:
    assert active_in_markdown(markdown)
