"""The page on paper, on a disk and under attack, in a real browser."""

import base64

import pytest
from playwright.sync_api import expect

from a11y_reader.document import Node
from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html
from tests.article import PIXEL
from tests.rendering.controls import LARGER, colours_of, control, size_of

pytestmark = pytest.mark.browser


def test_print_is_black_on_white_without_controls(open_page, article):
    html = to_html(article, Preferences(theme="dark", contrast="maximum", text_size=200))
    page = open_page(html, own=True)
    page.emulate_media(media="print")
    assert colours_of(page) == {"text": "#000000", "link": "#000000", "ground": "#ffffff"}
    for hidden in ("form", "nav", ".skip", ".origin a", ".listen"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    target = page.evaluate(
        "getComputedStyle(document.querySelector('.body p a'), '::after').content"
    )
    assert "https://quan.example.gov.vn/thu-tuc" in target or "attr(href)" in target
    assert size_of(page) == 160  # 12pt are 16px: large print stays large


def test_wide_table_fits_on_paper(open_page, article):
    long = "C:/windows/temp/terraform_%RAND%.cmd_C:/windows/temp/terraform_%RAND%.sh"
    cells = tuple(Node("td", (), (text,)) for text in ("Tệp", long, "ssh", "Hồ sơ " * 40, "x"))
    table = Node("table", (), (Node("tbody", (), (Node("tr", (), cells),)),))
    page = open_page(to_html(article.replace(body=(table,))), width=700, own=True)
    page.emulate_media(media="print")
    widths = page.locator("td").evaluate_all("cells => cells.map(cell => cell.offsetWidth)")
    assert sum(widths) <= 700
    assert min(widths) >= 70


@pytest.mark.parametrize(("columns", "least"), [(9, 50), (16, 35)])
def test_table_of_many_columns_fits_on_paper(open_page, article, columns, least):
    """Numbers of nine digits stay whole in an ordinary one."""
    cells = (Node("td", (), ("Xã Nậm Khê, huyện Nậm Khê " * 9,)),) + columns * (
        Node("td", (), ("1.234.567",)),
    )
    table = Node("table", (), (Node("tbody", (), (Node("tr", (), cells[:columns]),)),))
    page = open_page(to_html(article.replace(body=(table,))), width=700, own=True)
    page.emulate_media(media="print")
    widths = page.locator("td").evaluate_all("cells => cells.map(cell => cell.offsetWidth)")
    assert sum(widths) <= 700
    assert min(widths) >= least


def test_page_on_a_disk_shows_the_images_beside_it(browser, article, tmp_path):
    picture = base64.b64decode(PIXEL.partition(",")[2])
    tmp_path.joinpath("anh.png").write_bytes(picture)
    image = Node("img", (("src", "anh.png"), ("alt", "Ảnh")))
    path = tmp_path / "page.html"
    path.write_text(to_html(article.replace(body=(Node("p", (), (image,)),))), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)")
    page.close()


def test_policy_blocks_what_is_not_the_pages_own(open_page, article, complaints):
    foreign = (
        "<script>window.foreign = 1</script>"
        "<script src='https://foreign.example/a.js'></script>"
        "<style>h1 { color: rgb(1, 2, 3) !important }</style>"
        "<p id='other' style='color: rgb(1, 2, 3)' onclick='window.foreign = 1'>x</p></body>"
    )
    page = open_page(to_html(article).replace("</body>", foreign))
    page.locator("#other").click()
    assert page.evaluate("window.foreign") is None
    for selector in ("h1", "#other"):
        assert page.locator(selector).evaluate("e => getComputedStyle(e).color") != "rgb(1, 2, 3)"
    assert all("Content Security Policy" in complaint for complaint in complaints)
    control(page, LARGER, scripts=True).click()
    assert size_of(page) == 115
