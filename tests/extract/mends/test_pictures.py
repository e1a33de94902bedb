"""Pictures stay with their text, and go with their teaser."""

import numpy as np
import pytest

from a11y_reader.extract.mends.pictures import drop_linked_figures
from a11y_reader.extract.select import select
from tests.choices import WORDS, page_of


def kept_pictures(html: str) -> int:
    page = page_of(html)
    scores = np.array([0.95 if WORDS in block.text else 0.06 for block in page.blocks])
    chosen = select(page, scores)
    return sum(block.media for block in page.blocks if chosen[block.index])


FIGURE = "<div><div><figure><img src=a><figcaption>Cầu</figcaption></figure></div></div>"


@pytest.mark.parametrize(
    ("html", "pictures"),
    [
        (f"<div><img src=a><p>{WORDS}</p></div>", 1),
        (f"<div><p>{WORDS}</p><div><img src=a></div><p>{WORDS}</p></div>", 1),
        (f"<div><p><img src=a></p><p><img src=b></p><p>{WORDS}</p></div>", 2),
        (
            f"<div><img src=a></div><ul><li>Tin</li></ul><div><div><p>{WORDS}</p></div></div>",
            0,
        ),
        (f"<p>{WORDS}</p>" + "<p>Khác</p>" * 5 + "<img src=a>", 0),
        (f"{'<div>' * 4}<figure><img src=a></figure>{'</div>' * 4}<p>{WORDS}</p>", 1),
        (f"<div><div><div><img src=a></div></div></div><div><div><div><p>{WORDS}</p>", 1),
        (f"<p>{WORDS}</p><figure><a href=/b>{'Tin khác ' * 3}<div><img src=a>", 0),
        (f"<p>{WORDS}</p><figure><a href=/b><img src=a></a><figcaption>Cầu</figcaption>", 1),
        (f"<div><img class=avatar-small src=a></div><p>{WORDS}</p>", 0),
        (f"<div><img src=https://authors.vn/byline/a.jpg></div><p>{WORDS}</p>", 0),
        (f"<div><img src=https://authors.vn/tin/a.jpg></div><p>{WORDS}</p>", 1),
        (f"<div class=author-image><img src=a></div><p>{WORDS}</p>", 0),
        (f"<div class='img-author-license'><img src=a></div><p>{WORDS}</p>", 1),
        (
            "<div><a href=/b><img class=avatar src=a alt='{0}'></a><a href=/b>{0}</a></div>"
            "<p>{1}</p>".format("Xã mở lại đường qua đèo sau bão lớn", WORDS),
            1,
        ),
        (f"<div><a href='#'><img src=/icons/mail.png></a></div><p>{WORDS}</p>", 0),
        (f"<div><a href='#'><img src=/anh/cau.png></a></div><p>{WORDS}</p>", 1),
        (f"<div class=banner><a href=/b><img src=a></a></div><p>{WORDS}</p>", 0),
        (f"<div class=banner><img src=a></div><p>{WORDS}</p>", 1),
        (f"<div><a href=/b><img src=/ads/a.gif></a></div><p>{WORDS}</p>", 0),
        (f"<div><img src=/ads/a.gif></div><p>{WORDS}</p>", 1),
        (f"<div><a href=/b><img src=/banners/a.gif></a></div><p>{WORDS}</p>", 1),
        (f"<div><a href=/b.jpg><img src=/ads/a.gif></a></div><p>{WORDS}</p>", 1),
        (f"<div class=banner><iframe src=a></iframe></div><p>{WORDS}</p>", 0),
        (f"<div><iframe src=a></iframe></div><p>{WORDS}</p>", 1),
        (
            f"<div><p>{WORDS}</p><p><a href='javascript:history.back()'><img src=a></a>"
            "<a href='#top'><img src=b></a></p></div>",
            0,
        ),
        (f"<div><p>{WORDS}</p><p><a href='javascript:window.print()'><img src=a></a></p>", 0),
        (f"<div><p>{WORDS}</p>{FIGURE * 3}</div>", 3),
        (f"<div><p>{WORDS}</p>{FIGURE}<p>Tin khác của xã</p>{FIGURE}</div>", 1),
        (f"<div><p>{WORDS}</p><div>{'<p><img src=a></p>' * 6}</div></div>", 6),
        (f"<div><div>{'<p><img src=a></p>' * 6}</div><p>{WORDS}</p></div>", 6),
        (f"<div><p>{WORDS}</p>{'<p><img src=a></p>' * 3}{'<div><img src=a></div>' * 3}</div>", 3),
        (f"<div><p>{WORDS}</p><p><a href='javascript:zoom(1)'><img src=a></a></p>", 1),
        (
            f"<div><p>{WORDS}</p><p><img src=a><a href='javascript:print()'><img src=b></a></p>",
            2,
        ),
        (f"<div><p>{WORDS}</p><p><a href='#' onclick='shareZalo()'><img src=a></a></p></div>", 0),
        (f"<div><p>{WORDS}</p><p><a href='#' onclick='zoom(1)'><img src=a></a></p></div>", 1),
        (
            f"<div><p>{WORDS}</p><p><a href='#' onclick=\"zoom('/shared/1.jpg')\"><img src=a></a>",
            1,
        ),
        (
            f"<div><p>{WORDS}</p><p><a href='#' onclick=\"zoom('/share/1.jpg')\"><img src=a></a>",
            1,
        ),
        (f"<div><p>{WORDS}</p><p><a href='#shareholders'><img src=a></a></p></div>", 1),
        (
            f"<div><p>{WORDS}</p><p><a href='#' onclick=\"open('//fb.example/sharer.php?u=1')\">"
            "<img src=a></a></p></div>",
            0,
        ),
        (f"<div><p>{WORDS}</p><p><a href='javascript:share(1)'><img src=a></a></p></div>", 0),
        (f"<div><img src=/autori/a.jpg></div><p>{WORDS}</p>", 0),
    ],
)
def test_pictures(html: str, pictures: int) -> None:
    assert kept_pictures(html) == pictures


