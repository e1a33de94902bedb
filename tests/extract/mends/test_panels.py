"""Panels behind tabs stay with the one that is shown first."""

import numpy as np
import pytest

from a11y_reader.extract.mends.panels import keep_panels
from a11y_reader.extract.mends.situation import Situation
from tests.choices import WORDS, page_of, texts_kept

TEXT = f"{WORDS} Mọi người dân biết."
LINKS = f"<a href=/luat>{WORDS}</a>"
PANE = "<div class='tab-pane fade' id=p{0}><p>{1}</p></div>"
PANES = PANE.format(1, TEXT) + PANE.format(2, "Số hiệu: 23")


def _kept(html: str) -> list[str]:
    """Return what is kept where the text was chosen."""
    page = page_of(f"<main>{html}</main>")
    chosen = np.array([TEXT in block.text for block in page.blocks])
    return texts_kept(page, keep_panels(page, Situation(), chosen))


@pytest.mark.parametrize(
    "html",
    [
        PANES,
        PANES.replace("class='tab-pane fade'", "role=tabpanel"),
        PANES.replace("Số hiệu: 23", f"Số hiệu: 23</p><p>{TEXT}</p><p>{LINKS}"),
        PANES.replace("23</p>", f"23</p><h3>Căn cứ</h3>{LINKS}<h3>Thay thế</h3>{LINKS}"),
        PANES.replace("Số hiệu: 23", "<a href=/23.pdf>Số hiệu: 23</a>"),
    ],
    ids=["class", "role", "links, too", "links by kind", "documents"],
)
def test_panels_beside_a_text(html: str) -> None:
    assert _kept(html)[:2] == [TEXT, "Số hiệu: 23"]


@pytest.mark.parametrize(
    "html",
    [
        PANES.replace("tab-pane", "cot"),
        PANE.format(2, "Số hiệu: 23") + PANE.format(1, TEXT),
        PANES.replace(TEXT, f"<a href=/tin>{TEXT}</a>"),
        PANES.replace("Số hiệu: 23", f"Số hiệu: 23</p><p>{LINKS}"),
        PANES.replace("fade' id=p2", "comments' id=p2"),
        PANES.replace("Số hiệu: 23", "Số hiệu: 23 <input>"),
        f"<p>{WORDS}</p><div role=dialog>{PANES}</div><p>{WORDS}</p>",
    ],
    ids=["no panels", "second", "links", "links to others", "comments", "a form", "a dialog"],
)
def test_what_stays_out(html: str) -> None:
    assert "Số hiệu: 23" not in " ".join(_kept(html))


def test_buttons_of_a_panel() -> None:
    assert _kept(PANES.replace("23</p>", "23</p><p><button>Sao chép</button></p>")) == [
        TEXT,
        "Số hiệu: 23",
    ]
