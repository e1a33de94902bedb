"""What a page consists of: blocks, and the elements around them."""

import pytest

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.parts import share_part
from tests.choices import page_of

DATA_TABLE = "<table>{}<tr><td>Xã</td><td>Hộ</td></tr><tr><td>Tân Lập</td><td>7</td></tr></table>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(DATA_TABLE.format(""), False, id="few cells and no other sign"),
        pytest.param(DATA_TABLE.replace("<table>", "<table border=1>"), True, id="border"),
        pytest.param(DATA_TABLE.replace("<table>", "<table border=0>"), False, id="no border"),
        pytest.param(
            DATA_TABLE.replace("<td>", "<td style='border: 1px solid #999'>"), True, id="lines"
        ),
        pytest.param(
            DATA_TABLE.replace("<table>", "<table class='table table-striped'>"), True, id="class"
        ),
        pytest.param(
            "<table>" + "<tr><td>a</td><td>b</td></tr>" * 4 + "</table>", True, id="eight cells"
        ),
        pytest.param(
            f"<table><tr><td>{'menu ' * 9}</td><td>{'chữ ' * 101}</td></tr>"
            + "<tr><td>a</td><td>b</td></tr>" * 4
            + "</table>",
            False,
            id="a cell that holds the page",
        ),
        pytest.param(DATA_TABLE.format("<caption>Bảng 1</caption>"), True, id="caption"),
        pytest.param(
            "<table><tr><th>Xã</th><th>Hộ</th></tr>"
            + "<tr><td>a<p>b</p></td><td>d<p>c</p></td></tr>"
            + "</table>",
            True,
            id="header cells",
        ),
        pytest.param("<table><tr><td>a</td><td>b</td></tr></table>", False, id="one row"),
        pytest.param("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", False, id="a column"),
        pytest.param(
            "<table><tr><td>a</td><td><table><tr><td>b</td></tr></table></td></tr>"
            "<tr><td>c</td><td>d</td></tr></table>",
            False,
            id="holds a table",
        ),
        pytest.param(
            DATA_TABLE.format("").replace("<table>", "<table role=presentation>"),
            False,
            id="presentational",
        ),
        pytest.param(
            "<table><tr><td>menu</td><td>" + "<p>đoạn</p>" * 20 + "</td></tr>"
            "<tr><td>a</td><td>b</td></tr></table>",
            False,
            id="many blocks in a cell",
        ),
    ],
)
def test_scope_is_data_table(html: str, expected: bool) -> None:
    table = page_of(html).elements("table")[0]
    assert table.is_data_table is expected


def test_scope_ancestors() -> None:
    (block,) = page_of("<div><section><p>a</p></section></div>").blocks
    assert [scope.tag for scope in block.scope.ancestors()] == [
        "p",
        "section",
        "div",
        "body",
        "html",
    ]


def test_share_part_of_elements_that_only_wrap() -> None:
    html = "<main><div><div><div><p>Một</p></div></div></div><p>Hai</p></main>"
    one, other = (block.scope for block in page_of(html).blocks)
    assert not share_part(one, other, 3)
    assert share_part(one, other, 3, unwrapped=True)
    assert [scope.tag for scope in one.unwrapped_ancestors()] == ["div", "html"]


def test_elements_in_document_order() -> None:
    page = page_of("<ul><li>a<ol><li>b</ol></ul><ol><li>c</ol>")
    assert [scope.tag for scope in page.elements("ol", "ul")] == ["ul", "ol", "ol"]
    assert page.elements("table") == []


def test_stretches_hold_what_is_kept_and_right_before() -> None:
    page = page_of("<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>")
    texts = [
        [token for token in (page.tokens[index] for index in stretch) if isinstance(token, str)]
        for stretch in page.stretches([False, True, True, False, True])
    ]
    assert texts == [["a", "b", "c"], ["d", "e"]]


def test_outermost_element_without_others() -> None:
    page = page_of("<main><div><p>a</p><p>b</p></div><p>c</p></main>")
    a, b, c = page.blocks
    found = [a.scope.outermost_without(other.index) for other in (b, c, a)]
    assert [scope and scope.tag for scope in found] == ["p", "div", None]


def test_page_finds_once() -> None:
    """What several passes need of a page is found but once, on each page anew."""
    asked: list[Page] = []

    def words_of(page: Page) -> float:
        asked.append(page)
        return float(page.words.sum())

    page, other = page_of("<p>một hai</p>"), page_of("<p>ba</p>")
    assert [one.once(words_of) for one in (page, page, other)] == [2, 2, 1]
    assert asked == [page, other]


def test_elements_by_what_authors_name_them() -> None:
    """Each name is asked about once, and each element comes once, in the order of the page."""
    asked: list[str] = []

    def is_box(name: str) -> bool:
        asked.append(name)
        return "box" in name

    page = page_of("<div class=box id=box-2><p class=a>một</p><p class=box>hai</p></div>")
    assert [scope.tag for scope in page.named(is_box)] == ["div", "p"]
    assert sorted(asked) == ["a", "box", "box-2"]


def test_what_may_open_another_element() -> None:
    page = page_of(
        "<button aria-expanded=false>một</button><ul><li role=tab>hai</ul>"
        "<input data-toggle=tab type=radio><p><a data-bs-toggle=pill>ba</a> <a href=#b>bốn</a></p>"
    )
    assert [opener.tag for opener in page.openers] == ["button", "li", "input", "a"]


def test_anchors() -> None:
    page = page_of("<a href=/1>một</a><p>hai <a id=b>ba</a></p><noscript><a>bốn</a></noscript>")
    assert [anchor.text for anchor in page.anchors] == ["một", "ba"]


def test_declared_title_is_cut() -> None:
    """A title of millions of characters is a page made to take time."""
    assert page_of(f"<title>{'một ' * 3000}</title><p>hai").declared_title == "một " * 2500
    assert page_of("<p>hai").declared_title == ""
