"""A box that says whom to ask stays below the text."""

import pytest

from tests.choices import WORDS, chosen, page_of

LINES = "<p>Bà Lò Thị Mai</p><p><a href=tel:0219>0219 3866 000</a></p>"
BOX = f"<div class=hop><h2>Liên hệ báo chí</h2>{LINES}</div>"
TITLED = BOX.replace("<h2>", "<div class=title>").replace("</h2>", "</div>")


def _kept(box: str, score: float = 0.2) -> bool:
    """Say whether a box below a text and a link is kept."""
    html = f"<p>{WORDS}</p><p><a href=/tin>Tin khác của sở</a></p>{box}"
    count = len(page_of(html).blocks)
    return "Bà Lò Thị Mai" in chosen(html, [0.95, 0.06, *[score] * (count - 2)])


@pytest.mark.parametrize("box", [BOX, TITLED], ids=["heading", "title"])
def test_box_below_a_text(box: str) -> None:
    assert _kept(box)
    assert not _kept(box, 0.1)


def test_box_that_ends_the_text() -> None:
    html = f"<main><p>{WORDS}</p>{BOX}</main>"
    assert "Bà Lò Thị Mai" in chosen(html, [0.95, *[0.1] * 3])
    assert "Bà Lò Thị Mai" not in chosen(html, [0.95, *[0.05] * 3])
    further = html.replace("</main>", "<p>Tin khác của sở</p></main>")
    assert "Bà Lò Thị Mai" not in chosen(further, [0.95, *[0.1] * 3, 0.01])


@pytest.mark.parametrize(
    "box",
    [
        BOX.replace("<h2>", "<p>").replace("</h2>", "</p>"),
        BOX.replace("tel:0219", "/so"),
        BOX.replace(LINES, f"{LINES}<p><a href=/ban-do>Bản đồ</a></p>"),
        BOX.replace(LINES, f"{LINES}<p>{WORDS}</p>"),
        BOX.replace(LINES, f"{LINES}<input>"),
        f"<footer>{BOX}</footer>",
        f"<aside>{BOX}</aside>",
    ],
    ids=["no heading", "no contact", "another link", "a text", "a form", "footer", "sidebar"],
)
def test_what_is_none(box: str) -> None:
    assert not _kept(box)
