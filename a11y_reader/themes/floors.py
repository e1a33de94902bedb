"""The least contrast of each step of the ladder (https://www.w3.org/TR/WCAG22/#contrast-minimum)."""

from collections.abc import Mapping
from types import MappingProxyType

from a11y_reader.options import Contrast

__all__ = ["FLOORS", "SHAPE_FLOOR"]

FLOORS: Mapping[Contrast, float] = MappingProxyType(
    {"soft": 4.5, "standard": 7.0, "high": 12.0, "maximum": 18.0}
)
"""The least contrast of each step: 4.5 is 1.4.3 (AA), 7 is 1.4.6 (AAA), the others go beyond."""

SHAPE_FLOOR = 3.0
"""The least contrast of borders, focus rings and controls: 1.4.11, Non-text Contrast."""
