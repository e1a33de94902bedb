"""What names of elements say: tokens, and weights that add up down the tree."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.names import score_names, tokens
from tests.choices import page_of


def weigh(tag: str, names: tuple[str, ...]) -> tuple[float, float]:
    """Let `menu` count −2 for its own text and −3 further down, `p` 1 and 0."""
    known = {"menu": (-2.0, -3.0), "<p": (1.0, 0.0)}
    pairs = [known.get(token, (0.0, 0.0)) for token in tokens(tag, names)]
    return sum(own for own, _ in pairs), sum(further for _, further in pairs)


def test_tokens_of_compound_names() -> None:
    assert tokens("nav", ("mainMenu nav--top", "menu-1")) == ("<nav", "main", "menu", "nav", "top")


def test_tokens_of_names_in_capitals_and_other_scripts() -> None:
    assert tokens("div", ("HTMLBody tin-liên-quan", "新闻")) == (
        "<div", "html", "body", "tin", "li", "quan",
    )  # fmt: skip


@given(st.text(), st.text())
def test_tokens_are_each_there_once(classes: str, name: str) -> None:
    found = tokens("div", (classes, name))
    assert len(set(found)) == len(found)


def test_scores_of_text_within_and_further_down() -> None:
    html = "<div class=menu>một<div>hai</div><p>ba</p></div><p>bốn</p>"
    assert list(score_names(page_of(html), weigh)) == [-2.0, -3.0, -2.0, 1.0]


def test_scores_of_names_within_one_another_add_up() -> None:
    page = page_of("<div class=menu><div id=menu><p class=menu>một</p></div></div>")
    assert np.isclose(score_names(page, weigh), [-3.0 - 3.0 - 2.0 + 1.0]).all()
