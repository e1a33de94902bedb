"""Counts of likes, and names of networks, are none of the content."""

import numpy as np
import pytest

from a11y_reader.extract.mends.reactions import MOST, drop_reactions
from tests.choices import WORDS, all_kept, page_of, texts_kept


def kept(html: str) -> list[str]:
    """Return what stays below a text where all of the page was kept."""
    page = page_of(f"<main><p>{WORDS}</p>{html}</main>")
    after = drop_reactions(page, np.zeros(len(page.blocks)), all_kept(page))
    return texts_kept(page, after)[1:]


def test_counts_that_microdata_mark_go() -> None:
    count = "<div {}><p>3 lượt thích</p></div>"
    assert kept(count.format("itemprop=interactionStatistic")) == []
    assert kept(count.format("itemprop=text")) == ["3 lượt thích"]


NETWORKS = "<div>Facebook</div><div>Zalo</div>"


@pytest.mark.parametrize(
    ("html", "stays"),
    [
        (f"<div class=social-share>{NETWORKS}</div>", False),
        (f"<div class=elementor-share-btn>{NETWORKS}</div>", False),
        (f"<div class=shareholders>{NETWORKS}</div>", True),
        (f"<div class=share>{NETWORKS}<div>Cổ đông chia nhau cổ tức</div></div>", True),
        ("<div class=share><div>Zalo</div></div>", True),
        (f"<div class=share>{NETWORKS * MOST}</div>", True),
    ],
    ids=["social", "button", "another word", "a sentence", "one", "many"],
)
def test_names_of_networks(html: str, stays: bool) -> None:
    assert bool(kept(html)) is stays


def test_a_page_of_nothing_else_stays() -> None:
    page = page_of(f"<div class=share>{NETWORKS}</div>")
    assert drop_reactions(page, np.zeros(2), np.ones(2, bool)).all()
