"""The kept part of the tree as nodes of the closed vocabulary."""

from a11y_reader.extract.freeze.nodes import Frozen, freeze

__all__ = ["Frozen", "freeze"]
