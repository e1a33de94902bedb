"""What headings unfold below the text belongs to it."""

import numpy as np
import pytest

from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.mends.unfolding import keep_accordions
from tests.choices import WORDS, page_of

ENTRY = "<li><h2><a href=#{0} aria-expanded=false>Hỏi {0}</a></h2><div id={0}><p>{1}</p></div></li>"
TWO = ENTRY.format(1, WORDS) + ENTRY.format(2, WORDS)


def _is_kept(html: str) -> bool:
    """Say whether what follows a text is kept, all or nothing."""
    page = page_of(f"<body><main><p>{WORDS}</p>{html}</main><p>Hết</p></body>")
    kept = np.array([block.index == 0 for block in page.blocks])
    after = keep_accordions(page, Situation(), kept)[1:-1]
    assert after.all() == after.any()
    return bool(after.all())


def test_headings_that_unfold_texts() -> None:
    assert _is_kept(f"<ul>{TWO}</ul>")


@pytest.mark.parametrize(
    "html",
    [
        ENTRY.format(1, WORDS),
        TWO.replace(" aria-expanded=false", ""),
        TWO.replace(WORDS, "Ở xã"),
        TWO.replace(WORDS, f"<a href=/x>{WORDS}</a>"),
        f"<nav>{TWO}</nav>",
        f"<form>{TWO}</form>",
        TWO.replace("<h2>", "<p>").replace("</h2>", "</p>"),
    ],
    ids=["one", "no sign", "a word", "links", "a menu", "a form", "no heading"],
)
def test_what_else_unfolds(html: str) -> None:
    assert not _is_kept(f"<ul>{html}</ul>")


def test_headings_far_from_the_text() -> None:
    assert not _is_kept(f"<p>Một</p><p>Hai</p><p>Ba</p><p>Bốn</p><ul>{TWO}</ul>")


PANEL = "<div><button>Hỏi {0}</button><div style='display:none'><p>{1}</p></div></div>"
PANELS = PANEL.format(1, WORDS) + PANEL.format(2, WORDS)


def test_buttons_above_hidden_texts() -> None:
    assert _is_kept(f"<div>{PANELS}</div>")
    assert not _is_kept(f"<div>{PANELS.replace('display', 'color')}</div>")


def test_button_of_which_others_and_the_texts_are_kept() -> None:
    page = page_of(f"<main>{PANELS}</main>")
    kept = np.array([True, True, False, True])
    assert keep_accordions(page, Situation(), kept).all()
