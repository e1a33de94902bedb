from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from a11y_reader import parse as parse_module
from a11y_reader.parse import parse, source_of

FIXTURES = Path(__file__).parent / "fixtures" / "parse"
PAGES = sorted(FIXTURES.glob("*.html"))

FRAGMENTS = st.sampled_from(
    [
        *"<!-- --> <![CDATA[ ]]> <html> </html> <head> <body> </body> <frameset>".split(),
        *"<p> </p> </br> <b> </b> <i> <table> <td> </table> <select> <svg> <noframes>".split(),
        *"<title> </title> <textarea> </textarea> <script> </script> <style> <iframe>".split(),
        *"<noscript> <xmp> ".split(),
        *"<plaintext> < > / = ' \" a &amp;".split(),
        *('<a href="', "<a href='", "<a b=", " ", "\n", "\x00"),
    ]
)
DAMAGES = (
    *("<!--", "<![CDATA[", "<script>a", "<title>", "<textarea>a", "</html>a", '<a b="', "<a ", "<"),
    *("<style></title>", "<!-- a --><!--", "<frameset><noframes>a", "<plaintext>"),
)


def visible_texts(root: etree._Element) -> Iterator[str]:
    """Yield what stands outside of elements that are never content."""
    for text in root.xpath(
        ".//text()[not(ancestor::script or ancestor::style or ancestor::title)]"
    ):
        if text.strip():
            yield " ".join(text.split())


def depth_of(root: etree._Element) -> int:
    depth, level = 0, [root]
    while level:
        depth, level = depth + 1, [child for element in level for child in element]
    return depth


def test_fixtures_are_there() -> None:
    assert len(PAGES) > 15


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_parse_page(page: Path) -> None:
    """The companion file has the texts, one a line."""
    root = parse(page.read_text(encoding="utf-8"))
    expected = page.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert list(visible_texts(root)) == expected


def test_parse_heading_with_its_paragraph() -> None:
    root = parse("<h2> <p class=a>Câu <b>hỏi</b></p> </h2><h3></h3><p>Một</p><h3><p>a<p>b</h3>")
    assert ["".join(one.itertext()).strip() for one in root.iter("h2", "h3")] == [
        "Câu hỏi",
        "",
        "",
    ]


@pytest.mark.parametrize("source", ["", " \n", "\x00", "<!-- a -->", "<!doctype html>", "<?a?>"])
def test_parse_nothing(source: str) -> None:
    assert etree.tostring(parse(source)) == b"<html><head/><body/></html>"


def test_parse_second_html_keeps_heads_and_parts() -> None:
    root = parse((FIXTURES / "second-html.html").read_text(encoding="utf-8"))
    assert root.get("lang") == "vi"
    assert root.xpath("head/title/text()") == ["Một", "Hai"]
    assert root.xpath("head/meta/@content") == ["A"]
    assert [child.tag for child in root.find("body")] == ["p", "div", "div"]


def test_parse_second_head_after_body() -> None:
    root = parse("<body>Một</body>Hai<head><title>T</title></head>Ba<body>Bốn")
    assert root.xpath("head/title/text()") == ["T"]
    assert "".join(root.find("body").itertext()) == "MộtHaiBaBốn"


def test_parse_frames_keeps_links() -> None:
    root = parse((FIXTURES / "frames.html").read_text(encoding="utf-8"))
    assert root.xpath("//p/a/@href") == ["main.htm"]


