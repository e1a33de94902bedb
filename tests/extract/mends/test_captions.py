"""The captions of pictures that no `figcaption` marks up."""

import numpy as np
import pytest

from a11y_reader.extract.mends.captions import keep_captions
from tests import choices
from tests.choices import WORDS, all_kept, page_of

TEXT = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan, kể từ thứ hai tuần sau.</p>"
PICTURE = "<div><img src=a.png></div>"
CAPTION = "<p class=wp-caption-text>Cầu mới nối hai bờ</p>"


def kept(html: str, *, picture: bool = True) -> list[str]:
    """Return which captions are kept beside the text, and the picture."""
    page = page_of(html)
    before = np.array([block.words > 12 or (picture and block.media > 0) for block in page.blocks])
    after = keep_captions(page, np.zeros(len(page.blocks)), before)
    return [block.text for block in page.blocks if after[block.index] and 0 < block.words <= 12]


@pytest.mark.parametrize(
    ("html", "captions"),
    [
        (f"{TEXT}<div>{PICTURE}{CAPTION}</div>{TEXT}", 1),
        (f"{TEXT}<div>{PICTURE}{CAPTION}</div>", 1),
        (f"{TEXT}<div>{PICTURE}<p>Cầu mới nối hai bờ</p></div>{TEXT}", 1),
        (f"{TEXT}<div>{PICTURE}<p>Cầu mới nối hai bờ</p><p>Ảnh</p></div>{TEXT}", 0),
        (f"{TEXT}<div>{PICTURE}<p>Cầu mới</p></div>{TEXT}", 0),
        (f"{TEXT}<div>{PICTURE}<p>Sáng 28/6/2023, 9 giờ</p></div>{TEXT}", 0),
        (f"<div>{PICTURE}{CAPTION}</div>{TEXT}", 0),
        (f"{TEXT}<div>{PICTURE}{CAPTION}{CAPTION.replace('hai', 'ba')}</div>{TEXT}", 2),
        (f"{TEXT}<div>{PICTURE}{CAPTION}{CAPTION.replace(' bờ', ' …')}</div>{TEXT}", 1),
        (f"{TEXT}<div>{PICTURE}{CAPTION}{CAPTION.replace(' bờ', '... thêm')}</div>{TEXT}", 1),
        (f"{TEXT}<div>{PICTURE}{CAPTION}</div><div>{PICTURE}{CAPTION}</div>{TEXT}", 1),
        (
            f"{TEXT}<div>{PICTURE}</div><div><div><div><div>{CAPTION}</div></div></div></div>{TEXT}",
            0,
        ),
        (f"{TEXT}<div>{PICTURE}<h2 class=caption>Cầu mới</h2></div>{TEXT}", 0),
    ],
    ids=[
        "named",
        "below",
        "alone with it",
        "not named",
        "a label",
        "a date",
        "above",
        "two lines",
        "cut off",
        "cut off, with a button",
        "repeated",
        "elsewhere",
        "a heading",
    ],
)
def test_named_captions(html: str, captions: int) -> None:
    assert len(kept(f"<main>{html}</main>")) == captions


def test_caption_of_a_picture_that_goes() -> None:
    assert kept(f"<main>{TEXT}<div>{PICTURE}{CAPTION}</div>{TEXT}</main>", picture=False) == []


@pytest.mark.parametrize("tag", ["figcaption", "p class=wp-caption-text"])
def test_caption_within_a_figure_above_the_text(tag: str) -> None:
    figure = f"<figure class=wp-caption><img src=a.png><{tag}>Cầu mới nối hai bờ</figure>"
    assert kept(f"<main>{figure}{TEXT}</main>") == ["Cầu mới nối hai bờ"]


def test_text_in_a_figure_named_for_its_caption_is_none() -> None:
    figure = "<figure class=wp-caption><img src=a.png><p>Cầu mới nối hai bờ</p></figure>"
    assert kept(f"<main>{figure}{TEXT}</main>") == []


