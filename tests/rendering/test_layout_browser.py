"""The layout in a real browser: nothing is cut, overlaps, is too small or too long."""

import pytest
from playwright.sync_api import Page

from a11y_reader.document import Document, Node
from a11y_reader.options import Preferences
from a11y_reader.rendering.page import to_html
from tests.rendering.controls import either_way, open_customise, size_of, without_script

pytestmark = pytest.mark.browser


OUTSIDE = """() => {
    const outside = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const {parentElement} = texts.currentNode;
        if (!parentElement.checkVisibility()) continue;
        if (parentElement.closest('.table, .hidden-words, .skip')) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const {left, right} of range.getClientRects()) {
            if (left < 0 || right > innerWidth + 1) outside.push(texts.currentNode.data);
        }
    }
    return outside;
}"""

OVERLAPPING = """() => {
    const leaves = `p, li, h1, h2, h3, dt, dd, figcaption, pre, nav a,
        button, summary, legend, .steps label > span, .now, .origin a`;
    const boxes = [...document.querySelectorAll(leaves)]
        .filter((each) => each.checkVisibility() && !each.closest('.hidden-words'))
        .map((each) => [each, each.getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && box.height > 1);
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return boxes.flatMap(([one, a], index) => boxes.slice(index + 1)
        .filter(([other, b]) => !one.contains(other) && meet(a, b))
        .map(([other]) => `${one.textContent} / ${other.textContent}`));
}"""

SPACING = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize(
    "preferences",
    [Preferences(text_size=100), Preferences(text_size=500), Preferences(text_size=500, lang="en")],
    ids=["100", "500", "500-en"],
)
@either_way
def test_nothing_is_cut_or_overlaps_on_a_narrow_screen(open_page, article, preferences, scripts):
    """At 320 CSS px (1.4.10), and with the spacing of 1.4.12 there."""
    html = to_html(article, preferences)
    page = open_page(html if scripts else without_script(html), width=320)
    open_customise(page)
    assert_fits(page)
    page.evaluate(SPACING)
    assert_fits(page)


def assert_fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(OVERLAPPING) == []


@either_way
def test_controls_stand_in_one_row(open_page, article, scripts):
    """At first, on a wide screen, in Vietnamese."""
    page = open_page(to_html(article), scripts=scripts)
    tops = page.locator("header summary, .buttons button, .steps .larger").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).filter(({ width }) => width)"
        ".map(({ top }) => Math.round(top))"
    )
    assert len(set(tops)) == 1


def test_wide_table_scrolls_in_its_region_by_keyboard(open_page, article):
    page = open_page(to_html(article, Preferences(text_size=300)), width=320)
    region = page.get_by_role("region", name="Bảng 1: Chỉ tiêu theo từng quý")
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("region => region.scrollLeft > 0", arg=region.element_handle())


@pytest.mark.parametrize("size", [80, 100, 250])
def test_lines_have_at_most_eighty_characters(open_page, article, size):
    page = open_page(to_html(article, Preferences(text_size=size)))
    lengths = page.evaluate(
        """() => {
            const lines = new Map();
            const text = document.querySelectorAll('.body p')[1].childNodes[2];
            for (let index = 0; index < text.length; index++) {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + 1);
                const {top} = range.getBoundingClientRect();
                lines.set(top, (lines.get(top) || 0) + 1);
            }
            return [...lines.values()];
        }"""
    )
    assert len(lengths) > 2
    assert max(lengths) <= 80


TARGETS = """() => [...document.querySelectorAll(
        'button, summary, input, header a, nav a, footer a')]
    .filter((each) => each.checkVisibility())
    .map((each) => [each, (each.closest('.choices label') || each).getBoundingClientRect()])
    .filter(([, box]) => box.width < 44 || box.height < 44)
    .map(([each, box]) => `${each.outerHTML} ${box.width} × ${box.height}`)"""


@pytest.mark.parametrize("size", [80, 300])
@either_way
def test_targets_are_large(open_page, article, size, scripts):
    """At least 44 × 44 CSS px: https://www.w3.org/TR/WCAG22/#target-size-enhanced."""
    html = to_html(article, Preferences(text_size=size))
    page = open_page(html if scripts else without_script(html))
    open_customise(page)
    assert page.evaluate(TARGETS) == []


@pytest.mark.parametrize(("width", "is_open"), [(1280, True), (320, False)])
def test_contents_are_folded_on_a_small_screen(open_page, article, width, is_open):
    page = open_page(to_html(article), width=width)
    assert page.locator(".contents").evaluate("details => details.open") is is_open
    if not is_open:
        page.get_by_role("navigation").get_by_text("Mục lục").click()
    page.get_by_role("link", name="Liên hệ").click()
    assert page.evaluate("location.hash") == "#" + page.locator(
        "h2", has_text="Liên hệ"
    ).get_attribute("id")


def test_long_page_answers_at_once(open_page):
    """The best of some steps of ten thousand paragraphs: others may run on the machine."""
    texts = (
        f"Đoạn {number}: " + "mời bà con đến trụ sở đúng giờ. " * 10 for number in range(10_000)
    )
    body = tuple(Node("p", (), (text,)) for text in texts)
    page = open_page(to_html(Document(title="Dài", lang="vi", body=body)))
    milliseconds = page.evaluate(
        """async () => {
            const found = [];
            for (let step = 0; step < 7; step++) {
                const start = performance.now();
                document.querySelector('button.larger').click();
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                found.push(performance.now() - start);
            }
            return found;
        }"""
    )
    assert size_of(page) == 300
    assert min(milliseconds) <= 200


def test_link_of_a_picture_that_is_missing_is_no_wider_than_the_screen(open_page, article):
    image = Node("img", (("src", "/none.png"), ("alt", ""), ("width", "826"), ("height", "464")))
    link = Node("a", (("href", "https://quan.example.gov.vn/tin"),), (image,))
    page = open_page(to_html(article.replace(body=(Node("p", (), (link,)),))), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
