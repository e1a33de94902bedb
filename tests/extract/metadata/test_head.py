"""What is written for machines, wherever on the page it stands."""

import pytest

from a11y_reader.extract.metadata.head import Head, read_head, with_bases
from tests.choices import page_of


def head(html: str) -> Head:
    return read_head(page_of(html))


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title> Nghỉ\n lễ </title>", "Nghỉ lễ"),
        ("<title></title><title>Nghỉ lễ</title>", "Nghỉ lễ"),
        ("<body><svg><title>Biểu tượng</title></svg>", ""),
        ("<title>Lan &amp;amp; Minh</title>", "Lan & Minh"),
        ("<p>x", ""),
    ],
)
def test_title(html: str, title: str) -> None:
    assert head(html).title == title


def test_meta() -> None:
    found = head(
        "<meta name=' Author ' content=' Thu  Hà '><meta property=author content=Minh>"
        "<meta itemprop=datePublished content=2023><meta http-equiv=refresh content=3>"
        "<meta name=empty content=''><meta content=nameless>"
    )
    assert found.all("author") == ("Thu Hà", "Minh")
    assert found.first("empty", "author") == "Thu Hà"
    assert found.first("datepublished") == "2023"
    assert found.first("refresh") == "3"
    assert found.first("missing") == ""


def test_others() -> None:
    found = head(
        "<html lang=vi><base href=/a/><base href=/b/><time datetime=2023>x</time><time>y</time>"
        '<script>var x</script><script type=\'application/ld+json\'>{"headline": "A"}</script>'
    )
    assert (found.lang, found.base, len(found.times)) == ("vi", "/a/", 1)
    assert found.linked_data.text("headline") == "A"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<head><base href='/a/'></head><p>một", "head"),
        ("<head><title>a</title></head><p>một", "head"),
        ("<head></head><p>một<base href='/a/'>", "html"),
        ("<head><base href='/a/'></head><p>một<base href='/b/'>", "html"),
    ],
)
def test_with_bases(html: str, expected: str) -> None:
    """Where a `base` stands elsewhere, all of the page is looked through."""
    assert with_bases(page_of(html)).tag == expected
