"""The weights of the title's features: `weights.json`, by `tests/evaluation/fit_titles.py`."""

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

import msgspec

__all__ = ["WEIGHTS"]

_FILE = files("a11y_reader.extract.metadata.titles").joinpath("weights.json")

WEIGHTS: Mapping[str, float] = MappingProxyType(
    msgspec.json.decode(_FILE.read_bytes(), type=dict[str, float])
)
"""What each feature speaks for or against a candidate."""