def test_parse_healthy_page_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is mended where nothing is lost, CDATA in scripts included."""
    monkeypatch.delattr(parse_module, "_mended")
    healthy = (FIXTURES / "healthy.html").read_text(encoding="utf-8")
    script = "<script>/* <![CDATA[ */ a //]]></script><script>//<![CDATA[</script>"
    assert len(list(visible_texts(parse(healthy + script)))) == 5


@pytest.mark.parametrize("nest", ["<b><div>{}</b>", "<a><div><p>{}</a></p>", "<i><td>{}</i></b>"])
def test_parse_deep_nesting_by_end_tags_that_close_nothing(nest: str) -> None:
    """An end tag ends no element that weighs more than its own."""
    words = "".join(nest.format(f"v{number} ") for number in range(4000))
    root = parse(words + "<p>Cuối")
    expected = [*(f"v{number}" for number in range(4000)), "Cuối"]
    assert " ".join(visible_texts(root)).split() == expected


@pytest.mark.parametrize("tag", ["div", "font", "td"])
def test_parse_deep_nesting(tag: str) -> None:
    """Neither the text nor the structure around the innermost text is lost, at any depth."""
    nest = f"<{tag}>Lớp " * 5000
    root = parse(f"<h1>Đầu</h1>{nest}<p>Trong cùng<ul><li>Mục</ul>{f'</{tag}>' * 5000}<p>Cuối")
    words = " ".join(visible_texts(root)).split()
    assert words == ["Đầu", *["Lớp"] * 5000, "Trong", "cùng", "Mục", "Cuối"]
    assert root.xpath("//p[. = 'Trong cùng']/following-sibling::ul/li/text()") == ["Mục"]


def test_parse_huge_text() -> None:
    text = "Văn bản rất dài. " * 700_000
    assert "".join(parse(f"<p>{text}<p>Cuối").itertext()) == text + "Cuối"


@pytest.mark.parametrize("source", DAMAGES)
def test_parse_repeated_damage(source: str) -> None:
    """Many of the same thing cost no more than their number."""
    assert list(visible_texts(parse(source * 20_000 + "\n<p>Cuối</p>")))[-1] == "Cuối"


@settings(deadline=None)
@given(st.lists(FRAGMENTS).map("".join))
def test_parse_any_damage(source: str) -> None:
    """Whatever comes before it, a paragraph is not lost."""
    root = parse(f"{source}\n<p>Cuối</p>")
    assert "Cuối" in "".join(visible_texts(root))
    assert [child.tag for child in root] == ["head", "body"]
    assert root.getnext() is None
    assert b"a11y-reader-end" not in etree.tostring(root)


def test_source_of_soup() -> None:
    soup = BeautifulSoup(
        "<title>T</title><p>Một<p>Hai &lt;b&gt;<script>1 < 2</script>", "html.parser"
    )
    before = str(soup)
    root = parse(source_of(soup))
    assert list(visible_texts(root)) == ["Một", "Hai <b>"]
    assert root.findtext(".//script") == "1 < 2"
    assert str(soup) == before


def test_source_of_part_of_soup() -> None:
    soup = BeautifulSoup("<div><p>Một</p></div><p>Hai</p>", "html.parser")
    assert list(visible_texts(parse(source_of(soup.div)))) == ["Một"]


def test_source_of_element() -> None:
    """The tree is a copy, and what follows a part doesn't belong to it."""
    element = etree.HTML("<div><p>Hu\u0309y <b>bỏ</b></p> sau</div>")
    paragraph = element.find(".//p")
    root = parse(source_of(paragraph))
    assert list(visible_texts(root)) == ["Hủy", "bỏ"]
    root.find(".//p").clear()
    assert len(paragraph) == 1


def test_source_of_element_tree_with_second_root() -> None:
    tree = etree.HTML("<html><body>Một</body></html><html><body>Hai</body></html>").getroottree()
    assert list(visible_texts(parse(source_of(tree)))) == ["Một", "Hai"]


def test_source_of_xhtml() -> None:
    namespace = 'xmlns="http://www.w3.org/1999/xhtml"'
    source = f"<html {namespace}><body><p>Một<br/>Hai</p><!-- a --></body></html>"
    root = parse(source_of(etree.fromstring(source)))
    assert list(visible_texts(root)) == ["Một", "Hai"]
    assert len(root.findall(".//br")) == 1


@pytest.mark.parametrize("source", [None, 5, b"<p>", etree.ElementTree()])
def test_source_of_something_else(source: object) -> None:
    with pytest.raises(TypeError, match="a page is"):
        parse(source_of(source))


def test_parse_content_that_is_taken_for_the_head() -> None:
    """libxml2 puts elements into the head that HTML 4 hadn't, where no body is begun."""
    source = "<title>Thông báo</title><meta name=a><main><h1>Một</h1></main>hai<p>ba</p>"
    tree = parse(source)
    assert [child.tag for child in tree.find("head")] == ["title", "meta"]
    assert "".join(tree.find("body").itertext()) == "Mộthaiba"
    assert tree.find("body/main/h1").text == "Một"


def test_parse_head_without_a_body() -> None:
    tree = parse("<title>t</title><nav>một</nav>hai<nav>ba</nav>")
    assert "".join(tree.find("body").itertext()) == "mộthaiba"


def test_texts_of_scripts_stay_as_they_are() -> None:
    """A break that closing tags lose is one of the page, not of data in its scripts."""
    root = parse('<p>Một</p>hai<script type="a/json">{"a": "<p>x</p>y</br>"}</script></p>ba')
    assert root.findtext(".//script") == '{"a": "<p>x</p>y</br>"}'
    assert len(root.findall(".//br")) == 2
    assert "".join(parse("<script>a</p>b").itertext()) == "a</p>b"
