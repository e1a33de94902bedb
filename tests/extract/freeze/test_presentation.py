"""What an element's presentation says of its content."""

import re

import pytest

from a11y_reader.document import Child, Node
from tests.cases import frozen, outline

PICTURE = "<img src='https://xa.example.vn/1.jpg' alt='Chợ'>"
LINE = "Quang cảnh chợ nổi"


def text_of(body: tuple[Child, ...]) -> str:
    return " ".join(child.text for child in body if isinstance(child, Node))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a <span style='font-weight:bold'>b</span></p>", "<p>a <strong>b</strong></p>\n"),
        ("<p>a <font style='font-style: italic'>b</font></p>", "<p>a <em>b</em></p>\n"),
        ("<p style='font-weight: 700'>a <i>b</i></p>", "<p><strong>a <em>b</em></strong></p>\n"),
        ("<div style='font: bold 12px Arial'><p>a</p></div>", "<p><strong>a</strong></p>\n"),
        ("<p style='font-weight:bold'><b>a</b></p>", "<p><strong>a</strong></p>\n"),
        ("<p style='font-weight:400'>a</p>", "<p>a</p>\n"),
        ("<p><span style='color:red'>a</span></p>", "<p>a</p>\n"),
        ("<h2 style='font-weight:bold'>a</h2>", "<h2>a</h2>\n"),
        (f"<p style='font-weight:bold'>{PICTURE}</p>", None),
    ],
)
def test_emphasis_by_style(html: str, expected: str | None) -> None:
    assert outline(frozen(html)) == (expected or outline(frozen(f"<p>{PICTURE}</p>")))


@pytest.mark.parametrize(
    "html",
    [
        f"<table><tr><td>{PICTURE}</td></tr><tr><td>{LINE}</td></tr></table>",
        f"<table><tr><td><p>{PICTURE}</p><p>{LINE}</p></td></tr></table>",
        f"<div class='wp-caption'>{PICTURE}<p class='wp-caption-text'>{LINE}</p></div>",
        f"<p>{PICTURE}</p><p align='center'>{LINE}</p>",
        f"<p>{PICTURE}</p><p style='text-align: center'>{LINE}</p>",
        f"<center><p>{PICTURE}</p><p>{LINE}</p></center>",
        f"<section>{PICTURE}<figcaption>{LINE}</figcaption></section>",
        f"<section>{PICTURE} <a href=/1></a> <figcaption><p>{LINE}</p></figcaption></section>",
        f"<div>{PICTURE}<div class=image-credits>{LINE}</div></div>",
        f"<div><p><img src=/1.jpg alt='{LINE}'></p><div><p>{LINE}</p></div></div>",
        f"<div class='main-image top'>{PICTURE}<p>{LINE}</p></div>",
    ],
)
def test_captions(html: str) -> None:
    (figure,) = frozen(html)
    assert isinstance(figure, Node)
    assert [child.tag for child in figure.children if isinstance(child, Node)] == [
        "img",
        "figcaption",
    ]
    assert figure.text == LINE


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{PICTURE}</p><p>{LINE}</p>",
        f"<div><img src=/1.jpg alt='Quang cảnh chợ'><p>{LINE}</p></div>",
        f"<div><img src=/1.jpg alt='{LINE}'><p>{LINE} {'chợ ' * 11}</p></div>",
        f"<div><img src=/1.jpg alt='{LINE}'><p><a href=/1>{LINE}</a></p></div>",
        f"<div><img src=/1.jpg alt='{LINE}'><p>{LINE}</p><p>a</p></div>",
        f"<div class=image>{PICTURE}<p>{LINE}</p><p>a</p></div>",
        f"<div class=image-with-text>{PICTURE}<p>{LINE}</p></div>",
        f"<div class=text-image>{PICTURE}<p>{LINE}</p></div>",
        f"<div class=text-with-image>{PICTURE}<p>{LINE}</p></div>",
        f"<div class='copy image'>{PICTURE}<p>{LINE}</p></div>",
        f"<div class=image>{PICTURE}<p><a href=/1>{LINE}</a></p></div>",
        f"<p>a</p><p align='center'>{LINE}</p>",
        f"<p>{PICTURE}</p><p align='center'><b>{LINE}</b></p>",
        f"<p>{PICTURE}</p><p align='center'><a href='/1'>{LINE}</a></p>",
        f"<center><p>a</p><p>b</p><p>{PICTURE}</p><p>{LINE}</p></center>",
        f"<p>{PICTURE}</p><p align='center'>{'chợ ' * 41}</p>",
        f"<table><tr><td>{PICTURE}</td></tr><tr><td>{LINE}</td></tr><tr><td>b</td></tr></table>",
        f"<p>{PICTURE}</p><p align='center'><img src='https://xa.example.vn/2.jpg'>{LINE}</p>",
    ],
)
def test_no_captions(html: str) -> None:
    assert "figure" not in outline(frozen(html))


@pytest.mark.parametrize(
    "html",
    [
        f"<p><a href=/1>{PICTURE}</a> <br> <i class=credit>{LINE}</i></p>",
        f"<div>{PICTURE}<strong class=caption>{LINE}</strong></div>",
        f"<figure>{PICTURE}<span>{LINE}</span></figure>",
        f"<p><img src=/1.jpg alt=''><span class=caption>{LINE}</span></p>",
        f"<div>{PICTURE} <span class=mo-ta><span class=photo-credit>{LINE}</span></span></div>",
    ],
)
def test_captions_in_one_paragraph_with_the_picture(html: str) -> None:
    body = outline(frozen(html))
    assert body.count("<figure>") == 1
    assert LINE in body.partition("<figcaption>")[2]


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{PICTURE}{LINE}</p>",
        f"<p>{PICTURE}<br>{LINE}</p>",
        f"<p><span class=caption><img src=/1.jpg alt=''>{LINE}</span></p>",
        f"<p>{PICTURE}<span class=caption>{LINE}{PICTURE}</span></p>",
        f"<p>{PICTURE}<span class=caption>{f'{LINE} ' * 16}</span></p>",
        f"<p>{LINE}<br>{PICTURE}</p>",
        f"<p>{PICTURE}<span class=caption>{LINE}</span> và hơn thế nữa</p>",
    ],
)
def test_text_in_one_paragraph_with_a_picture(html: str) -> None:
    assert "<figure>" not in outline(frozen(html))


@pytest.mark.parametrize(
    "rest",
    [f"{LINE}<figcaption>Chợ</figcaption>", f"một<p>hai</p>{PICTURE}ba", f"một<p>{LINE}</p>"],
    ids=["caption", "two pictures", "another text"],
)
def test_figure_that_is_more_than_a_picture_and_a_text(rest: str) -> None:
    html = f"<figure>{PICTURE}{rest}</figure>"
    body = outline(frozen(html))
    assert body.count("<figure>") == 1
    assert body.count("<figcaption>") == html.count("<figcaption>")
    assert _without_tags(body) == _without_tags(html)


def _without_tags(html: str) -> str:
    return "".join(re.sub("<[^>]*>", "", html).split())