@pytest.mark.parametrize(
    ("picture", "is_kept"),
    [
        ("<div><a href=b><img src=b.png></a><p><a href=b>Tin khác</a></p></div>", False),
        ("<div><img src=b alt=''><p>Xem <a href=b>Cầu mới đã thông xe</a></p></div>", False),
        ("<div><img src=b alt=''><p><a href=/b.jpg?w=9>Xem bản đồ lớn hơn</a></p></div>", True),
        ("<div><img src=b alt=''><p><a href=/b.pdf>Tải bản đồ các xã</a></p></div>", True),
        ("<div><img src=b alt=''><p><a href=b>Ảnh: An</a></p></div>", True),
        ("<div><img src=b.png><p><a href=b>Ảnh: An</a></p></div>", True),
        ("<div><a href=b.png><img src=b.png></a></div>", True),
        ("<div><a href=b><img src=b.png></a><p>Cầu mới <a href=b>ở đây</a>.</p></div>", True),
        ("<div class=wp-caption><a href=b><img src=b.png></a><p><a href=b>Cầu</a></p></div>", True),
    ],
    ids=[
        "a teaser",
        "of silent decoration",
        "a link to enlarge it",
        "a link to a document",
        "of a short link",
        "a credit",
        "enlarged",
        "text",
        "a caption",
    ],
)
def test_no_picture_of_a_teaser(picture: str, is_kept: bool) -> None:
    html = f"<div><p>{WORDS}</p>{picture}<p>{WORDS}</p></div>"
    page = page_of(html)
    scores = np.array([0.95 if block.text == WORDS else 0.05 for block in page.blocks])
    (image,) = [block.index for block in page.blocks if block.media]
    assert bool(select(page, scores)[image]) is is_kept


@pytest.mark.parametrize(
    ("caption", "below", "is_kept"),
    [
        ("<a href=/b>Đặt báo in ở đây</a>", "", False),
        ("<button>Xem nhanh hàng này</button>", "", False),
        ("Cầu mới", "", True),
        ("Cầu mới. Ảnh: <a href=/an>Văn An</a>", "", True),
        ("<a href=/b>Đặt báo in ở đây</a>", f"<p>{WORDS} {WORDS}</p>", True),
    ],
    ids=["links", "a control", "a caption", "a credit", "within the text"],
)
def test_figures_with_links_below_the_text(caption: str, below: str, is_kept: bool) -> None:
    figure = f"<figure><img src=a.png><figcaption>{caption}</figcaption></figure>"
    page = page_of(f"<div><p>{WORDS} {WORDS}</p>{figure}{below}</div>")
    scores = np.array([0.95 if WORDS in block.text else 0.2 for block in page.blocks])
    (image,) = [block.index for block in page.blocks if block.media]
    assert bool(select(page, scores)[image]) is is_kept


def test_figure_of_a_table_below_the_text() -> None:
    rows = "<tr><th>Lệ phí</th><td><a href=/b>Nộp lệ phí ở đây</a></td></tr>" * 3
    page = page_of(f"<div><p>{WORDS} {WORDS}</p><figure><table>{rows}</table></figure></div>")
    scores = np.array([0.95 if WORDS in block.text else 0.2 for block in page.blocks])
    kept = np.ones(len(page.blocks), dtype=bool)
    assert drop_linked_figures(page, scores, kept).all()
