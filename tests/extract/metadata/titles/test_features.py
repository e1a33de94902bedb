"""What is asked of a text that may be the title."""

from a11y_reader.extract.metadata.titles.features import FEATURES
from a11y_reader.extract.metadata.titles.weights import WEIGHTS


def test_every_feature_has_a_weight() -> None:
    """If not: tests/evaluation/fit_titles.py --write."""
    assert WEIGHTS.keys() == FEATURES.keys()
