"""What a screen reader says, by the browser's accessibility tree."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from a11y_reader.document import Document
from a11y_reader.rendering.page import to_html
from tests.pages import PAGES, converted

sys.path.append(str(Path(__file__).parent.parent / "evaluation"))

from announcements import Announcement, announcements

pytestmark = pytest.mark.browser


def before_heading(said: list[Announcement]) -> int:
    return next(place for place, each in enumerate(said) if each.role == "heading")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("path", PAGES[::8], ids=lambda path: path.stem)
def test_heading_comes_soon(open_page: Callable[..., Page], path: Path, scripts: bool) -> None:
    said = announcements(open_page(converted(path), scripts=scripts))
    assert before_heading(said) <= 20
    assert said[0].role == "link"


def test_what_is_said_from_the_top(open_page: Callable[..., Page], article: Document) -> None:
    said = announcements(open_page(to_html(article)))
    until = before_heading(said)
    assert [f"{role} {name}" for role, name in said[: until + 1]] == [
        "link Chuyển đến nội dung chính",
        "banner ",
        "text Cổng thông tin điện tử quận",
        "link Xem trang gốc",
        "group Cỡ chữ",
        "button A− Thu nhỏ chữ",
        "button A Cỡ chữ mặc định",
        "button A+ Phóng to chữ",
        "text 100 %",
        "group Độ tương phản",
        "button Giảm tương phản",
        "button Tăng tương phản",
        "text 7,1 : 1",
        "DisclosureTriangle Tùy chỉnh",
        "main ",
        f"heading {article.title}",
    ]


def test_heading_comes_first_by_the_skip_link(
    open_page: Callable[..., Page], article: Document
) -> None:
    page = open_page(to_html(article))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"
    said = announcements(page)
    main = next(place for place, each in enumerate(said) if each.role == "main")
    assert said[main + 1] == Announcement("heading", article.title)


def test_what_is_hidden_is_not_said(open_page: Callable[..., Page], article: Document) -> None:
    page = open_page(to_html(article))
    before = {name for _, name in announcements(page)}
    page.locator("header summary").click()
    after = {name for _, name in announcements(page)}
    assert "Giấy ngà" not in before
    assert "Giấy ngà" in after
