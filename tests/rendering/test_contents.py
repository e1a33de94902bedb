"""The list of contents."""

import html5lib
import pytest

from a11y_reader.document import Document, Node
from a11y_reader.rendering.page import to_html
from tests.rendering.parts import every, heading, one, page_of, parsed, words


def test_contents_link_to_every_heading_at_its_level(article):
    root = page_of(article)
    nav = one(root, "nav")
    texts = ["Mục tiêu của kế hoạch", "Lộ trình thực hiện", "Giai đoạn 1", "Giai đoạn 2", "Liên hệ"]
    assert [words(each) for each in nav.iter("a")] == texts
    outer = one(nav, "div").find("ul")
    assert len(outer.findall("li")) == 3
    assert len(outer.findall("li/ul/li")) == 2
    targets = [each.get("href")[1:] for each in nav.iter("a")]
    by_id = {each.get("id"): words(each) for each in one(root, "main").iter() if each.get("id")}
    assert [by_id[target] for target in targets] == texts
    assert targets[0] == "content-muc-tieu"


def test_contents_are_left_out_under_three_headings():
    body = (heading(2, "a"), heading(2, ""), heading(3, "b"))
    assert every(page_of(Document(title="t", body=body)), "nav") == []


@pytest.mark.parametrize("levels", [(2, 3, 4), (4, 3, 2), (2, 4, 3), (3, 6, 2, 5), (2, 2, 2)])
def test_contents_of_any_levels_are_well_formed(levels):
    body = tuple(heading(level, str(level)) for level in levels)
    html = to_html(Document(title="t", body=body))
    html5lib.HTMLParser(strict=True).parse(html)
    assert [words(each) for each in one(parsed(html), "nav").iter("a")] == list(map(str, levels))


def test_contents_keep_language_and_indices_but_no_links():
    link = Node("a", (("href", "https://xa.example.vn/"),), ("chỉ số PM", Node("sub", (), ("2",))))
    title = Node("h2", (), (link, Node("br"), Node("span", (("lang", "en"),), ("now",))))
    root = page_of(Document(title="t", body=(title, heading(2, "b"), heading(2, "c"))))
    entry = one(root, "nav").find("details/div/ul/li")
    assert len(every(entry, "a")) == 1
    assert words(one(entry, "sub")) == "2"
    assert words(one(entry, "span", lang="en")) == "now"


def linked(text: str, href: str) -> Node:
    return Node("h3", (), (Node("a", (("href", href),), (text,)),))


@pytest.mark.parametrize(
    ("href", "count", "is_there"),
    [
        ("https://xa.example.vn/tin/1", 3, False),
        ("https://xa.example.vn/tin/1", 2, True),
        ("#muc-1", 3, True),
    ],
    ids=["teasers", "some teasers", "places on the page"],
)
def test_contents_of_a_list_of_teasers(href, count, is_there):
    teasers = tuple(linked(f"Tin {number}", href) for number in range(count))
    body = (*teasers, heading(2, "b"), heading(2, "c"))
    assert bool(every(page_of(Document(title="t", body=body)), "nav")) is is_there


def test_contents_of_headings_with_a_link_in_them():
    link = Node("a", (("href", "https://xa.example.vn/"),), ("xã",))
    body = tuple(Node("h2", (), ("Về ", link)) for _ in range(3))
    assert every(page_of(Document(title="t", body=body)), "nav")


@pytest.mark.parametrize(("count", "is_open"), [(12, True), (13, False)])
def test_long_contents_are_folded(count, is_open):
    body = tuple(heading(2, str(number)) for number in range(count))
    details = one(one(page_of(Document(title="t", body=body)), "nav"), "details")
    assert (details.get("open") is not None) is is_open
    assert words(one(details, "summary")).endswith(f"({count})")
