"""Parts that stand between two texts of one element."""

import numpy as np
import pytest

from a11y_reader.extract.mends.between import keep_parts_between
from tests.choices import WORDS, page_of

TEXT = f"<p>{WORDS}</p>"
SAID = "Mang theo thẻ căn cước khi đến trụ sở."
NOTE = f"<div class=note><p>Lưu ý</p><p>{SAID}</p></div>"


def added(html: str, score: float = 0.3) -> list[str]:
    """Return what is kept beside the texts, where all else has this score."""
    page = page_of(html)
    before = np.array([block.text == WORDS for block in page.blocks])
    after = keep_parts_between(page, np.where(before, 0.9, score), before)
    return [block.text for block in page.blocks if after[block.index] and not before[block.index]]


def test_part_between_texts() -> None:
    """A note is kept with its label if it is not too unlikely."""
    assert added(TEXT + NOTE + TEXT) == ["Lưu ý", SAID]
    assert added(TEXT + NOTE + TEXT, 0.15) == []


@pytest.mark.parametrize(
    "part",
    [
        NOTE.replace("note", "related-posts"),
        NOTE.replace("</div>", "<form><input type=email></form></div>"),
        NOTE.replace("</div>", "<p><a href=/x>Mua ngay</a></p></div>"),
        NOTE.replace("Mang theo thẻ căn cước", "<a href=/x>Mang theo thẻ căn cước</a>"),
        f"<div><p>{WORDS}</p>{NOTE}</div>".replace("<p>Lưu ý</p>", ""),
    ],
    ids=["related", "form", "button", "links", "partly kept"],
)
def test_part_of_the_frame(part: str) -> None:
    assert added(TEXT + part + TEXT) == []


@pytest.mark.parametrize("html", [TEXT + NOTE, NOTE + TEXT, f"<h2>{WORDS}</h2>{NOTE}{TEXT}"])
def test_part_without_text_on_both_sides(html: str) -> None:
    assert added(html) == []


def test_part_between_a_text_and_the_next_heading() -> None:
    """A part of short lines ends where the next section begins."""
    page = page_of(f"{TEXT}{NOTE}<h2>{WORDS}</h2>")
    before = np.array([block.text == WORDS for block in page.blocks])
    after = keep_parts_between(page, np.where(before, 0.9, 0.3), before)
    assert after.all()
