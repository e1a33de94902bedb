"""The walk: where blocks begin and end, and what is known of each."""

import pytest
from hypothesis import given
from lxml import etree

from a11y_reader.extract.blocks import Block, Scope
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from tests.cases import nested
from tests.choices import page_of
from tests.strategies import html_fragments


def texts(html: str) -> list[str]:
    return [block.text for block in page_of(html).blocks]


def only_block(html: str) -> Block:
    (block,) = page_of(html).blocks
    return block


def scope_of(html: str, tag: str) -> Scope:
    return next(scope for scope in page_of(html).scopes if scope.tag == tag)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>một</p><p>hai</p>", ["một", "hai"], id="paragraphs"),
        pytest.param("một<p>hai</p>ba", ["một", "hai", "ba"], id="text around a block"),
        pytest.param("<div>a <b>b</b> <i>c</i></div>", ["a b c"], id="inline elements"),
        pytest.param("<p>a<br>b</p>", ["a b"], id="one line break"),
        pytest.param("<p>a<br><br>b</p>", ["a", "b"], id="two line breaks"),
        pytest.param("<p>a<br> &nbsp; <br>b</p>", ["a", "b"], id="padding between line breaks"),
        pytest.param("<p>a<br><b></b><br>b</p>", ["a", "b"], id="nothing between line breaks"),
        pytest.param("<p><br><br>a<br><br><br>b<br></p>", ["a", "b"], id="many line breaks"),
        pytest.param("<p>a <b>b<br><br>c</b> d</p>", ["a b", "c d"], id="line breaks in bold"),
        pytest.param("<ul><li>a<ul><li>b</li></ul>c</li></ul>", ["a", "b", "c"], id="lists"),
        pytest.param("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"], id="cells"),
        pytest.param("<a href=x>a<h3>b</h3>c</a>", ["a", "b", "c"], id="link around blocks"),
        pytest.param("<p>  a \n\t b&nbsp; c </p>", ["a b c"], id="white space"),
        pytest.param("<p> &nbsp;\u200b</p><div></div>", [], id="nothing but space"),
        pytest.param("<p>&zwj;</p><p>&shy;&lrm;</p>", [], id="nothing but what joins or directs"),
        pytest.param("<p>&rlm;a</p>", ["\u200fa"], id="text that is directed"),
        pytest.param("<p>a<script>b</script>c<style>d</style>e</p>", ["ace"], id="scripts"),
        pytest.param(
            "<p>a <select><option>b</select> <textarea>c</textarea></p>", ["a"], id="form"
        ),
        pytest.param("<p>a<wbr>b</p>", ["ab"], id="possible line break"),
        pytest.param("<x-a>a<x-b>b</x-b></x-a>", ["a", "b"], id="unknown elements"),
        pytest.param("<p>a<img src=x>b</p><img src=x>", ["ab", ""], id="pictures"),
        pytest.param("<p>a</p><hr>b", ["a", "b"], id="line"),
        pytest.param("<dl><dt>a<dd>b</dl>", ["a", "b"], id="terms"),
        pytest.param("<p>a<video>b</video>c</p>", ["ac"], id="what an old browser is told"),
        pytest.param("<title>a</title><p>b</p>", ["b"], id="head"),
    ],
)
def test_collect_blocks(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_collect_tails_of_comments_and_instructions() -> None:
    root = etree.fromstring("<html><body>a<!-- b -->c<?d e?>f<p>g<!-- h --></p></body></html>")
    assert [block.text for block in collect(root).blocks] == ["acf", "g"]


def test_collect_counts() -> None:
    block = only_block(
        "<p>một hai <a href=x>ba <b>bốn</b></a> <strong>năm</strong> <a href=y>sáu</a>"
        "<a href=z></a><img src=x> <label>bảy <button>tám</button></label></p>"
    )
    assert (block.words, block.link_words, block.strong_words) == (8, 3, 2)
    assert (block.links, block.media, block.control_words) == (2, 1, 2)
    assert block.link_density == 3 / 8


@pytest.mark.parametrize(
    ("link", "count"),
    [
        ("<a href=qd.pdf>Quyết định</a>", 1),
        ("<a href=tai.aspx?id=7>Đơn đề nghị.DOC </a>", 1),
        ("<a href=qd.pdf>qd.pdf</a>", 1),
        ("<a href='/documents/24/qd.pdf/5b6c1f2a-77d0-4b1e-9c11-0a1b2c3d4e5f?t=1'>Mẫu</a>", 1),
        ("<a href=/qd.pdf/xem>Giới thiệu</a>", 0),
        ("<a href=x>Giới thiệu</a>", 0),
        ("Đơn đề nghị.doc", 0),
    ],
)
def test_collect_links_to_documents(link: str, count: int) -> None:
    """By their address, or by their text where that is of a script that hands files out."""
    assert only_block(f"<p>Tải về: {link}</p>").attachments == count


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ruby>法律<rp>(</rp><rt>ほうりつ</rt><rp>)</rp></ruby>です", "法律です"),
        ("<ruby>法律<rt>ほうりつ</ruby>です", "法律です"),
        (
            "<ruby><rb>法</rb><rb>律</rb><rtc><rt>ほう</rt><rt>りつ</rt></rtc></ruby>です",
            "法律です",
        ),
        ("<rt>ほうりつ</rt>です", "ほうりつです"),
    ],
)
def test_collect_how_ruby_is_read(html: str, text: str) -> None:
    """It is no part of the text, as of a title, but stays among the tokens."""
    page = page_of(f"<p>{html}</p>")
    assert [block.text for block in page.blocks] == [text]
    assert {"ほうりつ", "ほう"} & set(map(str, page.tokens))


