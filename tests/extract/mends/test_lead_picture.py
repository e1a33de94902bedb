"""The picture by the title that the head names, wherever it stands there."""

import numpy as np
import pytest

from a11y_reader.extract.mends.lead_picture import keep_lead_picture
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import Metadata
from tests.choices import page_of

TEXT = "Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan cho mọi người dân biết."
TITLE = "<h1>Tựa đề</h1>"
BODY = f"<div><p>{TEXT}</p><p>{TEXT}</p></div>"
META = "<div><p>Thu Hà</p></div><div><p>Chia sẻ</p><p>In bài</p></div>"
IMAGE = "https://xa.example.vn/anh/cau-moi-1024x683.jpg"
PICTURE = "<div><div><img src=/anh/cau-moi.jpg></div></div>"


def kept(html: str, image: str = IMAGE, *, pictures: bool = False) -> list[str]:
    """Return what else is kept than the text; a picture as `*`."""
    page = page_of(f"<main>{html}</main>")
    before = np.array(
        [block.text == TEXT or (pictures and block.media > 0) for block in page.blocks]
    )
    title = next(block.index for block in page.blocks if block.heading == 1)
    found = Metadata(title="Tựa đề", title_blocks=(title,), image=image)
    after = keep_lead_picture(page, Situation(found=found), before)
    added = (page.blocks[index] for index in np.flatnonzero(after & ~before).tolist())
    return [block.text or "*" for block in added]


@pytest.mark.parametrize(
    "html",
    [
        TITLE + META + PICTURE + BODY,
        PICTURE + TITLE + META + BODY,
        PICTURE + "<div><img src=/anh/nho.jpg></div>" * 9 + TITLE + BODY,
        f"{TITLE}<p>{TEXT}</p>{META}{PICTURE}{BODY}",
        TITLE + META + PICTURE.replace("src=", "src=data:, data-src=") + BODY,
        TITLE + PICTURE.replace("src=", "src=/_next/image?url=%2Fcdn%2F800%2F") + BODY,
        TITLE + PICTURE + PICTURE + BODY,
        TITLE + PICTURE.replace("<img", "<a href=/thu-vien-anh><img") + BODY,
    ],
    ids=[
        "below",
        "above",
        "above small ones",
        "below the lead",
        "by a script",
        "scaled",
        "for narrow screens, too",
        "linked to its gallery",
    ],
)
def test_picture_by_the_title(html: str) -> None:
    assert kept(html) == ["*"]


@pytest.mark.parametrize(
    "html",
    [
        TITLE + META + PICTURE.replace("cau-moi", "cau-cu") + BODY,
        TITLE + BODY + PICTURE,
        TITLE + f"<aside>{PICTURE}</aside>" + BODY,
        TITLE
        + PICTURE.replace("<img", "<img class=x").replace("<div>", "<div class=avatar>")
        + BODY,
        TITLE + PICTURE * 7 + BODY,
        PICTURE.replace("<div>", "<div><a href=/>").replace("</div>", "</a></div>") + TITLE + BODY,
        TITLE + PICTURE,
    ],
    ids=["another", "below the text", "sidebar", "portrait", "several", "logo", "no text"],
)
def test_picture_that_is_not_by_the_title(html: str) -> None:
    assert kept(html) == []


def test_picture_that_is_kept_already() -> None:
    assert kept(PICTURE + TITLE + BODY + PICTURE, pictures=True) == []


def test_caption_of_a_picture_that_is_kept_already() -> None:
    box = "<div><div><img src=/anh/cau-moi.jpg></div><p>Cầu mới nối hai bờ</p></div>"
    assert kept(TITLE + META + box + BODY, pictures=True) == ["Cầu mới nối hai bờ"]
    assert kept(TITLE + BODY + box, pictures=True) == []


@pytest.mark.parametrize("image", ["", "https://xa.example.vn/", "https://xa.example.vn/a.jpg"])
def test_head_without_a_name_to_look_for(image: str) -> None:
    assert kept(TITLE + PICTURE.replace("cau-moi", "a") + BODY, image) == []


@pytest.mark.parametrize(
    ("beside", "is_kept"),
    [
        ("<p>Cầu mới nối hai bờ</p>", True),
        ("<p>Blog</p>", False),
        ("<p>28 tháng 6 năm 2023</p>", False),
        ("<h2>Cầu mới nối hai bờ</h2>", False),
        ("<p><a href=/>Cầu mới nối hai bờ</a></p>", False),
        ("<p>Cầu mới nối hai bờ</p><p>In bài</p>", False),
    ],
    ids=["text", "label", "date", "heading", "link", "more"],
)
def test_caption_of_the_picture(beside: str, is_kept: bool) -> None:
    html = f"{TITLE}{META}<div><div><img src=/anh/cau-moi.jpg></div>{beside}</div>{BODY}"
    assert kept(html)[1:] == (["Cầu mới nối hai bờ"] if is_kept else [])


FIGURE = "<figure><div><img src=a.jpg></div><figcaption>{}</figcaption></figure>"
NAMED = (
    "<div><div><img src=a.jpg></div><p><a href=a.jpg>Xem ảnh lớn</a></p>"
    "<p class=caption>{}</p></div>"
)
CAPTION = "Người dân qua cầu mới sáng 28/6"


@pytest.mark.parametrize("picture", [FIGURE, NAMED], ids=["figure", "named"])
def test_captioned_pictures_by_the_title(picture: str) -> None:
    told = picture.format(CAPTION)
    assert kept(TITLE + META + told + BODY, "") == ["*", CAPTION]
    twice = f"{CAPTION}</p><p class=caption>{CAPTION[:12]}…"
    assert kept(TITLE + META + picture.format(twice) + BODY, "") == ["*", CAPTION]
    assert kept(f"{TITLE}<h2>{TEXT}</h2>{told}{told}{BODY}", "") == ["*", CAPTION]


@pytest.mark.parametrize(
    "html",
    [
        TITLE + META + FIGURE.format("Ảnh: Thu Hà") + BODY,
        TITLE + META + FIGURE.format(f"<a href=/cau>{CAPTION}</a>") + BODY,
        FIGURE.format(CAPTION) + TITLE + META + BODY,
        f"{TITLE}{META}{FIGURE.format(CAPTION)}{BODY}".replace("<figure>", "<figure class=avatar>"),
        f"{TITLE}{META}<div><img src=a.jpg></div><p>{CAPTION}</p>{BODY}",
    ],
    ids=["credit", "teaser", "above", "portrait", "not named"],
)
def test_no_captioned_picture(html: str) -> None:
    assert kept(html, "") == []


def test_picture_with_its_caption_in_one_block() -> None:
    picture = "<div><img src=/anh/cau-moi.jpg><br>Cầu mới nối hai bờ</div>"
    assert kept(picture + TITLE + BODY) == ["Cầu mới nối hai bờ"]