def figure(caption: str = "Cầu mới nối hai bờ") -> str:
    return f"<figure><img src=a.png><figcaption><p>{caption}</p></figcaption></figure>"


def test_caption_of_a_picture_that_is_kept() -> None:
    assert choices.kept(f"<div><p>{WORDS}</p>{figure()}<p>{WORDS}</p></div>") == [
        WORDS, "", "Cầu mới nối hai bờ", WORDS,
    ]  # fmt: skip


def test_caption_of_a_picture_that_is_dropped() -> None:
    far = "<div><div><p>Liên hệ</p></div></div>" * 4
    assert choices.kept(f"<div><p>{WORDS}</p></div>{far}<div><div>{figure()}</div></div>") == [
        WORDS
    ]


def test_caption_of_a_table() -> None:
    figure = "<figure><table><tr><th>Thôn<th>Số hộ<tr><td>Bản Mạt<td>{}</table>{}</figure>"
    caption = "<figcaption>Số hộ ngày 28/6</figcaption>"
    with_caption = f"<main>{TEXT}{figure.format(f'<p>{WORDS} {WORDS}</p>', caption)}</main>"
    assert kept(with_caption) == ["Số hộ ngày 28/6"]
    assert kept(f"<main>{TEXT}{figure.format(41, caption)}</main>") == []


def test_label_of_button_in_figure() -> None:
    """How to enlarge a picture is said to those who see the page as it was, and is no caption."""
    label = "<div role=button><span>Bấm để xem ảnh lớn</span><div><img src=a.png></div></div>"
    figure = f"<figure>{label}<figcaption>Cầu mới</figcaption></figure>"
    page = page_of(TEXT + figure + TEXT)
    before = all_kept(page)
    after = keep_captions(page, np.zeros(len(page.blocks)), before)
    assert [block.text for block in page.blocks if not after[block.index]] == ["Bấm để xem ảnh lớn"]


def test_cut_copy_of_a_caption_goes_though_it_is_likely() -> None:
    captions = [CAPTION, CAPTION.replace(" bờ", " …")]
    page = page_of(f"<main>{TEXT}<div>{PICTURE}{''.join(captions)}</div>{TEXT}</main>")
    after = keep_captions(page, np.zeros(len(page.blocks)), all_kept(page))
    assert [block.text for block in page.blocks if not after[block.index]] == ["Cầu mới nối hai …"]


def test_placeholder_in_a_figure() -> None:
    """What says why a video doesn't play is no caption, whatever else its name says."""
    label = "<div class=player-placeholder__caption>Trình duyệt không mở được video</div>"
    page = page_of(f"{TEXT}<figure>{PICTURE}{label}<figcaption>Cầu mới</figcaption></figure>{TEXT}")
    after = keep_captions(page, np.zeros(len(page.blocks)), all_kept(page))
    dropped = [block.text for block in page.blocks if not after[block.index]]
    assert dropped == ["Trình duyệt không mở được video"]


def test_placeholder_alone_with_a_picture() -> None:
    text = "Trình duyệt không mở được video"
    box = f"<div>{PICTURE}<div class=placeholder>{text}</div></div>"
    assert kept(f"<main>{TEXT}{box}{TEXT}</main>") == []
    assert kept(f"<main>{TEXT}{box.replace(' class=placeholder', '')}{TEXT}</main>") == [text]


def test_credit_in_a_figure() -> None:
    credit = "<div class=Figure-credit>Ảnh: Lò Mai</div>"
    html = (
        f"<figure>{PICTURE}<div>{credit}<figcaption>Cầu mới nối hai bờ</figcaption></div></figure>"
    )
    assert kept(TEXT + html + TEXT) == ["Ảnh: Lò Mai", "Cầu mới nối hai bờ"]
    assert "Ảnh: Lò Mai" not in kept(TEXT + html.replace("Figure-credit", "tools") + TEXT)
