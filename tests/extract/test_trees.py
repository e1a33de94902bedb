"""Trees evaluated at once, compared with trees evaluated one by one."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from a11y_reader.extract import trees as module
from a11y_reader.extract.trees import Trees

COLUMNS = 3

values = st.floats(-4, 4, width=32)


@st.composite
def trees(draw: st.DrawFn) -> Trees:
    """Return a few trees of one depth over `COLUMNS` features."""
    depth, count = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    return Trees(
        columns=draw(hnp.arrays(np.intp, (depth, count), elements=st.integers(0, COLUMNS - 1))),
        borders=draw(hnp.arrays(np.float32, (depth, count), elements=values)),
        leaves=draw(hnp.arrays(np.float32, (count, 2**depth), elements=values)),
        bias=draw(st.floats(-4, 4)),
    )


def one_by_one(model: Trees, row: Any) -> float:
    """Follow each tree's questions and add up the leaves."""
    total = model.bias
    for tree in range(len(model.leaves)):
        answers = [
            row[model.columns[level, tree]] > model.borders[level, tree]
            for level in range(len(model.columns))
        ]
        total += float(model.leaves[tree, sum(bit << level for level, bit in enumerate(answers))])
    return total


@given(
    trees(), hnp.arrays(np.float32, st.tuples(st.integers(0, 6), st.just(COLUMNS)), elements=values)
)
def test_predict_as_one_by_one(model: Trees, matrix: Any) -> None:
    expected = [one_by_one(model, row) for row in matrix]
    assert np.allclose(model.predict(matrix), expected, atol=1e-4)


def test_trees_of_more_levels_than_a_byte_has_bits() -> None:
    with pytest.raises(ValueError, match="may have 8 levels, and these 9"):
        Trees(
            columns=np.zeros((9, 1), dtype=np.intp),
            borders=np.zeros((9, 1), dtype=np.float32),
            leaves=np.zeros((1, 2**9), dtype=np.float32),
            bias=0.0,
        )


def test_predict_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long page is worked on in parts, and each part has its own rows."""
    model = Trees(
        columns=np.array([[0]]),
        borders=np.array([[0.5]], dtype=np.float32),
        leaves=np.array([[-1.0, 1.0]], dtype=np.float32),
        bias=0.25,
    )
    matrix = np.array([[0], [1], [1], [0], [1]], dtype=np.float32)
    monkeypatch.setattr(module, "ROWS", 2)
    assert model.predict(matrix).tolist() == [-0.75, 1.25, 1.25, -0.75, 1.25]
