"""A ladder of palettes derived from a brand's colours."""

import colorsys
from collections.abc import Mapping
from types import MappingProxyType

from a11y_reader.contrast import channels, written
from a11y_reader.options import CONTRASTS, Contrast
from a11y_reader.themes.fitting import fit_contrast, within
from a11y_reader.themes.floors import SHAPE_FLOOR
from a11y_reader.themes.palette import Palette

__all__ = ["derived_palettes"]

_RANGES: Mapping[Contrast, tuple[tuple[float, float], tuple[float, float]]] = MappingProxyType(
    {
        "soft": ((6.5, 8.0), (4.6, 6.2)),
        "standard": ((9.0, 15.5), (7.1, 11.0)),
        "high": ((15.8, 17.8), (12.1, 16.0)),
        "maximum": ((18.4, 21.0), (18.1, 21.0)),
    }
)
"""What is aimed at: running text, then the other texts, from the least ratio to the greatest.

The ranges of the steps do not meet, so that every colour changes from step to step."""

_GROUND_MARGIN = 1.03
"""How far the background reaches beyond the running text's least ratio."""

_SLACK = 0.4
"""What rounding to 256 levels may need."""

_SHAPE_MARGIN = 0.1
"""The same for shapes, over their floor."""

_SHAPE_PART = 2.5
"""The other texts' least ratio is so many times that of shapes, where those reach their floor."""

_BLUE, _PURPLE, _NEAR = 0.6, 0.78, 0.1
"""Hues, in turns of the colour wheel, and how far from one another they are the same."""

_LEAST_SATURATION = 0.4
"""Under it nobody tells a visited link by its hue."""


def derived_palettes(background: str, text: str, link: str, *, dark: bool) -> tuple[Palette, ...]:
    """Return a palette for each step of the ladder; see `Theme.from_colours`.

    Args:
        background: The ground of the page, as #rrggbb.
        text: The running text.
        link: The links; visited links take the same lightness at another hue.
        dark: Whether the text is lighter than its ground.
    """
    return tuple(_derive(step, dark, background, text, link) for step in CONTRASTS)


def _derive(step: Contrast, dark: bool, background: str, text: str, link: str) -> Palette:
    running, other = _RANGES[step]
    extreme, pole = (1.0, "#ffffff") if dark else (0.0, "#000000")
    ground = fit_contrast(background, pole, running[0] * _GROUND_MARGIN)
    words = within(text, ground, running, extreme)
    anchor = within(link, ground, other, extreme)
    shape_ratio = max(SHAPE_FLOOR + _SHAPE_MARGIN, other[0] / _SHAPE_PART)
    line = within(text, ground, (shape_ratio, shape_ratio + _SLACK), extreme)
    return Palette(
        background=ground,
        text=words,
        link=anchor,
        visited=within(_visited(link), ground, other, extreme),
        heading=words,
        muted=within(text, ground, (other[0], other[0] + _SLACK), extreme),
        header_background=ground,
        header_text=words,
        border=line,
        focus=anchor,
        control=line,
    )


def _visited(link: str) -> str:
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(link))
    is_purple = abs(hue - _PURPLE) < _NEAR
    turned = _BLUE if is_purple else _PURPLE
    return written(colorsys.hls_to_rgb(turned, lightness, max(saturation, _LEAST_SATURATION)))
