"""Fixtures that several tests share: a real browser, and a document with all that pages have."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

from a11y_reader.document import Child, Document, Node, Removed

# The same examples in every run of CI, so that a change is judged by itself; new ones elsewhere
settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")

ADDRESS = "https://reader.example/"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
NAMES = ("chromium", "chromium-browser", "google-chrome")
PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgYGAAAAAEAAHI6"
    "uv5AAAAAElFTkSuQmCC"
)


def find_chromium(playwright: Any) -> str | None:
    """Return the path of a Chromium: the one named, the system's, or Playwright's own."""
    named = os.environ.get("A11Y_READER_CHROMIUM")
    found = (shutil.which(name) for name in (named, *NAMES) if name)
    own = playwright.chromium.executable_path
    return next(filter(None, found), own if os.path.exists(own) else None)  # noqa: PTH110


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        path = find_chromium(playwright)
        if path is None:
            message = (
                "no Chromium found: run tests/install_chromium.sh, or set A11Y_READER_CHROMIUM"
            )
            if os.environ.get("CI") == "true":
                pytest.fail(message)
            pytest.skip(message)
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of: script errors, blocked content, requests to anyone else."""
    return []


@pytest.fixture
def open_page(browser: Browser, complaints: list[str]) -> Iterator[Callable[..., Page]]:
    """A function that opens HTML at `ADDRESS`; options are those of Playwright's contexts."""
    contexts = []

    def open_html(html: str, *, width: int = 1280, scripts: bool = True, **options: Any) -> Page:
        viewport = {"width": width, "height": 900}
        context = browser.new_context(viewport=viewport, java_script_enabled=scripts, **options)
        contexts.append(context)

        def answer(route: Route) -> None:
            if route.request.url.split("#")[0] == ADDRESS:
                route.fulfill(body=html, content_type="text/html; charset=utf-8")
            else:
                complaints.append(f"request to {route.request.url}")
                route.abort()

        def hear(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                complaints.append(message.text)

        context.route("**/*", answer)
        page = context.new_page()
        page.on("console", hear)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(ADDRESS)
        return page

    yield open_html
    for context in contexts:
        context.close()


def element(tag: str, *children: Child, **attributes: str) -> Node:
    """Write a node shortly; `lang_=…` is the attribute `lang`."""
    pairs = tuple((name.rstrip("_"), value) for name, value in attributes.items())
    return Node(tag, pairs, children)


def _table() -> Node:
    head = [element("th", f"Quý {number}", scope="col") for number in ("I", "II", "III", "IV")]
    cells = [element("td", figure) for figure in ("40 %", "55 %", "75 %", "100 %")]
    return element(
        "table",
        element("caption", "Chỉ tiêu theo từng quý"),
        element("thead", element("tr", element("th", "Chỉ tiêu", scope="col"), *head)),
        element(
            "tbody", element("tr", element("th", "Thanh toán trực tuyến", scope="row"), *cells)
        ),
    )


def _lists() -> Node:
    return element(
        "ul",
        element("li", "Rút ngắn thời gian giải quyết hồ sơ xuống còn một nửa."),
        element(
            "li",
            "Bảo đảm mọi trang đạt chuẩn ",
            element("abbr", "WCAG", title="Web Content Accessibility Guidelines"),
            ":",
            element("ol", element("li", "kiểm tra tự động;"), element("li", "hỏi người dùng.")),
        ),
    )


@pytest.fixture(scope="session")
def article() -> Document:
    """An article of a district's portal with every sort of content."""
    long_url = "https://quan.example.gov.vn/tra-cuu/ho-so?ma=000.00.00.H29-240517-0001&buoc=xu-ly"
    return Document(
        title="Quận triển khai kế hoạch chuyển đổi số đến từng khu phố",
        lang="vi",
        url="https://quan.example.gov.vn/tin-tuc/ke-hoach.html",
        site="Cổng thông tin điện tử quận",
        author="Nguyễn Thị Hồng Nhung",
        published="2024-05-17T08:30:00+07:00",
        body=(
            element(
                "p",
                element("strong", "Sáng 17/5, UBND quận tổ chức hội nghị triển khai kế hoạch."),
            ),
            element("h2", "Mục tiêu của kế hoạch", id="muc-tieu"),
            element(
                "p",
                "Đến cuối năm, ",
                element("a", "mọi thủ tục đủ điều kiện", href="https://quan.example.gov.vn/thu-tuc"),
                " được cung cấp trực tuyến toàn trình. Mỗi khu phố có một tổ công nghệ số cộng "
                "đồng gồm 5 đến 7 thành viên, hướng dẫn người dân nộp hồ sơ. "
                "Khẩu hiệu là ",
                element("span", "“Leave no one behind”", lang="en"),
                ".",
            ),
            _lists(),
            element(
                "figure",
                element("img", src=PIXEL, alt="Quang cảnh hội nghị", width="1200", height="600"),
                element("figcaption", "Quang cảnh hội nghị. Ảnh: Minh Đức"),
            ),
            element("h2", "Lộ trình thực hiện"),
            element("h3", "Giai đoạn 1"),
            _table(),
            element("h3", "Giai đoạn 2"),
            element("blockquote", element("p", "Người dân là trung tâm của chuyển đổi số.")),
            element("p", "Tra cứu tại ", element("a", long_url, href=long_url), "."),
            element("pre", element("code", f"curl \\\n  {long_url}")),
            element("h2", "Liên hệ"),
            element(
                "dl",
                element("dt", "Điện thoại"),
                element("dd", element("a", "028 1234 5678", href="tel:+842812345678")),
            ),
        ),
        removed=(
            Removed("menu", 120, 40),
            Removed("related", 80, 9),
            Removed("menu", 30, 17),
            Removed("share", 3, 0),
        ),
    )  # fmt: skip
