"""What of a page is kept: blocks, elements around them, links."""

from lxml import etree

from a11y_reader.extract.freeze import freeze
from a11y_reader.extract.freeze.selection import Selection
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from tests.cases import outline
from tests.choices import page_of


def test_only_what_is_kept() -> None:
    root = etree.fromstring(
        "<html><body><ul><li>a</li><li>b</li></ul><h2 id='x'>c</h2><p>d <a href='#x'>e</a></p>"
        "</body></html>"
    )
    page = collect(root)
    assert [block.text for block in page.blocks] == ["a", "b", "c", "d e"]
    body = freeze(page, [False, True, False, True], Urls(root)).body
    assert outline(body) == "<ul>\n  <li>b</li>\n</ul>\n<p>d e</p>\n"


def test_links_of_kept_blocks() -> None:
    """One right before a block's text is the block's; one in a part without any is nobody's."""
    page = collect(
        parse(
            "<div><a href=1>a</a></div><p>b <a href=2>c</a></p><ul><li><a href=3>d</a></li></ul>"
            "<p><a href=4>e</a> f</p>"
        )
    )
    kept = [block.text != "d" for block in page.blocks]
    assert [link.get("href") for link in Selection(page, kept).links()] == ["1", "2", "4"]


def test_empty_cells_are_not_dropped() -> None:
    page = page_of("<table><tr><td></td><td>a</td></tr></table><div></div>")
    selection = Selection(page, [True])
    dropped = [scope.tag for scope in page.scopes if selection.drops(scope)]
    assert dropped == ["div"]
