"""The scorer: how likely each block of a page is the page's own content.

`model.json` holds all that `tests/evaluation/train.py` has learnt: the weights of names, the trees,
and what a page's expected F measure turned out to be worth. It is numbers, not code.
"""

from functools import cache, lru_cache
from importlib.resources import files

import msgspec
import numpy as np

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.dialogs import without_dialogs
from a11y_reader.extract.features import FEATURES, features
from a11y_reader.extract.names import score_names, tokens
from a11y_reader.extract.titled_list import with_titled_list
from a11y_reader.extract.trees import Trees
from a11y_reader.extract.vectors import Scores

__all__ = ["confidence", "corrected", "score", "score_of_names"]

LEAF_UNIT = 0.001
"""The unit that leaves are stored in, log-odds."""


class _Stored(msgspec.Struct, frozen=True):
    """What `model.json` holds.

    Attributes:
        intercept: The log-odds of text in elements without a known name.
        names: For each token its weight for the element's own text, and for all further down.
        columns: For each level and tree the feature that is asked about.
        borders: For each level and tree the value above which the answer is yes.
        leaves: For each tree and its answers the log-odds to add, in `LEAF_UNIT`.
        bias: The log-odds to start with.
        confidence: Expected F measures, ascending, and the mean F1 of pages with such.
    """

    intercept: float
    names: dict[str, tuple[float, float]]
    columns: list[list[str]]
    borders: list[list[float]]
    leaves: list[list[int]]
    bias: float
    confidence: list[tuple[float, float]]


@cache
def _stored() -> _Stored:
    """Load what was learnt, once."""
    data = files("a11y_reader.extract").joinpath("model.json").read_bytes()
    return msgspec.json.decode(data, type=_Stored)


@cache
def _trees() -> Trees:
    stored = _stored()
    numbers = {name: number for number, name in enumerate(FEATURES)}
    return Trees(
        columns=np.array([[numbers[name] for name in level] for level in stored.columns]),
        borders=np.array(stored.borders, dtype=np.float32),
        leaves=np.array(stored.leaves, dtype=np.float32) * np.float32(LEAF_UNIT),
        bias=stored.bias,
    )


# pages of one site have the same few hundred elements
@lru_cache(maxsize=4096)
def _weigh(tag: str, names: tuple[str, ...]) -> tuple[float, float]:
    """Sum up the weights of an element's tokens."""
    known = _stored().names
    weight = further = 0.0
    for token in tokens(tag, names):
        if token in known:
            pair = known[token]
            weight += pair[0]
            further += pair[1]
    return weight, further


def score_of_names(page: Page) -> Scores:
    """Return each block's log-odds of being content, by the names of the elements around it."""
    return score_names(page, _weigh) + _stored().intercept


def score(page: Page) -> Scores:
    """Return each block's probability of being the page's own content, 0 to 1."""
    names = score_of_names(page)
    odds = _trees().predict(features(page, names, page.declared_title))
    return corrected(page, 1.0 / (1.0 + np.exp(-odds)))


def corrected(page: Page, scores: Scores) -> Scores:
    """Correct scores by what only the page as a whole tells.

    Args:
        page: What the walk has found.
        scores: Each block's probability of being content, as the trees give it.
    """
    return with_titled_list(page, without_dialogs(page, scores))


def confidence(expected: float) -> float:
    """Return how sure the choice of a page's content is, 0 to 1.

    Args:
        expected: The F measure that the choice has if the scores are right.

    Returns:
        The mean F1 of development pages with the same expectation, read by models that had not
        seen their sites.
    """
    known, measured = zip(*_stored().confidence, strict=True)
    return float(np.interp(expected, known, measured))
