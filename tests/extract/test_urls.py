"""URLs made absolute, and unsafe ones refused."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from a11y_reader.extract.urls import Urls
from a11y_reader.parse import parse
from a11y_reader.vocabulary import is_safe_url

PAGE = "https://xa.example.vn/tin/1.html"
NO_PAGE = etree.Element("html")


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("2.html", "https://xa.example.vn/tin/2.html"),
        ("./2.html", "https://xa.example.vn/tin/2.html"),
        ("../van-ban.pdf", "https://xa.example.vn/van-ban.pdf"),
        ("/van-ban.pdf", "https://xa.example.vn/van-ban.pdf"),
        ("//cdn.example.vn/a.pdf", "https://cdn.example.vn/a.pdf"),
        ("?trang=2", "https://xa.example.vn/tin/1.html?trang=2"),
        ("https://khac.example.vn/", "https://khac.example.vn/"),
        ("  2.html\n", "https://xa.example.vn/tin/2.html"),
        ("2\n.html", "https://xa.example.vn/tin/2.html"),
        ("mailto:xa@example.vn", "mailto:xa@example.vn"),
        ("tel:0281234567", "tel:0281234567"),
        ("#muc-2", "#muc-2"),
        ("1.html#muc-2", "#muc-2"),
        ("https://xa.example.vn/tin/1.html#muc-2", "#muc-2"),
        ("2.html#muc-2", "https://xa.example.vn/tin/2.html#muc-2"),
        ("Tin tức.html", "https://xa.example.vn/tin/Tin%20tức.html"),
        ('a"<b>`{c}^.html', "https://xa.example.vn/tin/a%22%3Cb%3E%60%7Bc%7D%5E.html"),
        ("1.html#mục 2", "#mục 2"),
        ("#", ""),
        ("#top", ""),
        ("", ""),
        (None, ""),
        ("javascript:void(0)", ""),
        ("JAVASCRIPT:void(0)", ""),
        (" javascript:void(0)", ""),
        ("\t \x01javascript:void(0)", ""),
        ("java\tscript:void(0)", ""),
        ("java\r\nscript:void(0)", ""),
        ("vbscript:x", ""),
        ("data:text/html,x", ""),
        ("data:image/png;base64,AAAA", ""),
        ("file:///etc/passwd", ""),
        ("http://[", ""),
        ("http://[::1", ""),
    ],
)
def test_link(href: str | None, expected: str) -> None:
    assert Urls(NO_PAGE, PAGE).link(href) == expected


@pytest.mark.parametrize(
    ("src", "expected"),
    [
        ("anh.png", "https://xa.example.vn/tin/anh.png"),
        ("data:image/png;base64,AAAA", "data:image/png;base64,AAAA"),
        ("data:image/svg+xml;base64,AAAA", ""),
        ("javascript:x()", ""),
        ("http://[", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_image(src: str | None, expected: str) -> None:
    assert Urls(NO_PAGE, PAGE).image(src) == expected


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("<base href='/cu/'>", "https://xa.example.vn/cu/2.html"),
        ("<base href='https://cu.example.vn/a/b'>", "https://cu.example.vn/a/2.html"),
        ("<base target='_blank'><base href='/cu/'>", "https://xa.example.vn/cu/2.html"),
        ("<base href='/cu/'><base href='/moi/'>", "https://xa.example.vn/cu/2.html"),
        ("<base href=''>", "https://xa.example.vn/tin/2.html"),
        ("<base href='http://['>", "2.html"),
        ("<base href='javascript:x//'>", "2.html"),
        ("<base href='data:text/html,'>", "2.html"),
    ],
)
def test_link_with_base(base: str, expected: str) -> None:
    assert Urls(parse(f"<head>{base}</head><p>a"), PAGE).link("2.html") == expected


def test_link_within_the_page_whatever_the_base() -> None:
    urls = Urls(parse("<base href='https://cu.example.vn/'><p>a"), PAGE)
    assert urls.link("#muc-2") == "#muc-2"
    assert urls.link(PAGE + "#muc-2") == "#muc-2"


def test_link_without_the_pages_address() -> None:
    urls = Urls(NO_PAGE)
    assert urls.link("tin/2.html") == "tin/2.html"
    assert urls.link("https://xa.example.vn/") == "https://xa.example.vn/"
    assert urls.link("#muc") == "#muc"
    assert urls.link("javascript:x()") == ""


def test_page_without_its_fragment() -> None:
    assert Urls(NO_PAGE, PAGE + "#muc-2").page == PAGE


@given(st.one_of(st.text(), st.from_regex(r"\A[\s\x00-\x20]*(java\s?script|data|https?):.*")))
def test_link_always_safe(href: str) -> None:
    urls = Urls(NO_PAGE, PAGE)
    assert is_safe_url(urls.link(href))
    assert is_safe_url(urls.image(href), image=True)


@given(
    st.sampled_from([PAGE, "http://a.vn:80", "HTTPS://A.vn/b", "https://a.vn?b#c", "ftp://a.vn/b"]),
    st.lists(st.sampled_from([*"/.?#;:@[é& ", "//", "..", "b", "https://a.vn", "HTTP:"])),
)
def test_link_joined_as_the_standard_library_joins(page: str, parts: list[str]) -> None:
    url = "".join(parts).strip()
    try:
        expected = urljoin(page, url) if url else ""
    except ValueError:
        expected = ""
    expected = expected.replace(" ", "%20") if is_safe_url(expected, image=True) else ""
    assert Urls(NO_PAGE, page).image(url) == expected


def test_page_of_an_address_that_no_link_may_lead_to() -> None:
    urls = Urls(etree.Element("html"), "hard::example.vn")
    assert (urls.page, urls.link("#a"), urls.link("tin/1.html")) == ("", "#a", "tin/1.html")
