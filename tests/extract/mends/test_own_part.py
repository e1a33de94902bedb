"""Pages with next to nothing of their own do not serve what stands beside it."""

import numpy as np
import pytest

from a11y_reader.extract.mends.own_part import keep_own_part
from tests.choices import all_kept, page_of

NEWS = "<h2>Tin mới</h2><p>Sáng nay, đoàn kiểm tra đã làm việc ở xã.</p>"
ERROR = "Không tìm thấy trang bạn yêu cầu."
VIDEO = "<iframe src=https://video.example.vn/embed/1></iframe>"
TITLE = "<h1>Tựa đề</h1>"


def kept(main: str, beside: str = "", titles: int = 1, score: float = 0.4) -> list[str] | None:
    """Return what is kept where all but the title was; None where the page is none of these."""
    page = page_of(f"<body><div><div class=main>{main}</div>{beside}</div></body>")
    title_blocks = [block.index for block in page.blocks if block.heading == 1][:titles]
    scores = np.full(len(page.blocks), score)
    own = keep_own_part(page, scores, all_kept(page), title_blocks, "")
    if own is None:
        return None
    return [block.text or "media" for block in page.blocks if own[block.index]]


@pytest.mark.parametrize(
    "sidebar", ["<aside>", "<div class=sidebar-second>", "<div role=complementary>"]
)
def test_text_beside_the_title_without_sidebars(sidebar: str) -> None:
    assert kept(f"{TITLE}<p>{ERROR}</p>", f"{sidebar}{NEWS}") == [ERROR]


@pytest.mark.parametrize(
    ("main", "beside"),
    [
        (f"{TITLE}<p>{ERROR}</p>", f"<div class=content>{NEWS}</div>"),
        (f"{TITLE}<p>{ERROR}</p>", f"<div class=content>{NEWS}</div><aside>{NEWS}</aside>"),
        (f"{TITLE}<p>{ERROR}</p>", ""),
        (TITLE, f"<aside>{NEWS}</aside>"),
        (f"{VIDEO}{TITLE}<p>{ERROR}</p>", ""),
    ],
    ids=["other content", "content and sidebar", "nothing else", "no text", "text with a player"],
)
def test_pages_left_as_they_are(main: str, beside: str) -> None:
    assert kept(main, beside) is None


def test_title_within_a_sidebar() -> None:
    """Some sites put the article itself into what they call a sidebar."""
    assert kept("", f"<div class=sidebar>{TITLE}<p>{ERROR}</p></div>") is None


def test_player_beside_the_title_without_other_videos() -> None:
    assert kept(f"<div>{VIDEO}</div>{TITLE}", f"<section>{NEWS}</section>") == ["media"]


def test_player_far_from_the_title() -> None:
    assert kept(TITLE, f"<section>{NEWS}</section><div>{VIDEO}</div>") is None


def test_player_above_a_text() -> None:
    text = "<p>Sáng nay, đoàn kiểm tra đã làm việc với các đơn vị có liên quan ở xã.</p>" * 5
    assert kept(f"{VIDEO}{TITLE}", f"<div class=body>{text}</div>") is None


@pytest.mark.parametrize(
    "source", [f"{TITLE}<p><img src=a.jpg></p>", f"{TITLE}{VIDEO}", "<img src=a.jpg>"]
)
def test_page_of_nothing_but_media(source: str) -> None:
    page = page_of(f"<body>{source}</body>")
    titles = [block.index for block in page.blocks if block.heading]
    own = keep_own_part(page, np.zeros(len(page.blocks)), all_kept(page), titles, "")
    assert own is not None
    assert [block.is_picture for block in page.blocks] == own.tolist()


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("<header><img src=logo.png></header><p><img src=a.jpg></p>", [False, True]),
        ("<p><a href=/ad><img src=ad.png></a></p><p><img src=a.jpg></p>", [False, True]),
        ("<p><a href=/tin><img src=a.jpg></a></p>", [True]),
    ],
    ids=["a logo", "an advertisement", "nothing else"],
)
def test_page_without_a_word(source: str, own: list[bool]) -> None:
    page = page_of(f"<body>{source}</body>")
    kept_part = keep_own_part(page, np.zeros(len(page.blocks)), all_kept(page), (), "")
    assert kept_part is not None
    assert kept_part.tolist() == own


