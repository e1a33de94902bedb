"""Hostile pages in Chromium with the Content-Security-Policy switched off: nothing happens."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from a11y_reader.document import Document, Node
from a11y_reader.pipeline import read
from a11y_reader.rendering.page import to_html
from tests.browser import ADDRESS, serve
from tests.test_hostile import CLASSES, OPTIONS, URL, page_with, payloads_of

pytestmark = pytest.mark.browser

LOADED = {"image", "media"}

# What the page holds once it is parsed, and once what was parsed is written and parsed again
INSPECT = """() => {
  const body = document.querySelector("div.body");
  const names = (root) => [...root.querySelectorAll("*")].map((element) =>
    [element.localName, ...[...element.attributes].map((each) => each.name)].join(" "));
  const first = names(body);
  const again = document.createElement("div");
  document.body.append(again);
  again.innerHTML = body.innerHTML;
  return {
    names: [...new Set(first)],
    isStable: JSON.stringify(first) === JSON.stringify(names(again)),
    scripts: document.scripts.length,
    shadowed: [...document.querySelectorAll("[id]")].map((element) => element.id)
      .filter((id) => !/^(content|reader)-/.test(id)),
  };
}"""


def nodes_of(payload: str) -> tuple[Node, ...]:
    """Return what is read of a page with a payload, and the payload for text and attributes."""
    document = read(page_with(payload), url=URL, options=OPTIONS)
    image = Node("img", (("src", "https://xa.example.vn/a.png"), ("alt", payload)))
    abbreviation = Node("abbr", (("title", payload),), (payload,))
    own = Node("p", (), (payload, image, abbreviation))
    blocks = (child for child in document.body if isinstance(child, Node))
    return (*blocks, own, Node("h2", (), (payload,)), Node("pre", (), (payload,)))


def pages_of(payloads: list[str], size: int = 20) -> Iterator[Document]:
    """Yield documents that hold many payloads each."""
    for start in range(0, len(payloads), size):
        group = payloads[start : start + size]
        body = tuple(node for payload in group for node in nodes_of(payload))
        texts = dict.fromkeys(("title", "site", "author", "published"), " ".join(group))
        yield Document(body=body, url=URL, **texts)


@pytest.fixture
def events() -> list[str]:
    """What the pages did."""
    return []


@pytest.fixture
def page(browser: Browser, events: list[str]) -> Iterator[Page]:
    """A page of a browser that heeds no Content-Security-Policy, and notes all that happens."""
    context = browser.new_context(bypass_csp=True)

    def note(request: Request) -> None:
        if request.url != ADDRESS and request.resource_type not in LOADED:
            events.append(f"{request.resource_type} {request.url}")

    def dismiss(dialog: Dialog) -> None:
        events.append(f"dialog {dialog.message}")
        dialog.dismiss()

    context.on("request", note)
    page = context.new_page()
    page.on("dialog", dismiss)
    page.on("popup", lambda popup: events.append(f"popup {popup.url}"))
    page.on("download", lambda download: events.append(f"download {download.url}"))
    yield page
    context.close()


def show(page: Page, html: str) -> dict[str, Any]:
    serve(page, html)
    page.goto(ADDRESS, wait_until="load")
    found: dict[str, Any] = page.evaluate(INSPECT)
    return found


@pytest.mark.parametrize("path", CLASSES, ids=lambda path: path.stem)
def test_hostile_pages_do_nothing(page: Page, events: list[str], path: Any) -> None:
    """No script runs, nobody is asked for anything but images, and the address stays."""
    for document in pages_of(payloads_of(path)):
        found = show(page, to_html(document))
        assert not [name for name in found["names"] if " on" in name or " style" in name]
        assert (found["scripts"], found["isStable"], found["shadowed"]) == (1, True, [])
    page.wait_for_timeout(50)
    assert events == []
    assert page.url == ADDRESS


@pytest.mark.parametrize(
    ("html", "event"),
    [
        ("<img src=x onerror=alert(1)>", "dialog 1"),
        ("<script>alert(1)</script>", "dialog 1"),
        ("<iframe src=https://evil.example/></iframe>", "document https://evil.example/"),
        ("<link rel=stylesheet href=https://evil.example/x>", "stylesheet https://evil.example/x"),
    ],
)
def test_what_pages_do_is_noticed(page: Page, events: list[str], html: str, event: str) -> None:
    show(page, f"<div class=body>{html}</div>")
    page.wait_for_timeout(50)
    assert event in events
