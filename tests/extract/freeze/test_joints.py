"""Where inline elements meet with nothing in between, and are two things all the same."""

import pytest

from tests.cases import frozen, outline


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<span>Phà cập bến.</span><span>Ảnh: Lê Na</span>", "Phà cập bến. Ảnh: Lê Na"),
        ("<span>Tác giả:</span>Lê Na", "Tác giả: Lê Na"),
        ("<span>Nguồn…</span><b>TTXVN</b>", "Nguồn… <strong>TTXVN</strong>"),
        ("<b>Độc quyền</b><i>Miễn phí</i>", "<strong>Độc quyền</strong> <em>Miễn phí</em>"),
        ("<a href=a><span>Hà Nội</span><span>Giá vé</span></a>", '<a href="a">Hà Nội Giá vé</a>'),
        ("chợ nổi<cite>Ảnh của Lê Na</cite>", "chợ nổi <em>Ảnh của Lê Na</em>"),
        ("<span>MADE IN USA</span><span>Còn hàng</span>", "MADE IN USA Còn hàng"),
        ("<span>21:22</span><span>Mai nói</span>", "21:22 Mai nói"),
        ("<span>(12)</span><span>12 lượt xem</span>", "(12) 12 lượt xem"),
        ("<span>19.01.2022</span>Phà cập bến", "19.01.2022 Phà cập bến"),
        ("<span>Mai</span><span>19.01.22</span><span>07:39</span>", "Mai 19.01.22 07:39"),
        ("giá rẻ, chắc tay<b>Nhược:</b> nặng", "giá rẻ, chắc tay <strong>Nhược:</strong> nặng"),
    ],
)
def test_two_things_have_a_space_between_them(html: str, expected: str) -> None:
    assert outline(frozen(f"<p>{html}</p>")) == f"<p>{expected}</p>\n"


@pytest.mark.parametrize(
    "html",
    [
        "You<span>Tube</span>",
        "<span>U</span>BND tỉnh",
        "<span>json.</span><span>JSONDecoder</span>",
        "www.<span>Mau.vn</span>",
        "<span>Điều 7</span><span>a</span>",
        "<span>19.01</span>.2022",
        "<span>1.5.10</span>",
        "<span>(</span>Hà Nội<span>)</span>",
        "<span>NGHỊ </span><span>QUYẾT</span>",
        "<span>NGHỊ Q</span><span>UYẾT</span>",
    ],
)
def test_one_word_stays_one(html: str) -> None:
    plain = html.replace("<span>", "").replace("</span>", "")
    assert outline(frozen(f"<p>{html}</p>")) == f"<p>{plain}</p>\n"


@pytest.mark.parametrize("tag", ["sup", "sub", "code"])
def test_parts_of_a_word_stay_with_it(tag: str) -> None:
    html = f"gatsbyImage<{tag}>Data và hơn</{tag}>"
    assert outline(frozen(f"<p>{html}</p>")) == f"<p>{html}</p>\n"


@pytest.mark.parametrize("between", ["<br>", "<img src=https://xa.example.vn/1.jpg alt=Chợ>"])
def test_what_stands_between_parts_enough(between: str) -> None:
    html = outline(frozen(f"<p><span>Chợ nổi.</span>{between}<span>Ảnh: Lê Na</span></p>"))
    assert "Chợ nổi.<" in html
    assert ">Ảnh" in html.replace("> ", ">")


def test_code_keeps_its_text() -> None:
    code = "<pre><span>React.</span><span>Event</span><span>Thật.</span><span>Vậy</span></pre>"
    assert "React.EventThật.Vậy" in outline(frozen(code))