LINKS = "".join(f"<li><a href=/{n}>Xã ra quân dọn vệ sinh đường làng ngõ xóm</a>" for n in range(4))
SCAN = "<p><img src=thong-bao.jpg></p>"
FILE = "<p><a href=/qd12.pdf>Tải về</a></p>"
DAY = "<p>Thứ Hai, 28/08/2023 08:00</p>"


@pytest.mark.parametrize(
    ("part", "own"),
    [
        (f"{DAY}<div>{SCAN}{SCAN}</div>", ["media", "media"]),
        (f"{DAY}<div>{FILE}</div>", ["Tải về"]),
        (f"<p><a href=thong-bao.jpg>{SCAN[3:-4]}</a></p>", ["media"]),
        (f"<p><a href=#>{SCAN[3:-4]}</a></p>", ["media"]),
        (f"<p><a href=?anh=1>{SCAN[3:-4]}</a></p>", ["media"]),
        ("<div><audio src=tin.mp3></audio></div>", ["media"]),
    ],
    ids=["scans", "a file", "a larger one", "a script", "a query", "a recording"],
)
def test_media_or_documents_beside_lists_of_links(part: str, own: list[str]) -> None:
    assert kept(f"{TITLE}{part}", f"<div><h3>Tin mới</h3><ul>{LINKS}</ul></div>") == own


def test_media_beside_a_list_that_is_likely() -> None:
    assert kept(f"{TITLE}{SCAN}", f"<ul>{LINKS}</ul>", score=0.7) is None


@pytest.mark.parametrize(
    ("part", "beside"),
    [
        (f"<div>{SCAN}</div>", f"<div>{NEWS}</div>"),
        (f"<h2>Tin mới</h2>{SCAN}", f"<ul>{LINKS}</ul>"),
        (f"<ul>{LINKS}<li><a href=/5>Tin khác</a></ul>{SCAN}", f"<ul>{LINKS}</ul>"),
        ("<p><a href=/tin><img src=tin.jpg></a></p>", f"<ul>{LINKS}</ul>"),
        ("<a href=/tin><div><img src=tin.jpg></div></a>", f"<ul>{LINKS}</ul>"),
        (f"<p>{ERROR}</p>{SCAN}", f"<ul>{LINKS}</ul>"),
        ("", f"<ul>{LINKS}</ul>{SCAN}"),
        (f"{SCAN}<p><a href=/1>Áo dài</a></p><p><a href=/2>Nón lá</a></p>", f"<ul>{LINKS}</ul>"),
    ],
    ids=[
        "text elsewhere",
        "below a heading",
        "below a list",
        "linked",
        "in a link",
        "text",
        "outside",
        "cards",
    ],
)
def test_pictures_of_other_parts(part: str, beside: str) -> None:
    assert kept(f"{TITLE}{part}", f"<div>{beside}</div>") is None


def test_page_without_a_title() -> None:
    assert kept(f"{TITLE}<p>{ERROR}</p>", f"<aside>{NEWS}</aside>", titles=0) is None


NOTICE = "<p>Văn phòng đóng cửa ngày thứ Sáu để kiểm kê tài sản.</p>"
OTHER = "<li><a href=/tin/2024/{}.html>Xã ra quân dọn vệ sinh đường làng</a>"


