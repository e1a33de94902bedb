"""Pictures in other elements, and the captions of galleries."""

import doctest

import pytest
from lxml import html

from a11y_reader import read, to_markdown
from a11y_reader.extract.plain import pictures


def test_examples() -> None:
    assert doctest.testmod(pictures).failed == 0


def named(source: str) -> str | None:
    root = html.fragment_fromstring(source)
    pictures.name_pictures(root.iter("img"))
    return next(root.iter("img")).get("alt")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("<a href=a.jpg data-title=slide-3><img src=b.jpg></a>", None),
        ("<div><img src=a.jpg alt='' data-image-title='Cối xay'></div>", "Cối xay"),
        ("<a href=a.jpg data-title=' Cối  xay '><img src=b.jpg></a>", "Cối xay"),
        ("<a href=a.jpg data-caption='Cối xay'><img src=b.jpg alt=Suối></a>", "Suối"),
        ("<a href=a.jpg data-caption='<b>Cối xay</b>'><img src=b.jpg></a>", None),
        ("<a href=/tin data-title='Tin khác'><img src=b.jpg></a>", None),
    ],
    ids=["name for a script", "picture", "link", "alternative", "markup", "link to a page"],
)
def test_captions_that_a_script_would_show(source: str, name: str | None) -> None:
    assert named(source) == name


def test_objects_with_other_pictures_and_documents_stay_what_they_are() -> None:
    source = """<main><h1>Sơ đồ</h1><p>Đường vào thôn đi qua cầu treo, rồi theo bờ suối.</p>
    <p><object data=a.svg type=image/svg+xml><img src=a.png alt="Sơ đồ"></object> và
    <object data=b.png aria-label="Bản đồ"></object> và <object data=c.pdf></object>
    <object type=image/svg+xml title="d-e"></object></p></main>"""
    written = to_markdown(read(source, url="https://xa.example.vn/"))
    assert "![Sơ đồ](https://xa.example.vn/a.png) và ![Bản đồ](https://xa.example.vn/b.png)" in (
        written.replace("\n", " ")
    )
    assert "d-e" not in written
    assert "[c.pdf](https://xa.example.vn/c.pdf)" in written


def test_name_of_an_object_goes_before_what_stands_in_its_place() -> None:
    source = "<p><object data=a.png aria-label='Bản đồ'>Trình duyệt không xem được</object></p>"
    root = html.fragment_fromstring(source)
    pictures.turn_objects(list(root.iter("object")))
    assert root[0].get("alt") == "Bản đồ"


@pytest.mark.parametrize(
    ("place", "tag"),
    [
        ("<span data-src=a.png data-alt=Suối></span>", "img"),
        ("<span data-src=a.png></span>", "span"),  # what only decorates has no name
        ("<span data-src=/tin data-alt=Suối></span>", "span"),
        ("<span data-src=a.png data-alt=Suối>Suối</span>", "span"),
        ("<iframe data-src=a.png data-alt=Suối></iframe>", "iframe"),
        ("<img data-src=a.png data-alt=Suối>", "img"),
        ("<div data-src=a.png data-alt=Suối><img src=a.png></div>", "div"),
    ],
)
def test_pictures_that_a_script_puts_in_place(place: str, tag: str) -> None:
    root = html.fragment_fromstring(f"<main>{place}</main>")
    pictures.turn_objects(list(root))
    assert root[0].tag == tag
