"""Links to share the page go, and others stay."""

import pytest

from a11y_reader.extract.mends.sharing import drop_sharing
from a11y_reader.extract.mends.situation import Situation
from tests.choices import all_kept, page_of

URL = "https://www.xa.example.vn/tin/le-hoi/"
SHARE = "https://x.example/share?u=https%3A%2F%2Fxa.example.vn%2Ftin%2Fle-hoi&t=L%E1%BB%85"


def _kept(html: str, url: str = URL) -> list[bool]:
    page = page_of(f"<main>{html}</main>")
    kept = drop_sharing(page, Situation(url), all_kept(page))
    return list(map(bool, kept))


@pytest.mark.parametrize(
    "html",
    [
        f"<p><a href='{SHARE}'>Chia sẻ</a></p>",
        f"<p><a href='{SHARE}'><img src=/x.png></a> <a href='{SHARE}'><img src=/y.png></a></p>",
        "<p><a href='mailto:?body=http://xa.example.vn/tin/le-hoi/'>Gửi thư</a></p>",
    ],
)
def test_links_to_share(html: str) -> None:
    assert _kept(html) == [False]


def test_pictures_of_a_long_list() -> None:
    """It is not looked through for each of them."""
    links, pictures = (
        f"<li><a href='{SHARE}'>Chia sẻ</a></li>" * 2,
        "<li><img src=/b.png></li>" * 12,
    )
    assert sum(_kept(f"<ul>{links}{pictures}</ul>")) == 12


@pytest.mark.parametrize(
    "html",
    [
        f"<p><a href='{SHARE}&media=/anh/cho.jpg'><img src=/anh/cho.jpg></a></p>",
        f"<p><a href='{SHARE}'><img src=/x.png></a><img src=/anh/cho.jpg></p>",
        f"<p>Mời bà con <a href='{SHARE}'>chia sẻ</a></p>",
        f"<h2><a href='{SHARE}'>Chia sẻ</a></h2>",
        f"<p><a href='{SHARE}'>Chia sẻ</a> <a href='/lich'>Lịch</a></p>",
        f"<p><a href='{URL}?in=1'>Bản in</a></p>",
        f"<p><a href='/danh-ba?ve={URL}'>Danh bạ</a></p>",
        "<p><a href='https://x.example/ho-so'>Hồ sơ</a></p>",
        "<p>Lễ hội</p>",
    ],
    ids=[
        "the picture",
        "beside",
        "text",
        "heading",
        "others",
        "own site",
        "a way back",
        "elsewhere",
        "none",
    ],
)
def test_what_stays(html: str) -> None:
    assert _kept(html) == [True]


def test_first_pages_and_unknown_addresses() -> None:
    html = "<p><a href='https://x.example/?u=https://xa.example.vn/'>Chia sẻ</a></p>"
    assert _kept(html, "https://xa.example.vn/") == _kept(html, "") == [True]
