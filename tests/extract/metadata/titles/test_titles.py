"""The article's title, and where on the page it stands."""

import pytest

from a11y_reader.extract.metadata.titles import find_title
from a11y_reader.extract.metadata.titles.declared import Declared, Told
from a11y_reader.extract.metadata.titles.searched import SearchedPage
from tests.choices import page_of
from tests.titles import scores_of

BODY = "<div id='noi-dung'>" + "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan.</p>" * 3
TITLE = "Thông báo lịch nghỉ lễ năm 2023"
SITE = "Cổng thông tin điện tử xã Tân Lập"
MENU = f"<ul class=menu>{'<li><a href=x>Giới thiệu</a></li>' * 12}</ul>"
LOGO = f"<h1>{SITE}</h1>{MENU}"


def found(html: str, *declared: str, site: str = "") -> tuple[str, list[str]]:
    """Return the title that is found, and the texts of the blocks where it stands."""
    page = page_of(html)
    told = Told(tuple(Declared("title", title) for title in declared), site)
    title, blocks = find_title(SearchedPage(page.blocks, scores_of(page), told))
    return title, [page.blocks[index].text for index in blocks]


@pytest.mark.parametrize(
    ("above", "declared"),
    [
        pytest.param(f"<h1>{TITLE}</h1>", [], id="the only heading"),
        pytest.param(f"{LOGO}<h2>{TITLE}</h2>", [TITLE], id="below the logo"),
        pytest.param(f"{LOGO}<div>{TITLE}</div>", [f"{TITLE} - {SITE}"], id="no heading"),
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


@pytest.mark.parametrize(
    "title", ["Chị Lan: «Họ đã về làng»", "»Họ đã về làng« nói chị Lan", "« Họ đã về »"]
)
def test_find_title_with_a_quotation(title: str) -> None:
    assert found(f"<h1>{title}</h1>{BODY}")[0] == title


def test_find_title_that_only_a_menu_shows() -> None:
    """The text is the title, but the link in the menu is not the place where it stands."""
    menu = f"<ul class=menu><li><a href=x>{TITLE}</a></li></ul>"
    assert found(menu + BODY, TITLE) == (TITLE, [])


def test_find_title_behind_the_site() -> None:
    """Which part of the head's title is the site's is known by its name."""
    above = f"{LOGO}<div>{TITLE}</div>"
    assert found(above + BODY, f"{SITE} | {TITLE}", site=SITE) == (TITLE, [TITLE])


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


@pytest.mark.parametrize(
    "title", ["» Thông báo", "Thông báo ¶", "| Thông báo |", "# Thông báo", "Thông báo\uf0c1"]
)
def test_find_title_trimmed(title: str) -> None:
    assert found(f"<h1>{title}</h1>" + BODY)[0] == "Thông báo"


SECTION = "Kinh tế"
SEARCHED = "Tin kinh tế: thị trường, tài chính, doanh nghiệp mới nhất"


def test_find_title_that_is_shown() -> None:
    """A list shows its name; the head has one for search engines."""
    above = f"{MENU}<h1 class=title-page>{SECTION}</h1>"
    url = "https://bao.example.vn/kinh-te.htm"
    page = page_of(above + BODY)
    told = Told((Declared("title", f"{SEARCHED} | Báo Tân Lập"),), "Báo Tân Lập", url)
    assert find_title(SearchedPage(page.blocks, scores_of(page), told))[0] == SECTION


def test_find_title_in_capitals() -> None:
    """The head has the section only, and the document's own heading is two bold lines."""
    above = "<div><b>QUY CHẾ LÀM VIỆC</b></div><div><b>CỦA XÃ TÂN LẬP</b></div>"
    title, texts = found(above + BODY, f"Giới thiệu - {SITE}")
    assert title == "QUY CHẾ LÀM VIỆC CỦA XÃ TÂN LẬP"
    assert texts == ["QUY CHẾ LÀM VIỆC", "CỦA XÃ TÂN LẬP"]


def test_find_title_further_down() -> None:
    """Below a table of facts that is content, too."""
    facts = "".join(f"<p>Thuộc tính thứ {number} của văn bản</p>" for number in range(9))
    assert found(f"{facts}<div>{TITLE}</div>{BODY}", TITLE) == (TITLE, [TITLE])


def test_find_title_of_which_the_heading_shows_the_end() -> None:
    """Shops' heads say the brand before a product's name."""
    name = "Áo phao nhẹ chống nước nam"
    facts = "".join(f"<p>Thuộc tính thứ {number} của áo</p>" for number in range(9))
    title, texts = found(f"<h1>Giỏ hàng</h1><h1>{name}</h1>{facts}{BODY}", f"Sông Mây {name}")
    assert title == f"Sông Mây {name}"
    assert texts == [name]


def test_find_title_of_the_first_page() -> None:
    """There alone the title may be the site's name."""
    told = Told((Declared("title", SITE),), SITE, "https://xa.example.vn/")
    page = page_of(f"<h1>{SITE}</h1><h2>Tin mới</h2>" + BODY)
    assert find_title(SearchedPage(page.blocks, scores_of(page), told))[0] == SITE


LINKS = "<ul><li><a href=1>Quyết định</a></li><li><a href=2>Chỉ thị</a></li>{}</ul>"


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (LINKS.format("<li><a href=3>Kế hoạch</a></li>"), "Quy chế chợ"),
        (LINKS.format(""), "Năm ban hành"),
        (LINKS.format("<li>Kế hoạch</li>"), "Năm ban hành"),
    ],
)
def test_find_title_but_no_heading_of_links(box: str, expected: str) -> None:
    """A heading in a box with nothing but links is theirs, unless the head names it."""
    heading = "<h2 class=title>Năm ban hành</h2>"
    html = f"<div>{heading}{box}</div><h3>Quy chế chợ</h3>{BODY}"
    assert found(html)[0] == expected
    assert found(html, "Năm ban hành")[0] == "Năm ban hành"


def test_find_title_but_no_button_of_a_panel() -> None:
    panel = f"<div aria-expanded=true><b>Trình tự</b></div>{BODY}"
    assert found(panel, "Cấp giấy phép")[0] == "Cấp giấy phép"


def test_find_title_in_a_block_with_its_date() -> None:
    """Old portals put both into one element, with a line break between them."""
    line = f"<span>{TITLE}</span><br><span>Cập nhật: 09:15 | 10/03/2025</span>"
    title, texts = found(f"<div>{line}{BODY}</div>", "Thông báo chung")
    assert title == TITLE
    assert texts == [f"{TITLE} Cập nhật: 09:15 | 10/03/2025"]


def test_find_title_that_no_teaser_is() -> None:
    """Links alike lead to other pages, be they headings, likely, and named titles."""
    teasers = "".join(
        f"<article><h3 class=title><a href=/tin/{number}>Xã Tân Lập làm đường thứ {number}</a></h3>"
        f"<p>{'Đường mới dài hai cây số, do dân góp công làm trong ba tháng. ' * 2}</article>"
        for number in range(4)
    )
    title, _ = found(f"<div>Tin hoạt động</div>{teasers}", f"Tin hoạt động - {SITE}")
    assert title == "Tin hoạt động"
