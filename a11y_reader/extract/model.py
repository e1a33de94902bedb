"""Scores all blocks of a page at once: how likely each is the page's own content.

The scorer is a logistic regression over `features.FEATURES`; `weights.json` holds one number a
feature, fitted by `tests/evaluation/fit.py`. A better scorer takes this module's place with the
same signature: page in, a probability for each block out.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.features import FEATURES, features

__all__ = ["score"]


class _Weights(msgspec.Struct, frozen=True):
    """What `weights.json` holds."""

    intercept: float
    weights: dict[str, float]


class _Model(NamedTuple):
    intercept: float
    coefficients: NDArray[np.float64]


@cache
def _model() -> _Model:
    """Load the weights, once."""
    data = files("a11y_reader.extract").joinpath("weights.json").read_bytes()
    loaded = msgspec.json.decode(data, type=_Weights)
    return _Model(loaded.intercept, np.array([loaded.weights[name] for name in FEATURES]))


def score(page: Page) -> NDArray[np.float64]:
    """Return for each block the probability, 0 to 1, that it is the page's own content."""
    model = _model()
    logit = features(page) @ model.coefficients + model.intercept
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logit, -30.0, 30.0))))
