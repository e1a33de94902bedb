"""The scorer: probabilities, and what was learnt as plain numbers in a small file."""

import json
from importlib.resources import files
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.extract.features import FEATURES
from a11y_reader.extract.model import confidence, score
from tests.choices import WORDS, page_of
from tests.strategies import html_fragments

MOST_BYTES = 300_000


@pytest.fixture(scope="module")
def stored() -> Any:
    """Return what the model's file holds."""
    file = files("a11y_reader.extract").joinpath("model.json")
    assert len(file.read_bytes()) <= MOST_BYTES
    return json.loads(file.read_text(encoding="utf-8"))


def test_score_is_a_probability() -> None:
    page = page_of(f"<nav><a href=a>Trang chủ</a></nav><article><p>{WORDS * 5}</p></article>")
    menu, text = score(page)
    assert 0 < menu < text < 1


@given(html_fragments())
def test_score_any_page(html: str) -> None:
    page = page_of(html)
    if page.blocks:
        scores = score(page)
        assert scores.shape == (len(page.blocks),)
        assert ((scores >= 0) & (scores <= 1)).all()


def test_score_is_the_same_each_time() -> None:
    html = f"<div class=content><p>{WORDS}</p></div><div class=footer><p>{WORDS}</p></div>"
    assert np.array_equal(score(page_of(html)), score(page_of(html)))


@given(st.floats(0, 1), st.floats(0, 1))
def test_confidence_rises_with_what_is_expected(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= confidence(low) <= confidence(high) <= 1


def test_model_asks_for_features_only(stored: Any) -> None:
    assert {name for level in stored["columns"] for name in level} <= set(FEATURES)


def test_model_has_a_leaf_for_all_answers(stored: Any) -> None:
    depth, count = len(stored["columns"]), len(stored["leaves"])
    assert {len(level) for level in (*stored["columns"], *stored["borders"])} == {count}
    assert {len(leaves) for leaves in stored["leaves"]} == {2**depth}


def test_model_says_what_it_was_trained_on(stored: Any) -> None:
    assert set(stored["trained_on"]) == {"wcxb", "vi-portals", "news", "segments"}
