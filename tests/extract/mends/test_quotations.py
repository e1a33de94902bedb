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
