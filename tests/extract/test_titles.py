"""The article's title, and where on the page it stands."""

import pytest

from a11y_reader.extract.blocks import Page, collect
from a11y_reader.extract.titles import find_title, first_content, is_date_line, site_beside
from a11y_reader.parse import parse

BODY = "<div id='noi-dung'>" + "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan.</p>" * 3
TITLE = "Thông báo lịch nghỉ lễ năm 2023"
SITE = "Cổng thông tin điện tử xã Tân Lập"
MENU = f"<ul class=menu>{'<li><a href=x>Giới thiệu</a></li>' * 12}</ul>"
LOGO = f"<h1>{SITE}</h1>{MENU}"


def scores(page: Page) -> list[float]:
    return [0.9 if block.scope.tag == "p" else 0.2 for block in page.blocks]


def found(html: str, *declared: str, site: str = "") -> tuple[str, list[str]]:
    """Return the title that is found, and the texts of the blocks where it stands."""
    page = collect(parse(html))
    title, blocks = find_title(page.blocks, scores(page), declared, site)
    return title, [page.blocks[index].text for index in blocks]


@pytest.mark.parametrize(
    ("above", "declared"),
    [
        pytest.param(f"<h1>{TITLE}</h1>", [], id="the only heading"),
        pytest.param(f"{LOGO}<h2>{TITLE}</h2>", [TITLE], id="below the logo"),
        pytest.param(f"{LOGO}<div>{TITLE}</div>", [f"{TITLE} - {SITE}"], id="no heading"),
        pytest.param(f"{LOGO}<div>{TITLE}</div>", [f"{SITE} | {TITLE}"], id="site first"),
        pytest.param(f"<td>{TITLE.upper()}</td>", [TITLE], id="in capitals"),
        pytest.param(
            f"<div class=breadcrumb><a href=/>Trang chủ</a> <a href=x>{TITLE}</a></div>"
            f"<div>{TITLE}</div>",
            [TITLE],
            id="in the breadcrumb, too",
        ),
        pytest.param(
            f"<ul class=menu><li><a href=x>{TITLE}</a></li></ul><b>{TITLE}</b>",
            [TITLE],
            id="in a menu, too",
        ),
        pytest.param(
            f"<h1>Liên kết website</h1><div class=title>{TITLE}</div>",
            [TITLE],
            id="the first heading is another's",
        ),
    ],
)
def test_find_title(above: str, declared: list[str]) -> None:
    title, texts = found(above + BODY, *declared)
    assert title.casefold() == TITLE.casefold()
    assert texts == [title]


def test_find_title_in_several_blocks() -> None:
    above = "<div>Thông báo lịch nghỉ lễ</div><div>năm 2023</div>"
    assert found(above + BODY, TITLE) == (TITLE, ["Thông báo lịch nghỉ lễ", "năm 2023"])


def test_find_title_only_in_the_head() -> None:
    assert found(BODY, f"{TITLE} - {SITE}", site=SITE) == (TITLE, [])


def test_find_title_nowhere() -> None:
    assert found(BODY) == ("", [])


def test_find_title_that_is_the_site() -> None:
    """The name of the site is not the title of what stands on it."""
    title, _ = found(f"<h1>{SITE}</h1><h2>{TITLE}</h2>" + BODY, SITE, site=SITE)
    assert title == TITLE


@pytest.mark.parametrize("title", ["» Thông báo", "Thông báo ¶", "| Thông báo |", "# Thông báo"])
def test_find_title_trimmed(title: str) -> None:
    assert found(f"<h1>{title}</h1>" + BODY)[0] == "Thông báo"


@pytest.mark.parametrize(
    ("title", "head", "site"),
    [
        ("Hỏi đáp", "Hỏi đáp - UBND xã Tân Lập", "UBND xã Tân Lập"),
        ("Hỏi đáp", "UBND xã Tân Lập » Hỏi đáp", "UBND xã Tân Lập"),
        ("Hỏi đáp", "Hỏi đáp | Tin tức | UBND xã Tân Lập", "UBND xã Tân Lập"),
        ("Hỏi đáp", "Hỏi đáp", ""),
        ("", "Hỏi đáp - UBND xã Tân Lập", ""),
        ("Hỏi đáp", "", ""),
        ("Mai-Phương hỏi", "Mai-Phương hỏi", ""),
    ],
)
def test_site_beside(title: str, head: str, site: str) -> None:
    assert site_beside(title, head) == site


def test_first_content() -> None:
    page = collect(parse("<div>a b c d e f g h i k l m n</div>" + BODY))
    assert first_content(page.blocks, scores(page)) == 1
    assert first_content(page.blocks, [0.1, 0.2, 0.3, 0.1]) == 2
    assert first_content([], []) == 0


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ngày đăng: 28/06/2023 - Lượt xem: 12", True),
        ("28 June 2023", True),
        ("Ngày có hiệu lực: 01/11/2023", False),
        ("Căn cứ Luật Thú y ngày 19 tháng 6 năm 2015;", False),
        ("Thứ Tư", False),
        ("Ngày 28/06/2023 " + "dài " * 25, False),
    ],
)
def test_is_date_line(line: str, expected: bool) -> None:
    page = collect(parse(f"<p>{line}</p>"))
    assert is_date_line(page.blocks[0]) is expected
