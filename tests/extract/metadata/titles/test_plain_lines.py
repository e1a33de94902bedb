"""Lines without any sign of a title."""

import pytest

from a11y_reader.extract.metadata.titles import find_title
from a11y_reader.extract.metadata.titles.declared import Declared, Told
from a11y_reader.extract.metadata.titles.searched import SearchedPage
from tests.choices import page_of
from tests.titles import scores_of

TITLE = "Thông báo lịch nghỉ lễ năm 2023"
SITE = "Cổng thông tin điện tử xã Tân Lập"
TEXT = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan cho mọi người dân.</p>" * 9
MENU = f"<ul class=menu>{'<li><a href=x>Giới thiệu</a></li>' * 12}</ul>"


def title_of(above: str, url: str = "") -> str:
    """Return the title of a page whose head and foot name the site alone."""
    page = page_of(f"{MENU}{above}{TEXT}<footer>{SITE}</footer>")
    return find_title(
        SearchedPage(page.blocks, scores_of(page), Told((Declared("title", SITE),), url=url))
    )[0]


def test_line_above_the_text() -> None:
    assert title_of(f"<div>{TITLE}</div>") == TITLE


@pytest.mark.parametrize(
    "line",
    [
        f"<a href=tin>{TITLE}</a>",
        "Thứ ba, 12/11/2024 08:15",
        "Lượt xem: 1234",
        "Nguyễn Văn Nam",
        "Quang cảnh buổi tiêm phòng. Ảnh: Nam",
        "Kính gửi bà con trong phường,",
        "Mùa mưa năm nay đến sớm.",
        "Văn bản | Thủ tục | Liên hệ",
        "Trang chủ » Tin tức » Thông báo mới",
        "<header>Vì nhân dân phục vụ tận tâm</header>",
    ],
)
def test_line_that_is_something_else(line: str) -> None:
    assert title_of(f"<div>{line}</div>") == SITE


def test_line_on_the_first_page() -> None:
    line = "<div>Chào mừng quý vị đến thăm</div>"
    assert title_of(line, "https://xa.example.vn/") == SITE
