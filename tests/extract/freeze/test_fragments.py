"""Links within the page, and the ids that they lead to."""

from lxml import etree

from a11y_reader.extract.freeze import freeze
from a11y_reader.extract.urls import Urls
from a11y_reader.extract.walk import collect
from tests.cases import frozen, outline


def test_ids_only_where_kept_links_lead() -> None:
    """Neither skip links nor a menu that is gone name parts of the page."""
    root = etree.fromstring(
        "<html><body id='top'><a href='#main'>Skip</a><div id='main'><p>a <a href='#b'>b</a></p>"
        "<p id='b'>c</p></div><p><a href='#top'>Top</a></p></body></html>"
    )
    page = collect(root)
    body = freeze(page, [False, True, True, False], Urls(root)).body
    assert outline(body) == '<p>a <a href="#content-b">b</a></p>\n<p id="content-b">c</p>\n'


def test_name_of_an_element_without_text_goes_to_what_follows() -> None:
    body = frozen("<p><a href='#a'>x</a></p><a name='a'></a><div><p>y</p></div>")
    assert outline(body) == '<p><a href="#content-a">x</a></p>\n<p id="content-a">y</p>\n'


def test_two_names_of_one_place_are_one_id() -> None:
    body = frozen("<p><a href='#a'>x</a> <a href='#b'>y</a></p><div id='a'><p id='b'>z</p></div>")
    links = '<a href="#content-a">x</a> <a href="#content-a">y</a>'
    assert outline(body) == f'<p>{links}</p>\n<p id="content-a">z</p>\n'


def test_name_within_a_heading_is_the_headings() -> None:
    body = frozen("<p><a href='#a'>x</a></p><h2>y <span id='a'>z</span></h2>")
    assert outline(body) == '<p><a href="#content-a">x</a></p>\n<h2 id="content-a">y z</h2>\n'


def test_link_to_what_is_gone_leads_to_the_original() -> None:
    """Where its address is known; the text stays anyway."""
    html = "<p><a href='#gone'>x</a></p>"
    address = "https://xa.example.vn/1.html"
    assert outline(frozen(html, url=address)) == f'<p><a href="{address}#gone">x</a></p>\n'
    assert outline(frozen(html)) == "<p>x</p>\n"