@pytest.mark.parametrize(
    ("notice", "other", "url", "score", "stays"),
    [
        (NOTICE, OTHER, "/tin/2023/a.html", 0.4, False),
        (NOTICE, OTHER, "/tin/2023/a.html", 0.7, True),
        (NOTICE, OTHER, "/tin", 0.4, True),
        (NOTICE, OTHER.replace(" dọn vệ sinh đường làng", ""), "/tin/2023/a.html", 0.4, True),
        (NOTICE * 6, OTHER, "/tin/2023/a.html", 0.4, True),
        ("<p>Văn phòng đóng cửa.</p>", OTHER, "/tin/2023/a.html", 0.4, True),
    ],
    ids=["notice", "likely", "other addresses", "short names", "long text", "hardly a text"],
)
def test_notice_beside_links_to_pages_of_its_kind(
    notice: str, other: str, url: str, score: float, *, stays: bool
) -> None:
    listed = "".join(other.format(number) for number in range(3))
    other = f"<h3>Tin khác</h3><ul>{listed}</ul>"
    page = page_of(f"<body><div>{TITLE}<div>{notice}</div>{other}</div></body>")
    scores = np.where([block.links > 0 for block in page.blocks], score, 0.9)
    own = keep_own_part(page, scores, all_kept(page), [0], f"https://xa.example.vn{url}")
    texts = None if own is None else [block.text for block in page.where(own)]
    assert texts == (None if stays else ["Văn phòng đóng cửa ngày thứ Sáu để kiểm kê tài sản."])


def test_short_text_above_a_long_list_of_pages_of_its_kind() -> None:
    """Where all pages stand in one folder, a list of products has an address like theirs."""
    listed = "".join(OTHER.format(number) for number in range(31))
    page = page_of(f"<body><div>{TITLE}{NOTICE}<ul>{listed}</ul></div></body>")
    scores = np.where([block.links > 0 for block in page.blocks], 0.4, 0.9)
    url = "https://xa.example.vn/tin/2023/a.html"
    assert keep_own_part(page, scores, all_kept(page), [0], url) is None


FILES = "<ul><li><a href=/a.pdf>Dự toán</a><li><a href=/b.pdf>Biểu mẫu</a></ul>"


@pytest.mark.parametrize("url", ["/tin/2023/a.html", "/tin"])
def test_links_and_foot_outside_of_the_title_s_part(url: str) -> None:
    """Links only where the page is one of those that they lead to."""
    listed = "".join(OTHER.format(number) for number in range(3))
    foot = f"<div class=footer>{NOTICE}</div>"
    page = page_of(
        f"<body><div>{TITLE}{FILES}<p>Xem dự toán.</p></div>"
        f"<div><h3>Tin khác</h3><ul>{listed}</ul></div>{foot}</body>"
    )
    scores = np.where([block.link_words > 2 for block in page.blocks], 0.5, 0.7)
    own = keep_own_part(page, scores, all_kept(page), [0], f"https://xa.example.vn{url}")
    assert own is not None
    texts = [block.text for block in page.where(own)]
    assert texts[:3] == ["Dự toán", "Biểu mẫu", "Xem dự toán."]
    assert len(texts) == (3 if url.endswith("html") else 7)


def test_foot_of_an_article_and_a_foot_alone() -> None:
    foot = f"<div class=footer>{NOTICE}</div>"
    assert kept(f"{TITLE}<div class=article-content>{NOTICE}{foot}</div>") is None
    assert kept(TITLE, foot) is None


@pytest.mark.parametrize(("heading", "stays"), [("", True), ("<h2>Tin khác</h2>", False)])
def test_links_right_below_the_first_words_of_a_list(heading: str, *, stays: bool) -> None:
    listed = "".join(OTHER.format(number) for number in range(3))
    page = page_of(f"<main>{TITLE}{NOTICE}{heading}<ul>{listed}</ul></main>")
    scores = np.where([block.links > 0 for block in page.blocks], 0.4, 0.9)
    url = "https://xa.example.vn/tin/2024/tong-hop.html"
    assert (keep_own_part(page, scores, all_kept(page), [0], url) is None) is stays
