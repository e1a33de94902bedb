"""Contrast ratios of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).

They are computed by wcag-contrast-ratio; this is the one module that uses it.
"""

import wcag_contrast_ratio  # type: ignore[import-untyped]

from a11y_reader.errors import ThemeError
from a11y_reader.options import COLOUR

__all__ = ["LARGE_TEXT_FLOOR", "TEXT_FLOOR", "channels", "contrast_ratio", "written"]

TEXT_FLOOR = 4.5
"""The least contrast of text (https://www.w3.org/TR/WCAG22/#contrast-minimum)."""

LARGE_TEXT_FLOOR = 3.0
"""The least contrast of large text: of 18 points, or of 14 points and bold."""


def channels(colour: str) -> tuple[float, float, float]:
    """Return a colour's red, green and blue, from 0 to 1.

    Raises:
        ThemeError: It is not written as #rrggbb.
    """
    if COLOUR.fullmatch(colour) is None:
        raise ThemeError(f"{colour!r} is not a colour; write it as #rrggbb")
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255


def written(channels: tuple[float, float, float]) -> str:
    """Return a colour as #rrggbb; what is beyond 0 or 1 is 0 or 1.

    >>> written((1.0, 0.5, 0.0))
    '#ff8000'
    """
    levels = (round(255 * max(0.0, min(1.0, channel))) for channel in channels)
    return "#" + "".join(f"{level:02x}" for level in levels)


def contrast_ratio(colour: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21.

    Raises:
        ThemeError: A colour is not written as #rrggbb.

    >>> contrast_ratio("#ffffff", "#000000")
    21.0
    """
    return float(wcag_contrast_ratio.rgb(channels(colour), channels(other)))
