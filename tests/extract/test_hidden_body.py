"""The article that a page holds as data only."""

import json
import time

import pytest

from a11y_reader.errors import EmptyPageError
from a11y_reader.extract import extract
from a11y_reader.parse import parse
from tests.cases import outline

LINE = "Ủy ban nhân dân xã thông báo lịch nghỉ lễ đến toàn thể nhân dân trong xã. " * 4
SHELL = "<div id='app'></div><p>Đang tải…</p>"


def page(script: str, kind: str, shell: str = SHELL) -> str:
    return f"<title>Lịch nghỉ lễ</title>{shell}<script type='{kind}'>{script}</script>"


def linked(text: str) -> str:
    return json.dumps({"@type": "NewsArticle", "headline": "Lịch nghỉ lễ", "articleBody": text})


def test_text_of_linked_data() -> None:
    document = extract(parse(page(linked(f"{LINE}\n{LINE}"), "application/ld+json")))
    assert outline(document.body) == f"<p>{LINE.strip()}</p>\n" * 2
    assert document.findings[0].status == "fixed"


def test_text_of_a_page_that_shows_nothing() -> None:
    document = extract(parse(page(linked(LINE), "application/ld+json", "<div></div>")))
    assert outline(document.body) == f"<p>{LINE.strip()}</p>\n"


def test_markup_of_a_state() -> None:
    state = {"props": {"post": [{"id": 1, "html": f"<h2>Lịch</h2><p>{LINE}</p>"}]}}
    document = extract(parse(page(json.dumps(state), "application/json")))
    assert outline(document.body) == f"<h2>Lịch</h2>\n<p>{LINE.strip()}</p>\n"


@pytest.mark.parametrize(
    ("kind", "script"),
    [
        ("", "window.__INITIAL_STATE__ = {};\n(function () { run(); })();"),
        ("text/javascript", "var state={}"),
        ("", 'window["app-state"] = [{}]; '),
    ],
)
def test_state_that_a_script_sets(kind: str, script: str) -> None:
    state = json.dumps({"post": {"id": 1, "html": f"<h2>Lịch</h2><p>{LINE}</p>"}})
    document = extract(parse(page(script.replace("{}", state, 1), kind)))
    assert outline(document.body) == f"<h2>Lịch</h2>\n<p>{LINE.strip()}</p>\n"


@pytest.mark.parametrize(
    ("kind", "script"),
    [("", "if (a === {}) run()"), ("module", "x = {}"), ("text/x-template", "x = {}")],
)
def test_script_that_sets_no_state(kind: str, script: str) -> None:
    state = json.dumps({"html": f"<p>{LINE}</p>"})
    document = extract(parse(page(script.replace("{}", state), kind)))
    assert outline(document.body) == "<p>Đang tải…</p>\n"


def test_data_of_a_page_that_shows_its_text() -> None:
    shell = f"<h1>Lịch nghỉ lễ</h1><p>{LINE}</p>"
    document = extract(parse(page(linked("Khác. " * 60), "application/ld+json", shell)))
    assert "Khác" not in outline(document.body)


def shown_of(words: int, kind: str = "application/ld+json") -> str:
    """Return what is shown of a page with one line, and so many words as data."""
    article = f"<p>{'Khác ' * words}</p>"
    script = linked(article) if "ld" in kind else json.dumps({"html": article})
    shell = f"<h1>Lịch nghỉ lễ</h1><p>{LINE}</p>"
    return outline(extract(parse(page(script, kind, shell))).body)


def test_page_that_shows_the_beginning_of_its_article() -> None:
    shown = len(LINE.split())
    assert "Khác" in shown_of(4 * shown)
    assert "Khác" not in shown_of(4 * shown - 1)
    assert "Khác" not in shown_of(4 * shown, "application/json")


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 5_000, '"x"', linked("Ngắn."), linked("\ud800\x00 ")]
)
def test_data_that_hold_no_text(script: str) -> None:
    with pytest.raises(EmptyPageError):
        extract(parse(page(script, "application/ld+json", "<div></div>")))


def manual() -> dict[str, object]:
    steps = [{"id": n, "text": f"<p>Bước {n}. {LINE}</p>"} for n in (1, 2)]
    return {"title": "Lịch nghỉ lễ", "description": f"<p>{LINE}</p>", "steps": steps}


@pytest.mark.parametrize("quote", ["data-page", "data-react-props"])
def test_state_in_an_attribute(quote: str) -> None:
    """All texts of what has the page's title are its article, in their order, and no other's."""
    other = {**manual(), "title": "Khác", "description": f"<p>{'Khác ' * 200}</p>"}
    state = {"component": "Show", "props": {"guide": manual(), "next": other}}
    html = (
        f"<title>Lịch nghỉ lễ | Xã</title><div {quote}='{json.dumps(state)}'></div><p>Đang tải…</p>"
    )
    lines = [LINE, f"Bước 1. {LINE}", f"Bước 2. {LINE}"]
    expected = "".join(f"<p>{line.strip()}</p>\n" for line in lines)
    assert outline(extract(parse(html)).body) == expected


def test_state_that_names_the_page_twice() -> None:
    """Of an object within another of one title the inner one is the article."""
    state = {"title": "Lịch nghỉ lễ", "page": manual(), "more": f"<p>{'Khác ' * 200}</p>"}
    document = extract(parse(page(json.dumps(state), "application/json")))
    assert "Bước 2" in outline(document.body)
    assert "Khác" not in outline(document.body)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cookieText", f"<p>{LINE}</p><p>{LINE}</p>"),
        ("gdpr", {"text": f"<p>{LINE}</p><p>{LINE}</p>"}),
        ("hint", f"<p>{LINE}</p>"),
    ],
    ids=["of cookies", "within what asks for consent", "a paragraph"],
)
def test_text_of_an_application(name: str, text: object) -> None:
    """What it says in dialogs and forms is no article."""
    document = extract(parse(page(f"var config = {json.dumps({name: text})}", "")))
    assert outline(document.body) == "<p>Đang tải…</p>\n"


def test_long_paragraph_of_a_state() -> None:
    text = f"<p>{LINE}{LINE}</p>"
    document = extract(parse(page(f"var state = {json.dumps({'text': text})}", "")))
    assert "Ủy ban" in outline(document.body)


def test_head_of_a_page_that_shows_nothing() -> None:
    """It holds for the text out of the data, too."""
    state = json.dumps({"title": "Lịch nghỉ lễ", "html": f"<p>{LINE}</p>"})
    head = "<html lang=vi><title>Lịch nghỉ lễ | Xã Tân Lập</title><meta name=author content='An'>"
    script = f"<script type=application/json>{state}</script>"
    document = extract(parse(f"{head}<div></div>{script}"))
    assert (document.title, document.site) == ("Lịch nghỉ lễ", "Xã Tân Lập")
    assert (document.author, document.lang) == ("An", "vi")


@pytest.mark.parametrize("text", ["<" * 50_000, "<p " * 50_000])
def test_time_grows_with_what_may_be_tags(text: str) -> None:
    """It would be seconds if each was looked for to the end of the text."""
    start = time.process_time()
    script = linked(text).replace("<", "\\u003c")
    extract(parse(page(script, "application/ld+json")))
    assert time.process_time() - start < 1
