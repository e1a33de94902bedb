"""The themes of the page: palettes on a ladder of contrast, each step proven.

Contrast ratios are those of WCAG 2.2 (`a11y_reader.contrast`).
"""

from a11y_reader.contrast import contrast_ratio
from a11y_reader.themes.fitting import fit_contrast
from a11y_reader.themes.floors import FLOORS, SHAPE_FLOOR
from a11y_reader.themes.palette import Palette, is_dark, own_palette
from a11y_reader.themes.palettes import THEMES
from a11y_reader.themes.theme import Theme

__all__ = [
    "FLOORS",
    "SHAPE_FLOOR",
    "THEMES",
    "Palette",
    "Theme",
    "contrast_ratio",
    "fit_contrast",
    "is_dark",
    "own_palette",
]
