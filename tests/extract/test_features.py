"""The matrix of features: one column each, finite, in proportion to what they name."""

import numpy as np
import pytest
from hypothesis import given

from a11y_reader.extract.features import FEATURES, features
from tests.choices import page_of
from tests.strategies import html_fragments

SENTENCE = "Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan, từ thứ hai tuần sau."


def columns(html: str, title: str = "", names: float = 0.0) -> dict[str, list[float]]:
    """Return each feature's values, a block each."""
    page = page_of(html)
    matrix = features(page, np.full(len(page.blocks), names), title)
    return dict(zip(FEATURES, matrix.T.tolist(), strict=True))


@given(html_fragments())
def test_features_of_any_page_are_finite(html: str) -> None:
    page = page_of(html)
    if page.blocks:
        matrix = features(page, np.linspace(-3, 3, len(page.blocks)), "Thông báo")
        assert matrix.shape == (len(page.blocks), len(FEATURES))
        assert np.isfinite(matrix).all()


def test_features_have_a_meaning() -> None:
    assert all(len(meaning) > 5 for meaning in FEATURES.values())


def test_features_of_a_block() -> None:
    found = columns(f"<ul><li><a href=a>Trang chủ</a></li></ul><p><b>Căn cứ</b> {SENTENCE}</p>")
    assert found["link_density"] == [1.0, 0.0]
    assert found["list_item"] == [1.0, 0.0]
    assert found["paragraph"] == [0.0, 1.0]
    assert found["sentence"] == [0.0, 1.0]
    assert found["strong_density"] == pytest.approx([0.0, 2 / 20])


def test_features_of_the_part_with_the_text() -> None:
    """The deepest element with half of the running text is the column, not the page."""
    text = f"<p>{SENTENCE}</p>" * 3
    found = columns(f"<div>Trang chủ</div><div>{text}</div><div>Liên hệ</div>")
    assert found["text_inside_50"] == [0.0, 1.0, 1.0, 1.0, 0.0]
    assert [round(way, 2) for way in found["text_distance_50"]] == [-0.69, 0.0, 0.0, 0.0, 0.69]
    assert found["to_main"] == [1.0, 0.0, 1.0, 1.0, 1.0]


def test_features_of_what_follows_the_title() -> None:
    """The last block that says the title counts: breadcrumbs say it before."""
    title = "Lịch nghỉ lễ của cơ quan – Xã An Bình"
    found = columns(
        f"<p>Lịch nghỉ lễ của cơ quan</p><h1>Lịch nghỉ lễ của cơ quan</h1><p>{SENTENCE}</p>", title
    )
    assert np.allclose(found["after_title"], [-np.log(2), 0.0, np.log(2)])
    assert found["title_share"][0] == 1.0


def test_features_without_a_title_are_told_apart() -> None:
    assert columns(f"<p>{SENTENCE}</p>")["after_title"] == [-20.0]


def test_features_of_copies() -> None:
    found = columns(f"<p>{SENTENCE}</p><p>một</p><p>{SENTENCE}</p>")
    assert np.allclose(found["copies"], [np.log(2), 0.0, np.log(2)])


def test_features_of_likely_text() -> None:
    """Of text that its names make unlikely, little counts."""
    page = page_of(f"<div><p>{SENTENCE}</p></div><div><p>{SENTENCE} {SENTENCE}</p></div>")
    matrix = features(page, np.array([3.0, -3.0]), "")
    column = list(FEATURES).index("likely_inside_50")
    assert matrix[:, column].tolist() == [1.0, 0.0]
