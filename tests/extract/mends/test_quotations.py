"""Who is quoted stays with the quotation."""

import pytest

from tests.choices import WORDS, chosen

QUOTATION = "<main><p>{0}</p><blockquote><p>Quán đóng, {0}</p>{1}</blockquote></main>"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<cite>Bà Tư, chủ quán</cite>", True),
        ("<footer>Bà Tư, chủ quán</footer>", True),
        ("Bà Tư, chủ quán", True),
        ("<footer><a href=/tu>Bà Tư, chủ quán</a></footer>", False),
        ("<div class=expand>Bà Tư, chủ quán</div>", False),
    ],
)
def test_who_is_quoted(line: str, expected: bool) -> None:
    texts = chosen(QUOTATION.format(WORDS, line), [0.95, 0.95, 0.06])
    assert ("Bà Tư, chủ quán" in texts) is expected


def test_who_is_quoted_goes_with_the_quotation() -> None:
    html = QUOTATION.format(WORDS, "<cite>Bà Tư, chủ quán</cite>")
    assert "Bà Tư, chủ quán" not in chosen(html, [0.95, 0.01, 0.06])


SAID = "“Nước rút thì ra đồng, nước lên thì ở nhà, năm nào cũng thế thôi.”"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("<div>Bà Tư, chủ quán</div>", True),
        ("<div><p>Bà Tư, chủ quán</p></div>", True),
        ("<div><a href=/tu>Bà Tư, chủ quán</a></div>", False),
        ("<h3>Bà Tư, chủ quán</h3>", False),
        ("<div><button>Bà Tư, chủ quán</button></div>", False),
    ],
)
def test_who_is_quoted_below_a_quotation(below: str, expected: bool) -> None:
    html = f"<div><p>{WORDS}</p><section><div><p>{SAID}</p></div>{below}</section></div>"
    assert ("Bà Tư, chủ quán" in chosen(html, [0.95, 0.9, 0.2])) is expected
    assert "Bà Tư, chủ quán" not in chosen(html, [0.95, 0.9, 0.1])


def test_label_below_a_quotation_in_a_text() -> None:
    """It heads the next box."""
    html = f"<div>{f'<p>{WORDS}</p>' * 5}<p>{SAID}</p><p class=nhan>Tin liên quan</p></div>"
    assert "Tin liên quan" not in chosen(html, [*[0.95] * 6, 0.2])


@pytest.mark.parametrize(
    ("box", "expected"), [("testimonial-card", True), ("quotes", True), ("card", False)]
)
def test_who_is_quoted_in_a_box_named_for_that(box: str, expected: bool) -> None:
    said = f"<div class={box}><div><p>{WORDS} {WORDS}</p></div><span>Bà Tư, chủ quán</span></div>"
    assert ("Bà Tư, chủ quán" in chosen(f"<p>{WORDS}</p>{said}", [0.95, 0.9, 0.2])) is expected


def test_who_is_quoted_in_a_caption() -> None:
    """With links to where they can be found."""
    links = "<a href=https://x.vn/tu>Mạng A</a><a href=https://y.vn/tu>Mạng B</a>"
    caption = f"<figcaption>{links}Bà Tư</figcaption>"
    figure = f"<figure><div><blockquote><p>{WORDS}</p></blockquote>{caption}</div></figure>"
    assert "Mạng AMạng BBà Tư" in chosen(f"<p>{WORDS} A</p>{figure}", [0.95, 0.95, 0.05])
    assert len(chosen(f"<p>{WORDS} A</p>{figure}", [0.95, 0.01, 0.05])) == 1