def test_collect_link_of_a_picture() -> None:
    block = only_block("<a href=x><img src=y></a>")
    assert (block.words, block.media) == (0, 1)


def test_collect_link_around_blocks_counts_once() -> None:
    blocks = page_of("<a href=x><div>a</div><div>b</div></a>").blocks
    assert [block.link_words for block in blocks] == [1, 1]
    assert sum(block.links for block in blocks) == 1


def test_collect_headings() -> None:
    blocks = page_of("<p>a</p><h2>b</h2><p>c</p><h3><div>d</div></h3><p>e</p>").blocks
    assert [block.heading for block in blocks] == [0, 2, 0, 3, 0]
    assert [block.heading_before for block in blocks] == [-1, -1, 1, 1, 3]


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("", False),
        ('style="display:none"', True),
        ('style="color:red; DISPLAY : None"', True),
        ('style="visibility:hidden"', True),
        ('style="display:block"', False),
        ("hidden", True),
        ('aria-hidden="true"', True),
        ('aria-hidden="false"', False),
    ],
)
def test_collect_hidden(attributes: str, hidden: bool) -> None:
    block = only_block(f"<div {attributes}><p>một</p></div>")
    assert block.scope.tag == "p"
    assert block.scope.hidden is hidden


def test_collect_cues() -> None:
    """What names say holds for everything within, but not what the body's own names say."""
    html = "<body class='sidebar'><nav><div id='mainContent'><p>a</p></div></nav><p>b</p>"
    block = page_of(html).blocks[0]
    assert block.scope.cues == frozenset()
    assert block.scope.inherited == {"menu", "content"}


def test_collect_scopes_hold_ranges_of_blocks() -> None:
    page = page_of("<div>a<ul><li>b</li><li>c</li></ul></div><p>d</p>")
    ranges = {scope.tag: (scope.start, scope.end) for scope in page.scopes}
    assert ranges["div"] == (0, 3)
    assert ranges["ul"] == (1, 3)
    assert ranges["p"] == (3, 4)
    assert (page.scopes[0].start, page.scopes[0].end) == (0, 4)


def test_collect_signatures_of_like_blocks() -> None:
    page = page_of("<ul class=a><li>1</li><li>2</li></ul><ul class=b><li>3</li></ul>")
    one, two, three = (block.scope.signature for block in page.blocks)
    assert one == two != three


def test_collect_form_controls() -> None:
    html = "<form><input><input type=hidden><select></select><p><button>a</button></p></form>"
    assert scope_of(html, "form").controls == 3


def test_collect_deep() -> None:
    """The walk does not recurse."""
    page = collect(nested(["span", "div"], 50_000))
    assert len(page.blocks) == 50_001
    assert sum(block.words for block in page.blocks) == 100_000


def test_collect_part_of_a_page() -> None:
    """Any element can be taken as a whole page; what follows it is not part of it."""
    root = parse("<div><p>a</p>b</div>c")
    division = root.find(".//div")
    assert division is not None
    assert [block.text for block in collect(division).blocks] == ["a", "b"]


@given(html_fragments())
def test_collect_agrees_with_itself(html: str) -> None:
    """Blocks are in order, within their scopes, and count no more than they have."""
    page = page_of(html)
    assert [block.index for block in page.blocks] == list(range(len(page.blocks)))
    assert [scope.index for scope in page.scopes] == list(range(len(page.scopes)))
    for block in page.blocks:
        assert block.scope.start <= block.index < block.scope.end
        assert max(block.link_words, block.control_words, block.strong_words) <= block.words
        assert block.words > 0 or block.media > 0 or not block.text
